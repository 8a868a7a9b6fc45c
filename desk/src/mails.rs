//! Every mail that left, or waits, as operators read it.

use model::access::{Action, Subject};
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::view::{MailRow, MailState, MailView, Page};
use model::{InquiryId, Language, MailId, Time};

use crate::Error;
use crate::acting::Acting;
use crate::inquiries::{key, key_of};
use crate::record::About;
use crate::store::{Conn, Select, args};

/// Mails of one page.
const PAGE: usize = 50;

/// Mails, for operators.
pub struct Mails(pub(crate) Acting);

#[derive(sqlx::FromRow)]
struct Row {
    id: MailId,
    recipient: String,
    language: Language,
    subject: String,
    state: MailState,
    at: Time,
    error: Option<String>,
    serial: Option<i64>,
    handed_over: Option<bool>,
    bounced_at: Option<Time>,
    bounce: Option<String>,
}

const ROWS: &str = "SELECT m.id, m.recipient, m.language, m.subject, m.state, m.at, m.error, i.serial, i.handed_over,
        m.bounced_at, m.bounce
    FROM mails m LEFT JOIN inquiries i ON i.id = m.inquiry_id";

impl Row {
    fn view(self) -> MailRow {
        let inquiry =
            self.serial.zip(self.handed_over).map(|(serial, handed_over)| InquiryNumber { handed_over, serial });
        MailRow {
            id: self.id,
            to: self.recipient,
            language: self.language,
            subject: self.subject,
            state: if self.bounced_at.is_some() { MailState::Bounced } else { self.state },
            at: self.at,
            inquiry,
            error: self.bounce.or(self.error),
        }
    }
}

impl Mails {
    pub async fn list(&self, after: Option<&str>) -> Result<Page<MailRow>, Error> {
        self.0.may(Action::ReadMails, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let rows: Vec<Row> = conn
            .select(
                Select::new(ROWS)
                    .filter_if(key(after)?, "(m.at < ? OR (m.at = ? AND m.id < ?))", |(at, id)| args![at, at, id])
                    .end("ORDER BY m.at DESC, m.id DESC")
                    .limit(PAGE + 1),
            )
            .await?;
        let page = Page::cut(rows, PAGE, |row| key_of(row.at.0, row.id));
        Ok(Page { rows: page.rows.into_iter().map(Row::view).collect(), next: page.next })
    }

    /// Sends again what was set aside as undeliverable, or what came back.
    pub async fn resend(&self, id: MailId) -> Result<(), Error> {
        self.0.may(Action::ResendMail, Subject::PLACE)?;
        self.0.desk.store().write(self.0.clone(), move |tx, acting| Box::pin(resend(acting, tx, id))).await
    }

    pub async fn show(&self, id: MailId) -> Result<MailView, Error> {
        self.0.may(Action::ReadMails, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let rows: Vec<Row> = conn.select(Select::new(ROWS).filter("m.id = ?", args![id])).await?;
        let row = rows.into_iter().next().ok_or(Error::NotFound)?.view();
        let (from, text, html): (String, String, String) =
            conn.found("SELECT sender, body_text, body_html FROM mails WHERE id = $1", args![id]).await?;
        Ok(MailView { row, from, text, html })
    }
}

async fn resend(acting: &Acting, tx: &mut Conn, id: MailId) -> Result<(), Error> {
    let (inquiry, state, bounced): (Option<InquiryId>, MailState, Option<Time>) =
        tx.found("SELECT inquiry_id, state, bounced_at FROM mails WHERE id = $1", args![id]).await?;
    if state != MailState::Failed && bounced.is_none() {
        // Another operator was faster, or it is on its way.
        return Ok(());
    }
    let now = acting.now();
    // A mail has the id of its errand. What it tells is read anew, and so is the address.
    tx.run(
        "UPDATE outbox SET state = 'waiting', attempts = 0, not_before = $2, done_at = NULL, error = NULL WHERE id = $1",
        args![id, now],
    )
    .await?;
    tx.run(
        "UPDATE mails SET state = 'waiting', error = NULL, bounced_at = NULL, bounce = NULL, at = $2 WHERE id = $1",
        args![id, now],
    )
    .await?;
    let about = About { inquiry, ..About::default() };
    acting.record(tx, now, EventKind::MailResent, about, None).await
}
