//! The relay: takes errands whose time has come, one process at a time each, and runs them.
//!
//! An errand is leased, so that several processes share the work and one that dies loses none of it. Running it twice
//! has the effect of once: a mail carries the errand's id as its Message-ID, a cancellation as its key.

use std::sync::Arc;

use model::DeliveryId;
use model::pace::Pace;
use model::time::{HOUR, MINUTE, SECOND, Time};

use super::Errand;
use super::lane::{Lane, Ran};
use super::pace::Way;
use super::step::{Nowhere, Step, Steps};
use crate::mail::{Shop, Signer, Transport};
use crate::outside::Outside;
use crate::store::{Conn, args};
use crate::{Desk, Error};

/// Errands taken in one round.
const ROUND: i64 = 20;
/// How long a process may take for one errand before another may try, in milliseconds.
const LEASE: i64 = 2 * MINUTE;
/// Tries before an errand is set aside as undeliverable. With the pauses below that is about three days.
const TRIES: i64 = 16;

/// How long a payment side whose answer is open waits for the next question at most, in milliseconds: a customer waits
/// for the money.
const ASKED_AGAIN_WITHIN: i64 = 15 * MINUTE;

/// Runs errands. Cheap to clone.
#[derive(Clone)]
pub struct Relay {
    lane: Lane,
    pub(super) desk: Desk,
    pub(super) shop: Arc<Shop>,
    pub(super) transport: Arc<Transport>,
    pub(super) signer: Option<Arc<Signer>>,
    pub(super) outside: Option<Outside>,
    pub(super) way: Way,
    steps: Arc<dyn Steps>,
}

#[derive(Clone, sqlx::FromRow)]
pub(super) struct Leased {
    pub(super) id: DeliveryId,
    payload: String,
    attempts: i64,
    leased_until: Time,
    /// Whether it may have been run before: it was, or a process that had it ended, nobody knows where.
    #[sqlx(default)]
    pub(super) maybe_run: bool,
}

/// How an errand ended.
pub(super) enum End {
    Done,
    /// Another try may succeed.
    Again(String),
    /// It must come to an end, however long that takes: nobody else can tell whether money moved.
    AgainAlways(String),
    /// It was not tried, and may be from then on.
    NotYet(String, Time),
    /// Others are before it; it is its turn then.
    Queued(Time),
    /// No try will.
    Never(String),
    /// It was settled in the same commit as what came of it: well, or set aside.
    Settled {
        well: bool,
    },
}

impl Relay {
    pub fn new(desk: Desk, shop: Shop, transport: Transport) -> Self {
        let outside =
            Outside::new(desk.push_reach()).map_err(|error| tracing::error!(error, "no phone can be told")).ok();
        let (shop, transport) = (Arc::new(shop), Arc::new(transport));
        Self {
            lane: Lane::All,
            desk,
            shop,
            transport,
            signer: None,
            outside,
            way: Way::default(),
            steps: Arc::new(Nowhere),
        }
    }

    /// The same relay, whose mails are signed.
    pub fn signed(self, signer: Signer) -> Self {
        Self { signer: Some(Arc::new(signer)), ..self }
    }

    /// The same relay, which keeps to a pace.
    pub fn paced(self, pace: Pace) -> Self {
        Self { way: self.way.at(pace), ..self }
    }

    /// The same relay for a part of the errands.
    pub fn on(&self, lane: Lane) -> Self {
        Self { lane, ..self.clone() }
    }

    /// The same relay, watched at every step of a cancellation: a test can end it there.
    pub fn watched(&self, steps: Arc<dyn Steps>) -> Self {
        Self { steps, ..self.clone() }
    }

    pub(super) async fn reached(&self, step: Step) {
        self.steps.reached(step).await;
    }

    /// Runs the errands whose time has come. The same errand never runs in two processes at a time.
    pub async fn run_round(&self) -> Result<Ran, Error> {
        let mut ran = Ran::default();
        if self.lane == Lane::Mails && self.way.shut_until(self.desk.now()).is_some() {
            return Ok(ran);
        }
        for errand in self.lease().await? {
            if !self.still_mine(&errand).await? {
                continue;
            }
            let end = match serde_json::from_str(&errand.payload) {
                Ok(parsed) => self.run(&errand, parsed).await,
                Err(error) => End::Never(format!("the errand cannot be read: {error}")),
            };
            match &end {
                End::Done | End::Settled { well: true } => ran.done += 1,
                End::Again(_) if errand.attempts + 1 < TRIES => ran.again += 1,
                End::AgainAlways(_) | End::NotYet(..) | End::Queued(_) => ran.again += 1,
                _ => ran.dead += 1,
            }
            self.settle(&errand, end).await?;
        }
        Ok(ran)
    }

    /// Runs rounds until nothing is left whose time has come: for tests and for a clean stop.
    pub async fn drain(&self) -> Result<Ran, Error> {
        let mut all = Ran::default();
        loop {
            let ran = self.run_round().await?;
            if !ran.any() {
                return Ok(all);
            }
            all = Ran { done: all.done + ran.done, again: all.again + ran.again, dead: all.dead + ran.dead };
        }
    }

