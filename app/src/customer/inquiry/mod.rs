//! `/my/inquiries/{number}`: where an inquiry stands, what was said and done, and what its customer can do.

mod answer;
mod consent;
mod deeds;
mod facts;
mod panel;
mod progress;
mod rating;
mod reply;
mod thread;

use leptos::prelude::*;
use model::consent::ConsentState;
use model::view::CustomerInquiry;

use super::question::Question;
use super::story::{Standing, Story};
use crate::api;
use crate::page::{PageTitle, load, param, query, show};
use crate::store::{Place, StoreFrame};
use crate::ui::{Callout, Icon, KindTag, SkeletonKind, StatusTag, Tone, Voice, use_locale, written_in};
use deeds::EndDeeds;
use facts::InquiryFacts;
use panel::Panel;
use progress::ProgressCard;
use rating::RateHelp;
use reply::{FollowUp, Reopen};
use thread::Thread;

/// One inquiry of the customer's own.
#[component]
pub fn InquiryPage() -> impl IntoView {
    let l = use_locale();
    let (number, sent) = (param("number"), query("sent"));
    let inquiry = load(move || number.get(), api::my_inquiry);
    view! {
        <StoreFrame current=Place::Inquiries phone_title=l.t("my-inquiries") phone_back="/my/inquiries">
            {show(inquiry, SkeletonKind::Text, move |inquiry| {
                view! { <Inquiry inquiry sent=sent.get_untracked().is_some()/> }
            })}
        </StoreFrame>
    }
}

#[component]
fn Inquiry(
    inquiry: CustomerInquiry,
    /// Whether it has just been sent.
    sent: bool,
) -> impl IntoView {
    let l = use_locale();
    let story = Story::of(&inquiry.head);
    let head = inquiry.head.clone();
    let number = head.number;
    let title = format!("{number} {}", head.subject);
    let sent = sent.then(|| view! { <Sent story=story.clone()/> });
    let question = inquiry
        .consent
        .clone()
        .filter(|receipt| receipt.state == ConsentState::Asked && head.state.is_open())
        .map(|receipt| view! { <Question receipt/> });
    // While it goes on, telling more comes before telling how content one is.
    let ended = !head.state.is_open();
    let rate = inquiry.can_rate.then(|| view! { <RateHelp number satisfaction=head.satisfaction first=ended/> });
    let (rate, rate_later) = if ended { (rate, None) } else { (None, rate) };
    let follow_up = inquiry.can_follow_up.then(|| view! { <FollowUp number story=story.clone()/> });
    let reopen = inquiry.can_reopen.then(|| view! { <Reopen number story=story.clone()/> });
    // Where an answer waits for the customer's word, closing stands beside the question, not at the end of the page.
    let close_here = inquiry.can_close && asks_whether_solved(story.standing);
    let decided = story.standing == Standing::Cancelling;
    let can_close = inquiry.can_close && !close_here && !decided;
    let can_withdraw = inquiry.can_withdraw && !decided;
    view! {
        <PageTitle text=title/>
        <header class="head">
            <a class="back" href="/my/inquiries"><Icon name="arrow-left"/> {l.t("my-inquiries")}</a>
            <p class="kicker"><KindTag kind=head.kind.as_str()/> <span>{number.to_string()}</span></p>
            <h1 lang=written_in(&head.subject)>{head.subject.clone()}</h1>
            <div class="head-end"><StatusTag status=story.status voice=Voice::Customer label=story.label()/></div>
        </header>
        <div class="with-aside">
            <div class="main-col">
                {sent}
                {question}
                <Panel inquiry=inquiry.clone() story=story.clone() can_close=close_here/>
                {rate}
                <Thread entries=inquiry.entries.clone() story=story.clone()/>
                {follow_up}
                {rate_later}
                {reopen}
            </div>
            <aside class="aside">
                <ProgressCard inquiry=inquiry.clone() story=story.clone()/>
                <InquiryFacts inquiry=inquiry.clone()/>
                <EndDeeds number can_close can_withdraw story/>
            </aside>
        </div>
    }
}

/// Whether the next word is the customer's: solved, or not.
fn asks_whether_solved(standing: Standing) -> bool {
    matches!(standing, Standing::Answered | Standing::DeclinedByDeveloper | Standing::Declined)
}

/// Right after sending: that it arrived, its number, and when the next thing happens.
#[component]
fn Sent(story: Story) -> impl IntoView {
    let text = match story.standing {
        Standing::WithDeveloper => story.say("my-sent-with-developer"),
        _ => story.say("my-sent-at-store"),
    };
    view! { <Callout tone=Tone::Ok title=story.say("my-sent-title") tall=true>{text}</Callout> }
}
