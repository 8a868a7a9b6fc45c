//! Canned replies of a seller or of the store: kept, changed, offered in a case, and counted when they were sent.

mod facts;
mod write;

use model::access::{Action, Subject};
use model::canned::{Canned, CannedKind, Shortcut, Texts};
use model::inquiry::{InquiryKind, InquiryNumber};
use model::official;
use model::tag::Tag;
use model::time::DAY;
use model::view::{CANNED_DAYS, CannedChoice, CannedMenu, CannedPage, CannedRow};
use model::{Bilingual, CannedId, Time};
pub(crate) use write::count_use;

use crate::Error;
use crate::acting::Acting;
use crate::store::{Conn, args};

/// The canned replies of the actor's own side.
pub struct CannedReplies(pub(crate) Acting);

#[derive(sqlx::FromRow)]
struct Row {
    id: CannedId,
    title: String,
    shortcut: Shortcut,
    kind: CannedKind,
    text_ko: Option<String>,
    text_en: Option<String>,
    closes: bool,
    tag: Option<Tag>,
    version: i64,
    edited_at: Time,
    name_ko: Option<String>,
    name_en: Option<String>,
    uses: i64,
    closed: i64,
}

impl Row {
    fn view(self) -> CannedRow {
        let texts = Texts { ko: self.text_ko, en: self.text_en };
        CannedRow {
            id: self.id,
            reply: Canned {
                title: self.title,
                shortcut: self.shortcut,
                kind: self.kind,
                texts,
                closes: self.closes,
                tag: self.tag,
            },
            version: self.version,
            edited_by: self.name_ko.zip(self.name_en).map(|(ko, en)| Bilingual { ko, en }),
            edited_at: self.edited_at,
            uses: self.uses,
            closed: self.closed,
        }
    }
}

impl CannedReplies {
    /// All of them: there are [`model::canned::REPLIES_MAX`] at most, and who looks for one looks over all.
    pub async fn list(&self) -> Result<CannedPage, Error> {
        self.0.may(Action::UseCannedReplies, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let mut rows = rows(&self.0, &mut conn).await?;
        rows.sort_by(|one, other| {
            let key = |row: &CannedRow| (row.reply.kind, -row.uses);
            key(one).cmp(&key(other)).then_with(|| one.reply.title.cmp(&other.reply.title))
        });
        let can_manage = self.0.may(Action::ManageCannedReplies, Subject::PLACE).is_ok();
        Ok(CannedPage { rows, can_manage, example: facts::example(&self.0, &mut conn).await? })
    }

    /// What is offered where official replies are written: what can stand in public first.
    pub(crate) async fn for_reviews(&self, conn: &mut Conn) -> Result<Vec<CannedChoice>, Error> {
        if self.0.may(Action::UseCannedReplies, Subject::PLACE).is_err() {
            return Ok(Vec::new());
        }
        let mut rows = rows(&self.0, conn).await?;
        rows.sort_by_key(|row| (!official::suits(&row.reply.texts), -row.uses, row.reply.title.clone()));
        Ok(rows.into_iter().map(|row| CannedChoice { id: row.id, reply: row.reply }).collect())
    }

    /// What the composer offers in a case that the actor may read, and what the variables stand for there.
    pub async fn for_inquiry(&self, number: InquiryNumber) -> Result<CannedMenu, Error> {
        self.0.may(Action::UseCannedReplies, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let inquiry = self.0.inquiry(&mut conn, number, Action::ReadInquiry).await?;
        let mut rows = rows(&self.0, &mut conn).await?;
        rows.sort_by_key(|row| (nearness(row.reply.kind, inquiry.kind), -row.uses, row.reply.title.clone()));
        let replies = rows.into_iter().map(|row| CannedChoice { id: row.id, reply: row.reply }).collect();
        Ok(CannedMenu { facts: facts::of(&self.0, &mut conn, inquiry.id).await?, replies })
    }
}

/// What is meant for the case comes first, then what is for any.
fn nearness(kind: CannedKind, case: InquiryKind) -> u8 {
    match kind {
        CannedKind::Any => 1,
        kind if kind.fits(case) => 0,
        _ => 2,
    }
}

async fn rows(acting: &Acting, conn: &mut Conn) -> Result<Vec<CannedRow>, Error> {
    let rows: Vec<Row> = conn
        .all(
            "SELECT c.id, c.title, c.shortcut, c.kind, c.text_ko, c.text_en, c.closes, c.tag, c.version, c.edited_at,
                    a.name_ko, a.name_en,
                    (SELECT COUNT(*) FROM canned_uses u WHERE u.canned_id = c.id AND u.at > $2) AS uses,
                    (SELECT COUNT(*) FROM canned_uses u JOIN messages m ON m.id = u.message_id
                        JOIN inquiries i ON i.id = m.inquiry_id
                        WHERE u.canned_id = c.id AND u.at > $2 AND i.state = 'closed') AS closed
             FROM canned_replies c LEFT JOIN accounts a ON a.id = c.edited_by
             WHERE c.owner = $1 AND c.removed_at IS NULL",
            args![acting.side()?, acting.now() - CANNED_DAYS * DAY],
        )
        .await?;
    Ok(rows.into_iter().map(Row::view).collect())
}
