//! Accounts and sessions.

mod link;
mod manage;
mod notifications;
mod own_data;
mod settings;

use std::fmt;
use std::net::IpAddr;

pub use manage::NewAccount;
use model::access::{Action, Subject};
use model::account::{self, AccountState, CustomerNumber, Email, Password, Theme};
use model::event::EventKind;
use model::invalid::Checks;
use model::time::{DAY, MINUTE};
use model::view::{Me, Reader};
use model::{AccountId, Actor, Bilingual, Invalid, Language, MemberRole, Reason, Role, SellerId, Time};
pub(crate) use notifications::{Stop, members_who_want, wanted};
use sha2::{Digest, Sha256};

use crate::acting::Acting;
use crate::outbox::{Errand, Post};
use crate::record::About;
use crate::store::{Conn, args};
use crate::{Desk, Error, hex};

/// How long a session lasts, in milliseconds.
const SESSION: i64 = 30 * DAY;
/// How exactly a team is told when a member was last there, in milliseconds.
const SEEN: i64 = 5 * MINUTE;

/// A session's secret, as the cookie carries it. The store keeps a hash of it only.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken(String);

impl SessionToken {
    /// From a cookie: 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let sound = text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit());
        sound.then(|| Self(text.to_owned()))
    }

    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub(crate) fn hash(&self) -> String {
        hex::encode(&Sha256::digest(self.0.as_bytes()))
    }
}

impl fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionToken(…)")
    }
}

/// A session that has just begun.
#[derive(Clone, Debug)]
pub struct Session {
    pub token: SessionToken,
    pub role: Role,
    pub language: Language,
}

/// Who a request comes from, found by its cookie.
#[derive(Clone, Debug)]
pub struct Known {
    pub actor: Actor,
    pub language: Language,
    pub theme: Theme,
}

#[derive(sqlx::FromRow)]
struct AccountRow {
    id: AccountId,
    role: Role,
    password_hash: String,
    language: Language,
    theme: Theme,
    seller_id: Option<SellerId>,
    member_role: Option<MemberRole>,
    active_at: Option<Time>,
    state: AccountState,
}

impl AccountRow {
    fn actor(&self) -> Option<Actor> {
        match (self.role, self.seller_id.zip(self.member_role)) {
            (Role::Customer, _) => Some(Actor::Customer(self.id)),
            (Role::Operator, _) => Some(Actor::Operator(self.id)),
            (Role::Developer, Some((seller, role))) => Some(Actor::Developer { account: self.id, seller, role }),
            (Role::Developer, None) => None,
        }
    }
}

/// Signing up, in and out.
pub struct Accounts(pub(crate) Acting);

impl Accounts {
    /// Who holds this session, if anybody does.
    pub async fn by_session(&self, token: &SessionToken) -> Result<Option<Known>, Error> {
        let mut conn = self.0.desk.store().read().await?;
        let row: Option<AccountRow> = conn
            .first(
                "SELECT a.id, a.role, a.password_hash, a.language, a.theme, a.seller_id, a.member_role, a.active_at, a.state
                 FROM sessions s JOIN accounts a ON a.id = s.account_id
                 WHERE s.token_hash = $1 AND s.expires_at > $2 AND a.state = 'active'",
                args![token.hash(), self.0.now()],
            )
            .await?;
        drop(conn);
        if let Some(row) = row.as_ref().filter(|row| row.role == Role::Developer) {
            self.seen(row).await;
        }
        Ok(row.and_then(|row| Some(Known { actor: row.actor()?, language: row.language, theme: row.theme })))
    }

    /// Notes that a seller's member is there, for their team. At most every few minutes: it is a write on the way to a page.
    async fn seen(&self, row: &AccountRow) {
        let (id, now) = (row.id, self.0.now());
        if row.active_at.is_some_and(|at| now.since(at) < SEEN) {
            return;
        }
        let noted = self.0.desk.store().write((), move |tx, ()| {
            Box::pin(async move {
                tx.run("UPDATE accounts SET active_at = $2 WHERE id = $1", args![id, now]).await.map(|_| ())
            })
        });
        if let Err(error) = noted.await {
            // Nobody is kept from a page by it.
            tracing::warn!(error = %error.detail(), "could not note that a member is there");
        }
    }

