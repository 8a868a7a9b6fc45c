use leptos::prelude::*;
use locale::Locale;
use model::refund::RefundState;
use model::view::{HandedOver, InquiryHead, Item};

use crate::developer::parts::status_of;
use crate::ui::{Empty, StatusTag, TimeKind, TimeText, use_locale, voiced};

/// What was passed on, where it stands, and who acts next.
#[component]
pub fn PassedOn(
    rows: Vec<HandedOver>,
    /// What the seller sells: the names and prices of the rows.
    items: Vec<Item>,
) -> impl IntoView {
    let l = use_locale();
    let (running, ended): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| !has_ended(&row.head));
    let nothing = (running.is_empty() && ended.is_empty()).then(
        || view! { <Empty icon="send" title=l.t("dev-handed-over-none-title") text=l.t("dev-handed-over-none-text")/> },
    );
    view! {
        <section class="split-aside dev-handed" id="handed-over" aria-labelledby="handed-over-title">
            <h2 id="handed-over-title">{l.t("dev-handed-over")}</h2>
            {nothing}
            {group("dev-handed-over-running", running, &items)}
            {group("dev-handed-over-ended", ended, &items)}
        </section>
    }
}

fn has_ended(head: &InquiryHead) -> bool {
    let decided = |state| matches!(state, RefundState::Cancelled | RefundState::Declined | RefundState::Withdrawn);
    !head.state.is_open() || head.refund.as_ref().is_some_and(|refund| decided(refund.state))
}

fn group(title: &'static str, rows: Vec<HandedOver>, items: &[Item]) -> Option<impl IntoView + use<>> {
    let l = use_locale();
    let title = l.t(title);
    (!rows.is_empty()).then(|| {
        let rows = rows
            .into_iter()
            .map(|row| {
                let item = name_of(l, &row.item, items);
                view! { <Row row item/> }
            })
            .collect_view();
        view! { <h3>{title}</h3> <ul>{rows}</ul> }
    })
}

/// The item as it was passed on, in the reader's language and with its price where it is still sold. What the purchase
/// cost is not told: it would say whether the store found one.
fn name_of(l: Locale, item: &str, items: &[Item]) -> String {
    let sold = items.iter().find(|sold| sold.name.ko == item || sold.name.en == item);
    sold.map_or_else(|| item.to_owned(), |sold| format!("{} · {}", l.of(&sold.name), l.money(sold.price)))
}

#[component]
fn Row(row: HandedOver, item: String) -> impl IntoView {
    let l = use_locale();
    let HandedOver { head, customer_number, .. } = row;
    let customer = customer_number.map(|number| locale::t!(l, "dev-handed-over-customer", number = number));
    view! {
        <li class="handed" id=head.number.to_string()>
            <header>
                <a class="num" href=format!("/developer/inbox/{}?queue=with_store", head.number)>{head.number.to_string()}</a>
                <StatusTag status=status_of(&head)/>
                <TimeText time=head.created_at kind=TimeKind::Day/>
            </header>
            <strong>{item}</strong>
            <p>{next_step(l, &head)}</p>
            {customer.map(|customer| view! { <p>{customer}</p> })}
        </li>
    }
}

/// Who acts next, or how it ended.
fn next_step(l: Locale, head: &InquiryHead) -> AnyView {
    let Some(refund) = &head.refund else { return l.t("dev-next-with_store").into_any() };
    let why = refund.grounds.map(|grounds| l.t(&grounds.key())).or_else(|| refund.message.clone());
    match (&refund.state, refund.cancelled_at.or(refund.decided_at), why) {
        (RefundState::Cancelled, Some(at), _) => {
            locale::t!(l, "dev-next-cancelled", span = l.span(at.since(head.created_at))).into_any()
        }
        (RefundState::Declined, _, Some(reason)) => {
            voiced(locale::t!(l, "dev-next-declined", reason = &reason), &reason)
        }
        (state, ..) => {
            let (key, plain) = (format!("dev-next-{state}"), format!("dev-next-{state}-plain"));
            l.t(if l.has(&plain) { &plain } else { &key }).into_any()
        }
    }
}
