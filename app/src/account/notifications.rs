//! Which mails one wants: in the settings, and where the link at the foot of a mail leads.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::{Locale, t};
use model::Role;
use model::notify::{Choices, Timing, Topic, ZONES};
use model::view::Unsubscribing;

use super::frame::AccountSheet;
use crate::api;
use crate::form::{Deed, DeedForm, PlainForm};
use crate::page::{load, param, query, show, use_reader};
use crate::ui::{
    Button, ButtonKind, Callout, ErrorSummary, Select, SelectOption, Size, SkeletonKind, Tone, use_locale,
};

/// The section of the settings.
#[component]
pub(super) fn Notifications(choices: Choices) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::new(<api::SetNotifications as ServerFn>::PATH);
    let rows = choices.topics.into_iter().map(|(topic, timing)| view! { <TopicRow topic timing/> }).collect_view();
    let hours = (0..24)
        .map(|hour: i64| {
            SelectOption::new(hour.to_string(), format!("{hour:02}:00")).selected(hour == choices.digest_hour)
        })
        .collect();
    let zones = zones(l, choices.zone);
    let text = l.t(match use_reader().account.map(|me| me.role) {
        Some(Role::Developer) => "settings-mails-text-developer",
        Some(Role::Operator) => "settings-mails-text-operator",
        _ => "settings-mails-text-customer",
    });
    view! {
        <section class="settings-section" aria-labelledby="settings-mails">
            <h2 id="settings-mails">{l.t("settings-mails")}</h2>
            <p class="hint">{text}</p>
            <DeedForm deed class="settings-mails" done="settings-mails-done">
                <ErrorSummary problem=deed.problem()/>
                <div class="settings-list">
                    {rows}
                    <div class="settings-row">
                        <p><strong>{l.t("settings-digest-hour")}</strong><br/><span class="caption">{l.t("settings-digest-hour-text")}</span></p>
                        <Select name="hour" label=l.t("settings-digest-hour") label_hidden=true options=hours size=Size::M/>
                    </div>
                    <div class="settings-row">
                        <p><strong>{l.t("settings-zone")}</strong><br/><span class="caption">{l.t("settings-zone-text")}</span></p>
                        <Select name="zone" label=l.t("settings-zone") label_hidden=true options=zones size=Size::M error=deed.error("zone")/>
                    </div>
                </div>
                <div class="button-row"><Button kind=ButtonKind::Primary size=Size::L busy=deed.pending()>{l.t("settings-mails-save")}</Button></div>
            </DeedForm>
        </section>
    }
}

/// The store's zone, those that many live in, and the account's own where it is another.
fn zones(l: Locale, own: Option<String>) -> Vec<SelectOption> {
    let store = use_reader().zone.name;
    // By the city, in the reader's language; one that nobody has named keeps its name in the time zone database.
    let shown = |name: &str| {
        let key = format!("settings-zone-{}", name.to_lowercase().replace(['/', '_'], "-"));
        if l.has(&key) { l.t(&key) } else { name.replace('_', " ") }
    };
    let first = SelectOption::new(String::new(), t!(l, "settings-zone-store", zone = shown(&store)));
    let known = own.as_deref().is_none_or(|own| ZONES.contains(&own));
    let other = own.clone().filter(|_| !known);
    let others = other
        .as_deref()
        .into_iter()
        .chain(ZONES)
        .map(|zone| SelectOption::new(zone.to_owned(), shown(zone)).selected(own.as_deref() == Some(zone)));
    std::iter::once(first.selected(own.is_none())).chain(others).collect()
}

#[component]
fn TopicRow(topic: Topic, timing: Timing) -> impl IntoView {
    let l = use_locale();
    let options = Timing::ALL
        .iter()
        .map(|&each| {
            SelectOption::new(format!("{topic}:{each}"), l.t(&key("settings-timing", each.as_str())))
                .selected(each == timing)
        })
        .collect();
    let name = topic_words(l, topic);
    view! {
        <div class="settings-row">
            <p><strong>{name.clone()}</strong><br/><span class="caption">{l.t(&format!("{}-text", key("settings-topic", topic.as_str())))}</span></p>
            <Select name="choices[]" id=format!("topic-{topic}") label=name label_hidden=true options size=Size::M/>
        </div>
    }
}

fn key(start: &str, name: &str) -> String {
    format!("{start}-{}", name.replace('_', "-"))
}

fn topic_words(l: Locale, topic: Topic) -> String {
    l.t(&key("settings-topic", topic.as_str()))
}

/// `/unsubscribe/{token}`: what would be stopped, and one press that stops it. Programs that look through mail follow
/// links, so following it changes nothing.
#[component]
pub fn UnsubscribePage() -> impl IntoView {
    let l = use_locale();
    let token = param("token");
    let stop = load(move || token.get(), api::unsubscribing);
    view! {
        <AccountSheet title=l.t("unsubscribe-title") lead=l.t("unsubscribe-lead")>
            {show(stop, SkeletonKind::Text, move |stop| view! { <Stop stop token=token.get_untracked()/> })}
        </AccountSheet>
    }
}

#[component]
fn Stop(stop: Unsubscribing, token: String) -> impl IntoView {
    let l = use_locale();
    if query("done").get_untracked().is_some() {
        return view! { <Callout tone=Tone::Ok title=l.t("unsubscribe-done") live=true>{l.t("unsubscribe-then")}</Callout> }
            .into_any();
    }
    let topic = stop.topic.map_or_else(|| l.t("settings-timing-daily"), |topic| topic_words(l, topic));
    let path = <api::Unsubscribe as ServerFn>::PATH;
    let deed = Deed::new(path);
    view! {
        <PlainForm path=path class="sign-form">
            <ErrorSummary problem=deed.problem()/>
            <p>{t!(l, "unsubscribe-asked", topic = topic, email = stop.email)}</p>
            <input type="hidden" name="token" value=token/>
            <Button kind=ButtonKind::Primary size=Size::Xl wide=true>{l.t("unsubscribe-deed")}</Button>
        </PlainForm>
    }
    .into_any()
}
