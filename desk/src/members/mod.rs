//! Who works for a seller: owners invite people, give them roles, and let them go.

mod change;
mod invite;
mod join;

use std::net::IpAddr;

use model::access::{Action, Subject};
use model::view::{Invitation, MembersPage, TeamMember};
use model::{AccountId, Bilingual, InvitationId, MemberRole, SellerId, Time};
use sha2::{Digest, Sha256};

use crate::acting::Acting;
use crate::store::{Conn, args};
use crate::{Desk, Error, hex};

/// The members of the actor's own seller, and whoever was asked to be one.
pub struct Members(pub(crate) Acting);

/// What an owner typed to invite somebody.
#[derive(Clone, Debug, Default)]
pub struct Inviting {
    pub email: String,
    pub role: String,
}

/// What somebody who was invited typed to join.
#[derive(Clone, Debug)]
pub struct Joiner {
    pub token: String,
    pub name: String,
    pub password: String,
    /// Of the page, and so of the account.
    pub language: model::Language,
    pub ip: IpAddr,
}

#[derive(sqlx::FromRow)]
struct MemberRow {
    id: AccountId,
    name_ko: String,
    name_en: String,
    email: String,
    member_role: MemberRole,
    active_at: Option<Time>,
}

#[derive(sqlx::FromRow)]
struct InvitationRow {
    id: InvitationId,
    email: String,
    role: MemberRole,
    invited_by: AccountId,
    name_ko: String,
    name_en: String,
    expires_at: Time,
}

impl Members {
    /// The team. Who may not manage it is told of no invitations: an address is the invited person's own until they join.
    pub async fn list(&self) -> Result<MembersPage, Error> {
        self.0.may(Action::ReadMembers, Subject::PLACE)?;
        let (seller, me) = (self.0.seller()?, self.0.account()?);
        let can_manage = self.0.may(Action::ManageMembers, Subject::PLACE).is_ok();
        let mut conn = self.0.desk.store().read().await?;
        let rows: Vec<MemberRow> = conn
            .all(
                "SELECT id, name_ko, name_en, email, member_role, active_at FROM accounts
                 WHERE seller_id = $1 AND role = 'developer' AND state = 'active' ORDER BY created_at, id",
                args![seller],
            )
            .await?;
        let mut members: Vec<TeamMember> = rows
            .into_iter()
            .map(|row| TeamMember {
                id: row.id,
                name: Bilingual::new(row.name_ko, row.name_en),
                email: row.email,
                role: row.member_role,
                me: row.id == me,
                active_at: row.active_at,
            })
            .collect();
        members.sort_by_key(|member| member.role != MemberRole::Owner);
        let invitations = if can_manage { invitations(&mut conn, seller, me, self.0.now()).await? } else { Vec::new() };
        Ok(MembersPage { members, invitations, can_manage })
    }
}

async fn invitations(conn: &mut Conn, seller: SellerId, me: AccountId, now: Time) -> Result<Vec<Invitation>, Error> {
    let rows: Vec<InvitationRow> = conn
        .all(
            "SELECT i.id, i.email, i.role, i.invited_by, a.name_ko, a.name_en, i.expires_at
             FROM invitations i JOIN accounts a ON a.id = i.invited_by
             WHERE i.seller_id = $1 AND i.ended_at IS NULL AND i.expires_at > $2 ORDER BY i.invited_at DESC, i.id DESC",
            args![seller, now],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Invitation {
            id: row.id,
            email: row.email,
            role: row.role,
            invited_by: Bilingual::new(row.name_ko, row.name_en),
            mine: row.invited_by == me,
            holds_until: row.expires_at,
        })
        .collect())
}

/// How many owners a seller has.
async fn owners(conn: &mut Conn, seller: SellerId) -> Result<usize, Error> {
    let (owners,): (i64,) = conn
        .one(
            "SELECT COUNT(*) FROM accounts WHERE seller_id = $1 AND member_role = 'owner' AND state = 'active'",
            args![seller],
        )
        .await?;
    Ok(usize::try_from(owners).unwrap_or_default())
}

/// What the link of an invitation carries: only the desk's key makes it, so nothing has to keep it.
fn token(desk: &Desk, id: InvitationId) -> String {
    desk.vault().token(&format!("invitation/{id}"))
}

fn hash(token: &str) -> String {
    hex::encode(&Sha256::digest(token.as_bytes()))
}

/// Where the mail of an invitation leads, after the desk's own address.
pub(crate) fn join_path(desk: &Desk, id: InvitationId) -> String {
    format!("/join/{}", token(desk, id))
}
