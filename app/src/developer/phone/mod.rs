//! Settings: this phone, which may be any browser. Whether it is told of news, how much of it, and the member's others.

#[cfg(feature = "hydrate")]
mod browser;
mod keep;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::view::{AppChoice, PushChoices, PushDevice, PushSettings};

#[cfg(feature = "hydrate")]
pub(super) use self::browser::keep;
use self::keep::Keep;
use super::install::Install;
use crate::api;
use crate::form::{Deed, DeedForm};
use crate::ui::{
    Button, ButtonKind, Callout, Checkbox, Choice, ChoiceGroup, ErrorSummary, Icon, Select, SelectOption, Size,
    TimeText, Tone, use_locale,
};

/// What stands between this browser and notifications.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only a browser knows"))]
enum Way {
    /// Nobody has looked yet; without a program nobody will.
    Unknown,
    Open,
    /// It cannot show any.
    Unable,
    /// Its owner has refused them for this site.
    Blocked,
    /// Its push service did not answer.
    Failed,
    Asking,
}

/// What the member's phones tell, and when nothing rings. The same for all of them.
#[component]
fn Chosen(chosen: PushChoices) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::new(<api::ChooseNews as ServerFn>::PATH);
    let PushChoices { news, apps, quiet } = chosen;
    let kinds = news
        .into_iter()
        .map(|(kind, wanted)| {
            let (key, id) = (format!("dev-news-{}", kind.as_str().replace('_', "-")), format!("f-news-{kind}"));
            view! { <Checkbox name="news[]" id value=kind.as_str() label=l.t(&key) checked=wanted/> }
        })
        .collect_view();
    let hours = move |name: &'static str, label: &str, chosen: i64| {
        let options = (0..24)
            .map(|hour: i64| SelectOption::new(hour.to_string(), format!("{hour:02}:00")).selected(hour == chosen));
        view! { <Select name label=l.t(label) options=options.collect() size=Size::M error=deed.error(name)/> }
    };
    view! {
        <section class="settings-section" aria-labelledby="settings-news">
            <h2 id="settings-news">{l.t("dev-news")}</h2>
            <DeedForm deed class="form" done="dev-done-news">
                <ErrorSummary problem=deed.problem()/>
                <fieldset class="phone-news">
                    <legend class="label">{l.t("dev-news-kinds")}</legend>
                    {kinds}
                </fieldset>
                {(apps.len() > 1).then(|| view! { <Apps apps/> })}
                <div class="phone-quiet">
                    {hours("from", "dev-quiet-from", quiet.from)}
                    {hours("until", "dev-quiet-until", quiet.until)}
                </div>
                <p class="hint">{l.t("dev-quiet-text")}</p>
                <div class="button-row"><Button size=Size::L busy=deed.pending()>{l.t("dev-news-save")}</Button></div>
            </DeedForm>
        </section>
    }
}

/// Which of the seller's apps are told of; where there is one, there is nothing to choose.
#[component]
fn Apps(apps: Vec<AppChoice>) -> impl IntoView {
    let l = use_locale();
    let rows = apps
        .into_iter()
        .map(|AppChoice { package, title, wanted }| {
            let id = format!("f-app-{package}");
            view! {
                <input type="hidden" name="listed[]" value=package.clone()/>
                <Checkbox name="apps[]" id value=package label=l.of(&title) checked=wanted/>
            }
        })
        .collect_view();
    view! {
        <fieldset class="phone-news">
            <legend class="label">{l.t("dev-news-apps")}</legend>
            {rows}
        </fieldset>
    }
}

#[component]
pub(super) fn Phone(push: PushSettings) -> impl IntoView {
    let l = use_locale();
    let here = push.devices.iter().find(|device| device.here).cloned();
    let switch = match here {
        Some(device) => view! { <SwitchedOn device/> }.into_any(),
        None => view! { <SwitchOn key=push.key.clone()/> }.into_any(),
    };
    let chosen = (!push.devices.is_empty()).then(|| view! { <Chosen chosen=push.chosen/> });
    let devices = (!push.devices.is_empty()).then(|| {
        let rows = push.devices.into_iter().map(|device| view! { <DeviceRow device/> }).collect_view();
        view! {
            <section class="settings-section" aria-labelledby="settings-devices">
                <h2 id="settings-devices">{l.t("dev-devices")}</h2>
                <ul class="settings-list">{rows}</ul>
            </section>
        }
    });
    view! {
        <div class="settings">
            <section class="settings-section" aria-labelledby="settings-phone">
                <h2 id="settings-phone">{l.t("dev-phone")}</h2>
                {switch}
                <Install/>
                <Keep/>
            </section>
            {chosen}
            {devices}
        </div>
    }
}

