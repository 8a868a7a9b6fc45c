//! What the nightly comparison with the payment side found, as operators read and settle it.

use model::access::{Action, Subject};
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::reconciliation::MismatchKind;
use model::text::{LINE_MAX, parse_text};
use model::view::{Mismatch, MismatchSettled, MismatchSide, Page, Reconciliation};
use model::{Bilingual, Currency, InquiryId, MismatchId, Money, Time};

use crate::Error;
use crate::acting::Acting;
use crate::inquiries::{key, key_of};
use crate::record::About;
use crate::store::{Conn, Select, args};

/// Mismatches of one page.
const PAGE: usize = 50;

/// What differs between the purchases here and the payment side's books.
pub struct Reconciliations(pub(crate) Acting);

#[derive(sqlx::FromRow)]
struct Row {
    id: MismatchId,
    kind: MismatchKind,
    order_number: String,
    here_minor: Option<i64>,
    here_currency: Option<Currency>,
    here_at: Option<Time>,
    there_minor: Option<i64>,
    there_currency: Option<Currency>,
    there_at: Option<Time>,
    found_at: Time,
    settled_at: Option<Time>,
    note: Option<String>,
    name_ko: Option<String>,
    name_en: Option<String>,
    serial: Option<i64>,
    handed_over: Option<bool>,
}

const ROWS: &str =
    "SELECT m.id, m.kind, m.order_number, m.here_minor, m.here_currency, m.here_at, m.there_minor, m.there_currency,
        m.there_at, m.found_at, m.settled_at, m.note, a.name_ko, a.name_en, i.serial, i.handed_over
    FROM mismatches m LEFT JOIN accounts a ON a.id = m.settled_by LEFT JOIN inquiries i ON i.id = m.inquiry_id";

impl Row {
    fn view(self) -> Mismatch {
        let side = |minor: Option<i64>, currency: Option<Currency>, cancelled_at| {
            minor
                .zip(currency)
                .map(|(minor, currency)| MismatchSide { amount: Money { minor, currency }, cancelled_at })
        };
        let by = self.name_ko.zip(self.name_en).map(|(ko, en)| Bilingual { ko, en });
        Mismatch {
            id: self.id,
            kind: self.kind,
            order_number: self.order_number,
            inquiry: self
                .serial
                .zip(self.handed_over)
                .map(|(serial, handed_over)| InquiryNumber { handed_over, serial }),
            here: side(self.here_minor, self.here_currency, self.here_at),
            there: side(self.there_minor, self.there_currency, self.there_at),
            found_at: self.found_at,
            settled: self.settled_at.zip(by).map(|(at, by)| MismatchSettled {
                by,
                at,
                note: self.note.unwrap_or_default(),
            }),
        }
    }
}

impl Reconciliations {
    /// What waits for operators, or what they have settled; the newest first.
    pub async fn list(&self, settled: bool, after: Option<&str>) -> Result<Reconciliation, Error> {
        self.0.may(Action::ReadReconciliation, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let which = if settled { "m.settled_at IS NOT NULL" } else { "m.settled_at IS NULL" };
        let rows: Vec<Row> = conn
            .select(
                Select::new(ROWS)
                    .filter(which, args![])
                    .filter_if(key(after)?, "(m.found_at < ? OR (m.found_at = ? AND m.id < ?))", |(at, id)| {
                        args![at, at, id]
                    })
                    .end("ORDER BY m.found_at DESC, m.id DESC")
                    .limit(PAGE + 1),
            )
            .await?;
        let page = Page::cut(rows, PAGE, |row| key_of(row.found_at.0, row.id));
        let page = Page { rows: page.rows.into_iter().map(Row::view).collect(), next: page.next };
        let (compared_at,): (Option<Time>,) = conn.one("SELECT MAX(done_at) FROM reconciliations", args![]).await?;
        Ok(Reconciliation { compared_at, page })
    }

    pub async fn show(&self, id: MismatchId) -> Result<Mismatch, Error> {
        self.0.may(Action::ReadReconciliation, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let rows: Vec<Row> = conn.select(Select::new(ROWS).filter("m.id = ?", args![id])).await?;
        rows.into_iter().next().map(Row::view).ok_or(Error::NotFound)
    }

    /// An operator has dealt with it, and says how.
    pub async fn settle(&self, id: MismatchId, note: &str) -> Result<(), Error> {
        self.0.may(Action::SettleMismatch, Subject::PLACE)?;
        let note = parse_text("note", note, LINE_MAX)?;
        self.0
            .desk
            .store()
            .write((self.0.clone(), note), move |tx, (acting, note)| Box::pin(settle(acting, tx, id, note.clone())))
            .await
    }
}

async fn settle(acting: &Acting, tx: &mut Conn, id: MismatchId, note: String) -> Result<(), Error> {
    let (inquiry, now) = (
        tx.found::<(Option<InquiryId>,)>("SELECT inquiry_id FROM mismatches WHERE id = $1", args![id]).await?.0,
        acting.now(),
    );
    let settled = tx
        .run(
            "UPDATE mismatches SET settled_at = $2, settled_by = $3, note = $4 WHERE id = $1 AND settled_at IS NULL",
            args![id, now, acting.account()?, &note],
        )
        .await?;
    if settled == 0 {
        // Another operator was faster; their note stands.
        return Err(Error::Conflict);
    }
    let about = About { inquiry, ..About::default() };
    acting.record(tx, now, EventKind::MismatchSettled, about, Some(note)).await
}

/// How many wait for operators.
pub(crate) async fn waiting(conn: &mut Conn) -> Result<i64, Error> {
    let (count,): (i64,) = conn.one("SELECT COUNT(*) FROM mismatches WHERE settled_at IS NULL", args![]).await?;
    Ok(count)
}
