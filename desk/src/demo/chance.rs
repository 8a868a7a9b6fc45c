//! Chance that falls the same way each time: the demo store must look alike on every machine.

use model::Time;
use rand::rngs::SmallRng;
use rand::{Rng, RngExt, SeedableRng};
use uuid::Uuid;

/// Another number would tell another store. The pictures of the handbook show this one.
const SEED: u64 = 20_417;

/// What a roll is for. Each has its own row of numbers, so that one more roll here moves nothing there.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stream {
    Cast = 1,
    Customer,
    Visit,
    Review,
    Plan,
    Case,
    Shelf,
}

/// A seeded generator with the few questions the demo store asks of it.
pub(super) struct Dice(SmallRng);

impl Dice {
    /// The numbers of the `index`th thing of a stream. Whoever asks again gets the same ones: so what was made for one
    /// table can be made again for another, and nothing has to be kept.
    pub(super) fn of(stream: Stream, index: u64) -> Self {
        let spread = (stream as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ index.wrapping_mul(0xD6E8_FEB8_6659_FD93);
        Self(SmallRng::seed_from_u64(SEED ^ spread))
    }

    /// From 0 to `count - 1`; 0 when there is nothing to choose from.
    pub(super) fn below(&mut self, count: usize) -> usize {
        if count == 0 { 0 } else { self.0.random_range(0..count) }
    }

    /// From `least` to `most`, both possible.
    pub(super) fn between(&mut self, least: i64, most: i64) -> i64 {
        self.0.random_range(least..=most.max(least))
    }

    /// True in so many of a hundred cases.
    pub(super) fn percent(&mut self, share: u32) -> bool {
        self.0.random_range(0..100) < share
    }

    /// One of a list that is never empty.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// The place of one of the weights, each as likely as it weighs.
    pub(super) fn weighted(&mut self, weights: &[u32]) -> usize {
        let total: u32 = weights.iter().sum();
        let mut rest = self.0.random_range(0..total.max(1));
        for (at, &weight) in weights.iter().enumerate() {
            if rest < weight {
                return at;
            }
            rest -= weight;
        }
        0
    }

    /// A waiting time around `usual`: mostly shorter, sometimes four times as long.
    pub(super) fn around(&mut self, usual: i64) -> i64 {
        let factor = [30, 50, 60, 80, 90, 100, 120, 150, 220, 400][self.below(10)];
        usual / 100 * factor + self.between(0, usual / 10)
    }

    /// A version 7 id of that time.
    pub(super) fn id(&mut self, at: Time) -> Uuid {
        let mut bytes = [0; 10];
        self.0.fill_bytes(&mut bytes);
        uuid::Builder::from_unix_timestamp_millis(u64::try_from(at.0).unwrap_or(0), &bytes).into_uuid()
    }

    /// The same, sorted by `place` among those of one moment.
    pub(super) fn id_in_order(&mut self, at: Time, place: usize) -> Uuid {
        let mut bytes = [0; 10];
        self.0.fill_bytes(&mut bytes);
        // The twelve bits after the time; the upper four of the first byte become the version.
        let [.., upper, lower] = place.to_be_bytes();
        (bytes[0], bytes[1]) = (upper & 0x0F, lower);
        uuid::Builder::from_unix_timestamp_millis(u64::try_from(at.0).unwrap_or(0), &bytes).into_uuid()
    }

    /// So many characters that stand on receipts: capital letters and digits that nobody confuses.
    pub(super) fn code(&mut self, length: usize) -> String {
        const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        (0..length).map(|_| char::from(*self.pick(LETTERS))).collect()
    }

    /// So many digits.
    pub(super) fn digits(&mut self, length: usize) -> String {
        (0..length).map(|_| char::from(*self.pick(b"0123456789"))).collect()
    }
}
