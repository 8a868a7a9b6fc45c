//! Every mail that left, or waits, as operators read it.

use model::access::{Action, Subject};
use model::inquiry::InquiryNumber;
use model::view::{MailRow, MailState, MailView, Page};
use model::{Language, MailId, Time};

use crate::Error;
use crate::acting::Acting;
use crate::inquiries::{key, key_of};
use crate::store::{Select, args};

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
}

const ROWS: &str = "SELECT m.id, m.recipient, m.language, m.subject, m.state, m.at, m.error, i.serial, i.handed_over
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
            state: self.state,
            at: self.at,
            inquiry,
            error: self.error,
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
