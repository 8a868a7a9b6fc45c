//! From ids to a notification: what it tells is read at the moment it is sent, and only if it is still news.

use locale::{Locale, t, words};
use model::access::{self, Action, Subject};
use model::account::{AccountState, masked_name};
use model::inquiry::InquiryState;
use model::push::News;
use model::review::ReviewState;
use model::time::{DAY, MINUTE, SECOND};
use model::{AccountId, Actor, Bilingual, IdempotencyKey, InquiryId, Language, MemberRole, ReviewId, SellerId, Time};
use serde::Serialize;

use super::{Knock, Parcel};
use crate::Error;
use crate::acting::Acting;
use crate::inquiries::{HEAD, HeadRow, preview};
use crate::store::{Conn, Select, args};

/// How long a push service keeps what has no deadline of its own, in milliseconds.
const KEPT: i64 = DAY;

/// What the service worker shows (`public/developer-worker.js`).
#[derive(Debug, Serialize)]
struct Notification {
    title: String,
    body: String,
    lang: Language,
    /// Notifications with the same one replace each other.
    tag: String,
    /// The page that it opens.
    url: String,
    at: Time,
    open: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply: Option<Reply>,
}

/// How to answer from the notification itself.
#[derive(Debug, Serialize)]
struct Reply {
    number: String,
    /// Makes a reply that is sent twice one reply.
    key: IdempotencyKey,
    url: String,
    title: String,
    placeholder: String,
    sent: String,
    unsent: String,
}

#[derive(sqlx::FromRow)]
struct DeviceRow {
    account_id: AccountId,
    seller_id: Option<SellerId>,
    member_role: Option<MemberRole>,
    state: AccountState,
    endpoint: String,
    p256dh: String,
    auth: String,
    server_key: String,
    language: Language,
    private: bool,
}

/// Who reads, how, and how much of it.
struct Reader<'a> {
    locale: Locale,
    actor: Actor,
    private: bool,
    store: &'a Bilingual,
}

/// What is told, before it is written down.
struct Told {
    title: String,
    body: String,
    tag: String,
    url: String,
    until: Time,
    reply: Option<String>,
}

impl Acting {
    /// Packs a notification for one browser, or nothing when it is no news any more, or nobody's.
    pub(crate) async fn pack(&self, knock: &Knock) -> Result<Option<Parcel>, Error> {
        let mut conn = self.desk.store().read().await?;
        let device: Option<DeviceRow> = conn
            .first(
                "SELECT d.account_id, a.seller_id, a.member_role, a.state, d.endpoint, d.p256dh, d.auth, d.server_key, d.language, d.private
                 FROM push_devices d JOIN accounts a ON a.id = d.account_id WHERE d.id = $1",
                args![knock.device],
            )
            .await?;
        let Some(device) = device.filter(|device| device.state == AccountState::Active) else { return Ok(None) };
        let Some((seller, role)) = device.seller_id.zip(device.member_role) else { return Ok(None) };
        let locale = Locale::new(device.language, crate::outbox::zone_for_good(&self.desk));
        locale.open(words::PHONE);
        let actor = Actor::Developer { account: device.account_id, seller, role };
        let reader = Reader { locale, actor, private: device.private, store: self.desk.store_name() };
        let told = match (knock.inquiry, knock.review) {
            (Some(inquiry), _) => self.of_inquiry(&mut conn, &reader, knock.news, inquiry).await?,
            (None, Some(review)) => self.of_review(&mut conn, &reader, review).await?,
            (None, None) => Some(test(&reader, self.now())),
        };
        Ok(told.map(|told| self.parcel(told, knock, &reader, device)))
    }

    fn parcel(&self, told: Told, knock: &Knock, reader: &Reader<'_>, device: DeviceRow) -> Parcel {
        let (l, now) = (reader.locale, self.now());
        let reply = told.reply.map(|number| Reply {
            key: self.desk.new_key(),
            url: format!("{}#f-body", told.url),
            title: l.t("phone-push-reply"),
            placeholder: l.t("phone-push-reply-hint"),
            sent: t!(l, "phone-push-sent", number = number.as_str()),
            unsent: t!(l, "phone-push-unsent", number = number.as_str()),
            number,
        });
        let notification = Notification {
            title: told.title,
            body: told.body,
            lang: l.language,
            url: told.url,
            at: now,
            open: l.t("phone-push-open"),
            reply,
            tag: told.tag.clone(),
        };
        Parcel {
            endpoint: device.endpoint,
            p256dh: device.p256dh,
            auth: device.auth,
            server_key: device.server_key,
            // Its fields are plain texts: this cannot fail.
            content: serde_json::to_vec(&notification).unwrap_or_default(),
            // The push service sees this: which inquiry it is must not be told by it.
            topic: self.desk.vault().token(&format!("push/{}", told.tag))[..32].to_owned(),
            urgent: knock.news.is_urgent(),
            ttl: told.until.since(now).clamp(MINUTE, 28 * DAY) / SECOND,
        }
    }

