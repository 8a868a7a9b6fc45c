//! Sudden floods of one rating: new reviews of it wait until an operator has looked at them.

use model::access::{Action, Subject};
use model::catalog::PackageName;
use model::event::EventKind;
use model::moderation::{FloodAnswer, Floods, TakedownReason, TextMove, TextState};
use model::rating::Stars;
use model::time::DAY;
use model::{AccountId, AppId, DeliveryId, EventId, InquiryId, ModerationId, ReviewId, Time};

use super::Moderation;
use super::decide::chosen;
use crate::Error;
use crate::acting::Acting;
use crate::mail::LetterKind;
use crate::outbox::{Errand, Post, To};
use crate::record::About;
use crate::reviews::recount_many;
use crate::store::{Conn, args};

/// So many are let go or removed with one press; what is left stands in the list still.
const AT_ONCE: i64 = 1_000;

/// Whether one more review of this rating would be part of a flood. What is held counts, too: a flood does not end by being
/// held back.
pub(crate) async fn is_flooded(tx: &mut Conn, app: AppId, stars: Stars, now: Time) -> Result<bool, Error> {
    let rule = Floods::default();
    if !rule.watches(stars.get()) {
        return Ok(false);
    }
    let day = now - DAY;
    let count =
        "SELECT COUNT(*) FROM reviews WHERE app_id = $1 AND stars = $2 AND created_at > $3 AND created_at <= $4";
    let stars = i64::from(stars.get());
    let (today,): (i64,) = tx.one(count, args![app, stars, day, now]).await?;
    if !rule.holds(today + 1, 0) {
        return Ok(false);
    }
    let (before,): (i64,) = tx.one(count, args![app, stars, day - rule.days * DAY, day]).await?;
    Ok(rule.holds(today + 1, before))
}

/// Writes down that a review, stored out of sight, waits for an operator.
pub(crate) async fn hold(acting: &Acting, tx: &mut Conn, review: ReviewId, app: AppId) -> Result<(), Error> {
    let (now, state) = (acting.now(), TextState::Published.after(TextMove::Hold)?);
    tx.run(
        "INSERT INTO moderations (id, review_id, app_id, kind, state, reports, at) VALUES ($1, $2, $3, 'review', $4, 0, $5)",
        args![ModerationId::new(acting.desk.id(now)), review, app, state, now],
    )
    .await?;
    acting.record(tx, now, EventKind::ReviewHeld, About::review(review), None).await
}

impl Moderation {
    /// Lets everything go that was held back of one rating of one app, or removes it. Tells how many there were.
    pub async fn answer_flood(&self, package: &PackageName, stars: &str, outcome: &str) -> Result<usize, Error> {
        self.0.may(Action::ModerateTexts, Subject::PLACE)?;
        let outcome: FloodAnswer = chosen("outcome", outcome)?;
        let stars = Stars::parse("stars", stars)?;
        self.0
            .desk
            .store()
            .write((self.0.clone(), package.clone()), move |tx, (acting, package)| {
                Box::pin(answer(acting, tx, package, stars, outcome))
            })
            .await
    }
}

async fn answer(
    acting: &Acting,
    tx: &mut Conn,
    package: &PackageName,
    stars: Stars,
    outcome: FloodAnswer,
) -> Result<usize, Error> {
    let (app,): (AppId,) = tx.found("SELECT id FROM apps WHERE package = $1", args![package]).await?;
    let stars = i64::from(stars.get());
    let held: Vec<(ModerationId, ReviewId, AccountId)> = tx
        .all(
            "SELECT m.id, m.review_id, r.customer_id FROM moderations m JOIN reviews r ON r.id = m.review_id
             WHERE m.app_id = $1 AND m.state = 'held' AND r.stars = $2 ORDER BY m.id LIMIT $3",
            args![app, stars, AT_ONCE],
        )
        .await?;
    let Some(&(last, _, _)) = held.last() else { return Ok(0) };
    let (step, fact, reason) = match outcome {
        FloodAnswer::Release => (TextMove::Release, EventKind::ReviewReleased, None),
        FloodAnswer::Remove => (TextMove::Remove, EventKind::TextRemoved, Some(TakedownReason::Fake)),
    };
    let (now, next) = (acting.now(), TextState::Held.after(step)?);
    if next.is_public() {
        tx.run(
            "UPDATE reviews SET state = 'published' WHERE app_id = $1 AND stars = $2
                AND id IN (SELECT m.review_id FROM moderations m WHERE m.app_id = $1 AND m.state = 'held' AND m.id <= $3)",
            args![app, stars, last],
        )
        .await?;
        recount_many(tx, app, stars, held.len() as i64).await?;
    }
    tx.run(
        "UPDATE moderations SET state = $4, at = $5, decided_by = $6, decided_at = $5, reason = $7
         WHERE app_id = $1 AND state = 'held' AND id <= $3
            AND review_id IN (SELECT r.id FROM reviews r WHERE r.app_id = $1 AND r.stars = $2)",
        args![app, stars, last, next, now, acting.account()?, reason],
    )
    .await?;
    let detail = reason.map(|reason| reason.to_string());
    let facts = held.iter().map(|(_, review, _)| {
        let (id, nothing) = (EventId::new(acting.desk.id(now)), (None::<InquiryId>, None::<AccountId>));
        args![id, now, fact, acting.kind(), acting.account().ok(), nothing.0, *review, nothing.1, detail.clone()]
    });
    let head = "INSERT INTO events (id, at, kind, actor_kind, actor_id, inquiry_id, review_id, account_id, detail)";
    tx.insert_rows(head, 9, facts.collect(), "").await?;
    if outcome == FloodAnswer::Remove {
        tell(acting, tx, now, &held).await?;
    }
    Ok(held.len())
}

/// Each author is told by a mail of their own.
async fn tell(
    acting: &Acting,
    tx: &mut Conn,
    now: Time,
    held: &[(ModerationId, ReviewId, AccountId)],
) -> Result<(), Error> {
    let mails = held.iter().map(|(_, review, author)| {
        let errand = Errand::Mail(Post::about_review(LetterKind::TakenDown, To::Account(*author), *review));
        let payload = serde_json::to_string(&errand).map_err(|error| Error::internal(error.to_string()))?;
        Ok(args![DeliveryId::new(acting.desk.id(now)), errand.topic(), payload, "waiting", 0_i64, now, now])
    });
    let mails = mails.collect::<Result<_, Error>>()?;
    tx.insert_rows("INSERT INTO outbox (id, topic, payload, state, attempts, not_before, created_at)", 7, mails, "")
        .await
}
