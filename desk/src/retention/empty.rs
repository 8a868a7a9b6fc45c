//! An inquiry without its words: what is left of it is what the reports count.

use model::inquiry::InquiryNumber;
use model::{InquiryId, Time};

use super::words;
use crate::Error;
use crate::store::{Conn, args};

/// How an inquiry is emptied.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Emptying {
    pub now: Time,
    /// With what operators wrote about a refund. It is a record of a withdrawal, which has a longer time of its own.
    pub decisions: bool,
}

/// Destroys an inquiry's words and whose it was: everywhere in the database, and the files as soon as the shelf is swept.
pub(crate) async fn empty(tx: &mut Conn, id: InquiryId, how: Emptying) -> Result<(), Error> {
    let (serial, handed_over, created): (i64, bool, Time) =
        tx.found("SELECT serial, handed_over, created_at FROM inquiries WHERE id = $1", args![id]).await?;
    let number = InquiryNumber { handed_over, serial };
    tx.run(
        "UPDATE inquiries SET emptied_at = $2, subject = '', preview = '', customer_id = NULL, purchase_id = NULL,
                claimed_customer_number = NULL, claimed_at = NULL, claimed_item = NULL, link_series = link_series + 1
         WHERE id = $1",
        args![id, how.now],
    )
    .await?;
    // A mail that came in points to its message.
    tx.run("DELETE FROM incoming_mails WHERE inquiry_id = $1", args![id]).await?;
    tx.run("DELETE FROM files WHERE message_id IN (SELECT m.id FROM messages m WHERE m.inquiry_id = $1)", args![id])
        .await?;
    tx.run(
        "UPDATE messages SET body = '', folded = NULL, left_out = 0,
                author_id = CASE WHEN author_kind = 'customer' THEN NULL ELSE author_id END
         WHERE inquiry_id = $1",
        args![id],
    )
    .await?;
    tx.run("DELETE FROM disputes WHERE inquiry_id = $1", args![id]).await?;
    let tags: Vec<(String,)> = tx.all("SELECT tag_id FROM inquiry_tags WHERE inquiry_id = $1", args![id]).await?;
    let tags: Vec<String> = tags.into_iter().map(|(tag,)| tag).collect();
    tx.run("DELETE FROM inquiry_tags WHERE inquiry_id = $1", args![id]).await?;
    // A word that nothing else is sorted by may have been made for this one.
    tx.run_on(
        "DELETE FROM tags WHERE NOT EXISTS (SELECT 1 FROM inquiry_tags t WHERE t.tag_id = tags.id) AND id",
        &tags,
    )
    .await?;
    tx.run("DELETE FROM search_terms WHERE doc = $1 AND scope = 'inquiry'", args![id]).await?;
    tx.run("DELETE FROM reply_addresses WHERE inquiry_id = $1", args![id]).await?;
    // An order to the payment side is never dropped.
    tx.run("DELETE FROM outbox WHERE inquiry_id = $1 AND topic IN ('mail', 'push')", args![id]).await?;
    tx.run("DELETE FROM mails WHERE inquiry_id = $1", args![id]).await?;
    if how.decisions {
        tx.run(
            "UPDATE refunds SET decision_reason = NULL, decision_note = NULL, asked_reason = NULL, asked_note = NULL
             WHERE inquiry_id = $1",
            args![id],
        )
        .await?;
    }
    words::of_inquiry(tx, id).await?;
    daily_mails(tx, number, created).await
}

/// A daily mail names the inquiries that it tells of by their subjects.
async fn daily_mails(tx: &mut Conn, number: InquiryNumber, created: Time) -> Result<(), Error> {
    let [own, theirs, ours] =
        ["/my/inquiries", "/developer/inbox", "/operations/cases"].map(|place| format!("{place}/{number}"));
    tx.run("DELETE FROM digest_lines WHERE path IN ($1, $2, $3)", args![&own, &theirs, &ours]).await?;
    tx.run(
        "DELETE FROM mails WHERE inquiry_id IS NULL AND at >= $1 AND (body_text LIKE $2 OR body_text LIKE $3 OR body_text LIKE $4)",
        args![created, format!("%{own}%"), format!("%{theirs}%"), format!("%{ours}%")],
    )
    .await
    .map(|_| ())
}
