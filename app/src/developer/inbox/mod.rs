//! `/developer/inbox`: the queue, the conversation and the facts, in three panes.

mod address;
mod composer;
mod conversation;
mod decision;
mod facts;
mod filters;
#[cfg(feature = "hydrate")]
mod finger;
mod list;
mod stated;
mod swipe;
mod thread;

use leptos::prelude::*;
use model::view::{CannedMenu, DeveloperCounts, DeveloperInquiry, InboxRow, Page};
use serde::{Deserialize, Serialize};

use self::address::Address;
pub(super) use self::composer::{put_in, take_in};
use self::conversation::Conversation;
use self::filters::sidebar;
use self::list::InboxList;
use self::swipe::Swipes;
use super::frame::{DeveloperFrame, Place};
use super::parts::Turn;
use crate::api::{self, Fault};
use crate::page::{Obstacle, PageTitle, load, param};
use crate::several::Picked;
use crate::ui::{Empty, LinkButton, Skeleton, SkeletonKind, use_locale};

/// A list together with the address it belongs to: while the next one loads, its links stay its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listed {
    pub address: Address,
    pub rows: Page<InboxRow>,
}

/// The inbox, with or without an inquiry beside its list.
#[component]
pub fn InboxPage() -> impl IntoView {
    let (address, number) = (Address::here(), param("number"));
    let counts = load(|| (), |()| api::developer_counts());
    let list = load(
        move || address.get(),
        |address| async move {
            let inbox = api::inbox(address.filter(), address.after.clone()).await?;
            Ok(Listed { address, rows: inbox.rows })
        },
    );
    let inquiry = load(
        move || number.get(),
        |number| async move { if number.is_empty() { Ok(None) } else { open(number).await.map(Some) } },
    );
    let turn = Turn::new();
    provide_context(Swipes::new());
    provide_context(Picked::default());
    view! {
        <Transition fallback=|| view! { <Skeleton kind=SkeletonKind::Rows count=8/> }>
            {move || Suspend::new(async move {
                // All three are asked for before the first is waited for.
                let (counts, list, inquiry) = (counts.into_future(), list.into_future(), inquiry.into_future());
                match (counts.await, list.await, inquiry.await) {
                    (Ok(counts), Ok(list), inquiry) => view! { <Panes counts list inquiry turn/> }.into_any(),
                    (Err(Fault(problem)), ..) | (_, Err(Fault(problem)), _) => view! { <Obstacle problem/> }.into_any(),
                }
            })}
        </Transition>
    }
}

/// An inquiry, with the canned replies for it where its reader answers.
type Opened = (DeveloperInquiry, Option<CannedMenu>);

async fn open(number: String) -> Result<Opened, Fault> {
    let inquiry = api::developer_inquiry(number.clone()).await?;
    let canned = if inquiry.can_reply { Some(api::canned_for(number).await?) } else { None };
    Ok((inquiry, canned))
}

#[component]
fn Panes(counts: DeveloperCounts, list: Listed, inquiry: Result<Option<Opened>, Fault>, turn: Turn) -> impl IntoView {
    let l = use_locale();
    let address = list.address.clone();
    let mut groups = sidebar(l, &address, &counts);
    let narrowed = Address { after: None, picking: false, ..address.clone() }.list();
    groups.extend(crate::views::group(l, &counts.views, &narrowed));
    let queue = l.t(&format!("dev-queue-{}", address.queue));
    let reading = !matches!(inquiry, Ok(None));
    let (title, current) = match &inquiry {
        Ok(Some((inquiry, _))) => (inquiry.head.subject.clone(), Some(inquiry.head.number)),
        _ => (queue.clone(), None),
    };
    let number = current.map(|number| number.to_string());
    let about = number.clone().unwrap_or_default();
    let first = list.rows.rows.first().map(|row| address.inquiry(row.head.number));
    let detail = match inquiry {
        Ok(Some((inquiry, canned))) => view! {
            <PageTitle text=title.clone()/>
            <Conversation inquiry canned address=address.clone()/>
        }
        .into_any(),
        Ok(None) => view! {
            <PageTitle text=queue/>
            <section class="pane case-pane" aria-label=l.t("dev-conversation")>
                <Empty icon="message-square-text" title=l.t("dev-choose-title") text=l.t("dev-choose-text")>
                    {first.map(|href| view! { <LinkButton href>{l.t("dev-choose-first")}</LinkButton> })}
                </Empty>
            </section>
        }
        .into_any(),
        Err(Fault(problem)) => view! { <section class="pane case-pane"><Obstacle problem/></section> }.into_any(),
    };
    view! {
        <DeveloperFrame
            place=Place::Inbox
            counts=counts.clone()
            groups=groups
            title=number
            phone_back=reading.then(|| address.list())
            searched=address.query.clone().unwrap_or_default()
            panes=true
        >
            <div class=if reading { "inbox has-case" } else { "inbox" }>
                <InboxList list counts current reading/>
                {turn.show(&about, detail)}
            </div>
        </DeveloperFrame>
    }
}
