//! Joining by the link of an invitation. Whoever has the link got the mail, and so the address is theirs.

use model::access::{Action, Subject};
use model::account::{self, AccountState, Email, Password};
use model::event::EventKind;
use model::invalid::Checks;
use model::member::comes_back;
use model::view::Joining;
use model::{AccountId, Actor, Bilingual, Invalid, InvitationId, Language, MemberRole, Reason, Role, SellerId, Time};

use super::{Joiner, Members, hash};
use crate::Error;
use crate::accounts::{Session, begin, new_token};
use crate::acting::Acting;
use crate::record::About;
use crate::store::{Conn, args};

#[derive(sqlx::FromRow)]
struct Row {
    id: InvitationId,
    seller_id: SellerId,
    email: Email,
    role: MemberRole,
    expires_at: Time,
    ended_at: Option<Time>,
    name_ko: String,
    name_en: String,
    seller_ko: String,
    seller_en: String,
    /// Whoever has the address, if anybody.
    account_id: Option<AccountId>,
    account_state: Option<AccountState>,
    account_seller: Option<SellerId>,
    left_at: Option<Time>,
}

impl Row {
    /// The member who was removed once, and comes back.
    fn returning(&self) -> Option<AccountId> {
        let state = self.account_state?;
        self.account_id.filter(|_| comes_back(state, self.account_seller, self.left_at, self.seller_id))
    }

    fn taken(&self) -> bool {
        self.account_id.is_some() && self.returning().is_none()
    }
}

impl Members {
    /// What the link would make of whoever opens it. One that was used, withdrawn, replaced or is too old leads nowhere.
    pub async fn joining(&self, token: &str) -> Result<Joining, Error> {
        self.0.may(Action::JoinSeller, Subject::PLACE)?;
        let row = open(&mut self.0.desk.store().read().await?, token, self.0.now()).await?;
        let taken = row.taken();
        Ok(Joining {
            seller: Bilingual::new(row.seller_ko, row.seller_en),
            invited_by: Bilingual::new(row.name_ko, row.name_en),
            email: row.email.to_string(),
            role: row.role,
            taken,
        })
    }

    /// Makes the account and signs in to it.
    pub async fn join(&self, joiner: Joiner) -> Result<Session, Error> {
        self.0.may(Action::JoinSeller, Subject::PLACE)?;
        let now = self.0.now();
        let row = open(&mut self.0.desk.store().read().await?, &joiner.token, now).await?;
        if row.taken() {
            return Err(Invalid::new("email", Reason::HasAccount).into());
        }
        let mut checks = Checks::default();
        let name = checks.field(account::parse_name("name", &joiner.name));
        let password = checks.field(Password::parse("password", &joiner.password));
        checks.done()?;
        let (Some(name), Some(password)) = (name, password) else { return Err(Error::BadRequest) };
        self.0.desk.throttle().sign_up(joiner.ip, now)?;
        let password_hash = self.0.desk.hash_password(&password).await?;
        let session = new_token(&self.0.desk);
        let (language, link) = (joiner.language, joiner.token);
        let lent = (self.0.clone(), session.clone(), link, name, password_hash);
        let joined = self.0.desk.store().write(lent, move |tx, (acting, secret, link, name, password_hash)| {
            Box::pin(async move {
                let now = acting.now();
                // Read again: of two who press at once, one joins.
                let row = open(tx, link, now).await?;
                let id = settle(acting, tx, &row, name, password_hash, language, now).await?;
                begin(tx, id, secret, now).await
            })
        });
        match joined.await {
            Ok(()) => Ok(Session { token: session, role: Role::Developer, language }),
            Err(error) if error.is_duplicate() => Err(Invalid::new("email", Reason::HasAccount).into()),
            Err(error) => Err(error),
        }
    }
}

/// The invitation behind a link, while it can be accepted.
async fn open(conn: &mut Conn, token: &str, now: Time) -> Result<Row, Error> {
    let row: Option<Row> = conn
        .first(
            "SELECT i.id, i.seller_id, i.email, i.role, i.expires_at, i.ended_at, a.name_ko, a.name_en,
                    s.name_ko AS seller_ko, s.name_en AS seller_en, w.id AS account_id, w.state AS account_state,
                    w.seller_id AS account_seller, w.left_at
             FROM invitations i JOIN accounts a ON a.id = i.invited_by JOIN sellers s ON s.id = i.seller_id
             LEFT JOIN accounts w ON w.email = i.email
             WHERE i.token_hash = $1",
            args![hash(token)],
        )
        .await?;
    row.filter(|row| row.ended_at.is_none() && row.expires_at > now).ok_or(Error::NotFound)
}

/// Makes the account, or opens the one of a member who comes back, and ends the invitation.
async fn settle(
    acting: &Acting,
    tx: &mut Conn,
    row: &Row,
    name: &str,
    password_hash: &str,
    language: Language,
    now: Time,
) -> Result<AccountId, Error> {
    let id = if let Some(id) = row.returning() {
        tx.run(
            "UPDATE accounts SET state = 'active', left_at = NULL, password_hash = $2, name_ko = $3, name_en = $3, language = $4,
                    member_role = $5, active_at = $6, link_series = link_series + 1 WHERE id = $1",
            args![id, password_hash, name, language, row.role, now],
        )
        .await?;
        id
    } else {
        let id = AccountId::new(acting.desk.id(now));
        tx.run(
            "INSERT INTO accounts (id, role, email, password_hash, name_ko, name_en, language, theme, seller_id, state, created_at, member_role, active_at)
             VALUES ($1, 'developer', $2, $3, $4, $4, $5, 'system', $6, 'active', $7, $8, $7)",
            args![id, &row.email, password_hash, name, language, row.seller_id, now, row.role],
        )
        .await?;
        id
    };
    tx.run("UPDATE invitations SET ended_at = $2, account_id = $3 WHERE id = $1", args![row.id, now, id]).await?;
    let actor = Actor::Developer { account: id, seller: row.seller_id, role: row.role };
    let member = Acting { actor, ..acting.clone() };
    member.record(tx, now, EventKind::MemberJoined, About::account(id), Some(row.role.to_string())).await?;
    Ok(id)
}
