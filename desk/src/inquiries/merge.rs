//! Inquiries of one customer that are one matter become one, and one that is two becomes two. Messages move; facts stay where
//! they happened.

use model::access::Action;
use model::account::ActorKind;
use model::event::EventKind;
use model::inquiry::{Channel, Illegal, InquiryKind, InquiryNumber, MessageKind, Piece, Progress, may_merge, may_undo};
use model::invalid::Unknown;
use model::text::heading_of;
use model::view::Merging;
use model::{InquiryId, Invalid, MessageId, Reason, Time};
use serde::{Deserialize, Serialize};

use super::{Inquiries, InquiryRow, index, next_number, preview};
use crate::Error;
use crate::acting::Acting;
use crate::record::About;
use crate::store::{Conn, args};
use crate::terms::{open, whole};

/// Others of the same customer, and messages, that are offered.
const OFFERED: i64 = 8;
/// Longest heading of what is taken apart, in characters.
const HEADING: usize = 60;

/// The customer's messages of an inquiry (`$1`, of kind `$2`) that can stand alone: its own, but for the one that it begins
/// with. Those of a part belong to that, and go back with it.
macro_rules! separable {
    () => {
        "JOIN inquiries i ON i.id = m.inquiry_id
         WHERE m.inquiry_id = $1 AND m.kind = $2 AND m.author_kind = 'customer'
            AND (m.came_from IS NULL OR m.came_from = i.follows_id)
            AND m.id <> (SELECT f.id FROM messages f WHERE f.inquiry_id = $1 AND (f.came_from IS NULL OR f.came_from = i.follows_id)
                         ORDER BY f.at, f.id LIMIT 1)"
    };
}

/// Where both stood before, and the whole after: an undo brings back what nobody has moved since.
#[derive(Serialize, Deserialize)]
struct Before {
    part: Progress,
    whole: Progress,
    taken: Progress,
}

impl Inquiries {
    /// Makes `from` a part of `into`: its messages stand there, and it ends.
    pub async fn merge(&self, into: InquiryNumber, from: InquiryNumber) -> Result<(), Error> {
        self.0.desk.store().write(self.0.clone(), move |tx, acting| Box::pin(merge(acting, tx, into, from))).await
    }

    /// Has what became a part of another stand alone again, as it stood.
    pub async fn unmerge(&self, number: InquiryNumber) -> Result<(), Error> {
        self.0.desk.store().write(self.0.clone(), move |tx, acting| Box::pin(unmerge(acting, tx, number))).await
    }

    /// Makes a customer's message an inquiry of its own; tells its number. Merging it back undoes that.
    pub async fn split(&self, number: InquiryNumber, message: &str) -> Result<InquiryNumber, Error> {
        let message: Result<MessageId, Invalid> = match message.trim() {
            "" => Err(Invalid::new("message", Reason::Required)),
            text => text.parse().map_err(|_: Unknown| Invalid::new("message", Reason::NotAChoice)),
        };
        self.0
            .desk
            .store()
            .write((self.0.clone(), message), move |tx, (acting, message)| {
                Box::pin(async move {
                    let row = acting.inquiry(tx, number, Action::MergeInquiries).await?;
                    split(acting, tx, &row, number, message.clone()?).await
                })
            })
            .await
    }
}

/// A developer does nothing with what the store has in hand.
fn refuse_at_store(acting: &Acting, row: &InquiryRow) -> Result<(), Error> {
    if acting.kind() == ActorKind::Developer && row.at_store { Err(Illegal::WithTheStore.into()) } else { Ok(()) }
}

async fn merge(acting: &Acting, tx: &mut Conn, into: InquiryNumber, from: InquiryNumber) -> Result<(), Error> {
    let whole = acting.inquiry(tx, into, Action::MergeInquiries).await?;
    let part = acting.inquiry(tx, from, Action::MergeInquiries).await?;
    refuse_at_store(acting, &whole)?;
    if whole.id == part.id {
        return Err(Illegal::NotAlike.into());
    }
    may_merge(&piece(tx, &part, &whole).await?, &piece(tx, &whole, &whole).await?)?;
    // A message that was taken out of the part goes back into it, and not the part after the message.
    let (taken_out,): (i64,) = tx
        .one("SELECT COUNT(*) FROM messages WHERE inquiry_id = $1 AND came_from = $2", args![whole.id, part.id])
        .await?;
    if taken_out > 0 {
        return Err(Illegal::MergedBefore.into());
    }
    let (now, before) = (acting.now(), part.progress());
    // What was taken out of the whole comes home without a mark.
    tx.run(
        "UPDATE messages SET inquiry_id = $2, came_from = CASE WHEN came_from = $2 THEN NULL ELSE $1 END
         WHERE inquiry_id = $1",
        args![part.id, whole.id],
    )
    .await?;
    tx.run(
        "INSERT INTO search_terms (scope, term, doc)
         SELECT t.scope, t.term, $2 FROM search_terms t WHERE t.scope = 'inquiry' AND t.doc = $1
         ON CONFLICT DO NOTHING",
        args![part.id, whole.id],
    )
    .await?;
    part.save(tx, &before.clone().closed(now)?, now).await?;
    let taken = whole.progress().taking_in(&before);
    let kept = Before { part: before, whole: whole.progress(), taken: taken.clone() };
    let kept = serde_json::to_string(&kept).map_err(|error| Error::internal(error.to_string()))?;
    tx.run("UPDATE inquiries SET merged_into = $2, before_merge = $3 WHERE id = $1", args![part.id, whole.id, kept])
        .await?;
    whole.save(tx, &taken, now).await?;
    renew_preview(tx, whole.id).await?;
    acting.record(tx, now, EventKind::InquiryMerged, About::inquiry(whole.id), Some(from.to_string())).await?;
    acting.record(tx, now, EventKind::InquiryMergedAway, About::inquiry(part.id), Some(into.to_string())).await
}

