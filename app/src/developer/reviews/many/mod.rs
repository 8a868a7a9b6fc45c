//! `/developer/reviews/reply`: several reviews answered at once, each with a reply of its own that is read before it is
//! public. `?review=` names them, `?canned=` the canned reply that the texts begin with.

mod post;
mod row;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_query_map;
use model::ReviewId;
use model::canned::Texts;
use model::official::{self, Check};
use model::view::{CannedChoice, DeveloperCounts, ManyReviews, SellerReview};

use self::post::Post;
use self::row::Row;
use crate::address::{canned_of, with_query};
use crate::api::{self, Fault};
use crate::developer::frame::{DeveloperFrame, Place};
use crate::developer::parts::Turn;
use crate::form::{Deed, DeedForm};
use crate::notices::Undo;
use crate::page::{Obstacle, PageTitle, load, query, use_reader};
use crate::ui::{
    Callout, Empty, ErrorSummary, Icon, Label, LinkButton, Menu, MenuItem, NavGroup, NavItem, Skeleton, SkeletonKind,
    Tone, use_locale,
};

/// Where the console is, which the page comes from and leads back to.
const CONSOLE: &str = "/developer/reviews";

/// One review and the reply that is being written to it.
#[derive(Clone, Copy)]
struct Draft {
    id: ReviewId,
    review: StoredValue<SellerReview>,
    text: RwSignal<String>,
    skipped: RwSignal<bool>,
}

impl Draft {
    /// What to look at in the reply as it is now.
    fn checks(self) -> Vec<Check> {
        self.review.with_value(|review| official::checks(&self.text.read(), &review.body))
    }
}

/// The field that leaves a review out.
fn skip(id: ReviewId) -> String {
    format!("skip[{}]", official::key(id))
}

#[component]
pub fn ManyReviewsPage() -> impl IntoView {
    let (params, canned) = (use_query_map(), query("canned"));
    let chosen = Memo::new(move |_| params.read().get_all("review").unwrap_or_default());
    let counts = load(|| (), |()| api::developer_counts());
    let reviews = load(move || chosen.get(), api::many_reviews);
    let turn = Turn::new();
    view! {
        <Transition fallback=|| view! { <Skeleton kind=SkeletonKind::Rows count=4/> }>
            {move || Suspend::new(async move {
                match (counts.into_future().await, reviews.into_future().await) {
                    (Ok(counts), Ok(many)) => {
                        let canned = canned.get();
                        let about = canned.clone().unwrap_or_default();
                        turn.show(&about, view! { <Many counts many chosen=chosen.get() canned/> }).into_any()
                    }
                    (Err(Fault(problem)), _) | (_, Err(Fault(problem))) => view! { <Obstacle problem/> }.into_any(),
                }
            })}
        </Transition>
    }
}

#[component]
fn Many(counts: DeveloperCounts, many: ManyReviews, chosen: Vec<String>, canned: Option<String>) -> impl IntoView {
    let l = use_locale();
    let ManyReviews { rows, gone, canned: replies } = many;
    let title = locale::t!(l, "dev-many-title", count = rows.len());
    let groups = vec![NavGroup::titled(
        l.t("dev-views"),
        vec![NavItem::new(CONSOLE, l.t("dev-reviews-needs_reply")).icon("message-square-reply").current(true)],
    )];
    let gone = (gone > 0).then(|| {
        view! { <Callout tone=Tone::Warn icon="badge-check">{locale::t!(l, "dev-many-gone", count = gone)}</Callout> }
    });
    let reply = replies.iter().find(|reply| canned.as_deref() == Some(reply.id.to_string().as_str())).cloned();
    let manage = reply.as_ref().map(|reply| {
        let href = format!("{}/{}", canned_of(model::account::ActorKind::Developer), reply.id);
        view! { <span class="page-head-end"><a class="link" href=href>{l.t("dev-many-edit-canned")}</a></span> }
    });
    let menu =
        (!replies.is_empty() && !rows.is_empty()).then(|| view! { <Replies chosen replies current=reply.clone()/> });
    let rest = if rows.is_empty() {
        view! {
            <Empty icon="check" title=l.t("dev-many-none-title") text=l.t("dev-many-none-text")>
                <LinkButton href=CONSOLE>{l.t("dev-place-reviews")}</LinkButton>
            </Empty>
        }
        .into_any()
    } else {
        view! { <Form rows reply/> }.into_any()
    };
    view! {
        <PageTitle text=title.clone()/>
        <DeveloperFrame place=Place::Reviews counts groups>
            <header class="page-head">
                <a class="back" href=CONSOLE aria-label=l.t("dev-many-back")><Icon name="arrow-left"/></a>
                <h1>{title}</h1>
                {menu}
                {manage}
            </header>
            {gone}
            {rest}
        </DeveloperFrame>
    }
}

