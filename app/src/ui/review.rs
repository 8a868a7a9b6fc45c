use leptos::prelude::*;
use model::Time;

use super::{Icon, Opt, Stars, TimeKind, TimeText, use_locale, written_in};

/// What the developer says in public to a review; it is always called "공식 답변 / Official reply".
///
/// `<OfficialReply seller="모아랩스" at=reply.at text=reply.body detail="4시간 만에 답변"/>`
#[component]
pub fn OfficialReply(
    #[prop(into)] seller: String,
    #[prop(optional, into)] at: Opt<Time>,
    #[prop(optional, into)] text: Opt<String>,
    /// After the time.
    #[prop(optional, into)]
    detail: Opt<String>,
    #[prop(optional)] edited: bool,
    /// Not public yet.
    #[prop(optional)]
    draft: bool,
    #[prop(optional, into)] lang: Opt<String>,
    /// At the end of the head: a button.
    #[prop(optional, into)]
    end: Opt<AnyView>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let end = end.0;
    let (at, text, detail) = (at.0, text.0, detail.0);
    let lang = lang.0.or_else(|| text.as_deref().and_then(written_in).map(str::to_owned));
    let locale = use_locale();
    view! {
        <section class=if draft { "official draft" } else { "official" } aria-label=locale.t("ui-official-reply")>
            <header class="official-head">
                <span class="official-mark"><Icon name="badge-check"/> {locale.t("ui-official-reply")}</span>
                <strong>{seller}</strong>
                {at.map(|time| view! { <TimeText time kind=TimeKind::Day/> })}
                {detail.map(|detail| view! { <span class="official-detail">{detail}</span> })}
                {edited.then(|| view! { <span class="official-detail">{locale.t("ui-edited")}</span> })}
                {draft.then(|| view! { <span class="official-detail">{locale.t("ui-draft")}</span> })}
                {end.map(|end| view! { <span class="official-end">{end}</span> })}
            </header>
            {text.map(|text| view! { <p class="prose" lang=lang>{text}</p> })}
            {children.map(|children| children())}
        </section>
    }
}

/// Who rated, how, and with what.
///
/// `<ReviewHead stars=5 author="서*연" at=review.at verified=true details=vec!["버전 4.8.1".into()]/>`
#[component]
pub fn ReviewHead(
    stars: u8,
    #[prop(into)] author: String,
    at: Time,
    #[prop(optional)] verified: bool,
    #[prop(optional)] details: Vec<String>,
    /// "답변을 받고 ★2 → ★5로 고쳤어요".
    #[prop(optional, into)]
    changed: Opt<String>,
    /// Topics, at the end.
    #[prop(optional)]
    topics: Vec<String>,
) -> impl IntoView {
    let changed = changed.0;
    let locale = use_locale();
    view! {
        <header class="review-head">
            <span class="review-rating">
                <Stars tenths=u32::from(stars) * 10/>
                {changed.map(|text| view! { <span class="review-changed"><Icon name="history"/> {text}</span> })}
            </span>
            <span class="review-facts">
                <strong class="review-author">{author}</strong>
                {verified.then(|| view! { <span class="review-verified"><Icon name="shopping-bag"/> {locale.t("ui-verified")}</span> })}
                <TimeText time=at kind=TimeKind::Day/>
                {details.into_iter().map(|detail| view! { <span>{detail}</span> }).collect_view()}
                {topics.into_iter().map(|topic| view! { <span class="topic">{topic}</span> }).collect_view()}
            </span>
        </header>
    }
}

/// A review in a list.
///
/// `<ReviewCard stars=5 author="서*연" at=review.at body=review.body actions=view! { … }.into_any()><OfficialReply …/></ReviewCard>`
#[component]
pub fn ReviewCard(
    stars: u8,
    #[prop(into)] author: String,
    at: Time,
    #[prop(optional)] verified: bool,
    #[prop(optional)] details: Vec<String>,
    #[prop(optional)] topics: Vec<String>,
    #[prop(optional, into)] changed: Opt<String>,
    #[prop(optional, into)] body: String,
    #[prop(optional, into)] lang: Opt<String>,
    /// Votes and reports.
    #[prop(optional, into)]
    actions: Opt<AnyView>,
    /// A checkbox before it, at work.
    #[prop(optional, into)]
    select: Opt<AnyView>,
    /// In one line, at work.
    #[prop(optional)]
    dense: bool,
    /// The official reply, or the field for it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (actions, select) = (actions.0, select.0);
    let changed = changed.0;
    let lang = lang.0.or_else(|| written_in(&body).map(str::to_owned));
    let class = match (dense, select.is_some()) {
        (true, true) => "review dense selectable",
        (true, false) => "review dense",
        _ => "review",
    };
    view! {
        <article class=class>
            {select.map(|select| view! { <div class="review-select">{select}</div> })}
            <ReviewHead stars author at verified details changed topics/>
            {(!body.is_empty()).then(|| view! { <p class="review-body prose" lang=lang>{body}</p> })}
            {actions.map(|actions| view! { <div class="review-actions">{actions}</div> })}
            {children.map(|children| children())}
        </article>
    }
}
