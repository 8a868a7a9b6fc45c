//! What goes over the line, as `docs/payment.md` tells it to the store's engineers. Members that are not known are
//! passed over, so that either side can add some.

use model::{Currency, DeliveryId, Money, PurchaseId, Time};
use serde::{Deserialize, Serialize};

use super::{Booked, BookedPage, Cancellation, Standing};

/// Where cancellations are asked for and listed, below the payment side's address.
pub(super) const CANCELLATIONS: &str = "/cancellations";
/// The header that carries the key.
pub(super) const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// Letters of a reason that are kept.
const REASON_MAX: usize = 500;

/// The body of a cancellation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Asked {
    pub key: DeliveryId,
    pub purchase: PurchaseId,
    pub order_number: String,
    /// Won or cents.
    pub amount_minor: i64,
    pub currency: Currency,
    /// Milliseconds since 1970.
    pub decided_at: Time,
}

impl From<&Cancellation> for Asked {
    fn from(asked: &Cancellation) -> Self {
        Self {
            key: asked.key,
            purchase: asked.purchase,
            order_number: asked.order_number.clone(),
            amount_minor: asked.amount.minor,
            currency: asked.amount.currency,
            decided_at: asked.at,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Word {
    Confirmed,
    Pending,
    Refused,
    Unheard,
}

/// The answer about one cancellation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Said {
    pub key: DeliveryId,
    pub state: Word,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Said {
    /// What it says about `key`, or what is wrong with it.
    pub fn about(self, key: DeliveryId) -> Result<Standing, String> {
        if self.key != key {
            return Err("the answer is about another cancellation".to_owned());
        }
        match (self.state, self.reason) {
            (Word::Confirmed, _) => Ok(Standing::Confirmed),
            (Word::Pending, _) => Ok(Standing::Pending),
            (Word::Unheard, _) => Ok(Standing::Unheard),
            (Word::Refused, Some(reason)) if !reason.trim().is_empty() => {
                Ok(Standing::Refused(reason.trim().chars().take(REASON_MAX).collect()))
            }
            (Word::Refused, _) => Err("the answer refuses without a reason".to_owned()),
        }
    }
}

/// One line of the payment side's books.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Line {
    pub purchase: String,
    #[serde(default)]
    pub order_number: String,
    pub amount_minor: i64,
    pub currency: Currency,
    /// Milliseconds since 1970.
    pub cancelled_at: Time,
}

/// A part of the payment side's books.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Listed {
    pub cancellations: Vec<Line>,
    #[serde(default)]
    pub next: Option<String>,
}

impl From<Listed> for BookedPage {
    fn from(listed: Listed) -> Self {
        let lines = listed.cancellations.into_iter().map(|line| Booked {
            purchase: line.purchase,
            order_number: line.order_number,
            amount: Money { minor: line.amount_minor, currency: line.currency },
            at: line.cancelled_at,
        });
        Self { lines: lines.collect(), next: listed.next.filter(|next| !next.is_empty()) }
    }
}
