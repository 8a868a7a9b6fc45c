//! What waits for operators, and what they decided.

use model::access::{Action, Subject};
use model::account::masked_name;
use model::moderation::{TextKind, TextState};
use model::rating::Stars;
use model::review::ReportReason;
use model::view::{Flood, ModerationList, ModerationQueue, ModerationRow, Page};
use model::{Bilingual, ModerationId, ReviewId, Time};

use super::Moderation;
use crate::Error;
use crate::inquiries::{key, key_of};
use crate::store::{Conn, Select, Value, args};

/// Texts of one page.
const PAGE: usize = 30;
/// Floods that are shown at once.
const FLOODS: usize = 50;

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: ModerationId,
    pub kind: TextKind,
    pub state: TextState,
    pub review_id: ReviewId,
    reports: i64,
    at: Time,
    decided_at: Option<Time>,
    package: String,
    title_ko: String,
    title_en: String,
    icon: String,
    seller_ko: String,
    seller_en: String,
    stars: i64,
    customer_ko: String,
    customer_en: String,
    developer_ko: Option<String>,
    developer_en: Option<String>,
    pub review_body: String,
    reply_body: Option<String>,
}

pub(super) const ROWS: &str = "SELECT m.id, m.kind, m.state, m.review_id, m.reports, m.at, m.decided_at, a.package, a.title_ko, a.title_en,
        a.icon, s.name_ko AS seller_ko, s.name_en AS seller_en, r.stars, c.name_ko AS customer_ko, c.name_en AS customer_en,
        d.name_ko AS developer_ko, d.name_en AS developer_en, r.body AS review_body, p.body AS reply_body
    FROM moderations m JOIN reviews r ON r.id = m.review_id JOIN apps a ON a.id = m.app_id JOIN sellers s ON s.id = r.seller_id
    JOIN accounts c ON c.id = r.customer_id
    LEFT JOIN replies p ON p.review_id = m.review_id AND m.kind = 'reply'
    LEFT JOIN accounts d ON d.id = p.author_id";

impl Row {
    pub(super) fn view(self, reasons: Vec<(ReportReason, i64)>) -> Result<ModerationRow, Error> {
        // Operators know a customer as everybody does, masked: who wrote it is no reason to keep or hide it.
        let customer = Bilingual { ko: masked_name(&self.customer_ko), en: masked_name(&self.customer_en) };
        let developer = self.developer_ko.zip(self.developer_en).map(|(ko, en)| Bilingual { ko, en });
        let (author, body) = match self.kind {
            TextKind::Review => (customer, self.review_body),
            TextKind::Reply => (developer.unwrap_or(customer), self.reply_body.unwrap_or_default()),
        };
        Ok(ModerationRow {
            id: self.id,
            kind: self.kind,
            state: self.state,
            app: Bilingual::new(self.title_ko, self.title_en),
            package: self.package,
            icon: self.icon,
            seller: Bilingual::new(self.seller_ko, self.seller_en),
            stars: stars(self.stars)?,
            author,
            body,
            reports: self.reports,
            reasons,
            at: self.at,
        })
    }

    /// What a queue is ordered by.
    fn sort(&self, queue: ModerationQueue) -> i64 {
        match queue {
            ModerationQueue::Reported => self.reports,
            ModerationQueue::Appeals | ModerationQueue::Held => self.at.0,
            ModerationQueue::Done => self.decided_at.unwrap_or(self.at).0,
        }
    }
}

pub(super) fn stars(stars: i64) -> Result<Stars, Error> {
    Stars::new(stars).ok_or_else(|| Error::internal("a review has no stars"))
}

/// What its author took back meanwhile waits for nobody.
const STANDS: &str = "r.state = 'published' AND (m.kind = 'review' OR p.state = 'published')";

fn within(select: Select, queue: ModerationQueue) -> Select {
    match queue {
        ModerationQueue::Reported => {
            select.filter("m.reports > 0", args![]).filter("m.state = 'published'", args![]).filter(STANDS, args![])
        }
        ModerationQueue::Appeals => select.filter("m.state = 'appealed'", args![]),
        ModerationQueue::Held => select.filter("m.state = 'held'", args![]),
        ModerationQueue::Done => select
            .filter("m.decided_at IS NOT NULL", args![])
            .filter("m.state NOT IN ('appealed', 'held')", args![])
            .filter("m.reports = 0", args![]),
    }
}

fn twice((sort, id): (i64, String)) -> Vec<Value> {
    args![sort, sort, id]
}

