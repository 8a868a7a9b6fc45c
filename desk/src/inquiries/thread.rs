//! What stands in a thread, as each role reads it: messages, and facts between them.

use model::account::ActorKind;
use model::consent::{ConsentChannel, ConsentState};
use model::event::EventKind;
use model::inquiry::{Channel, InquiryNumber, MessageKind, Via, can_read};
use model::purchase::PurchaseState;
use model::view::{ClaimedPurchase, ConsentReceipt, Entry, Fact, Look, Message, PurchaseFacts};
use model::{AccountId, Bilingual, ConsentId, Currency, InquiryId, MessageId, Money, PurchaseId, Time};

use crate::Error;
use crate::acting::Acting;
use crate::files::{self, FileRow};
use crate::ruling::told;
use crate::store::{Conn, args};

#[derive(sqlx::FromRow)]
struct MessageRow {
    id: MessageId,
    kind: MessageKind,
    author_kind: ActorKind,
    author_id: Option<AccountId>,
    name_ko: Option<String>,
    name_en: Option<String>,
    body: String,
    via: Via,
    at: Time,
    folded: Option<String>,
    left_out: i64,
}

#[derive(sqlx::FromRow)]
struct EventRow {
    kind: EventKind,
    actor_kind: ActorKind,
    name_ko: Option<String>,
    name_en: Option<String>,
    at: Time,
    detail: Option<String>,
    /// Whom it is about, such as an assignee.
    whom_ko: Option<String>,
    whom_en: Option<String>,
}

/// Most entries of one thread that a page shows: the newest.
const ENTRIES: i64 = 500;

impl Acting {
    /// The thread as this actor reads it, oldest first.
    pub(crate) async fn thread(
        &self,
        conn: &mut Conn,
        inquiry: InquiryId,
        channel: Channel,
    ) -> Result<Vec<Entry>, Error> {
        let messages: Vec<MessageRow> = conn
            .all(
                // Who answers from a seller's contact address without an account speaks in the seller's name.
                "SELECT m.id, m.kind, m.author_kind, m.author_id, m.body, m.via, m.at, m.folded, m.left_out,
                        COALESCE(a.name_ko, s.name_ko) AS name_ko, COALESCE(a.name_en, s.name_en) AS name_en
                 FROM messages m LEFT JOIN accounts a ON a.id = m.author_id
                 LEFT JOIN inquiries i ON i.id = m.inquiry_id AND m.author_kind = 'developer'
                 LEFT JOIN sellers s ON s.id = i.seller_id
                 WHERE m.inquiry_id = $1 ORDER BY m.at DESC, m.id DESC LIMIT $2",
                args![inquiry, ENTRIES],
            )
            .await?;
        let mut files = files::of_messages(conn, "m.inquiry_id = $1", args![inquiry]).await?;
        let mut entries: Vec<Entry> = messages
            .into_iter()
            .filter(|row| can_read(channel, row.kind, row.author_kind, self.kind()))
            .map(|row| {
                let files = files.remove(&row.id).unwrap_or_default();
                Entry::Message(self.message(row, files))
            })
            .collect();
        entries.extend(self.facts(conn, inquiry).await?.into_iter().map(Entry::Fact));
        entries.sort_by_key(Entry::at);
        Ok(entries)
    }

    /// The facts that this actor's timeline shows, oldest first.
    pub(crate) async fn facts(&self, conn: &mut Conn, inquiry: InquiryId) -> Result<Vec<Fact>, Error> {
        let rows: Vec<EventRow> = conn
            .all(
                "SELECT e.kind, e.actor_kind, a.name_ko, a.name_en, e.at, e.detail, w.name_ko AS whom_ko, w.name_en AS whom_en
                 FROM events e LEFT JOIN accounts a ON a.id = e.actor_id LEFT JOIN accounts w ON w.id = e.account_id
                 WHERE e.inquiry_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT $2",
                args![inquiry, ENTRIES],
            )
            .await?;
        let reader = self.kind();
        let shown = rows.into_iter().rev().filter(|row| {
            // Who of the store works a case stays within the store.
            let within = matches!(row.kind, EventKind::InquiryAssigned | EventKind::InquiryDealt)
                && row.actor_kind == ActorKind::Operator;
            row.kind.is_shown_to(reader) && (!within || reader == ActorKind::Operator)
        });
        Ok(shown.map(|row| self.fact(row)).collect())
    }

