//! The 3-day rule: finds what became overdue, and gives each case to the operators, once.

use model::event::EventKind;
use model::refund::{RefundMove, RefundState};
use model::{Actor, InquiryId, RefundId};

use crate::acting::Acting;
use crate::inquiries::InquiryRow;
use crate::mail::LetterKind;
use crate::outbox::{Errand, Post, To};
use crate::record::About;
use crate::store::{Conn, args};
use crate::{Desk, Error};

/// Cases escalated in one commit.
const BATCH: i64 = 50;

/// Escalates everything that is overdue; tells how many. Several processes may run it at once, and after any time of
/// being down: each case is looked at again inside its own transaction, so a reply that came first wins, and a case
/// that another process has escalated is left alone.
pub async fn escalate_overdue(desk: &Desk) -> Result<u64, Error> {
    let acting = desk.act_as(Actor::System);
    let mut escalated = 0;
    loop {
        // Each under its own version of the rules, which is asked in its own transaction: what is overdue a moment later is
        // found again then.
        let overdue: Vec<(InquiryId,)> = desk
            .store()
            .read()
            .await?
            .all(
                "SELECT id FROM inquiries WHERE state = 'awaiting_developer' AND due_at <= $1 ORDER BY due_at LIMIT $2",
                args![desk.now(), BATCH],
            )
            .await?;
        if overdue.is_empty() {
            return Ok(escalated);
        }
        let found = overdue.len();
        let mut moved = 0;
        for (id,) in overdue {
            moved += desk.store().write(acting.clone(), move |tx, acting| Box::pin(escalate(acting, tx, id))).await?;
        }
        escalated += moved;
        // Whatever was found and not moved was settled by somebody else in between.
        if moved == 0 && found > 0 {
            return Ok(escalated);
        }
    }
}

async fn escalate(acting: &Acting, tx: &mut Conn, id: InquiryId) -> Result<u64, Error> {
    let row = InquiryRow::load_by_id(tx, id).await?;
    let now = acting.now();
    let rule = acting.desk.rule_of(tx, row.policy_version).await?;
    let Ok(next) = row.progress().escalated(&rule.policy, now) else { return Ok(0) };
    row.save(tx, &next, now).await?;
    let refund: Option<(RefundId, RefundState)> =
        tx.first("SELECT id, state FROM refunds WHERE inquiry_id = $1", args![id]).await?;
    if let Some((refund, state)) = refund
        && let Ok(state) = state.after(RefundMove::Escalate)
    {
        tx.run("UPDATE refunds SET state = $2 WHERE id = $1", args![refund, state]).await?;
    }
    acting.record(tx, now, EventKind::InquiryEscalated, About::inquiry(id), None).await?;
    acting.tell_customer(tx, &row, LetterKind::Escalated, None, now).await?;
    if let Some(seller) = row.seller_id {
        acting.leave(tx, now, &Errand::Mail(Post::about(LetterKind::Escalated, To::Seller(seller), id))).await?;
    }
    acting.leave(tx, now, &Errand::Mail(Post::about(LetterKind::Escalated, To::Center, id))).await?;
    Ok(1)
}
