//! What an inquiry's end and its reopening do to its refund request.

use model::inquiry::{Illegal, InquiryState, Progress};
use model::purchase::PurchaseState;
use model::refund::{RefundMove, RefundState, may_reopen};
use model::{AccountId, InquiryId, RefundId};

use super::InquiryRow;
use crate::Error;
use crate::acting::Acting;
use crate::store::{Conn, args};

impl Acting {
    /// Why an inquiry cannot be reopened because of its refund request, if it cannot.
    pub(crate) async fn why_not_reopened(&self, tx: &mut Conn, inquiry: InquiryId) -> Result<Option<Illegal>, Error> {
        let refund: Option<(RefundState, Option<AccountId>, Option<PurchaseState>)> = tx
            .first(
                "SELECT r.state, r.appealed_from, p.state FROM refunds r LEFT JOIN purchases p ON p.id = r.purchase_id
                 WHERE r.inquiry_id = $1",
                args![inquiry],
            )
            .await?;
        // The payment side may have cancelled by itself what was refused here.
        Ok(refund.and_then(|(state, appealed, purchase)| {
            let gone = purchase == Some(PurchaseState::Cancelled);
            if gone { Some(Illegal::AlreadyDecided) } else { may_reopen(state, appealed.is_some()).err() }
        }))
    }
}

/// What ending an inquiry does to its refund request: the customer's end takes it back; nobody ends one that is
/// being carried out.
pub(super) async fn settle_refund(tx: &mut Conn, row: &InquiryRow, by_customer: bool) -> Result<(), Error> {
    let Some((id, state)) = refund_of(tx, row.id).await? else { return Ok(()) };
    if state == RefundState::Cancelling {
        return Err(Illegal::AlreadyDecided.into());
    }
    if state.is_running() {
        if !by_customer {
            // An open request is decided, not closed over.
            return Err(Illegal::RefundRunning.into());
        }
        let next = state.after(RefundMove::Withdraw)?;
        tx.run("UPDATE refunds SET state = $2 WHERE id = $1", args![id, next]).await?;
    }
    Ok(())
}

/// What asking again does to the refund request. Against the store's refusal that is an appeal, which another operator
/// decides.
pub(super) async fn reopen_refund(tx: &mut Conn, row: &InquiryRow, next: &Progress) -> Result<(), Error> {
    let Some((id, state)) = refund_of(tx, row.id).await? else { return Ok(()) };
    let step = RefundMove::Reopen { at_store: next.state == InquiryState::WithStore };
    if let Ok(again) = state.after(step) {
        if let Some(purchase) = row.purchase_id {
            super::submit::refuse_second(tx, purchase).await?;
        }
        tx.run(
            "UPDATE refunds SET appealed_from = CASE WHEN state = $3 THEN decided_by ELSE appealed_from END,
                    state = $2, decided_at = NULL, decided_by = NULL, grounds = NULL, decision_reason = NULL,
                    asked_by = NULL, asked_at = NULL, asked_grounds = NULL, asked_reason = NULL, asked_note = NULL,
                    approved_by = NULL
             WHERE id = $1",
            args![id, again, RefundState::Declined],
        )
        .await?;
    }
    Ok(())
}

async fn refund_of(tx: &mut Conn, inquiry: InquiryId) -> Result<Option<(RefundId, RefundState)>, Error> {
    tx.first("SELECT id, state FROM refunds WHERE inquiry_id = $1", args![inquiry]).await
}
