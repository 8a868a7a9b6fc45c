use leptos::prelude::*;
use model::Time;
use model::inquiry::{InquiryKind, InquiryNumber};
use model::refund::RefundState;
use model::time::DAY;
use model::view::{CaseList, CaseQueue, CaseRow};
use wasm_bindgen::JsCast;

use super::cases::Place;
use super::frame::count_of;
use super::words::{asked, key, reading, settled};
use crate::page::use_now;
use crate::several::{Pick, PickBox, Several};
use crate::ui::{
    Avatar, Chip, ConsentTag, DueChip, Empty, Icon, KindTag, Opt, Pager, QueueGroup, QueueItem, StatusTag, Tag, Tone,
    use_locale,
};
use crate::views::KeepView;

/// The id of the queue, for the button that opens it as a drawer.
pub(super) const DRAWER: &str = "queue";

/// The queue: a column of its own, under 1280 px a drawer, and without a case the page itself.
#[component]
pub(super) fn Queue(
    list: CaseList,
    place: Place,
    /// Whether a case stands beside it.
    beside: bool,
    /// Which one it is.
    current: Option<InquiryNumber>,
) -> impl IntoView {
    let l = use_locale();
    let name = l.t(&key("ops-queue", place.queue.as_str()));
    let count = count_of(&list.counts, place.queue).filter(|_| place.query.is_none());
    let figure = count.map(|count| view! { <span class="count">{l.number(count)}</span> });
    let heading = if beside {
        view! { <h2>{name.clone()}</h2> }.into_any()
    } else {
        view! { <h1>{name.clone()}</h1> }.into_any()
    };
    let search = place.query.clone().map(|query| {
        let label = locale::t!(l, "ops-search-of", query = query);
        view! { <div class="ops-search"><Chip href=place.without_query() label removable=true current=true/></div> }
    });
    let tag = place.tag.clone().map(|tag| {
        view! { <div class="ops-search"><Chip href=place.without_tag() label=tag.to_string() removable=true current=true/></div> }
    });
    // Choosing needs room, and something to choose from.
    let pick = (!place.picking && !list.rows.rows.is_empty()).then(|| view! { <Pick href=place.picking(true)/> });
    let narrowed = place.whole();
    let keep = (!place.picking).then(|| view! { <KeepView path=narrowed views=list.counts.views.clone()/> });
    let several = place.picking.then(|| view! { <Several back=place.picking(false) known=list.tags.clone()/> });
    let next = list.rows.next.as_ref().map(|after| place.next(after));
    let rows = list.rows.rows;
    let nothing = rows.is_empty().then(|| {
        let (icon, tone, key) = match place.query {
            Some(_) => ("search-x", Tone::Neutral, "ops-not-found"),
            None => ("check", Tone::Ok, "ops-all-done"),
        };
        view! { <Empty icon tone title=l.t(&format!("{key}-title")) text=l.t(&format!("{key}-text"))/> }
    });
    let drawer = NodeRef::<leptos::html::Section>::new();
    let list = groups(&place, &rows, current);
    view! {
        <section class="pane list-pane" id=DRAWER popover="auto" aria-label=name node_ref=drawer on:click=move |event| shut_on_link(drawer, &event)>
            <header class="pane-head">{heading} {figure} <div class="list-tools">{pick} {keep}</div></header>
            <div class="pane-body">
                {search}
                {tag}
                {several}
                {list}
                {nothing}
                <div class="ops-pager"><Pager next/></div>
            </div>
        </section>
    }
}

/// Whoever follows a link in the drawer wants to see where it leads.
pub(super) fn shut_on_link(drawer: NodeRef<leptos::html::Section>, event: &leptos::ev::MouseEvent) {
    let on_link = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|element| element.closest("a").ok().flatten().is_some());
    if on_link && let Some(drawer) = drawer.try_get_untracked().flatten() {
        // It is no drawer where there is room for it; then there is nothing to close.
        let _ = drawer.hide_popover();
    }
}

