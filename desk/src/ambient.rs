//! The clock and the chance that the desk lives by. Nothing else in the workspace may read either.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use model::Time;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use uuid::Uuid;

/// Where `now` comes from.
#[derive(Debug)]
pub enum Clock {
    System,
    /// The system's time, moved by as many seconds as stand in a file: a rehearsal of deadlines without waiting. With
    /// `@` before it the number is a moment, in milliseconds since 1970, at which the clock stands still.
    Shifted(PathBuf),
    /// Set by a test.
    Fixed(Mutex<Time>),
}

impl Clock {
    pub fn fixed(time: Time) -> Self {
        Self::Fixed(Mutex::new(time))
    }

    pub fn now(&self) -> Time {
        match self {
            Self::System => system_time(),
            Self::Shifted(path) => {
                let text = std::fs::read_to_string(path).unwrap_or_default();
                match text.trim().strip_prefix('@').map(str::parse) {
                    Some(Ok(moment)) => Time(moment),
                    _ => system_time() + text.trim().parse::<i64>().unwrap_or(0).saturating_mul(1_000),
                }
            }
            Self::Fixed(time) => *time.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Moves a fixed clock; the others go by themselves.
    pub fn advance(&self, millis: i64) {
        if let Self::Fixed(time) = self {
            let mut time = time.lock().unwrap_or_else(PoisonError::into_inner);
            *time = *time + millis;
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
fn system_time() -> Time {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Time(i64::try_from(elapsed.as_millis()).unwrap_or(i64::MAX))
}

/// Where random bytes come from: a cryptographic generator, seeded by the system or by a test.
pub struct Chance(Mutex<StdRng>);

impl Chance {
    #[expect(clippy::disallowed_methods, reason = "the one place that takes the system's randomness")]
    pub fn system() -> Self {
        Self(Mutex::new(StdRng::from_rng(&mut rand::rng())))
    }

    pub fn seeded(seed: u64) -> Self {
        Self(Mutex::new(StdRng::seed_from_u64(seed)))
    }

    pub(crate) fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
        bytes
    }

    /// A version 7 id: sorted by time, so that new rows go to the end of an index.
    pub(crate) fn uuid(&self, now: Time) -> Uuid {
        let millis = u64::try_from(now.0).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes::<10>()).into_uuid()
    }
}
