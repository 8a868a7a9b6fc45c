use leptos::either::Either;
use leptos::prelude::*;
use model::Time;
use model::access::Action;
use model::deadline::Urgency;
use model::inquiry::{InquiryNumber, InquiryState};
use model::view::{DeveloperCounts, InboxQueue, InboxRow, InquiryHead};

use super::Listed;
use super::address::Address;
use super::filters::{Chosen, Filters, QueueChips};
use super::swipe::{Swiped, SwipedOver};
use crate::developer::frame::{i_may, in_queue};
use crate::developer::parts::running_clock;
use crate::page::{use_now, use_reader};
use crate::several::{Pick, PickBox, Several};
use crate::ui::{
    Avatar, ButtonKind, Empty, KindTag, LinkButton, Opt, Pager, QueueGroup, QueueItem, TimeKind, TimeText, Tone,
    use_locale, written_in,
};
use crate::views::KeepView;

/// The list of a queue, most urgent first, under what its clocks say.
#[component]
pub fn InboxList(
    list: Listed,
    counts: DeveloperCounts,
    /// The inquiry that is shown beside it.
    current: Option<InquiryNumber>,
    /// Another thing on the page has the heading.
    reading: bool,
) -> impl IntoView {
    let l = use_locale();
    let Listed { address, rows } = list;
    let queue = l.t(&format!("dev-queue-{}", address.queue));
    let count = (!address.is_narrowed()).then(|| in_queue(&counts, address.queue)).filter(|count| *count > 0);
    let count = count.map(|count| view! { <span class="count">{l.number(count)}</span> });
    let title = queue.clone();
    let title =
        if reading { Either::Left(view! { <h2>{title}</h2> }) } else { Either::Right(view! { <h1>{title}</h1> }) };
    let next = rows.next.clone().map(|after| address.page(Some(after)).list());
    let first = address.after.is_some().then(|| {
        view! { <LinkButton href=address.page(None).list() kind=ButtonKind::Quiet>{l.t("dev-first-page")}</LinkButton> }
    });
    // Who may not assign does nothing to several either; and choosing needs something to choose from.
    let may = i_may(Action::AssignInquiry) && !rows.rows.is_empty();
    let pick = (may && !address.picking).then(|| view! { <Pick href=address.picking(true).list()/> });
    let several = (may && address.picking)
        .then(|| view! { <Several back=address.picking(false).list() known=counts.tags.clone()/> });
    let kept = Address { after: None, picking: false, ..address.clone() }.list();
    let keep = (!address.picking).then(|| view! { <KeepView path=kept views=counts.views.clone()/> });
    let content = if rows.rows.is_empty() {
        view! { <Nothing address=address.clone() counts=counts.clone()/> }.into_any()
    } else {
        view! { <Groups address=address.clone() rows=rows.rows current/> }.into_any()
    };
    view! {
        <section class="pane list-pane" aria-label=queue>
            <header class="pane-head">
                {title} {count}
                <div class="list-tools">{pick} {keep} <Filters address=address.clone() counts=counts.clone()/></div>
            </header>
            <QueueChips address=address.clone() counts=counts.clone()/>
            {several}
            <Chosen address=address counts/>
            <SwipedOver>
                {content}
                <div class="dev-list-foot">{first} <Pager next/></div>
            </SwipedOver>
        </section>
    }
}

/// What the clock or the state of an inquiry says of it: the heading that it stands under.
fn heading(head: &InquiryHead, now: Time) -> &'static str {
    if let (InquiryState::AwaitingDeveloper, Some(due)) = (head.state, head.due_at) {
        return match Urgency::of(due, now) {
            Urgency::Overdue => "dev-group-overdue",
            Urgency::DueSoon => "dev-group-due_soon",
            Urgency::OnTime => "dev-group-later",
        };
    }
    match head.state {
        InquiryState::AwaitingDeveloper => "dev-group-later",
        InquiryState::AwaitingCustomer => "dev-queue-waiting_on_customer",
        InquiryState::WithStore => "dev-queue-with_store",
        InquiryState::Closed | InquiryState::Withdrawn => "dev-group-ended",
    }
}

