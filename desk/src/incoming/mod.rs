//! Mail that comes in: stored as it came before anybody is told yes, then placed.
//!
//! A mail is taken in two steps. [`IncomingMails::receive`] keeps its bytes in one commit; only then a mail server
//! hears that it was taken. [`IncomingMails::place_waiting`] reads it and lets it do what its author could have done
//! on a page: the same deeds, asked the same questions. What cannot be read or placed is held for an operator, and
//! speaks for nobody until then.

mod address;
mod held;
mod place;
mod proof;

use std::sync::Arc;

use model::access::{Action, Subject};
use model::mail::{HeldReason, IncomingState, MailKind};
use model::time::{HOUR, MINUTE};
use model::{IncomingMailId, Time};
pub use proof::Prover;
use sha2::{Digest, Sha256};

use crate::acting::Acting;
use crate::mail::incoming::{Incoming, read};
use crate::store::{Conn, Value, args};
use crate::{Error, hex};

/// Largest mail that is taken, in bytes.
pub const MAIL_MAX: usize = 25 * 1024 * 1024;
/// Mails placed in one round.
const ROUND: i64 = 20;
/// How long a name server may be out of reach before a mail waits for an operator instead, in milliseconds.
const PROOF_WAITS: i64 = HOUR;

/// Incoming mail.
pub struct IncomingMails(pub(crate) Acting);

/// A mail as a server or a pipe hands it over.
#[derive(Clone, Debug, Default)]
pub struct Arrival {
    /// The one address that it came to.
    pub recipient: String,
    /// The envelope's sender: empty for the null sender, none where there was no envelope.
    pub sender: Option<String>,
    /// Who handed it over, for SPF.
    pub remote_ip: Option<std::net::IpAddr>,
    pub helo: Option<String>,
    pub raw: Vec<u8>,
}

/// A stored mail on its way into a thread.
#[derive(Clone, Debug, sqlx::FromRow)]
struct Row {
    id: IncomingMailId,
    recipient: String,
    sender: Option<String>,
    remote_ip: Option<String>,
    helo: Option<String>,
    at: Time,
}

const ROW: &str = "SELECT id, recipient, sender, remote_ip, helo, at FROM incoming_mails";

/// What became of a mail.
#[derive(Clone, Debug)]
struct Outcome {
    state: IncomingState,
    reason: Option<HeldReason>,
    place: Option<address::Place>,
    message: Option<model::MessageId>,
}

impl Outcome {
    fn held(reason: HeldReason, place: Option<address::Place>) -> Self {
        Self { state: IncomingState::Held, reason: Some(reason), place, message: None }
    }

    fn noted(place: Option<address::Place>) -> Self {
        Self { state: IncomingState::Noted, reason: None, place, message: None }
    }
}

