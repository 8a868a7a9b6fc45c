//! Destroying what is due, a batch at a time.

use model::retention::Keeping;
use model::{InquiryId, Time};

use super::empty::{Emptying, empty};
use super::words;
use crate::Error;
use crate::store::{Conn, args};

/// Destroys these; tells how many went.
pub(super) async fn these(
    tx: &mut Conn,
    keeping: Keeping,
    ids: &[String],
    cutoff: Time,
    now: Time,
) -> Result<u64, Error> {
    match keeping {
        Keeping::Inquiry => inquiries(tx, ids, cutoff, now).await,
        Keeping::RecordWords => words::of_events(tx, ids).await,
        Keeping::Decision => {
            tx.run_on(
                "UPDATE refunds SET decision_reason = NULL, decision_note = NULL, asked_reason = NULL, asked_note = NULL
                 WHERE id",
                ids,
            )
            .await
        }
        Keeping::PaymentNumber => tx.run_on("DELETE FROM payment_identifiers WHERE purchase_id", ids).await,
        Keeping::Purchase => purchases(tx, ids).await,
        Keeping::Apart => {
            // The key first: without it the record is noise, wherever a copy of its page may still lie.
            tx.run_on("DELETE FROM kept_keys WHERE kept_id", ids).await?;
            tx.run_on("DELETE FROM kept_apart WHERE id", ids).await
        }
        Keeping::RawMail => tx.run_on("DELETE FROM incoming_mails WHERE id", ids).await,
        Keeping::SentMail => tx.run_on("DELETE FROM mails WHERE id", ids).await,
        Keeping::Errand => tx.run_on("DELETE FROM outbox WHERE id", ids).await,
        Keeping::Notice | Keeping::PurchaseNotice => tx.run_on("DELETE FROM payment_notices WHERE id", ids).await,
    }
}

async fn inquiries(tx: &mut Conn, ids: &[String], cutoff: Time, now: Time) -> Result<u64, Error> {
    let mut gone = 0;
    for id in ids {
        let id: InquiryId = id.parse()?;
        // One that was opened again in between stays.
        let ended: Option<(Time,)> = tx
            .first(
                "SELECT closed_at FROM inquiries WHERE id = $1 AND emptied_at IS NULL AND closed_at <= $2",
                args![id, cutoff],
            )
            .await?;
        if ended.is_some() {
            empty(tx, id, Emptying { now, decisions: false }).await?;
            gone += 1;
        }
    }
    Ok(gone)
}

/// Whatever names the purchase forgets it first.
async fn purchases(tx: &mut Conn, ids: &[String]) -> Result<u64, Error> {
    tx.run_on("UPDATE inquiries SET purchase_id = NULL WHERE purchase_id", ids).await?;
    tx.run_on("UPDATE refunds SET purchase_id = NULL WHERE purchase_id", ids).await?;
    tx.run_on("UPDATE mismatches SET purchase_id = NULL WHERE purchase_id", ids).await?;
    tx.run_on("DELETE FROM payment_notices WHERE purchase_id", ids).await?;
    tx.run_on("DELETE FROM payment_identifiers WHERE purchase_id", ids).await?;
    tx.run_on("DELETE FROM ledger WHERE purchase_id", ids).await?;
    tx.run_on("DELETE FROM purchases WHERE id", ids).await
}