    fn message(&self, row: MessageRow, files: Vec<FileRow>) -> Message {
        Message {
            id: row.id,
            kind: row.kind,
            author: row.author_kind,
            author_name: self.name_of(row.author_kind, row.name_ko, row.name_en),
            mine: row.author_id.is_some() && row.author_id == self.actor.account(),
            body: row.body,
            at: row.at,
            via: row.via,
            folded: row.folded,
            left_out: row.left_out,
            files: files.into_iter().map(|file| file.view(&self.desk)).collect(),
        }
    }

    fn fact(&self, row: EventRow) -> Fact {
        let named = row.name_ko.is_some();
        let whom = row.whom_ko.zip(row.whom_en).map(|(ko, en)| Bilingual { ko, en });
        Fact {
            kind: row.kind,
            actor: row.actor_kind,
            actor_name: named.then(|| self.name_of(row.actor_kind, row.name_ko, row.name_en)),
            at: row.at,
            detail: whom
                .or(row.detail.map(|detail| told(row.kind, &detail)))
                .filter(|_| self.may_read_detail(row.kind)),
        }
    }

    /// An operator's words on a fact are for operators, but the customer reads why somebody looked at their data.
    fn may_read_detail(&self, kind: EventKind) -> bool {
        match self.kind() {
            ActorKind::Operator => true,
            ActorKind::Customer => matches!(
                kind,
                EventKind::IdentifierRevealed | EventKind::RefundDeclinedByDeveloper | EventKind::RefundDeclined
            ),
            _ => !matches!(kind, EventKind::IdentifierRevealed),
        }
    }

    /// Operators speak to customers and developers as the store; among themselves they have names.
    fn name_of(&self, author: ActorKind, ko: Option<String>, en: Option<String>) -> Bilingual {
        if author == ActorKind::System || (author == ActorKind::Operator && self.kind() != ActorKind::Operator) {
            return self.desk.store_name().clone();
        }
        match ko.zip(en) {
            Some((ko, en)) => Bilingual { ko, en },
            None => self.desk.store_name().clone(),
        }
    }
}

/// The purchase beside an inquiry.
pub(crate) async fn purchase_facts(
    conn: &mut Conn,
    purchase: Option<PurchaseId>,
) -> Result<Option<PurchaseFacts>, Error> {
    let Some(purchase) = purchase else { return Ok(None) };
    purchases(conn, "p.id = $1", args![purchase]).await?.pop().map(Some).ok_or(Error::NotFound)
}

/// Purchases by a condition on `p`, which may end with an order and a limit.
pub(crate) async fn purchases(
    conn: &mut Conn,
    condition: &'static str,
    values: Vec<crate::store::Value>,
) -> Result<Vec<PurchaseFacts>, Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        item_ko: String,
        item_en: String,
        title_ko: String,
        title_en: String,
        icon: String,
        order_number: String,
        price_minor: i64,
        currency: Currency,
        state: PurchaseState,
        cancelled_minor: Option<i64>,
        divisible: bool,
        purchased_at: Time,
        method: Option<String>,
    }
    // Safe: both parts are fixed texts.
    let sql = sqlx::AssertSqlSafe(format!(
        "SELECT COALESCE(pr.name_ko, a.title_ko) AS item_ko, COALESCE(pr.name_en, a.title_en) AS item_en,
                a.title_ko, a.title_en, a.icon, p.order_number, p.price_minor, p.currency, p.state, p.cancelled_minor,
                COALESCE(pr.divisible, FALSE) AS divisible, p.purchased_at, p.method
         FROM purchases p JOIN apps a ON a.id = p.app_id LEFT JOIN products pr ON pr.id = p.product_id WHERE {condition}"
    ));
    let rows: Vec<Row> = conn.all(sql, values).await?;
    Ok(rows
        .into_iter()
        .map(|row| PurchaseFacts {
            item: Bilingual::new(row.item_ko, row.item_en),
            app: Bilingual::new(row.title_ko, row.title_en),
            icon: row.icon,
            order_number: row.order_number,
            price: Money { minor: row.price_minor, currency: row.currency },
            state: row.state,
            cancelled: row.cancelled_minor.map(|minor| Money { minor, currency: row.currency }),
            divisible: row.divisible,
            purchased_at: row.purchased_at,
            method: row.method,
        })
        .collect())
}

