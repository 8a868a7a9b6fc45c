use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::review::ReportReason;
use model::view::{OfficialReply as Reply, PublicReview};

use super::Hand;
use crate::address::with_query;
use crate::api;
use crate::form::{Deed, DeedForm};
use crate::page::here;
use crate::ui::{Button, ErrorSummary, Icon, OfficialReply, ReviewCard, Select, SelectOption, Size, use_locale};

/// A review, what can be done with it, and the seller's official reply.
#[component]
pub(super) fn ReviewItem(review: PublicReview, hand: Hand) -> impl IntoView {
    let l = use_locale();
    let PublicReview {
        id, stars, stars_before, changed_after_reply, author, body, version, device, written_at, ..
    } = review;
    let id = id.to_string();
    let reply_id = id.clone();
    let details = [Some(t!(l, "app-version", version = version)), device].into_iter().flatten().collect();
    let changed = stars_before.filter(|before| *before != stars).map(|before| {
        let key = if changed_after_reply { "app-changed-after-reply" } else { "app-changed" };
        t!(l, key, before = u32::from(before.get()), after = u32::from(stars.get()))
    });
    let actions = view! {
        <Helpful id=id.clone() count=review.helpful marked=review.marked hand=if review.mine { Hand::Tied } else { hand }/>
        <Report id reported=review.reported hand=if review.mine { Hand::Tied } else { hand }/>
        {review.mine.then(|| view! { <span class="tied">{l.t("app-my-review")}</span> })}
    }
    .into_any();
    let reply = review.reply.map(|reply| {
        let report = view! { <Report id=format!("{reply_id}.reply") reported=review.reply_reported hand/> };
        view! { <Answer reply report=report.into_any()/> }
    });
    view! {
        <ReviewCard stars=stars.get() author at=written_at verified=true details changed body actions>
            {reply}
        </ReviewCard>
    }
}

#[component]
fn Answer(reply: Reply, report: AnyView) -> impl IntoView {
    let l = use_locale();
    let detail = t!(l, "app-reply-took", span = l.span(reply.took));
    view! {
        <OfficialReply seller=l.of(&reply.seller) at=reply.written_at text=reply.body detail edited=reply.edited>
            <div class="review-actions">{report}</div>
        </OfficialReply>
    }
}

/// One press marks, another takes the mark back.
#[component]
fn Helpful(id: String, count: i64, marked: bool, hand: Hand) -> impl IntoView {
    let l = use_locale();
    let content = view! {
        <Icon name="thumbs-up"/> <span>{l.t("app-helpful")}</span> <span class="count">{l.number(count)}</span>
    };
    match hand {
        Hand::Free => {
            let deed = Deed::about(<api::MarkHelpful as ServerFn>::PATH, "review", &id);
            view! {
                <DeedForm deed>
                    <input type="hidden" name="review" value=id/>
                    <input type="hidden" name="marked" value=if marked { "no" } else { "yes" }/>
                    <button class="vote" type="submit" aria-pressed=marked.to_string() disabled=move || deed.pending().get()>
                        {content}
                    </button>
                    <ErrorSummary problem=deed.problem()/>
                </DeedForm>
            }
            .into_any()
        }
        Hand::SignIn => {
            view! { <a class="vote" href=with_query("/sign-in", &[("next", &here())])>{content}</a> }.into_any()
        }
        Hand::Tied => view! { <span class="vote tied">{content}</span> }.into_any(),
    }
}

/// Tells the store that a review, or the official reply to it, should not stand there.
#[component]
fn Report(id: String, reported: bool, hand: Hand) -> impl IntoView {
    let l = use_locale();
    match hand {
        Hand::Tied => ().into_any(),
        _ if reported => view! { <span class="report tied"><Icon name="flag"/> {l.t("app-reported")}</span> }.into_any(),
        Hand::SignIn => view! {
            <a class="report" href=with_query("/sign-in", &[("next", &here())])><Icon name="flag"/> {l.t("app-report")}</a>
        }
        .into_any(),
        Hand::Free => {
            let deed = Deed::about(<api::ReportReview as ServerFn>::PATH, "review", &id);
            let chosen = deed.value("reason").unwrap_or_default();
            let options = ReportReason::ALL
                .iter()
                .map(|reason| SelectOption::new(reason.as_str(), l.t(&format!("app-report-{reason}"))).selected(chosen == reason.as_str()))
                .collect();
            let refused = deed.problem().get_untracked().is_some();
            view! {
                <details class="report-box" open=refused>
                    <summary class="report"><Icon name="flag"/> {l.t("app-report")}</summary>
                    <DeedForm deed class="report-form" done="app-report-done">
                        <ErrorSummary problem=deed.problem()/>
                        <input type="hidden" name="review" value=id.clone()/>
                        <Select
                            name="reason"
                            id=format!("f-reason-{id}")
                            label=l.t("app-report-why")
                            placeholder=l.t("app-report-choose")
                            options
                            error=deed.error("reason")
                        />
                        <Button size=Size::L busy=deed.pending()>{l.t("app-report-send")}</Button>
                    </DeedForm>
                </details>
            }
            .into_any()
        }
    }
}
