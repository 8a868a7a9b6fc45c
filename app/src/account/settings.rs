//! The settings of one's own account, the same for every role: language and theme, password, and where one is signed in.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::Role;
use model::account::{PASSWORD_MAX, PASSWORD_MIN};
use model::view::{AccountSettings, OpenSession};

use super::look::{LookChoice, languages, themes};
use super::notifications::Notifications;
use crate::api;
use crate::form::{Deed, PlainForm};
use crate::page::{query, use_reader};
use crate::turns::TurnsSection;
use crate::ui::{
    Button, ButtonKind, Callout, ErrorSummary, Fact, Facts, Icon, Label, Size, TextInput, TimeKind, TimeText, Tone,
    use_locale,
};

/// The sections, in whatever frame the role has. `?done=` says what has just been done.
#[component]
pub fn AccountSections(settings: AccountSettings) -> impl IntoView {
    let l = use_locale();
    let done = query("done").get_untracked().filter(|done| matches!(done.as_str(), "password" | "sessions"));
    let done = done.map(|done| {
        view! { <Callout tone=Tone::Ok title=words(l, &format!("done-{done}")) live=true/> }
    });
    view! {
        <div class="settings">
            {done}
            <Who email=settings.email.clone()/>
            <Look/>
            <Notifications choices=settings.notifications/>
            {settings.takes_turns.map(|takes| view! { <TurnsSection takes/> })}
            <NewPassword free=settings.password_free/>
            <Sessions sessions=settings.sessions/>
            <OwnData/>
        </div>
    }
}

/// A customer's way to everything that is held about them.
#[component]
fn OwnData() -> impl IntoView {
    let l = use_locale();
    let customer = use_reader().account.is_some_and(|me| me.role == Role::Customer);
    customer.then(|| {
        view! {
            <section class="settings-section" aria-labelledby="settings-data">
                <h2 id="settings-data">{l.t("settings-data")}</h2>
                <p class="hint">{l.t("settings-data-text")}</p>
                <div class="button-row">
                    <a class="button default l" href="/my/data.json" download="my-data.json"><Icon name="download"/> {l.t("settings-data-deed")}</a>
                    <a class="button quiet l" href="/my/settings/erasure">{l.t("settings-erasure")}</a>
                </div>
            </section>
        }
    })
}

#[component]
fn Who(email: String) -> impl IntoView {
    let l = use_locale();
    let me = use_reader().account;
    let mut facts = vec![
        Fact::new(l.t("account-name"), me.as_ref().map(|me| l.of(&me.name)).unwrap_or_default()),
        Fact::new(l.t("account-email"), email),
    ];
    if let Some(number) = me.as_ref().and_then(|me| me.customer_number.clone()) {
        facts.push(Fact::new(l.t("settings-customer-number"), number));
    }
    if let Some(seller) = me.as_ref().and_then(|me| me.seller.as_ref()) {
        facts.push(Fact::new(l.t("settings-seller"), l.of(seller)));
    }
    view! {
        <section class="settings-section" aria-labelledby="settings-who">
            <h2 id="settings-who">{l.t("settings-who")}</h2>
            <Facts facts/>
        </section>
    }
}

