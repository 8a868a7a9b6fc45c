use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::consent::ConsentState;
use model::purchase::PurchaseState;
use model::rating::Stars as Rating;
use model::view::{ClaimedPurchase, DeveloperInquiry, InquiryHead, PurchaseFacts};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::address::Address;
use super::decision::RefundRequest;
use super::filters::kind_icon;
use crate::api;
use crate::developer::parts::{asked, came_back, status_of};
use crate::form::Deed;
use crate::merging::Together;
use crate::tags::Tags;
use crate::ui::{
    Avatar, ConsentTag, Fact, Facts, Icon, PurchaseLine, Stars, StatusTag, Tag, TimeKind, TimeText, Tone, use_locale,
};

/// The id of the facts, for the bar that opens them as a drawer.
const DRAWER: &str = "facts";

/// Closes them, where they are a drawer.
pub fn shut() {
    let drawer = document().get_element_by_id(DRAWER).and_then(|drawer| drawer.dyn_into::<HtmlElement>().ok());
    if let Some(drawer) = drawer {
        // Where they are none there is nothing to close.
        let _ = drawer.hide_popover();
    }
}

/// The bar that opens the facts where they have no room beside the conversation. It stands where it is seen, so that Tab
/// comes to it, and to what it opens, before the messages.
#[component]
pub fn FactsBar(can_decide: bool) -> impl IntoView {
    let l = use_locale();
    let label = if can_decide { "dev-facts-and-decision" } else { "dev-facts" };
    view! {
        <button class="dev-facts-bar" type="button" popovertarget=DRAWER>
            <Icon name="info"/> <span>{l.t(label)}</span> <Icon name="panel-right-open"/>
        </button>
    }
}

/// Whether a form of the facts of `number` was refused without JavaScript: they must be in view when the page comes back.
pub fn is_refused(number: &str) -> bool {
    [
        <api::AgreeToRefund as ServerFn>::PATH,
        <api::DeclineRefundAsDeveloper as ServerFn>::PATH,
        <api::StatePreference as ServerFn>::PATH,
        <api::TagInquiry as ServerFn>::PATH,
    ]
    .into_iter()
    .any(|path| came_back(Deed::about(path, "number", number)))
}

/// Who asks, about what, and what is known of it: beside the conversation, or in a drawer where there is no room.
/// No payment identifier stands here, nor a place for one.
#[component]
pub fn FactsPane(
    inquiry: DeveloperInquiry,
    address: Address,
    /// Whether they stand in the page where there is no room beside it, instead of in a drawer.
    open: bool,
) -> impl IntoView {
    let l = use_locale();
    let DeveloperInquiry { head, customer, customer_number, customer_since, purchase, claimed, consent, .. } = inquiry;
    let purchase = match (purchase, claimed) {
        (Some(purchase), _) => view! { <Bought purchase/> }.into_any(),
        (None, Some(claimed)) => view! { <Described claimed/> }.into_any(),
        (None, None) => ().into_any(),
    };
    let refund = head.refund.clone().map(|refund| {
        view! { <RefundRequest
            head=head.clone()
            refund
            can_decide=inquiry.can_decide_refund
            stated=inquiry.stated.clone()
            can_state=inquiry.can_state
        /> }
    });
    view! {
        <div class="facts-pane dev-facts" id=DRAWER popover=(!open).then_some("auto")>
            <button class="button quiet m square dev-facts-close" type="button" popovertarget=DRAWER popovertargetaction="hide" aria-label=l.t("ui-close") title=l.t("ui-close")>
                <Icon name="x"/>
            </button>
            <section aria-label=l.t("dev-facts") tabindex="0">
                <Customer name=l.of(&customer) number=customer_number since=l.month(customer_since) review=inquiry.review.map(|(_, stars, version)| (stars, version))/>
                {purchase}
                {refund}
                {consent.map(|consent| view! { <Consent consent/> })}
                <Tags
                    number=head.number
                    tags=inquiry.tags.iter().map(|tag| (tag.clone(), Address::tagged(tag))).collect()
                    known=inquiry.known_tags
                    can_tag=inquiry.can_tag
                />
                <Together number=head.number merging=inquiry.merging/>
                <Earlier inquiries=inquiry.earlier address/>
            </section>
        </div>
    }
}