    /// The reader of a page: what every page says about who reads it.
    pub async fn reader(&self, language: Language) -> Result<Reader, Error> {
        let desk = &self.0.desk;
        let (theme, account) = match self.0.actor.signed_in() {
            None => (Theme::System, None),
            Some(id) => {
                let (theme, me) = self.me(id).await?;
                (theme, Some(me))
            }
        };
        Ok(Reader {
            language,
            theme,
            zone: desk.zone().clone(),
            now: desk.now(),
            store_name: desk.store_name().clone(),
            deadline: desk.policy().length,
            account,
        })
    }

    async fn me(&self, id: AccountId) -> Result<(Theme, Me), Error> {
        #[derive(sqlx::FromRow)]
        struct Row {
            role: Role,
            theme: Theme,
            email: Email,
            name_ko: String,
            name_en: String,
            customer_number: Option<String>,
            member_role: Option<MemberRole>,
            seller_ko: Option<String>,
            seller_en: Option<String>,
        }
        let mut conn = self.0.desk.store().read().await?;
        let row: Row = conn
            .found(
                "SELECT a.role, a.theme, a.email, a.name_ko, a.name_en, a.customer_number, a.member_role,
                        s.name_ko AS seller_ko, s.name_en AS seller_en
                 FROM accounts a LEFT JOIN sellers s ON s.id = a.seller_id WHERE a.id = $1",
                args![id],
            )
            .await?;
        let seller = row.seller_ko.zip(row.seller_en).map(|(ko, en)| Bilingual { ko, en });
        let me = Me {
            id,
            role: row.role,
            name: Bilingual::new(row.name_ko, row.name_en),
            masked_email: row.email.masked(),
            customer_number: row.customer_number,
            seller,
            member_role: row.member_role,
        };
        Ok((row.theme, me))
    }

    /// A new customer. Developers and operators are added from the command line.
    pub async fn sign_up(
        &self,
        name: &str,
        email: &str,
        password: &str,
        language: Language,
        ip: IpAddr,
    ) -> Result<Session, Error> {
        self.0.may(Action::SignUp, Subject::PLACE)?;
        let mut checks = Checks::default();
        let name = checks.field(account::parse_name("name", name));
        let email = checks.field(Email::parse("email", email));
        let password = checks.field(Password::parse("password", password));
        checks.done()?;
        let (Some(name), Some(email), Some(password)) = (name, email, password) else { return Err(Error::BadRequest) };
        self.0.desk.throttle().sign_up(ip, self.0.now())?;
        let hash = self.0.desk.hash_password(&password).await?;
        let token = new_token(&self.0.desk);

        let lent = (self.0.clone(), name, email, hash, token.clone());
        let made = self.0.desk.store().write(lent, move |tx, (acting, name, email, hash, secret)| {
            Box::pin(async move {
                let now = acting.now();
                let id = AccountId::new(acting.desk.id(now));
                let number = next_customer_number(tx).await?;
                tx.run(
                    "INSERT INTO accounts (id, role, email, password_hash, name_ko, name_en, language, theme, customer_number, state, created_at)
                     VALUES ($1, 'customer', $2, $3, $4, $4, $5, 'system', $6, 'active', $7)",
                    args![id, email, hash, name, language, number, now],
                )
                .await?;
                acting.record(tx, now, EventKind::AccountCreated, About::account(id), None).await?;
                acting.leave(tx, now, &Errand::Mail(Post::welcome(id))).await?;
                begin(tx, id, secret, now).await
            })
        });
        match made.await {
            Ok(()) => Ok(Session { token, role: Role::Customer, language }),
            Err(error) if error.is_duplicate() => Err(Invalid::new("email", Reason::Taken).into()),
            Err(error) => Err(error),
        }
    }

