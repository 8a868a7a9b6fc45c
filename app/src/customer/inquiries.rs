//! `/my` and `/my/inquiries`: what waits for the customer, what runs, what has ended.

use leptos::prelude::*;
use model::inquiry::InquiryState;
use model::view::{InquiryHead, MyInquiries};

use super::head::{MyHead, Part};
use super::inquiry_href;
use super::question::Question;
use super::story::{Story, silent_from};
use crate::address::with_query;
use crate::api;
use crate::page::{PageTitle, load, query, show, use_now, use_reader};
use crate::store::{Place, StoreFrame};
use crate::ui::{
    AppIcon, DueChip, Empty, Icon, KindTag, LinkButton, Pager, Reading, SkeletonKind, StatusTag, Voice, use_locale,
    written_in,
};

/// The list of a customer's inquiries.
#[component]
pub fn InquiriesPage() -> impl IntoView {
    let l = use_locale();
    let after = query("after");
    let mine = load(move || after.get(), api::my_inquiries);
    view! {
        <StoreFrame current=Place::Inquiries phone_title=l.t("my-title") phone_back="/">
            <PageTitle text=l.t("my-inquiries")/>
            {show(mine, SkeletonKind::Rows, move |mine| {
                view! { <Inquiries mine first=after.get_untracked().is_none()/> }
            })}
        </StoreFrame>
    }
}

#[component]
fn Inquiries(
    mine: MyInquiries,
    /// Whether it is the first page of the ended ones.
    first: bool,
) -> impl IntoView {
    let l = use_locale();
    let MyInquiries { summary, questions, open, ended } = mine;
    let nothing = open.is_empty() && ended.rows.is_empty() && first;
    let (open_count, ended_count) = (open.len() as i64, summary.inquiries - open.len() as i64);
    let questions = questions.into_iter().map(|receipt| view! { <Question receipt/> }).collect_view();
    let running = if open.is_empty() {
        view! { <p class="none">{l.t("my-open-none")}</p> }.into_any()
    } else {
        view! { <ul class="records">{open.into_iter().map(|head| view! { <InquiryRow head/> }).collect_view()}</ul> }
            .into_any()
    };
    let next = ended.next.map(|after| with_query("/my/inquiries", &[("after", &after)]));
    let past = (!ended.rows.is_empty()).then(|| {
        let rows = ended.rows.into_iter().map(|head| view! { <InquiryRow head/> }).collect_view();
        view! {
            <section aria-labelledby="ended">
                <h2 class="list-title" id="ended">{l.t("my-ended")} " " <span class="count">{l.number(ended_count.max(0))}</span></h2>
                <ul class="records">{rows}</ul>
                <Pager next=next more=l.t("my-ended-more")/>
            </section>
        }
    });
    let lists = if nothing {
        view! {
            <Empty icon="inbox" title=l.t("my-inquiries-none-title") text=l.t("my-inquiries-none-text")>
                <LinkButton href="/my/purchases">{l.t("my-see-purchases")}</LinkButton>
                <LinkButton href="/contact">{l.t("my-contact-store")}</LinkButton>
            </Empty>
        }
        .into_any()
    } else {
        view! {
            <section aria-labelledby="open">
                <h2 class="list-title" id="open">{l.t("my-open")} " " <span class="count">{l.number(open_count)}</span></h2>
                {running}
            </section>
            {past}
        }
        .into_any()
    };
    let restart = (!first).then(|| {
        view! { <a class="back" href="/my/inquiries"><Icon name="arrow-left"/> {l.t("my-from-the-start")}</a> }
    });
    view! {
        <div class="my-page">
            <MyHead summary current=Part::Inquiries/>
            {questions}
            {restart}
            {lists}
        </div>
    }
}

/// An inquiry in the list: what it is, who acts next and by when, and its clock.
#[component]
fn InquiryRow(head: InquiryHead) -> impl IntoView {
    let l = use_locale();
    let story = Story::of(&head);
    let picture = match &head.app {
        Some(app) => view! { <AppIcon key=app.icon.clone() size=48/> }.into_any(),
        None => view! { <span class="store-icon"><Icon name="store" large=true/></span> }.into_any(),
    };
    let whose = head.app.as_ref().map_or_else(|| l.t("my-customer-center"), |app| l.of(&app.title));
    let number = head.number.to_string();
    view! {
        <li class="record">
            {picture}
            <div class="record-body">
                <div class="record-kicker">
                    <KindTag kind=head.kind.as_str()/> <span>{whose}</span> <span>{number}</span>
                </div>
                <a class="record-title" href=inquiry_href(head.number) lang=written_in(&head.subject)>{head.subject.clone()}</a>
                <p class="record-text">{story.say_standing("next")}</p>
            </div>
            <div class="record-end">
                <StatusTag status=story.status voice=Voice::Customer label=story.label()/>
                <RowClock head/>
            </div>
        </li>
    }
}

/// The developer's three days beside a row: running, run out, or stopped by the answer.
#[component]
fn RowClock(head: InquiryHead) -> impl IntoView {
    let l = use_locale();
    let now = use_now();
    let start = head.waiting_since.unwrap_or(head.created_at);
    if let Some(due) = head.due_at {
        return (move || view! { <DueChip reading=Reading::new(start, due, now.get()) voice=Voice::Customer/> })
            .into_any();
    }
    if let Some(escalated) = head.escalated_at.filter(|_| head.state == InquiryState::WithStore) {
        let reading = Reading::new(silent_from(&head, escalated), escalated, escalated);
        return view! { <DueChip reading voice=Voice::Customer text=l.t("my-no-answer")/> }.into_any();
    }
    let length = use_reader().deadline;
    head.answered_at
        .filter(|_| head.state != InquiryState::WithStore && head.state != InquiryState::Withdrawn)
        .map(|answered| {
            let reading = Reading::new(head.created_at, head.created_at + length, answered).stopped(Some(answered));
            view! { <DueChip reading voice=Voice::Customer/> }
        })
        .into_any()
}
