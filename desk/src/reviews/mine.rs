//! A customer's own reviews, with their earlier versions, and the editor.

use model::access::{Action, Subject};
use model::account::masked_name;
use model::catalog::PackageName;
use model::inquiry::Illegal;
use model::moderation::{TextId, TextKind, TextState};
use model::rating::Stars;
use model::review::ReviewState;
use model::view::{AppRef, MyReview, MyReviews, ReviewEditor, Revision, TakenDown};
use model::{AccountId, AppId, Bilingual, ReviewId, Time};

use super::Reviews;
use super::write::newest_version;
use crate::Error;
use crate::catalog::{CARD, CardRow, official_reply};
use crate::inquiries::summary;
use crate::moderation::Standing;
use crate::store::{Conn, Select, args};

#[derive(sqlx::FromRow)]
struct Row {
    id: ReviewId,
    state: ReviewState,
    stars: i64,
    body: String,
    version: String,
    device: Option<String>,
    created_at: Time,
    changed_at: Time,
    helpful: i64,
    package: String,
    title_ko: String,
    title_en: String,
    seller_ko: String,
    seller_en: String,
    icon: String,
    reply_body: Option<String>,
    reply_created: Option<Time>,
    reply_changed: Option<Time>,
}

#[derive(sqlx::FromRow)]
struct RevisionRow {
    review_id: ReviewId,
    stars: i64,
    body: String,
    version: String,
    written_at: Time,
}

const ROWS: &str = "SELECT r.id, r.state, r.stars, r.body, r.version, r.device, r.created_at, r.changed_at, r.helpful,
        a.package, a.title_ko, a.title_en, s.name_ko AS seller_ko, s.name_en AS seller_en, a.icon,
        p.body AS reply_body, p.created_at AS reply_created, p.changed_at AS reply_changed
    FROM reviews r JOIN apps a ON a.id = r.app_id JOIN sellers s ON s.id = r.seller_id
    LEFT JOIN replies p ON p.review_id = r.id AND p.state = 'published'";

/// Reviews, and apps still to be reviewed, shown on one page.
const SHOWN: usize = 200;

impl Reviews {
    pub async fn mine(&self) -> Result<MyReviews, Error> {
        let customer = self.0.account()?;
        self.0.may(Action::ReadOwnReviews, Subject::of_customer(customer))?;
        let mut conn = self.0.desk.store().read().await?;
        let rows: Vec<Row> = conn
            .select(
                Select::new(ROWS)
                    .filter("r.customer_id = ?", args![customer])
                    .filter("r.state <> 'withdrawn'", args![])
                    .end("ORDER BY r.changed_at DESC")
                    .limit(SHOWN),
            )
            .await?;
        Ok(MyReviews {
            summary: summary(&mut conn, customer).await?,
            reviews: with_revisions(&mut conn, customer, rows).await?,
            open: unreviewed(&mut conn, customer).await?,
        })
    }

    /// The editor for one app; only for who acquired it.
    pub async fn editor(&self, package: &PackageName) -> Result<ReviewEditor, Error> {
        let customer = self.0.account()?;
        self.0.may(Action::WriteReview, Subject::of_customer(customer))?;
        let mut conn = self.0.desk.store().read().await?;
        let apps: Vec<CardRow> = conn.select(Select::new(CARD).filter("a.package = ?", args![package])).await?;
        let app = apps.into_iter().next().ok_or(Error::NotFound)?;
        let (acquired,): (i64,) = conn
            .one(
                "SELECT COUNT(*) FROM purchases WHERE app_id = $1 AND customer_id = $2 AND (state <> 'cancelled' OR cancelled_minor IS NOT NULL)",
                args![app.id, customer],
            )
            .await?;
        if acquired == 0 {
            return Err(Illegal::NotAcquired.into());
        }
        let rows: Vec<Row> = conn
            .select(
                Select::new(ROWS)
                    .filter("r.app_id = ?", args![app.id])
                    .filter("r.customer_id = ?", args![customer])
                    .filter("r.state = 'published'", args![]),
            )
            .await?;
        let (name,): (String,) = conn.found("SELECT name_ko FROM accounts WHERE id = $1", args![customer]).await?;
        let card = app.card();
        Ok(ReviewEditor {
            version: newest_version(&mut conn, app.id).await?,
            author_masked: masked_name(&name),
            current: with_revisions(&mut conn, customer, rows).await?.pop(),
            app: AppRef { package: card.package, title: card.title, seller: card.seller, icon: card.icon },
        })
    }
}

