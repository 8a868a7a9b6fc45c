//! `/my/purchases`: what was acquired, by month, and what can be done about each.

use leptos::prelude::*;
use locale::{Locale, t};
use model::purchase::{PurchaseShelf, PurchaseState};
use model::refund::RefundState;
use model::view::{MyPurchase, MyPurchases};

use super::head::{MyHead, Part};
use super::inquiry_href;
use crate::address::with_query;
use crate::api;
use crate::page::{PageTitle, load, query, show};
use crate::store::{Place, StoreFrame};
use crate::ui::{
    Chip, Empty, Icon, LinkButton, Pager, RecordRow, Size, SkeletonKind, Stars, Status, StatusTag, Voice, use_locale,
};

/// The list of a customer's purchases, paid and free.
#[component]
pub fn PurchasesPage() -> impl IntoView {
    let l = use_locale();
    let (shelf, after) = (query("shelf"), query("after"));
    // What the address says wrongly is left out.
    let shelf = Memo::new(move |_| shelf.get().and_then(|name| name.parse().ok()).unwrap_or(PurchaseShelf::All));
    let mine = load(move || (shelf.get(), after.get()), |(shelf, after)| api::my_purchases(shelf, after));
    view! {
        <StoreFrame current=Place::Purchases phone_title=l.t("my-title") phone_back="/">
            <PageTitle text=l.t("my-purchases")/>
            {show(mine, SkeletonKind::Rows, move |mine| {
                view! { <Purchases mine shelf=shelf.get_untracked() first=after.get_untracked().is_none()/> }
            })}
        </StoreFrame>
    }
}

#[component]
fn Purchases(mine: MyPurchases, shelf: PurchaseShelf, first: bool) -> impl IntoView {
    let l = use_locale();
    let MyPurchases { summary, purchases } = mine;
    let next = purchases.next.map(|after| address(shelf, &after));
    let list = if purchases.rows.is_empty() && shelf != PurchaseShelf::All {
        view! {
            <Empty icon="search" title=l.t("my-purchases-shelf-none-title") text=l.t("my-purchases-shelf-none-text")>
                <LinkButton href="/my/purchases">{l.t("my-purchases-shelf-all")}</LinkButton>
            </Empty>
        }
        .into_any()
    } else if purchases.rows.is_empty() {
        view! {
            <Empty icon="shopping-bag" title=l.t("my-purchases-none-title") text=l.t("my-purchases-none-text")>
                <LinkButton href="/">{l.t("my-see-apps")}</LinkButton>
            </Empty>
        }
        .into_any()
    } else {
        by_month(l, purchases.rows)
            .into_iter()
            .map(|(month, purchases)| {
                let rows = purchases.into_iter().map(|purchase| view! { <PurchaseRow purchase/> }).collect_view();
                view! {
                    <section>
                        <h2 class="month">{month}</h2>
                        <ul class="records">{rows}</ul>
                    </section>
                }
            })
            .collect_view()
            .into_any()
    };
    let restart = (!first).then(|| {
        view! { <a class="back" href=address(shelf, "")><Icon name="arrow-left"/> {l.t("my-from-the-start")}</a> }
    });
    view! {
        <div class="my-page">
            <MyHead summary current=Part::Purchases/>
            <Shelves shelf/>
            {restart}
            <div>{list}</div>
            <Pager next more=l.t("my-purchases-more")/>
            <p class="note-line">
                <Icon name="circle-question-mark"/>
                <span>{l.t("my-purchase-missing")} " " <a href="/contact">{l.t("my-purchase-describe")}</a></span>
            </p>
        </div>
    }
}

/// Filters are links.
#[component]
fn Shelves(shelf: PurchaseShelf) -> impl IntoView {
    let l = use_locale();
    let chips = PurchaseShelf::ALL
        .iter()
        .map(|&each| {
            let (label, current) = (l.t(&format!("my-purchases-{each}")), each == shelf);
            view! { <Chip href=address(each, "") label current solid=current/> }
        })
        .collect_view();
    view! { <nav class="chips shelves" aria-label=l.t("my-purchases-shelves")>{chips}</nav> }
}

fn address(shelf: PurchaseShelf, after: &str) -> String {
    let shelf = if shelf == PurchaseShelf::All { "" } else { shelf.as_str() };
    with_query("/my/purchases", &[("shelf", shelf), ("after", after)])
}

