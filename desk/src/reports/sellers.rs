//! How long sellers take for a first reply. Percentiles by the nearest rank: a time that somebody really waited.

use model::report::{ENOUGH, Share, Weeks};
use model::view::{ReportFilter, SellerTimes, Spread};
use model::{Bilingual, SellerId, Time};

use crate::Error;
use crate::catalog::{in_time, settled};
use crate::store::{Conn, Select, args};
use crate::terms::whole;

/// Sellers of one report, and of its choice.
const MOST: usize = 200;

#[derive(sqlx::FromRow)]
struct Row {
    seller_id: SellerId,
    name_ko: String,
    name_en: String,
    inquiries: i64,
    settled: i64,
    in_time: i64,
    answered: i64,
    median: Option<i64>,
    p90: Option<i64>,
    p99: Option<i64>,
}

/// Sellers with enough settled cases, the most troubled first.
pub(super) async fn times(
    conn: &mut Conn,
    weeks: &Weeks,
    filter: &ReportFilter,
    now: Time,
) -> Result<Vec<SellerTimes>, Error> {
    let head = Select::new(
        "SELECT t.*, s.name_ko, s.name_en FROM (
            SELECT c.seller_id, COUNT(*) AS inquiries, COUNT(c.settled) AS settled, COUNT(c.in_time) AS in_time,
                COUNT(c.took) AS answered,
                MIN(CASE WHEN c.place = (c.many * 50 + 99) / 100 THEN c.took END) AS median,
                MIN(CASE WHEN c.place = (c.many * 90 + 99) / 100 THEN c.took END) AS p90,
                MIN(CASE WHEN c.place = (c.many * 99 + 99) / 100 THEN c.took END) AS p99
            FROM (
                SELECT i.seller_id, i.answered_at - i.created_at AS took,
                    COUNT(i.answered_at) OVER (PARTITION BY i.seller_id) AS many,
                    ROW_NUMBER() OVER (PARTITION BY i.seller_id, CASE WHEN i.answered_at IS NULL THEN 1 END
                        ORDER BY i.answered_at - i.created_at) AS place",
    )
    .join(concat!(", CASE WHEN ", settled!(), " THEN 1 END AS settled"), args![now])
    .join(concat!(", CASE WHEN ", settled!(), " AND ", in_time!(), " THEN 1 END AS in_time"), args![now]);
    let rows: Vec<Row> = conn
        .select(
            head.join("FROM inquiries i", args![])
                .filter(concat!("i.channel = 'contact_seller' AND ", whole!("i.merged_into")), args![])
                .filter("i.created_at >= ? AND i.created_at < ?", args![weeks.from(), weeks.end()])
                .filter_if(filter.seller, "i.seller_id = ?", |seller| args![seller])
                .filter_if(filter.kind, "i.kind = ?", |kind| args![kind])
                .join(") c GROUP BY c.seller_id) t JOIN sellers s ON s.id = t.seller_id", args![])
                .join(
                    "WHERE t.settled >= ? ORDER BY t.in_time * 1000 / t.settled, t.settled DESC, t.seller_id",
                    args![ENOUGH],
                )
                .limit(MOST),
        )
        .await?;
    Ok(rows.into_iter().map(Row::view).collect())
}

impl Row {
    fn view(self) -> SellerTimes {
        let spread = match (self.median, self.p90, self.p99) {
            (Some(median), Some(p90), Some(p99)) if self.answered >= ENOUGH => Some(Spread { median, p90, p99 }),
            _ => None,
        };
        SellerTimes {
            seller: self.seller_id,
            name: Bilingual::new(self.name_ko, self.name_en),
            inquiries: self.inquiries,
            in_time: Share { part: self.in_time, of: self.settled },
            spread,
        }
    }
}

/// The median of all first replies: of the weeks before, and of these.
pub(super) async fn medians(conn: &mut Conn, weeks: &Weeks, filter: &ReportFilter) -> Result<[Option<i64>; 2], Error> {
    let (from, end) = weeks.before();
    let head = Select::new(
        "SELECT c.recent, c.took FROM (
            SELECT a.recent, a.took, COUNT(*) OVER (PARTITION BY a.recent) AS many,
                ROW_NUMBER() OVER (PARTITION BY a.recent ORDER BY a.took) AS place
            FROM (SELECT i.answered_at - i.created_at AS took",
    )
    .join(
        ", CAST(CASE WHEN i.created_at >= ? THEN 1 ELSE 0 END AS BIGINT) AS recent FROM inquiries i",
        args![weeks.from()],
    );
    let rows: Vec<(i64, i64)> = conn
        .select(
            head.filter(
                concat!("i.channel = 'contact_seller' AND i.answered_at IS NOT NULL AND ", whole!("i.merged_into")),
                args![],
            )
            .filter("i.created_at >= ? AND i.created_at < ?", args![from, weeks.end()])
            .filter("(i.created_at < ? OR i.created_at >= ?)", args![end, weeks.from()])
            .filter_if(filter.seller, "i.seller_id = ?", |seller| args![seller])
            .filter_if(filter.kind, "i.kind = ?", |kind| args![kind])
            .join(") a) c WHERE c.place = (c.many * 50 + 99) / 100 AND c.many >= ?", args![ENOUGH]),
        )
        .await?;
    Ok([0, 1].map(|wanted| rows.iter().find(|(recent, _)| *recent == wanted).map(|(_, took)| *took)))
}

/// Whom a report can be narrowed to.
pub(super) async fn choices(conn: &mut Conn) -> Result<Vec<(SellerId, Bilingual)>, Error> {
    let rows: Vec<(SellerId, String, String)> = conn
        .select(Select::new("SELECT id, name_ko, name_en FROM sellers").end("ORDER BY name_en, id").limit(MOST))
        .await?;
    Ok(rows.into_iter().map(|(id, ko, en)| (id, Bilingual { ko, en })).collect())
}
