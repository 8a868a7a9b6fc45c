use leptos::prelude::*;
use model::inquiry::InquiryNumber;
use model::tag::Tag;
use model::view::{CannedMenu, CaseFilter, CaseList, CaseQueue, OperatorCase, Revealed};

use super::case::Case;
use super::frame::{Frame, Here, count_of};
use super::queue::Queue;
use super::words::key;
use crate::address::with_query;
use crate::api::{self, Fault};
use crate::page::{self, Obstacle, PageTitle};
use crate::several::Picked;
use crate::ui::{Empty, LinkButton, Skeleton, SkeletonKind, use_locale};

/// Which cases, as the address says it: queue, search, cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub queue: CaseQueue,
    pub tag: Option<Tag>,
    pub query: Option<String>,
    pub after: Option<String>,
    /// Rows have boxes, to choose several.
    pub picking: bool,
}

impl Place {
    /// A search that names no queue looks everywhere.
    fn read(queue: Option<String>, query: Option<String>, after: Option<String>) -> Self {
        let elsewhere = if query.is_some() { CaseQueue::All } else { CaseQueue::Escalations };
        let queue = queue.and_then(|queue| queue.parse().ok()).unwrap_or(elsewhere);
        Self { queue, tag: None, query, after, picking: false }
    }

    /// All with a tag.
    pub fn tagged(tag: &Tag) -> String {
        with_query("/operations/cases", &[("queue", CaseQueue::All.as_str()), ("tag", tag.as_str())])
    }

    /// The list with or without boxes.
    pub fn picking(&self, picking: bool) -> String {
        Self { picking, ..self.clone() }.list()
    }

    fn filter(&self) -> CaseFilter {
        CaseFilter { queue: self.queue, tag: self.tag.clone(), query: self.query.clone() }
    }

    fn address(&self, path: &str, after: &str, look: &str) -> String {
        let query = self.query.as_deref().unwrap_or_default();
        let tag = self.tag.as_ref().map_or("", Tag::as_str);
        let pick = if self.picking { "1" } else { "" };
        let queue = self.queue.as_str();
        with_query(
            path,
            &[("queue", queue), ("tag", tag), ("q", query), ("after", after), ("look", look), ("pick", pick)],
        )
    }

    /// What the list is narrowed by, from its first page on.
    pub fn whole(&self) -> String {
        Self { after: None, picking: false, ..self.clone() }.list()
    }

    /// The list itself.
    pub fn list(&self) -> String {
        self.address("/operations/cases", self.after.as_deref().unwrap_or_default(), "")
    }

    /// The list without its search.
    pub fn without_query(&self) -> String {
        Self { query: None, after: None, ..self.clone() }.list()
    }

    /// The list without its tag.
    pub fn without_tag(&self) -> String {
        Self { tag: None, after: None, ..self.clone() }.list()
    }

    /// The next page of the list.
    pub fn next(&self, after: &str) -> String {
        self.address("/operations/cases", after, "")
    }

    /// A case, with the list as it stands.
    pub fn case(&self, number: InquiryNumber) -> String {
        self.address(&format!("/operations/cases/{number}"), self.after.as_deref().unwrap_or_default(), "")
    }
}

/// The chosen case, what a look at its identifiers shows while it is open, and the canned replies for it.
type Opened = (OperatorCase, Option<Revealed>, CannedMenu);

/// `/operations`, `/operations/cases` and `/operations/cases/:number`: the queue, and the case that was chosen in it.
#[component]
pub fn CasesPage() -> impl IntoView {
    let (queue, query, after) = (page::query("queue"), page::query("q"), page::query("after"));
    let (number, look) = (page::param("number"), page::query("look"));
    provide_context(Picked::default());
    let (tag, pick) = (page::query("tag"), page::query("pick"));
    let place = Memo::new(move |_| Place {
        tag: tag.get().and_then(|tag| tag.parse().ok()),
        picking: pick.get().is_some(),
        ..Place::read(queue.get(), query.get(), after.get())
    });
    let list = page::load(move || place.get(), |place| async move { api::cases(place.filter(), place.after).await });
    let case = page::load(move || (number.get(), look.get()), |(number, look)| open(number, look));
    view! {
        <Transition fallback=|| view! { <Skeleton kind=SkeletonKind::Rows/> }>
            {move || Suspend::new(async move {
                // Both are asked for before the first is waited for, and shown together: a deed changes both.
                let (list, case) = (list.into_future(), case.into_future());
                match (list.await, case.await) {
                    (Ok(list), case) => view! { <Desk list place=place.get_untracked() case/> }.into_any(),
                    (Err(Fault(problem)), _) => view! { <Obstacle problem/> }.into_any(),
                }
            })}
        </Transition>
    }
}

async fn open(number: String, look: Option<String>) -> Result<Option<Opened>, Fault> {
    if number.is_empty() {
        return Ok(None);
    }
    let case = api::case(number.clone()).await?;
    // A look that is over is no fault of the page: the identifiers are simply masked again.
    let shown = match look {
        Some(look) => api::look(number.clone(), look).await?,
        None => None,
    };
    Ok(Some((case, shown, api::canned_for(number).await?)))
}

/// The frame with its queue, and beside it the case.
#[component]
fn Desk(list: CaseList, place: Place, case: Result<Option<Opened>, Fault>) -> impl IntoView {
    let l = use_locale();
    let title = l.t(&key("ops-queue", place.queue.as_str()));
    let chosen = !matches!(case, Ok(None));
    let current = case.as_ref().ok().and_then(|opened| opened.as_ref()).map(|(case, ..)| case.head.number);
    let back = chosen.then(|| place.list());
    let first = list.rows.rows.first().map(|row| place.case(row.head.number));
    let (counts, query) = (list.counts.clone(), place.query.clone());
    let waiting = count_of(&counts, place.queue);
    let queue_place = place.clone();
    let pane = match case {
        Ok(Some((case, shown, canned))) => view! { <Case case shown canned place=place.clone() waiting/> }.into_any(),
        Ok(None) => view! {
            <PageTitle text=title.clone()/>
            <NothingChosen first/>
        }
        .into_any(),
        Err(Fault(problem)) => view! { <section class="pane case-pane"><Obstacle problem/></section> }.into_any(),
    };
    view! {
        <Frame here=Here::Queue(place.queue) counts query title back panes=true>
            <div class=if chosen { "escalation has-case" } else { "escalation" }>
                <Queue list place=queue_place beside=chosen current/>
                {pane}
            </div>
        </Frame>
    }
}

/// What stands beside a queue of which nothing was chosen yet; beside an empty one there is nothing to say.
#[component]
fn NothingChosen(first: Option<String>) -> impl IntoView {
    let l = use_locale();
    first.map(|href| {
        view! {
            <section class="ops-nothing">
                <Empty icon="scale" title=l.t("ops-choose-title") text=l.t("ops-choose-text")>
                    <LinkButton href>{l.t("ops-choose-first")}</LinkButton>
                </Empty>
            </section>
        }
    })
}
