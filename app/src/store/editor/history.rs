use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::{Locale, t};
use model::view::{MyReview, Revision};
use model::{ReviewId, Time};

use crate::api;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ButtonKind, ErrorSummary, Icon, Size, TimeKind, TimeText, use_locale, written_in};

/// What was written when: for the author's eyes.
#[component]
pub(super) fn History(review: MyReview) -> impl IntoView {
    let l = use_locale();
    let mut steps = vec![(review.written_at, public(l, &review))];
    if let Some(reply) = &review.reply {
        let title = t!(l, "review-history-reply", seller = l.of(&reply.seller));
        steps.push((
            reply.written_at,
            view! { <Past icon="badge-check" title at=reply.written_at text=l.t("review-history-told")/> }.into_any(),
        ));
    }
    let first = review.revisions.len().saturating_sub(1);
    for (at, revision) in review.revisions.iter().enumerate() {
        steps.push((revision.written_at, earlier(l, revision, at == first)));
    }
    steps.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let steps = steps.into_iter().map(|(_, step)| step).collect_view();
    view! {
        <section class="aside-section" aria-labelledby="history-title">
            <h2 id="history-title">{l.t("review-history-title")}</h2>
            <ol class="timeline">{steps}</ol>
            <p class="note-line"><Icon name="lock"/> <span>{l.t("review-history-note")}</span></p>
        </section>
    }
}

fn public(l: Locale, review: &MyReview) -> AnyView {
    let title = t!(l, "review-history-public", stars = u32::from(review.stars.get()));
    let text = t!(l, "app-version", version = &review.version);
    view! { <Past icon="check" title at=review.written_at text done=true/> }.into_any()
}

fn earlier(l: Locale, revision: &Revision, first: bool) -> AnyView {
    let key = if first { "review-history-first" } else { "review-history-earlier" };
    let title = t!(l, key, stars = u32::from(revision.stars.get()));
    let text = t!(l, "app-version", version = &revision.version);
    view! { <Past icon="star" title at=revision.written_at text quote=revision.body.clone()/> }.into_any()
}

/// A step that lies behind, with the words that stood there.
#[component]
fn Past(
    icon: &'static str,
    title: String,
    at: Time,
    text: String,
    #[prop(optional)] done: bool,
    #[prop(optional)] quote: String,
) -> impl IntoView {
    view! {
        <li class=if done { "step done" } else { "step plain" }>
            <span class="step-dot"><Icon name=icon/></span>
            <div class="step-body">
                <span class="step-title">{title}</span>
                <span class="step-text"><TimeText time=at kind=TimeKind::Short/> " · " {text}</span>
                {(!quote.is_empty()).then(|| view! { <blockquote class="prose" lang=written_in(&quote)>{quote.clone()}</blockquote> })}
            </div>
        </li>
    }
}

/// Takes the review back: said first, pressed second.
#[component]
pub(super) fn Withdrawal(review: ReviewId) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::new(<api::WithdrawReview as ServerFn>::PATH);
    let refused = deed.problem().get_untracked().is_some();
    view! {
        <details class="withdrawal" open=refused>
            <summary>{l.t("review-withdraw")}</summary>
            <DeedForm deed done="review-withdrawn">
                <ErrorSummary problem=deed.problem()/>
                <input type="hidden" name="review" value=review.to_string()/>
                <p>{l.t("review-withdraw-text")}</p>
                <Button kind=ButtonKind::Danger size=Size::L busy=deed.pending()>{l.t("review-withdraw")}</Button>
            </DeedForm>
        </details>
    }
}
