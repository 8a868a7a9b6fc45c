//! A payment side to try things with: it keeps books, verifies signatures, honours keys, and can be told to fail in
//! every way. For tests, demonstrations, and for whoever builds the real one. Never for money.

mod book;
mod serve;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use book::Book;
pub use book::{Act, Entry};
use model::{DeliveryId, Time};
use serde::{Deserialize, Serialize};

use super::wire::Word;

/// What becomes of the next cancellation that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mood {
    Sound,
    /// It says no, and stays with that.
    Refuse,
    /// It takes it on; the outcome comes later.
    Pending,
    /// Nothing happens, and there is no answer.
    TimeoutBefore,
    /// It acts, and there is no answer.
    TimeoutAfter,
    /// It fails before it acts.
    #[serde(rename = "error_500")]
    Error500,
    /// It acts, and fails then.
    #[serde(rename = "error_500_after")]
    Error500After,
    /// The request comes twice, as if something on the way had repeated it, and only the second answer is heard.
    Duplicate,
    /// It answers, but late.
    Slow,
    /// It acts, and answers nonsense.
    Garbage,
}

impl Mood {
    pub const ALL: [Self; 10] = [
        Self::Sound,
        Self::Refuse,
        Self::Pending,
        Self::TimeoutBefore,
        Self::TimeoutAfter,
        Self::Error500,
        Self::Error500After,
        Self::Duplicate,
        Self::Slow,
        Self::Garbage,
    ];
}

/// How slow it is when it is told to be.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// How long a caller who gets no answer is kept.
    pub hold: Duration,
    /// How long a slow answer takes.
    pub slow: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self { hold: Duration::from_secs(60), slow: Duration::from_secs(3) }
    }
}

/// The stand-in. Clones are one.
#[derive(Clone)]
pub struct StandIn(Arc<Inner>);

struct Inner {
    key: String,
    pace: Pace,
    clock: Box<dyn Fn() -> Time + Send + Sync>,
    book: Mutex<Book>,
    moods: Mutex<VecDeque<Mood>>,
}

impl StandIn {
    /// One that verifies signatures with `key`. With a file its books outlive it; without one they are in memory.
    pub fn new(
        key: impl Into<String>,
        file: Option<PathBuf>,
        pace: Pace,
        clock: impl Fn() -> Time + Send + Sync + 'static,
    ) -> Result<Self, String> {
        let book = Mutex::new(Book::open(file)?);
        Ok(Self(Arc::new(Inner { key: key.into(), pace, clock: Box::new(clock), book, moods: Mutex::default() })))
    }

    /// Has the next cancellations that are asked for end like this, one after another.
    pub fn next(&self, moods: impl IntoIterator<Item = Mood>) {
        self.moods().extend(moods);
    }

    /// Forgets what it was told to do.
    pub fn calm(&self) {
        self.moods().clear();
    }

    /// Brings what is pending to its end.
    pub fn settle(&self, key: DeliveryId, refusal: Option<&str>) -> bool {
        let word = if refusal.is_some() { Word::Refused } else { Word::Confirmed };
        self.book().settle(key, word, refusal, (self.0.clock)())
    }

    /// Keys of what is pending.
    pub fn pending(&self) -> Vec<DeliveryId> {
        self.book().entries().filter(|entry| entry.state == Word::Pending).map(|entry| entry.asked.key).collect()
    }

    /// Every time money moved, in order.
    pub fn acts(&self) -> Vec<Act> {
        self.book().acts().to_vec()
    }

    /// How many cancellations were asked for, repetitions included.
    pub fn asked(&self) -> u64 {
        self.book().asked
    }

    /// Cancels a purchase without anybody's asking, as the store's own people might.
    pub fn act_alone(&self, act: Act) {
        self.book().act(act);
    }

    /// Forgets what was done with a purchase, as books that lost a line would.
    pub fn forget(&self, purchase: &str) {
        self.book().forget(purchase);
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.0.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn moods(&self) -> MutexGuard<'_, VecDeque<Mood>> {
        self.0.moods.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
