//! What waits for the virus scanner, as operators read it.

use model::access::{Action, Subject};
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::view::{Page, WaitingFile};
use model::{FileId, Time};

use super::Files;
use crate::Error;
use crate::inquiries::{key, key_of};
use crate::record::About;
use crate::store::{Conn, Select, args};

/// Files of one page.
const PAGE: usize = 50;

#[derive(sqlx::FromRow)]
struct Row {
    id: FileId,
    name: String,
    size: i64,
    created_at: Time,
    scan_at: Time,
    scan_said: Option<String>,
    serial: Option<i64>,
    handed_over: Option<bool>,
}

impl Row {
    fn view(self) -> WaitingFile {
        let inquiry =
            self.serial.zip(self.handed_over).map(|(serial, handed_over)| InquiryNumber { handed_over, serial });
        WaitingFile {
            name: self.name,
            size: self.size,
            since: self.created_at,
            again_at: self.scan_at,
            said: self.scan_said.unwrap_or_default(),
            inquiry,
        }
    }
}

impl Files {
    /// Those that nobody can open yet, the next to be looked through first.
    pub async fn waiting(&self, after: Option<&str>) -> Result<Page<WaitingFile>, Error> {
        self.0.may(Action::ReadWaitingFiles, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let rows: Vec<Row> = conn
            .select(
                Select::new(
                    "SELECT f.id, f.name, f.size, f.created_at, f.scan_at, f.scan_said, i.serial, i.handed_over
                     FROM files f LEFT JOIN messages m ON m.id = f.message_id LEFT JOIN inquiries i ON i.id = m.inquiry_id",
                )
                .filter("f.state = 'scanning'", args![])
                .filter_if(key(after)?, "(f.scan_at > ? OR (f.scan_at = ? AND f.id > ?))", |(at, id)| args![at, at, id])
                .end("ORDER BY f.scan_at, f.id")
                .limit(PAGE + 1),
            )
            .await?;
        let page = Page::cut(rows, PAGE, |row| key_of(row.scan_at.0, row.id));
        Ok(Page { rows: page.rows.into_iter().map(Row::view).collect(), next: page.next })
    }

    /// Has the scanner asked again at once, for all of them: it is back, or takes longer files now.
    pub async fn scan_again(&self) -> Result<(), Error> {
        self.0.may(Action::ScanAgain, Subject::PLACE)?;
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    let now = acting.now();
                    // One that is just being looked through may be looked through twice: what is found is the same.
                    tx.run("UPDATE files SET scan_at = $1 WHERE state = 'scanning' AND scan_at > $1", args![now])
                        .await?;
                    acting.record(tx, now, EventKind::ScanAsked, About::default(), None).await
                })
            })
            .await
    }
}

/// How many files wait.
pub(crate) async fn waiting(conn: &mut Conn) -> Result<i64, Error> {
    let (count,): (i64,) = conn.one("SELECT COUNT(*) FROM files WHERE state = 'scanning'", args![]).await?;
    Ok(count)
}
