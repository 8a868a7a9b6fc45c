use leptos::prelude::*;
use locale::t;
use model::refund::ARRIVES_WITHIN;
use model::view::{CustomerInquiry, InquiryHead};

use super::super::story::{Standing, Story, silent_from};
use super::answer::Answer;
use crate::page::use_now;
use crate::ui::{Clock, ClockState, Fact, Facts, Icon, Progress, Reading, money_back};

/// The one big thing on the page: the clock that runs, or what it came to.
#[component]
pub(super) fn Panel(
    inquiry: CustomerInquiry,
    story: Story,
    /// Whether closing stands here, with the question whether it is solved.
    can_close: bool,
) -> impl IntoView {
    let head = inquiry.head.clone();
    match story.standing {
        Standing::WithDeveloper => match head.due_at {
            Some(_) => view! { <Running head story/> }.into_any(),
            None => view! { <Told icon="hourglass" tone="accent" story/> }.into_any(),
        },
        Standing::ConsentAsked | Standing::Agreed | Standing::Cancelling | Standing::Escalated | Standing::AtStore => {
            view! { <AtStore head story/> }.into_any()
        }
        Standing::Answered | Standing::DeclinedByDeveloper | Standing::Declined => {
            view! { <Answer inquiry story can_close/> }.into_any()
        }
        Standing::Refunded => view! { <Refunded inquiry story/> }.into_any(),
        Standing::Closed => view! { <Told icon="archive" tone="neutral" story/> }.into_any(),
        Standing::Withdrawn => view! { <Told icon="circle-slash" tone="neutral" story/> }.into_any(),
    }
}

/// The developer's time, until it is up and a little after: the scheduler needs a moment to hand the case over.
#[component]
fn Running(head: InquiryHead, story: Story) -> impl IntoView {
    let now = use_now();
    let start = head.waiting_since.unwrap_or(head.created_at);
    let due = head.due_at.unwrap_or(start);
    move || {
        let reading = Reading::new(start, due, now.get());
        let over = reading.state() == ClockState::Overdue;
        let title = story.say(if over { "my-clock-over" } else { "my-clock-title" });
        let note = story.say(if over { "my-clock-over-note" } else { "my-clock-note" });
        view! { <Clock reading title>{with_strong(&note, &story.l.date_time(due))}</Clock> }
    }
}

/// The sentence with one part of it in strong type, wherever the language puts it.
fn with_strong(sentence: &str, part: &str) -> impl IntoView + use<> {
    let (before, after) = sentence.split_once(part).unwrap_or((sentence, ""));
    let (before, after) = (before.to_owned(), after.to_owned());
    let strong = sentence.contains(part).then(|| view! { <strong>{part.to_owned()}</strong> });
    view! { <p>{before}{strong}{after}</p> }
}

/// The store has it: why, and what it does next.
#[component]
fn AtStore(head: InquiryHead, story: Story) -> impl IntoView {
    let silence = head.escalated_at.map(|escalated| {
        view! { <Progress reading=Reading::new(silent_from(&head, escalated), escalated, escalated)/> }
    });
    view! {
        <section class="band standing">
            <h2><Icon name="store" large=true/> {story.say_standing("panel-title")}</h2>
            <p>{story.say_standing("panel-text")}</p>
            {silence}
            <p class="hint">{story.say("my-panel-note")}</p>
        </section>
    }
}

/// The money goes back: how much, where to, and by when.
#[component]
fn Refunded(inquiry: CustomerInquiry, story: Story) -> impl IntoView {
    let l = story.l;
    let refund = inquiry.head.refund.as_ref();
    let amount = refund
        .filter(|refund| refund.amount.is_some_and(|amount| !amount.is_free()))
        .and_then(|refund| money_back(l, refund.amount, refund.part_of))
        .unwrap_or_else(|| l.t("my-refunded-done"));
    let mut facts = Vec::new();
    if let Some(method) = inquiry.purchase.as_ref().and_then(|purchase| purchase.method.clone()) {
        facts.push(Fact::new(l.t("my-refunded-to"), method));
    }
    if let Some(at) = refund.and_then(|refund| refund.cancelled_at) {
        facts.push(Fact::new(l.t("my-refunded-at"), l.date_time(at)));
        let expected = t!(l, "my-refunded-expected-text", day = l.day(at + ARRIVES_WITHIN));
        facts.push(Fact::new(l.t("my-refunded-expected"), expected));
    }
    view! {
        <section class="band ok refunded">
            <h2>
                <span class="band-title">{l.t("my-refunded-amount")}</span> " " <span class="hero">{amount}</span>
            </h2>
            <Facts facts/>
            <p class="hint">{story.say("my-refunded-note")}</p>
        </section>
    }
}

/// Nothing runs: what it came to, in words.
#[component]
fn Told(icon: &'static str, tone: &'static str, story: Story) -> impl IntoView {
    view! {
        <section class=format!("band standing {tone}")>
            <h2><Icon name=icon large=true/> {story.say_standing("panel-title")}</h2>
            <p>{story.say_standing("panel-text")}</p>
        </section>
    }
}
