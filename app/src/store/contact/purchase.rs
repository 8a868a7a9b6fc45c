use leptos::prelude::*;
use locale::{Locale, t};
use model::text::LINE_MAX;
use model::view::{ContactForm, ContactPurchase};

use super::step::FormStep;
use crate::form::Deed;
use crate::page::use_reader;
use crate::store::parts::price;
use crate::ui::{Callout, Choice, ChoiceGroup, TextInput, use_locale};

/// How many purchases stand open; the rest is one press away.
const OPEN: usize = 5;

/// Which purchase it is about: one of the customer's own, one described by hand, or, but for refunds, none.
#[component]
pub(super) fn PurchaseStep(form: ContactForm, deed: Deed, chosen: Option<String>) -> impl IntoView {
    let l = use_locale();
    let chosen = chosen.unwrap_or_default();
    let of_store = form.app.is_none();
    let mut rows: Vec<(bool, AnyView)> = form
        .purchases
        .into_iter()
        .enumerate()
        .map(|(at, purchase)| {
            let checked = purchase.id.to_string() == chosen;
            (checked, view! { <Purchase at purchase checked of_store/> }.into_any())
        })
        .collect();
    let earlier = rows.split_off(rows.len().min(OPEN));
    let rows = rows.into_iter().map(|(_, row)| row).collect_view();
    let earlier = (!earlier.is_empty()).then(|| {
        let open = earlier.iter().any(|(checked, _)| *checked);
        let count = earlier.len();
        let earlier = earlier.into_iter().map(|(_, row)| row).collect_view();
        view! {
            <details class="earlier" open=open>
                <summary>{t!(l, "contact-earlier", count = count)}</summary>
                <div class="choice-list">{earlier}</div>
            </details>
        }
    });
    let hint = form
        .app
        .map(|app| t!(l, "contact-purchase-hint", app = l.of(&app.title)))
        .unwrap_or_else(|| l.t("contact-purchase-hint-store"));
    view! {
        <FormStep number=2 title=l.t("contact-field-purchase")>
            <ChoiceGroup legend=l.t("contact-field-purchase") name="purchase" legend_hidden=true hint error=deed.error("purchase")>
                {rows}
                {earlier}
                <Choice
                    name="purchase"
                    value="other"
                    title=l.t("contact-other-title")
                    text=l.t("contact-other-text")
                    icon="circle-help"
                    checked=chosen == "other"
                />
                <Claimed deed/>
                <div class="not-refund">
                    <Choice name="purchase" value="" title=l.t("contact-no-purchase") icon="minus"/>
                </div>
            </ChoiceGroup>
        </FormStep>
    }
}

/// A purchase as a card. `data-pick` ties it to its facts in the last step: see the style sheet.
#[component]
fn Purchase(at: usize, purchase: ContactPurchase, checked: bool, of_store: bool) -> impl IntoView {
    let l = use_locale();
    let mut text = l.date_time(purchase.purchased_at);
    if of_store && purchase.item != purchase.app {
        text = format!("{} · {text}", l.of(&purchase.app));
    }
    // It can still be asked about in other ways, so it stays open to choose.
    if let Some(reason) = purchase.no_refund {
        text = format!("{text} · {}", l.t(&format!("contact-no-refund-{reason}")));
    }
    view! {
        <div class="pick" data-pick=(at + 1).to_string()>
            <Choice
                name="purchase"
                value=purchase.id.to_string()
                title=item(l, &purchase)
                text
                app_icon=purchase.icon
                end=price(l, purchase.price)
                checked
            />
        </div>
    }
}

/// What was bought: a product by its name, the app itself marked as such.
pub(super) fn item(l: Locale, purchase: &ContactPurchase) -> String {
    let item = l.of(&purchase.item);
    if purchase.item == purchase.app { t!(l, "contact-app-itself", app = item) } else { item }
}

/// The purchase in the customer's own words, when they cannot find it.
#[component]
fn Claimed(deed: Deed) -> impl IntoView {
    let l = use_locale();
    view! {
        <div class="branch claimed">
            <TextInput
                name="claimed_at"
                label=l.t("contact-field-claimed_at")
                r#type="datetime-local"
                value=deed.value("claimed_at").unwrap_or_default()
                max=l.local_input(use_reader().now)
                error=deed.error("claimed_at")
            />
            <TextInput
                name="claimed_item"
                label=l.t("contact-field-claimed_item")
                value=deed.value("claimed_item").unwrap_or_default()
                maxlength=u32::try_from(LINE_MAX).unwrap_or(u32::MAX)
                error=deed.error("claimed_item")
            />
            <Callout icon="lock">{l.t("contact-no-tid")}</Callout>
        </div>
    }
}
