//! Reported reviews and official replies: what operators decide about them, and the appeal of who wrote them.
//!
//! `reviews.state` and `replies.state` say whether a text is public, as everything that lists or counts asks; the row in
//! `moderations` says why it is not. Both change in one commit.

mod appeal;
mod case;
mod decide;
mod flood;
mod list;
mod report;
mod standing;

use model::moderation::{TakedownReason, TextKind, TextState};
use model::review::{ReplyState, ReviewState};
use model::{AccountId, AppId, ModerationId, ReviewId, SellerId, Time};

pub(crate) use flood::{hold, is_flooded};
pub(crate) use list::waiting;
pub(crate) use standing::{Standing, is_checking};

use crate::Error;
use crate::acting::Acting;
use crate::mail::LetterKind;
use crate::outbox::{Errand, Post, To};
use crate::reviews::recount;
use crate::store::{Conn, args};

/// Public texts and the store.
pub struct Moderation(pub(crate) Acting);

/// What a deed needs to know of a text and its row.
#[derive(sqlx::FromRow)]
struct TextRow {
    id: ModerationId,
    kind: TextKind,
    state: TextState,
    decided_by: Option<AccountId>,
    appealed_at: Option<Time>,
    review_id: ReviewId,
    app_id: AppId,
    seller_id: SellerId,
    customer_id: AccountId,
    stars: i64,
    review_state: ReviewState,
    reply_state: Option<ReplyState>,
    review_changed: Time,
    reply_changed: Option<Time>,
}

const TEXT: &str = "SELECT m.id, m.kind, m.state, m.decided_by, m.appealed_at, m.review_id, m.app_id, r.seller_id, r.customer_id,
        r.stars, r.state AS review_state, p.state AS reply_state, r.changed_at AS review_changed, p.changed_at AS reply_changed
    FROM moderations m JOIN reviews r ON r.id = m.review_id
    LEFT JOIN replies p ON p.review_id = m.review_id AND m.kind = 'reply'";

impl TextRow {
    async fn of(conn: &mut Conn, condition: &'static str, values: Vec<crate::store::Value>) -> Result<Self, Error> {
        let select = crate::store::Select::new(TEXT).filter(condition, values);
        conn.select(select).await?.into_iter().next().ok_or(Error::NotFound)
    }

    /// Whether its author took it back themselves.
    fn is_withdrawn(&self) -> bool {
        match self.kind {
            TextKind::Review => self.review_state == ReviewState::Withdrawn,
            TextKind::Reply => self.reply_state != Some(ReplyState::Published) && !self.state.is_taken_down(),
        }
    }

    fn changed_at(&self) -> Time {
        match self.kind {
            TextKind::Review => self.review_changed,
            TextKind::Reply => self.reply_changed.unwrap_or(self.review_changed),
        }
    }

    /// Makes the text itself follow: in sight or out of sight, with all that is counted by it.
    async fn show(&self, tx: &mut Conn, next: TextState) -> Result<(), Error> {
        if self.state.is_public() == next.is_public() {
            return Ok(());
        }
        let public = next.is_public();
        match self.kind {
            TextKind::Review => {
                let state = if public { ReviewState::Published } else { ReviewState::Hidden };
                tx.run("UPDATE reviews SET state = $2 WHERE id = $1", args![self.review_id, state]).await?;
                let (old, new) = if public { (None, Some(self.stars)) } else { (Some(self.stars), None) };
                recount(tx, self.app_id, old, new).await
            }
            TextKind::Reply => {
                let state = if public { ReplyState::Published } else { ReplyState::Hidden };
                tx.run("UPDATE replies SET state = $2 WHERE review_id = $1", args![self.review_id, state]).await?;
                tx.run("UPDATE reviews SET replied = $2 WHERE id = $1", args![self.review_id, public]).await?;
                Ok(())
            }
        }
    }

    /// Whom a mail about it goes to: the customer of a review, the seller of a reply.
    fn author(&self) -> To {
        match self.kind {
            TextKind::Review => To::Account(self.customer_id),
            TextKind::Reply => To::Seller(self.seller_id),
        }
    }

    async fn tell_author(&self, acting: &Acting, tx: &mut Conn, now: Time, letter: LetterKind) -> Result<(), Error> {
        acting.leave(tx, now, &Errand::Mail(Post::about_review(letter, self.author(), self.review_id))).await
    }
}

/// The row of a text; made with the first report of it.
async fn row_of(
    acting: &Acting,
    tx: &mut Conn,
    review: ReviewId,
    app: AppId,
    kind: TextKind,
) -> Result<ModerationId, Error> {
    let there: Option<(ModerationId,)> =
        tx.first("SELECT id FROM moderations WHERE review_id = $1 AND kind = $2", args![review, kind]).await?;
    if let Some((id,)) = there {
        return Ok(id);
    }
    let now = acting.now();
    let id = ModerationId::new(acting.desk.id(now));
    tx.run(
        "INSERT INTO moderations (id, review_id, app_id, kind, state, reports, at) VALUES ($1, $2, $3, $4, 'published', 0, $5)",
        args![id, review, app, kind, now],
    )
    .await?;
    Ok(id)
}

/// Closes what was reported of a text.
async fn close_reports(tx: &mut Conn, text: &TextRow, now: Time) -> Result<(), Error> {
    tx.run(
        "UPDATE review_reports SET closed_at = $3 WHERE review_id = $1 AND kind = $2 AND closed_at IS NULL",
        args![text.review_id, text.kind, now],
    )
    .await?;
    tx.run("UPDATE moderations SET reports = 0 WHERE id = $1", args![text.id]).await?;
    Ok(())
}

/// What an author is told: why a text of theirs was taken down, and what came of an appeal.
pub(crate) async fn told(
    conn: &mut Conn,
    review: ReviewId,
    kind: TextKind,
) -> Result<Option<(TextState, Option<TakedownReason>, Option<String>, Option<String>)>, Error> {
    conn.first(
        "SELECT state, reason, note, answer FROM moderations WHERE review_id = $1 AND kind = $2",
        args![review, kind],
    )
    .await
}
