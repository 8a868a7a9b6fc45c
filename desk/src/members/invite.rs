//! Inviting, and taking an invitation back.

use model::access::{Action, Subject};
use model::account::{AccountState, Email};
use model::event::EventKind;
use model::invalid::Checks;
use model::member::{INVITATION_HOLDS, TEAM_MAX, comes_back};
use model::{Invalid, InvitationId, Language, MemberRole, Reason, SellerId, Time};

use super::{Inviting, Members, hash, token};
use crate::Error;
use crate::acting::Acting;
use crate::idempotency::{Key, fingerprint};
use crate::outbox::{Errand, Post};
use crate::record::About;
use crate::store::{Conn, args};

impl Members {
    /// Asks somebody by mail to join. An older invitation to the same address ends with it.
    pub async fn invite(&self, key: &str, typed: &Inviting) -> Result<InvitationId, Error> {
        self.0.may(Action::ManageMembers, Subject::PLACE)?;
        let mut checks = Checks::default();
        let email = checks.field(Email::parse("email", &typed.email));
        let role = checks.field(parse_role(&typed.role));
        checks.done()?;
        let (Some(email), Some(role)) = (email, role) else { return Err(Error::BadRequest) };
        let (seller, key) = (self.0.seller()?, Key::parse(key));
        self.0.desk.throttle().invite(seller, email.as_str(), self.0.now())?;
        self.0
            .desk
            .store()
            .write((self.0.clone(), email), move |tx, (acting, email)| Box::pin(invite(acting, tx, key, email, role)))
            .await
    }

    /// Makes the link of an invitation lead nowhere. One that has ended stays as it is.
    pub async fn withdraw(&self, id: InvitationId) -> Result<(), Error> {
        self.0.may(Action::ManageMembers, Subject::PLACE)?;
        let seller = self.0.seller()?;
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    let (email, role, ended): (String, MemberRole, Option<Time>) = tx
                        .found(
                            "SELECT email, role, ended_at FROM invitations WHERE id = $1 AND seller_id = $2",
                            args![id, seller],
                        )
                        .await?;
                    if ended.is_some() {
                        return Ok(());
                    }
                    let now = acting.now();
                    tx.run("UPDATE invitations SET ended_at = $2 WHERE id = $1", args![id, now]).await?;
                    let detail = Some(format!("{role} {email}"));
                    acting.record(tx, now, EventKind::InvitationWithdrawn, About::default(), detail).await
                })
            })
            .await
    }
}

pub(super) fn parse_role(text: &str) -> Result<MemberRole, Invalid> {
    text.parse().map_err(|_| Invalid::new("role", if text.is_empty() { Reason::Required } else { Reason::NotAChoice }))
}

/// An address signs in to one account.
async fn refuse_used(conn: &mut Conn, email: &Email, seller: SellerId) -> Result<(), Error> {
    let found: Option<(AccountState, Option<SellerId>, Option<Time>)> =
        conn.first("SELECT state, seller_id, left_at FROM accounts WHERE email = $1", args![email]).await?;
    match found {
        None => Ok(()),
        Some((state, before, left_at)) if comes_back(state, before, left_at, seller) => Ok(()),
        Some(_) => Err(Invalid::new("email", Reason::HasAccount).into()),
    }
}

async fn invite(
    acting: &Acting,
    tx: &mut Conn,
    key: Key,
    email: &Email,
    role: MemberRole,
) -> Result<InvitationId, Error> {
    let (me, seller, now) = (acting.account()?, acting.seller()?, acting.now());
    let deed = fingerprint("invite", &(email, role));
    if let Some(before) = key.before(tx, me, &deed).await? {
        return Ok(before.parse()?);
    }
    refuse_used(tx, email, seller).await?;
    let (team,): (i64,) = tx
        .one(
            "SELECT (SELECT COUNT(*) FROM accounts WHERE seller_id = $1 AND state = 'active')
                  + (SELECT COUNT(*) FROM invitations WHERE seller_id = $1 AND ended_at IS NULL AND email <> $2)",
            args![seller, email],
        )
        .await?;
    if usize::try_from(team).unwrap_or(usize::MAX) >= TEAM_MAX {
        return Err(Invalid::with_limit("email", Reason::TeamIsFull, TEAM_MAX).into());
    }
    tx.run(
        "UPDATE invitations SET ended_at = $3 WHERE seller_id = $1 AND email = $2 AND ended_at IS NULL",
        args![seller, email, now],
    )
    .await?;
    let (language,): (Language,) = tx.found("SELECT language FROM accounts WHERE id = $1", args![me]).await?;
    let id = InvitationId::new(acting.desk.id(now));
    tx.run(
        "INSERT INTO invitations (id, seller_id, email, role, language, token_hash, invited_by, invited_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![id, seller, email, role, language, hash(&token(&acting.desk, id)), me, now, now + INVITATION_HOLDS],
    )
    .await?;
    acting.record(tx, now, EventKind::MemberInvited, About::default(), Some(format!("{role} {email}"))).await?;
    acting.leave(tx, now, &Errand::Mail(Post::invitation(id))).await?;
    key.remember(tx, me, &deed, &id.to_string(), now).await?;
    Ok(id)
}