/// Rows that follow each other under the same heading; the list's own order stays.
fn grouped(rows: Vec<InboxRow>, now: Time) -> Vec<(&'static str, Vec<InboxRow>)> {
    let mut groups: Vec<(&'static str, Vec<InboxRow>)> = Vec::new();
    for row in rows {
        let heading = heading(&row.head, now);
        match groups.last_mut() {
            Some((last, rows)) if *last == heading => rows.push(row),
            _ => groups.push((heading, vec![row])),
        }
    }
    groups
}

#[component]
fn Groups(address: Address, rows: Vec<InboxRow>, current: Option<InquiryNumber>) -> impl IntoView {
    let l = use_locale();
    grouped(rows, use_now().get_untracked())
        .into_iter()
        .map(|(heading, rows)| {
            let count = rows.len() as i64;
            let rows = rows.into_iter().map(|row| view! { <Row address=address.clone() row current/> }).collect_view();
            view! { <QueueGroup title=l.t(heading) count>{rows}</QueueGroup> }
        })
        .collect_view()
}

#[component]
fn Row(address: Address, row: InboxRow, current: Option<InquiryNumber>) -> impl IntoView {
    let l = use_locale();
    let InboxRow { head, customer, preview, assignee, assignee_id, unread, can_assign, can_close } = row;
    let me = use_reader().account.map(|me| me.id);
    let can_take = can_assign && assignee_id != me;
    let is_current = current == Some(head.number);
    let due = running_clock(&head, use_now()).unwrap_or_else(|| {
        let at = head.closed_at.or(head.answered_at).unwrap_or(head.created_at);
        view! { <span class="due"><TimeText time=at kind=TimeKind::Day/></span> }.into_any()
    });
    let assignee = assignee.map(|member| {
        let name = l.of(&member);
        let label = locale::t!(l, "dev-assigned-to", name = &name);
        view! {
            <span class="dev-assignee" title=label.clone()>
                <Avatar name size=20/> <span class="visually-hidden">{label.clone()}</span>
            </span>
        }
    });
    let foot = view! {
        <KindTag kind=head.kind.as_str() short=true/>
        <span class="preview" lang=written_in(&preview)>{preview.clone()}</span>
        {assignee}
    };
    view! {
        <QueueItem
            href=address.inquiry(head.number)
            app_key=head.app.map(|app| app.icon).unwrap_or_default()
            who=l.of(&customer)
            subject=head.subject
            due=due
            foot=foot.into_any()
            current=is_current
            // What stands open beside the list has been opened, also where the list was read before.
            unread=unread && !is_current
            pick=Opt(address.picking.then(|| view! { <PickBox number=head.number.to_string()/> }.into_any()))
            over=view! { <Swiped number=head.number can_close can_take/> }.into_any()
        />
    }
}

/// An empty list: why it is empty, and what comes next.
#[component]
fn Nothing(address: Address, counts: DeveloperCounts) -> impl IntoView {
    let l = use_locale();
    let seller = use_reader().account.and_then(|me| me.seller).map(|seller| l.of(&seller)).unwrap_or_default();
    if address.is_narrowed() || address.after.is_some() {
        return view! {
            <Empty icon="search" title=l.t("dev-nothing-fits-title") text=l.t("dev-nothing-fits-text")>
                <LinkButton href=address.cleared().list()>{l.t("dev-filters-clear")}</LinkButton>
            </Empty>
        }
        .into_any();
    }
    if matches!(address.queue, InboxQueue::NeedsReply | InboxQueue::DueSoon) {
        let waiting = in_queue(&counts, InboxQueue::WaitingOnCustomer);
        let text = locale::t!(l, "dev-all-answered-text", seller = seller);
        return view! {
            <Empty icon="check" tone=Tone::Ok title=l.t("dev-all-answered-title") text=text>
                <LinkButton href=address.in_queue(InboxQueue::WaitingOnCustomer).list() count=Opt(Some(waiting))>
                    {l.t("dev-see-waiting")}
                </LinkButton>
            </Empty>
        }
        .into_any();
    }
    view! {
        <Empty icon="inbox" title=l.t("dev-queue-empty-title") text=l.t("dev-queue-empty-text")>
            <LinkButton href=address.in_queue(InboxQueue::NeedsReply).list()>{l.t("dev-see-needs-reply")}</LinkButton>
        </Empty>
    }
    .into_any()
}
