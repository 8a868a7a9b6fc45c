//! The sections of the sheet that are lists.

use leptos::prelude::*;
use locale::{Locale, t};
use model::account::ActorKind;
use model::dispute::DisputeReader;
use model::view::{
    DisputeAttachment, DisputeDecision, DisputeFact, DisputeLook, DisputeMessage, DisputeProof, DisputeRecord,
    RecordKind,
};
use model::{Bilingual, FileId};

use super::super::words::{deed, key, look_reason, role};
use crate::ui::{TimeKind, TimeText, use_locale, written_in};

/// By name and role, as somebody reads it who knows none of them.
fn who(l: Locale, kind: ActorKind, name: Option<&Bilingual>) -> String {
    match name {
        Some(name) if kind != ActorKind::System => format!("{} ({})", l.of(name), role(l, kind)),
        _ => role(l, kind),
    }
}

fn heads(l: Locale, keys: &[&'static str]) -> impl IntoView + use<> {
    let heads = keys.iter().map(|key| view! { <th scope="col">{l.t(key)}</th> }).collect_view();
    view! { <thead><tr>{heads}</tr></thead> }
}

fn nothing(l: Locale) -> AnyView {
    view! { <p class="paper-note">{l.t("ops-dispute-nothing")}</p> }.into_any()
}

#[component]
pub(super) fn Happened(facts: Vec<DisputeFact>) -> impl IntoView {
    let l = use_locale();
    let rows = facts
        .into_iter()
        .map(|DisputeFact { fact, .. }| {
            view! {
                <tr>
                    <td><TimeText time=fact.at kind=TimeKind::Full/></td>
                    <td>{who(l, fact.actor, fact.actor_name.as_ref())}</td>
                    <td>{deed(l, &fact)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table>
            <caption class="visually-hidden">{l.t("ops-dispute-happened")}</caption>
            {heads(l, &["ops-mail-at", "ops-audit-who", "ops-audit-what"])}
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
pub(super) fn Messages(messages: Vec<DisputeMessage>) -> impl IntoView {
    let l = use_locale();
    if messages.is_empty() {
        return nothing(l);
    }
    messages
        .into_iter()
        .map(|message| {
            view! {
                <blockquote class="paper-words">
                    <p lang=written_in(&message.body)>{message.body.clone()}</p>
                    <footer>{who(l, message.author, Some(&message.author_name))} ", " <TimeText time=message.at kind=TimeKind::Full/></footer>
                </blockquote>
            }
        })
        .collect_view()
        .into_any()
}

/// Pictures and other files as they were sent, then what the store holds.
#[component]
pub(super) fn Evidence(
    messages: Vec<DisputeMessage>,
    records: Vec<DisputeRecord>,
    with_files: bool,
    addresses: Vec<(FileId, String)>,
) -> impl IntoView {
    let l = use_locale();
    let files = messages
        .into_iter()
        .flat_map(|message| {
            let by = format!("{}, {}", role(l, message.author), l.short_time(message.at));
            message.files.into_iter().map(move |file| (file, by.clone()))
        })
        .map(|(file, by)| {
            let address = addresses.iter().find(|(id, _)| *id == file.id).map(|(_, address)| address.clone());
            attachment(l, file, by, address)
        })
        .collect_view();
    let left_out = (!with_files).then(|| view! { <p class="paper-note">{l.t("ops-dispute-without-files")}</p> });
    let rows = records
        .into_iter()
        .map(|record| {
            view! { <tr><td>{record_words(l, &record)}</td><td><TimeText time=record.at kind=TimeKind::Full/></td></tr> }
        })
        .collect_view();
    view! {
        {left_out}
        <ul class="paper-files">{files}</ul>
        <table>
            <caption class="visually-hidden">{l.t("ops-dispute-records")}</caption>
            {heads(l, &["ops-dispute-records", "ops-mail-at"])}
            <tbody>{rows}</tbody>
        </table>
    }
}

fn attachment(l: Locale, file: DisputeAttachment, by: String, address: Option<String>) -> impl IntoView {
    let picture = address.clone().filter(|_| file.kind.is_picture());
    let picture = picture.map(|src| view! { <img src=src alt=file.name.clone() loading="eager"/> });
    let name = match address {
        Some(href) => view! { <a href=href>{file.name.clone()}</a> }.into_any(),
        None => file.name.clone().into_any(),
    };
    view! {
        <li>
            {picture}
            <span>{name} " · " {l.file_size(file.size)}</span>
            <span>{by}</span>
            <code lang="zxx">{file.sha256}</code>
        </li>
    }
}

fn record_words(l: Locale, record: &DisputeRecord) -> String {
    match (record.kind, record.mail) {
        (RecordKind::Mail, Some((side, step))) => l.t(&key("ops-delivery", &format!("{side}-{step}"))),
        (kind, _) => l.t(&key("ops-dispute-record", kind.as_str())),
    }
}

#[component]
pub(super) fn Decisions(decisions: Vec<DisputeDecision>) -> impl IntoView {
    let l = use_locale();
    if decisions.is_empty() {
        return nothing(l);
    }
    let rows = decisions
        .into_iter()
        .map(|decision| {
            let grounds = decision.grounds.map(|grounds| l.t(&grounds.key()));
            let words: Vec<String> = grounds.into_iter().chain(decision.reason).chain(decision.note).collect();
            let words = words.join(" · ");
            view! {
                <tr>
                    <td>{l.t(&key("ops-event", decision.kind.as_str()))}</td>
                    <td>{who(l, decision.actor, decision.name.as_ref())}</td>
                    <td><TimeText time=decision.at kind=TimeKind::Full/></td>
                    <td lang=written_in(&words)>{words.clone()}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table>
            <caption class="visually-hidden">{l.t("ops-dispute-decisions")}</caption>
            {heads(l, &["ops-audit-what", "ops-audit-who", "ops-mail-at", "ops-looks-why"])}
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

#[component]
pub(super) fn Looks(looks: Vec<DisputeLook>, reader: DisputeReader) -> impl IntoView {
    let l = use_locale();
    if looks.is_empty() {
        // A developer is told of none; for the others there was none.
        let key =
            if reader == DisputeReader::Developer { "ops-dispute-looks-not-told" } else { "ops-dispute-looks-none" };
        return view! { <p class="paper-note">{l.t(key)}</p> }.into_any();
    }
    let rows = looks
        .into_iter()
        .map(|look| {
            let detail = look.detail.map(|detail| format!(" · {detail}")).unwrap_or_default();
            view! {
                <tr>
                    <td>{look.seal.map(|seal| l.number(seal))}</td>
                    <td>{l.of(&look.operator)}</td>
                    <td><TimeText time=look.at kind=TimeKind::Full/></td>
                    <td>{look_reason(l, &look.reason)} {detail}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table>
            <caption class="visually-hidden">{l.t("ops-looks")}</caption>
            {heads(l, &["ops-dispute-seal", "ops-audit-who", "ops-mail-at", "ops-looks-why"])}
            <tbody>{rows}</tbody>
        </table>
        <p class="paper-note">{l.t("ops-dispute-looks-note")}</p>
    }
    .into_any()
}

/// The seals, letter by letter: they are compared with an export of the record.
#[component]
pub(super) fn Proof(proof: DisputeProof, checksum: String) -> impl IntoView {
    let l = use_locale();
    let rows = proof
        .seals
        .into_iter()
        .map(|seal| view! { <tr><td>{l.number(seal.seq)}</td><td><code lang="zxx">{seal.hash}</code></td></tr> })
        .collect_view();
    let head = proof.head.map(|head| {
        view! { <p class="paper-note">{t!(l, "ops-dispute-head", count = l.number(head.count))} " " <code lang="zxx">{head.head}</code></p> }
    });
    let unsealed = (proof.unsealed > 0)
        .then(|| view! { <p class="paper-note">{t!(l, "ops-dispute-unsealed", count = proof.unsealed)}</p> });
    view! {
        <p class="paper-note">{l.t("ops-dispute-proof-text")}</p>
        <p class="paper-note">{l.t("ops-dispute-checksum")} " " <code lang="zxx">{checksum}</code></p>
        {head} {unsealed}
        <table class="paper-seals">
            <caption class="visually-hidden">{l.t("ops-dispute-proof")}</caption>
            {heads(l, &["ops-dispute-seal", "ops-dispute-hash"])}
            <tbody>{rows}</tbody>
        </table>
    }
}
