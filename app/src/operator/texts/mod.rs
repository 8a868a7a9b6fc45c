//! `/operations/reviews` and `/operations/reviews/:id`: reviews and official replies that somebody reported, appeals against
//! what was taken down, and what a flood brought.

mod appeal;
mod case;
mod decision;
mod flood;
mod list;

use leptos::prelude::*;
use model::ModerationId;
use model::moderation::TextState;
use model::view::{ModerationCase, ModerationList, ModerationQueue, Waiting};

use self::case::Case;
use self::list::List;
use super::frame::{Frame, Here};
use super::mails::counts;
use super::words::key;
use crate::address::with_query;
use crate::api::{self, Fault};
use crate::page::{self, Obstacle, PageTitle};
use crate::ui::{Empty, LinkButton, Skeleton, SkeletonKind, Tag, Tone, use_locale};

/// Which texts, as the address says it: queue and cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub queue: ModerationQueue,
    pub after: Option<String>,
}

impl Place {
    fn read(queue: Option<String>, after: Option<String>) -> Self {
        Self { queue: queue.and_then(|queue| queue.parse().ok()).unwrap_or(ModerationQueue::Reported), after }
    }

    fn address(path: &str, queue: ModerationQueue, after: &str) -> String {
        let queue = if queue == ModerationQueue::Reported { "" } else { queue.as_str() };
        with_query(path, &[("queue", queue), ("after", after)])
    }

    /// The beginning of a queue.
    pub fn of(queue: ModerationQueue) -> String {
        Self::address("/operations/reviews", queue, "")
    }

    /// The list itself.
    pub fn list(&self) -> String {
        Self::address("/operations/reviews", self.queue, self.after.as_deref().unwrap_or_default())
    }

    /// The next page of the list.
    pub fn next(&self, after: &str) -> String {
        Self::address("/operations/reviews", self.queue, after)
    }

    /// A text, with the list as it stands.
    pub fn case(&self, id: ModerationId) -> String {
        let path = format!("/operations/reviews/{id}");
        Self::address(&path, self.queue, self.after.as_deref().unwrap_or_default())
    }
}

/// The list and, where the address names one, the text.
#[component]
pub fn ReportedTextsPage() -> impl IntoView {
    let (queue, after, id) = (page::query("queue"), page::query("after"), page::param("id"));
    let place = Memo::new(move |_| Place::read(queue.get(), after.get()));
    let list = page::load(
        move || place.get(),
        |place| async move { Ok((counts().await?, api::reported_texts(place.queue, place.after).await?)) },
    );
    let case = page::load(move || id.get(), open);
    view! {
        <Transition fallback=|| view! { <Skeleton kind=SkeletonKind::Rows/> }>
            {move || Suspend::new(async move {
                // Both are asked for before the first is waited for, and shown together: a deed changes both.
                let (list, case) = (list.into_future(), case.into_future());
                match (list.await, case.await) {
                    (Ok((counts, list)), case) => {
                        view! { <Desk counts list place=place.get_untracked() case/> }.into_any()
                    }
                    (Err(Fault(problem)), _) => view! { <Obstacle problem/> }.into_any(),
                }
            })}
        </Transition>
    }
}

async fn open(id: String) -> Result<Option<ModerationCase>, Fault> {
    if id.is_empty() { Ok(None) } else { api::reported_text(id).await.map(Some) }
}

/// The frame with its list, and beside it the text.
#[component]
fn Desk(
    counts: Waiting,
    list: ModerationList,
    place: Place,
    case: Result<Option<ModerationCase>, Fault>,
) -> impl IntoView {
    let l = use_locale();
    let title = l.t("ops-texts");
    let chosen = !matches!(case, Ok(None));
    let current = case.as_ref().ok().and_then(Option::as_ref).map(|case| case.row.id);
    let back = chosen.then(|| place.list());
    let first = list.rows.rows.first().map(|row| place.case(row.id));
    let waiting = list.counts.iter().find(|(queue, _)| *queue == place.queue).map(|(_, count)| *count);
    let pane = match case {
        Ok(Some(case)) => view! { <Case case waiting/> }.into_any(),
        Ok(None) => view! {
            <PageTitle text=title.clone()/>
            <NothingChosen first/>
        }
        .into_any(),
        Err(Fault(problem)) => view! { <section class="pane case-pane"><Obstacle problem/></section> }.into_any(),
    };
    view! {
        <Frame here=Here::Texts counts query=None title back panes=true>
            <div class=if chosen { "escalation has-case" } else { "escalation" }>
                <List list place beside=chosen current/>
                {pane}
            </div>
        </Frame>
    }
}

/// What stands beside a list of which nothing was chosen yet; beside an empty one there is nothing to say.
#[component]
fn NothingChosen(first: Option<String>) -> impl IntoView {
    let l = use_locale();
    first.map(|href| {
        view! {
            <section class="ops-nothing">
                <Empty icon="flag" title=l.t("ops-text-choose-title") text=l.t("ops-text-choose-text")>
                    <LinkButton href>{l.t("ops-text-choose-first")}</LinkButton>
                </Empty>
            </section>
        }
    })
}

/// Where a text stands with the store.
#[component]
pub(super) fn StateTag(state: TextState, #[prop(optional)] plain: bool) -> impl IntoView {
    let (tone, icon) = match state {
        TextState::Published => (Tone::Ok, "eye"),
        TextState::Held => (Tone::Warn, "hourglass"),
        TextState::Hidden | TextState::Removed | TextState::Upheld => (Tone::Neutral, "eye-off"),
        TextState::Appealed => (Tone::Accent, "scale"),
    };
    view! { <Tag tone icon label=use_locale().t(&key("ops-text-state", state.as_str())) plain/> }
}