/// What the texts begin with: links, so that the address says it.
#[component]
fn Replies(chosen: Vec<String>, replies: Vec<CannedChoice>, current: Option<CannedChoice>) -> impl IntoView {
    let l = use_locale();
    let address = move |canned: &str| {
        let mut pairs: Vec<(&str, &str)> = chosen.iter().map(|review| ("review", review.as_str())).collect();
        pairs.push(("canned", canned));
        with_query("/developer/reviews/reply", &pairs)
    };
    let label = current.as_ref().map_or_else(|| l.t("dev-many-no-canned"), |reply| reply.reply.title.clone());
    let current = current.map(|reply| reply.id);
    let none = address("");
    let items = replies
        .into_iter()
        .map(|reply| {
            let href = address(&reply.id.to_string());
            view! { <MenuItem href=href current={current == Some(reply.id)}>{reply.reply.title}</MenuItem> }
        })
        .collect_view();
    view! {
        <Menu label icon="zap" shuts=true>
            <MenuItem href=none current=current.is_none()>{l.t("dev-many-no-canned")}</MenuItem>
            {items}
        </Menu>
    }
}

#[component]
fn Form(rows: Vec<SellerReview>, reply: Option<CannedChoice>) -> impl IntoView {
    let l = use_locale();
    let path = <api::WriteOfficialReplies as ServerFn>::PATH;
    let canned = reply.as_ref().map(|reply| reply.id.to_string()).unwrap_or_default();
    // What was begun with one canned reply is not brought back under another.
    let deed = Deed::about(path, "canned", &canned);
    let texts = reply.map(|reply| reply.reply.texts).unwrap_or_default();
    let drafts: Vec<Draft> = rows.into_iter().map(|review| draft(deed, &texts, review, l.language)).collect();
    let labels = drafts
        .iter()
        .map(|draft| {
            let author = draft.review.with_value(|review| review.author.clone());
            Label::new(official::field(draft.id), locale::t!(l, "dev-many-reply-to", author = author))
        })
        .collect();
    let seller = use_reader().account.and_then(|me| me.seller).map(|seller| l.of(&seller)).unwrap_or_default();
    let undo = Undo {
        path: <api::TakeBackReplies as ServerFn>::PATH,
        fields: vec![("reviews", drafts.iter().map(|draft| draft.id.to_string()).collect::<Vec<_>>().join(","))],
    };
    let all = drafts.clone();
    let ready = Memo::new(move |_| all.iter().filter(|draft| !draft.skipped.get()).count());
    let count = drafts.len();
    let rows = drafts
        .iter()
        .map(|&draft| view! { <Row draft seller=seller.clone() error=deed.error(official::field(draft.id))/> })
        .collect_view();
    view! {
        <DeedForm deed class="many" done="dev-done-replies-posted" undo>
            // Enter in a field presses a form's first button. Nothing becomes public by a slip of a key.
            <button type="submit" disabled hidden></button>
            <input type="hidden" name="canned" value=canned/>
            <div class="many-bar">
                <p>
                    {move || locale::t!(l, "dev-many-ready", count = ready.get())}
                    <span class="many-skipped">
                        {move || (count > ready.get()).then(|| locale::t!(l, "dev-many-skipped", count = count - ready.get()))}
                    </span>
                </p>
                <p class="caption"><Icon name="eye"/> <span>{locale::t!(l, "dev-many-public", seller = seller.clone())}</span></p>
            </div>
            <ErrorSummary problem=deed.problem() labels/>
            <ul class="many-rows">{rows}</ul>
            <Post drafts ready deed/>
        </DeedForm>
    }
}

fn draft(deed: Deed, texts: &Texts, review: SellerReview, language: model::Language) -> Draft {
    let begun = official::draft(texts, &review.body, &review.author, &review.app, language).text;
    Draft {
        id: review.id,
        text: RwSignal::new(deed.value(&official::field(review.id)).unwrap_or(begun)),
        skipped: RwSignal::new(deed.value(&skip(review.id)).is_some()),
        review: StoredValue::new(review),
    }
}
