//! What comes back from the payment side about a decided cancellation.

use model::event::EventKind;
use model::purchase::PurchaseState;
use model::refund::{RefundMove, RefundState};
use model::{DeliveryId, InquiryId, PurchaseId, RefundId, Time};

use crate::Error;
use crate::acting::Acting;
use crate::inquiries::InquiryRow;
use crate::mail::LetterKind;
use crate::record::About;
use crate::refunds::{Refunds, tell_both};
use crate::store::{Conn, args};

impl Refunds {
    /// What the payment side said to the errand that asked it: confirmed, or refused for good with its words. The errand
    /// is settled in the same commit: were it run again after a refusal, its old answer would be taken for the answer to
    /// a decision that was taken anew in the meantime. One that is settled already changes nothing.
    pub(crate) async fn answered(
        &self,
        refund: RefundId,
        errand: DeliveryId,
        refusal: Option<String>,
    ) -> Result<(), Error> {
        self.0
            .desk
            .store()
            .write((self.0.clone(), refusal), move |tx, (acting, refusal)| {
                Box::pin(async move {
                    let state = if refusal.is_some() { "dead" } else { "done" };
                    let step = if refusal.is_some() { RefundMove::Refuse } else { RefundMove::Confirm };
                    let settled = tx
                        .run(
                            "UPDATE outbox SET state = $2, attempts = attempts + 1, leased_until = NULL, done_at = $3, error = $4
                             WHERE id = $1 AND state = 'waiting'",
                            args![errand, state, acting.now(), refusal.clone()],
                        )
                        .await?;
                    if settled == 0 { Ok(()) } else { by_payment(acting, tx, refund, step, refusal.clone()).await }
                })
            })
            .await
    }
}

async fn by_payment(
    acting: &Acting,
    tx: &mut Conn,
    refund: RefundId,
    step: RefundMove,
    refusal: Option<String>,
) -> Result<(), Error> {
    let (inquiry, purchase, state): (InquiryId, Option<PurchaseId>, RefundState) =
        tx.found("SELECT inquiry_id, purchase_id, state FROM refunds WHERE id = $1", args![refund]).await?;
    if state != RefundState::Cancelling {
        // The answer came twice; the first one counted.
        return Ok(());
    }
    let (row, now, next) = (InquiryRow::load_by_id(tx, inquiry).await?, acting.now(), state.after(step)?);
    let confirmed = next == RefundState::Cancelled;
    let at: Option<Time> = confirmed.then_some(now);
    let settle = if confirmed {
        "UPDATE refunds SET state = $2, cancelled_at = $3 WHERE id = $1"
    } else {
        // What was decided is decided no more.
        "UPDATE refunds SET state = $2, cancelled_at = $3, grounds = NULL, decision_reason = NULL, part_minor = NULL
         WHERE id = $1"
    };
    tx.run(settle, args![refund, next, at]).await?;
    let purchased = if confirmed { PurchaseState::Cancelled } else { PurchaseState::Completed };
    tx.run(
        "UPDATE purchases SET state = $2, cancelled_at = $3, cancelled_minor = CASE WHEN $4 THEN cancelled_minor END
         WHERE id = $1",
        args![purchase, purchased, at, confirmed],
    )
    .await?;
    if !confirmed {
        return acting.record(tx, now, EventKind::CancellationFailed, About::inquiry(inquiry), refusal).await;
    }
    acting.record(tx, now, EventKind::PurchaseCancelled, About::inquiry(inquiry), None).await?;
    acting.say_decision(tx, &row, refund).await?;
    if row.state.is_open() {
        let closed = row.progress().closed(now)?;
        row.save(tx, &closed, now).await?;
    }
    tell_both(acting, tx, &row, LetterKind::PurchaseCancelled, now).await
}