/// Purchases under the month they were made in; they come newest first.
fn by_month(l: Locale, purchases: Vec<MyPurchase>) -> Vec<(String, Vec<MyPurchase>)> {
    let mut months: Vec<(String, Vec<MyPurchase>)> = Vec::new();
    for purchase in purchases {
        let month = l.month(purchase.purchased_at);
        match months.last_mut() {
            Some((last, purchases)) if *last == month => purchases.push(purchase),
            _ => months.push((month, vec![purchase])),
        }
    }
    months
}

#[component]
fn PurchaseRow(purchase: MyPurchase) -> impl IntoView {
    let l = use_locale();
    let item = l.of(&purchase.item);
    let (title, whose) = if purchase.is_app {
        (t!(l, "my-purchase-app", app = &item), &purchase.app.seller)
    } else {
        (item, &purchase.app.title)
    };
    let text = format!("{} · {}", l.of(whose), l.date_time(purchase.purchased_at));
    let price = match purchase.cancelled {
        _ if purchase.price.is_free() => l.t("my-free"),
        Some(part) => t!(l, "amount-of", amount = l.money(part), price = l.money(purchase.price)),
        None => l.money(purchase.price),
    };
    let review = purchase.review.map(|(stars, at)| {
        view! {
            <p class="row-note">
                <Stars tenths=u32::from(stars.get()) * 10/> <span>{t!(l, "my-purchase-review", date = l.day(at))}</span>
            </p>
        }
    });
    let refund = purchase.refund.map(|(number, state)| {
        let label = t!(l, &format!("my-purchase-refund-{state}"), number = number.to_string());
        view! { <p class="row-note"><StatusTag status=status_of(state) voice=Voice::Customer label/></p> }
    });
    let why_not = purchase
        .no_refund
        .filter(|_| purchase.refund.is_none())
        .map(|reason| view! { <p class="row-note">{l.t(&format!("my-no-refund-{reason}"))}</p> });
    let end = view! { <span class="amount">{price}</span> }.into_any();
    view! {
        <RecordRow app_key=purchase.app.icon.clone() title text end=end actions=actions(l, &purchase)>
            {refund} {why_not} {review}
        </RecordRow>
    }
}

fn status_of(refund: RefundState) -> Status {
    match refund {
        RefundState::WithDeveloper => Status::WithDeveloper,
        RefundState::Agreed | RefundState::WithStore | RefundState::AwaitingApproval | RefundState::Cancelling => {
            Status::WithStore
        }
        RefundState::Cancelled => Status::Refunded,
        RefundState::DeclinedByDeveloper | RefundState::Declined => Status::Declined,
        RefundState::Withdrawn => Status::Cancelled,
    }
}

/// At most three: refund, review, contact. A refund request that was made replaces the first by its link.
fn actions(l: Locale, purchase: &MyPurchase) -> AnyView {
    let package = &purchase.app.package;
    let made = purchase.refund.filter(|(_, state)| *state != RefundState::Withdrawn);
    let refund = match (made, purchase.no_refund) {
        (Some((number, _)), _) => Some((inquiry_href(number), "my-purchase-see-refund")),
        (None, None) => {
            let id = purchase.id.to_string();
            let href = with_query(&format!("/apps/{package}/contact"), &[("kind", "refund"), ("purchase", &id)]);
            Some((href, "my-purchase-refund"))
        }
        (None, Some(_)) => None,
    };
    let refund =
        refund.map(|(href, key)| view! { <LinkButton href size=Size::L icon="undo-2">{l.t(key)}</LinkButton> });
    let may_review = purchase.is_app && (purchase.state != PurchaseState::Cancelled || purchase.cancelled.is_some());
    let review = (may_review || purchase.review.is_some()).then(|| {
        // What the store took down cannot be written anew; why, and the appeal, stand with the review.
        let (href, key) = match (purchase.review_hidden, purchase.review) {
            (true, _) => ("/my/reviews".to_owned(), "my-review-hidden"),
            (false, Some(_)) => (format!("/apps/{package}/review"), "my-review-change"),
            (false, None) => (format!("/apps/{package}/review"), "my-review-write"),
        };
        view! { <LinkButton href size=Size::L icon="star">{l.t(key)}</LinkButton> }
    });
    let contact = format!("/apps/{package}/contact");
    view! {
        {refund}
        {review}
        <LinkButton href=contact size=Size::L icon="message-square">{l.t("my-purchase-contact")}</LinkButton>
    }
    .into_any()
}
