use leptos::prelude::*;
use locale::{Value, t};
use model::account::ActorKind;
use model::event::EventKind;
use model::inquiry::{Channel, MessageKind};
use model::refund::RefundState;
use model::view::{CustomerInquiry, Entry, Fact};

use super::super::story::{Standing, Story};
use crate::ui::{Step, StepState, Timeline};

/// How far the inquiry has come: received, passed on, waiting until, solved.
#[component]
pub(super) fn ProgressCard(inquiry: CustomerInquiry, story: Story) -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="progress">
            <h2 id="progress">{story.l.t("my-progress")}</h2>
            <Timeline steps=steps(&inquiry, &story)/>
        </section>
    }
}

fn steps(inquiry: &CustomerInquiry, story: &Story) -> Vec<Step> {
    let (l, head) = (story.l, &inquiry.head);
    let sent = l.short_time(head.created_at);
    let mut steps = vec![Step::new(StepState::Done, l.t("my-step-received"), sent.clone())];
    if head.channel == Channel::ContactSeller {
        let opened = facts(inquiry).find(|fact| fact.kind == EventKind::InquiryOpened);
        let text = match opened {
            Some(fact) => t!(l, "my-step-passed-opened", sent = sent, opened = l.short_time(fact.at)),
            None => sent,
        };
        steps.push(Step::new(StepState::Done, l.t("my-step-passed"), text));
    }
    let mut answered = false;
    for entry in &inquiry.entries {
        match entry {
            Entry::Message(message)
                if message.kind == MessageKind::Message && message.author != ActorKind::Customer =>
            {
                if !answered {
                    let key = if message.author == ActorKind::Developer {
                        "my-step-developer-answered"
                    } else {
                        "my-step-store-answered"
                    };
                    steps.push(Step::new(StepState::Done, story.say(key), l.short_time(message.at)));
                }
                answered = true;
            }
            Entry::Message(_) => {}
            Entry::Fact(fact) => steps.extend(step_of(fact, inquiry, story)),
        }
    }
    if head.state.is_open() {
        let title = story.say_standing("now");
        let text = if story.standing == Standing::WithDeveloper { story.say("my-step-until") } else { String::new() };
        steps.push(Step::new(StepState::Now, title, text));
        let text = match story.standing {
            Standing::WithDeveloper => story.say("my-step-solved-else"),
            _ => String::new(),
        };
        steps.push(Step::new(StepState::Next, l.t("my-step-solved"), text));
    }
    steps
}

fn facts(inquiry: &CustomerInquiry) -> impl Iterator<Item = &Fact> {
    inquiry.entries.iter().filter_map(|entry| match entry {
        Entry::Fact(fact) => Some(fact),
        Entry::Message(_) => None,
    })
}

/// The step that a fact is, if it moved the inquiry on.
fn step_of(fact: &Fact, inquiry: &CustomerInquiry, story: &Story) -> Option<Step> {
    let l = story.l;
    let at = l.short_time(fact.at);
    let refunded = inquiry.head.refund.as_ref().is_some_and(|refund| refund.state == RefundState::Cancelled);
    let (state, icon, key) = match fact.kind {
        EventKind::InquiryEscalated => (StepState::Late, None, "my-step-escalated"),
        EventKind::DeadlineExtended => (StepState::Done, Some("timer"), "my-step-extended"),
        EventKind::RefundAgreed => (StepState::Done, None, "my-step-agreed"),
        EventKind::RefundDeclinedByDeveloper | EventKind::RefundDeclined => {
            (StepState::Plain, Some("circle-x"), "my-step-declined")
        }
        EventKind::PurchaseCancelled | EventKind::CancelledElsewhere => (StepState::Ok, None, "my-step-refunded"),
        // A refund is the end that counts.
        EventKind::InquiryClosed if !refunded => (StepState::Done, Some("archive"), "my-step-closed"),
        EventKind::InquiryReopened => (StepState::Done, Some("history"), "my-step-reopened"),
        EventKind::InquiryWithdrawn => (StepState::Plain, Some("circle-slash"), "my-step-withdrawn"),
        _ => return None,
    };
    let took = l.span(fact.at.since(inquiry.head.created_at));
    let more = [("at", Value::from(at)), ("took", Value::from(took)), ("actor", Value::from(fact.actor.as_str()))];
    let mut step = Step::new(state, story.say_with(key, &more), story.say_with(&format!("{key}-text"), &more));
    step.icon = icon;
    Some(step)
}
