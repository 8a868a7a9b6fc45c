use leptos::prelude::*;
use model::inquiry::InquiryNumber;
use model::view::{CaseFilter, CaseList, CaseQueue, OperatorCase, Revealed};

use super::case::Case;
use super::frame::{Frame, Here, count_of};
use super::queue::Queue;
use super::words::key;
use crate::address::with_query;
use crate::api::{self, Fault};
use crate::page::{self, PageTitle};
use crate::ui::{Empty, LinkButton, SkeletonKind, use_locale};

/// Which cases, as the address says it: queue, search, cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub queue: CaseQueue,
    pub query: Option<String>,
    pub after: Option<String>,
}

impl Place {
    /// A search that names no queue looks everywhere.
    fn read(queue: Option<String>, query: Option<String>, after: Option<String>) -> Self {
        let elsewhere = if query.is_some() { CaseQueue::All } else { CaseQueue::Escalations };
        let queue = queue.and_then(|queue| queue.parse().ok()).unwrap_or(elsewhere);
        Self { queue, query, after }
    }

    fn filter(&self) -> CaseFilter {
        CaseFilter { queue: self.queue, query: self.query.clone() }
    }

    fn address(&self, path: &str, after: &str, look: &str) -> String {
        let query = self.query.as_deref().unwrap_or_default();
        with_query(path, &[("queue", self.queue.as_str()), ("q", query), ("after", after), ("look", look)])
    }

    /// The list itself.
    pub fn list(&self) -> String {
        self.address("/operations/cases", self.after.as_deref().unwrap_or_default(), "")
    }

    /// The list without its search.
    pub fn without_query(&self) -> String {
        with_query("/operations/cases", &[("queue", self.queue.as_str())])
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

/// The chosen case, and what a look at its identifiers shows while it is open.
type Opened = (OperatorCase, Option<Revealed>);

/// `/operations`, `/operations/cases` and `/operations/cases/:number`: the queue, and the case that was chosen in it.
#[component]
pub fn CasesPage() -> impl IntoView {
    let (queue, query, after) = (page::query("queue"), page::query("q"), page::query("after"));
    let (number, look) = (page::param("number"), page::query("look"));
    let place = Memo::new(move |_| Place::read(queue.get(), query.get(), after.get()));
    let list = page::load(move || place.get(), |place| async move { api::cases(place.filter(), place.after).await });
    let case = page::load(move || (number.get(), look.get()), |(number, look)| open(number, look));
    page::show(list, SkeletonKind::Rows, move |list| view! { <Desk list place=place.get_untracked() number case/> })
}

async fn open(number: String, look: Option<String>) -> Result<Option<Opened>, Fault> {
    if number.is_empty() {
        return Ok(None);
    }
    let case = api::case(number.clone()).await?;
    // A look that is over is no fault of the page: the identifiers are simply masked again.
    let shown = match look {
        Some(look) => api::look(number, look).await.ok(),
        None => None,
    };
    Ok(Some((case, shown)))
}

/// The frame with its queue, and beside it the case.
#[component]
fn Desk(
    list: CaseList,
    place: Place,
    number: Memo<String>,
    case: Resource<Result<Option<Opened>, Fault>>,
) -> impl IntoView {
    let l = use_locale();
    let title = l.t(&key("ops-queue", place.queue.as_str()));
    // A page either has a case or has none: the router makes a new one in between.
    let chosen = !number.get_untracked().is_empty();
    let back = chosen.then(|| place.list());
    let first = list.rows.rows.first().map(|row| place.case(row.head.number));
    let (counts, query) = (list.counts.clone(), place.query.clone());
    let waiting = count_of(&counts, place.queue);
    let queue_place = place.clone();
    view! {
        {(!chosen).then(|| view! { <PageTitle text=title.clone()/> })}
        <Frame here=Here::Queue(place.queue) counts query title=title.clone() back panes=true>
            <div class=if chosen { "escalation has-case" } else { "escalation" }>
                <Queue list place=queue_place number/>
                {page::show(case, SkeletonKind::Text, move |opened| match opened {
                    Some((case, shown)) => view! { <Case case shown place=place.clone() waiting/> }.into_any(),
                    None => view! { <NothingChosen first=first.clone()/> }.into_any(),
                })}
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
