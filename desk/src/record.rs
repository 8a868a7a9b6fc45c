//! Facts and what must be told, written in the commit of the deed itself. Facts are never changed or deleted: a moment later
//! they are sealed ([`crate::audit`]). Only words in them go when their time has come; the seal is over a hash of those.

use model::event::EventKind;
use model::notify::Topic;
use model::time::Time;
use model::{AccountId, DeliveryId, EventId, InquiryId, ReviewId};

use crate::accounts::members_who_want;
use crate::acting::Acting;
use crate::mail::Recipient;
use crate::outbox::{Errand, Post, To};
use crate::store::{Conn, args};
use crate::{Desk, Error, hex};

/// What a fact is about.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct About {
    pub inquiry: Option<InquiryId>,
    pub review: Option<ReviewId>,
    pub account: Option<AccountId>,
}

impl About {
    pub(crate) fn inquiry(id: InquiryId) -> Self {
        Self { inquiry: Some(id), ..Self::default() }
    }

    pub(crate) fn review(id: ReviewId) -> Self {
        Self { review: Some(id), ..Self::default() }
    }

    pub(crate) fn account(id: AccountId) -> Self {
        Self { account: Some(id), ..Self::default() }
    }
}

/// What is hashed with words that somebody wrote, so that whoever has the hash alone cannot try which words they were.
pub(crate) fn new_salt(desk: &Desk) -> String {
    hex::encode(&desk.chance().bytes::<16>())
}

impl Acting {
    /// Writes down what happened: by this actor, at `now`.
    pub(crate) async fn record(
        &self,
        tx: &mut Conn,
        now: Time,
        kind: EventKind,
        about: About,
        detail: Option<String>,
    ) -> Result<(), Error> {
        self.record_as(tx, EventId::new(self.desk.id(now)), now, kind, about, detail).await
    }

    /// The same under an id that is known before.
    pub(crate) async fn record_as(
        &self,
        tx: &mut Conn,
        id: EventId,
        now: Time,
        kind: EventKind,
        about: About,
        detail: Option<String>,
    ) -> Result<(), Error> {
        let salt = (kind.has_words() && detail.is_some()).then(|| new_salt(&self.desk));
        tx.run(
            "INSERT INTO events (id, at, kind, actor_kind, actor_id, inquiry_id, review_id, account_id, detail, salt)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            args![
                id,
                now,
                kind,
                self.kind(),
                self.actor.account(),
                about.inquiry,
                about.review,
                about.account,
                detail,
                salt,
            ],
        )
        .await
        .map(|_| ())
    }

    /// Leaves an errand for the relays, to be run after the commit. A mail to a seller goes to those of its members as
    /// well who want it.
    pub(crate) async fn leave(&self, tx: &mut Conn, now: Time, errand: &Errand) -> Result<(), Error> {
        self.leave_one(tx, now, errand).await?;
        let Errand::Mail(post) = errand else { return Ok(()) };
        let (To::Seller(seller), Some(topic)) = (post.to, post.letter.topic(Recipient::Developer)) else {
            return Ok(());
        };
        // Who is reminded of a deadline besides is the reminder's own rule.
        if topic == Topic::Deadlines {
            return Ok(());
        }
        for member in members_who_want(tx, seller, topic).await? {
            let copy = Errand::Mail(Post { to: To::Account(member), ..post.clone() });
            self.leave_one(tx, now, &copy).await?;
        }
        Ok(())
    }

    async fn leave_one(&self, tx: &mut Conn, now: Time, errand: &Errand) -> Result<(), Error> {
        let payload = serde_json::to_string(errand).map_err(|error| Error::internal(error.to_string()))?;
        tx.run(
            "INSERT INTO outbox (id, topic, payload, inquiry_id, state, attempts, not_before, created_at)
             VALUES ($1, $2, $3, $4, 'waiting', 0, $5, $5)",
            args![DeliveryId::new(self.desk.id(now)), errand.topic(), payload, errand.inquiry(), now],
        )
        .await
        .map(|_| ())
    }

    /// Leaves several at once, each to be run from its time on.
    pub(crate) async fn leave_all(&self, tx: &mut Conn, now: Time, errands: &[(Time, Errand)]) -> Result<(), Error> {
        let rows: Result<Vec<_>, Error> = errands
            .iter()
            .map(|(from, errand)| {
                let payload = serde_json::to_string(errand).map_err(|error| Error::internal(error.to_string()))?;
                let id = DeliveryId::new(self.desk.id(now));
                Ok(args![id, errand.topic(), payload, errand.inquiry(), "waiting", 0_i64, *from, now])
            })
            .collect();
        let head = "INSERT INTO outbox (id, topic, payload, inquiry_id, state, attempts, not_before, created_at)";
        tx.insert_rows(head, 8, rows?, "").await
    }
}
