//! What an erased customer wrote: moved apart or destroyed, one thing in each commit.

use model::retention::Basis;
use model::review::ReviewState;
use model::{AccountId, Actor, AppId, InquiryId, ReviewId, Time};

use super::apart;
use crate::acting::Acting;
use crate::retention::{Emptying, empty};
use crate::reviews::recount;
use crate::store::{Conn, args};
use crate::{Desk, Error};

/// Accounts that one run looks at.
const ROUND: i64 = 200;

/// Finishes every erasure that was ended half-way.
pub(crate) async fn finish_all(desk: &Desk) -> Result<(), Error> {
    let accounts: Vec<(AccountId,)> = desk
        .store()
        .read()
        .await?
        .all(
            "SELECT a.id FROM accounts a
             WHERE a.erased_at > 0 AND (EXISTS (SELECT 1 FROM inquiries i WHERE i.customer_id = a.id AND i.closed_at IS NOT NULL)
                                        OR EXISTS (SELECT 1 FROM reviews r WHERE r.customer_id = a.id))
             ORDER BY a.erased_at, a.id LIMIT $1",
            args![ROUND],
        )
        .await?;
    for (account,) in accounts {
        finish(desk, account).await?;
    }
    Ok(())
}

/// Moves apart what the law keeps of an erased customer, and destroys the rest. An inquiry that was sent in the very moment of
/// the erasure waits for its end.
pub(super) async fn finish(desk: &Desk, account: AccountId) -> Result<(), Error> {
    let acting = desk.act_as(Actor::System);
    loop {
        let mut conn = desk.store().read().await?;
        let inquiry: Option<(InquiryId,)> = conn
            .first("SELECT id FROM inquiries WHERE customer_id = $1 AND closed_at IS NOT NULL LIMIT 1", args![account])
            .await?;
        let review: Option<(ReviewId,)> =
            conn.first("SELECT id FROM reviews WHERE customer_id = $1 LIMIT 1", args![account]).await?;
        drop(conn);
        if inquiry.is_none() && review.is_none() {
            return Ok(());
        }
        desk.store()
            .write(acting.clone(), move |tx, acting| {
                Box::pin(async move {
                    tx.overwriting(true).await?;
                    if let Some((id,)) = inquiry {
                        move_apart(acting, tx, account, id).await?;
                    }
                    if let Some((id,)) = review {
                        destroy_review(tx, id).await?;
                    }
                    tx.overwriting(false).await
                })
            })
            .await?;
    }
}

/// Seals what the law keeps of an inquiry, and empties it.
async fn move_apart(acting: &Acting, tx: &mut Conn, account: AccountId, id: InquiryId) -> Result<(), Error> {
    let (now, desk) = (acting.now(), &acting.desk);
    let found: Option<(Time, bool)> = tx
        .first(
            "SELECT i.closed_at, r.id IS NOT NULL FROM inquiries i LEFT JOIN refunds r ON r.inquiry_id = i.id
             WHERE i.id = $1 AND i.customer_id = $2 AND i.closed_at IS NOT NULL",
            args![id, account],
        )
        .await?;
    // Another process was faster, or it is open again.
    let Some((closed, refund)) = found else { return Ok(()) };
    let (basis, until): (Basis, Time) = desk.retention().of_ended(closed, refund, desk.zone());
    if until > now {
        apart::keep_inquiry(desk, tx, account, id, basis, until).await?;
    }
    empty(tx, id, Emptying { now, decisions: true }).await
}

/// A review goes whole: its versions, the official reply, reports and what the store decided about it. A text may tell
/// who wrote it whatever name stands over it, and nobody would be left to take it back.
async fn destroy_review(tx: &mut Conn, id: ReviewId) -> Result<(), Error> {
    let found: Option<(AppId, i64, ReviewState)> =
        tx.first("SELECT app_id, stars, state FROM reviews WHERE id = $1", args![id]).await?;
    let Some((app, stars, state)) = found else { return Ok(()) };
    if state == ReviewState::Published {
        recount(tx, app, Some(stars), None).await?;
    }
    for sql in [
        "DELETE FROM review_revisions WHERE review_id = $1",
        "DELETE FROM reply_revisions WHERE review_id = $1",
        "DELETE FROM replies WHERE review_id = $1",
        "DELETE FROM helpful_marks WHERE review_id = $1",
        "DELETE FROM review_reports WHERE review_id = $1",
        "DELETE FROM moderations WHERE review_id = $1",
        "DELETE FROM mails WHERE review_id = $1",
        "DELETE FROM reviews WHERE id = $1",
    ] {
        tx.run(sql, args![id]).await?;
    }
    tx.run(
        "DELETE FROM outbox WHERE state = 'waiting' AND topic = 'mail' AND payload LIKE $1",
        args![format!("%{id}%")],
    )
    .await
    .map(|_| ())
}