    /// Somebody gave a wrong password, at the door or within an account: its owner's record shows it.
    async fn record_wrong_password(&self, whose: Option<AccountId>) -> Result<(), Error> {
        let about = whose.map(About::account).unwrap_or_default();
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(acting.record(tx, acting.now(), EventKind::SignInFailed, about, None))
            })
            .await
    }

    /// Signs in; a session that the browser held before ends.
    pub async fn sign_in(
        &self,
        email: &str,
        password: &str,
        before: Option<&SessionToken>,
        ip: IpAddr,
    ) -> Result<Session, Error> {
        self.0.may(Action::SignIn, Subject::PLACE)?;
        let mut checks = Checks::default();
        let email = checks.field(Email::parse("email", email));
        let password = checks.field(Password::attempt("password", password));
        checks.done()?;
        let (Some(email), Some(password)) = (email, password) else { return Err(Error::BadRequest) };
        self.0.desk.throttle().sign_in(ip, email.as_str(), self.0.now())?;
        let row: Option<AccountRow> = self
            .0
            .desk
            .store()
            .read()
            .await?
            .first(
                "SELECT id, role, password_hash, language, theme, seller_id, member_role, active_at, state FROM accounts
                 WHERE email = $1",
                args![&email],
            )
            .await?;
        // An unknown address and a disabled account cost the same time, and get the same answer, as a wrong password.
        let fits = self.0.desk.hasher().verify(&password, row.as_ref().map(|row| row.password_hash.clone())).await?;
        let whom = row.as_ref().map(|row| row.id);
        let known = row.filter(|row| fits && row.state == AccountState::Active);
        let Some(row) = known else {
            tracing::info!(%ip, "a sign-in failed");
            self.record_wrong_password(whom).await?;
            return Err(Invalid::new("password", Reason::WrongCredentials).into());
        };
        self.0.desk.throttle().forgive(ip, email.as_str());
        let token = new_token(&self.0.desk);
        let (id, old) = (row.id, before.map(SessionToken::hash));
        let actor = row.actor().ok_or(Error::Forbidden)?;
        let acting = Acting { actor, ..self.0.clone() };
        self.0
            .desk
            .store()
            .write((acting, token.clone(), old), move |tx, (acting, secret, old)| {
                Box::pin(async move {
                    let (now, old) = (acting.now(), old.as_deref());
                    tx.run("DELETE FROM push_devices WHERE session_hash = $1", args![old]).await?;
                    tx.run("DELETE FROM sessions WHERE token_hash = $1 OR expires_at <= $2", args![old, now]).await?;
                    acting.record(tx, now, EventKind::SignedIn, About::account(id), None).await?;
                    begin(tx, id, secret, now).await
                })
            })
            .await?;
        Ok(Session { token, role: row.role, language: row.language })
    }

    pub async fn sign_out(&self, token: &SessionToken) -> Result<(), Error> {
        self.0.may(Action::SignOut, Subject::PLACE)?;
        let hash = token.hash();
        self.0
            .desk
            .store()
            .write(hash, move |tx, hash| {
                Box::pin(async move {
                    // A browser that nobody is signed in with is told nothing more.
                    tx.run("DELETE FROM push_devices WHERE session_hash = $1", args![hash]).await?;
                    tx.run("DELETE FROM sessions WHERE token_hash = $1", args![hash]).await.map(|_| ())
                })
            })
            .await
    }

    /// Keeps language and theme with the account; visitors keep them in their cookie alone.
    pub async fn set_preferences(&self, language: Option<Language>, theme: Option<Theme>) -> Result<(), Error> {
        self.0.may(Action::ChangePreferences, Subject::PLACE)?;
        let Some(id) = self.0.actor.signed_in() else { return Ok(()) };
        self.0
            .desk
            .store()
            .write((), move |tx, ()| {
                Box::pin(async move {
                    tx.run(
                        "UPDATE accounts SET language = COALESCE($2, language), theme = COALESCE($3, theme) WHERE id = $1",
                        args![id, language, theme],
                    )
                    .await?;
                    tx.run(
                        "UPDATE push_devices SET language = COALESCE($2, language) WHERE account_id = $1",
                        args![id, language],
                    )
                    .await
                    .map(|_| ())
                })
            })
            .await
    }
}

pub(crate) fn new_token(desk: &Desk) -> SessionToken {
    SessionToken(hex::encode(&desk.chance().bytes::<32>()))
}

pub(crate) async fn begin(tx: &mut Conn, account: AccountId, token: &SessionToken, now: Time) -> Result<(), Error> {
    tx.run(
        "INSERT INTO sessions (token_hash, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)",
        args![token.hash(), account, now, now + SESSION],
    )
    .await
    .map(|_| ())
}

/// The next number that no customer has.
pub(crate) async fn next_customer_number(tx: &mut Conn) -> Result<CustomerNumber, Error> {
    let (serial,): (i64,) =
        tx.one("UPDATE counters SET value = value + 1 WHERE name = 'customer' RETURNING value", args![]).await?;
    Ok(CustomerNumber::from_serial(u32::try_from(serial).unwrap_or(0)))
}