#[component]
fn Customer(name: String, number: String, since: String, review: Option<(Rating, String)>) -> impl IntoView {
    let l = use_locale();
    let number = (!number.is_empty()).then(|| Fact::new(l.t("dev-customer-number"), number));
    let facts = number.into_iter().chain([Fact::new(l.t("dev-customer-since"), since)]).collect::<Vec<_>>();
    let review = review.map(|(stars, version)| {
        view! {
            <p class="dev-review">
                <span class="dev-fact">{l.t("dev-customer-review")}</span>
                <Stars tenths=u32::from(stars.get()) * 10/>
                <span>{locale::t!(l, "dev-on-version", version = version)}</span>
            </p>
        }
    });
    view! {
        <section class="section">
            <div class="person"><Avatar name=name.clone() size=36/> <h2>{name.clone()}</h2></div>
            <Facts facts/>
            {review}
        </section>
    }
}

#[component]
fn Bought(purchase: PurchaseFacts) -> impl IntoView {
    let l = use_locale();
    let (tone, icon) = match purchase.state {
        PurchaseState::Completed => (Tone::Ok, "circle-check"),
        PurchaseState::Cancelling => (Tone::Accent, "store"),
        PurchaseState::Cancelled => (Tone::Neutral, "circle-slash"),
    };
    let state = if purchase.price.is_free() && purchase.state == PurchaseState::Completed {
        l.t("dev-purchase-free")
    } else {
        l.t(&format!("dev-purchase-{}", purchase.state))
    };
    let price = if purchase.price.is_free() { l.t("dev-free") } else { l.money(purchase.price) };
    let mut facts = vec![
        Fact::new(l.t("dev-purchased"), l.record_time(purchase.purchased_at)),
        Fact::mono(l.t("dev-order"), purchase.order_number),
    ];
    facts.extend(purchase.method.map(|method| Fact::new(l.t("dev-method"), method)));
    view! {
        <section class="section">
            <h2>{l.t("dev-purchase")}</h2>
            <PurchaseLine app_key=purchase.icon title=l.of(&purchase.item) text=price>
                <Tag tone icon label=state/>
            </PurchaseLine>
            <Facts facts/>
        </section>
    }
}

/// A purchase in the customer's own words: nobody has found it yet.
#[component]
fn Described(claimed: ClaimedPurchase) -> impl IntoView {
    let l = use_locale();
    let mut facts = vec![Fact::new(l.t("dev-item"), claimed.item)];
    facts.extend(claimed.purchased_at.map(|at| Fact::new(l.t("dev-purchased"), l.record_time(at))));
    facts.extend(claimed.customer_number.map(|number| Fact::new(l.t("dev-customer-number"), number)));
    view! {
        <section class="section">
            <h2>{l.t("dev-purchase")}</h2>
            <p class="hint">{l.t("dev-purchase-described")}</p>
            <Facts facts/>
        </section>
    }
}

#[component]
fn Consent(consent: ConsentState) -> impl IntoView {
    let l = use_locale();
    view! {
        <section class="section">
            <h2>{l.t("dev-payment-number")}</h2>
            <p><ConsentTag consent=asked(consent)/></p>
            <p class="dev-secret"><Icon name="eye-off"/> <span>{l.t("dev-payment-number-text")}</span></p>
        </section>
    }
}

#[component]
fn Earlier(inquiries: Vec<InquiryHead>, address: Address) -> impl IntoView {
    let l = use_locale();
    let rows = inquiries
        .iter()
        .map(|head| {
            let status = head.state.is_open().then(|| view! { <StatusTag status=status_of(head)/> });
            view! {
                <li>
                    <a href=address.inquiry(head.number)>
                        <Icon name=kind_icon(head.kind)/>
                        <span>{head.subject.clone()}</span>
                        {status}
                        <TimeText time=head.created_at kind=TimeKind::Day/>
                    </a>
                </li>
            }
        })
        .collect_view();
    (!inquiries.is_empty()).then(|| {
        view! {
            <section class="section">
                <h2>{l.t("dev-earlier")}</h2>
                <ul class="earlier">{rows}</ul>
            </section>
        }
    })
}
