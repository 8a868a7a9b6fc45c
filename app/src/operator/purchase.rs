use leptos::prelude::*;
use locale::{Locale, t};
use model::purchase::PurchaseState;
use model::view::{ClaimedPurchase, OperatorCase, PurchaseFacts};

use crate::ui::{Fact, Facts, Status, StatusTag, use_locale};

/// What was bought, as the store knows it, and what was said of it where the store does not.
#[component]
pub(super) fn Purchase(case: OperatorCase) -> impl IntoView {
    let l = use_locale();
    let OperatorCase { head, customer, customer_number, refunds_in_a_year, purchase, claimed, .. } = case;
    let mut facts = Vec::new();
    if let Some(customer) = customer {
        facts.push(Fact::new(l.t("ops-customer"), l.of(&customer)));
    }
    if let Some(number) = &customer_number {
        facts.push(Fact::new(l.t("ops-customer-number"), number));
    }
    let cancelled = purchase.as_ref().is_some_and(|purchase| purchase.state == PurchaseState::Cancelled);
    match &purchase {
        Some(purchase) => facts.extend(known(l, purchase)),
        None if claimed.is_none() && head.refund.is_some() => {
            facts.push(Fact::new(l.t("ops-item"), l.t("ops-no-purchase")))
        }
        None => {}
    }
    if let Some(refund) = &head.refund {
        facts.push(Fact::new(l.t("ops-reason-asked"), l.t(&format!("refund-reason-{}", refund.reason))));
    }
    if customer_number.is_some() {
        facts.push(Fact::new(l.t("ops-refunds"), t!(l, "ops-refunds-count", count = refunds_in_a_year)));
    }
    let claimed = claimed.map(|claimed| view! { <Claimed claimed handed_over=head.number.handed_over/> });
    view! {
        <section class="section" aria-labelledby="purchase-title">
            <div class="section-head">
                <h2 id="purchase-title">{l.t("ops-purchase")}</h2>
                {cancelled.then(|| view! { <StatusTag status=Status::Refunded/> })}
            </div>
            <Facts facts/>
            {claimed}
        </section>
    }
}

fn known(l: Locale, purchase: &PurchaseFacts) -> Vec<Fact> {
    let amount = if purchase.price.is_free() { l.t("ops-free") } else { l.money(purchase.price) };
    let paid = match &purchase.method {
        Some(method) => format!("{amount} · {method}"),
        None => amount,
    };
    vec![
        Fact::new(l.t("ops-purchased-at"), l.record_time(purchase.purchased_at)),
        Fact::new(l.t("ops-item"), format!("{} · {}", l.of(&purchase.item), l.of(&purchase.app))),
        Fact::new(l.t("ops-paid"), paid),
        Fact::mono(l.t("ops-order"), &purchase.order_number),
    ]
}

/// A purchase in somebody's own words: to be compared, not to be trusted.
#[component]
fn Claimed(claimed: ClaimedPurchase, handed_over: bool) -> impl IntoView {
    let l = use_locale();
    let title = l.t(if handed_over { "ops-claimed-by-developer" } else { "ops-claimed-by-customer" });
    let mut facts = Vec::new();
    if let Some(number) = claimed.customer_number {
        facts.push(Fact::new(l.t("ops-customer-number"), number));
    }
    if let Some(at) = claimed.purchased_at {
        facts.push(Fact::new(l.t("ops-purchased-at"), l.record_time(at)));
    }
    facts.push(Fact::new(l.t("ops-item"), claimed.item));
    view! {
        <div class="ops-claimed">
            <h3>{title}</h3>
            <Facts facts/>
        </div>
    }
}