/// What was described by hand instead of chosen.
pub(crate) async fn claimed(conn: &mut Conn, inquiry: InquiryId) -> Result<Option<ClaimedPurchase>, Error> {
    let row: (Option<String>, Option<Time>, Option<String>) = conn
        .one("SELECT claimed_customer_number, claimed_at, claimed_item FROM inquiries WHERE id = $1", args![inquiry])
        .await?;
    Ok(row.2.map(|item| ClaimedPurchase { customer_number: row.0, purchased_at: row.1, item }))
}

/// Consent receipts by a condition on `c`, with every look.
pub(crate) async fn receipts(
    conn: &mut Conn,
    condition: &'static str,
    values: Vec<crate::store::Value>,
) -> Result<Vec<ConsentReceipt>, Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        id: ConsentId,
        serial: i64,
        handed_over: bool,
        state: ConsentState,
        wording_version: i64,
        asked_at: Option<Time>,
        answered_at: Option<Time>,
        withdrawn_at: Option<Time>,
        channel: Option<ConsentChannel>,
        closed_at: Option<Time>,
        title_ko: Option<String>,
        title_en: Option<String>,
        item_ko: Option<String>,
        item_en: Option<String>,
    }
    #[derive(sqlx::FromRow)]
    struct LookRow {
        consent_id: ConsentId,
        at: Time,
        reason: String,
    }
    const FROM: &str = "FROM consents c JOIN inquiries i ON i.id = c.inquiry_id LEFT JOIN apps a ON a.id = i.app_id
        LEFT JOIN purchases p ON p.id = i.purchase_id LEFT JOIN products pr ON pr.id = p.product_id";
    // Both texts are fixed; only placeholders carry values.
    let select = |columns: &str, join: &str, tail: &str| {
        sqlx::AssertSqlSafe(format!("SELECT {columns} {FROM} {join} WHERE {condition} ORDER BY {tail}"))
    };
    let rows: Vec<Row> = conn
        .all(
            select(
                "c.id, i.serial, i.handed_over, c.state, c.wording_version, c.asked_at, c.answered_at, c.withdrawn_at, c.channel,
                 i.closed_at, a.title_ko, a.title_en, COALESCE(pr.name_ko, i.claimed_item, a.title_ko) AS item_ko,
                 COALESCE(pr.name_en, i.claimed_item, a.title_en) AS item_en",
                "",
                "COALESCE(c.answered_at, c.asked_at) DESC, c.id DESC",
            ),
            values.clone(),
        )
        .await?;
    let looks: Vec<LookRow> =
        conn.all(select("l.consent_id, l.at, l.reason", "JOIN looks l ON l.consent_id = c.id", "l.at"), values).await?;
    Ok(rows
        .into_iter()
        .map(|row| ConsentReceipt {
            id: row.id,
            inquiry: InquiryNumber { handed_over: row.handed_over, serial: row.serial },
            item: row.item_ko.zip(row.item_en).map(|(ko, en)| Bilingual { ko, en }),
            app: row.title_ko.zip(row.title_en).map(|(ko, en)| Bilingual { ko, en }),
            state: row.state,
            wording_version: row.wording_version,
            asked_at: row.asked_at,
            answered_at: row.answered_at,
            withdrawn_at: row.withdrawn_at,
            channel: row.channel,
            looks: looks
                .iter()
                .filter(|look| look.consent_id == row.id)
                .map(|look| Look { at: look.at, reason: look.reason.clone() })
                .collect(),
            inquiry_closed_at: row.closed_at,
        })
        .collect())
}
