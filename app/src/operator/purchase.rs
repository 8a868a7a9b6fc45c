use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::{Locale, t};
use model::inquiry::InquiryNumber;
use model::purchase::PurchaseState;
use model::view::{ClaimedPurchase, MoneyBack, OperatorCase, PurchaseFacts};

use crate::api::MatchPurchase;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ErrorSummary, Fact, Facts, Label, Size, Status, StatusTag, TextInput, use_locale};

/// What was bought, as the store knows it, and what was said of it where the store does not.
#[component]
pub(super) fn Purchase(case: OperatorCase) -> impl IntoView {
    let l = use_locale();
    let OperatorCase { head, customer, customer_number, refunds_in_a_year, purchase, claimed, .. } = case;
    let matching = case.can_match.then(|| view! { <Match number=head.number candidates=case.candidates/> });
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
        let reason = refund.reason;
        let codes = format!("Google {} · Apple {}", reason.google(), reason.apple());
        facts.push(Fact::new(l.t("ops-reason-asked"), l.t(&format!("refund-reason-{reason}"))));
        facts.push(Fact::new(l.t("ops-reason-codes"), codes));
    }
    facts.extend(case.money_back.as_ref().map(|back| Fact::new(l.t("ops-money-back"), by_law(l, back))));
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
            {matching}
        </section>
    }
}

/// When the money has to be back, by which rule, and what has run up since.
fn by_law(l: Locale, back: &MoneyBack) -> String {
    let rule = t!(l, "ops-money-back-rule", count = back.business_days, version = back.version);
    let by = format!("{} ({rule})", l.day(back.by));
    if back.days_late == 0 {
        return by;
    }
    let owed = back.interest.map_or_else(|| l.t("ops-money-none"), |owed| l.money(owed));
    let late = t!(l, "ops-money-late", count = back.days_late, percent = back.percent, owed = owed);
    format!("{by} · {late}")
}

/// Which purchase a description means: one of the likely ones, or the one with an order number.
#[component]
fn Match(number: InquiryNumber, candidates: Vec<PurchaseFacts>) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<MatchPurchase as ServerFn>::PATH, "number", &number.to_string());
    let rows = candidates
        .into_iter()
        .map(|purchase| {
            let what = format!("{} · {}", l.of(&purchase.item), l.money(purchase.price));
            let when = format!("{} · {}", l.record_time(purchase.purchased_at), purchase.order_number);
            view! {
                <li>
                    <span><strong>{what}</strong> <span class="ops-quiet">{when}</span></span>
                    <Button size=Size::S name="order" value=purchase.order_number busy=deed.pending()>{l.t("ops-match-this")}</Button>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="ops-match">
            <h3>{l.t("ops-match")}</h3>
            <p class="ops-quiet">{l.t("ops-match-text")}</p>
            <ErrorSummary problem=deed.problem() labels=vec![Label::new("order", l.t("ops-match-order"))]/>
            <DeedForm deed done="ops-matched">
                <input type="hidden" name="number" value=number.to_string()/>
                <ul class="ops-match-list">{rows}</ul>
            </DeedForm>
            <DeedForm deed class="ops-match-order" done="ops-matched">
                <input type="hidden" name="number" value=number.to_string()/>
                <TextInput
                    name="order"
                    label=l.t("ops-match-order")
                    value=deed.value("order").unwrap_or_default()
                    error=deed.error("order")
                    size=Size::S
                    autocomplete="off"
                />
                <Button size=Size::S busy=deed.pending()>{l.t("ops-match-send")}</Button>
            </DeedForm>
        </div>
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
