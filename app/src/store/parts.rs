//! What several pages of the store share.

use leptos::prelude::*;
use locale::{Locale, t};
use model::Money;
use model::inquiry::InquiryKind;
use model::time::DAY;
use serde::de::DeserializeOwned;

use crate::loaded::Loaded;
use crate::page::wait;
use crate::ui::Icon;

/// The link above a page's heading: to what the page is about.
#[component]
pub(crate) fn Back(#[prop(into)] href: String, #[prop(into)] label: String) -> impl IntoView {
    view! { <a class="back" href=href><Icon name="arrow-left"/> <span>{label}</span></a> }
}

/// An amount, or in words that there is nothing to pay.
pub(super) fn price(l: Locale, money: Money) -> String {
    if money.is_free() { l.t("store-free") } else { l.money(money) }
}

/// A deadline in words: whole days as days, anything else as it is.
pub(super) fn length(l: Locale, millis: i64) -> String {
    if millis % DAY == 0 { t!(l, "store-days", count = millis / DAY) } else { l.span(millis) }
}

/// The icon of a kind of inquiry, wherever one is chosen.
pub(super) fn kind_icon(kind: InquiryKind) -> &'static str {
    match kind {
        InquiryKind::Improvement => "lightbulb",
        InquiryKind::Error => "bug",
        InquiryKind::Refund => "undo-2",
        InquiryKind::Other => "message-square",
    }
}

/// A sentence in which one piece stands out, wherever the language puts it.
pub(super) fn emphasised(sentence: &str, piece: &str) -> AnyView {
    match sentence.split_once(piece) {
        Some((before, after)) if !piece.is_empty() => {
            view! { {before.to_owned()} <strong>{piece.to_owned()}</strong> {after.to_owned()} }.into_any()
        }
        _ => sentence.to_owned().into_any(),
    }
}

/// What stands outside of a page's main part but speaks of what it loaded: nothing until it is there, and nothing when
/// it cannot be had, since the main part says why.
pub(super) fn beside<T>(loaded: Loaded<T>, view: impl Fn(T) -> AnyView + Clone + Send + Sync + 'static) -> AnyView
where
    T: DeserializeOwned + Clone + Send + Sync + 'static,
{
    wait(None, move || {
        let view = view.clone();
        Box::pin(async move { loaded.await.ok().map(view).into_any() })
    })
}
