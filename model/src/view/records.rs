//! What operators read of what was done, by anybody.

use serde::{Deserialize, Serialize};

use crate::Bilingual;
use crate::inquiry::InquiryNumber;
use crate::time::Time;
use crate::view::Fact;

/// `/operations/audit`: a fact, and what it is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AuditRow {
    pub fact: Fact,
    pub inquiry: Option<InquiryNumber>,
    /// The app of the inquiry or the review.
    pub app: Option<Bilingual>,
}

/// `/operations/looks`: who saw whose payment identifiers, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LookRow {
    pub at: Time,
    pub operator: Bilingual,
    pub customer: Bilingual,
    pub inquiry: InquiryNumber,
    /// A [`crate::view::RevealReason`], as it is kept.
    pub reason: String,
    pub detail: Option<String>,
}
