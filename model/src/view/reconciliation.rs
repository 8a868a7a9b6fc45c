//! What the payment side's books say differently, as operators read it.

use serde::{Deserialize, Serialize};

use super::Page;
use crate::id::MismatchId;
use crate::inquiry::InquiryNumber;
use crate::money::Money;
use crate::reconciliation::MismatchKind;
use crate::text::Bilingual;
use crate::time::Time;

/// What one side says of the purchase.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MismatchSide {
    pub amount: Money,
    /// When it was cancelled there; without it, it is not.
    pub cancelled_at: Option<Time>,
}

/// How an operator dealt with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MismatchSettled {
    pub by: Bilingual,
    pub at: Time,
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mismatch {
    pub id: MismatchId,
    pub kind: MismatchKind,
    pub order_number: String,
    /// The newest case about the purchase.
    pub inquiry: Option<InquiryNumber>,
    /// Empty when no purchase here is meant.
    pub here: Option<MismatchSide>,
    pub there: Option<MismatchSide>,
    pub found_at: Time,
    pub settled: Option<MismatchSettled>,
}

/// `/operations/reconciliation`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reconciliation {
    /// When both sides were compared last.
    pub compared_at: Option<Time>,
    pub page: Page<Mismatch>,
}
