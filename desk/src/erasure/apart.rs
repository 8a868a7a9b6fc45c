//! What the law alone still keeps: sealed, each with a key of its own, and opened only with a reason on record.

use model::access::{Action, Subject};
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::retention::Basis;
use model::view::KeptLine;
use model::{AccountId, InquiryId, Invalid, KeptId, Reason, Time, text};
use serde_json::{Value as Json, json};

use super::whole;
use crate::acting::Acting;
use crate::audit::utc;
use crate::record::About;
use crate::store::{Conn, args};
use crate::{Desk, Error, Vault, hex};

/// What is kept apart, to whoever may open it.
pub struct KeptApart(pub(crate) Acting);

/// What a key of a record is bound to.
pub(crate) fn key_context(id: KeptId) -> String {
    format!("kept key/{id}")
}

fn context(id: KeptId) -> String {
    format!("kept/{id}")
}

struct Record {
    account: AccountId,
    inquiry: Option<InquiryId>,
    basis: Basis,
    until: Time,
}

/// Seals who an erased customer was.
pub(super) async fn keep_who(desk: &Desk, tx: &mut Conn, account: AccountId, line: KeptLine) -> Result<(), Error> {
    let who = whole::who(tx, account).await?;
    keep(desk, tx, Record { account, inquiry: None, basis: line.basis, until: line.until }, &who).await
}

/// Seals an inquiry.
pub(super) async fn keep_inquiry(
    desk: &Desk,
    tx: &mut Conn,
    account: AccountId,
    inquiry: InquiryId,
    basis: Basis,
    until: Time,
) -> Result<(), Error> {
    let words = whole::inquiry(tx, inquiry).await?;
    keep(desk, tx, Record { account, inquiry: Some(inquiry), basis, until }, &words).await
}

async fn keep(desk: &Desk, tx: &mut Conn, record: Record, words: &Json) -> Result<(), Error> {
    let now = desk.now();
    let id = KeptId::new(desk.id(now));
    let key = hex::encode(&desk.chance().bytes::<32>());
    let own = Vault::from_hex(&key).map_err(Error::internal)?;
    let sealed = own.seal_text(desk.chance(), &context(id), &words.to_string())?;
    tx.run(
        "INSERT INTO kept_apart (id, account_id, inquiry_id, basis, kept_at, ends_at, sealed)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![id, record.account, record.inquiry, record.basis, now, record.until, sealed],
    )
    .await?;
    let key = desk.seal(tx, &key_context(id), &key).await?;
    tx.run("INSERT INTO kept_keys (kept_id, sealed) VALUES ($1, $2)", args![id, key]).await.map(|_| ())
}

#[derive(Clone, sqlx::FromRow)]
struct Row {
    id: KeptId,
    account_id: AccountId,
    inquiry_id: Option<InquiryId>,
    basis: Basis,
    ends_at: Time,
    sealed: String,
    key: String,
}

impl KeptApart {
    /// What is kept of an erased customer's inquiry or order, by its number, as JSON. Why it is read is on record before
    /// anything is shown.
    pub async fn open(&self, number: &str, reason: &str) -> Result<String, Error> {
        self.0.may(Action::OpenKeptApart, Subject::PLACE)?;
        let reason = text::parse_optional_line("reason", reason)?.ok_or(Invalid::new("reason", Reason::Required))?;
        let (acting, number) = (self.0.clone(), number.trim().to_owned());
        let rows: Vec<Row> = self
            .0
            .desk
            .store()
            .write(move |tx| {
                let (acting, number, reason) = (acting.clone(), number.clone(), reason.clone());
                Box::pin(async move {
                    let rows = find(tx, &number, acting.now()).await?;
                    let about = rows.iter().find_map(|row| row.inquiry_id).map(About::inquiry).unwrap_or_default();
                    acting.record(tx, acting.now(), EventKind::KeptApartOpened, about, Some(reason)).await?;
                    Ok(rows)
                })
            })
            .await?;
        let mut records = Vec::new();
        for row in &rows {
            let key = self.0.desk.vault().open_text(&key_context(row.id), &row.key)?;
            let words = Vault::from_hex(&key).map_err(Error::internal)?.open_text(&context(row.id), &row.sealed)?;
            let words: Json = serde_json::from_str(&words).map_err(|error| Error::internal(error.to_string()))?;
            records.push(json!({ "kept_by": row.basis, "destroyed_at": utc(row.ends_at), "record": words }));
        }
        serde_json::to_string_pretty(&records).map_err(|error| Error::internal(error.to_string()))
    }
}

/// The record of the inquiry, and who the customer was; of an order, the latter alone.
async fn find(tx: &mut Conn, number: &str, now: Time) -> Result<Vec<Row>, Error> {
    let inquiry: Option<InquiryNumber> = number.parse().ok();
    let found: Option<(AccountId, Option<InquiryId>)> = match inquiry {
        Some(InquiryNumber { handed_over, serial }) => {
            tx.first(
                "SELECT k.account_id, k.inquiry_id FROM inquiries i JOIN kept_apart k ON k.inquiry_id = i.id
                 WHERE i.handed_over = $1 AND i.serial = $2",
                args![handed_over, serial],
            )
            .await?
        }
        None => tx
            .first::<(AccountId,)>(
                "SELECT a.id FROM purchases p JOIN accounts a ON a.id = p.customer_id
                 WHERE p.order_number = $1 AND a.erased_at > 0",
                args![number],
            )
            .await?
            .map(|(account,)| (account, None)),
    };
    let (account, inquiry) = found.ok_or(Error::NotFound)?;
    let rows: Vec<Row> = tx
        .all(
            "SELECT k.id, k.account_id, k.inquiry_id, k.basis, k.ends_at, k.sealed, y.sealed AS key
             FROM kept_apart k JOIN kept_keys y ON y.kept_id = k.id
             WHERE k.account_id = $1 AND (k.inquiry_id IS NULL OR k.inquiry_id = $2) AND k.ends_at > $3
             ORDER BY k.inquiry_id IS NULL, k.id",
            args![account, inquiry, now],
        )
        .await?;
    debug_assert!(rows.iter().all(|row| row.account_id == account), "of one customer");
    if rows.is_empty() { Err(Error::NotFound) } else { Ok(rows) }
}