impl Moderation {
    /// One queue, a page at a time.
    pub async fn list(&self, queue: ModerationQueue, after: Option<&str>) -> Result<ModerationList, Error> {
        self.0.may(Action::ModerateTexts, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let (select, after) = (within(Select::new(ROWS), queue), key(after)?);
        let select = match queue {
            ModerationQueue::Reported => select
                .filter_if(after, "(m.reports < ? OR (m.reports = ? AND m.id > ?))", twice)
                .end("ORDER BY m.reports DESC, m.id"),
            ModerationQueue::Appeals => {
                select.filter_if(after, "(m.at > ? OR (m.at = ? AND m.id > ?))", twice).end("ORDER BY m.at, m.id")
            }
            ModerationQueue::Held => select
                .filter_if(after, "(m.at < ? OR (m.at = ? AND m.id < ?))", twice)
                .end("ORDER BY m.at DESC, m.id DESC"),
            ModerationQueue::Done => select
                .filter_if(after, "(m.decided_at < ? OR (m.decided_at = ? AND m.id < ?))", twice)
                .end("ORDER BY m.decided_at DESC, m.id DESC"),
        };
        let rows: Vec<Row> = conn.select(select.limit(PAGE + 1)).await?;
        let page = Page::cut(rows, PAGE, |row| key_of(row.sort(queue), row.id));
        let reviews: Vec<ReviewId> = page.rows.iter().map(|row| row.review_id).collect();
        let reasons = reasons(&mut conn, &reviews).await?;
        let rows = page.rows.into_iter().map(|row| {
            let of_it = reasons.iter().filter(|(review, kind, ..)| *review == row.review_id && *kind == row.kind);
            let reasons = of_it.map(|(.., reason, count)| (*reason, *count)).collect();
            row.view(reasons)
        });
        let rows = Page { rows: rows.collect::<Result<_, Error>>()?, next: page.next };
        let floods = if queue == ModerationQueue::Held { floods(&mut conn).await? } else { Vec::new() };
        Ok(ModerationList { queue, counts: counts(&mut conn).await?, rows, floods })
    }
}

/// How many wait in each queue; what is done waits for nobody, and is not counted.
pub(super) async fn counts(conn: &mut Conn) -> Result<Vec<(ModerationQueue, i64)>, Error> {
    let mut counts = Vec::new();
    for queue in [ModerationQueue::Reported, ModerationQueue::Appeals, ModerationQueue::Held] {
        let select = Select::new(
            "SELECT COUNT(*) FROM moderations m JOIN reviews r ON r.id = m.review_id
             LEFT JOIN replies p ON p.review_id = m.review_id AND m.kind = 'reply'",
        );
        let rows: Vec<(i64,)> = conn.select(within(select, queue)).await?;
        counts.push((queue, rows.first().map_or(0, |row| row.0)));
    }
    Ok(counts)
}

/// How many texts wait for operators: the sidebar's number.
pub(crate) async fn waiting(conn: &mut Conn) -> Result<i64, Error> {
    Ok(counts(conn).await?.into_iter().map(|(_, count)| count).sum())
}

type Counted = (ReviewId, TextKind, ReportReason, i64);

/// How often each reason was given for each of these, of reports that nobody has decided about; the most frequent first.
pub(super) async fn reasons(conn: &mut Conn, reviews: &[ReviewId]) -> Result<Vec<Counted>, Error> {
    if reviews.is_empty() {
        return Ok(Vec::new());
    }
    conn.select(
        Select::new("SELECT review_id, kind, reason, COUNT(*) FROM review_reports")
            .one_of("review_id", reviews.iter().map(Value::from).collect())
            .filter("closed_at IS NULL", args![])
            .end("GROUP BY review_id, kind, reason ORDER BY 4 DESC, 3"),
    )
    .await
}

async fn floods(conn: &mut Conn) -> Result<Vec<Flood>, Error> {
    #[derive(sqlx::FromRow)]
    struct Held {
        package: String,
        title_ko: String,
        title_en: String,
        icon: String,
        stars: i64,
        held: i64,
        since: Time,
    }
    let rows: Vec<Held> = conn
        .select(
            Select::new(
                "SELECT a.package, a.title_ko, a.title_en, a.icon, r.stars, COUNT(*) AS held, MIN(m.at) AS since
                 FROM moderations m JOIN reviews r ON r.id = m.review_id JOIN apps a ON a.id = m.app_id",
            )
            .filter("m.state = 'held'", args![])
            .end("GROUP BY a.package, a.title_ko, a.title_en, a.icon, r.stars ORDER BY 6 DESC, 1")
            .limit(FLOODS),
        )
        .await?;
    let flood = |row: Held| {
        Ok(Flood {
            app: Bilingual::new(row.title_ko, row.title_en),
            package: row.package,
            icon: row.icon,
            stars: stars(row.stars)?,
            held: row.held,
            since: row.since,
        })
    };
    rows.into_iter().map(flood).collect()
}
