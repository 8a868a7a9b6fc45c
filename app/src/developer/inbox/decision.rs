use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::inquiry::InquiryNumber;
use model::text::MESSAGE_MAX;
use model::view::{InquiryHead, RefundHead, Stated};

use super::composer::take_up_reply;
use super::stated::ForStore;
use crate::api;
use crate::developer::parts::{came_back, named_apart, status_of};
use crate::form::{Deed, DeedForm};
use crate::ui::{
    Button, ButtonKind, ErrorSummary, Fact, Facts, Icon, Label, LinkButton, StatusTag, TextArea, money_back, use_locale,
};

/// The refund request: why, how much, and while the developer has the say the three answers to it.
#[component]
pub fn RefundRequest(
    head: InquiryHead,
    refund: RefundHead,
    can_decide: bool,
    /// What the store was told of it.
    stated: Option<Stated>,
    can_state: bool,
) -> impl IntoView {
    let l = use_locale();
    let mut facts = vec![Fact::new(l.t("dev-refund-reason"), l.t(&format!("refund-reason-{}", refund.reason)))];
    let amount = money_back(l, refund.amount, refund.part_of);
    facts.extend(amount.clone().map(|amount| Fact::new(l.t("dev-refund-amount"), amount)));
    let rest = if can_decide {
        view! { <Answers number=head.number amount/> }.into_any()
    } else {
        facts.push(Fact::new(l.t("dev-refund-state"), l.t(&format!("refund-state-{}", refund.state))));
        let why = refund.grounds.map(|grounds| l.t(&grounds.key())).or(refund.message);
        facts.extend(why.map(|why| Fact::new(l.t("dev-refund-decision"), why)));
        facts.extend(refund.decided_at.map(|at| Fact::new(l.t("dev-refund-decided"), l.short_time(at))));
        facts.extend(refund.cancelled_at.map(|at| Fact::new(l.t("dev-refund-cancelled"), l.short_time(at))));
        view! { <p><StatusTag status=status_of(&head)/></p> }.into_any()
    };
    view! {
        <section class="section">
            <h2>{l.t("kind-refund")}</h2>
            <Facts facts/>
            {rest}
            {(can_state || stated.is_some()).then(|| view! { <ForStore number=head.number stated can_state/> })}
        </section>
    }
}

#[component]
fn Answers(number: InquiryNumber, amount: Option<String>) -> impl IntoView {
    let l = use_locale();
    let named = number.to_string();
    view! {
        <div class="dev-answers">
            <Agree number=named.clone() amount/>
            <p class="hint">{l.t("dev-agree-hint")}</p>
            <Decline number=named/>
            <div on:click=move |event| take_up_reply(&event)>
                <LinkButton href="#f-body" kind=ButtonKind::Quiet icon="reply" wide=true>{l.t("dev-ask-customer")}</LinkButton>
            </div>
        </div>
    }
}

#[component]
fn Agree(number: String, amount: Option<String>) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<api::AgreeToRefund as ServerFn>::PATH, "number", &number);
    let label = l.t("dev-agree-body");
    let confirm = match amount {
        Some(amount) => locale::t!(l, "dev-agree-confirm", amount = amount),
        None => l.t("dev-agree"),
    };
    view! {
        <details class="dev-answer" name="refund-answer" open=came_back(deed)>
            <summary class="button default m wide"><Icon name="undo-2"/> {l.t("dev-agree")}</summary>
            <DeedForm deed class="dev-answer-form" done="dev-done-agreed">
                <input type="hidden" name="number" value=number/>
                <ErrorSummary problem=named_apart(deed.problem(), "agree-") labels=vec![Label::new("agree-body", label.clone())]/>
                <TextArea
                    name="body"
                    id="f-agree-body"
                    label=label
                    hint=l.t("dev-agree-body-hint")
                    optional_mark=true
                    rows=3
                    value=deed.value("body").unwrap_or_default()
                    error=deed.error("body")
                    maxlength=MESSAGE_MAX
                />
                <Button wide=true busy=deed.pending()>{confirm}</Button>
            </DeedForm>
        </details>
    }
}

#[component]
fn Decline(number: String) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<api::DeclineRefundAsDeveloper as ServerFn>::PATH, "number", &number);
    let label = l.t("dev-decline-reason");
    view! {
        <details class="dev-answer" name="refund-answer" open=came_back(deed)>
            <summary class="button quiet m wide"><Icon name="circle-x"/> {l.t("dev-decline")}</summary>
            <DeedForm deed class="dev-answer-form" done="dev-done-declined">
                <input type="hidden" name="number" value=number/>
                <ErrorSummary problem=named_apart(deed.problem(), "decline-") labels=vec![Label::new("decline-reason", label.clone())]/>
                <TextArea
                    name="reason"
                    id="f-decline-reason"
                    label=label
                    hint=l.t("dev-decline-reason-hint")
                    required=true
                    rows=3
                    value=deed.value("reason").unwrap_or_default()
                    error=deed.error("reason")
                    maxlength=MESSAGE_MAX
                />
                <Button wide=true busy=deed.pending()>{l.t("dev-decline-confirm")}</Button>
            </DeedForm>
        </details>
    }
}