    async fn lease(&self) -> Result<Vec<Leased>, Error> {
        let desk = &self.desk;
        // A look first: an idle desk must not write every few hundred milliseconds.
        let waiting: Vec<(DeliveryId, Option<Time>)> = desk
            .store()
            .read()
            .await?
            .all(
                "SELECT id, leased_until FROM outbox WHERE state = 'waiting' AND not_before <= $1 AND (leased_until IS NULL OR leased_until <= $1)
                   AND ($3 = '' OR topic = $3)
                 ORDER BY not_before, id LIMIT $2",
                args![desk.now(), ROUND, self.lane.topic()],
            )
            .await?;
        if waiting.is_empty() {
            return Ok(Vec::new());
        }
        desk.store()
            .write((desk.clone(), waiting), move |tx, (desk, waiting)| {
                let now = desk.now();
                Box::pin(async move {
                    let mut leased = Vec::with_capacity(waiting.len());
                    for (id, before) in waiting {
                        let mine: Option<Leased> = tx
                            .first(
                                "UPDATE outbox SET leased_until = $2 WHERE id = $1 AND state = 'waiting'
                                   AND (leased_until IS NULL OR leased_until <= $3)
                                 RETURNING id, payload, attempts, leased_until",
                                args![id, now + LEASE, now],
                            )
                            .await?;
                        leased.extend(
                            mine.map(|errand| Leased { maybe_run: errand.attempts > 0 || before.is_some(), ..errand }),
                        );
                    }
                    Ok(leased)
                })
            })
            .await
    }

    /// A slow errand before this one may have used up its lease; then another process has it, or it is leased anew.
    async fn still_mine(&self, errand: &Leased) -> Result<bool, Error> {
        if self.desk.now() + LEASE / 2 < errand.leased_until {
            return Ok(true);
        }
        let (id, before) = (errand.id, errand.leased_until);
        let renewed = self
            .desk
            .store()
            .write(self.desk.clone(), move |tx, desk| {
                let until = desk.now() + LEASE;
                Box::pin(tx.run(
                    "UPDATE outbox SET leased_until = $3 WHERE id = $1 AND state = 'waiting' AND leased_until = $2",
                    args![id, before, until],
                ))
            })
            .await?;
        Ok(renewed == 1)
    }

    async fn run(&self, errand: &Leased, parsed: Errand) -> End {
        match parsed {
            Errand::Mail(post) => {
                self.mail(errand.id, post).await.unwrap_or_else(|error| End::Again(error.to_string()))
            }
            Errand::Cancel { refund, .. } => {
                self.cancel(errand, refund).await.unwrap_or_else(|error| End::AgainAlways(error.to_string()))
            }
            Errand::Push(knock) => self.ring(&knock).await.unwrap_or_else(|error| End::Again(error.to_string())),
        }
    }

    async fn settle(&self, errand: &Leased, end: End) -> Result<(), Error> {
        let (id, tried, now) = (errand.id, errand.attempts + 1, self.desk.now());
        let next = now + pause(tried);
        let (state, error, tried, not_before) = match end {
            End::Settled { .. } => return Ok(()),
            End::Done => ("done", None, tried, next),
            End::Again(text) if tried < TRIES => ("waiting", Some(text), tried, next),
            End::AgainAlways(text) => ("waiting", Some(text), tried, next.min(now + ASKED_AGAIN_WITHIN)),
            End::Queued(then) => ("waiting", None, errand.attempts, then),
            End::NotYet(text, then) => ("waiting", Some(text), errand.attempts, then),
            End::Again(text) | End::Never(text) => ("dead", Some(text), tried, next),
        };
        if let Some(error) = &error {
            tracing::warn!(errand = %id, tried, state, error, "an errand did not succeed");
        }
        self.desk
            .store()
            .write((self.desk.clone(), error), move |tx, (desk, error)| {
                let now = desk.now();
                Box::pin(settle(tx, id, tried, state, error.clone(), not_before, now))
            })
            .await
    }
}

async fn settle(
    tx: &mut Conn,
    id: DeliveryId,
    tried: i64,
    state: &str,
    error: Option<String>,
    not_before: Time,
    now: Time,
) -> Result<(), Error> {
    let done: Option<Time> = (state != "waiting").then_some(now);
    if state == "dead" {
        // The mail has the errand's id. Nobody will send what stands there as waiting.
        tx.run("UPDATE mails SET state = 'failed' WHERE id = $1 AND state = 'waiting'", args![id]).await?;
    }
    tx.run(
        "UPDATE outbox SET state = $2, attempts = $3, leased_until = NULL, not_before = $4, done_at = $5, error = $6 WHERE id = $1",
        args![id, state, tried, not_before, done, error],
    )
    .await
    .map(|_| ())
}

/// The pause before the next try: doubling from 15 seconds up to 6 hours.
fn pause(tried: i64) -> i64 {
    (15 * SECOND).saturating_mul(1 << tried.clamp(0, 20)).min(6 * HOUR)
}

/// The store's zone for as long as the process lives: there is one.
pub(crate) fn zone_for_good(desk: &Desk) -> &'static model::Zone {
    static ZONE: std::sync::OnceLock<model::Zone> = std::sync::OnceLock::new();
    ZONE.get_or_init(|| desk.zone().clone())
}
