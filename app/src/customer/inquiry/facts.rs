use leptos::prelude::*;
use model::view::CustomerInquiry;

use super::consent::ConsentFacts;
use crate::ui::{AppIcon, Fact, Facts, PurchaseLine, use_locale};

/// What the inquiry is about, and what was agreed on for it.
#[component]
pub(super) fn InquiryFacts(inquiry: CustomerInquiry) -> impl IntoView {
    let l = use_locale();
    let CustomerInquiry { head, purchase, claimed, consent, customer_number, .. } = inquiry;
    let app = head.app.map(|app| (l.of(&app.title), l.of(&app.seller), app.icon));
    let number = Fact::new(l.t("my-fact-customer-number"), customer_number);
    let (title, line, facts) = if let Some(purchase) = purchase {
        let seller = app.map(|(_, seller, _)| seller);
        let text = [Some(l.of(&purchase.app)), seller].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let price = if purchase.price.is_free() { l.t("my-free") } else { l.money(purchase.price) };
        let mut facts = vec![
            Fact::new(l.t("my-fact-price"), price),
            Fact::new(l.t("my-fact-purchased-at"), l.record_time(purchase.purchased_at)),
        ];
        // Who came by the link of a mail is not told it.
        facts.extend(
            (!purchase.order_number.is_empty()).then(|| Fact::mono(l.t("my-fact-order"), purchase.order_number)),
        );
        facts.push(number);
        let line = view! { <PurchaseLine app_key=purchase.icon title=l.of(&purchase.item) text/> }.into_any();
        ("my-about-purchase", Some(line), facts)
    } else if let Some(claimed) = claimed {
        let line = app.map(|(title, seller, icon)| view! { <PurchaseLine app_key=icon title text=seller/> }.into_any());
        let mut facts = vec![Fact::new(l.t("my-fact-item"), claimed.item)];
        facts.extend(claimed.purchased_at.map(|at| Fact::new(l.t("my-fact-purchased-at"), l.record_time(at))));
        facts.push(number);
        ("my-about-claimed", line, facts)
    } else {
        let line = app.map(|(title, seller, icon)| {
            view! {
                <div class="purchase-line">
                    <AppIcon key=icon size=44/>
                    <span class="purchase-body"><strong>{title}</strong> <span>{seller}</span></span>
                </div>
            }
            .into_any()
        });
        let title = if line.is_some() { "my-about-app" } else { "my-about-store" };
        (title, line, vec![number])
    };
    let consent = consent.map(|receipt| view! { <ConsentFacts receipt/> });
    view! {
        <section class="card" aria-labelledby="about">
            <h2 id="about">{l.t(title)}</h2>
            {line}
            <Facts facts/>
            {consent}
        </section>
    }
}
