//! An app's page: what it is, how it is rated, and what people and its seller say.

use model::access::{Action, Subject};
use model::account::masked_name;
use model::catalog::PackageName;
use model::rating::Stars;
use model::report::Weeks;
use model::review::ReviewSort;
use model::time::Time;
use model::view::{AppPage, Mine, OfficialReply, Page, Product, PublicReview, ReviewFilter, Version, Week};
use model::{AccountId, Actor, AppId, Bilingual, Currency, Money, ReviewId};

use super::{CARD, CardRow, Catalog};
use crate::Error;
use crate::inquiries::{key, key_of};
use crate::moderation;
use crate::reports::{in_weeks, over};
use crate::store::{Conn, Select, Value, args};

/// Reviews that the app's page shows at first: few, because most readers want the ratings and a taste, and each costs a
/// phone time.
const FIRST: usize = 4;
/// Reviews of each further page.
const PAGE: usize = 20;
/// Weeks of the rating's trend.
const WEEKS: usize = 12;

#[derive(Debug, sqlx::FromRow)]
struct PublicRow {
    pub id: ReviewId,
    customer_id: AccountId,
    stars: i64,
    first_stars: i64,
    body: String,
    version: String,
    device: Option<String>,
    created_at: Time,
    pub changed_at: Time,
    pub helpful: i64,
    name_ko: String,
    reply_body: Option<String>,
    reply_created: Option<Time>,
    reply_changed: Option<Time>,
    marked: Option<Time>,
    reported: Option<Time>,
    reply_reported: Option<Time>,
}

const REVIEWS: &str =
    "SELECT r.id, r.customer_id, r.stars, r.first_stars, r.body, r.version, r.device, r.created_at, r.changed_at,
        r.helpful, c.name_ko, p.body AS reply_body, p.created_at AS reply_created, p.changed_at AS reply_changed,
        h.at AS marked, x.at AS reported, y.at AS reply_reported
    FROM reviews r
    JOIN accounts c ON c.id = r.customer_id
    LEFT JOIN replies p ON p.review_id = r.id AND p.state = 'published'";

/// The official reply as everybody sees it.
pub(crate) fn official_reply(
    seller: &Bilingual,
    review_at: Time,
    body: Option<String>,
    created: Option<Time>,
    changed: Option<Time>,
) -> Option<OfficialReply> {
    let (body, created, changed) = (body?, created?, changed?);
    Some(OfficialReply {
        seller: seller.clone(),
        body,
        written_at: changed,
        edited: changed > created,
        took: created.since(review_at).max(0),
    })
}

impl PublicRow {
    fn view(self, seller: &Bilingual, reader: Option<AccountId>) -> Result<PublicReview, Error> {
        let stars = |stars| Stars::new(stars).ok_or_else(|| Error::internal("a review has no stars"));
        let reply = official_reply(seller, self.created_at, self.reply_body, self.reply_created, self.reply_changed);
        Ok(PublicReview {
            id: self.id,
            stars: stars(self.stars)?,
            stars_before: if self.stars == self.first_stars { None } else { Some(stars(self.first_stars)?) },
            changed_after_reply: self.reply_created.is_some_and(|replied| self.changed_at > replied),
            author: masked_name(&self.name_ko),
            body: self.body,
            version: self.version,
            device: self.device,
            written_at: self.changed_at,
            helpful: self.helpful,
            marked: self.marked.is_some(),
            mine: Some(self.customer_id) == reader,
            reported: self.reported.is_some(),
            reply_reported: self.reply_reported.is_some(),
            reply,
        })
    }
}

