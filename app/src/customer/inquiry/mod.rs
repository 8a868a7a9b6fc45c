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
use locale::t;
use model::Problem;
use model::consent::ConsentState;
use model::view::{CustomerInquiry, DeliveryEntry, InquiryHead};
use serde::{Deserialize, Serialize};

use super::inquiry_href;
use super::question::Question;
use super::story::{Standing, Story};
use crate::api::{self, Fault};
use crate::merging::MergedInto;
use crate::page::{Obstacle, PageTitle, load, param, query, show};
use crate::store::{Place, StoreFrame};
use crate::ui::{
    AppIcon, Callout, Deliveries, Follows, Icon, KindTag, SkeletonKind, StatusTag, Tone, Voice, use_locale, written_in,
};
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
    let sought = load(move || number.get(), seek);
    view! {
        <StoreFrame current=Place::Inquiries phone_title=l.t("my-inquiries") phone_back="/my/inquiries">
            {show(sought, SkeletonKind::Text, move |sought| match sought {
                Sought::Found(inquiry) => view! { <Inquiry inquiry=*inquiry sent=sent.get_untracked().is_some()/> }.into_any(),
                Sought::Missing(likely) => view! { <Missing likely/> }.into_any(),
            })}
        </StoreFrame>
    }
}

/// What a number leads to.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
enum Sought {
    Found(Box<CustomerInquiry>),
    /// Nothing of the reader's own, but perhaps they mean this one.
    Missing(Option<Box<InquiryHead>>),
}

async fn seek(number: String) -> Result<Sought, Fault> {
    match api::my_inquiry(number.clone()).await {
        Ok(inquiry) => Ok(Sought::Found(Box::new(inquiry))),
        // That it is not there stays true when nothing like it is found.
        Err(Fault(Problem::NotFound)) => {
            Ok(Sought::Missing(api::likely_inquiry(number).await.unwrap_or_default().map(Box::new)))
        }
        Err(fault) => Err(fault),
    }
}

#[component]
fn Missing(likely: Option<Box<InquiryHead>>) -> impl IntoView {
    let l = use_locale();
    let offer = likely.map(|head| {
        let icon = head.app.as_ref().map(|app| app.icon.clone());
        let question = t!(l, "my-likely", number = head.number.to_string());
        view! {
            <a class="card likely" href=inquiry_href(head.number)>
                {icon.map(|key| view! { <AppIcon key size=44/> })}
                <span><strong>{question}</strong> <small lang=written_in(&head.subject)>{head.subject.clone()}</small></span>
                <Icon name="chevron-right"/>
            </a>
        }
        .into_any()
    });
    view! { <Obstacle problem=Problem::NotFound offer/> }
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
    let by_link = inquiry.by_link.then(|| view! { <ByLink number=number.to_string()/> });
    let question = inquiry
        .consent
        .clone()
        .filter(|receipt| receipt.state == ConsentState::Asked && head.state.is_open())
        .map(|receipt| view! { <Question receipt/> });
    // While it goes on, telling more comes before telling how content one is.
    let ended = !head.state.is_open();
    let rate = inquiry.can_rate.then(|| view! { <RateHelp number satisfaction=head.satisfaction first=ended/> });
    let (rate, rate_later) = if ended { (rate, None) } else { (None, rate) };
    let merged = inquiry.merged_into.map(|into| view! { <MergedInto number=into href=inquiry_href(into)/> });
    let follows = inquiry.follows.map(|number| view! { <Follows number href=inquiry_href(number)/> });
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
                {by_link}
                {question}
                <Panel inquiry=inquiry.clone() story=story.clone() can_close=close_here/>
                {rate}
                {merged}
                {follows}
                <Thread entries=inquiry.entries.clone() story=story.clone()/>
                {follow_up}
                {rate_later}
                {reopen}
            </div>
            <aside class="aside">
                <ProgressCard inquiry=inquiry.clone() story=story.clone()/>
                <InquiryFacts inquiry=inquiry.clone()/>
                // Above what grows while one looks: a deed stays where one is about to press it.
                <EndDeeds number can_close can_withdraw story/>
                <Delivered entries=inquiry.deliveries.clone()/>
            </aside>
        </div>
    }
}

/// What became of the mails to the developer.
#[component]
fn Delivered(entries: Vec<DeliveryEntry>) -> impl IntoView {
    (!entries.is_empty()).then(|| {
        view! {
            <section class="card" aria-labelledby="deliveries">
                <h2 id="deliveries">{use_locale().t("my-deliveries")}</h2>
                <Deliveries entries words="my-delivery"/>
            </section>
        }
    })
}

/// Whether the next word is the customer's: solved, or not.
fn asks_whether_solved(standing: Standing) -> bool {
    matches!(standing, Standing::Answered | Standing::DeclinedByDeveloper | Standing::Declined)
}

/// Who came by the link of a mail sees one thread, and is told what there is besides.
#[component]
fn ByLink(number: String) -> impl IntoView {
    let l = use_locale();
    view! {
        <Callout icon="mail" title=l.t("my-by-link-title") tall=true>
            {l.t("my-by-link-text")} " " <a href=format!("/sign-in?next=/my/inquiries/{number}") rel="external">{l.t("ui-sign-in")}</a>
        </Callout>
    }
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
