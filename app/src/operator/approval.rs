use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::inquiry::InquiryNumber;
use model::refund::{Approval, SecondNeeded};
use model::text::MESSAGE_MAX;
use model::view::AwaitedApproval;

use super::words::key;
use crate::api::ApproveRefund;
use crate::form::{Deed, DeedForm};
use crate::ui::{
    Avatar, Button, ButtonKind, Callout, Choice, ChoiceGroup, ErrorSummary, Fact, Facts, Icon, Label, Size, Tag,
    TextArea, TimeText, Tone, money_back, use_locale, written_in,
};

/// What one operator wants and may not do alone, and the other's answer. Who asked for it never sees the buttons.
#[component]
pub(super) fn SecondOperator(number: InquiryNumber, approval: AwaitedApproval) -> impl IntoView {
    let l = use_locale();
    let amount = money_back(l, approval.amount, approval.part_of).unwrap_or_default();
    let (by, number, asked_at) = (l.of(&approval.by), number.to_string(), approval.at.0.to_string());
    let answer = if approval.mine {
        view! { <TakeBack number asked_at/> }.into_any()
    } else {
        view! { <Answer number asked_at by amount=amount.clone()/> }.into_any()
    };
    view! { <Wanted approval amount/> {answer} }
}

/// Who decided what, when and why.
#[component]
fn Wanted(approval: AwaitedApproval, amount: String) -> impl IntoView {
    let l = use_locale();
    let by = l.of(&approval.by);
    let mut facts =
        vec![Fact::new(l.t("ops-decision"), l.t("ops-outcome-cancel")), Fact::new(l.t("ops-approval-amount"), amount)];
    facts.extend(approval.grounds.map(|grounds| Fact::new(l.t("ops-reason"), l.t(&grounds.key()))));
    let words = |label: &str, text: Option<String>| {
        let label = l.t(label);
        text.map(|text| {
            view! { <p class="caption">{label}</p> <blockquote class="ops-reason prose" lang=written_in(&text)>{text.clone()}</blockquote> }
        })
    };
    view! {
        <div class="section">
            <div><Tag tone=Tone::Accent icon="scale" label=l.t("ops-approval-second")/></div>
            <div class="ops-wanted">
                <div class="ops-wanted-by">
                    <Avatar name=by.clone() size=28/>
                    <p><strong>{t!(l, "ops-approval-by", name = by)}</strong> <TimeText time=approval.at/></p>
                </div>
                <Facts facts/>
                {words("ops-message", approval.message)}
                {words("ops-decision-note", approval.note)}
            </div>
        </div>
    }
}

/// Who asked waits for another operator, or thinks better of it.
#[component]
fn TakeBack(number: String, asked_at: String) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<ApproveRefund as ServerFn>::PATH, "number", &number);
    view! {
        <div class="section">
            <Callout icon="hourglass" title=l.t("ops-approval-mine-title") tall=true><p>{l.t("ops-approval-mine-text")}</p></Callout>
            <DeedForm deed done="ops-approval-taken-back">
                <ErrorSummary problem=deed.problem() labels=vec![]/>
                <input type="hidden" name="number" value=number/>
                <input type="hidden" name="asked_at" value=asked_at/>
                <input type="hidden" name="outcome" value=Approval::TakeBack.as_str()/>
                <Button size=Size::L wide=true busy=deed.pending()>{l.t("ops-approval-take-back")}</Button>
            </DeedForm>
        </div>
    }
}

/// Nothing is chosen beforehand: a second operator reads first. Approving cannot be undone, so its button stands behind a second press, with the amount on both.
#[component]
fn Answer(number: String, asked_at: String, by: String, amount: String) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<ApproveRefund as ServerFn>::PATH, "number", &number);
    let chosen: Option<Approval> = deed.value("outcome").and_then(|outcome| outcome.parse().ok());
    let choices = [Approval::Approve, Approval::SendBack]
        .into_iter()
        .map(|outcome| {
            let name = key("ops-approval", outcome.as_str());
            let (title, text) = (l.t(&name), t!(l, &format!("{name}-text"), name = &by));
            view! { <Choice name="outcome" value=outcome.as_str() title text checked={chosen == Some(outcome)}/> }
        })
        .collect_view();
    let labels = vec![Label::new("outcome", l.t("ops-decision")), Label::new("reason", l.t("ops-approval-why"))];
    view! {
        <DeedForm deed class="section decision" done="ops-approval-done">
            // Enter in a field presses a form's first button. Nothing here is decided by a slip of a key.
            <button type="submit" disabled hidden></button>
            <ErrorSummary problem=deed.problem() labels/>
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="asked_at" value=asked_at/>
            <ChoiceGroup legend=l.t("ops-decision") name="outcome" legend_hidden=true error=deed.error("outcome")>{choices}</ChoiceGroup>
            <div class="ops-back">
                <TextArea
                    name="reason"
                    label=l.t("ops-approval-why")
                    hint=l.t("ops-approval-why-hint")
                    value=deed.value("reason").unwrap_or_default()
                    error=deed.error("reason")
                    rows=3
                    maxlength=MESSAGE_MAX as u32
                />
            </div>
            <div class="ops-buttons">
                <details class="ops-confirm" data-outcome="approve" data-sure="">
                    <summary class="button primary l wide">{t!(l, "ops-approval-approve-now", amount = &amount)}</summary>
                    <div class="ops-confirm-body">
                        <p><Icon name="triangle-alert"/> <span>{t!(l, "ops-approval-sure", amount = &amount)}</span></p>
                        <Button kind=ButtonKind::Danger size=Size::L wide=true busy=deed.pending()>
                            {t!(l, "ops-approval-approve-sure", amount = &amount)}
                        </Button>
                    </div>
                </details>
                <div class="ops-do" data-outcome="send_back">
                    <Button kind=ButtonKind::Primary size=Size::L wide=true busy=deed.pending()>{l.t("ops-approval-send-back-now")}</Button>
                </div>
                <p class="caption">{l.t("ops-until-pressed")}</p>
            </div>
        </DeedForm>
    }
}

/// Says beforehand that cancelling will be a request to a second operator.
#[component]
pub(super) fn TwoOperators(needed: SecondNeeded) -> impl IntoView {
    let l = use_locale();
    let text = match needed {
        SecondNeeded::Above(limit) => t!(l, "ops-approval-over", amount = l.money(limit)),
        SecondNeeded::OwnCase => l.t("ops-approval-own-case"),
    };
    view! {
        <div class="ops-do" data-outcome="cancel">
            <Callout icon="scale" title=l.t("ops-approval-two") tall=true><p>{text}</p></Callout>
        </div>
    }
}
