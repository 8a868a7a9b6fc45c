use leptos::prelude::*;
use locale::{Locale, t};
use model::Money;

use super::AppIcon;

/// What was bought: picture, name, and one line below.
///
/// `<PurchaseLine app_key="moaplan" title="프리미엄 1년 이용권" text="모아플랜 · 모아랩스"/>`
#[component]
pub fn PurchaseLine(
    #[prop(into)] app_key: String,
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    /// At the end: a tag, an amount.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="purchase-line">
            <AppIcon key=app_key size=44/>
            <span class="purchase-body"><strong>{title}</strong> <span>{text}</span></span>
            {children.map(|children| view! { <span class="purchase-end">{children()}</span> })}
        </div>
    }
}

/// `₩39,000`, or `₩12,000 of ₩39,000` where only a part goes back.
pub fn money_back(l: Locale, amount: Option<Money>, part_of: Option<Money>) -> Option<String> {
    let amount = l.money(amount?);
    Some(match part_of {
        Some(price) => t!(l, "amount-of", amount = amount, price = l.money(price)),
        None => amount,
    })
}