/// Escalations fall into those that wait for more than a day, and the others; other queues are one list.
fn groups(place: &Place, rows: &[CaseRow], current: Option<InquiryNumber>) -> AnyView {
    let l = use_locale();
    let now = use_now().get_untracked();
    let items = |rows: Vec<&CaseRow>| rows.into_iter().map(|row| item(place, row.clone(), current)).collect_view();
    if place.queue != CaseQueue::Escalations || place.query.is_some() {
        let items = items(rows.iter().collect());
        return (!rows.is_empty()).then(|| view! { <ul class="queue">{items}</ul> }).into_any();
    }
    let (late, recent): (Vec<_>, Vec<_>) = rows.iter().partition(|row| waited_a_day(row, now));
    [("ops-over-a-day", late), ("ops-within-a-day", recent)]
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(key, rows)| {
            let (count, items) = (rows.len() as i64, items(rows));
            view! { <QueueGroup title=l.t(key) count>{items}</QueueGroup> }
        })
        .collect_view()
        .into_any()
}

fn waited_a_day(row: &CaseRow, now: Time) -> bool {
    row.head.escalated_at.is_some_and(|at| now.since(at) >= DAY)
}

fn item(place: &Place, row: CaseRow, current: Option<InquiryNumber>) -> AnyView {
    let l = use_locale();
    let CaseRow { head, customer, amount, consent, assignee } = row;
    let href = place.case(head.number);
    let is_current = Some(head.number) == current;
    let number = head.number.to_string();
    let pick = place.picking.then(|| view! { <PickBox number/> }.into_any());
    let amount = amount.map(|amount| view! { <strong class="amount">{l.money(amount)}</strong> });
    let awaits = head.refund.as_ref().is_some_and(|refund| refund.state == RefundState::AwaitingApproval);
    // A line has room for one of the two, and now it waits for the approval.
    let consent = consent.filter(|_| !awaits).map(|state| view! { <ConsentTag consent=asked(state) plain=true/> });
    let kind = amount.is_none().then(|| kind_tag(head.kind, false));
    let assignee = assignee.map(|name| {
        let name = l.of(&name);
        let label = locale::t!(l, "ops-assigned-to", name = &name);
        view! { <span class="ops-assignee" title=label.clone()><Avatar name size=20/> <span class="visually-hidden">{label.clone()}</span></span> }
    });
    let awaits =
        awaits.then(|| view! { <Tag tone=Tone::Accent icon="scale" label=l.t("ops-awaits-approval") plain=true/> });
    let foot = view! { {amount} {kind} {consent} {awaits} {assignee} }.into_any();
    let due = view! { <Due head=head.clone()/> }.into_any();
    match &head.app {
        Some(app) => {
            let who = format!("{} · {}", l.of(&app.title), l.of(&app.seller));
            view! { <QueueItem href app_key=app.icon.clone() who subject=head.subject due foot current=is_current pick=Opt(pick)/> }
                .into_any()
        }
        // A question to the customer center has no app to show.
        None => {
            let who = customer.map_or_else(|| l.t("ops-queue-customer-center"), |name| l.of(&name));
            view! {
                <li class="queue-item">
                    {pick}
                    <div class="queue-line"><Icon name="store"/> <span class="queue-who">{who}</span> {due}</div>
                    <a class="queue-link" href=href aria-current=is_current.then_some("true")>{head.subject}</a>
                    <div class="queue-foot">{foot}</div>
                </li>
            }
            .into_any()
        }
    }
}

/// The kind of an inquiry; questions to the customer center have one that developers never see.
pub(super) fn kind_tag(kind: InquiryKind, tag: bool) -> AnyView {
    match kind {
        InquiryKind::Other => {
            view! { <Tag icon="message-circle-question-mark" label=use_locale().t("ops-kind-other") plain=!tag/> }
                .into_any()
        }
        kind => view! { <KindTag kind=kind.as_str() tag short=!tag/> }.into_any(),
    }
}

/// How long a case has waited, or how it ended.
#[component]
pub(super) fn Due(head: model::view::InquiryHead, #[prop(optional)] tag: bool) -> impl IntoView {
    let l = use_locale();
    let now = use_now();
    if let Some(status) = settled(&head) {
        return view! { <StatusTag status/> }.into_any();
    }
    let escalated = head.escalated_at.is_some();
    let since = head.waiting_since.unwrap_or(head.created_at);
    (move || match reading(&head, now.get()) {
        Some(reading) => {
            let key = if reading.left() > 0 { "ops-due-in" } else { "ops-due-over" };
            let text = tag.then(|| locale::t!(l, key, span = l.span(reading.left().abs())));
            view! { <DueChip reading escalated tag text/> }.into_any()
        }
        None => {
            let label = locale::t!(l, "ops-waiting", span = l.span(now.get().since(since)));
            view! { <Tag icon="hourglass" label plain=!tag/> }.into_any()
        }
    })
    .into_any()
}
