//! The Developer Center's reviews: what waits for an official reply, and what was said.

use model::access::{Action, Subject};
use model::account::masked_name;
use model::catalog::PackageName;
use model::inquiry::InquiryNumber;
use model::moderation::TextKind;
use model::rating::{Histogram, Stars};
use model::view::{Page, ReviewQueue, SellerReview, SellerReviewFilter, SellerReviews};
use model::{Bilingual, ReviewId, SellerId, Time};

use super::Reviews;
use crate::Error;
use crate::catalog::official_reply;
use crate::inquiries::{app_counts, key, key_of};
use crate::moderation::Standing;
use crate::store::{Conn, Select, Value, args};
use crate::terms::open;

/// Reviews of one page.
const PAGE: usize = 25;

#[derive(sqlx::FromRow)]
struct Row {
    id: ReviewId,
    title_ko: String,
    title_en: String,
    package: String,
    icon: String,
    stars: i64,
    first_stars: i64,
    name_ko: String,
    body: String,
    version: String,
    device: Option<String>,
    created_at: Time,
    changed_at: Time,
    helpful: i64,
    reply_body: Option<String>,
    reply_created: Option<Time>,
    reply_changed: Option<Time>,
    hidden_reply: Option<String>,
    open_serial: Option<i64>,
}

/// With the newest open inquiry of the same customer about the same app.
const ROWS: &str = concat!(
    "SELECT r.id, a.title_ko, a.title_en, a.package, a.icon, r.stars, r.first_stars, c.name_ko, r.body, r.version,
        r.device, r.created_at, r.changed_at, r.helpful, p.body AS reply_body, p.created_at AS reply_created,
        p.changed_at AS reply_changed, q.body AS hidden_reply,
        (SELECT MAX(i.serial) FROM inquiries i WHERE i.customer_id = r.customer_id AND i.app_id = r.app_id
            AND i.channel = 'contact_seller' AND ",
    open!("i.state"),
    ") AS open_serial
    FROM reviews r JOIN apps a ON a.id = r.app_id JOIN accounts c ON c.id = r.customer_id
    LEFT JOIN replies p ON p.review_id = r.id AND p.state = 'published'
    LEFT JOIN replies q ON q.review_id = r.id AND q.state = 'hidden'"
);

/// Reviews that nobody reads, and those whose official reply nobody reads: each by an index of its own.
const OUT_OF_SIGHT: &str = "r.id IN (SELECT x.id FROM reviews x WHERE x.seller_id = ? AND x.state = 'hidden'
    UNION ALL SELECT y.review_id FROM replies y WHERE y.seller_id = ? AND y.state = 'hidden')";

