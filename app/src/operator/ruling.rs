//! The reason of a decision, and what the customer is told with it.

use leptos::prelude::*;
use locale::{Locale, t};
use model::refund::{Grounds, Outcome, RefundReason, Refusal, parse_part};
use model::text::MESSAGE_MAX;
use model::view::{PART_HOLE, PreparedMessages};
use model::{Language, Money};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use crate::form::Deed;
use crate::ui::{Icon, Select, SelectOption, TextArea, TextInput, field_id, money_back, use_locale};

/// What is chosen in the form.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    outcome: RwSignal<Option<Outcome>>,
    cancel: RwSignal<Option<RefundReason>>,
    decline: RwSignal<Option<Refusal>>,
    /// How much goes back, where it is not all.
    part: RwSignal<Option<Money>>,
    price: StoredValue<Option<Money>>,
    /// The operator's own words.
    message: RwSignal<String>,
}

impl Chosen {
    /// What was typed before, else the first outcome that is open and the reason that the customer gave.
    pub fn of(deed: Deed, open: Option<Outcome>, asked: Option<RefundReason>, price: Option<Money>) -> Self {
        let typed = |field: &str| deed.value(field).unwrap_or_default();
        Self {
            outcome: RwSignal::new(typed("outcome").parse().ok().or(open)),
            cancel: RwSignal::new(typed("cancel_reason").parse().ok().or(asked)),
            decline: RwSignal::new(typed("decline_reason").parse().ok()),
            part: RwSignal::new(part_of(&typed("part"), price)),
            price: StoredValue::new(price),
            message: RwSignal::new(typed("message")),
        }
    }

    pub fn outcome(self) -> Option<Outcome> {
        self.outcome.get_untracked()
    }

    /// What goes back, in words: of the whole or a part of it.
    pub fn amount(self, l: Locale) -> Option<String> {
        let price = self.price.try_get_value().flatten();
        match self.part.try_get().flatten() {
            Some(part) => money_back(l, Some(part), price),
            None => money_back(l, price, None),
        }
    }

    /// Follows a field of the form. While the page loads anew the form may outlive the signals.
    pub fn take(self, event: &Event) {
        let Some(target) = event.target() else { return };
        if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
            if area.name() == "message" {
                self.message.try_set(area.value());
            }
        } else if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
            match select.name().as_str() {
                "cancel_reason" => {
                    self.cancel.try_set(select.value().parse().ok());
                }
                "decline_reason" => {
                    self.decline.try_set(select.value().parse().ok());
                }
                _ => {}
            }
        } else if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
            match input.name().as_str() {
                "outcome" => {
                    self.outcome.try_set(input.value().parse().ok());
                }
                "part" => {
                    self.part.try_set(part_of(&input.value(), self.price.try_get_value().flatten()));
                }
                _ => {}
            }
        }
    }

    fn grounds(self) -> Option<Grounds> {
        match self.outcome.try_get()?? {
            Outcome::Cancel => self.cancel.try_get()?.map(Grounds::Cancel),
            Outcome::Decline => self.decline.try_get()?.map(Grounds::Decline),
            Outcome::Extend => None,
        }
    }
}

/// A typed amount, as far as it is one; the desk tells what is wrong with it.
fn part_of(typed: &str, price: Option<Money>) -> Option<Money> {
    parse_part("part", typed, price?).ok().flatten()
}

/// How much of a divisible purchase is given back; the stylesheet shows it while that is chosen.
#[component]
pub(super) fn Part(deed: Deed, price: Money) -> impl IntoView {
    let l = use_locale();
    view! {
        <div class="ops-ruling" data-outcome=Outcome::Cancel.as_str()>
            <TextInput
                name="part"
                label=l.t("ops-part")
                hint=t!(l, "ops-part-hint", price = l.money(price))
                placeholder=l.t("ops-part-placeholder")
                value=deed.value("part").unwrap_or_default()
                error=deed.error("part")
                inputmode="decimal"
                autocomplete="off"
                maxlength=20_u32
                optional_mark=true
            />
        </div>
    }
}

