//! The figures above a seller's reviews.

use model::access::{Action, Subject};
use model::rating::Histogram;
use model::report::{ENOUGH, Share, Weeks};
use model::time::DAY;
use model::view::{RatedPart, ReviewFigures, Week};
use model::{AppId, Bilingual, SellerId, Time};

use super::{Reports, over};
use crate::Error;
use crate::store::{Conn, Select, args};

/// Weeks of the figures.
const WEEKS: usize = 12;
/// Versions, or apps, whose stars are compared.
const PARTS: usize = 5;

impl Reports {
    /// How the reviews of one app go, by its package name, or those of all apps of the developer's seller.
    pub async fn reviews(&self, package: Option<&str>) -> Result<ReviewFigures, Error> {
        self.0.may(Action::ReadSellerReviews, Subject::PLACE)?;
        let (seller, now) = (self.0.seller()?, self.0.now());
        let mut conn = self.0.desk.store().read().await?;
        let weeks = Weeks::until(self.0.desk.zone(), now, WEEKS);
        let app = match package {
            Some(package) => {
                let sql = "SELECT id FROM apps WHERE package = $1 AND seller_id = $2";
                Some(conn.found::<(AppId,)>(sql, args![package, seller]).await?.0)
            }
            None => None,
        };
        let (before, recent) = replied(&mut conn, &weeks, seller, app).await?;
        Ok(ReviewFigures {
            weeks: means(&mut conn, &weeks, seller, app).await?,
            releases: releases(&mut conn, &weeks, app).await?,
            replied: recent.share(),
            replied_before: before.share(),
            median: recent.median,
            median_before: before.median,
            more_open: more_open(&mut conn, now, seller, app).await?,
            raised: recent.raised,
            raised_from: recent.raised_from,
            raised_to: recent.raised_to,
            parts: match app {
                Some(app) => versions(&mut conn, app).await?,
                None => apps(&mut conn, seller).await?,
            },
        })
    }
}

async fn means(conn: &mut Conn, weeks: &Weeks, seller: SellerId, app: Option<AppId>) -> Result<Vec<Week>, Error> {
    let rows: Vec<(i64, i64, i64)> = conn
        .select(
            over(Select::new("SELECT w.column1, COUNT(*), CAST(SUM(r.stars) AS BIGINT)"), weeks.bounds())
                .join("CROSS JOIN reviews r", args![])
                .filter("r.seller_id = ? AND r.state = 'published'", args![seller])
                .filter("r.changed_at >= w.column2 AND r.changed_at < w.column3", args![])
                .filter_if(app, "r.app_id = ?", |app| args![app])
                .end("GROUP BY 1"),
        )
        .await?;
    Ok(in_weeks(weeks, &rows))
}

/// One for each week, from `(place, count, sum of stars)`.
pub(crate) fn in_weeks(weeks: &Weeks, rows: &[(i64, i64, i64)]) -> Vec<Week> {
    let weeks = weeks.bounds().map(|(place, from, _)| {
        let found = rows.iter().find(|row| row.0 == place);
        Week { from, count: found.map_or(0, |row| row.1), mean_hundredths: found.map(|row| row.2 * 100 / row.1.max(1)) }
    });
    weeks.collect()
}

/// Replies to the reviews that were last written in a period.
#[derive(Default, sqlx::FromRow)]
struct Replied {
    recent: i64,
    reviews: i64,
    replied: i64,
    median: Option<i64>,
    raised: i64,
    raised_from: i64,
    raised_to: i64,
}

impl Replied {
    fn share(&self) -> Share {
        Share { part: self.replied, of: self.reviews }
    }
}