impl Reviews {
    pub async fn of_seller(&self, filter: SellerReviewFilter, after: Option<&str>) -> Result<SellerReviews, Error> {
        self.0.may(Action::ReadSellerReviews, Subject::PLACE)?;
        let seller = self.0.seller()?;
        let mut conn = self.0.desk.store().read().await?;
        let package: Option<PackageName> = filter.app.as_deref().map(str::parse).transpose()?;
        let name = name_of(&mut conn, seller).await?;
        let replied = match filter.queue {
            ReviewQueue::NeedsReply => Some(false),
            ReviewQueue::Replied => Some(true),
            ReviewQueue::All | ReviewQueue::Hidden => None,
        };
        let select = Select::new(ROWS).filter("r.seller_id = ?", args![seller]);
        let select = if filter.queue == ReviewQueue::Hidden {
            select.filter("r.state <> 'withdrawn'", args![]).filter(OUT_OF_SIGHT, args![seller, seller])
        } else {
            select.filter("r.state = 'published'", args![])
        };
        // Where the store took the reply down, the seller appeals; another one cannot be written.
        let waits = (filter.queue == ReviewQueue::NeedsReply).then_some(());
        let rows: Vec<Row> = conn
            .select(
                select
                    .filter_if(waits, "q.review_id IS NULL", |()| args![])
                    .filter_if(replied, "r.replied = ?", |replied| args![replied])
                    .filter_if(filter.stars, "r.stars = ?", |stars| args![i64::from(stars.get())])
                    .filter_if(package.as_ref(), "a.package = ?", |package| args![package.as_str()])
                    .filter_if(filter.version.as_deref(), "r.version = ?", |version| args![version])
                    .filter_if(key(after)?, "(r.changed_at < ? OR (r.changed_at = ? AND r.id < ?))", |(at, id)| {
                        args![at, at, id]
                    })
                    .end("ORDER BY r.changed_at DESC, r.id DESC")
                    .limit(PAGE + 1),
            )
            .await?;
        let page = Page::cut(rows, PAGE, |row| key_of(row.changed_at.0, row.id));
        let rows = out_of_sight(&mut conn, page.rows, filter.queue, &name).await?;
        let (counts, ratings) = totals(&mut conn, seller, package.as_ref()).await?;
        let (hidden, answered) = taken_down(&mut conn, seller, package.as_ref()).await?;
        Ok(SellerReviews {
            apps: app_counts(&mut conn, seller).await?,
            versions: versions(&mut conn, seller, package.as_ref()).await?,
            counts: vec![
                (ReviewQueue::NeedsReply, counts.0 - answered),
                (ReviewQueue::Replied, counts.1),
                (ReviewQueue::All, counts.0 + counts.1),
                (ReviewQueue::Hidden, hidden + answered),
            ],
            ratings,
            rows: Page { rows, next: page.next },
            filter,
        })
    }
}

/// Those of the chosen reviews that an official reply can be written to, newest first.
pub(super) async fn unanswered(
    conn: &mut Conn,
    seller: SellerId,
    reviews: &[ReviewId],
) -> Result<Vec<SellerReview>, Error> {
    if reviews.is_empty() {
        return Ok(Vec::new());
    }
    let name = name_of(conn, seller).await?;
    let rows: Vec<Row> = conn
        .select(
            Select::new(ROWS)
                .one_of("r.id", reviews.iter().map(Value::from).collect())
                .filter("r.seller_id = ?", args![seller])
                .filter("r.state = 'published' AND NOT r.replied AND q.review_id IS NULL", args![])
                .end("ORDER BY r.changed_at DESC, r.id DESC"),
        )
        .await?;
    rows.into_iter().map(|row| row.view(&name)).collect()
}

async fn name_of(conn: &mut Conn, seller: SellerId) -> Result<Bilingual, Error> {
    let (ko, en) = conn.found("SELECT name_ko, name_en FROM sellers WHERE id = $1", args![seller]).await?;
    Ok(Bilingual { ko, en })
}

impl Row {
    fn view(self, seller: &Bilingual) -> Result<SellerReview, Error> {
        let stars = |stars| Stars::new(stars).ok_or_else(|| Error::internal("a review has no stars"));
        Ok(SellerReview {
            id: self.id,
            app: Bilingual::new(self.title_ko, self.title_en),
            package: self.package,
            icon: self.icon,
            stars: stars(self.stars)?,
            stars_before: if self.stars == self.first_stars { None } else { Some(stars(self.first_stars)?) },
            author: masked_name(&self.name_ko),
            body: self.body,
            version: self.version,
            device: self.device,
            written_at: self.changed_at,
            helpful: self.helpful,
            reply: official_reply(seller, self.created_at, self.reply_body, self.reply_created, self.reply_changed),
            inquiry: self.open_serial.map(|serial| InquiryNumber { handed_over: false, serial }),
            taken_down: None,
            reply_taken_down: None,
        })
    }
}

