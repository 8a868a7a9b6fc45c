use leptos::prelude::*;
use locale::t;
use model::account::ActorKind;
use model::inquiry::MessageKind;
use model::view::{Entry, Fact, Message as Written};

use super::words::{actor, deed, role, sign};
use crate::ui::{Message, MessageFiles, SystemLine, TimeKind, by_mail, use_locale};

/// The evidence: everything that was said, and what happened in between.
#[component]
pub(super) fn Thread(entries: Vec<Entry>) -> impl IntoView {
    let l = use_locale();
    let count = |wanted: fn(&Written) -> bool| {
        entries.iter().filter(|entry| matches!(entry, Entry::Message(message) if wanted(message))).count()
    };
    let messages = count(|message| message.kind == MessageKind::Message && message.author == ActorKind::Customer);
    let notes = count(|message| message.kind == MessageKind::Note);
    let sum = t!(l, "ops-evidence-sum", messages = messages, notes = notes);
    let entries = entries
        .into_iter()
        .map(|entry| match entry {
            Entry::Message(message) => view! { <Said message/> }.into_any(),
            Entry::Fact(fact) => view! { <Done fact/> }.into_any(),
        })
        .collect_view();
    view! {
        <section class="section" aria-labelledby="evidence-title">
            <div class="section-head"><h2 id="evidence-title">{l.t("ops-evidence")}</h2> <span class="caption">{sum}</span></div>
            <div class="thread">{entries}</div>
        </section>
    }
}

#[component]
fn Said(message: Written) -> impl IntoView {
    let l = use_locale();
    let person = l.of(&message.author_name);
    let name =
        if message.mine { t!(l, "ops-me", name = &person) } else { format!("{person} · {}", role(l, message.author)) };
    let by_mail = by_mail(&message);
    let files = message.files;
    view! {
        <Message
            name
            avatar=person
            at=message.at
            body=message.body
            internal=message.kind == MessageKind::Note
            time_kind=TimeKind::Full
        >
            <MessageFiles files/> {by_mail}
        </Message>
    }
}

#[component]
fn Done(fact: Fact) -> impl IntoView {
    let l = use_locale();
    let (icon, tone) = sign(fact.kind);
    view! {
        <SystemLine icon tone at=fact.at time_kind=TimeKind::Full>
            <strong>{actor(l, &fact)}</strong> " " {deed(l, &fact)}
        </SystemLine>
    }
}
