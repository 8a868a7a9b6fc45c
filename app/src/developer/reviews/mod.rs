//! `/developer/reviews`: what customers say in public, and what the seller answers them.

mod address;
mod charts;
mod down;
mod figures;
mod filters;
mod many;
mod row;

use leptos::html;
use leptos::prelude::*;
use model::access;
use model::view::{DeveloperCounts, ReviewFigures, ReviewQueue, SellerReviews};
use serde::{Deserialize, Serialize};

use self::address::Address;
use self::charts::Charts;
use self::figures::Figures;
use self::filters::{AppMenu, QueueTabs, StarChips, VersionMenu, sidebar};
pub use self::many::ManyReviewsPage;
use self::row::{Row, is_open_to_reply};
use super::frame::{DeveloperFrame, Place, i_may};
use super::kept::WaitingReplies;
use crate::api::{self, Fault};
use crate::page::{Obstacle, PageTitle, load, query};
use crate::ui::{Button, ButtonKind, Empty, Icon, LinkButton, Pager, Skeleton, SkeletonKind, Tone, use_locale};

/// A list together with the address it belongs to: while the next one loads, its links stay its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listed {
    pub address: Address,
    pub reviews: SellerReviews,
}

/// The reviews console. `?reply=` names the review whose reply is being written, and needs nothing loaded again.
#[component]
pub fn SellerReviewsPage() -> impl IntoView {
    let (address, replying) = (Address::here(), query("reply"));
    let counts = load(|| (), |()| api::developer_counts());
    // The figures go with the app alone: another page or queue of the list leaves them as they are.
    let app = Memo::new(move |_| address.get().app);
    let figures = load(move || app.get(), api::review_figures);
    let list = load(
        move || address.get(),
        |address| async move {
            let reviews = api::seller_reviews(address.filter(), address.after.clone()).await?;
            Ok(Listed { address, reviews })
        },
    );
    view! {
        <Transition fallback=|| view! { <Skeleton kind=SkeletonKind::Rows count=8/> }>
            {move || Suspend::new(async move {
                let (counts, figures, list) = (counts.into_future(), figures.into_future(), list.into_future());
                match (counts.await, figures.await, list.await) {
                    (Ok(counts), Ok(figures), Ok(list)) => view! { <Console counts figures list replying/> }.into_any(),
                    (Err(Fault(problem)), ..) | (_, Err(Fault(problem)), _) | (.., Err(Fault(problem))) => {
                        view! { <Obstacle problem/> }.into_any()
                    }
                }
            })}
        </Transition>
    }
}

#[component]
fn Console(
    counts: DeveloperCounts,
    figures: ReviewFigures,
    list: Listed,
    replying: Memo<Option<String>>,
) -> impl IntoView {
    let l = use_locale();
    let Listed { address, reviews } = list;
    let title = l.t("dev-place-reviews");
    let groups = sidebar(l, &address, &reviews.counts);
    let next = reviews.rows.next.clone().map(|after| address.page(Some(after)).list());
    let first = address.after.is_some().then(|| {
        view! { <LinkButton href=address.page(None).list() kind=ButtonKind::Quiet>{l.t("dev-first-page")}</LinkButton> }
    });
    let written_at = address.clone();
    let writes = i_may(access::Action::WriteOfficialReply);
    let can_reply: Vec<String> = reviews
        .rows
        .rows
        .iter()
        .filter(|review| writes && is_open_to_reply(review))
        .map(|review| review.id.to_string())
        .collect();
    let rows = if reviews.rows.rows.is_empty() {
        view! { <Nothing address=address.clone()/> }.into_any()
    } else {
        let rows = reviews.rows.rows.clone().into_iter();
        let rows = rows.map(|review| view! { <Row review address=address.clone() replying/> }).collect_view();
        view! { <Choosing><ul class="dev-reviews">{rows}</ul></Choosing> }.into_any()
    };
    view! {
        <PageTitle text=title.clone()/>
        <DeveloperFrame place=Place::Reviews counts groups title=title.clone()>
            <header class="page-head">
                <h1>{title}</h1>
                <div class="toolbar">
                    <AppMenu address=address.clone() apps=reviews.apps.clone()/>
                    <VersionMenu address=address.clone() versions=reviews.versions.clone()/>
                </div>
            </header>
            <Figures figures=figures.clone() ratings=reviews.ratings counts=reviews.counts.clone()/>
            <Charts figures/>
            <div class="list-bar">
                <QueueTabs address=address.clone() counts=reviews.counts.clone()/>
                <StarChips address/>
            </div>
            <WaitingReplies editor=move |review| can_reply.iter().any(|can| can == review).then(|| written_at.replying_to(review))/>
            {rows}
            <div class="dev-list-foot">{first} <Pager next/></div>
        </DeveloperFrame>
    }
}

/// The form of the boxes that stand before reviews: those that are ticked are answered together.
const MANY: &str = "many";

/// The list, and at its foot what can be done with the reviews that were chosen in it.
#[component]
fn Choosing(children: Children) -> impl IntoView {
    let l = use_locale();
    let list = NodeRef::<html::Div>::new();
    let chosen = RwSignal::new(0_u32);
    let count = move || {
        let ticked = |list: web_sys::HtmlDivElement| list.query_selector_all("input[name=review]:checked").ok();
        chosen.try_set(list.try_get_untracked().flatten().and_then(ticked).map_or(0, |ticked| ticked.length()));
    };
    // A browser that comes back to the page has ticked them before.
    Effect::new(move |_| {
        if list.get().is_some() {
            count();
        }
    });
    // A form is cleared after its button was pressed.
    let clear = move |_| request_animation_frame(count);
    view! {
        <div class="dev-choosing" node_ref=list on:change=move |_| count()>
            {children()}
            <form id=MANY class="bulk-bar" action="/developer/reviews/reply" method="get">
                <strong>{move || (chosen.get() > 0).then(|| locale::t!(l, "dev-many-chosen", count = chosen.get()))}</strong>
                <Button kind=ButtonKind::Primary icon="zap">{l.t("dev-many-open")}</Button>
                <button type="reset" class="button quiet m square" aria-label=l.t("dev-many-clear") title=l.t("dev-many-clear") on:click=clear>
                    <Icon name="x"/>
                </button>
            </form>
        </div>
    }
}

/// An empty list: why it is empty, and what comes next.
#[component]
fn Nothing(address: Address) -> impl IntoView {
    let l = use_locale();
    if address.is_narrowed() || address.after.is_some() {
        return view! {
            <Empty icon="search" title=l.t("dev-no-review-fits-title") text=l.t("dev-no-review-fits-text")>
                <LinkButton href=address.cleared().list()>{l.t("dev-filters-clear")}</LinkButton>
            </Empty>
        }
        .into_any();
    }
    if address.queue == ReviewQueue::NeedsReply {
        return view! {
            <Empty icon="check" tone=Tone::Ok title=l.t("dev-all-replied-title") text=l.t("dev-all-replied-text")>
                <LinkButton href=address.in_queue(ReviewQueue::All).list()>{l.t("dev-see-all-reviews")}</LinkButton>
            </Empty>
        }
        .into_any();
    }
    view! { <Empty icon="star" title=l.t("dev-no-reviews-title") text=l.t("dev-no-reviews-text")/> }.into_any()
}