/// Language and theme. Each press loads the page anew, as it changes how everything is written.
#[component]
fn Look() -> impl IntoView {
    let l = use_locale();
    let reader = use_reader();
    let path = <api::SetPreferences as ServerFn>::PATH;
    let buttons = |choices: Vec<LookChoice>| {
        choices
            .into_iter()
            .map(|choice| {
                let icon = if choice.chosen { "check" } else { choice.icon };
                view! {
                    <button type="submit" class="button default l" name=choice.name value=choice.value lang=choice.lang() aria-pressed=choice.chosen.to_string()>
                        <Icon name=icon/> {choice.label.clone()}
                    </button>
                }
            })
            .collect_view()
    };
    let (languages, themes) = (buttons(languages(l, &reader)), buttons(themes(l, &reader)));
    view! {
        <section class="settings-section" aria-labelledby="settings-look">
            <h2 id="settings-look">{l.t("settings-look")}</h2>
            <PlainForm path=path class="settings-row">
                <p><strong>{l.t("account-language")}</strong><br/><span class="caption">{words(l, "language-text")}</span></p>
                <div class="button-row" role="group" aria-label=l.t("account-language")>{languages}</div>
            </PlainForm>
            <PlainForm path=path class="settings-row">
                <p><strong>{l.t("account-theme")}</strong><br/><span class="caption">{words(l, "theme-text")}</span></p>
                <div class="button-row" role="group" aria-label=l.t("account-theme")>{themes}</div>
            </PlainForm>
        </section>
    }
}

#[component]
fn NewPassword(free: bool) -> impl IntoView {
    let l = use_locale();
    let path = <api::ChangePassword as ServerFn>::PATH;
    let deed = Deed::new(path);
    let labels = ["current", "password"].map(|field| Label::new(field, l.t(&format!("settings-field-{field}"))));
    let max = u32::try_from(PASSWORD_MAX).unwrap_or(u32::MAX);
    let current = (!free).then(|| {
        view! {
            <TextInput
                name="current"
                label=l.t("settings-field-current")
                r#type="password"
                autocomplete="current-password"
                maxlength=max
                error=deed.error("current")
                required=true
            />
        }
    });
    let note = if free { l.t("settings-password-free") } else { words(l, "password-text") };
    view! {
        <section class="settings-section" aria-labelledby="settings-password">
            <h2 id="settings-password">{l.t("settings-password")}</h2>
            <p class="hint">{note}</p>
            <PlainForm path=path class="form settings-form">
                <ErrorSummary problem=deed.problem() labels=labels.to_vec()/>
                {current}
                <TextInput
                    name="password"
                    label=l.t("settings-field-password")
                    r#type="password"
                    hint=t!(l, &spoken("password-hint"), limit = PASSWORD_MIN)
                    autocomplete="new-password"
                    maxlength=max
                    error=deed.error("password")
                    required=true
                />
                <div class="button-row"><Button kind=ButtonKind::Primary size=Size::L>{l.t("settings-password-deed")}</Button></div>
            </PlainForm>
        </section>
    }
}

#[component]
fn Sessions(sessions: Vec<OpenSession>) -> impl IntoView {
    let l = use_locale();
    let path = <api::EndOtherSessions as ServerFn>::PATH;
    let others = sessions.iter().filter(|session| !session.here).count();
    let rows = sessions
        .into_iter()
        .map(|session| {
            let name = if session.here { "settings-session-here" } else { "settings-session" };
            view! {
                <li class="settings-row">
                    <p><strong>{l.t(name)}</strong></p>
                    <p class="caption">{l.t("settings-session-since")} " " <TimeText time=session.began_at kind=TimeKind::Full/></p>
                </li>
            }
        })
        .collect_view();
    let end = (others > 0).then(|| {
        view! {
            <PlainForm path=path>
                <Button size=Size::L icon="log-out">{t!(l, "settings-sessions-deed", count = others)}</Button>
            </PlainForm>
        }
    });
    view! {
        <section class="settings-section" aria-labelledby="settings-sessions">
            <h2 id="settings-sessions">{l.t("settings-sessions")}</h2>
            <ul class="settings-list">{rows}</ul>
            {end}
        </section>
    }
}

/// A sentence as it is said to this reader: to customers in one way, to people at work in another.
pub(super) fn words(l: locale::Locale, key: &str) -> String {
    l.t(&spoken(key))
}

fn spoken(key: &str) -> String {
    let customer = use_reader().account.is_some_and(|me| me.role == Role::Customer);
    format!("settings-{key}-{}", if customer { "customer" } else { "work" })
}
