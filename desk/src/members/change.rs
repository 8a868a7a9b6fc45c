//! Giving a member another role, and letting one go.

use model::access::{Action, Subject};
use model::event::EventKind;
use model::member::leaves_an_owner;
use model::{AccountId, InquiryId, MemberRole, SellerId, Time};

use super::invite::parse_role;
use super::{Members, owners};
use crate::Error;
use crate::acting::Acting;
use crate::record::About;
use crate::store::{Conn, args};
use crate::terms::open;

impl Members {
    /// Gives a member a role. It holds from their next request on.
    pub async fn set_role(&self, id: AccountId, role: &str) -> Result<(), Error> {
        self.0.may(Action::ManageMembers, Subject::PLACE)?;
        let (seller, role) = (self.0.seller()?, parse_role(role)?);
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    let now = acting.now();
                    let before = role_of(tx, seller, id).await?;
                    if before == role {
                        return Ok(());
                    }
                    leaves_an_owner("role", before, Some(role), owners(tx, seller).await?)?;
                    tx.run("UPDATE accounts SET member_role = $2 WHERE id = $1", args![id, role]).await?;
                    if role == MemberRole::Reader {
                        // Nothing waits for somebody who cannot answer.
                        unassign(acting, tx, seller, id, now).await?;
                    }
                    let detail = Some(format!("{before} {role}"));
                    acting.record(tx, now, EventKind::MemberRoleChanged, About::account(id), detail).await
                })
            })
            .await
    }

    /// Lets a member go, or leaves. What they wrote stays under their name; what waited for them waits for nobody. Tells
    /// whether it was whoever asks.
    pub async fn remove(&self, id: AccountId) -> Result<bool, Error> {
        self.0.may(Action::ManageMembers, Subject::PLACE)?;
        let (seller, me) = (self.0.seller()?, self.0.account()?);
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    let now = acting.now();
                    let role = role_of(tx, seller, id).await?;
                    leaves_an_owner("member", role, None, owners(tx, seller).await?)?;
                    tx.run("UPDATE accounts SET state = 'disabled', left_at = $2 WHERE id = $1", args![id, now])
                        .await?;
                    tx.run("DELETE FROM sessions WHERE account_id = $1", args![id]).await?;
                    tx.run("DELETE FROM push_devices WHERE account_id = $1", args![id]).await?;
                    tx.run("DELETE FROM saved_views WHERE account_id = $1", args![id]).await?;
                    tx.run("UPDATE accounts SET takes_turns = FALSE WHERE id = $1", args![id]).await?;
                    unassign(acting, tx, seller, id, now).await?;
                    let detail = Some(role.to_string());
                    acting.record(tx, now, EventKind::MemberRemoved, About::account(id), detail).await
                })
            })
            .await?;
        Ok(id == me)
    }
}

/// The role of a member of this seller; others do not exist.
async fn role_of(tx: &mut Conn, seller: SellerId, id: AccountId) -> Result<MemberRole, Error> {
    let (role,): (MemberRole,) = tx
        .found(
            "SELECT member_role FROM accounts
             WHERE id = $1 AND seller_id = $2 AND role = 'developer' AND state = 'active'",
            args![id, seller],
        )
        .await?;
    Ok(role)
}

/// Takes open inquiries from a member. Ended ones keep who took care of them.
async fn unassign(acting: &Acting, tx: &mut Conn, seller: SellerId, member: AccountId, now: Time) -> Result<(), Error> {
    let waiting: Vec<(InquiryId,)> = tx
        .all(
            concat!(
                "UPDATE inquiries SET assignee_id = NULL, dealt_seller = FALSE
             WHERE seller_id = $1 AND assignee_id = $2 AND ",
                open!("state"),
                " RETURNING id"
            ),
            args![seller, member],
        )
        .await?;
    for (inquiry,) in waiting {
        acting.record(tx, now, EventKind::InquiryAssigned, About::inquiry(inquiry), None).await?;
    }
    Ok(())
}
