use leptos::prelude::*;
use model::consent::ConsentState;
use model::view::ConsentReceipt;

use super::super::consent::WithdrawConsent;
use super::super::{consent_href, receipt};
use crate::page::use_reader;
use crate::ui::use_locale;

/// The consent beside its inquiry: the answer and when, every look, and how to change it.
#[component]
pub(super) fn ConsentFacts(receipt: ConsentReceipt) -> impl IntoView {
    let l = use_locale();
    let store = l.of(&use_reader().store_name);
    let state = receipt.state;
    let when =
        receipt::when(&receipt).map(|time| view! { <time datetime=l.iso(time)>{l.short_time(time)}</time> " · " });
    let looks = receipt.looks.iter().map(|look| view! { <li>{receipt::look(l, &store, look)}</li> }).collect_view();
    let looks = if receipt.looks.is_empty() {
        view! { <p>{l.t("my-looks-none-yet")}</p> }.into_any()
    } else {
        view! { <ul aria-label=l.t("my-looks")>{looks}</ul> }.into_any()
    };
    let change = match state {
        ConsentState::Given => view! { <WithdrawConsent number=receipt.inquiry/> }.into_any(),
        ConsentState::Asked => {
            view! { <a class="link" href=consent_href(receipt.inquiry)>{l.t("my-consent-choose")}</a> }.into_any()
        }
        ConsentState::Refused | ConsentState::Withdrawn => {
            view! { <a class="link" href=consent_href(receipt.inquiry)>{l.t("my-consent-change")}</a> }.into_any()
        }
    };
    view! {
        <hr/>
        <div class="consent-facts" id="consent">
            <h3>{l.t(&format!("my-consent-{state}-short"))}</h3>
            <p>{when} {l.t(&format!("my-consent-{state}-who"))}</p>
            {looks}
            {change}
            <a class="link" href="/my/consents">{l.t("my-consent-records")}</a>
        </div>
    }
}
