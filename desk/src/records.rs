//! What was done, over all cases: the audit log, and every look at payment identifiers. Reading them is itself a fact.

use model::access::{Action, Subject};
use model::account::ActorKind;
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::time::HOUR;
use model::view::{AuditList, AuditRow, Fact, LookRow, Page, RecordName, Sealed};
use model::{AccountId, Bilingual, EventId, LookId, Time};

use crate::Error;
use crate::acting::Acting;
use crate::audit::last_seal;
use crate::inquiries::{key, key_of};
use crate::record::About;
use crate::ruling::told;
use crate::store::{Conn, Select, args};

/// Entries of one page.
const PAGE: usize = 50;
/// So long one fact stands for all that an operator reads of a record, in milliseconds: turning pages would flood it.
const SITTING: i64 = HOUR;

/// The records, for operators.
pub struct Records(pub(crate) Acting);

#[derive(sqlx::FromRow)]
struct EventRow {
    id: EventId,
    at: Time,
    kind: EventKind,
    actor_kind: ActorKind,
    actor_ko: Option<String>,
    actor_en: Option<String>,
    whom_ko: Option<String>,
    whom_en: Option<String>,
    detail: Option<String>,
    serial: Option<i64>,
    handed_over: Option<bool>,
    app_ko: Option<String>,
    app_en: Option<String>,
}

const EVENTS: &str = "SELECT e.id, e.at, e.kind, e.actor_kind, a.name_ko AS actor_ko, a.name_en AS actor_en,
        w.name_ko AS whom_ko, w.name_en AS whom_en, e.detail, i.serial, i.handed_over, p.title_ko AS app_ko, p.title_en AS app_en
    FROM events e
    LEFT JOIN accounts a ON a.id = e.actor_id
    LEFT JOIN accounts w ON w.id = e.account_id
    LEFT JOIN inquiries i ON i.id = e.inquiry_id
    LEFT JOIN reviews v ON v.id = e.review_id
    LEFT JOIN apps p ON p.id = COALESCE(i.app_id, v.app_id)";

impl EventRow {
    fn view(self) -> AuditRow {
        let name = |ko: Option<String>, en: Option<String>| ko.zip(en).map(|(ko, en)| Bilingual { ko, en });
        AuditRow {
            fact: Fact {
                kind: self.kind,
                actor: self.actor_kind,
                actor_name: name(self.actor_ko, self.actor_en),
                at: self.at,
                detail: name(self.whom_ko, self.whom_en)
                    .filter(|_| self.kind != EventKind::KeptApartOpened)
                    .or(self.detail.map(|detail| told(self.kind, &detail))),
            },
            inquiry: self
                .serial
                .zip(self.handed_over)
                .map(|(serial, handed_over)| InquiryNumber { handed_over, serial }),
            app: name(self.app_ko, self.app_en),
        }
    }
}

#[derive(sqlx::FromRow)]
struct LookEntry {
    id: LookId,
    at: Time,
    operator_ko: String,
    operator_en: String,
    customer_ko: String,
    customer_en: String,
    serial: i64,
    handed_over: bool,
    reason: String,
    detail: Option<String>,
}

const LOOKS: &str = "SELECT l.id, l.at, o.name_ko AS operator_ko, o.name_en AS operator_en, c.name_ko AS customer_ko,
        c.name_en AS customer_en, i.serial, i.handed_over, l.reason, l.detail
    FROM looks l
    JOIN accounts o ON o.id = l.operator_id
    JOIN inquiries i ON i.id = l.inquiry_id
    JOIN consents k ON k.id = l.consent_id
    JOIN accounts c ON c.id = k.customer_id";

impl LookEntry {
    fn view(self) -> LookRow {
        LookRow {
            at: self.at,
            operator: Bilingual { ko: self.operator_ko, en: self.operator_en },
            customer: Bilingual { ko: self.customer_ko, en: self.customer_en },
            inquiry: InquiryNumber { handed_over: self.handed_over, serial: self.serial },
            reason: self.reason,
            detail: self.detail,
        }
    }
}

impl Records {
    /// Every fact, newest first; with a number, those of that inquiry.
    pub async fn audit(&self, number: Option<InquiryNumber>, after: Option<&str>) -> Result<AuditList, Error> {
        self.0.may(Action::ReadRecords, Subject::PLACE)?;
        let after = key(after)?;
        self.note(RecordName::Audit).await?;
        let mut conn = self.0.desk.store().read().await?;
        let mut select = Select::new(EVENTS);
        if let Some(number) = number {
            select = select.filter(
                "e.inquiry_id = (SELECT n.id FROM inquiries n WHERE n.handed_over = ? AND n.serial = ?)",
                args![number.handed_over, number.serial],
            );
        }
        let rows: Vec<EventRow> = conn
            .select(
                select
                    .filter_if(after, "(e.at < ? OR (e.at = ? AND e.id < ?))", |(at, id)| args![at, at, id])
                    .end("ORDER BY e.at DESC, e.id DESC")
                    .limit(PAGE + 1),
            )
            .await?;
        let page = Page::cut(rows, PAGE, |row| key_of(row.at.0, row.id));
        let facts = Page { rows: page.rows.into_iter().map(EventRow::view).collect(), next: page.next };
        let sealed = last_seal(&mut conn).await?.map(|(count, head, until)| Sealed { until, count, head });
        Ok(AuditList { facts, sealed })
    }

    /// Every look at payment identifiers, newest first.
    pub async fn looks(&self, after: Option<&str>) -> Result<Page<LookRow>, Error> {
        self.0.may(Action::ReadRecords, Subject::PLACE)?;
        let after = key(after)?;
        self.note(RecordName::Looks).await?;
        let mut conn = self.0.desk.store().read().await?;
        let rows: Vec<LookEntry> = conn
            .select(
                Select::new(LOOKS)
                    .filter_if(after, "(l.at < ? OR (l.at = ? AND l.id < ?))", |(at, id)| args![at, at, id])
                    .end("ORDER BY l.at DESC, l.id DESC")
                    .limit(PAGE + 1),
            )
            .await?;
        let page = Page::cut(rows, PAGE, |row| key_of(row.at.0, row.id));
        Ok(Page { rows: page.rows.into_iter().map(LookEntry::view).collect(), next: page.next })
    }

    /// Writes down that a record is read, before anything of it is shown; once in a while, not for each page.
    async fn note(&self, what: RecordName) -> Result<(), Error> {
        // The store itself reads nothing on a page.
        let Some(reader) = self.0.actor.account() else { return Ok(()) };
        let mut conn = self.0.desk.store().read().await?;
        if is_noted(&mut conn, reader, what, self.0.now()).await? {
            return Ok(());
        }
        drop(conn);
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    let now = acting.now();
                    if is_noted(tx, reader, what, now).await? {
                        return Ok(());
                    }
                    acting.record(tx, now, EventKind::AuditRead, About::default(), Some(what.to_string())).await
                })
            })
            .await
    }
}

async fn is_noted(conn: &mut Conn, reader: AccountId, what: RecordName, now: Time) -> Result<bool, Error> {
    let noted: Option<(EventId,)> = conn
        .first(
            "SELECT id FROM events WHERE kind = 'audit_read' AND actor_id = $1 AND at > $2 AND detail = $3 LIMIT 1",
            args![reader, now - SITTING, what],
        )
        .await?;
    Ok(noted.is_some())
}
