//! What a customer bought, and what they said about their payment data.

use std::collections::{BTreeMap, BTreeSet};

use model::consent::Wording;
use model::inquiry::InquiryNumber;
use model::{AccountId, Time};
use serde_json::{Value as Json, json};

use super::at;
use crate::audit::utc;
use crate::store::{Conn, args};
use crate::{Desk, Error};

pub(super) async fn purchases(conn: &mut Conn, customer: AccountId) -> Result<Vec<Json>, Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        order_number: String,
        package: String,
        app: String,
        item: Option<String>,
        price_minor: i64,
        cancelled_minor: Option<i64>,
        currency: String,
        state: String,
        method: Option<String>,
        purchased_at: Time,
        cancelled_at: Option<Time>,
        tid: bool,
        txid: bool,
        receipt: bool,
    }
    let rows: Vec<Row> = conn
        .all(
            "SELECT p.order_number, a.package, a.title_ko AS app, d.name_ko AS item, p.price_minor,
                    CASE WHEN p.state = 'cancelled' THEN p.cancelled_minor END AS cancelled_minor, p.currency, p.state, p.method,
                    p.purchased_at, p.cancelled_at,
                    EXISTS (SELECT 1 FROM payment_identifiers x WHERE x.purchase_id = p.id AND x.kind = 'tid') AS tid,
                    EXISTS (SELECT 1 FROM payment_identifiers x WHERE x.purchase_id = p.id AND x.kind = 'txid') AS txid,
                    EXISTS (SELECT 1 FROM payment_identifiers x WHERE x.purchase_id = p.id AND x.kind = 'receipt') AS receipt
             FROM purchases p JOIN apps a ON a.id = p.app_id LEFT JOIN products d ON d.id = p.product_id
             WHERE p.customer_id = $1 ORDER BY p.purchased_at, p.id",
            args![customer],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let kinds = [("tid", row.tid), ("txid", row.txid), ("receipt", row.receipt)];
            let kept: Vec<&str> = kinds.into_iter().filter(|(_, kept)| *kept).map(|(kind, _)| kind).collect();
            json!({
                "order_number": row.order_number,
                "app": { "package": row.package, "title": row.app },
                "item": row.item,
                "price": { "minor": row.price_minor, "currency": row.currency },
                "given_back": row.cancelled_minor.map(|minor| json!({ "minor": minor, "currency": row.currency })),
                "state": row.state,
                "payment_method": row.method,
                "purchased_at": utc(row.purchased_at),
                "cancelled_at": at(row.cancelled_at),
                "payment_numbers_kept_sealed": kept,
            })
        })
        .collect())
}

pub(super) async fn consents(desk: &Desk, conn: &mut Conn, customer: AccountId) -> Result<Vec<Json>, Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        serial: i64,
        handed_over: bool,
        state: String,
        wording_version: i64,
        channel: Option<String>,
        asked_at: Option<Time>,
        answered_at: Option<Time>,
        withdrawn_at: Option<Time>,
    }
    let rows: Vec<Row> = conn
        .all(
            "SELECT i.serial, i.handed_over, c.state, c.wording_version, c.channel, c.asked_at, c.answered_at, c.withdrawn_at
             FROM consents c JOIN inquiries i ON i.id = c.inquiry_id WHERE c.customer_id = $1 ORDER BY c.id",
            args![customer],
        )
        .await?;
    let mut wordings: BTreeMap<i64, Wording> = BTreeMap::new();
    for version in rows.iter().map(|row| row.wording_version).collect::<BTreeSet<i64>>() {
        wordings.insert(version, desk.wording_of(conn, version).await?);
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            json!({
                "inquiry": InquiryNumber { handed_over: row.handed_over, serial: row.serial }.to_string(),
                "state": row.state,
                "wording": wordings.get(&row.wording_version),
                "channel": row.channel,
                "asked_at": at(row.asked_at),
                "answered_at": at(row.answered_at),
                "withdrawn_at": at(row.withdrawn_at),
            })
        })
        .collect())
}

/// Who looked is the store; which of its people, the store answers for.
pub(super) async fn looks(conn: &mut Conn, customer: AccountId) -> Result<Vec<Json>, Error> {
    let rows: Vec<(i64, bool, String, Time)> = conn
        .all(
            "SELECT i.serial, i.handed_over, l.reason, l.at FROM consents c JOIN looks l ON l.consent_id = c.id
             JOIN inquiries i ON i.id = l.inquiry_id WHERE c.customer_id = $1 ORDER BY l.at, l.id",
            args![customer],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|(serial, handed_over, reason, time)| {
            json!({ "inquiry": InquiryNumber { handed_over, serial }.to_string(), "reason": reason, "at": utc(time) })
        })
        .collect())
}
