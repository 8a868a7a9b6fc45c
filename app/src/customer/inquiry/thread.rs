use leptos::prelude::*;
use locale::Value;
use model::account::ActorKind;
use model::event::EventKind;
use model::inquiry::MessageKind;
use model::view::{Entry, Fact, Message as ThreadMessage};

use super::super::receipt::look_reason;
use super::super::story::Story;
use crate::page::use_reader;
use crate::ui::{Message, MessageFiles, SystemLine, Tone, by_mail, written_in};

/// What was said and what happened, in order of time.
#[component]
pub(super) fn Thread(entries: Vec<Entry>, story: Story) -> impl IntoView {
    let entries = entries
        .into_iter()
        .map(|entry| match entry {
            // Notes are for staff; the desk sends none, and none is shown.
            Entry::Message(message) if message.kind == MessageKind::Note => ().into_any(),
            Entry::Message(message) => view! { <Said message story=story.clone()/> }.into_any(),
            Entry::Fact(fact) => view! { <Happened fact story=story.clone()/> }.into_any(),
        })
        .collect_view();
    view! {
        <section class="thread" aria-labelledby="thread">
            <h2 class="visually-hidden" id="thread">{story.l.t("thread-title")}</h2>
            {entries}
        </section>
    }
}

#[component]
fn Said(message: ThreadMessage, story: Story) -> impl IntoView {
    let l = story.l;
    let author = l.of(&message.author_name);
    let me = use_reader().account.map(|me| l.of(&me.name)).unwrap_or_default();
    let store = matches!(message.author, ActorKind::Operator | ActorKind::System);
    let (name, avatar) = match message.author {
        _ if message.mine => (l.t("thread-you"), me),
        ActorKind::Developer => {
            let seller = Value::from(&story.seller);
            (l.with("thread-developer", &[("name", Value::from(&author)), ("seller", seller)]), author)
        }
        ActorKind::Operator | ActorKind::System => {
            (l.with("thread-store", &[("store", Value::from(&story.store))]), author)
        }
        ActorKind::Customer | ActorKind::Visitor => (author.clone(), author),
    };
    let by_mail = by_mail(&message);
    let files = message.files;
    view! { <Message name avatar store at=message.at body=message.body><MessageFiles files/> {by_mail}</Message> }
}

#[component]
fn Happened(fact: Fact, story: Story) -> impl IntoView {
    let l = story.l;
    let key = format!("thread-fact-{}", fact.kind);
    if !l.has(&key) {
        return ().into_any();
    }
    let detail = fact.detail.as_ref().map(|detail| l.of(detail)).unwrap_or_default();
    let actor_name = fact.actor_name.as_ref().map(|name| l.of(name)).unwrap_or_default();
    let text = story.say_with(
        &key,
        &[
            ("actor", Value::from(fact.actor.as_str())),
            ("actor_name", Value::from(actor_name)),
            ("reason", Value::from(look_reason(l, &detail))),
        ],
    );
    // A reason that was told to the customer stands under the sentence, as it was written.
    let told =
        matches!(fact.kind, EventKind::RefundDeclined | EventKind::RefundDeclinedByDeveloper) && !detail.is_empty();
    let quote = told.then(|| view! { <q class="fact-reason" lang=written_in(&detail)>{detail.clone()}</q> });
    let (icon, tone) = look_of(fact.kind);
    view! { <SystemLine icon tone at=fact.at>{text} " " {quote}</SystemLine> }.into_any()
}

fn look_of(kind: EventKind) -> (&'static str, Tone) {
    match kind {
        EventKind::InquirySubmitted => ("send", Tone::Neutral),
        EventKind::InquiryOpened | EventKind::IdentifierRevealed => ("eye", Tone::Neutral),
        EventKind::InquiryEscalated => ("clock-alert", Tone::Bad),
        EventKind::DeadlineExtended => ("timer", Tone::Neutral),
        EventKind::InquiryClosed => ("archive", Tone::Neutral),
        EventKind::InquiryReopened => ("history", Tone::Neutral),
        EventKind::InquiryWithdrawn => ("circle-slash", Tone::Neutral),
        EventKind::RefundAgreed | EventKind::ConsentGiven => ("circle-check", Tone::Neutral),
        EventKind::PurchaseCancelled | EventKind::CancelledElsewhere => ("circle-check", Tone::Ok),
        EventKind::RefundDeclinedByDeveloper | EventKind::RefundDeclined | EventKind::ConsentRefused => {
            ("circle-x", Tone::Neutral)
        }
        EventKind::ConsentAsked => ("circle-question-mark", Tone::Neutral),
        EventKind::ConsentWithdrawn => ("undo-2", Tone::Neutral),
        _ => ("info", Tone::Neutral),
    }
}
