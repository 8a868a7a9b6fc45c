use leptos::prelude::*;
use locale::t;
use model::view::ConsentReceipt;

use super::consent_href;
use super::person::my_given_name;
use crate::page::use_reader;
use crate::ui::{Callout, LinkButton, Size, Tone, use_locale};

/// A question of the store that waits for the customer: it stands before everything else.
#[component]
pub(super) fn Question(receipt: ConsentReceipt) -> impl IntoView {
    let l = use_locale();
    let store = l.of(&use_reader().store_name);
    let text = match receipt.item.as_ref().map(|item| l.of(item)) {
        Some(item) => t!(l, "my-question-text", store = store, item = item),
        None => t!(l, "my-question-text-plain", store = store),
    };
    let title = t!(l, "my-question-title", name = my_given_name());
    let choose =
        view! { <LinkButton href=consent_href(receipt.inquiry) size=Size::L>{l.t("my-consent-choose")}</LinkButton> };
    view! {
        <Callout tone=Tone::Accent icon="message-circle-question-mark" title tall=true acting=true actions=choose.into_any()>
            <p>{text}</p>
        </Callout>
    }
}
