use leptos::prelude::*;
use locale::Locale;
use model::account::ActorKind;
use model::event::EventKind;
use model::inquiry::MessageKind;
use model::view::{Entry, Fact, InquiryHead, Message as Written};

use crate::developer::kept::Waiting;
use crate::ui::{Message, MessageFiles, SystemLine, Tone, by_mail, use_locale, voiced};

/// What was said and what happened, in order of time; the newest stands at the bottom, in view.
#[component]
pub fn Thread(head: InquiryHead, mut entries: Vec<Entry>) -> impl IntoView {
    let l = use_locale();
    let (number, open) = (head.number, head.state.is_open());
    // The first message and its arrival share a moment; the arrival stands first.
    entries.sort_by_key(|entry| (entry.at(), !is_arrival(entry)));
    let entries = entries
        .into_iter()
        .map(|entry| match entry {
            Entry::Message(message) => view! { <Said message/> }.into_any(),
            Entry::Fact(fact) => happened(l, &head, fact).into_any(),
        })
        .collect_view();
    view! {
        <div class="pane-body dev-thread" role="region" aria-label=l.t("dev-thread") tabindex="0">
            <div class="thread">{entries} <Waiting number open/></div>
        </div>
    }
}

fn is_arrival(entry: &Entry) -> bool {
    matches!(entry, Entry::Fact(fact) if fact.kind == EventKind::InquirySubmitted)
}

#[component]
fn Said(message: Written) -> impl IntoView {
    let l = use_locale();
    let by_mail = by_mail(&message);
    let files = message.files;
    view! {
        <Message
            name=l.of(&message.author_name)
            at=message.at
            internal=message.kind == MessageKind::Note
            store=message.author == ActorKind::Operator
            body=message.body
        >
            <MessageFiles files/> {by_mail}
        </Message>
    }
}

fn happened(l: Locale, head: &InquiryHead, fact: Fact) -> Option<impl IntoView + use<>> {
    let (icon, tone) = look_of(fact.kind);
    let words = fact.detail.as_ref().map(|detail| l.of(detail)).unwrap_or_default();
    let text = voiced(sentence(l, head, &fact)?, &words);
    Some(view! { <SystemLine icon at=fact.at tone>{text}</SystemLine> })
}

fn look_of(kind: EventKind) -> (&'static str, Tone) {
    match kind {
        EventKind::InquirySubmitted => ("inbox", Tone::Neutral),
        EventKind::InquiryOpened => ("mail-open", Tone::Neutral),
        EventKind::InquiryAssigned | EventKind::InquiryDealt => ("user-check", Tone::Neutral),
        EventKind::InquiryMerged | EventKind::InquiryMergedAway => ("link", Tone::Neutral),
        EventKind::InquiryUnmerged | EventKind::InquirySplit | EventKind::InquirySplitOff => {
            ("corner-down-right", Tone::Neutral)
        }
        EventKind::InquiryEscalated => ("clock-alert", Tone::Bad),
        EventKind::DeadlineExtended => ("calendar-clock", Tone::Warn),
        EventKind::InquiryClosed => ("archive", Tone::Neutral),
        EventKind::InquiryReopened => ("rotate-ccw", Tone::Accent),
        EventKind::InquiryWithdrawn => ("undo-2", Tone::Neutral),
        EventKind::PreferenceStated => ("corner-down-right", Tone::Neutral),
        EventKind::RefundAgreed => ("store", Tone::Accent),
        EventKind::RefundDeclinedByDeveloper | EventKind::RefundDeclined => ("circle-x", Tone::Neutral),
        EventKind::PurchaseCancelled | EventKind::CancelledElsewhere => ("circle-check", Tone::Ok),
        EventKind::HelpRated => ("smile", Tone::Neutral),
        _ => ("info", Tone::Neutral),
    }
}

/// The sentence for what happened; none for what this side of the desk has no words for.
fn sentence(l: Locale, head: &InquiryHead, fact: &Fact) -> Option<String> {
    let key = format!("dev-event-{}", fact.kind);
    let (detail, without) =
        (fact.detail.as_ref().map(|detail| l.of(detail)).unwrap_or_default(), format!("{key}-plain"));
    let key = match fact.kind {
        EventKind::InquirySubmitted if head.number.handed_over => format!("{key}-handed-over"),
        _ if detail.is_empty() && l.has(&without) => without,
        _ => key,
    };
    if !l.has(&key) {
        return None;
    }
    let who = match &fact.actor_name {
        Some(name) => l.of(name),
        None => l.t(&format!("dev-actor-{}", fact.actor)),
    };
    let app = head.app.as_ref().map(|app| l.of(&app.title)).unwrap_or_default();
    Some(locale::t!(l, &key, who = who, detail = detail, number = head.number.to_string(), app = app))
}
