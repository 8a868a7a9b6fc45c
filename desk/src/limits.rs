//! How often somebody may try: guessing a password must be slow, whoever asks and for whomever.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use model::time::{DAY, HOUR, MINUTE};
use model::{AccountId, SellerId, Time};

use crate::Error;

/// How many failed tries are free before the pause, and how fast they come back.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Failed sign-ins per address of the network, per minute.
    pub sign_in_per_minute: u32,
    /// Failed sign-ins per account, per hour.
    pub sign_in_per_account_hour: u32,
    /// New accounts per address of the network, per hour.
    pub sign_up_per_hour: u32,
    /// Mails with a link that signs in: per account, per hour. Four times as many per address of the network.
    pub sign_in_links_per_hour: u32,
    /// Invitations per seller, per hour.
    pub invitations_per_hour: u32,
    /// Invitations to one mailbox, whoever sends them, per day.
    pub invitations_per_address_day: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_in_per_minute: 3,
            sign_in_per_account_hour: 100,
            sign_up_per_hour: 20,
            sign_in_links_per_hour: 5,
            invitations_per_hour: 30,
            invitations_per_address_day: 5,
        }
    }
}

/// Counts tries by who makes them and whom they are for.
pub(crate) struct Throttle {
    by_ip: Bucket<IpAddr>,
    by_account: Bucket<String>,
    sign_up: Bucket<IpAddr>,
    link_by_ip: Bucket<IpAddr>,
    link_by_account: Bucket<String>,
    push_test: Bucket<AccountId>,
    invite_by_seller: Bucket<SellerId>,
    invite_to: Bucket<String>,
}

/// Notifications to try one's own phone with, per account, per minute: each costs the browser's push service something.
const PUSH_TESTS: u32 = 10;

impl Throttle {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            by_ip: Bucket::new(limits.sign_in_per_minute, MINUTE),
            by_account: Bucket::new(limits.sign_in_per_account_hour, HOUR),
            sign_up: Bucket::new(limits.sign_up_per_hour, HOUR),
            link_by_ip: Bucket::new(limits.sign_in_links_per_hour.saturating_mul(4), HOUR),
            link_by_account: Bucket::new(limits.sign_in_links_per_hour, HOUR),
            push_test: Bucket::new(PUSH_TESTS, MINUTE),
            invite_by_seller: Bucket::new(limits.invitations_per_hour, HOUR),
            invite_to: Bucket::new(limits.invitations_per_address_day, DAY),
        }
    }

    /// Takes a try for signing in. A success gives it back with [`Throttle::forgive`].
    pub(crate) fn sign_in(&self, ip: IpAddr, email: &str, now: Time) -> Result<(), Error> {
        self.by_ip.take(ip, now)?;
        self.by_account.take(email.to_owned(), now)
    }

    pub(crate) fn forgive(&self, ip: IpAddr, email: &str) {
        self.by_ip.give_back(&ip);
        self.by_account.give_back(&email.to_owned());
    }

    /// Takes a try for a mail with a link. It is not given back: each may fill somebody's mailbox.
    pub(crate) fn sign_in_link(&self, ip: IpAddr, email: &str, now: Time) -> Result<(), Error> {
        self.link_by_ip.take(ip, now)?;
        self.link_by_account.take(email.to_owned(), now)
    }

    /// Takes a try for a notification to oneself.
    pub(crate) fn push_test(&self, account: AccountId, now: Time) -> Result<(), Error> {
        self.push_test.take(account, now)
    }

    pub(crate) fn sign_up(&self, ip: IpAddr, now: Time) -> Result<(), Error> {
        self.sign_up.take(ip, now)
    }

    /// Takes a try for asking somebody by mail: a seller's team grows slowly, and no mailbox is flooded.
    pub(crate) fn invite(&self, seller: SellerId, email: &str, now: Time) -> Result<(), Error> {
        self.invite_by_seller.take(seller, now)?;
        self.invite_to.take(email.to_owned(), now)
    }
}

/// Most keys that are remembered; beyond it the ones that have recovered are forgotten.
const KEYS: usize = 100_000;

/// A leaky bucket for each key: `many` tries at once, then one each `period / many`.
struct Bucket<K> {
    many: i64,
    pause: i64,
    /// For each key, when its bucket will be empty again.
    empty_at: Mutex<HashMap<K, Time>>,
}

impl<K: Hash + Eq> Bucket<K> {
    fn new(many: u32, period: i64) -> Self {
        let many = i64::from(many.max(1));
        Self { many, pause: period / many, empty_at: Mutex::new(HashMap::new()) }
    }

    fn take(&self, key: K, now: Time) -> Result<(), Error> {
        let mut all = self.empty_at.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= KEYS {
            all.retain(|_, empty_at| *empty_at > now);
        }
        let empty_at = all.entry(key).or_insert(now);
        let filled = (*empty_at).max(now) + self.pause;
        let over = filled.since(now + self.many * self.pause);
        if over > 0 {
            return Err(Error::TooMany(u32::try_from(over / 1_000 + 1).unwrap_or(u32::MAX)));
        }
        *empty_at = filled;
        Ok(())
    }

    fn give_back(&self, key: &K) {
        let mut all = self.empty_at.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(empty_at) = all.get_mut(key) {
            *empty_at = *empty_at - self.pause;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_tries_a_minute_then_a_pause_of_twenty_seconds() {
        let bucket = Bucket::new(3, MINUTE);
        let now = Time(0);
        for _ in 0..3 {
            assert!(bucket.take("a", now).is_ok());
        }
        assert!(matches!(bucket.take("a", now), Err(Error::TooMany(21))));
        assert!(bucket.take("b", now).is_ok(), "others are not held up");
        assert!(bucket.take("a", now + 20_000).is_ok());
        assert!(bucket.take("a", now + 20_000).is_err());
    }

    #[test]
    fn a_success_gives_its_try_back() {
        let bucket = Bucket::new(1, MINUTE);
        for _ in 0..5 {
            assert!(bucket.take("a", Time(0)).is_ok());
            bucket.give_back(&"a");
        }
    }
}
