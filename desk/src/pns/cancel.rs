//! The payment side has cancelled a purchase: what that ends here.

use model::event::EventKind;
use model::pns::{Cause, ends};
use model::purchase::PurchaseState;
use model::refund::RefundState;
use model::{InquiryId, RefundId, Time};

use super::place::Found;
use crate::Error;
use crate::acting::Acting;
use crate::inquiries::InquiryRow;
use crate::mail::LetterKind;
use crate::record::About;
use crate::refunds::tell_both;
use crate::store::{Conn, args};

/// Cancels the purchase here, too, and ends the cases that asked for it. An errand that is still on its way finds nothing
/// left to do; one that was sent hears an answer that changes nothing any more.
pub(super) async fn cancel(acting: &Acting, tx: &mut Conn, purchase: &Found, now: Time) -> Result<(), Error> {
    tx.run(
        "UPDATE purchases SET state = $2, cancelled_at = $3, cancelled_minor = NULL WHERE id = $1",
        args![purchase.id, PurchaseState::Cancelled, now],
    )
    .await?;
    let requests: Vec<(RefundId, InquiryId, RefundState, Option<i64>)> = tx
        .all(
            "SELECT id, inquiry_id, state, part_minor FROM refunds WHERE purchase_id = $1 ORDER BY created_at, id",
            args![purchase.id],
        )
        .await?;
    let mut ended = false;
    for (refund, inquiry, state, part) in requests {
        let row = InquiryRow::load_by_id(tx, inquiry).await?;
        let Ok(end) = ends(state, part.is_some()) else { continue };
        // A case that ended with a refusal keeps it: that was the answer to what was asked.
        if !row.state.is_open() && end.by == Cause::PaymentSide {
            continue;
        }
        tx.run(
            "UPDATE refunds SET state = $2, cancelled_at = $3, part_minor = NULL WHERE id = $1",
            args![refund, end.state, now],
        )
        .await?;
        let (fact, detail) = match end.by {
            Cause::Decision => (EventKind::PurchaseCancelled, None),
            Cause::PaymentSide => (EventKind::CancelledElsewhere, Some(purchase.order_number.clone())),
        };
        acting.record(tx, now, fact, About::inquiry(inquiry), detail).await?;
        if end.by == Cause::Decision {
            acting.say_decision(tx, &row, refund).await?;
        }
        if row.state.is_open() {
            row.save(tx, &row.progress().closed(now)?, now).await?;
        }
        tell_both(acting, tx, &row, LetterKind::PurchaseCancelled, now).await?;
        ended = true;
    }
    if !ended {
        let about = About::account(purchase.customer_id);
        acting.record(tx, now, EventKind::CancelledElsewhere, about, Some(purchase.order_number.clone())).await?;
    }
    Ok(())
}