/// Before, and in these weeks.
async fn replied(
    conn: &mut Conn,
    weeks: &Weeks,
    seller: SellerId,
    app: Option<AppId>,
) -> Result<(Replied, Replied), Error> {
    let (from, end) = weeks.before();
    let head = Select::new(
        "SELECT c.recent, COUNT(*) AS reviews, COUNT(c.took) AS replied,
            MIN(CASE WHEN c.place = (c.many * 50 + 99) / 100 THEN c.took END) AS median,
            COUNT(c.raised) AS raised,
            CAST(COALESCE(SUM(c.raised * c.first_stars), 0) AS BIGINT) AS raised_from,
            CAST(COALESCE(SUM(c.raised * c.stars), 0) AS BIGINT) AS raised_to
        FROM (
            SELECT a.*, COUNT(a.took) OVER (PARTITION BY a.recent) AS many,
                ROW_NUMBER() OVER (PARTITION BY a.recent, CASE WHEN a.took IS NULL THEN 1 END ORDER BY a.took) AS place
            FROM (
                SELECT r.stars, r.first_stars, p.created_at - r.created_at AS took,
                    CASE WHEN r.stars > r.first_stars AND r.changed_at > p.created_at THEN 1 END AS raised",
    )
    .join(", CAST(CASE WHEN r.changed_at >= ? THEN 1 ELSE 0 END AS BIGINT) AS recent", args![weeks.from()])
    .join("FROM reviews r LEFT JOIN replies p ON p.review_id = r.id AND p.state = 'published'", args![]);
    let rows: Vec<Replied> = conn
        .select(
            head.filter("r.seller_id = ? AND r.state = 'published'", args![seller])
                .filter("r.changed_at >= ? AND r.changed_at < ?", args![from, weeks.end()])
                .filter("(r.changed_at < ? OR r.changed_at >= ?)", args![end, weeks.from()])
                .filter_if(app, "r.app_id = ?", |app| args![app])
                .end(") a) c GROUP BY c.recent"),
        )
        .await?;
    let (mut before, mut recent) = (Replied::default(), Replied::default());
    for mut row in rows {
        row.median = row.median.filter(|_| row.replied >= ENOUGH);
        if row.recent == 1 { recent = row } else { before = row }
    }
    Ok((before, recent))
}

/// How many more reviews are without a reply than a week ago: new ones, less the older ones that got theirs.
async fn more_open(conn: &mut Conn, now: Time, seller: SellerId, app: Option<AppId>) -> Result<i64, Error> {
    let since = now - 7 * DAY;
    let new: Vec<(i64,)> = conn
        .select(
            Select::new("SELECT COUNT(*) FROM reviews r")
                .filter("r.seller_id = ? AND r.state = 'published' AND r.replied = FALSE", args![seller])
                .filter("r.changed_at >= ? AND r.created_at >= ?", args![since, since])
                .filter_if(app, "r.app_id = ?", |app| args![app]),
        )
        .await?;
    let answered: Vec<(i64,)> = conn
        .select(
            Select::new("SELECT COUNT(*) FROM replies p JOIN reviews r ON r.id = p.review_id")
                .filter("p.seller_id = ? AND p.created_at >= ? AND p.state = 'published'", args![seller, since])
                .filter("r.created_at < ? AND r.state = 'published'", args![since])
                .filter_if(app, "r.app_id = ?", |app| args![app]),
        )
        .await?;
    let count = |rows: Vec<(i64,)>| rows.first().map_or(0, |row| row.0);
    Ok(count(new) - count(answered))
}

async fn releases(conn: &mut Conn, weeks: &Weeks, app: Option<AppId>) -> Result<Vec<(String, Time)>, Error> {
    let Some(app) = app else { return Ok(Vec::new()) };
    conn.all(
        "SELECT name, released_at FROM app_versions WHERE app_id = $1 AND released_at >= $2 AND released_at < $3
         ORDER BY released_at, name",
        args![app, weeks.from(), weeks.end()],
    )
    .await
}

/// Stars of the newest versions that anybody reviewed.
async fn versions(conn: &mut Conn, app: AppId) -> Result<Vec<(RatedPart, Histogram)>, Error> {
    let rows: Vec<(String, i64, i64, Time)> = conn
        .all(
            "SELECT v.name, r.stars, COUNT(*), v.released_at FROM reviews r
             JOIN app_versions v ON v.app_id = r.app_id AND v.name = r.version
             WHERE r.app_id = $1 AND r.state = 'published'
             GROUP BY v.name, v.released_at, r.stars ORDER BY v.released_at DESC, v.name DESC, r.stars",
            args![app],
        )
        .await?;
    let mut parts: Vec<(RatedPart, Histogram)> = Vec::new();
    for (name, stars, count, _) in rows {
        let part = RatedPart::Version(name);
        if parts.last().is_none_or(|(last, _)| *last != part) {
            if parts.len() == PARTS {
                break;
            }
            parts.push((part, Histogram::default()));
        }
        let slot = usize::try_from(stars - 1).ok();
        if let Some(slot) = parts.last_mut().and_then(|(_, stars)| stars.0.get_mut(slot?)) {
            *slot += count;
        }
    }
    parts.reverse();
    Ok(parts)
}

/// Stars of the seller's apps, as the apps keep them.
async fn apps(conn: &mut Conn, seller: SellerId) -> Result<Vec<(RatedPart, Histogram)>, Error> {
    let rows: Vec<(String, String, i64, i64, i64, i64, i64)> = conn
        .select(
            Select::new("SELECT title_ko, title_en, stars_1, stars_2, stars_3, stars_4, stars_5 FROM apps")
                .filter("seller_id = ?", args![seller])
                .filter("stars_1 + stars_2 + stars_3 + stars_4 + stars_5 > 0", args![])
                .end("ORDER BY rank DESC, id")
                .limit(PARTS),
        )
        .await?;
    let parts = rows.into_iter().map(|(ko, en, one, two, three, four, five)| {
        (RatedPart::App(Bilingual { ko, en }), Histogram([one, two, three, four, five]))
    });
    Ok(parts.collect())
}
