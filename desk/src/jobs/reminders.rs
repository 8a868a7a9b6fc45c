//! Reminders before a deadline: they climb from the seller's contact address to everybody of the seller, and rest at
//! night.

use model::account::{AccountState, Role};
use model::deadline::{Reminder, by_day};
use model::event::EventKind;
use model::push::News;
use model::time::HOUR;
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
    // The first version's reminders are written down by the first look.
    desk.follow_policy().await?;
    let now = desk.now();
    if desk.policy().is_night(now) {
        return Ok(0);
    }
    let mut conn = desk.store().read().await?;
    let (longest,): (Option<i64>,) = conn.one("SELECT MAX(hours) FROM policy_reminders", args![]).await?;
    let due: Vec<(InquiryId, Time)> = conn
        .all(
            "SELECT DISTINCT i.id, i.due_at FROM inquiries i JOIN policy_reminders p ON p.version = i.policy_version
             WHERE i.state = 'awaiting_developer' AND i.due_at > $1 AND i.due_at <= $2
               AND i.due_at <= $1 + p.hours * 3600000
               AND (i.reminded_due IS NULL OR i.reminded_due <> i.due_at OR i.reminded_hours > p.hours)
             ORDER BY i.due_at LIMIT $3",
            args![now, now + longest.unwrap_or(0) * HOUR, BATCH],
        )
        .await?;
    drop(conn);
    let acting = desk.act_as(Actor::System);
    let found = due.len() as u64;
    for (id, _) in due {
        desk.store().write(acting.clone(), move |tx, acting| Box::pin(remind_of(acting, tx, id))).await?;
    }
    Ok(found)
}

async fn remind_of(acting: &Acting, tx: &mut Conn, id: InquiryId) -> Result<(), Error> {
    let row = InquiryRow::load_by_id(tx, id).await?;
    let (now, rule) = (acting.now(), acting.desk.rule_of(tx, row.policy_version).await?);
    let Some((due, seller)) = row.due_at.zip(row.seller_id) else { return Ok(()) };
    let Some(hours) = rule.policy.reminder(due, now) else { return Ok(()) };
    let before: (Option<Time>, Option<i64>) =
        tx.found("SELECT reminded_due, reminded_hours FROM inquiries WHERE id = $1", args![id]).await?;
    if before.0 == Some(due) && before.1.is_some_and(|before| before <= hours) {
        return Ok(());
    }
    tx.run("UPDATE inquiries SET reminded_due = $2, reminded_hours = $3 WHERE id = $1", args![id, due, hours]).await?;
    // A clock that was hardly longer than this has only just been told of.
    let since = row.extended_at.max(row.waiting_since).unwrap_or(now);
    if !rule.policy.is_worth(hours, since, due) {
        return Ok(());
    }
    let reminder = Reminder::of(hours);
    let post = |to| Errand::Mail(Post::about(LetterKind::Reminder, to, id));
    acting.leave(tx, now, &post(To::Seller(seller))).await?;
    acting.push_of_inquiry(tx, now, News::of_reminder(reminder), id, (seller, row.assignee_id)).await?;
    if reminder == Reminder::Hours {
        let members: Vec<(AccountId, Option<String>)> = tx
            .all(
                "SELECT a.id, a.time_zone FROM accounts a JOIN sellers s ON s.id = a.seller_id
                 WHERE a.seller_id = $1 AND a.role = $2 AND a.state = $3 AND a.email <> LOWER(s.contact_email)
                 ORDER BY a.created_at, a.id LIMIT $4",
                args![seller, Role::Developer, AccountState::Active, MEMBERS],
            )
            .await?;
        // Where a member lives it may be night. One whose morning comes after the deadline is not woken for it: the seller's
        // contact address has it.
        let errands: Vec<(Time, Errand)> = members
            .into_iter()
            .filter_map(|(member, zone)| {
                let at = by_day(now, &acting.desk.zone_of(zone.as_deref()))?;
                (at < due).then_some((at, post(To::Account(member))))
            })
            .collect();
        acting.leave_all(tx, now, &errands).await?;
    }
    acting.record(tx, now, EventKind::DeadlineReminded, About::inquiry(id), Some(reminder.to_string())).await
}
