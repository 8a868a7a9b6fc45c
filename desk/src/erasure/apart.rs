//! What the law alone still keeps: sealed, each with a key of its own, and opened only with a reason on record.

use model::access::{Action, Subject};
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::invalid::Checks;
use model::retention::Basis;
use model::time::MINUTE;
use model::view::KeptLine;
use model::{AccountId, EventId, InquiryId, Invalid, KeptId, Reason, Time, text};
use serde_json::{Value as Json, json};

use super::whole;
use crate::acting::Acting;
use crate::audit::utc;
use crate::record::About;
use crate::store::{Conn, args};
use crate::{Desk, Error, Vault, hex};

/// How long what was opened can be read again, in milliseconds.
const OPEN: i64 = 10 * MINUTE;

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

#[derive(sqlx::FromRow)]
struct Row {
    id: KeptId,
    basis: Basis,
    ends_at: Time,
    sealed: String,
    key: String,
}

impl KeptApart {
    /// Says why what is kept of an erased customer's inquiry or order is to be read. That is on record before anything is
    /// shown; its id opens it, for who said so, for some minutes.
    pub async fn open(&self, number: &str, reason: &str) -> Result<EventId, Error> {
        self.0.may(Action::OpenKeptApart, Subject::PLACE)?;
        let mut checks = Checks::default();
        let number =
            checks.field(text::parse_optional_line("number", number).and_then(|number| required("number", number)));
        let reason =
            checks.field(text::parse_optional_line("reason", reason).and_then(|reason| required("reason", reason)));
        checks.done()?;
        let (Some(number), Some(reason)) = (number, reason) else { return Err(Error::BadRequest) };
        self.0
            .desk
            .store()
            .write((self.0.clone(), number, reason), move |tx, (acting, number, reason)| {
                Box::pin(async move {
                    let now = acting.now();
                    let about = find(tx, number, now).await?;
                    let id = EventId::new(acting.desk.id(now));
                    acting.record_as(tx, id, now, EventKind::KeptApartOpened, about, Some(reason.clone())).await?;
                    Ok(id)
                })
            })
            .await
    }

    /// What was opened, as JSON.
    pub async fn read(&self, opened: EventId) -> Result<String, Error> {
        self.0.may(Action::OpenKeptApart, Subject::PLACE)?;
        let now = self.0.now();
        let mut conn = self.0.desk.store().read().await?;
        let (by, at, inquiry, account): (Option<AccountId>, Time, Option<InquiryId>, Option<AccountId>) = conn
            .found(
                "SELECT actor_id, at, inquiry_id, account_id FROM events WHERE id = $1 AND kind = 'kept_apart_opened'",
                args![opened],
            )
            .await?;
        if by != self.0.actor.account() || now.since(at) > OPEN {
            return Err(Error::NotFound);
        }
        let mut records = Vec::new();
        for row in rows(&mut conn, account, inquiry, now).await? {
            let key = self.0.desk.vault().open_text(&key_context(row.id), &row.key)?;
            let words = Vault::from_hex(&key).map_err(Error::internal)?.open_text(&context(row.id), &row.sealed)?;
            let words: Json = serde_json::from_str(&words).map_err(|error| Error::internal(error.to_string()))?;
            records.push(json!({ "kept_by": row.basis, "destroyed_at": utc(row.ends_at), "record": words }));
        }
        serde_json::to_string_pretty(&records).map_err(|error| Error::internal(error.to_string()))
    }
}

fn required(field: &str, text: Option<String>) -> Result<String, Invalid> {
    text.ok_or_else(|| Invalid::new(field, Reason::Required))
}

/// The inquiry, or the customer of an order, of which something is kept.
async fn find(tx: &mut Conn, number: &str, now: Time) -> Result<About, Error> {
    let inquiry: Option<InquiryNumber> = number.parse().ok();
    let found: Option<About> = match inquiry {
        Some(InquiryNumber { handed_over, serial }) => tx
            .first::<(InquiryId,)>(
                "SELECT i.id FROM inquiries i JOIN kept_apart k ON k.inquiry_id = i.id
                 WHERE i.handed_over = $1 AND i.serial = $2 AND k.ends_at > $3",
                args![handed_over, serial, now],
            )
            .await?
            .map(|(inquiry,)| About::inquiry(inquiry)),
        None => tx
            .first::<(AccountId,)>(
                "SELECT k.account_id FROM purchases p JOIN kept_apart k ON k.account_id = p.customer_id
                 WHERE p.order_number = $1 AND k.inquiry_id IS NULL AND k.ends_at > $2",
                args![number, now],
            )
            .await?
            .map(|(account,)| About::account(account)),
    };
    found.ok_or_else(|| Invalid::new("number", Reason::NoSuchRecord).into())
}

/// Who the customer was, and the record of the inquiry where one was asked for.
async fn rows(
    conn: &mut Conn,
    account: Option<AccountId>,
    inquiry: Option<InquiryId>,
    now: Time,
) -> Result<Vec<Row>, Error> {
    conn.all(
        "SELECT k.id, k.basis, k.ends_at, k.sealed, y.sealed AS key FROM kept_apart k JOIN kept_keys y ON y.kept_id = k.id
         WHERE k.account_id = COALESCE($1, (SELECT o.account_id FROM kept_apart o WHERE o.inquiry_id = $2))
           AND (k.inquiry_id IS NULL OR k.inquiry_id = $2) AND k.ends_at > $3
         ORDER BY k.kept_at, k.id",
        args![account, inquiry, now],
    )
    .await
}
