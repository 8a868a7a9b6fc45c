//! What operators read of what was done, by anybody.

use serde::{Deserialize, Serialize};

use crate::Bilingual;
use crate::inquiry::InquiryNumber;
use crate::text_enum::text_enum;
use crate::time::Time;
use crate::view::{Fact, Page};

text_enum! {
    /// Which record was read: the detail of an `audit_read`.
    pub enum RecordName {
        Audit = "audit",
        Looks = "looks",
        Export = "export",
    }
}

/// `/operations/audit`: a page of facts, and how far the record is sealed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AuditList {
    pub facts: Page<AuditRow>,
    /// Nothing before the first seal.
    pub sealed: Option<Sealed>,
}

/// The end of the chain of seals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sealed {
    pub until: Time,
    pub count: i64,
    /// The last seal: with it, a later look finds out whether anything up to here was changed.
    pub head: String,
}

/// A fact, and what it is about.
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
