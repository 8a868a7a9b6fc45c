use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::{Locale, t};
use model::Money;
use model::purchase::PurchaseState;
use model::refund::{Outcome, RefundReason, SecondNeeded};
use model::text::MESSAGE_MAX;
use model::view::{InquiryHead, PreparedMessages, PurchaseFacts};

use super::approval::TwoOperators;
use super::ruling::{Chosen, Part, Reasons, ToCustomer};
use super::verdict::Verdict;
use crate::api::DecideRefund;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ButtonKind, Choice, ChoiceGroup, ErrorSummary, Icon, Label, Size, TextArea, use_locale};

/// What an operator can decide now, or what was decided.
#[component]
pub(super) fn Decision(
    head: InquiryHead,
    purchase: Option<PurchaseFacts>,
    can_decide: bool,
    can_extend: bool,
    /// Why cancelling needs a second operator, if it does.
    second_needed: Option<SecondNeeded>,
    /// What the customer is told unless the operator writes it.
    prepared: Option<PreparedMessages>,
) -> impl IntoView {
    if can_decide || can_extend {
        let l = use_locale();
        let options = Options { second_needed, ..Options::of(l, &head, purchase.as_ref(), can_decide, can_extend) };
        let asked = head.refund.as_ref().map(|refund| refund.reason);
        let paid = Paid {
            price: purchase.as_ref().map(|purchase| purchase.price),
            divisible: purchase.is_some_and(|purchase| purchase.divisible),
        };
        view! { <Decide number=head.number.to_string() options asked paid prepared/> }.into_any()
    } else {
        view! { <Verdict head/> }.into_any()
    }
}

/// What could go back.
#[derive(Clone, Copy)]
struct Paid {
    price: Option<Money>,
    divisible: bool,
}

/// The three ways, each open or closed with the reason, and the words that name the amount.
#[derive(Clone, Debug)]
struct Options {
    /// `₩39,000`, or "the purchase" where the amount is not known.
    amount: String,
    /// Where the money goes back to.
    back_to: String,
    not_cancel: Option<String>,
    not_decline: Option<String>,
    not_extend: Option<String>,
    second_needed: Option<SecondNeeded>,
}

impl Options {
    fn of(l: Locale, head: &InquiryHead, purchase: Option<&PurchaseFacts>, can_decide: bool, can_extend: bool) -> Self {
        let refund = head.refund.as_ref();
        let amount = refund.and_then(|refund| refund.amount).or(purchase.map(|purchase| purchase.price));
        let not_decline = match refund {
            None => Some(l.t("ops-not-a-refund")),
            Some(_) if !can_decide => Some(l.t("ops-not-decidable")),
            Some(_) => None,
        };
        let not_cancel = not_decline.clone().or_else(|| match purchase {
            None => Some(l.t("ops-no-purchase")),
            Some(purchase) if purchase.state != PurchaseState::Completed => Some(l.t("ops-cancelled-already")),
            Some(_) => None,
        });
        let not_extend = (!can_extend).then(|| match (head.extended_at, head.escalated_at) {
            (Some(at), _) => t!(l, "ops-extended-already", at = l.short_time(at)),
            (None, None) => l.t("ops-never-overdue"),
            (None, Some(_)) => l.t("ops-not-extendable"),
        });
        Self {
            amount: amount.map(|amount| l.money(amount)).unwrap_or_default(),
            back_to: purchase.and_then(|purchase| purchase.method.clone()).unwrap_or_else(|| l.t("ops-payment-method")),
            not_cancel,
            not_decline,
            not_extend,
            second_needed: None,
        }
    }

    fn why_not(&self, outcome: Outcome) -> Option<String> {
        match outcome {
            Outcome::Cancel => self.not_cancel.clone(),
            Outcome::Decline => self.not_decline.clone(),
            Outcome::Extend => self.not_extend.clone(),
        }
    }
}