/// The rows with what the store did about their texts. A seller reads why, but not what the customer says about it.
async fn out_of_sight(
    conn: &mut Conn,
    rows: Vec<Row>,
    queue: ReviewQueue,
    seller: &Bilingual,
) -> Result<Vec<SellerReview>, Error> {
    let all = rows.iter().filter(|_| queue == ReviewQueue::Hidden).map(|row| row.id).collect::<Vec<_>>();
    let of_reply = rows.iter().filter(|row| row.hidden_reply.is_some()).map(|row| row.id).collect::<Vec<_>>();
    let reviews = Standing::of(conn, TextKind::Review, &all).await?;
    let replies = Standing::of(conn, TextKind::Reply, &of_reply).await?;
    let found = |standings: &[Standing], id, own| {
        standings.iter().find(|standing| standing.review_id == id).map(|standing| standing.clone().view(own))
    };
    rows.into_iter()
        .map(|mut row| {
            let (id, reply) = (row.id, row.hidden_reply.take());
            Ok(SellerReview {
                taken_down: found(&reviews, id, false),
                reply_taken_down: reply.zip(found(&replies, id, true)),
                ..row.view(seller)?
            })
        })
        .collect()
}

/// Reviews that are out of sight, and public ones whose official reply is.
async fn taken_down(conn: &mut Conn, seller: SellerId, package: Option<&PackageName>) -> Result<(i64, i64), Error> {
    let reviews: Vec<(i64,)> = conn
        .select(
            Select::new("SELECT COUNT(*) FROM reviews r JOIN apps a ON a.id = r.app_id")
                .filter("r.seller_id = ?", args![seller])
                .filter("r.state = 'hidden'", args![])
                .filter_if(package, "a.package = ?", |package| args![package.as_str()]),
        )
        .await?;
    let replies: Vec<(i64,)> = conn
        .select(
            Select::new(
                "SELECT COUNT(*) FROM replies p JOIN reviews r ON r.id = p.review_id JOIN apps a ON a.id = r.app_id",
            )
            .filter("p.seller_id = ?", args![seller])
            .filter("p.state = 'hidden' AND r.state = 'published'", args![])
            .filter_if(package, "a.package = ?", |package| args![package.as_str()]),
        )
        .await?;
    let count = |rows: Vec<(i64,)>| rows.first().map_or(0, |row| row.0);
    Ok((count(reviews), count(replies)))
}

/// Reviews without and with a reply, and how many of each rating.
async fn totals(
    conn: &mut Conn,
    seller: SellerId,
    package: Option<&PackageName>,
) -> Result<((i64, i64), Histogram), Error> {
    let rows: Vec<(bool, i64, i64)> = conn
        .select(
            Select::new("SELECT r.replied, r.stars, COUNT(*) FROM reviews r JOIN apps a ON a.id = r.app_id")
                .filter("r.seller_id = ?", args![seller])
                .filter("r.state = 'published'", args![])
                .filter_if(package, "a.package = ?", |package| args![package.as_str()])
                .end("GROUP BY r.replied, r.stars"),
        )
        .await?;
    let mut histogram = Histogram::default();
    let mut counts = (0, 0);
    for (replied, stars, count) in rows {
        if replied {
            counts.1 += count
        } else {
            counts.0 += count
        }
        if let Some(slot) = usize::try_from(stars - 1).ok().and_then(|at| histogram.0.get_mut(at)) {
            *slot += count;
        }
    }
    Ok((counts, histogram))
}

/// The newest versions, to filter by.
async fn versions(conn: &mut Conn, seller: SellerId, package: Option<&PackageName>) -> Result<Vec<String>, Error> {
    let rows: Vec<(String, Time)> = conn
        .select(
            Select::new("SELECT v.name, MAX(v.released_at) FROM app_versions v JOIN apps a ON a.id = v.app_id")
                .filter("a.seller_id = ?", args![seller])
                .filter_if(package, "a.package = ?", |package| args![package.as_str()])
                .end("GROUP BY v.name ORDER BY 2 DESC")
                .limit(12),
        )
        .await?;
    Ok(rows.into_iter().map(|(name, _)| name).collect())
}
