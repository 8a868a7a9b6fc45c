use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::Locale;
use model::text::MESSAGE_MAX;
use model::view::Item;

use crate::api;
use crate::form::{Deed, DeedForm};
use crate::page::{use_now, use_reader};
use crate::ui::{
    Button, ButtonKind, Callout, ConsentChoice, ErrorSummary, Label, Select, SelectOption, Size, TextArea, TextInput,
    use_locale,
};

/// The store's form: exactly its four fields in its order. There is none for a payment identifier.
#[component]
pub fn PassOn(items: Vec<Item>) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::new(<api::HandOver as ServerFn>::PATH);
    let labels = [
        ("consent", "dev-field-consent"),
        ("customer_number", "dev-field-customer-number"),
        ("purchased_at", "dev-field-purchased-at"),
        ("item", "dev-field-item"),
        ("note", "dev-field-note"),
    ];
    let labels = labels.map(|(field, key)| Label::new(field, l.t(key))).into();
    view! {
        <div>
            <h2>{l.t("dev-hand-over")}</h2>
            <p class="hint">{l.t("dev-hand-over-text")}</p>
        </div>
        <DeedForm deed class="form work-form" done="dev-done-handed-over">
            <ErrorSummary problem=deed.problem() labels/>
            <FourFields deed items/>
            <Callout icon="lock" title=l.t("dev-no-tid-title")>{l.t("dev-no-tid-text")}</Callout>
            <TextArea
                name="note"
                label=l.t("dev-field-note")
                optional_mark=true
                rows=3
                value=deed.value("note").unwrap_or_default()
                error=deed.error("note")
                maxlength=MESSAGE_MAX
            />
            <div class="button-row">
                <Button kind=ButtonKind::Primary size=Size::L busy=deed.pending()>{l.t("dev-hand-over-send")}</Button>
                <p class="hint">{l.t("dev-hand-over-then")}</p>
            </div>
        </DeedForm>
    }
}

#[component]
fn FourFields(deed: Deed, items: Vec<Item>) -> impl IntoView {
    let l = use_locale();
    let answer = deed.value("consent").and_then(|answer| match answer.as_str() {
        "o" | "O" => Some(true),
        "x" | "X" => Some(false),
        _ => None,
    });
    let chosen = deed.value("item").unwrap_or_default();
    let options = items.iter().map(|item| option(l, item, &chosen)).collect::<Vec<_>>();
    view! {
        <section class="numbered">
            <h2>{l.t("dev-four-fields")}</h2>
            <div class="numbered-row">
                <div class="numbered-item">
                    <ConsentChoice
                        name="consent"
                        question=l.t("dev-field-consent")
                        yes=l.t("dev-consent-yes")
                        yes_text=l.t("dev-consent-yes-text")
                        no=l.t("dev-consent-no")
                        no_text=l.t("dev-consent-no-text")
                        note=l.t("dev-consent-note")
                        answer=answer
                        error=deed.error("consent")
                    />
                </div>
            </div>
            <div class="numbered-row">
                <div class="numbered-item">
                    <TextInput
                        name="customer_number"
                        label=l.t("dev-field-customer-number")
                        hint=l.t("dev-customer-number-hint")
                        value=deed.value("customer_number")
                        error=deed.error("customer_number")
                        size=Size::M
                        inputmode="numeric"
                        autocomplete="off"
                        maxlength=20
                        required=true
                    />
                </div>
                <div class="numbered-item">
                    <TextInput
                        name="purchased_at"
                        r#type="datetime-local"
                        label=l.t("dev-field-purchased-at")
                        hint=l.t("dev-purchased-at-hint")
                        value=deed.value("purchased_at")
                        error=deed.error("purchased_at")
                        size=Size::M
                        suffix=zone_name(l)
                        max=l.local_input(use_now().get_untracked())
                        required=true
                    />
                </div>
            </div>
            <div class="numbered-row">
                <div class="numbered-item">
                    <Select
                        name="item"
                        label=l.t("dev-field-item")
                        options
                        placeholder=l.t("dev-item-choose")
                        error=deed.error("item")
                        size=Size::M
                        required=true
                    />
                </div>
            </div>
        </section>
    }
}

/// `app` or `app/product`, as the desk reads it.
fn option(l: Locale, item: &Item, chosen: &str) -> SelectOption {
    let value = match item.product {
        Some(product) => format!("{}/{product}", item.app),
        None => item.app.to_string(),
    };
    let price = if item.price.is_free() { l.t("dev-free") } else { l.money(item.price) };
    let key = if item.product.is_some() { "dev-item-product" } else { "dev-item-app" };
    let label = locale::t!(l, key, item = l.of(&item.name), app = l.of(&item.app_title), price = price);
    let selected = value == chosen;
    SelectOption::new(value, label).selected(selected)
}

/// In whose time the purchase is told: "Korea time", or the zone's own name.
fn zone_name(l: Locale) -> String {
    let name = use_reader().zone.name;
    let key = format!("dev-zone-{}", name.to_lowercase().replace('/', "-"));
    if l.has(&key) { l.t(&key) } else { name }
}
