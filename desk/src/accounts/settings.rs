//! What everybody can see and do about their own account.

use std::net::IpAddr;

use model::access::{Action, Subject};
use model::account::{Email, Password};
use model::event::EventKind;
use model::invalid::Checks;
use model::view::{AccountSettings, OpenSession};
use model::{AccountId, Invalid, Language, Reason, Role, Time};

use super::notifications::choices;
use super::{Accounts, Session, SessionToken, begin, new_token};
use crate::Error;
use crate::outbox::{Errand, Post};
use crate::record::About;
use crate::store::args;

/// Sessions that are listed; who has more ends them all at once.
const LISTED: i64 = 20;

impl Accounts {
    /// The account of whoever asks, and where it is signed in. `here` is the session they ask with.
    pub async fn settings(&self, here: Option<&SessionToken>) -> Result<AccountSettings, Error> {
        let id = self.own()?;
        let now = self.0.now();
        let mut conn = self.0.desk.store().read().await?;
        let (email, role): (Email, Role) =
            conn.found("SELECT email, role FROM accounts WHERE id = $1", args![id]).await?;
        let rows: Vec<(String, Time)> = conn
            .all(
                "SELECT token_hash, created_at FROM sessions WHERE account_id = $1 AND expires_at > $2
                 ORDER BY created_at DESC, token_hash LIMIT $3",
                args![id, now, LISTED],
            )
            .await?;
        let password_free = self.is_password_free(here).await?;
        let here = here.map(SessionToken::hash);
        let sessions = rows
            .into_iter()
            .map(|(hash, began_at)| OpenSession { began_at, here: here.as_ref() == Some(&hash) })
            .collect();
        let notifications = choices(&mut conn, id, role).await?;
        let takes_turns = match self.0.may(Action::TakeTurns, Subject::PLACE) {
            Ok(()) => Some(self.0.turns().mine().await?),
            Err(_) => None,
        };
        Ok(AccountSettings { email: email.to_string(), sessions, notifications, takes_turns, password_free })
    }

    /// Whether the session came by a link in a mail a moment ago, and so sets a password without the old one.
    pub(crate) async fn is_password_free(&self, here: Option<&SessionToken>) -> Result<bool, Error> {
        let Some(here) = here else { return Ok(false) };
        let found: Option<(Time,)> = self
            .0
            .desk
            .store()
            .read()
            .await?
            .first(
                "SELECT password_free_until FROM sessions WHERE token_hash = $1 AND password_free_until > $2",
                args![here.hash(), self.0.now()],
            )
            .await?;
        Ok(found.is_some())
    }

    /// Sets a new password for whoever knows the old one, or came by a link in a mail a moment ago. All their sessions end; the one they asked with goes on under
    /// a new secret. They are told by mail.
    pub async fn change_password(
        &self,
        current: &str,
        new: &str,
        here: Option<&SessionToken>,
        ip: IpAddr,
    ) -> Result<Session, Error> {
        let id = self.own()?;
        let free = self.is_password_free(here).await?;
        let mut checks = Checks::default();
        let current = if free { None } else { checks.field(Password::attempt("current", current)) };
        let password = checks.field(Password::parse("password", new));
        checks.done()?;
        let Some(password) = password else { return Err(Error::BadRequest) };
        if let Some(current) = current {
            self.prove(id, "current", &current, ip).await?;
        }
        let mut conn = self.0.desk.store().read().await?;
        let (role, language): (Role, Language) =
            conn.found("SELECT role, language FROM accounts WHERE id = $1", args![id]).await?;
        drop(conn);
        let hash = self.0.desk.hash_password(&password).await?;
        let (token, here) = (new_token(&self.0.desk), here.map(SessionToken::hash));
        self.0
            .desk
            .store()
            .write((self.0.clone(), hash, token.clone(), here), move |tx, (acting, hash, secret, here)| {
                Box::pin(async move {
                    let now = acting.now();
                    tx.run(
                        "UPDATE accounts SET password_hash = $2, link_series = link_series + 1, sign_in_links_after = $3
                         WHERE id = $1",
                        args![id, hash, now],
                    )
                    .await?;
                    tx.run("DELETE FROM sessions WHERE account_id = $1", args![id]).await?;
                    // Only the browser that it was changed in is told of news from now on.
                    let others = "DELETE FROM push_devices WHERE account_id = $1 AND session_hash <> COALESCE($2, '')";
                    tx.run(others, args![id, here.as_deref()]).await?;
                    tx.run("UPDATE push_devices SET session_hash = $2 WHERE account_id = $1", args![id, secret.hash()])
                        .await?;
                    acting.record(tx, now, EventKind::PasswordChanged, About::account(id), None).await?;
                    acting.leave(tx, now, &Errand::Mail(Post::password_changed(id))).await?;
                    begin(tx, id, secret, now).await
                })
            })
            .await?;
        Ok(Session { token, role, language })
    }

    /// Whether whoever asks knows the account's password. Whoever sits at somebody else's open page guesses no faster than
    /// at the door.
    pub(crate) async fn prove(&self, id: AccountId, field: &str, password: &Password, ip: IpAddr) -> Result<(), Error> {
        let mut conn = self.0.desk.store().read().await?;
        let (email, stored): (String, String) =
            conn.found("SELECT email, password_hash FROM accounts WHERE id = $1", args![id]).await?;
        drop(conn);
        self.0.desk.throttle().sign_in(ip, &email, self.0.now())?;
        if !self.0.desk.hasher().verify(password, Some(stored)).await? {
            self.record_wrong_password(Some(id)).await?;
            return Err(Invalid::new(field, Reason::WrongCredentials).into());
        }
        self.0.desk.throttle().forgive(ip, &email);
        Ok(())
    }

    /// Ends every session of whoever asks but the one they ask with. Tells their role: where their settings are.
    pub async fn end_other_sessions(&self, here: Option<&SessionToken>) -> Result<Role, Error> {
        let id = self.own()?;
        let here = here.map(SessionToken::hash).unwrap_or_default();
        self.0
            .desk
            .store()
            .write(here, move |tx, here| {
                Box::pin(async move {
                    let others = "DELETE FROM push_devices WHERE account_id = $1 AND session_hash <> $2";
                    tx.run(others, args![id, here]).await?;
                    tx.run("DELETE FROM sessions WHERE account_id = $1 AND token_hash <> $2", args![id, here]).await?;
                    let (role,): (Role,) = tx.found("SELECT role FROM accounts WHERE id = $1", args![id]).await?;
                    Ok(role)
                })
            })
            .await
    }

    /// The account of whoever asks.
    pub(super) fn own(&self) -> Result<AccountId, Error> {
        self.0.may(Action::ManageOwnAccount, Subject::PLACE)?;
        self.0.account()
    }
}