/// The form that the browser fills: its push service's address, and its keys.
#[component]
fn SwitchOn(key: String) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::new(<api::SubscribeDevice as ServerFn>::PATH);
    let way = RwSignal::new(Way::Unknown);
    let form = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    browser::look(way);
    let press = move |_| {
        #[cfg(feature = "hydrate")]
        browser::switch_on(form, way, key.clone());
        #[cfg(not(feature = "hydrate"))]
        let _ = &key;
    };
    let said = move || {
        let (tone, key) = match way.get() {
            Way::Unable => (Tone::Neutral, "dev-push-unable"),
            Way::Blocked => (Tone::Warn, "dev-push-blocked"),
            Way::Failed => (Tone::Bad, "dev-push-failed"),
            Way::Unknown | Way::Open | Way::Asking => return None,
        };
        Some(view! { <Callout tone live=true>{l.t(key)}</Callout> })
    };
    view! {
        <p class="hint">{l.t("dev-push-text")}</p>
        <noscript><p class="hint">{l.t("dev-push-noscript")}</p></noscript>
        <div class="form" node_ref=form>
            <DeedForm deed class="form" done="dev-done-push-on">
                <input type="hidden" name="endpoint"/>
                <input type="hidden" name="p256dh"/>
                <input type="hidden" name="auth"/>
                <Previews private=true/>
                {said}
                <div class="button-row" hidden=move || matches!(way.get(), Way::Unknown | Way::Unable)>
                    <button type="button" class="button default l" aria-busy=move || (way.get() == Way::Asking).then_some("true") on:click=press>
                        <Icon name="bell"/> {l.t("dev-push-on")}
                    </button>
                </div>
            </DeedForm>
        </div>
    }
}

/// What a locked screen shows.
#[component]
fn Previews(private: bool) -> impl IntoView {
    let l = use_locale();
    view! {
        <ChoiceGroup legend=l.t("dev-lock-screen") name="private">
            <Choice name="private" value="true" title=l.t("dev-lock-private") text=l.t("dev-lock-private-text") checked=private/>
            <Choice name="private" value="false" title=l.t("dev-lock-whole") text=l.t("dev-lock-whole-text") checked=!private/>
        </ChoiceGroup>
    }
}

#[component]
fn SwitchedOn(device: PushDevice) -> impl IntoView {
    let l = use_locale();
    let id = device.id.to_string();
    #[cfg(feature = "hydrate")]
    browser::remember(&id);
    let previews = Deed::new(<api::SetDevicePreviews as ServerFn>::PATH);
    // What the server knows is that it may send; only the browser knows whether it still shows.
    let way = RwSignal::new(Way::Unknown);
    #[cfg(feature = "hydrate")]
    browser::look(way);
    let works = move || match way.get() {
        Way::Blocked | Way::Unable => {
            view! { <Callout tone=Tone::Warn live=true>{l.t("dev-push-blocked-since")}</Callout> }.into_any()
        }
        _ => {
            view! { <p class="caption phone-works"><Icon name="circle-check"/> {l.t("dev-push-works")}</p> }.into_any()
        }
    };
    view! {
        {works}
        <DeedForm deed=previews class="form" done="dev-done-previews">
            <input type="hidden" name="device" value=id/>
            <Previews private=device.private/>
            <div class="button-row"><Button size=Size::L busy=previews.pending()>{l.t("dev-lock-save")}</Button></div>
        </DeedForm>
    }
}

/// A browser of the list: since when, when it was last told, and the two deeds.
#[component]
fn DeviceRow(device: PushDevice) -> impl IntoView {
    let l = use_locale();
    let id = device.id.to_string();
    let test = Deed::about(<api::TestDevice as ServerFn>::PATH, "device", &id);
    let remove = Deed::about(<api::RemoveDevice as ServerFn>::PATH, "device", &id);
    let (tested, removed) = (id.clone(), id);
    let told = match device.used_at {
        Some(at) => view! { {l.t("dev-device-told")} " " <TimeText time=at/> }.into_any(),
        None => l.t("dev-device-untold").into_any(),
    };
    let here = device.here.then(|| view! { <span class="caption">" · " {l.t("settings-session-here")}</span> });
    let name = device.label;
    let of = |key: &str| locale::t!(l, key, device = name.as_str());
    let (test_label, remove_label) = (of("dev-device-test-of"), of("dev-device-remove-of"));
    view! {
        <li class="settings-row">
            <p>
                <strong>{name.clone()}</strong> {here} <br/>
                <span class="caption">{l.t("dev-device-since")} " " <TimeText time=device.created_at/> " · " {told}</span>
            </p>
            <div class="phone-end">
                <DeedForm deed=test done="dev-done-test">
                    <input type="hidden" name="device" value=tested/>
                    <Button size=Size::L busy=test.pending()>{l.t("dev-device-test")} <span class="visually-hidden">{test_label}</span></Button>
                </DeedForm>
                <DeedForm deed=remove done="dev-done-device-removed">
                    <input type="hidden" name="device" value=removed/>
                    <Button size=Size::L kind=ButtonKind::Quiet busy=remove.pending()>
                        {l.t("dev-device-remove")} <span class="visually-hidden">{remove_label}</span>
                    </Button>
                </DeedForm>
            </div>
        </li>
    }
}