impl Catalog {
    pub async fn app_page(
        &self,
        package: &PackageName,
        filter: ReviewFilter,
        after: Option<&str>,
    ) -> Result<AppPage, Error> {
        self.0.may(Action::BrowseStore, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let rows: Vec<CardRow> = conn.select(Select::new(CARD).filter("a.package = ?", args![package])).await?;
        let row = rows.into_iter().next().ok_or(Error::NotFound)?;
        let card = row.card();
        let now = self.0.now();
        let weeks = Weeks::until(self.0.desk.zone(), now, WEEKS);
        let (tagline_ko, tagline_en, description_ko, description_en): (String, String, String, String) = conn
            .found(
                "SELECT tagline_ko, tagline_en, description_ko, description_en FROM apps WHERE id = $1",
                args![row.id],
            )
            .await?;
        let (with_reply,): (i64,) = conn
            .one(
                "SELECT COUNT(*) FROM reviews WHERE app_id = $1 AND state = 'published' AND replied = TRUE",
                args![row.id],
            )
            .await?;
        let matching = match only_stars(&filter) {
            // The app keeps these counts itself.
            Some(stars) => stars.map_or_else(|| card.ratings.count(), |stars| card.ratings.of(stars)),
            None => count(&mut conn, row.id, &filter).await?,
        };
        Ok(AppPage {
            tagline: Bilingual::new(tagline_ko, tagline_en),
            description: Bilingual::new(description_ko, description_en),
            versions: versions(&mut conn, row.id).await?,
            products: products(&mut conn, row.id).await?,
            weeks: means(&mut conn, row.id, &weeks).await?,
            record: self.0.desk.records().of(&mut conn, row.seller_id, now).await?,
            reviews: self.reviews(&mut conn, row.id, &card.seller, &filter, after).await?,
            mine: self.mine(&mut conn, row.id).await?,
            checking: moderation::is_checking(&mut conn, row.id).await?,
            matching,
            with_reply,
            filter,
            card,
        })
    }

    async fn reviews(
        &self,
        conn: &mut Conn,
        app: AppId,
        seller: &Bilingual,
        filter: &ReviewFilter,
        after: Option<&str>,
    ) -> Result<Page<PublicReview>, Error> {
        let reader = self.0.actor.signed_in();
        let limit = if after.is_none() { FIRST } else { PAGE };
        let after = key(after)?;
        // The reader's own marks ride along; a visitor has none.
        let mut select = filtered(
            Select::new(REVIEWS).join(
                "LEFT JOIN helpful_marks h ON h.review_id = r.id AND h.account_id = ?
             LEFT JOIN review_reports x ON x.review_id = r.id AND x.kind = 'review' AND x.account_id = ?
             LEFT JOIN review_reports y ON y.review_id = r.id AND y.kind = 'reply' AND y.account_id = ?",
                args![reader, reader, reader],
            ),
            app,
            filter,
        );
        select = match filter.sort {
            ReviewSort::Helpful => select
                .filter_if(after, "(r.helpful < ? OR (r.helpful = ? AND r.id < ?))", by_key)
                .end("ORDER BY r.helpful DESC, r.id DESC"),
            ReviewSort::Newest => select
                .filter_if(after, "(r.changed_at < ? OR (r.changed_at = ? AND r.id < ?))", by_key)
                .end("ORDER BY r.changed_at DESC, r.id DESC"),
            ReviewSort::Highest => select
                .filter_if(after, "(r.stars < ? OR (r.stars = ? AND r.id < ?))", by_key)
                .end("ORDER BY r.stars DESC, r.id DESC"),
            ReviewSort::Lowest => select
                .filter_if(after, "(r.stars > ? OR (r.stars = ? AND r.id > ?))", by_key)
                .end("ORDER BY r.stars, r.id"),
        };
        let rows: Vec<PublicRow> = conn.select(select.limit(limit + 1)).await?;
        let page = Page::cut(rows, limit, |row| {
            let sort = match filter.sort {
                ReviewSort::Helpful => row.helpful,
                ReviewSort::Newest => row.changed_at.0,
                ReviewSort::Highest | ReviewSort::Lowest => row.stars,
            };
            key_of(sort, row.id)
        });
        let rows = page.rows.into_iter().map(|row| row.view(seller, reader)).collect::<Result<_, _>>()?;
        Ok(Page { rows, next: page.next })
    }

    /// What the reader has to do with the app.
    async fn mine(&self, conn: &mut Conn, app: AppId) -> Result<Mine, Error> {
        let customer = match self.0.actor {
            Actor::Customer(id) => id,
            Actor::Visitor | Actor::Guest { .. } => return Ok(Mine::Visitor),
            _ => return Ok(Mine::Staff),
        };
        let acquired: Option<(Time,)> = conn
            .first(
                "SELECT purchased_at FROM purchases WHERE app_id = $1 AND customer_id = $2 AND (state <> 'cancelled' OR cancelled_minor IS NOT NULL)
                 ORDER BY purchased_at LIMIT 1",
                args![app, customer],
            )
            .await?;
        let Some((at,)) = acquired else { return Ok(Mine::NotAcquired) };
        let review: Option<(i64,)> = conn
            .first(
                "SELECT stars FROM reviews WHERE app_id = $1 AND customer_id = $2 AND state = 'published'",
                args![app, customer],
            )
            .await?;
        Ok(Mine::Acquired { at, review: review.and_then(|(stars,)| Stars::new(stars)) })
    }
}

fn by_key((sort, id): (i64, String)) -> Vec<Value> {
    args![sort, sort, id]
}

fn filtered(select: Select, app: AppId, filter: &ReviewFilter) -> Select {
    select
        .filter("r.app_id = ?", args![app])
        .filter("r.state = 'published'", args![])
        .filter_if(filter.stars, "r.stars = ?", |stars| args![i64::from(stars.get())])
        .filter_if(filter.replied, "r.replied = ?", |replied| args![replied])
        .filter_if(filter.version.as_deref(), "r.version = ?", |version| args![version])
}

/// `Some(None)` without any filter, `Some(stars)` with this one alone.
fn only_stars(filter: &ReviewFilter) -> Option<Option<Stars>> {
    (filter.replied.is_none() && filter.version.is_none()).then_some(filter.stars)
}

async fn count(conn: &mut Conn, app: AppId, filter: &ReviewFilter) -> Result<i64, Error> {
    let rows: Vec<(i64,)> = conn.select(filtered(Select::new("SELECT COUNT(*) FROM reviews r"), app, filter)).await?;
    Ok(rows.first().map_or(0, |row| row.0))
}

async fn versions(conn: &mut Conn, app: AppId) -> Result<Vec<Version>, Error> {
    let rows: Vec<(String, Time, String, String)> = conn
        .all(
            "SELECT name, released_at, notes_ko, notes_en FROM app_versions WHERE app_id = $1 ORDER BY released_at DESC LIMIT 20",
            args![app],
        )
        .await?;
    let versions = rows.into_iter();
    Ok(versions.map(|(name, released_at, ko, en)| Version { name, released_at, notes: Bilingual { ko, en } }).collect())
}

async fn products(conn: &mut Conn, app: AppId) -> Result<Vec<Product>, Error> {
    let rows: Vec<(String, String, i64, Currency)> = conn
        .all(
            "SELECT name_ko, name_en, price_minor, currency FROM products WHERE app_id = $1 ORDER BY price_minor, id",
            args![app],
        )
        .await?;
    let products = rows.into_iter();
    Ok(products
        .map(|(ko, en, minor, currency)| Product { name: Bilingual { ko, en }, price: Money { minor, currency } })
        .collect())
}

/// The mean of each of the last twelve weeks, oldest first; the last one is the running week.
async fn means(conn: &mut Conn, app: AppId, weeks: &Weeks) -> Result<Vec<Week>, Error> {
    let rows: Vec<(i64, i64, i64)> = conn
        .select(
            over(Select::new("SELECT w.column1, COUNT(*), CAST(SUM(r.stars) AS BIGINT)"), weeks.bounds())
                .join("CROSS JOIN reviews r", args![])
                .filter("r.app_id = ? AND r.state = 'published'", args![app])
                .filter("r.changed_at >= w.column2 AND r.changed_at < w.column3", args![])
                .end("GROUP BY 1"),
        )
        .await?;
    Ok(in_weeks(weeks, &rows))
}
