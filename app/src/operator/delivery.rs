use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::inquiry::InquiryNumber;
use model::view::DeliveryEntry;

use crate::api::RevokeReplyAddresses;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, Deliveries, ErrorSummary, Size, use_locale};

/// What became of the mails about a case, and the way to make its reply addresses invalid.
#[component]
pub(super) fn Delivery(number: InquiryNumber, entries: Vec<DeliveryEntry>) -> impl IntoView {
    let l = use_locale();
    let named = number.to_string();
    let revoke = Deed::about(<RevokeReplyAddresses as ServerFn>::PATH, "number", &named);
    let list = if entries.is_empty() {
        view! { <p class="ops-quiet">{l.t("ops-deliveries-none")}</p> }.into_any()
    } else {
        view! { <Deliveries entries words="ops-delivery"/> }.into_any()
    };
    view! {
        <section class="section" aria-labelledby="deliveries">
            <div class="section-head"><h2 id="deliveries">{l.t("ops-deliveries")}</h2></div>
            {list}
            <DeedForm deed=revoke done="ops-revoked" class="ops-revoke">
                <ErrorSummary problem=revoke.problem()/>
                <input type="hidden" name="number" value=named/>
                <Button size=Size::S busy=revoke.pending()>{l.t("ops-revoke")}</Button>
                <p class="ops-quiet">{l.t("ops-revoke-text")}</p>
            </DeedForm>
        </section>
    }
}
