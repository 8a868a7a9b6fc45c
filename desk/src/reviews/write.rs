//! Writing, changing and taking back the one review that a customer has of an app; marks by others.

use model::access::{Action, Subject};
use model::catalog::PackageName;
use model::event::EventKind;
use model::inquiry::Illegal;
use model::invalid::Checks;
use model::push::News;
use model::rating::Stars;
use model::review::{self, ReviewState};
use model::text::{self, REVIEW_MAX};
use model::{AccountId, AppId, Language, ReviewId, SellerId, Time};

use super::Reviews;
use crate::Error;
use crate::acting::Acting;
use crate::mail::LetterKind;
use crate::moderation;
use crate::outbox::{Errand, Post, To};
use crate::record::About;
use crate::store::{Conn, args};

#[derive(Clone)]
struct Draft {
    package: PackageName,
    stars: Stars,
    body: String,
    device: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Before {
    id: ReviewId,
    state: ReviewState,
    stars: i64,
    body: String,
    version: String,
    changed_at: Time,
    revision: i64,
    replied: bool,
}

impl Reviews {
    /// Writes the review, or changes the one that is there; what stood before is kept as a revision.
    pub async fn write(&self, package: &PackageName, stars: &str, body: &str, device: &str) -> Result<(), Error> {
        let customer = self.0.account()?;
        self.0.may(Action::WriteReview, Subject::of_customer(customer))?;
        let mut checks = Checks::default();
        let stars = checks.field(Stars::parse("stars", stars));
        let body = checks.field(review::parse_public("body", body, REVIEW_MAX));
        let device = checks.field(text::parse_optional_line("device", device));
        checks.done()?;
        let (Some(stars), Some(body), Some(device)) = (stars, body, device) else { return Err(Error::BadRequest) };
        let draft = Draft { package: package.clone(), stars, body, device };
        self.0
            .desk
            .store()
            .write((self.0.clone(), draft), move |tx, (acting, draft)| {
                Box::pin(write(acting, tx, customer, draft.clone()))
            })
            .await
    }

    pub async fn withdraw(&self, review: ReviewId) -> Result<(), Error> {
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    acting.may(Action::WithdrawReview, Subject::PLACE)?;
                    let (app, customer, stars, state): (AppId, AccountId, i64, ReviewState) = tx
                        .found("SELECT app_id, customer_id, stars, state FROM reviews WHERE id = $1", args![review])
                        .await?;
                    acting.may(Action::WithdrawReview, Subject::of_customer(customer))?;
                    if state != ReviewState::Published {
                        return Ok(());
                    }
                    let now = acting.now();
                    tx.run("UPDATE reviews SET state = 'withdrawn' WHERE id = $1", args![review]).await?;
                    recount(tx, app, Some(stars), None).await?;
                    acting.record(tx, now, EventKind::ReviewWithdrawn, About::review(review), None).await
                })
            })
            .await
    }

    /// Marks a review as helpful, or takes the mark back. Once for each reader, never for one's own.
    pub async fn mark_helpful(&self, review: ReviewId, marked: bool) -> Result<(), Error> {
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    acting.may(Action::MarkHelpful, Subject::PLACE)?;
                    let author = author_of(tx, review).await?;
                    acting.may(Action::MarkHelpful, Subject::of_customer(author))?;
                    let reader = acting.account()?;
                    review::may_mark_helpful(author, reader)?;
                    let (changed, by) = if marked {
                        let rows = tx
                            .run(
                                "INSERT INTO helpful_marks (review_id, account_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                                args![review, reader, acting.now()],
                            )
                            .await?;
                        (rows, 1)
                    } else {
                        let rows = tx
                            .run("DELETE FROM helpful_marks WHERE review_id = $1 AND account_id = $2", args![review, reader])
                            .await?;
                        (rows, -1)
                    };
                    if changed > 0 {
                        tx.run("UPDATE reviews SET helpful = helpful + $2 WHERE id = $1", args![review, by]).await?;
                    }
                    Ok(())
                })
            })
            .await
    }
}

async fn author_of(tx: &mut Conn, review: ReviewId) -> Result<AccountId, Error> {
    let (author,): (AccountId,) =
        tx.found("SELECT customer_id FROM reviews WHERE id = $1 AND state = 'published'", args![review]).await?;
    Ok(author)
}

