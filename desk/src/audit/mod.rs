//! The record that can be trusted: every event and every look at payment identifiers, sealed one after the other.
//!
//! A seal is SHA-256 over the seal before it and all columns of the entry. Whoever changes, removes, inserts or moves an
//! entry breaks the chain from there on; whoever makes the whole chain anew, or cuts off its end, is found by comparing
//! with a head that was kept elsewhere. Seals are given by [`crate::jobs::seal_committed`], a moment after the commit.

mod chain;
mod dispute;
mod entry;
mod export;
mod file;
mod pages;
mod verify;

pub(crate) use chain::Chain;
pub use chain::{Breach, Head, Seal};
pub use dispute::{DisputeBreach, DisputeVerdict, confirm_dispute, verify_dispute};
pub(crate) use dispute::{canonical, checksum_of};
pub(crate) use entry::{Entry, Event, Look, hash_of_words};
pub use export::Exported;
pub use file::verify_file;
use model::Time;
use model::time::{MINUTE, SECOND};
pub(crate) use pages::{Cursor, after, end, last_seal};
pub use verify::Verdict;

/// So old an entry is sealed, in milliseconds: what commits within it comes in the order of its times.
pub(crate) const LAG: i64 = SECOND;
/// So much later than its time an entry may be committed and still be sealed, in milliseconds: the longest deed, and
/// how far the clocks of several processes may differ. What comes later is left without a seal, because it cannot be
/// told from what somebody inserted into the past; [`verify`] names it.
pub(crate) const LATENESS: i64 = 10 * MINUTE;

/// A moment as a machine reads it.
pub fn utc(time: Time) -> String {
    jiff::Timestamp::from_millisecond(time.0).map_or_else(|_| time.0.to_string(), |time| time.to_string())
}

/// What is older than this and unsealed came too late. A clock that was ahead and was put back does not shut out what
/// happens from then on.
pub(crate) fn horizon(latest: Time, now: Time) -> Time {
    latest.min(now - LAG) - LATENESS
}
