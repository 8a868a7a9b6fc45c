//! Signing in by a link in a mail: for who has forgotten the password, or does not want one.
//!
//! A link carries the account, when it was written and a seal over both, so nothing is kept for it. It opens the account
//! once: using it moves the moment after which links hold. Following it changes nothing by itself, because programs that
//! look through mail follow links; the page behind it has a button.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use model::access::{Action, Subject};
use model::account::{AccountState, Email};
use model::event::EventKind;
use model::time::MINUTE;
use model::view::SignInLinkPage;
use model::{AccountId, Time};

use super::{AccountRow, Accounts, Session, SessionToken, begin, new_token};
use crate::acting::Acting;
use crate::outbox::{Errand, Post};
use crate::record::About;
use crate::store::args;
use crate::{Desk, Error};

/// How long a link holds, in milliseconds.
const HOLDS: i64 = 15 * MINUTE;
/// For how long a session that a link began may set a password without the old one, in milliseconds.
const PASSWORD_FREE: i64 = 15 * MINUTE;

/// What a link carries.
struct Ticket {
    account: AccountId,
    written: Time,
    seal: String,
}

impl fmt::Display for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:x}.{}", self.account, self.written.0, self.seal)
    }
}

impl FromStr for Ticket {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.splitn(3, '.');
        let (Some(account), Some(written), Some(seal)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(());
        };
        Ok(Self {
            account: account.parse().map_err(|_| ())?,
            written: Time(i64::from_str_radix(written, 16).map_err(|_| ())?),
            seal: seal.to_owned(),
        })
    }
}

fn purpose(account: AccountId, written: Time) -> String {
    format!("sign-in/{account}/{}", written.0)
}

impl Desk {
    /// Where a mail that is written now leads, after the desk's own address.
    pub(crate) fn sign_in_path(&self, account: AccountId) -> String {
        let written = self.now();
        let seal = self.vault().token(&purpose(account, written));
        format!("/sign-in/link/{}", Ticket { account, written, seal })
    }
}

impl Accounts {
    /// Sends a link to an address, if it is one of an account. Whether it is, is not told: who asks may be anybody.
    pub async fn send_sign_in_link(&self, email: &str, ip: IpAddr) -> Result<(), Error> {
        self.0.may(Action::SignIn, Subject::PLACE)?;
        let email = Email::parse("email", email)?;
        self.0.desk.throttle().sign_in_link(ip, email.as_str(), self.0.now())?;
        let found: Option<(AccountId, AccountState)> = self
            .0
            .desk
            .store()
            .read()
            .await?
            .first("SELECT id, state FROM accounts WHERE email = $1", args![&email])
            .await?;
        let Some((id, AccountState::Active)) = found else { return Ok(()) };
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    let now = acting.now();
                    acting.record(tx, now, EventKind::SignInLinkAsked, About::account(id), None).await?;
                    acting.leave(tx, now, &Errand::Mail(Post::sign_in_link(id))).await
                })
            })
            .await
    }

    /// What the page behind a link says: whom it would sign in, if it still holds.
    pub async fn sign_in_link(&self, token: &str) -> Result<SignInLinkPage, Error> {
        self.0.may(Action::SignIn, Subject::PLACE)?;
        let row = self.by_ticket(token).await?;
        Ok(SignInLinkPage { email: row.map(|(_, email, _)| email.masked()) })
    }

    /// Signs in by a link, which is used up by that; a session that the browser held before ends.
    pub async fn sign_in_by_link(
        &self,
        token: &str,
        before: Option<&SessionToken>,
        ip: IpAddr,
    ) -> Result<Session, Error> {
        self.0.may(Action::SignIn, Subject::PLACE)?;
        let Some((row, email, written)) = self.by_ticket(token).await? else { return Err(Error::NotFound) };
        let actor = row.actor().ok_or(Error::Forbidden)?;
        self.0.desk.throttle().forgive(ip, email.as_str());
        let (session, old, id) = (new_token(&self.0.desk), before.map(SessionToken::hash), row.id);
        let acting = Acting { actor, ..self.0.clone() };
        self.0
            .desk
            .store()
            .write((acting, session.clone(), old), move |tx, (acting, secret, old)| {
                Box::pin(async move {
                    let (now, old) = (acting.now(), old.as_deref());
                    // Of two presses at once one signs in.
                    let used = tx
                        .run(
                            "UPDATE accounts SET sign_in_links_after = $2 WHERE id = $1 AND sign_in_links_after < $2",
                            args![id, written],
                        )
                        .await?;
                    if used == 0 {
                        return Err(Error::NotFound);
                    }
                    tx.run("DELETE FROM push_devices WHERE session_hash = $1", args![old]).await?;
                    tx.run("DELETE FROM sessions WHERE token_hash = $1 OR expires_at <= $2", args![old, now]).await?;
                    acting.record(tx, now, EventKind::SignedIn, About::account(id), None).await?;
                    begin(tx, id, secret, now).await?;
                    tx.run(
                        "UPDATE sessions SET password_free_until = $2 WHERE token_hash = $1",
                        args![secret.hash(), now + PASSWORD_FREE],
                    )
                    .await
                    .map(|_| ())
                })
            })
            .await?;
        Ok(Session { token: session, role: row.role, language: row.language })
    }

    /// Whose link it is, their address and when it was written; none if it is not ours, too old or used.
    async fn by_ticket(&self, token: &str) -> Result<Option<(AccountRow, Email, Time)>, Error> {
        #[derive(sqlx::FromRow)]
        struct Row {
            #[sqlx(flatten)]
            account: AccountRow,
            email: Email,
            sign_in_links_after: Time,
        }
        let Ok(Ticket { account, written, seal }) = token.parse::<Ticket>() else { return Ok(None) };
        let (desk, now) = (&self.0.desk, self.0.now());
        let sound = desk.vault().is_token(&purpose(account, written), &seal);
        if !sound || written > now || now >= written + HOLDS {
            return Ok(None);
        }
        let row: Option<Row> = desk
            .store()
            .read()
            .await?
            .first(
                "SELECT id, role, password_hash, language, theme, seller_id, member_role, active_at, state, email, sign_in_links_after
                 FROM accounts WHERE id = $1 AND state = 'active'",
                args![account],
            )
            .await?;
        Ok(row.filter(|row| row.sign_in_links_after < written).map(|row| (row.account, row.email, written)))
    }
}