async fn unmerge(acting: &Acting, tx: &mut Conn, number: InquiryNumber) -> Result<(), Error> {
    let part = acting.inquiry(tx, number, Action::MergeInquiries).await?;
    let (into, kept): (Option<InquiryId>, Option<String>) =
        tx.found("SELECT merged_into, before_merge FROM inquiries WHERE id = $1", args![part.id]).await?;
    let (into, kept) = into.zip(kept).ok_or(Illegal::NotInThisState)?;
    let whole = InquiryRow::load_by_id(tx, into).await?;
    acting.may(Action::MergeInquiries, whole.subject())?;
    refuse_at_store(acting, &whole)?;
    let before: Before = serde_json::from_str(&kept)
        .map_err(|error| Error::internal(format!("where an inquiry stood is not as it was written: {error}")))?;
    may_undo(&before.part, &whole.progress())?;
    let now = acting.now();
    let moved = tx
        .run(
            "UPDATE messages SET inquiry_id = $1, came_from = NULL WHERE inquiry_id = $2 AND came_from = $1",
            args![part.id, whole.id],
        )
        .await?;
    // What was only taken out of the whole has come home: there is nothing that could stand alone.
    if moved == 0 {
        return Err(Illegal::NotInThisState.into());
    }
    if whole.progress() == before.taken {
        whole.save(tx, &before.whole, now).await?;
    }
    tx.run("UPDATE inquiries SET merged_into = NULL, before_merge = NULL WHERE id = $1", args![part.id]).await?;
    part.save(tx, &before.part, now).await?;
    for id in [part.id, whole.id] {
        renew_preview(tx, id).await?;
        acting.record(tx, now, EventKind::InquiryUnmerged, About::inquiry(id), None).await?;
    }
    Ok(())
}

async fn split(
    acting: &Acting,
    tx: &mut Conn,
    row: &InquiryRow,
    number: InquiryNumber,
    message: MessageId,
) -> Result<InquiryNumber, Error> {
    refuse_at_store(acting, row)?;
    let now = acting.now();
    let rule = acting.desk.rule_of(tx, row.policy_version).await?;
    let progress = row.progress().split_off(row.channel, &rule.policy, now)?;
    let found: Option<(String,)> = tx
        .first(
            concat!("SELECT m.body FROM messages m ", separable!(), " AND m.id = $3"),
            args![row.id, MessageKind::Message, message],
        )
        .await?;
    // What it begins with is the inquiry itself.
    let (body,) = found.ok_or_else(|| Invalid::new("message", Reason::NotAChoice))?;
    let (new, id) = (next_number(tx).await?, InquiryId::new(acting.desk.id(now)));
    let kind = if row.kind == InquiryKind::Refund { InquiryKind::Other } else { row.kind };
    let heading = heading_of(&body, HEADING);
    tx.run(
        "INSERT INTO inquiries (id, serial, handed_over, channel, kind, state, at_store, subject, preview, language, customer_id, seller_id,
                app_id, created_at, updated_at, waiting_since, due_at, first_due_at, follows_id, policy_version)
         SELECT $2, $3, FALSE, channel, $4, $5, $6, $7, $8, language, customer_id, seller_id, app_id, $9, $9, $10, $11, $11, id,
                policy_version
         FROM inquiries WHERE id = $1",
        args![
            row.id,
            id,
            new.serial,
            kind,
            progress.state,
            progress.at_store,
            &heading,
            preview(&body),
            now,
            progress.waiting_since,
            progress.due_at,
        ],
    )
    .await?;
    tx.run("UPDATE messages SET inquiry_id = $2, came_from = $3 WHERE id = $1", args![message, id, row.id]).await?;
    index(tx, id, &format!("{new} {heading} {body}")).await?;
    renew_preview(tx, row.id).await?;
    acting.record(tx, now, EventKind::InquirySplit, About::inquiry(row.id), Some(new.to_string())).await?;
    acting.record(tx, now, EventKind::InquirySplitOff, About::inquiry(id), Some(number.to_string())).await?;
    Ok(new)
}