/// The reasons of an outcome; the stylesheet shows those of the chosen one.
#[component]
pub(super) fn Reasons(deed: Deed, chosen: Chosen) -> impl IntoView {
    let l = use_locale();
    let list = |outcome: Outcome, name: &'static str, all: Vec<Grounds>, chosen: Option<Grounds>| {
        let option = |grounds: Grounds| {
            SelectOption::new(grounds.as_str(), l.t(&grounds.key())).selected(chosen == Some(grounds))
        };
        let options: Vec<_> = all.into_iter().map(option).collect();
        view! {
            <div class="ops-ruling" data-outcome=outcome.as_str()>
                <Select name label=l.t("ops-reason") options error=deed.error(name) placeholder=l.t("ops-reason-choose")/>
            </div>
        }
    };
    let cancels = RefundReason::ALL.iter().copied().map(Grounds::Cancel).collect();
    let declines = Refusal::ALL.iter().copied().map(Grounds::Decline).collect();
    view! {
        {list(Outcome::Cancel, "cancel_reason", cancels, chosen.cancel.get_untracked().map(Grounds::Cancel))}
        {list(Outcome::Decline, "decline_reason", declines, chosen.decline.get_untracked().map(Grounds::Decline))}
    }
}

/// What the customer will read: prepared, until the operator writes it themselves. An empty field stands for what is
/// prepared, so that without JavaScript it goes by the reason that is chosen last.
#[component]
pub(super) fn ToCustomer(deed: Deed, chosen: Chosen, prepared: PreparedMessages) -> impl IntoView {
    let l = use_locale();
    let language = prepared.language;
    let (begun, error) = (chosen.message.with_untracked(|message| !message.is_empty()), deed.error("message"));
    let open = move || begun || error.try_get().flatten().is_some();
    let said = StoredValue::new(prepared);
    let text = Memo::new(move |_| {
        let written = chosen.message.try_get().filter(|message| !message.trim().is_empty());
        let ready = || {
            let (grounds, part) = (chosen.grounds()?, chosen.part.try_get().flatten());
            said.try_with_value(|said| match (grounds, part) {
                (Grounds::Cancel(_), Some(part)) => {
                    let amount = Locale::new(language, l.zone).money(part);
                    said.cancel_in_part.replace(PART_HOLE, &amount)
                }
                _ => said.of(grounds).to_owned(),
            })
        };
        written.or_else(ready).unwrap_or_default()
    });
    let begin = move |_: leptos::ev::MouseEvent| {
        let area = document().get_element_by_id(&field_id("message"));
        let Some(area) = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) else { return };
        if area.value().is_empty() {
            crate::typing::write(&area, &text.try_get_untracked().unwrap_or_default());
        }
    };
    // Back to what is prepared: the field empties itself, as typing would, and folds away.
    let back = move |event: leptos::ev::MouseEvent| {
        let area = document().get_element_by_id(&field_id("message"));
        if let Some(area) = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) {
            crate::typing::write(&area, "");
        }
        let button = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(details) = button.and_then(|button| button.closest("details").ok().flatten()) else { return };
        let _ = details.remove_attribute("open");
        if let Ok(Some(summary)) = details.query_selector("summary") {
            let _ = summary.unchecked_into::<HtmlElement>().focus();
        }
    };
    let preview = move || {
        let text = text.try_get().unwrap_or_default();
        if text.is_empty() {
            return view! { <p class="ops-told ops-quiet">{l.t("ops-message-none")}</p> }.into_any();
        }
        let lang = (language != l.language).then(|| language.as_str());
        view! { <p class="ops-told prose" lang=lang>{text}</p> }.into_any()
    };
    view! {
        <section class="ops-message" aria-labelledby="message-title">
            <h3 id="message-title">{l.t("ops-message")}</h3>
            <p class="ops-quiet">{hint(l, language)}</p>
            <details class="ops-message-edit" open=open>
                <summary class="link" on:click=begin><Icon name="pencil"/> <span>{l.t("ops-message-edit")}</span></summary>
                <TextArea
                    name="message"
                    label=l.t("ops-message")
                    label_hidden=true
                    hint=l.t("ops-message-hint")
                    value=deed.value("message").unwrap_or_default()
                    error
                    rows=6
                    maxlength=MESSAGE_MAX as u32
                />
                <button type="button" class="link js-only" on:click=back><Icon name="rotate-ccw"/> {l.t("ops-message-back")}</button>
            </details>
            {preview}
        </section>
    }
}

/// When it is sent, and in which language where that is not the reader's.
fn hint(l: Locale, language: Language) -> String {
    let when = l.t("ops-message-when");
    if language == l.language {
        return when;
    }
    let language = match language {
        Language::Ko => l.t("ops-message-ko"),
        Language::En => l.t("ops-message-en"),
    };
    t!(l, "ops-message-when-in", when = when, language = language)
}
