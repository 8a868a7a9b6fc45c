//! What the desk does: the only writer of the store.
//!
//! Everything goes one way: [`Desk::act_as`] says who asks; a deed loads through that actor, asks `model::access`,
//! applies a transition of `model` with `now`, and saves state, events and outbox entries in one commit. Relays tell
//! whom it concerns afterwards.

mod accounts;
mod acting;
mod ambient;
mod approvals;
pub mod audit;
mod breaker;
mod canned;
mod catalog;
mod confirmations;
mod consents;
pub mod demo;
mod echoes;
mod erasure;
mod error;
mod files;
pub mod gateway;
mod hex;
mod idempotency;
pub mod incoming;
mod inquiries;
pub mod jobs;
mod limits;
pub mod live;
pub mod mail;
mod mails;
mod matching;
mod members;
mod moderation;
pub mod outbox;
mod outside;
mod password;
pub mod pns;
mod policy;
mod presence;
mod push;
mod reconciliation;
mod record;
mod records;
mod refunds;
mod reports;
mod retention;
mod reviews;
mod ruling;
mod stated;
pub mod store;
mod tags;
mod terms;
mod turns;
pub mod vault;
mod views;
mod wordings;
mod zone;

use std::sync::{Arc, Mutex};

pub use accounts::{Known, NewAccount, Session, SessionToken};
pub use acting::Acting;
pub use ambient::{Chance, Clock};
pub use erasure::KeptApart;
pub use error::Error;
pub use files::{Bucket, Clamd, Opened, Served, Shelf};
pub use gateway::{Cancellation, GatewayError, HttpGateway, Ledger, PaymentGateway, Standing};
pub use inquiries::{Disputes, HandOver, Offline, SubmitForm, ThreadLink};
pub use limits::Limits;
pub use members::{Inviting, Joiner};
use model::deadline::Policy;
use model::mail::MailPolicy;
use model::refund::FourEyes;
use model::retention::Retention;
use model::{Actor, Bilingual, IdempotencyKey, Time, Zone};
pub use outside::Reach;
pub use pns::{LicenceKey, PnsApp, PnsApps};
pub use policy::PolicyRead;
pub use push::{NewsForm, PushKeys, SubscriptionForm};
pub use retention::{Due, Retentions};
pub use ruling::Ruling;
pub use store::{Location, OpenError, Store};
use tokio::sync::Semaphore;
pub use vault::Vault;
pub use zone::zone_named;

/// Files that are read at the same time, at most: a picture may take hundreds of megabytes unpacked.
const UNPACKING: usize = 2;

/// What a desk is set up with.
pub struct Setup {
    pub store: Store,
    pub clock: Clock,
    pub chance: Chance,
    pub vault: Vault,
    /// The clock of the first version of the rules; its zone and holidays are those of all versions.
    pub policy: Policy,
    /// What one operator may not cancel alone under the first version.
    pub four_eyes: FourEyes,
    pub gateway: Arc<dyn PaymentGateway>,
    /// Where the files of messages lie.
    pub shelf: Shelf,
    /// What looks through them for viruses, where there is something.
    pub scanner: Option<Clamd>,
    pub store_name: Bilingual,
    /// Where the customer center's mail goes.
    pub center_email: String,
    pub limits: Limits,
    pub mail: MailPolicy,
    /// How long what is kept.
    pub retention: Retention,
    /// What notifications to browsers are signed with, and how far they may go.
    pub push_keys: PushKeys,
    pub push_reach: Reach,
    /// The apps that the payment side tells of by itself.
    pub pns: PnsApps,
}

/// The desk. Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

struct Inner {
    setup: Setup,
    hasher: password::Hasher,
    throttle: limits::Throttle,
    records: catalog::Records,
    book: policy::Book,
    live: live::Live,
    sealing: jobs::Sealing,
    unpacking: Semaphore,
    /// Whether the virus scanner is left alone, because it did not answer again and again.
    scanner_rests: Mutex<breaker::Breaker>,
}

