//! Words in the record are destroyed: their hash takes their place, which is what was sealed, and the salt goes with them.

use model::InquiryId;

use crate::Error;
use crate::audit::hash_of_words;
use crate::store::{Conn, Select, Value, args};

type Row = (String, String, String);

/// Of these events.
pub(super) async fn of_events(tx: &mut Conn, ids: &[String]) -> Result<u64, Error> {
    let rows: Vec<Row> = tx
        .select(
            Select::new("SELECT e.id, e.detail, e.salt FROM events e")
                .one_of("e.id", ids.iter().map(Value::from).collect())
                .filter("e.salt IS NOT NULL", args![]),
        )
        .await?;
    let count = rows.len() as u64;
    hash(tx, "UPDATE events SET detail = NULL, salt = NULL, words_hash = $2 WHERE id = $1", rows).await?;
    Ok(count)
}

/// Of all events and looks of an inquiry: a handful.
pub(super) async fn of_inquiry(tx: &mut Conn, id: InquiryId) -> Result<(), Error> {
    let events: Vec<Row> =
        tx.all("SELECT id, detail, salt FROM events WHERE inquiry_id = $1 AND salt IS NOT NULL", args![id]).await?;
    hash(tx, "UPDATE events SET detail = NULL, salt = NULL, words_hash = $2 WHERE id = $1", events).await?;
    let looks: Vec<Row> =
        tx.all("SELECT id, detail, salt FROM looks WHERE inquiry_id = $1 AND salt IS NOT NULL", args![id]).await?;
    hash(tx, "UPDATE looks SET detail = NULL, salt = NULL, words_hash = $2 WHERE id = $1", looks).await
}

async fn hash(tx: &mut Conn, update: &'static str, rows: Vec<Row>) -> Result<(), Error> {
    for (id, words, salt) in rows {
        tx.run(update, args![id, hash_of_words(&salt, &words)]).await?;
    }
    Ok(())
}
