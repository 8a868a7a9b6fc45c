//! Notifications on phones (Web Push: RFC 8030, 8291, 8292). A member of a seller switches them on for a browser; a deed
//! leaves an errand for each browser that its news is for; the relay packs it ([`compose`]) and hands it to the
//! browser's push service ([`send`]). A push service reads nothing of it: it is encrypted for the browser.

mod choices;
mod compose;
mod keys;
mod send;
mod subscription;

use model::access::{Action, Subject};
use model::push::{Audience, News, QuietHours, label_of};
use model::view::{PushDevice, PushSettings};
use model::{AccountId, InquiryId, Language, PushDeviceId, ReviewId, SellerId, Time};
use serde::{Deserialize, Serialize};

pub use self::choices::NewsForm;
use self::choices::{UNLESS_UNWANTED, UNLESS_UNWANTED_INQUIRY, UNLESS_UNWANTED_REVIEW};
pub use self::keys::PushKeys;
pub(crate) use self::send::{Posted, post};
use self::subscription::Subscription;
pub use self::subscription::SubscriptionForm;
use crate::Error;
use crate::accounts::SessionToken;
use crate::acting::Acting;
use crate::outbox::Errand;
use crate::store::{Conn, Select, Value, args};

/// Browsers of one member: who has more is somebody else.
const DEVICES: usize = 20;
/// The place in the list that one more would push off its end.
const ROOM: i64 = 19;
/// Browsers of one seller that one piece of news is left for.
const TOLD: usize = 200;

/// A notification to be packed: what of, for which browser, about what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Knock {
    pub device: PushDeviceId,
    pub news: News,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inquiry: Option<InquiryId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<ReviewId>,
}

/// A notification as it goes to a push service.
#[derive(Debug)]
pub(crate) struct Parcel {
    pub endpoint: String,
    pub p256dh: String,
    pub auth: String,
    pub server_key: String,
    pub content: Vec<u8>,
    /// What waits at the push service under the same one is replaced.
    pub topic: String,
    pub urgent: bool,
    /// In seconds.
    pub ttl: i64,
}

/// A member's own browsers.
pub struct Devices(pub(crate) Acting);

#[derive(sqlx::FromRow)]
struct Row {
    id: PushDeviceId,
    label: String,
    private: bool,
    created_at: Time,
    used_at: Option<Time>,
    session_hash: String,
    server_key: String,
}

impl Devices {
    /// The browsers of whoever asks; `here` is the session they ask with.
    pub async fn settings(&self, here: Option<&SessionToken>) -> Result<PushSettings, Error> {
        let account = self.own()?;
        let (key, here) = (self.0.desk.push_keys().public().to_owned(), here.map(SessionToken::hash));
        let mut conn = self.0.desk.store().read().await?;
        let rows: Vec<Row> = conn
            .select(
                Select::new(
                    "SELECT id, label, private, created_at, used_at, session_hash, server_key FROM push_devices",
                )
                .filter("account_id = ?", args![account])
                .end("ORDER BY created_at DESC, id DESC")
                .limit(DEVICES),
            )
            .await?;
        let devices = rows
            .into_iter()
            .map(|row| PushDevice {
                here: here.as_ref() == Some(&row.session_hash),
                outdated: row.server_key != key,
                id: row.id,
                label: row.label,
                private: row.private,
                created_at: row.created_at,
                used_at: row.used_at,
            })
            .collect();
        Ok(PushSettings { key, devices, chosen: choices::of(&mut conn, account).await? })
    }

