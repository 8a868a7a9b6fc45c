//! A payment side that says what the test tells it to, and counts.

use std::sync::{Mutex, PoisonError};

use desk::gateway::BookedPage;
use desk::{Cancellation, GatewayError, Ledger, PaymentGateway, Standing, Store};
use model::{DeliveryId, Time};

/// What the payment side does with the next call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Sound,
    /// It cancels, but its answer is lost.
    SilentlyDone,
    /// Nothing happens, and nobody knows.
    Down,
    Refusing,
}

/// The embedded ledger behind a moody line.
pub struct Moody {
    ledger: Ledger,
    moods: Mutex<Vec<Mood>>,
    calls: Mutex<Vec<Cancellation>>,
}

impl Moody {
    /// Takes the moods in their order, and is sound ever after.
    pub fn new(store: Store, moods: &[Mood]) -> Self {
        let moods = moods.iter().rev().copied().collect();
        Self { ledger: Ledger(store), moods: Mutex::new(moods), calls: Mutex::new(Vec::new()) }
    }

    pub fn calls(&self) -> Vec<Cancellation> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[async_trait::async_trait]
impl PaymentGateway for Moody {
    async fn cancel(&self, cancellation: &Cancellation, now: Time) -> Result<Standing, GatewayError> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).push(cancellation.clone());
        let mood = self.moods.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or(Mood::Sound);
        match mood {
            Mood::Sound => self.ledger.cancel(cancellation, now).await,
            Mood::SilentlyDone => {
                self.ledger.cancel(cancellation, now).await?;
                Err(GatewayError::Unknown("the answer was lost".to_owned()))
            }
            Mood::Down => Err(GatewayError::Unknown("no connection".to_owned())),
            Mood::Refusing => Ok(Standing::Refused("the card was closed".to_owned())),
        }
    }

    async fn state(&self, key: DeliveryId, now: Time) -> Result<Standing, GatewayError> {
        self.ledger.state(key, now).await
    }

    async fn booked(&self, since: Time, after: Option<&str>, now: Time) -> Result<BookedPage, GatewayError> {
        self.ledger.booked(since, after, now).await
    }
}
