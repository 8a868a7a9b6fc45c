//! Who else of one's own side has an inquiry open, and who is writing.

use model::access::{Action, Subject};
use model::account::Role;
use model::inquiry::InquiryNumber;
use model::time::SECOND;
use model::view::Present;
use model::{AccountId, Actor, Bilingual, InquiryId, Time};

use crate::Error;
use crate::acting::Acting;
use crate::store::{Conn, args};

/// How long somebody counts as present who has not been heard of, in milliseconds: longer than two of the page's
/// `PRESENT_EVERY`.
const GONE_AFTER: i64 = 40 * SECOND;

/// Presence on one's own side of the desk.
pub struct Presence(pub(crate) Acting);

impl Presence {
    /// Says that one has it open, and tells who else does.
    pub async fn here(&self, number: InquiryNumber, writing: bool) -> Result<Vec<Present>, Error> {
        self.0.may(Action::ShowPresence, Subject::PLACE)?;
        let (subject, news, others) = self
            .0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| Box::pin(here(acting, tx, number, writing)))
            .await?;
        if news {
            self.tell(number, subject);
        }
        Ok(others)
    }

    /// Says that one has left.
    pub async fn leave(&self, number: InquiryNumber) -> Result<(), Error> {
        self.0.may(Action::ShowPresence, Subject::PLACE)?;
        let subject = self
            .0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    let row = acting.inquiry(tx, number, Action::ShowPresence).await?;
                    tx.run(
                        "DELETE FROM presence WHERE inquiry_id = $1 AND account_id = $2",
                        args![row.id, acting.account()?],
                    )
                    .await?;
                    Ok::<_, Error>(row.subject())
                })
            })
            .await?;
        self.tell(number, subject);
        Ok(())
    }

    fn tell(&self, number: InquiryNumber, subject: Subject) {
        self.0.desk.live().tell_presence(number, self.0.actor.kind(), subject);
    }
}

/// What it is about, whether anybody has to be told, and who else is there.
async fn here(
    acting: &Acting,
    tx: &mut Conn,
    number: InquiryNumber,
    writing: bool,
) -> Result<(Subject, bool, Vec<Present>), Error> {
    let row = acting.inquiry(tx, number, Action::ShowPresence).await?;
    let (now, account) = (acting.now(), acting.account()?);
    let since = now - GONE_AFTER;
    tx.run("DELETE FROM presence WHERE seen_at <= $1", args![since]).await?;
    let before: Option<(bool,)> = tx
        .first("SELECT writing FROM presence WHERE inquiry_id = $1 AND account_id = $2", args![row.id, account])
        .await?;
    tx.run(
        "INSERT INTO presence (inquiry_id, account_id, seen_at, writing) VALUES ($1, $2, $3, $4)
         ON CONFLICT (inquiry_id, account_id) DO UPDATE SET seen_at = excluded.seen_at, writing = excluded.writing",
        args![row.id, account, now, writing],
    )
    .await?;
    let others = others(tx, acting.actor, row.id, account, since).await?;
    Ok((row.subject(), before != Some((writing,)), others))
}

/// Of one's own side: what the other does is not theirs to know.
async fn others(
    conn: &mut Conn,
    reader: Actor,
    inquiry: InquiryId,
    account: AccountId,
    since: Time,
) -> Result<Vec<Present>, Error> {
    let role = if matches!(reader, Actor::Operator(_)) { Role::Operator } else { Role::Developer };
    let rows: Vec<(String, String, bool)> = conn
        .all(
            "SELECT a.name_ko, a.name_en, p.writing FROM presence p JOIN accounts a ON a.id = p.account_id
             WHERE p.inquiry_id = $1 AND p.account_id <> $2 AND p.seen_at > $3 AND a.role = $4
             ORDER BY p.writing DESC, p.account_id",
            args![inquiry, account, since, role],
        )
        .await?;
    Ok(rows.into_iter().map(|(ko, en, writing)| Present { name: Bilingual { ko, en }, writing }).collect())
}
