//! Everything that is held about a customer, for themselves: the right to read and to take along one's own data
//! (PIPA articles 35 and 35-2).
//!
//! One document that a person can read and a program can use: names in plain words, times in UTC, money in the smallest
//! unit of its currency. What others wrote to each other about the customer (notes) is the store's and not in it;
//! payment identifiers stand in it by kind only, because a file is copied and forwarded.

mod bought;
mod inquiries;
mod reviews;

use model::access::{Action, Subject};
use model::event::EventKind;
use model::{AccountId, Time};
use serde_json::{Value as Json, json};

use super::Accounts;
use crate::Error;
use crate::audit::utc;
use crate::record::About;
use crate::store::{Conn, args};

/// What tells a program how to read the document.
const FORMAT: &str = "hearback/own-data/1";

impl Accounts {
    /// The document, as JSON. That it was taken is a fact on record.
    pub async fn own_data(&self) -> Result<String, Error> {
        self.0.may(Action::TakeOwnData, Subject::PLACE)?;
        let (customer, now) = (self.0.account()?, self.0.now());
        let mut conn = self.0.desk.store().read().await?;
        let document = json!({
            "format": FORMAT,
            "made_at": utc(now),
            "account": account(&mut conn, customer).await?,
            "sessions": sessions(&mut conn, customer).await?,
            "mail_choices": mail_choices(&mut conn, customer).await?,
            "purchases": bought::purchases(&mut conn, customer).await?,
            "inquiries": inquiries::all(&mut conn, customer).await?,
            "consents": bought::consents(&self.0.desk, &mut conn, customer).await?,
            "looks_at_payment_numbers": bought::looks(&mut conn, customer).await?,
            "reviews": reviews::all(&mut conn, customer).await?,
            "marks_and_reports": reviews::marks(&mut conn, customer).await?,
            "mails": mails(&mut conn, customer).await?,
        });
        drop(conn);
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(acting.record(tx, acting.now(), EventKind::OwnDataTaken, About::account(customer), None))
            })
            .await?;
        serde_json::to_string_pretty(&document).map_err(|error| Error::internal(error.to_string()))
    }
}

/// A moment as it stands in the document.
fn at(time: Option<Time>) -> Option<String> {
    time.map(utc)
}

async fn account(conn: &mut Conn, customer: AccountId) -> Result<Json, Error> {
    let (email, name_ko, name_en, language, theme, number, created): (
        String,
        String,
        String,
        String,
        String,
        Option<String>,
        Time,
    ) = conn
        .found(
            "SELECT email, name_ko, name_en, language, theme, customer_number, created_at FROM accounts WHERE id = $1",
            args![customer],
        )
        .await?;
    Ok(json!({
        "customer_number": number,
        "email": email,
        "name": { "ko": name_ko, "en": name_en },
        "language": language,
        "theme": theme,
        "since": utc(created),
    }))
}

async fn sessions(conn: &mut Conn, customer: AccountId) -> Result<Vec<Json>, Error> {
    let rows: Vec<(Time, Time)> = conn
        .all("SELECT created_at, expires_at FROM sessions WHERE account_id = $1 ORDER BY created_at", args![customer])
        .await?;
    Ok(rows.into_iter().map(|(began, ends)| json!({ "began": utc(began), "ends": utc(ends) })).collect())
}

async fn mail_choices(conn: &mut Conn, customer: AccountId) -> Result<Vec<Json>, Error> {
    let rows: Vec<(String, String)> = conn
        .all("SELECT topic, timing FROM notification_choices WHERE account_id = $1 ORDER BY topic", args![customer])
        .await?;
    Ok(rows.into_iter().map(|(topic, timing)| json!({ "about": topic, "when": timing })).collect())
}

async fn mails(conn: &mut Conn, customer: AccountId) -> Result<Vec<Json>, Error> {
    let rows: Vec<(String, Time, String, String)> = conn
        .all(
            "SELECT m.subject, m.at, m.state, m.body_text FROM mails m JOIN accounts a ON a.email = m.recipient
             WHERE a.id = $1 ORDER BY m.at, m.id",
            args![customer],
        )
        .await?;
    Ok(rows
        .into_iter()
        .map(
            |(subject, time, state, body)| json!({ "subject": subject, "at": utc(time), "state": state, "body": body }),
        )
        .collect())
}
