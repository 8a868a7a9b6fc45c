use leptos::prelude::*;
use locale::t;
use model::refund::RefundState;
use model::view::InquiryHead;

use super::words::key;
use crate::ui::{Callout, Tone, money_back, use_locale, written_in};

/// Why there is nothing to decide: who has the say, or what was decided, when and with which reason.
#[component]
pub(super) fn Verdict(head: InquiryHead) -> impl IntoView {
    let l = use_locale();
    let Some(refund) = head.refund else {
        return view! {
            <div class="section">
                <Callout icon="info" title=l.t("ops-verdict-none-title")><p>{l.t("ops-verdict-none-text")}</p></Callout>
            </div>
        }
        .into_any();
    };
    let (tone, icon) = match refund.state {
        RefundState::WithDeveloper => (Tone::Accent, "timer"),
        RefundState::AwaitingApproval => (Tone::Accent, "scale"),
        RefundState::Cancelling => (Tone::Accent, "hourglass"),
        RefundState::Cancelled => (Tone::Ok, "circle-check"),
        RefundState::Declined | RefundState::DeclinedByDeveloper => (Tone::Neutral, "circle-x"),
        RefundState::Withdrawn => (Tone::Neutral, "undo-2"),
        RefundState::Agreed | RefundState::WithStore => (Tone::Neutral, "info"),
    };
    let at = match refund.state {
        RefundState::WithDeveloper => head.due_at,
        RefundState::Cancelled => refund.cancelled_at,
        RefundState::Withdrawn => head.closed_at,
        _ => refund.decided_at,
    };
    let at = at.map(|at| l.date_time(at)).unwrap_or_default();
    let amount = money_back(l, refund.amount, refund.part_of).unwrap_or_default();
    let key = key("ops-verdict", refund.state.as_str());
    let title = t!(l, &format!("{key}-title"), amount = amount);
    let grounds = refund.grounds.map(|grounds| view! { <p><strong>{l.t(&grounds.key())}</strong></p> });
    let message = refund.message.map(|message| {
        view! { <blockquote class="ops-reason prose" lang=written_in(&message)>{message.clone()}</blockquote> }
    });
    view! {
        <div class="section">
            <Callout tone icon title tall=true>{grounds} <p>{t!(l, &format!("{key}-text"), at = at)}</p> {message}</Callout>
        </div>
    }
    .into_any()
}
