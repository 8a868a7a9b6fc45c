//! Official replies to several reviews at once: all of them, or none.

use std::collections::BTreeMap;

use model::access::{Action, Subject};
use model::event::EventKind;
use model::invalid::Checks;
use model::official::{MANY_MAX, UNDO, field, parse_reply};
use model::view::ManyReviews;
use model::{Invalid, Reason, ReviewId};

use super::Reviews;
use super::console::unanswered;
use super::reply::{Of, write};
use crate::Error;
use crate::acting::Acting;
use crate::canned::CannedReplies;
use crate::idempotency::{Key, fingerprint};
use crate::record::About;
use crate::store::{Conn, Select, Value, args};

impl Reviews {
    /// The chosen reviews, to be answered together. [`MANY_MAX`] at most; what cannot be answered any more is left out
    /// and counted.
    pub async fn many(&self, reviews: &[ReviewId]) -> Result<ManyReviews, Error> {
        self.0.may(Action::WriteOfficialReply, Subject::PLACE)?;
        let seller = self.0.seller()?;
        let chosen = &reviews[..reviews.len().min(MANY_MAX)];
        let mut conn = self.0.desk.store().read().await?;
        let rows = unanswered(&mut conn, seller, chosen).await?;
        let canned = CannedReplies(self.0.clone()).for_reviews(&mut conn).await?;
        Ok(ManyReviews { gone: chosen.len().saturating_sub(rows.len()), rows, canned })
    }

    /// Writes the official replies to several reviews. One that cannot be written keeps the others from being public:
    /// its field is [`field`]. The customers are told when the replies can no longer be taken
    /// back ([`Reviews::take_back`]).
    pub async fn reply_to_many(&self, key: &str, replies: BTreeMap<ReviewId, String>) -> Result<(), Error> {
        self.0.may(Action::WriteOfficialReply, Subject::PLACE)?;
        if replies.is_empty() {
            return Err(Invalid::new("body", Reason::Required).into());
        }
        if replies.len() > MANY_MAX {
            return Err(Invalid::with_limit("body", Reason::TooLong, MANY_MAX).into());
        }
        let mut checks = Checks::default();
        let parsed: BTreeMap<ReviewId, String> = replies
            .iter()
            .filter_map(|(review, body)| Some((*review, checks.field(parse_reply(&field(*review), body))?)))
            .collect();
        checks.done()?;
        let key = Key::parse(key);
        self.0
            .desk
            .store()
            .write((self.0.clone(), parsed), move |tx, (acting, replies)| {
                Box::pin(reply_to_many(acting, tx, key, replies.clone()))
            })
            .await
    }

    /// Takes back official replies that the same person made public a moment ago; others stay as they are.
    pub async fn take_back(&self, reviews: &[ReviewId]) -> Result<(), Error> {
        self.0.may(Action::WithdrawOfficialReply, Subject::PLACE)?;
        let reviews = reviews[..reviews.len().min(MANY_MAX)].to_vec();
        self.0
            .desk
            .store()
            .write((self.0.clone(), reviews), move |tx, (acting, reviews)| Box::pin(take_back(acting, tx, reviews)))
            .await
    }
}

/// Loads the reviews through the actor: another seller's do not exist, and what is not public cannot be answered.
async fn through(
    acting: &Acting,
    tx: &mut Conn,
    action: Action,
    reviews: impl Iterator<Item = ReviewId>,
) -> Result<Vec<(Of, bool)>, Error> {
    #[derive(sqlx::FromRow)]
    struct Row {
        #[sqlx(flatten)]
        of: Of,
        replied: bool,
    }
    let ids: Vec<Value> = reviews.map(|review| Value::from(&review)).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let select = Select::new("SELECT id, customer_id, seller_id, replied FROM reviews")
        .one_of("id", ids)
        .filter("state = 'published'", args![]);
    let rows: Vec<Row> = tx.select(select).await?;
    for Row { of, .. } in &rows {
        acting.may(action, Subject { customer: Some(of.customer), seller: Some(of.seller), ..Subject::PLACE })?;
    }
    Ok(rows.into_iter().map(|row| (row.of, row.replied)).collect())
}

async fn reply_to_many(
    acting: &Acting,
    tx: &mut Conn,
    key: Key,
    replies: BTreeMap<ReviewId, String>,
) -> Result<(), Error> {
    let (account, now) = (acting.account()?, acting.now());
    let deed = fingerprint("reply_to_many", &replies);
    if key.before(tx, account, &deed).await?.is_some() {
        return Ok(());
    }
    let found = through(acting, tx, Action::WriteOfficialReply, replies.keys().copied()).await?;
    // What a colleague answered or its author withdrew meanwhile is not written over, and not left out in silence.
    if found.len() < replies.len() || found.iter().any(|(_, replied)| *replied) {
        return Err(Error::Conflict);
    }
    for (of, _) in found {
        let body = replies.get(&of.review).map_or("", String::as_str);
        write(acting, tx, of, body, now + UNDO).await?;
    }
    key.remember(tx, account, &deed, "", now).await
}

async fn take_back(acting: &Acting, tx: &mut Conn, reviews: &[ReviewId]) -> Result<(), Error> {
    let (account, now) = (acting.account()?, acting.now());
    for (of, _) in through(acting, tx, Action::WithdrawOfficialReply, reviews.iter().copied()).await? {
        let changed = tx
            .run(
                "UPDATE replies SET state = 'withdrawn'
                 WHERE review_id = $1 AND state = 'published' AND author_id = $2 AND changed_at >= $3",
                args![of.review, account, now - UNDO],
            )
            .await?;
        if changed > 0 {
            tx.run("UPDATE reviews SET replied = FALSE WHERE id = $1", args![of.review]).await?;
            acting.record(tx, now, EventKind::ReplyWithdrawn, About::review(of.review), None).await?;
        }
    }
    Ok(())
}
