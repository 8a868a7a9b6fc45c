//! Reminders before a deadline: they climb from the seller's contact address to everybody of the seller, and rest at
//! night.

use model::account::{AccountState, Role};
use model::deadline::Reminder;
use model::event::EventKind;
use model::push::News;
use model::time::{DAY, HOUR};
use model::{AccountId, Actor, InquiryId, Time};

use crate::acting::Acting;
use crate::inquiries::InquiryRow;
use crate::mail::LetterKind;
use crate::outbox::{Errand, Post, To};
use crate::record::About;
use crate::store::{Conn, args};
use crate::{Desk, Error};

/// Inquiries reminded of in one round.
const BATCH: i64 = 50;
/// Members of one seller that are written to.
const MEMBERS: i64 = 50;

/// Sends the reminders whose time has come; tells how many inquiries were looked at. Several processes may run it at
/// once: each inquiry is looked at again in its own transaction.
pub async fn remind(desk: &Desk) -> Result<u64, Error> {
    let now = desk.now();
    if desk.policy().is_night(now) {
        return Ok(0);
    }
    let due: Vec<(InquiryId,)> = desk
        .store()
        .read()
        .await?
        .all(
            "SELECT id FROM inquiries WHERE state = 'awaiting_developer' AND due_at > $1 AND due_at <= $2
               AND (reminded_due IS NULL OR reminded_due <> due_at OR (reminded = 'day' AND due_at <= $3))
             ORDER BY due_at LIMIT $4",
            args![now, now + DAY, now + 6 * HOUR, BATCH],
        )
        .await?;
    let acting = desk.act_as(Actor::System);
    let found = due.len() as u64;
    for (id,) in due {
        let acting = acting.clone();
        desk.store()
            .write(move |tx| {
                let acting = acting.clone();
                Box::pin(async move { remind_of(&acting, tx, id).await })
            })
            .await?;
    }
    Ok(found)
}

async fn remind_of(acting: &Acting, tx: &mut Conn, id: InquiryId) -> Result<(), Error> {
    let row = InquiryRow::load_by_id(tx, id).await?;
    let (now, policy) = (acting.now(), acting.desk.policy());
    let Some((due, seller)) = row.due_at.zip(row.seller_id) else { return Ok(()) };
    let Some(reminder) = Reminder::before(due, now) else { return Ok(()) };
    let before: (Option<Time>, Option<Reminder>) =
        tx.found("SELECT reminded_due, reminded FROM inquiries WHERE id = $1", args![id]).await?;
    if before == (Some(due), Some(reminder)) || before == (Some(due), Some(Reminder::Hours)) {
        return Ok(());
    }
    tx.run("UPDATE inquiries SET reminded_due = $2, reminded = $3 WHERE id = $1", args![id, due, reminder]).await?;
    // A clock that was hardly longer than this has only just been told of.
    let since = row.extended_at.max(row.waiting_since).unwrap_or(now);
    if !policy.is_worth(reminder, since, due) {
        return Ok(());
    }
    let post = |to| Errand::Mail(Post::about(LetterKind::Reminder, to, id));
    acting.leave(tx, now, &post(To::Seller(seller))).await?;
    acting.push_of_inquiry(tx, now, News::of_reminder(reminder), id, (seller, row.assignee_id)).await?;
    if reminder == Reminder::Hours {
        let members: Vec<(AccountId,)> = tx
            .all(
                "SELECT a.id FROM accounts a JOIN sellers s ON s.id = a.seller_id
                 WHERE a.seller_id = $1 AND a.role = $2 AND a.state = $3 AND a.email <> LOWER(s.contact_email)
                 ORDER BY a.created_at, a.id LIMIT $4",
                args![seller, Role::Developer, AccountState::Active, MEMBERS],
            )
            .await?;
        for (member,) in members {
            acting.leave(tx, now, &post(To::Account(member))).await?;
        }
    }
    acting.record(tx, now, EventKind::DeadlineReminded, About::inquiry(id), Some(reminder.to_string())).await
}
