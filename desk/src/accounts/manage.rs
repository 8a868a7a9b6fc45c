//! Accounts as the command line manages them: staff are added by the store, not by themselves.

use model::access::{Action, Subject};
use model::account::{self, Email, Password};
use model::event::EventKind;
use model::{AccountId, Invalid, Language, MemberRole, Reason, Role, SellerId};

use super::{Accounts, next_customer_number};
use crate::Error;
use crate::record::About;
use crate::store::args;

/// What `hearback account add` was given.
#[derive(Clone, Debug)]
pub struct NewAccount {
    pub role: Role,
    pub email: String,
    pub name: String,
    pub password: String,
    pub language: Language,
    /// The English or Korean name of the seller that a developer belongs to.
    pub seller: Option<String>,
}

impl Accounts {
    pub async fn add(&self, new: NewAccount) -> Result<AccountId, Error> {
        self.0.may(Action::ManageAccounts, Subject::PLACE)?;
        let email = Email::parse("email", &new.email)?;
        let name = account::parse_name("name", &new.name)?;
        let password = Password::parse("password", &new.password)?;
        if (new.role == Role::Developer) != new.seller.is_some() {
            return Err(Invalid::new("seller", Reason::Required).into());
        }
        let hash = self.0.desk.hash_password(&password).await?;
        let lent = (self.0.clone(), new, email, name, hash);
        let made = self.0.desk.store().write(lent, move |tx, (acting, new, email, name, hash)| {
            Box::pin(async move {
                let now = acting.now();
                let id = AccountId::new(acting.desk.id(now));
                let seller = match &new.seller {
                    None => None,
                    Some(name) => {
                        let found: Option<(SellerId,)> =
                            tx.first("SELECT id FROM sellers WHERE name_en = $1 OR name_ko = $1", args![name]).await?;
                        Some(found.ok_or_else(|| Error::from(Invalid::new("seller", Reason::NotAChoice)))?.0)
                    }
                };
                // Whom the store adds brings in the others.
                let role = seller.map(|_| MemberRole::Owner);
                let number = if new.role == Role::Customer { Some(next_customer_number(tx).await?) } else { None };
                tx.run(
                    "INSERT INTO accounts (id, role, email, password_hash, name_ko, name_en, language, theme, customer_number, seller_id, state, created_at, member_role)
                     VALUES ($1, $2, $3, $4, $5, $5, $6, 'system', $7, $8, 'active', $9, $10)",
                    args![id, new.role, email, hash, name, new.language, number, seller, now, role],
                )
                .await?;
                acting.record(tx, now, EventKind::AccountCreated, About::account(id), None).await?;
                Ok(id)
            })
        });
        match made.await {
            Err(error) if error.is_duplicate() => Err(Invalid::new("email", Reason::Taken).into()),
            made => made,
        }
    }

    /// Disables an account and ends its sessions.
    pub async fn disable(&self, email: &str) -> Result<(), Error> {
        self.0.may(Action::ManageAccounts, Subject::PLACE)?;
        let email = Email::parse("email", email)?;
        self.0
            .desk
            .store()
            .write((self.0.clone(), email), move |tx, (acting, email)| {
                Box::pin(async move {
                    let (id,): (AccountId,) = tx
                        .found("UPDATE accounts SET state = 'disabled' WHERE email = $1 RETURNING id", args![email])
                        .await?;
                    tx.run("DELETE FROM sessions WHERE account_id = $1", args![id]).await?;
                    acting.record(tx, acting.now(), EventKind::AccountDisabled, About::account(id), None).await
                })
            })
            .await
    }

    /// Sets a new password and ends all sessions: whoever had the old one is out.
    pub async fn set_password(&self, email: &str, password: &str) -> Result<(), Error> {
        self.0.may(Action::ManageAccounts, Subject::PLACE)?;
        let (email, password) = (Email::parse("email", email)?, Password::parse("password", password)?);
        let hash = self.0.desk.hash_password(&password).await?;
        self.0
            .desk
            .store()
            .write((self.0.clone(), email, hash), move |tx, (acting, email, hash)| {
                Box::pin(async move {
                    let (id,): (AccountId,) = tx
                        .found(
                            "UPDATE accounts SET password_hash = $2, sign_in_links_after = $3 WHERE email = $1 RETURNING id",
                            args![email, hash, acting.now()],
                        )
                        .await?;
                    tx.run("DELETE FROM sessions WHERE account_id = $1", args![id]).await?;
                    acting.record(tx, acting.now(), EventKind::PasswordChanged, About::account(id), None).await
                })
            })
            .await
    }
}