fn stars(stars: i64) -> Result<Stars, Error> {
    Stars::new(stars).ok_or_else(|| Error::internal("a review has no stars"))
}

async fn with_revisions(conn: &mut Conn, customer: AccountId, rows: Vec<Row>) -> Result<Vec<MyReview>, Error> {
    let out_of_sight: Vec<ReviewId> =
        rows.iter().filter(|row| row.state == ReviewState::Hidden).map(|row| row.id).collect();
    let standings = Standing::of(conn, TextKind::Review, &out_of_sight).await?;
    let revisions: Vec<RevisionRow> = conn
        .all(
            "SELECT v.review_id, v.stars, v.body, v.version, v.written_at FROM review_revisions v
             JOIN reviews r ON r.id = v.review_id WHERE r.customer_id = $1 ORDER BY v.revision DESC",
            args![customer],
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            let seller = Bilingual::new(row.seller_ko, row.seller_en);
            let own = revisions.iter().filter(|revision| revision.review_id == row.id);
            let earlier = own.map(|revision| {
                Ok(Revision {
                    stars: stars(revision.stars)?,
                    body: revision.body.clone(),
                    version: revision.version.clone(),
                    written_at: revision.written_at,
                })
            });
            let standing = standings.iter().find(|standing| standing.review_id == row.id);
            Ok(MyReview {
                taken_down: match standing {
                    Some(standing) => Some(standing.clone().view(true)),
                    None => (row.state == ReviewState::Hidden).then(|| hidden_before(row.id, row.changed_at)),
                },
                id: row.id,
                stars: stars(row.stars)?,
                body: row.body,
                version: row.version,
                device: row.device,
                written_at: row.changed_at,
                helpful: row.helpful,
                revisions: earlier.collect::<Result<_, Error>>()?,
                reply: official_reply(&seller, row.created_at, row.reply_body, row.reply_created, row.reply_changed),
                app: AppRef {
                    package: row.package,
                    title: Bilingual::new(row.title_ko, row.title_en),
                    seller,
                    icon: row.icon,
                },
            })
        })
        .collect()
}

/// A review that was out of sight before anybody wrote down why.
fn hidden_before(review: ReviewId, at: Time) -> TakenDown {
    TakenDown {
        text: TextId { review, kind: TextKind::Review },
        state: TextState::Hidden,
        reason: None,
        note: None,
        at,
        appeal: None,
        answer: None,
        can_appeal: false,
    }
}

/// Acquired apps without a review, newest first, with when they were acquired.
async fn unreviewed(conn: &mut Conn, customer: AccountId) -> Result<Vec<(model::view::AppCard, Time)>, Error> {
    let acquired: Vec<(AppId, Time)> = conn
        .all(
            "SELECT p.app_id, MIN(p.purchased_at) FROM purchases p
             WHERE p.customer_id = $1 AND (p.state <> 'cancelled' OR p.cancelled_minor IS NOT NULL)
               AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.app_id = p.app_id AND r.customer_id = $1 AND r.state <> 'withdrawn')
             GROUP BY p.app_id ORDER BY 2 DESC LIMIT 20",
            args![customer],
        )
        .await?;
    let cards: Vec<CardRow> = conn
        .select(Select::new(CARD).filter(
            "a.id IN (SELECT p.app_id FROM purchases p WHERE p.customer_id = ? AND (p.state <> 'cancelled' OR p.cancelled_minor IS NOT NULL))",
            args![customer],
        ))
        .await?;
    Ok(acquired
        .into_iter()
        .filter_map(|(app, at)| Some((cards.iter().find(|card| card.id == app)?.card(), at)))
        .collect())
}
