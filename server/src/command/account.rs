//! `hearback account`: staff are added by the store, not by themselves.

use std::io::Read;

use clap::{Subcommand, ValueEnum};
use desk::{Error, NewAccount};
use model::{Actor, Language, Reason, Role};

use crate::open;
use crate::settings::Settings;

#[derive(Subcommand, Debug)]
pub enum Account {
    /// Add an account. The password is read from standard input.
    Add {
        #[arg(long, value_enum)]
        role: RoleName,
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        /// The Korean or English name of the seller that a developer belongs to.
        #[arg(long)]
        seller: Option<String>,
        #[arg(long, default_value = "ko", value_parser = ["ko", "en"])]
        language: String,
    },
    /// Disable an account and end its sessions.
    Disable { email: String },
    /// Set a new password, read from standard input, and end all sessions.
    Password { email: String },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum RoleName {
    Customer,
    Developer,
    Operator,
}

pub async fn account(settings: Settings, command: Account) -> Result<(), String> {
    let desk = open::desk(&settings).await?;
    let accounts = desk.act_as(Actor::System).accounts();
    let (email, done) = match command {
        Account::Add { role, email, name, seller, language } => {
            let role = match role {
                RoleName::Customer => Role::Customer,
                RoleName::Developer => Role::Developer,
                RoleName::Operator => Role::Operator,
            };
            let language = language.parse().unwrap_or(Language::Ko);
            let new = NewAccount { role, email: email.clone(), name, password: password()?, language, seller };
            (email, accounts.add(new).await.map(|_| "added"))
        }
        Account::Disable { email } => {
            let done = accounts.disable(&email).await;
            (email, done.map(|()| "disabled"))
        }
        Account::Password { email } => {
            let done = accounts.set_password(&email, &password()?).await;
            (email, done.map(|()| "given a new password"))
        }
    };
    desk.store().close().await;
    println!("{email} is {}.", done.map_err(|error| sentence(&error))?);
    Ok(())
}

/// The first line of standard input: a password on the command line would stand in the shell's history.
fn password() -> Result<String, String> {
    let mut text = String::new();
    std::io::stdin()
        .take(4_096)
        .read_to_string(&mut text)
        .map_err(|error| format!("the password cannot be read: {error}"))?;
    match text.lines().next() {
        Some(line) if !line.is_empty() => Ok(line.to_owned()),
        _ => Err("give the password on standard input, as one line".to_owned()),
    }
}

fn sentence(error: &Error) -> String {
    match error {
        Error::NotFound => "there is no account with this address".to_owned(),
        Error::Invalid(fields) => {
            let words: Vec<_> = fields
                .iter()
                .map(|invalid| match (invalid.reason, invalid.limit) {
                    (Reason::Taken, _) => "an account with this address exists already".to_owned(),
                    (Reason::TooShort, Some(limit)) => {
                        format!("the {} needs at least {limit} characters", invalid.field)
                    }
                    (Reason::Required, _) if invalid.field == "seller" => {
                        "a developer needs --seller, and nobody else has one".to_owned()
                    }
                    (Reason::NotAChoice, _) if invalid.field == "seller" => {
                        "there is no seller with this name".to_owned()
                    }
                    (reason, _) => format!("the {} is {}", invalid.field, reason.as_str().replace('_', " ")),
                })
                .collect();
            words.join("; ")
        }
        other => other.detail(),
    }
}
