//! Colleagues who are called in a note are told of it.

use model::mention::mentioned;
use model::push::News;
use model::view::Colleague;
use model::{AccountId, Actor, Bilingual, Time};

use super::InquiryRow;
use crate::Error;
use crate::acting::Acting;
use crate::mail::LetterKind;
use crate::outbox::{Errand, Post, To};
use crate::store::{Conn, args};

/// People of one note who are told, at most: whoever calls everybody calls nobody.
const CALLED_MAX: usize = 10;
/// Colleagues among whom names are looked for.
const COLLEAGUES: i64 = 500;

impl Acting {
    /// Everybody else of one's own side, by name.
    pub(crate) async fn colleagues(&self, conn: &mut Conn) -> Result<Vec<Colleague>, Error> {
        let me = self.account()?;
        // Two questions instead of one with a condition for each side: an index answers either.
        let rows: Vec<(AccountId, String, String)> = match self.actor {
            Actor::Developer { seller, .. } => {
                conn.all(
                    "SELECT id, name_ko, name_en FROM accounts
                     WHERE seller_id = $1 AND state = 'active' AND id <> $2 ORDER BY name_ko, id LIMIT $3",
                    args![seller, me, COLLEAGUES],
                )
                .await?
            }
            _ => {
                conn.all(
                    "SELECT id, name_ko, name_en FROM accounts
                     WHERE role = 'operator' AND state = 'active' AND id <> $1 ORDER BY name_ko, id LIMIT $2",
                    args![me, COLLEAGUES],
                )
                .await?
            }
        };
        Ok(rows.into_iter().map(|(id, ko, en)| Colleague { id, name: Bilingual { ko, en } }).collect())
    }

    /// Tells those who are called in a note, in the commit that writes it.
    pub(super) async fn call(&self, tx: &mut Conn, row: &InquiryRow, body: &str, now: Time) -> Result<(), Error> {
        if !body.contains('@') {
            return Ok(());
        }
        let colleagues = self.colleagues(tx).await?;
        let names: Vec<Bilingual> = colleagues.iter().map(|colleague| colleague.name.clone()).collect();
        for place in mentioned(body, &names).into_iter().take(CALLED_MAX) {
            let id = colleagues[place].id;
            // The note itself stays in the thread: mails are kept where operators read them.
            let post = Post::about(LetterKind::Mentioned, To::Account(id), row.id);
            self.leave(tx, now, &Errand::Mail(post)).await?;
            if let Actor::Developer { seller, .. } = self.actor {
                self.push_of_inquiry(tx, now, News::Mentioned, row.id, (seller, Some(id))).await?;
            }
        }
        Ok(())
    }
}