    /// Switches notifications on for the browser that asks. The same browser again is the same device, whosever it was:
    /// its push service gives the address to whoever uses it now.
    pub async fn subscribe(
        &self,
        form: &SubscriptionForm,
        language: Language,
        here: Option<&SessionToken>,
    ) -> Result<(), Error> {
        let account = self.own()?;
        let here = here.ok_or(Error::SignInNeeded)?;
        let given = Subscription::parse(form, self.0.desk.push_reach())?;
        let (label, private, session) = (label_of(&form.user_agent), form.private, here.hash());
        let key = self.0.desk.push_keys().public().to_owned();
        self.0
            .desk
            .store()
            .write((self.0.clone(), given, label, session, key), move |tx, (acting, given, label, session, key)| {
                Box::pin(async move {
                    let now = acting.now();
                    // The oldest makes room: nobody looks after that many.
                    tx.run(
                        "DELETE FROM push_devices WHERE id IN (SELECT id FROM push_devices WHERE account_id = $1 AND endpoint <> $2
                            ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET $3)",
                        args![account, &given.endpoint, ROOM],
                    )
                    .await?;
                    tx.run(
                        "INSERT INTO push_devices (id, account_id, endpoint, p256dh, auth, server_key, label, language, private,
                                created_at, session_hash)
                         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                         ON CONFLICT (endpoint) DO UPDATE SET account_id = excluded.account_id, p256dh = excluded.p256dh,
                                auth = excluded.auth, server_key = excluded.server_key, label = excluded.label,
                                language = excluded.language, private = excluded.private, session_hash = excluded.session_hash",
                        args![
                            PushDeviceId::new(acting.desk.id(now)),
                            account,
                            &given.endpoint,
                            &given.p256dh,
                            &given.auth,
                            key,
                            label,
                            language,
                            private,
                            now,
                            session,
                        ],
                    )
                    .await
                    .map(|_| ())
                })
            })
            .await
    }

    /// Whether its notifications keep back what customers wrote.
    pub async fn set_private(&self, device: PushDeviceId, private: bool) -> Result<(), Error> {
        self.change("UPDATE push_devices SET private = $3 WHERE id = $1 AND account_id = $2", move |account| {
            args![device, account, private]
        })
        .await
    }

    /// Takes a browser off the list.
    pub async fn remove(&self, device: PushDeviceId) -> Result<(), Error> {
        self.change("DELETE FROM push_devices WHERE id = $1 AND account_id = $2", move |account| args![device, account])
            .await
    }

    /// Leaves a notification for one's own browser that says that it came.
    pub async fn send_test(&self, device: PushDeviceId) -> Result<(), Error> {
        let account = self.own()?;
        self.0.desk.throttle().push_test(account, self.0.now())?;
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    let _: (PushDeviceId,) = tx
                        .found("SELECT id FROM push_devices WHERE id = $1 AND account_id = $2", args![device, account])
                        .await?;
                    let knock = Knock { device, news: News::Test, inquiry: None, review: None };
                    acting.leave(tx, acting.now(), &Errand::Push(knock)).await
                })
            })
            .await
    }

    async fn change(
        &self,
        sql: &'static str,
        values: impl Fn(AccountId) -> Vec<Value> + Send + Sync + 'static,
    ) -> Result<(), Error> {
        let account = self.own()?;
        let changed =
            self.0.desk.store().write(values, move |tx, values| Box::pin(tx.run(sql, values(account)))).await?;
        // Another's browser is not there.
        if changed == 0 { Err(Error::NotFound) } else { Ok(()) }
    }

    fn own(&self) -> Result<AccountId, Error> {
        self.0.may(Action::ManageOwnDevices, Subject::PLACE)?;
        self.0.account()
    }
}

impl Acting {
    /// Leaves news of an inquiry for its seller's browsers, in the commit of the deed.
    pub(crate) async fn push_of_inquiry(
        &self,
        tx: &mut Conn,
        now: Time,
        news: News,
        inquiry: InquiryId,
        (seller, assignee): (SellerId, Option<AccountId>),
    ) -> Result<(), Error> {
        let audience = news.audience(assignee);
        let unless = (UNLESS_UNWANTED_INQUIRY, args![inquiry]);
        self.push(tx, now, seller, (news, audience), unless, |device| Knock {
            device,
            news,
            inquiry: Some(inquiry),
            review: None,
        })
        .await
    }

    /// Leaves news of a review.
    pub(crate) async fn push_of_review(
        &self,
        tx: &mut Conn,
        now: Time,
        news: News,
        review: ReviewId,
        seller: SellerId,
    ) -> Result<(), Error> {
        let audience = news.audience(None);
        let unless = (UNLESS_UNWANTED_REVIEW, args![review]);
        self.push(tx, now, seller, (news, audience), unless, |device| Knock {
            device,
            news,
            inquiry: None,
            review: Some(review),
        })
        .await
    }

    async fn push(
        &self,
        tx: &mut Conn,
        now: Time,
        seller: SellerId,
        (news, audience): (News, Audience),
        (of_app, about): (&'static str, Vec<Value>),
        knock: impl Fn(PushDeviceId) -> Knock + Send,
    ) -> Result<(), Error> {
        let member = if let Audience::Member(member) = audience { Some(member) } else { None };
        let devices: Vec<(PushDeviceId, i64, i64, Option<String>)> = tx
            .select(
                Select::new(
                    "SELECT d.id, a.quiet_from, a.quiet_until, a.time_zone FROM push_devices d JOIN accounts a ON a.id = d.account_id",
                )
                .filter("a.seller_id = ?", args![seller])
                .filter("a.state = 'active'", args![])
                .filter_if(member, "a.id = ?", |member| args![member])
                .filter(UNLESS_UNWANTED, args![news])
                .filter(of_app, about)
                .end("ORDER BY d.id")
                .limit(TOLD),
            )
            .await?;
        let errands: Vec<_> = devices
            .into_iter()
            .map(|(device, from, until, zone)| {
                let zone = self.desk.zone_of(zone.as_deref());
                (QuietHours { from, until }.rings_at(now, &zone), Errand::Push(knock(device)))
            })
            .collect();
        self.leave_all(tx, now, &errands).await
    }
}
