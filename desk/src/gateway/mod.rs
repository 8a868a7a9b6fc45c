//! The payment side, behind a trait: where a decided cancellation is carried out.
//!
//! Whoever asks cannot tell a payment side that did nothing from one whose answer was lost. So each decision has a key,
//! which makes asking twice the same as asking once, and by which the payment side can be asked how things stand.

mod http;
mod ledger;
mod sign;
pub mod stand_in;
mod wire;

use async_trait::async_trait;
pub use http::HttpGateway;
pub use ledger::Ledger;
use model::{DeliveryId, Money, PurchaseId, Time};

/// What is asked of the payment side.
#[derive(Clone, Debug)]
pub struct Cancellation {
    /// The same for every try of one decision: the payment side acts once for each. A decision taken anew after a refusal
    /// has another, or a payment side that remembers its answers would refuse it for ever.
    pub key: DeliveryId,
    pub purchase: PurchaseId,
    /// What the customer and the payment side call the purchase.
    pub order_number: String,
    /// The price, or less where a part of it goes back.
    pub amount: Money,
    /// When it was decided.
    pub at: Time,
}

/// How a cancellation stands at the payment side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The money goes back. Only this makes a purchase cancelled here.
    Confirmed,
    /// It was taken on, and its outcome is not known yet.
    Pending,
    /// It will never do it, and why.
    Refused(String),
    /// It never heard of this key.
    Unheard,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum GatewayError {
    /// Nobody knows whether it acted.
    #[error("unknown: {0}")]
    Unknown(String),
    /// It was not asked: it failed so often that it is left alone until then.
    #[error("left alone after failing again and again")]
    LeftAlone { until: Time },
}

/// A cancellation in the payment side's own books, whoever asked for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booked {
    /// The purchase as the payment side names it: our id, where the cancellation is ours.
    pub purchase: String,
    pub order_number: String,
    pub amount: Money,
    pub at: Time,
}

/// A part of the payment side's books.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookedPage {
    pub lines: Vec<Booked>,
    /// What the next part is asked by; nothing when this was the last.
    pub next: Option<String>,
}

/// Cancels purchases where the money is. `now` is the moment of asking.
#[async_trait]
pub trait PaymentGateway: Send + Sync {
    /// Asks for a cancellation. A repeated call with the same key must have the effect of one.
    async fn cancel(&self, cancellation: &Cancellation, now: Time) -> Result<Standing, GatewayError>;

    /// Asks how a cancellation stands, and changes nothing.
    async fn state(&self, key: DeliveryId, now: Time) -> Result<Standing, GatewayError>;

    /// What was cancelled at `since` or later, in parts: the first without `after`, each further one with the `next`
    /// of the one before.
    async fn booked(&self, since: Time, after: Option<&str>, now: Time) -> Result<BookedPage, GatewayError>;
}