impl IncomingMails {
    /// Whether mail to this address is taken at all: it was given out, and still holds. A mail server asks before it
    /// lets a sender begin.
    pub async fn takes(&self, recipient: &str) -> Result<bool, Error> {
        self.0.may(Action::ReceiveMail, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        Ok(address::find(&mut conn, recipient).await?.is_some())
    }

    /// Keeps a mail. When this returns it is safely stored, whatever becomes of it.
    pub async fn receive(&self, arrival: Arrival) -> Result<IncomingMailId, Error> {
        self.0.may(Action::ReceiveMail, Subject::PLACE)?;
        if arrival.raw.len() > MAIL_MAX {
            return Err(Error::BadRequest);
        }
        let now = self.0.now();
        let id = IncomingMailId::new(self.0.desk.id(now));
        let fingerprint = fingerprint(&arrival);
        let Arrival { recipient, sender, remote_ip, helo, raw } = arrival;
        let values = args![
            id,
            recipient,
            sender,
            remote_ip.map(|ip| ip.to_string()),
            helo,
            Value::Bytes(raw.into()),
            fingerprint,
            now
        ];
        self.0
            .desk
            .store()
            .write(values, move |tx, values| {
                Box::pin(tx.run(
                    "INSERT INTO incoming_mails (id, recipient, sender, remote_ip, helo, raw, fingerprint, state, at, not_before, subject)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $8, '')",
                    values.clone(),
                ))
            })
            .await?;
        Ok(id)
    }

    /// Places the mails that wait; tells how many were looked at. Several processes may run it at once.
    pub async fn place_waiting(&self, prover: &Prover) -> Result<u64, Error> {
        self.0.may(Action::ReceiveMail, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let waiting: Vec<(IncomingMailId,)> = conn
            .all(
                "SELECT id FROM incoming_mails WHERE state = 'waiting' AND not_before <= $1 ORDER BY not_before, id LIMIT $2",
                args![self.0.now(), ROUND],
            )
            .await?;
        drop(conn);
        let mut looked_at = 0;
        for (id,) in waiting {
            // One mail that makes trouble must not keep the others waiting.
            if let Err(error) = self.place_one(id, prover).await {
                tracing::error!(mail = %id, error = %error.detail(), "a mail could not be placed");
                self.try_later(id).await?;
            }
            looked_at += 1;
        }
        Ok(looked_at)
    }

    async fn place_one(&self, id: IncomingMailId, prover: &Prover) -> Result<(), Error> {
        let mut conn = self.0.desk.store().read().await?;
        let row: Option<Row> = conn.first(with("WHERE id = $1 AND state = 'waiting'"), args![id]).await?;
        let Some(row) = row else { return Ok(()) };
        let raw = raw_of(&mut conn, id).await?;
        drop(conn);
        let Some(letter) = letter_of(&row, &raw).await else {
            let unread = Incoming::default();
            return self.settle(&row, &unread, None, Outcome::held(HeldReason::Unreadable, None)).await;
        };
        let proof = if letter.kind == MailKind::Person {
            match prover.prove(&row, &raw, &letter).await {
                Ok(proof) => proof,
                // A name server that is away for a moment says nothing about the mail.
                Err(_) if self.0.now().since(row.at) < PROOF_WAITS => return self.try_later(row.id).await,
                Err(_) => None,
            }
        } else {
            None
        };
        match self.place(&row, &letter, proof).await {
            // The rules of the inquiry refused it, and nothing of it was kept.
            Err(Error::Illegal(_)) => {
                let place = self.place_of(&row.recipient).await?;
                self.settle(&row, &letter, proof, Outcome::held(HeldReason::NotNow, place)).await
            }
            Err(Error::Invalid(_) | Error::BadRequest) => {
                let place = self.place_of(&row.recipient).await?;
                self.settle(&row, &letter, proof, Outcome::held(HeldReason::Unreadable, place)).await
            }
            placed => placed,
        }
    }

    async fn place_of(&self, recipient: &str) -> Result<Option<address::Place>, Error> {
        let mut conn = self.0.desk.store().read().await?;
        address::find(&mut conn, recipient).await
    }

    async fn try_later(&self, id: IncomingMailId) -> Result<(), Error> {
        let later = self.0.now() + MINUTE;
        self.0
            .desk
            .store()
            .write((), move |tx, ()| {
                Box::pin(tx.run("UPDATE incoming_mails SET not_before = $2 WHERE id = $1", args![id, later]))
            })
            .await
            .map(|_| ())
    }

    async fn settle(
        &self,
        row: &Row,
        letter: &Incoming,
        proof: Option<proof::Proof>,
        outcome: Outcome,
    ) -> Result<(), Error> {
        self.0
            .desk
            .store()
            .write((self.0.clone(), row.clone(), letter.clone(), outcome), move |tx, (acting, row, letter, outcome)| {
                Box::pin(async move {
                    if place::still_waits(tx, row.id).await? {
                        place::settle(acting, tx, row, letter, proof, outcome.clone()).await?;
                    }
                    Ok(())
                })
            })
            .await
    }
}

/// The columns of a mail with a condition; both are fixed texts.
fn with(condition: &'static str) -> sqlx::AssertSqlSafe<String> {
    sqlx::AssertSqlSafe(format!("{ROW} {condition}"))
}

async fn raw_of(conn: &mut Conn, id: IncomingMailId) -> Result<Arc<[u8]>, Error> {
    let (raw,): (Vec<u8>,) = conn.found("SELECT raw FROM incoming_mails WHERE id = $1", args![id]).await?;
    Ok(raw.into())
}

/// Reads a mail away from the threads that serve, since a large one takes a moment; a fault of the reader loses
/// nothing but this reading.
async fn letter_of(row: &Row, raw: &Arc<[u8]>) -> Option<Incoming> {
    let (raw, null_sender) = (raw.clone(), row.sender.as_ref().map(String::is_empty));
    match tokio::task::spawn_blocking(move || read(&raw, null_sender)).await {
        Ok(letter) => Some(letter),
        Err(error) => {
            tracing::error!(mail = %row.id, %error, "a mail could not be read");
            None
        }
    }
}

/// The same for a mail that is handed over twice: a server that did not hear our yes repeats it. By its Message-ID
/// where it has one, since servers on the way add headers.
fn fingerprint(arrival: &Arrival) -> String {
    let mut hash = Sha256::new();
    hash.update(arrival.recipient.trim().to_lowercase());
    hash.update([0]);
    let headers = mail_parser::MessageParser::default().with_message_ids().parse_headers(&*arrival.raw);
    match headers.as_ref().and_then(mail_parser::Message::message_id) {
        Some(id) => hash.update(id),
        None => hash.update(&arrival.raw),
    }
    hex::encode(&hash.finalize())
}
