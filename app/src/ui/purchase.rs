use leptos::prelude::*;

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