    async fn of_inquiry(
        &self,
        conn: &mut Conn,
        reader: &Reader<'_>,
        news: News,
        id: InquiryId,
    ) -> Result<Option<Told>, Error> {
        let (l, now) = (reader.locale, self.now());
        let (customer, seller): (Option<AccountId>, Option<SellerId>) =
            conn.found("SELECT customer_id, seller_id FROM inquiries WHERE id = $1", args![id]).await?;
        let theirs = Subject { customer, seller, ..Subject::PLACE };
        if access::may(reader.actor, Action::ReadInquiry, theirs).is_err() {
            return Ok(None);
        }
        let rows: Vec<HeadRow> = conn.select(Select::new(HEAD).filter("i.id = ?", args![id])).await?;
        let Some(row) = rows.into_iter().next() else { return Ok(None) };
        if news == News::Mentioned {
            return Ok(Some(mention(l, &row, now)));
        }
        let Some(due) = row.due_at.filter(|due| *due > now) else { return Ok(None) };
        if row.state != InquiryState::AwaitingDeveloper || !news.needs_answer() {
            return Ok(None);
        }
        let number = row.number().to_string();
        let app = row.app().map(|app| l.of(&app.title)).unwrap_or_default();
        let title = match news {
            News::DayLeft | News::HoursLeft => {
                t!(l, "phone-push-left", span = l.span(due.since(now)), kind = row.kind.as_str())
            }
            News::CustomerWrote => l.t("phone-push-wrote"),
            _ => t!(l, "phone-push-new", kind = row.kind.as_str()),
        };
        let store = l.of(reader.store);
        let facts = t!(l, "phone-push-due", app = app, number = number.as_str(), due = l.date_time(due), store = store);
        let name = row.customer().map(|name| l.of(&name)).filter(|_| !reader.private);
        let (title, body) = match name {
            Some(name) => (
                t!(l, "phone-push-by", title = title, name = name),
                t!(l, "phone-push-says", words = preview(&row.preview), facts = facts),
            ),
            None => (title, facts),
        };
        let url = format!("/developer/inbox/{number}");
        let answers = access::may(reader.actor, Action::ReplyToCustomer, theirs).is_ok();
        Ok(Some(Told { title, body, tag: number.clone(), url, until: due, reply: answers.then_some(number) }))
    }

    async fn of_review(&self, conn: &mut Conn, reader: &Reader<'_>, id: ReviewId) -> Result<Option<Told>, Error> {
        #[derive(sqlx::FromRow)]
        struct Row {
            seller_id: SellerId,
            state: ReviewState,
            stars: i64,
            body: String,
            name_ko: String,
            package: String,
            title_ko: String,
            title_en: String,
        }
        let l = reader.locale;
        let row: Option<Row> = conn
            .first(
                "SELECT r.seller_id, r.state, r.stars, r.body, c.name_ko, a.package, a.title_ko, a.title_en
                 FROM reviews r JOIN apps a ON a.id = r.app_id JOIN accounts c ON c.id = r.customer_id WHERE r.id = $1",
                args![id],
            )
            .await?;
        let Some(row) = row else { return Ok(None) };
        let theirs = Subject { seller: Some(row.seller_id), ..Subject::PLACE };
        if access::may(reader.actor, Action::ReadSellerReviews, theirs).is_err()
            || row.state != ReviewState::Published
            || News::of_review(row.stars).is_none()
        {
            return Ok(None);
        }
        let app = l.of(&Bilingual::new(row.title_ko, row.title_en));
        let title = t!(l, "phone-push-review", stars = row.stars);
        let (title, body) = if reader.private {
            (title, app)
        } else {
            (
                t!(l, "phone-push-by", title = title, name = masked_name(&row.name_ko)),
                t!(l, "phone-push-says", words = preview(&row.body), facts = app),
            )
        };
        Ok(Some(Told {
            title,
            body,
            // One for each app: reviews come in numbers.
            tag: format!("reviews-{}", row.package),
            url: format!("/developer/reviews?app={}", row.package),
            until: self.now() + KEPT,
            reply: None,
        }))
    }
}

/// A call in a note. What the note says stays in it: a phone is looked at by others, too.
fn mention(l: Locale, row: &HeadRow, now: Time) -> Told {
    let number = row.number().to_string();
    let app = row.app().map(|app| l.of(&app.title)).unwrap_or_default();
    Told {
        title: l.t("phone-push-mentioned"),
        body: t!(l, "phone-push-mentioned-in", app = app, number = number.as_str()),
        tag: format!("{number} note"),
        url: format!("/developer/inbox/{number}"),
        until: now + KEPT,
        reply: None,
    }
}

fn test(reader: &Reader<'_>, now: Time) -> Told {
    let l = reader.locale;
    Told {
        title: l.t("phone-push-test"),
        body: t!(l, "phone-push-test-text", store = l.of(reader.store)),
        tag: "test".to_owned(),
        url: "/developer/settings".to_owned(),
        until: now + 10 * MINUTE,
        reply: None,
    }
}