#[component]
fn Decide(
    number: String,
    options: Options,
    asked: Option<RefundReason>,
    paid: Paid,
    prepared: Option<PreparedMessages>,
) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<DecideRefund as ServerFn>::PATH, "number", &number);
    let open = |outcome: &&Outcome| options.why_not(**outcome).is_none();
    let chosen = Chosen::of(deed, Outcome::ALL.iter().find(open).copied(), asked, paid.price);
    let choices = Outcome::ALL
        .iter()
        .map(|&outcome| {
            let text = match outcome {
                Outcome::Cancel => t!(l, "ops-outcome-cancel-text", amount = &options.amount),
                _ => l.t(&format!("ops-outcome-{outcome}-text")),
            };
            let disabled_reason = options.why_not(outcome);
            let checked = disabled_reason.is_none() && chosen.outcome() == Some(outcome);
            let title = l.t(&format!("ops-outcome-{outcome}"));
            view! { <Choice name="outcome" value=outcome.as_str() title text checked disabled_reason/> }
        })
        .collect_view();
    let labels = vec![
        Label::new("outcome", l.t("ops-decision")),
        Label::new("cancel_reason", l.t("ops-reason")),
        Label::new("decline_reason", l.t("ops-reason")),
        Label::new("part", l.t("ops-part")),
        Label::new("message", l.t("ops-message")),
        Label::new("note", l.t("ops-decision-note")),
    ];
    let part = paid.price.filter(|price| paid.divisible && !price.is_free() && options.not_cancel.is_none());
    let part = part.map(|price| view! { <Part deed price/> });
    let message = prepared.map(|prepared| view! { <ToCustomer deed chosen prepared/> });
    let take = move |event: leptos::ev::Event| chosen.take(&event);
    view! {
        <div class="around" on:change=take on:input=take>
            <DeedForm deed class="section decision" done="ops-decided">
                // Enter in a field presses a form's first button. Nothing here is decided by a slip of a key.
                <button type="submit" disabled hidden></button>
                <ErrorSummary problem=deed.problem() labels/>
                <input type="hidden" name="number" value=number/>
                <ChoiceGroup legend=l.t("ops-decision") name="outcome" legend_hidden=true error=deed.error("outcome")>{choices}</ChoiceGroup>
                <Reasons deed chosen/>
                {part}
                {message}
                <TextArea
                    name="note"
                    label=l.t("ops-decision-note")
                    hint=l.t("ops-decision-note-hint")
                    value=deed.value("note").unwrap_or_default()
                    error=deed.error("note")
                    optional_mark=true
                    rows=2
                    maxlength=MESSAGE_MAX as u32
                />
                <Buttons deed options chosen/>
            </DeedForm>
        </div>
    }
}

/// One button for each outcome; the stylesheet shows that of the chosen one. Cancelling cannot be undone, so its own
/// button stands behind a second press, with the amount on both.
#[component]
fn Buttons(deed: Deed, options: Options, chosen: Chosen) -> impl IntoView {
    let l = use_locale();
    let Options { amount, back_to, not_cancel, not_decline, not_extend, second_needed } = options;
    // Each button says what it does, also while the amount is being typed.
    let say = move |key: &'static str| {
        let (amount, back_to) = (amount.clone(), back_to.clone());
        move || {
            let amount = chosen.amount(l).unwrap_or_else(|| amount.clone());
            t!(l, key, amount = amount, method = back_to.clone())
        }
    };
    let cancel = not_cancel.is_none().then(|| match second_needed {
        // A request changes nothing at the payment side, and the second operator is asked twice.
        Some(needed) => view! {
            <TwoOperators needed/>
            <div class="ops-do" data-outcome="cancel">
                <Button kind=ButtonKind::Primary size=Size::L wide=true busy=deed.pending()>{say("ops-approval-ask")}</Button>
            </div>
        }
        .into_any(),
        None => view! {
            <details class="ops-confirm" data-outcome="cancel" data-sure="">
                <summary class="button primary l wide">{say("ops-cancel-purchase")}</summary>
                <div class="ops-confirm-body">
                    <p><Icon name="triangle-alert"/> <span>{say("ops-cancel-sure")}</span></p>
                    <Button kind=ButtonKind::Danger size=Size::L wide=true busy=deed.pending()>
                        {say("ops-cancel-now")}
                    </Button>
                </div>
            </details>
        }
        .into_any(),
    });
    let simple = |outcome: Outcome| {
        let text = l.t(&format!("ops-outcome-{outcome}-now"));
        view! {
            <div class="ops-do" data-outcome=outcome.as_str()>
                <Button kind=ButtonKind::Primary size=Size::L wide=true busy=deed.pending()>{text}</Button>
            </div>
        }
    };
    view! {
        <div class="ops-buttons">
            {cancel}
            {not_decline.is_none().then(|| simple(Outcome::Decline))}
            {not_extend.is_none().then(|| simple(Outcome::Extend))}
            <p class="caption">{l.t("ops-until-pressed")}</p>
        </div>
    }
}
