//! What a customer asked, and what was answered.

use std::collections::HashMap;

use model::account::ActorKind;
use model::inquiry::{Channel, InquiryNumber, MessageKind, can_read};
use model::{AccountId, InquiryId, MessageId, Time};
use serde::Serialize;
use serde_json::{Value as Json, json};

use super::at;
use crate::Error;
use crate::audit::utc;
use crate::store::{Conn, args};

#[derive(sqlx::FromRow)]
struct InquiryRow {
    id: InquiryId,
    serial: i64,
    handed_over: bool,
    channel: Channel,
    kind: String,
    state: String,
    subject: String,
    app: Option<String>,
    created_at: Time,
    due_at: Option<Time>,
    closed_at: Option<Time>,
    satisfaction: Option<String>,
    refund: Option<String>,
    refund_reason: Option<String>,
    preference: Option<String>,
    consumed: Option<String>,
}

#[derive(sqlx::FromRow)]
struct MessageRow {
    id: MessageId,
    inquiry_id: InquiryId,
    kind: MessageKind,
    author_kind: ActorKind,
    body: String,
    folded: Option<String>,
    via: String,
    at: Time,
}

#[derive(Clone, Serialize, sqlx::FromRow)]
struct FileRow {
    #[serde(skip)]
    message_id: MessageId,
    name: String,
    kind: String,
    size: i64,
    #[sqlx(rename = "hash")]
    sha256: String,
}

/// Inquiries with what the customer may read of them: four queries, whatever their number.
pub(super) async fn all(conn: &mut Conn, customer: AccountId) -> Result<Vec<Json>, Error> {
    let rows: Vec<InquiryRow> = conn
        .all(
            "SELECT i.id, i.serial, i.handed_over, i.channel, i.kind, i.state, i.subject, a.title_ko AS app, i.created_at, i.due_at,
                    i.closed_at, i.satisfaction, r.state AS refund, COALESCE(r.grounds, r.decision_reason) AS refund_reason,
                    r.preference, r.consumed
             FROM inquiries i LEFT JOIN apps a ON a.id = i.app_id LEFT JOIN refunds r ON r.inquiry_id = i.id
             WHERE i.customer_id = $1 ORDER BY i.created_at, i.id",
            args![customer],
        )
        .await?;
    let messages: Vec<MessageRow> = conn
        .all(
            "SELECT m.id, m.inquiry_id, m.kind, m.author_kind, m.body, m.folded, m.via, m.at
             FROM messages m JOIN inquiries i ON i.id = m.inquiry_id WHERE i.customer_id = $1 ORDER BY m.at, m.id",
            args![customer],
        )
        .await?;
    let files: Vec<FileRow> = conn
        .all(
            "SELECT f.message_id, f.name, f.kind, f.size, f.hash FROM files f JOIN messages m ON m.id = f.message_id
             JOIN inquiries i ON i.id = m.inquiry_id WHERE i.customer_id = $1 ORDER BY f.id",
            args![customer],
        )
        .await?;
    let mut words: HashMap<InquiryId, Vec<MessageRow>> = HashMap::new();
    for message in messages {
        words.entry(message.inquiry_id).or_default().push(message);
    }
    let mut along: HashMap<MessageId, Vec<FileRow>> = HashMap::new();
    for file in files {
        along.entry(file.message_id).or_default().push(file);
    }
    let tagged: Vec<(InquiryId, String)> = conn
        .all(
            "SELECT it.inquiry_id, t.name FROM inquiry_tags it JOIN tags t ON t.id = it.tag_id
             JOIN inquiries i ON i.id = it.inquiry_id WHERE i.customer_id = $1 ORDER BY t.key, t.id",
            args![customer],
        )
        .await?;
    let mut tags: HashMap<InquiryId, Vec<String>> = HashMap::new();
    for (inquiry, tag) in tagged {
        tags.entry(inquiry).or_default().push(tag);
    }
    let told = |row: &InquiryRow| {
        let words = words.get(&row.id).map_or(&[][..], Vec::as_slice);
        inquiry(row, words, &along, tags.get(&row.id).map_or(&[], Vec::as_slice))
    };
    Ok(rows.iter().map(told).collect())
}

fn inquiry(row: &InquiryRow, words: &[MessageRow], along: &HashMap<MessageId, Vec<FileRow>>, tags: &[String]) -> Json {
    let messages: Vec<Json> = words
        .iter()
        .filter(|message| can_read(row.channel, message.kind, message.author_kind, ActorKind::Customer))
        .map(|message| {
            json!({
                "from": message.author_kind,
                "at": utc(message.at),
                "via": message.via,
                "body": message.body,
                "quoted": message.folded,
                "files": along.get(&message.id).map_or(&[][..], Vec::as_slice),
            })
        })
        .collect();
    json!({
        "number": InquiryNumber { handed_over: row.handed_over, serial: row.serial }.to_string(),
        "kind": row.kind,
        "state": row.state,
        "subject": row.subject,
        "app": row.app,
        "sent_at": utc(row.created_at),
        "due_at": at(row.due_at),
        "closed_at": at(row.closed_at),
        "satisfaction": row.satisfaction,
        "refund": row.refund.as_ref().map(|state| {
            json!({
                "state": state,
                "reason": row.refund_reason,
                // What the developer told the store about it.
                "developer_would": row.preference,
                "developer_says_used": row.consumed,
            })
        }),
        // By which the seller and the store sort it.
        "tags": tags,
        "messages": messages,
    })
}
