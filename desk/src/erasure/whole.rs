//! What is sealed: the record that the law asks for, and no more. Files go; their names and checksums tell that they were
//! there, and which they were, if somebody brings one.

use std::collections::HashMap;

use model::inquiry::InquiryNumber;
use model::{AccountId, InquiryId, MessageId, Time};
use serde_json::{Value as Json, json};

use crate::Error;
use crate::audit::utc;
use crate::store::{Conn, args};

/// Who the customer was.
pub(super) async fn who(tx: &mut Conn, account: AccountId) -> Result<Json, Error> {
    let (email, ko, en, number, since): (String, String, String, Option<String>, Time) = tx
        .found(
            "SELECT email, name_ko, name_en, customer_number, created_at FROM accounts WHERE id = $1",
            args![account],
        )
        .await?;
    let orders: Vec<(String,)> = tx
        .all("SELECT order_number FROM purchases WHERE customer_id = $1 ORDER BY purchased_at, id", args![account])
        .await?;
    let orders: Vec<String> = orders.into_iter().map(|(order,)| order).collect();
    Ok(json!({
        "customer_number": number,
        "email": email,
        "name": { "ko": ko, "en": en },
        "since": utc(since),
        "orders": orders,
    }))
}

#[derive(sqlx::FromRow)]
struct MessageRow {
    id: MessageId,
    kind: String,
    author_kind: String,
    ko: Option<String>,
    body: String,
    folded: Option<String>,
    via: String,
    at: Time,
}

#[derive(sqlx::FromRow)]
struct HeadRow {
    serial: i64,
    handed_over: bool,
    channel: String,
    kind: String,
    state: String,
    subject: String,
    app: Option<String>,
    order_number: Option<String>,
    created_at: Time,
    escalated_at: Option<Time>,
    answered_at: Option<Time>,
    closed_at: Option<Time>,
}

/// An inquiry: what was said, what was decided, and the dispute files that were handed out.
pub(super) async fn inquiry(tx: &mut Conn, id: InquiryId) -> Result<Json, Error> {
    let head: HeadRow = tx
        .found(
            "SELECT i.serial, i.handed_over, i.channel, i.kind, i.state, i.subject, a.title_ko AS app, p.order_number,
                    i.created_at, i.escalated_at, i.answered_at, i.closed_at
             FROM inquiries i LEFT JOIN apps a ON a.id = i.app_id LEFT JOIN purchases p ON p.id = i.purchase_id
             WHERE i.id = $1",
            args![id],
        )
        .await?;
    Ok(json!({
        "number": InquiryNumber { handed_over: head.handed_over, serial: head.serial }.to_string(),
        "channel": head.channel,
        "kind": head.kind,
        "state": head.state,
        "subject": head.subject,
        "app": head.app,
        "order": head.order_number,
        "sent_at": utc(head.created_at),
        "escalated_at": head.escalated_at.map(utc),
        "answered_at": head.answered_at.map(utc),
        "closed_at": head.closed_at.map(utc),
        "messages": messages(tx, id).await?,
        "refund": refund(tx, id).await?,
        "words_in_the_record": words(tx, id).await?,
        "dispute_files": disputes(tx, id).await?,
    }))
}

async fn messages(tx: &mut Conn, id: InquiryId) -> Result<Vec<Json>, Error> {
    let rows: Vec<MessageRow> = tx
        .all(
            "SELECT m.id, m.kind, m.author_kind, CASE WHEN m.author_kind = 'customer' THEN NULL ELSE a.name_ko END AS ko,
                    m.body, m.folded, m.via, m.at
             FROM messages m LEFT JOIN accounts a ON a.id = m.author_id WHERE m.inquiry_id = $1 ORDER BY m.at, m.id",
            args![id],
        )
        .await?;
    let files: Vec<(MessageId, String, i64, String)> = tx
        .all(
            "SELECT f.message_id, f.name, f.size, f.hash FROM messages m JOIN files f ON f.message_id = m.id
             WHERE m.inquiry_id = $1 ORDER BY f.id",
            args![id],
        )
        .await?;
    let mut along: HashMap<MessageId, Vec<Json>> = HashMap::new();
    for (message, name, size, hash) in files {
        along.entry(message).or_default().push(json!({ "name": name, "size": size, "sha256": hash }));
    }
    let said = rows.into_iter().map(|row| {
        json!({
            "kind": row.kind,
            "from": row.author_kind,
            "author": row.ko,
            "at": utc(row.at),
            "via": row.via,
            "body": row.body,
            "quoted": row.folded,
            "files": along.remove(&row.id).unwrap_or_default(),
        })
    });
    Ok(said.collect())
}

async fn refund(tx: &mut Conn, id: InquiryId) -> Result<Option<Json>, Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        reason: String,
        state: String,
        grounds: Option<String>,
        decision_reason: Option<String>,
        decision_note: Option<String>,
        asked_reason: Option<String>,
        asked_note: Option<String>,
        created_at: Time,
        decided_at: Option<Time>,
        cancelled_at: Option<Time>,
        part_minor: Option<i64>,
        preference: Option<String>,
        consumed: Option<String>,
    }
    let row: Option<Row> = tx
        .first(
            "SELECT part_minor, preference, consumed, reason, state, grounds, decision_reason, decision_note, asked_reason, asked_note, created_at, decided_at,
                    cancelled_at
             FROM refunds WHERE inquiry_id = $1",
            args![id],
        )
        .await?;
    Ok(row.map(|row| {
        json!({
            "reason": row.reason,
            "state": row.state,
            "grounds": row.grounds,
            "part_minor": row.part_minor,
            "developer_would": row.preference,
            "developer_says_used": row.consumed,
            "told": row.decision_reason,
            "note": row.decision_note,
            "asked_to_tell": row.asked_reason,
            "asked_note": row.asked_note,
            "asked_at": utc(row.created_at),
            "decided_at": row.decided_at.map(utc),
            "cancelled_at": row.cancelled_at.map(utc),
        })
    }))
}

async fn disputes(tx: &mut Conn, id: InquiryId) -> Result<Vec<Json>, Error> {
    let rows: Vec<(String, Time, String, String)> = tx
        .all(
            "SELECT reader, made_at, checksum, document FROM disputes WHERE inquiry_id = $1 ORDER BY made_at, id",
            args![id],
        )
        .await?;
    let made = rows.into_iter().map(|(reader, made, checksum, document)| {
        // As a text: its checksum was taken letter by letter.
        json!({ "for": reader, "made_at": utc(made), "checksum": checksum, "document": document })
    });
    Ok(made.collect())
}

/// What was written into the record about it: reasons of refusals, what looks were for.
async fn words(tx: &mut Conn, id: InquiryId) -> Result<Vec<Json>, Error> {
    let rows: Vec<(String, Time, String)> = tx
        .all(
            "SELECT kind, at, detail FROM events WHERE inquiry_id = $1 AND salt IS NOT NULL
             UNION ALL SELECT 'look', at, detail FROM looks WHERE inquiry_id = $1 AND salt IS NOT NULL ORDER BY 2",
            args![id],
        )
        .await?;
    Ok(rows.into_iter().map(|(kind, at, words)| json!({ "of": kind, "at": utc(at), "words": words })).collect())
}