/// `into` is what it may become a part of: messages that were taken out of that are no others.
async fn piece(tx: &mut Conn, row: &InquiryRow, into: &InquiryRow) -> Result<Piece, Error> {
    let (refunds, merged, others): (i64, Option<InquiryId>, i64) = tx
        .one(
            "SELECT (SELECT COUNT(*) FROM refunds r WHERE r.inquiry_id = i.id), i.merged_into,
                    (SELECT COUNT(*) FROM messages m WHERE m.inquiry_id = i.id AND m.came_from IS NOT NULL AND m.came_from <> $2)
             FROM inquiries i WHERE i.id = $1",
            args![row.id, into.id],
        )
        .await?;
    Ok(Piece {
        customer: row.customer_id,
        seller: row.seller_id,
        channel: row.channel,
        progress: row.progress(),
        refund: refunds > 0,
        merged: merged.is_some(),
        has_others: others > 0,
    })
}

/// The beginning of what the customer wrote last stands in lists.
async fn renew_preview(tx: &mut Conn, inquiry: InquiryId) -> Result<(), Error> {
    let last: Option<(String,)> = tx
        .first(
            "SELECT body FROM messages WHERE inquiry_id = $1 AND kind = $2 AND author_kind = 'customer'
             ORDER BY at DESC, id DESC LIMIT 1",
            args![inquiry, MessageKind::Message],
        )
        .await?;
    if let Some((body,)) = last {
        tx.run("UPDATE inquiries SET preview = $2 WHERE id = $1", args![inquiry, preview(&body)]).await?;
    }
    Ok(())
}

/// The inquiry that this one has become a part of.
pub(crate) async fn merged_into(conn: &mut Conn, inquiry: InquiryId) -> Result<Option<InquiryNumber>, Error> {
    let found: Option<(i64, bool)> = conn
        .first(
            "SELECT o.serial, o.handed_over FROM inquiries i JOIN inquiries o ON o.id = i.merged_into WHERE i.id = $1",
            args![inquiry],
        )
        .await?;
    Ok(found.map(|(serial, handed_over)| InquiryNumber { handed_over, serial }))
}

impl Acting {
    /// Where what is said to an inquiry belongs: to the one that it has become a part of.
    pub(crate) async fn whole(&self, tx: &mut Conn, row: InquiryRow) -> Result<InquiryRow, Error> {
        let into: (Option<InquiryId>,) =
            tx.found("SELECT merged_into FROM inquiries WHERE id = $1", args![row.id]).await?;
        match into.0 {
            Some(whole) => InquiryRow::load_by_id(tx, whole).await,
            None => Ok(row),
        }
    }

    /// What a member of staff can put together or take apart here.
    pub(super) async fn merging(&self, conn: &mut Conn, row: &InquiryRow) -> Result<Merging, Error> {
        let into = merged_into(conn, row.id).await?;
        let own = self.kind() == ActorKind::Operator || !row.at_store;
        let may = own && self.may(Action::MergeInquiries, row.subject()).is_ok();
        if !may || !row.state.is_open() {
            let (apart,): (i64,) =
                conn.one("SELECT COUNT(*) FROM messages WHERE came_from = $1", args![row.id]).await?;
            return Ok(Merging {
                can_undo: may && into.is_some() && apart > 0,
                into,
                others: Vec::new(),
                parts: Vec::new(),
            });
        }
        let others: Vec<(i64, bool, String, Time)> = conn
            .all(
                concat!("SELECT o.serial, o.handed_over, o.subject, o.created_at FROM inquiries o
                 WHERE o.customer_id = $1 AND o.id <> $2 AND o.channel = $3 AND COALESCE(o.seller_id, '') = $4 AND o.at_store = $5
                    AND ", open!("o.state"), " AND ", whole!("o.merged_into"), "
                    AND NOT EXISTS (SELECT 1 FROM refunds r WHERE r.inquiry_id = o.id)
                 ORDER BY o.created_at DESC, o.id DESC LIMIT $6"),
                args![
                    row.customer_id.map(|id| id.to_string()).unwrap_or_default(),
                    row.id,
                    row.channel,
                    row.seller_id.map(|id| id.to_string()).unwrap_or_default(),
                    row.at_store,
                    OFFERED,
                ],
            )
            .await?;
        let parts: Vec<(MessageId, String, Time)> = if row.channel == Channel::DeveloperHelp {
            Vec::new()
        } else {
            conn.all(
                concat!(
                    "SELECT m.id, m.body, m.at FROM messages m ",
                    separable!(),
                    " ORDER BY m.at DESC, m.id DESC LIMIT $3"
                ),
                args![row.id, MessageKind::Message, OFFERED],
            )
            .await?
        };
        Ok(Merging {
            into,
            can_undo: false,
            others: others
                .into_iter()
                .map(|(serial, handed_over, subject, _)| (InquiryNumber { handed_over, serial }, subject))
                .collect(),
            parts: parts.into_iter().map(|(id, body, at)| (id, heading_of(&body, HEADING), at)).collect(),
        })
    }
}