async fn write(acting: &Acting, tx: &mut Conn, customer: AccountId, draft: Draft) -> Result<(), Error> {
    let now = acting.now();
    let (app, seller): (AppId, SellerId) =
        tx.found("SELECT id, seller_id FROM apps WHERE package = $1", args![&draft.package]).await?;
    let (purchases,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM purchases WHERE app_id = $1 AND customer_id = $2 AND (state <> 'cancelled' OR cancelled_minor IS NOT NULL)",
            args![app, customer],
        )
        .await?;
    review::may_write(purchases > 0)?;
    let version = newest_version(tx, app).await?;
    let before: Option<Before> = tx
        .first(
            "SELECT id, state, stars, body, version, changed_at, revision, replied FROM reviews WHERE app_id = $1 AND customer_id = $2",
            args![app, customer],
        )
        .await?;
    let stars = i64::from(draft.stars.get());
    let Some(before) = before else {
        let id = ReviewId::new(acting.desk.id(now));
        let (language,): (Language,) = tx.found("SELECT language FROM accounts WHERE id = $1", args![customer]).await?;
        let flooded = moderation::is_flooded(tx, app, draft.stars, now).await?;
        let state = if flooded { ReviewState::Hidden } else { ReviewState::Published };
        tx.run(
            "INSERT INTO reviews (id, app_id, seller_id, customer_id, state, stars, first_stars, body, version, device, language,
                    helpful, replied, created_at, changed_at, revision)
             VALUES ($1, $2, $3, $4, $11, $5, $5, $6, $7, $8, $9, 0, FALSE, $10, $10, 1)",
            args![id, app, seller, customer, stars, &draft.body, version, draft.device, language, now, state],
        )
        .await?;
        acting.record(tx, now, EventKind::ReviewPosted, About::review(id), None).await?;
        if flooded {
            return moderation::hold(acting, tx, id, app).await;
        }
        recount(tx, app, None, Some(stars)).await?;
        return match News::of_review(stars) {
            Some(news) => acting.push_of_review(tx, now, news, id, seller).await,
            None => Ok(()),
        };
    };
    if before.state == ReviewState::Hidden {
        // The store took it down, or is looking at it; writing it again is not the way back.
        return Err(Illegal::TakenDown.into());
    }
    let published = before.state == ReviewState::Published;
    if published && before.stars == stars && before.body == draft.body {
        return Ok(());
    }
    tx.run(
        "INSERT INTO review_revisions (review_id, revision, stars, body, version, written_at) VALUES ($1, $2, $3, $4, $5, $6)",
        args![before.id, before.revision, before.stars, &before.body, &before.version, before.changed_at],
    )
    .await?;
    tx.run(
        "UPDATE reviews SET state = 'published', stars = $2, body = $3, version = $4, device = $5, changed_at = $6, revision = revision + 1
         WHERE id = $1",
        args![before.id, stars, &draft.body, version, draft.device, now],
    )
    .await?;
    recount(tx, app, published.then_some(before.stars), Some(stars)).await?;
    acting.record(tx, now, EventKind::ReviewChanged, About::review(before.id), None).await?;
    if before.replied {
        acting
            .leave(tx, now, &Errand::Mail(Post::about_review(LetterKind::ReviewChanged, To::Seller(seller), before.id)))
            .await?;
    }
    Ok(())
}

pub(super) async fn newest_version(conn: &mut Conn, app: AppId) -> Result<String, Error> {
    let newest: Option<(String,)> = conn
        .first(
            "SELECT name FROM app_versions WHERE app_id = $1 ORDER BY released_at DESC, name DESC LIMIT 1",
            args![app],
        )
        .await?;
    Ok(newest.map(|(name,)| name).unwrap_or_default())
}

/// Keeps the app's counts in the commit that changes a review: one less of the old stars, one more of the new.
pub(crate) async fn recount(tx: &mut Conn, app: AppId, old: Option<i64>, new: Option<i64>) -> Result<(), Error> {
    let by = |stars: i64| i64::from(new == Some(stars)) - i64::from(old == Some(stars));
    add(tx, app, [by(1), by(2), by(3), by(4), by(5)]).await
}

/// The same for so many reviews of one rating that appear at once.
pub(crate) async fn recount_many(tx: &mut Conn, app: AppId, stars: i64, many: i64) -> Result<(), Error> {
    let by = |rating: i64| if rating == stars { many } else { 0 };
    add(tx, app, [by(1), by(2), by(3), by(4), by(5)]).await
}

async fn add(tx: &mut Conn, app: AppId, by: [i64; 5]) -> Result<(), Error> {
    tx.run(
        "UPDATE apps SET stars_1 = stars_1 + $2, stars_2 = stars_2 + $3, stars_3 = stars_3 + $4, stars_4 = stars_4 + $5,
                stars_5 = stars_5 + $6, rank = rank + $7
         WHERE id = $1",
        args![app, by[0], by[1], by[2], by[3], by[4], by.iter().sum::<i64>()],
    )
    .await
    .map(|_| ())
}