impl Desk {
    pub fn new(setup: Setup) -> Result<Self, Error> {
        let hasher = password::Hasher::new(&setup.chance)?;
        let throttle = limits::Throttle::new(&setup.limits);
        let book = policy::Book::new(&setup.policy, setup.four_eyes);
        Ok(Self(Arc::new(Inner {
            setup,
            book,
            hasher,
            throttle,
            records: catalog::Records::default(),
            live: live::Live::default(),
            sealing: jobs::Sealing::default(),
            unpacking: Semaphore::new(UNPACKING),
            scanner_rests: Mutex::default(),
        })))
    }

    /// The desk, seen through the eyes of `actor`.
    pub fn act_as(&self, actor: Actor) -> Acting {
        Acting::new(self.clone(), actor)
    }

    pub fn now(&self) -> Time {
        self.0.setup.clock.now()
    }

    /// The clock itself, for tests that move it.
    pub fn clock(&self) -> &Clock {
        &self.0.setup.clock
    }

    pub fn store(&self) -> &Store {
        &self.0.setup.store
    }

    /// Where whoever looks hears of changes.
    pub fn live(&self) -> &live::Live {
        &self.0.live
    }

    /// The store's zone.
    pub fn zone(&self) -> &Zone {
        &self.0.setup.policy.zone
    }

    /// Where somebody lives, by their choice; the store's zone without one.
    pub(crate) fn zone_of(&self, chosen: Option<&str>) -> Zone {
        chosen.and_then(|name| zone_named(name, self.now()).ok()).unwrap_or_else(|| self.zone().clone())
    }

    /// The clock of what is sent now, as far as this process knows. What a deed follows is read in its own transaction.
    pub fn policy(&self) -> Arc<Policy> {
        self.0.book.newest().policy.clone()
    }

    pub(crate) fn book(&self) -> &policy::Book {
        &self.0.book
    }

    pub fn mail_policy(&self) -> &MailPolicy {
        &self.0.setup.mail
    }

    pub fn retention(&self) -> &Retention {
        &self.0.setup.retention
    }

    pub fn store_name(&self) -> &Bilingual {
        &self.0.setup.store_name
    }

    /// A key for a form, so that a repeated POST has one effect.
    pub fn new_key(&self) -> IdempotencyKey {
        IdempotencyKey::new(self.0.setup.chance.uuid(self.now()))
    }

    pub async fn hash_password(&self, password: &model::account::Password) -> Result<String, Error> {
        self.0.hasher.hash(password, self.chance().bytes()).await
    }

    pub fn vault(&self) -> &Vault {
        &self.0.setup.vault
    }

    pub fn chance(&self) -> &Chance {
        &self.0.setup.chance
    }

    pub(crate) fn gateway(&self) -> &Arc<dyn PaymentGateway> {
        &self.0.setup.gateway
    }

    pub(crate) fn center_email(&self) -> &str {
        &self.0.setup.center_email
    }

    pub(crate) fn push_keys(&self) -> &PushKeys {
        &self.0.setup.push_keys
    }

    pub(crate) fn pns(&self) -> &PnsApps {
        &self.0.setup.pns
    }

    pub(crate) fn push_reach(&self) -> Reach {
        self.0.setup.push_reach
    }

    pub(crate) fn hasher(&self) -> &password::Hasher {
        &self.0.hasher
    }

    pub(crate) fn throttle(&self) -> &limits::Throttle {
        &self.0.throttle
    }

    pub(crate) fn shelf(&self) -> &Shelf {
        &self.0.setup.shelf
    }

    pub(crate) fn scanner_rests(&self) -> std::sync::MutexGuard<'_, breaker::Breaker> {
        self.0.scanner_rests.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    pub(crate) fn scanner(&self) -> Option<&Clamd> {
        self.0.setup.scanner.as_ref()
    }

    pub(crate) fn unpacking(&self) -> &Semaphore {
        &self.0.unpacking
    }

    pub(crate) fn sealing(&self) -> &jobs::Sealing {
        &self.0.sealing
    }

    pub(crate) fn records(&self) -> &catalog::Records {
        &self.0.records
    }

    /// A new id of any kind, sorted by time.
    pub(crate) fn id(&self, now: Time) -> uuid::Uuid {
        self.0.setup.chance.uuid(now)
    }
}
