use leptos::prelude::*;
use locale::{Locale, t};
use model::consent::{Clause, Wording};
use model::view::ContactForm;

use super::purchase::item;
use super::step::FormStep;
use crate::form::Deed;
use crate::store::parts::price;
use crate::ui::{ConsentChoice, Fact, Facts, use_locale};

/// How many purchases the style sheet can tie to their facts: as many as the desk offers.
const TIED: usize = 40;

/// What the law has a customer told before they answer.
fn clauses(l: Locale, wording: &Wording) -> Vec<Fact> {
    let said = |&clause: &Clause| Fact::new(l.t(&format!("my-clause-{clause}")), l.of(wording.clauses.get(clause)));
    Clause::ALL.iter().map(said).collect()
}

/// The three facts, filled in, and the question whose answer is the fourth.
#[component]
pub(super) fn ConsentStep(form: ContactForm, deed: Deed) -> impl IntoView {
    let l = use_locale();
    let explain = match &form.app {
        Some(app) => t!(l, "contact-consent-explain", seller = l.of(&app.seller)),
        None => l.t("contact-consent-explain-store"),
    };
    let wording = form.wording.clone();
    let answer = match deed.value("consent").as_deref() {
        Some("o" | "O") => Some(true),
        Some("x" | "X") => Some(false),
        _ => None,
    };
    view! {
        <FormStep number=4 title=l.t("contact-consent-title") refund_only=l.t("contact-refund-only")>
            <PurchaseFacts form/>
            <input type="hidden" name="wording" value=wording.version.to_string()/>
            <div class="wording">
                <Facts facts=clauses(l, &wording)/>
                <p class="caption">{t!(l, "contact-consent-version", version = wording.version)}</p>
            </div>
            <ConsentChoice
                name="consent"
                question=l.t("contact-consent-question")
                explain=explain
                yes=l.t("contact-consent-yes")
                yes_text=l.t("contact-consent-yes-text")
                no=l.t("contact-consent-no")
                no_text=l.t("contact-consent-no-text")
                note=l.t("contact-consent-note")
                answer=answer
                error=deed.error("consent")
            />
        </FormStep>
    }
}

/// Customer number, purchase date and time, purchased item: one set for each purchase, of which the style sheet shows
/// that of the chosen one. It follows the choice without JavaScript.
#[component]
fn PurchaseFacts(form: ContactForm) -> impl IntoView {
    let l = use_locale();
    let number = form.customer_number;
    let facts = |time: String, item: String| {
        vec![
            Fact::new(l.t("contact-fact-number"), number.clone()),
            Fact::new(l.t("contact-fact-time"), time),
            Fact::new(l.t("contact-fact-item"), item),
        ]
    };
    let tied = form
        .purchases
        .iter()
        .take(TIED)
        .enumerate()
        .map(|(at, purchase)| {
            let item = format!("{} · {}", item(l, purchase), price(l, purchase.price));
            let facts = facts(l.record_time(purchase.purchased_at), item);
            view! { <div class="picked" data-picked=(at + 1).to_string()><Facts facts sunken=true/></div> }
        })
        .collect_view();
    let described = facts(l.t("contact-fact-described"), l.t("contact-fact-described"));
    let open = facts(l.t("contact-fact-chosen"), l.t("contact-fact-chosen"));
    view! {
        {tied}
        <div class="picked" data-picked="other"><Facts facts=described sunken=true/></div>
        <div class="picked" data-picked="none"><Facts facts=open sunken=true/></div>
    }
}
