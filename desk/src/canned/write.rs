//! Changing what is kept, and counting what was sent.

use model::access::{Action, Subject};
use model::canned::{Canned, REPLIES_MAX, Typed};
use model::event::EventKind;
use model::tag::Tag;
use model::{CannedId, InquiryId, Invalid, MessageId, Reason, Time};

use super::CannedReplies;
use crate::acting::Acting;
use crate::idempotency::{Key, fingerprint};
use crate::record::About;
use crate::store::{Conn, Value, args};
use crate::{Error, tags};

impl CannedReplies {
    /// Keeps a new reply.
    pub async fn write(&self, key: &str, typed: &Typed) -> Result<CannedId, Error> {
        self.0.may(Action::ManageCannedReplies, Subject::PLACE)?;
        let (key, reply) = (Key::parse(key), typed.parse()?);
        self.0
            .desk
            .store()
            .write((self.0.clone(), reply), move |tx, (acting, reply)| Box::pin(write(acting, tx, key, reply)))
            .await
    }

    /// Changes a reply that was read as that version. Another one in between is a conflict: its words are nobody's to
    /// write over unseen.
    pub async fn change(&self, id: CannedId, version: i64, typed: &Typed) -> Result<(), Error> {
        self.0.may(Action::ManageCannedReplies, Subject::PLACE)?;
        let reply = typed.parse()?;
        self.0
            .desk
            .store()
            .write((self.0.clone(), reply), move |tx, (acting, reply)| Box::pin(change(acting, tx, id, version, reply)))
            .await
    }

    /// Takes a reply out of use.
    pub async fn remove(&self, id: CannedId) -> Result<(), Error> {
        self.0.may(Action::ManageCannedReplies, Subject::PLACE)?;
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    let now = acting.now();
                    let (shortcut,): (String,) = tx
                        .found(
                            "SELECT shortcut FROM canned_replies WHERE id = $1 AND owner = $2 AND removed_at IS NULL",
                            args![id, acting.side()?],
                        )
                        .await?;
                    tx.run("UPDATE canned_replies SET removed_at = $2 WHERE id = $1", args![id, now]).await?;
                    acting.record(tx, now, EventKind::CannedRemoved, About::default(), Some(shortcut)).await
                })
            })
            .await
    }
}

async fn write(acting: &Acting, tx: &mut Conn, key: Key, reply: &Canned) -> Result<CannedId, Error> {
    let (account, owner, now) = (acting.account()?, acting.side()?, acting.now());
    let deed = fingerprint("write_canned", reply);
    if let Some(before) = key.before(tx, account, &deed).await? {
        return Ok(before.parse()?);
    }
    let (kept,): (i64,) =
        tx.one("SELECT COUNT(*) FROM canned_replies WHERE owner = $1 AND removed_at IS NULL", args![&owner]).await?;
    if usize::try_from(kept).unwrap_or(usize::MAX) >= REPLIES_MAX {
        return Err(Invalid::with_limit("title", Reason::NotAChoice, REPLIES_MAX).into());
    }
    let id = CannedId::new(acting.desk.id(now));
    refuse_taken(tx, &owner, reply, id).await?;
    tx.run(
        "INSERT INTO canned_replies (id, title, shortcut, kind, text_ko, text_en, closes, tag, owner, edited_by, edited_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)",
        [args![id], columns(reply), args![owner, account, now]].concat(),
    )
    .await?;
    acting.record(tx, now, EventKind::CannedSaved, About::default(), Some(reply.shortcut.to_string())).await?;
    key.remember(tx, account, &deed, &id.to_string(), now).await?;
    Ok(id)
}

async fn change(acting: &Acting, tx: &mut Conn, id: CannedId, version: i64, reply: &Canned) -> Result<(), Error> {
    let (account, owner, now) = (acting.account()?, acting.side()?, acting.now());
    let (kept,): (i64,) = tx
        .found(
            "SELECT version FROM canned_replies WHERE id = $1 AND owner = $2 AND removed_at IS NULL",
            args![id, &owner],
        )
        .await?;
    if kept != version {
        return Err(Error::Conflict);
    }
    refuse_taken(tx, &owner, reply, id).await?;
    tx.run(
        "UPDATE canned_replies SET title = $2, shortcut = $3, kind = $4, text_ko = $5, text_en = $6, closes = $7, tag = $8,
                version = version + 1, edited_by = $9, edited_at = $10
         WHERE id = $1",
        [args![id], columns(reply), args![account, now]].concat(),
    )
    .await?;
    acting.record(tx, now, EventKind::CannedSaved, About::default(), Some(reply.shortcut.to_string())).await
}

/// What is written down of a reply, in the order of the statements above.
fn columns(reply: &Canned) -> Vec<Value> {
    let Canned { title, shortcut, kind, texts, closes, tag } = reply;
    args![title, shortcut, *kind, texts.ko.clone(), texts.en.clone(), *closes, tag.as_ref()]
}

/// One shortcut calls up one reply.
async fn refuse_taken(tx: &mut Conn, owner: &str, reply: &Canned, id: CannedId) -> Result<(), Error> {
    let other: Option<(CannedId,)> = tx
        .first(
            "SELECT id FROM canned_replies WHERE owner = $1 AND shortcut = $2 AND removed_at IS NULL AND id <> $3",
            args![owner, &reply.shortcut, id],
        )
        .await?;
    if other.is_some() { Err(Invalid::new("shortcut", Reason::Taken).into()) } else { Ok(()) }
}

/// Notes that a message was sent with a reply of the actor's side, and tags its inquiry as the reply says. What is not there
/// any more is not counted, and what cannot be tagged is not: the message is what matters.
pub(crate) async fn count_use(
    acting: &Acting,
    tx: &mut Conn,
    reply: CannedId,
    (inquiry, message): (InquiryId, MessageId),
    now: Time,
) -> Result<(), Error> {
    acting.may(Action::UseCannedReplies, Subject::PLACE)?;
    let kept: Option<(Option<Tag>,)> =
        tx.first("SELECT tag FROM canned_replies WHERE id = $1 AND owner = $2", args![reply, acting.side()?]).await?;
    let Some((tag,)) = kept else { return Ok(()) };
    tx.run("INSERT INTO canned_uses (message_id, canned_id, at) VALUES ($1, $2, $3)", args![message, reply, now])
        .await?;
    let Some(tag) = tag else { return Ok(()) };
    match tags::add(acting, tx, inquiry, &tag).await {
        Ok(()) | Err(Error::Invalid(_)) => Ok(()),
        Err(error) => Err(error),
    }
}
