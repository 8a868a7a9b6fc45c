//! The official reply: the seller's one public answer to a review, with its earlier versions kept.

use model::access::{Action, Subject};
use model::event::EventKind;
use model::inquiry::Illegal;
use model::official::parse_reply;
use model::review::ReplyState;
use model::{AccountId, ReviewId, SellerId, Time};

use super::Reviews;
use crate::Error;
use crate::acting::Acting;
use crate::mail::LetterKind;
use crate::outbox::{Errand, Post, To};
use crate::record::About;
use crate::store::{Conn, args};

#[derive(sqlx::FromRow)]
struct ReplyRow {
    author_id: AccountId,
    state: ReplyState,
    body: String,
    changed_at: Time,
    revision: i64,
}

impl Reviews {
    /// Writes the official reply, or changes it.
    pub async fn reply(&self, review: ReviewId, body: &str) -> Result<(), Error> {
        self.0
            .desk
            .store()
            .write((self.0.clone(), body.to_owned()), move |tx, (acting, body)| {
                Box::pin(async move {
                    let (customer, seller) = through(acting, tx, Action::WriteOfficialReply, review).await?;
                    let body = parse_reply("body", body)?;
                    let of = Of { review, customer, seller };
                    write(acting, tx, of, &body, acting.now()).await
                })
            })
            .await
    }

    /// Takes the official reply back; the review needs one again.
    pub async fn withdraw_reply(&self, review: ReviewId) -> Result<(), Error> {
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    through(acting, tx, Action::WithdrawOfficialReply, review).await?;
                    let changed = tx
                        .run(
                            "UPDATE replies SET state = 'withdrawn' WHERE review_id = $1 AND state = 'published'",
                            args![review],
                        )
                        .await?;
                    if changed == 0 {
                        return Ok(());
                    }
                    tx.run("UPDATE reviews SET replied = FALSE WHERE id = $1", args![review]).await?;
                    acting.record(tx, acting.now(), EventKind::ReplyWithdrawn, About::review(review), None).await
                })
            })
            .await
    }
}

/// Loads the review through the actor: another seller's does not exist.
async fn through(
    acting: &Acting,
    tx: &mut Conn,
    action: Action,
    review: ReviewId,
) -> Result<(AccountId, SellerId), Error> {
    acting.may(action, Subject::PLACE)?;
    let (customer, seller): (AccountId, SellerId) = tx
        .found("SELECT customer_id, seller_id FROM reviews WHERE id = $1 AND state = 'published'", args![review])
        .await?;
    acting.may(action, Subject { customer: Some(customer), seller: Some(seller), ..Subject::PLACE })?;
    Ok((customer, seller))
}

/// A review, who wrote it, and who answers for the app.
#[derive(Clone, Copy, sqlx::FromRow)]
pub(super) struct Of {
    #[sqlx(rename = "id")]
    pub review: ReviewId,
    #[sqlx(rename = "customer_id")]
    pub customer: AccountId,
    #[sqlx(rename = "seller_id")]
    pub seller: SellerId,
}

/// Makes a text the official reply. The customer is told of it at `told`, and not when it is gone again by then.
pub(super) async fn write(acting: &Acting, tx: &mut Conn, of: Of, body: &str, told: Time) -> Result<(), Error> {
    let Of { review, customer, seller } = of;
    let (now, author) = (acting.now(), acting.account()?);
    let before: Option<ReplyRow> = tx
        .first("SELECT author_id, state, body, changed_at, revision FROM replies WHERE review_id = $1", args![review])
        .await?;
    let published = before.as_ref().is_some_and(|reply| reply.state == ReplyState::Published);
    match before {
        Some(reply) if published && reply.body == body => return Ok(()),
        // The store took it down; writing it again is not the way back.
        Some(reply) if reply.state == ReplyState::Hidden => return Err(Illegal::TakenDown.into()),
        Some(reply) => {
            tx.run(
                "INSERT INTO reply_revisions (review_id, revision, author_id, body, written_at) VALUES ($1, $2, $3, $4, $5)",
                args![review, reply.revision, reply.author_id, &reply.body, reply.changed_at],
            )
            .await?;
            tx.run(
                "UPDATE replies SET state = 'published', author_id = $2, body = $3, changed_at = $4, revision = revision + 1
                 WHERE review_id = $1",
                args![review, author, body, now],
            )
            .await?;
        }
        None => {
            tx.run(
                "INSERT INTO replies (review_id, seller_id, author_id, state, body, created_at, changed_at, revision)
                 VALUES ($1, $2, $3, 'published', $4, $5, $5, 1)",
                args![review, seller, author, body, now],
            )
            .await?;
        }
    }
    tx.run("UPDATE reviews SET replied = TRUE WHERE id = $1", args![review]).await?;
    let fact = if published { EventKind::ReplyChanged } else { EventKind::ReplyPosted };
    acting.record(tx, now, fact, About::review(review), None).await?;
    acting
        .leave(tx, told, &Errand::Mail(Post::about_review(LetterKind::ReviewReplied, To::Account(customer), review)))
        .await
}
