//! Who takes what nobody has taken: each side's people, in turn, as far as they want to be dealt anything.
//!
//! It is done a moment after an inquiry came in instead of in the deed that brought it: there are many such deeds, and this
//! is none of their business.

use model::access::{Action, Subject};
use model::account::{AccountState, Role};
use model::event::EventKind;
use model::{AccountId, Actor, InquiryId, MemberRole, SellerId, Time};

use crate::acting::Acting;
use crate::record::About;
use crate::store::{Conn, args};
use crate::{Desk, Error};

/// Inquiries that are dealt in one commit.
const BATCH: i64 = 50;

/// One's own part in it.
pub struct Turns(pub(crate) Acting);

impl Turns {
    /// Whether the reader takes turns.
    pub async fn mine(&self) -> Result<bool, Error> {
        self.0.may(Action::TakeTurns, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let (takes,): (bool,) =
            conn.found("SELECT takes_turns FROM accounts WHERE id = $1", args![self.0.account()?]).await?;
        Ok(takes)
    }

    /// Begins or ends taking turns.
    pub async fn set(&self, takes: bool) -> Result<(), Error> {
        self.0.may(Action::TakeTurns, Subject::PLACE)?;
        let (account, now) = (self.0.account()?, self.0.now());
        self.0
            .desk
            .store()
            .write((), move |tx, ()| {
                Box::pin(async move {
                    // Whoever begins stands behind those who wait for their turn already.
                    tx.run(
                        "UPDATE accounts SET takes_turns = $2, last_turn_at = CASE WHEN $2 THEN $3 ELSE last_turn_at END
                         WHERE id = $1 AND takes_turns <> $2",
                        args![account, takes, now],
                    )
                    .await
                    .map(|_| ())
                })
            })
            .await
    }
}

/// Deals what waits to those whose turn it is; tells how much it was.
pub async fn deal(desk: &Desk) -> Result<u64, Error> {
    // Most stores have nobody who takes turns: then this is one question to an index.
    let (anybody,): (i64,) =
        desk.store().read().await?.one("SELECT COUNT(*) FROM accounts WHERE takes_turns = TRUE", args![]).await?;
    if anybody == 0 {
        return Ok(0);
    }
    desk.store()
        .write(desk.clone(), move |tx, desk| {
            Box::pin(async move { Ok::<_, Error>(to_operators(desk, tx).await? + to_members(desk, tx).await?) })
        })
        .await
}

async fn to_operators(desk: &Desk, tx: &mut Conn) -> Result<u64, Error> {
    let waiting: Vec<(InquiryId,)> = tx
        .all(
            "SELECT id FROM inquiries WHERE state = 'with_store' AND operator_id IS NULL AND dealt_store = FALSE
             ORDER BY created_at, id LIMIT $1",
            args![BATCH],
        )
        .await?;
    let mut dealt = 0;
    for (inquiry,) in waiting {
        let next: Option<(AccountId,)> = tx
            .first(
                "SELECT id FROM accounts WHERE takes_turns = TRUE AND role = $1 AND state = $2
                 ORDER BY COALESCE(last_turn_at, 0), id LIMIT 1",
                args![Role::Operator, AccountState::Active],
            )
            .await?;
        let Some((operator,)) = next else { return Ok(dealt) };
        tx.run("UPDATE inquiries SET operator_id = $2, dealt_store = $3 WHERE id = $1", args![inquiry, operator, true])
            .await?;
        told(desk, tx, inquiry, Actor::Operator(operator)).await?;
        dealt += 1;
    }
    Ok(dealt)
}

async fn to_members(desk: &Desk, tx: &mut Conn) -> Result<u64, Error> {
    // Of sellers that have somebody; what waits for the others stays where it is, however long, and holds up nobody.
    let waiting: Vec<(InquiryId, SellerId)> = tx
        .all(
            "SELECT i.id, i.seller_id FROM inquiries i
             WHERE i.state = 'awaiting_developer' AND i.assignee_id IS NULL AND i.dealt_seller = FALSE
                AND i.seller_id IN (SELECT a.seller_id FROM accounts a
                    WHERE a.takes_turns = TRUE AND a.role = $1 AND a.state = $2 AND a.member_role <> $3)
             ORDER BY i.created_at, i.id LIMIT $4",
            args![Role::Developer, AccountState::Active, MemberRole::Reader, BATCH],
        )
        .await?;
    let mut dealt = 0;
    for (inquiry, seller) in waiting {
        let people: Vec<(AccountId, MemberRole)> = tx
            .all(
                "SELECT id, member_role FROM accounts WHERE takes_turns = TRUE AND role = $1 AND state = $2 AND seller_id = $3
                 ORDER BY COALESCE(last_turn_at, 0), id",
                args![Role::Developer, AccountState::Active, seller],
            )
            .await?;
        // Whose role has become less since they began is dealt nothing that they cannot answer.
        let mut actors = people.into_iter().map(|(account, role)| Actor::Developer { account, seller, role });
        let may = |actor: &Actor| desk.act_as(*actor).may(Action::TakeTurns, Subject::PLACE).is_ok();
        let Some(actor) = actors.find(may) else { continue };
        tx.run(
            "UPDATE inquiries SET assignee_id = $2, dealt_seller = $3 WHERE id = $1",
            args![inquiry, actor.account(), true],
        )
        .await?;
        told(desk, tx, inquiry, actor).await?;
        dealt += 1;
    }
    Ok(dealt)
}

/// It was their turn, and stands on the inquiry's record.
async fn told(desk: &Desk, tx: &mut Conn, inquiry: InquiryId, actor: Actor) -> Result<(), Error> {
    let now: Time = desk.now();
    // A moment apart each, so that two in one commit are two turns.
    let (last,): (Option<Time>,) =
        tx.one("SELECT MAX(last_turn_at) FROM accounts WHERE takes_turns = TRUE", args![]).await?;
    let turn = last.filter(|&last| last >= now).map_or(now, |last| last + 1);
    tx.run("UPDATE accounts SET last_turn_at = $2 WHERE id = $1", args![actor.account(), turn]).await?;
    let about = About { account: actor.account(), ..About::inquiry(inquiry) };
    desk.act_as(actor).record(tx, now, EventKind::InquiryDealt, about, None).await
}
