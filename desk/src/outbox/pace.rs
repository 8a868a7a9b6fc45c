//! How mails leave: no faster than the pace for the domain they go to, whichever process sends them; and none at all while the
//! mail server is away, but one now and then to try.

use std::sync::{Arc, Mutex, PoisonError};

use model::Time;
use model::pace::{Pace, Queue};

use crate::breaker::Breaker;
use crate::store::args;
use crate::{Desk, Error};

/// The way to the mail server. Clones are one.
#[derive(Clone, Default)]
pub(super) struct Way {
    pace: Option<Pace>,
    breaker: Arc<Mutex<Breaker>>,
}

impl Way {
    pub fn at(self, pace: Pace) -> Self {
        Self { pace: Some(pace), ..self }
    }

    /// When the mail server is tried again, if it is left alone now.
    pub fn shut_until(&self, now: Time) -> Option<Time> {
        self.with(|breaker| breaker.shut_until(now))
    }

    /// Whether a mail may be handed over now, or when.
    pub fn ask(&self, now: Time) -> Result<(), Time> {
        self.with(|breaker| breaker.ask(now))
    }

    /// What became of one: whether it was the mail server that failed.
    pub fn ended(&self, server_failed: bool, now: Time) {
        self.with(|breaker| if server_failed { breaker.failed(now) } else { breaker.succeeded() });
    }

    fn with<T>(&self, deed: impl FnOnce(&mut Breaker) -> T) -> T {
        deed(&mut self.breaker.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes a place in the domain's queue: now, or when to come again.
    pub async fn take(&self, desk: &Desk, address: &str, soon: bool) -> Result<Result<(), Time>, Error> {
        let Some(pace) = self.pace else { return Ok(Ok(())) };
        let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain).to_lowercase();
        let (store, now) = (desk.store(), desk.now());
        store
            .write(domain, move |tx, domain| {
                Box::pin(async move {
                    let stands: Option<(Time, Time)> =
                        tx.first("SELECT next_at, last_at FROM mail_paces WHERE domain = $1", args![domain]).await?;
                    let queue = stands.map_or_else(Queue::default, |(next, last)| Queue { next, last });
                    let (queue, answer) = pace.take(queue, now, soon);
                    tx.run(
                        "INSERT INTO mail_paces (domain, next_at, last_at) VALUES ($1, $2, $3)
                         ON CONFLICT (domain) DO UPDATE SET next_at = excluded.next_at, last_at = excluded.last_at",
                        args![domain, queue.next, queue.last],
                    )
                    .await?;
                    Ok(answer)
                })
            })
            .await
    }
}
