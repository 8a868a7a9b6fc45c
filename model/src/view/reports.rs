//! Reports: what many cases say together.

use serde::{Deserialize, Serialize};

use super::Week;
use crate::id::SellerId;
use crate::inquiry::InquiryKind;
use crate::money::Money;
use crate::quarter::Told;
use crate::rating::Histogram;
use crate::refund::RefundReason;
use crate::report::Share;
use crate::text::Bilingual;
use crate::text_enum::text_enum;
use crate::time::Time;

text_enum! {
    /// How many weeks a report looks back, the running one included.
    pub enum ReportPeriod { Month = "4", Quarter = "12", HalfYear = "26", Year = "52" }
}

impl ReportPeriod {
    pub fn weeks(self) -> usize {
        match self {
            Self::Month => 4,
            Self::Quarter => 12,
            Self::HalfYear => 26,
            Self::Year => 52,
        }
    }
}

text_enum! {
    /// A table of a report, as a file has it.
    pub enum ReportTable { Weeks = "weeks", Sellers = "sellers", Refunds = "refunds" }
}

/// What a report speaks of, as the address says it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportFilter {
    pub period: ReportPeriod,
    pub seller: Option<SellerId>,
    pub kind: Option<InquiryKind>,
}

/// `/operations/reports`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    pub filter: ReportFilter,
    pub from: Time,
    pub now: Time,
    /// How long sellers have for a first reply, in milliseconds.
    pub limit: i64,
    pub totals: ReportTotals,
    /// The same for as many weeks before; `None` where the store has no such past.
    pub before: Option<ReportTotals>,
    /// Oldest first; the last one is the running week.
    pub weeks: Vec<ReportWeek>,
    /// Sellers with enough cases, most troubled first.
    pub sellers: Vec<SellerTimes>,
    /// Purchases that the store cancelled, by the reason that was given; most first, others last.
    pub refunds: Vec<RefundsFor>,
    /// Whom the report can be narrowed to.
    pub choices: Vec<(SellerId, Bilingual)>,
}

/// A period in numbers. Inquiries count by when they were sent, cancellations by when they were carried out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReportTotals {
    pub inquiries: i64,
    /// Answered in time, of those to sellers that are settled: answered, or past their deadline.
    pub in_time: Share,
    /// Median time to a seller's first reply, in milliseconds; `None` with too few.
    pub median: Option<i64>,
    /// Came to the store because their seller was silent for too long.
    pub to_store: i64,
    pub cancelled: i64,
    /// What was cancelled is worth, one for each currency.
    pub amounts: Vec<Money>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportWeek {
    pub from: Time,
    /// Inquiries of each kind, in the order of [`InquiryKind::ALL`].
    pub kinds: Vec<i64>,
    pub in_time: Share,
}

impl ReportWeek {
    pub fn inquiries(&self) -> i64 {
        self.kinds.iter().sum()
    }
}

/// Times to the first reply, in milliseconds: percentiles, because an average hides whoever waited longest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spread {
    pub median: i64,
    pub p90: i64,
    pub p99: i64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SellerTimes {
    pub seller: SellerId,
    pub name: Bilingual,
    pub inquiries: i64,
    pub in_time: Share,
    /// `None` with too few replies.
    pub spread: Option<Spread>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RefundsFor {
    pub reason: RefundReason,
    pub count: i64,
    pub amounts: Vec<Money>,
}

/// The charts of `/developer/reviews`: of one app, or of all that the seller has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewFigures {
    /// Means and counts of the last 12 weeks, oldest first; the last one is the running week.
    pub weeks: Vec<Week>,
    /// What the app released in these weeks, oldest first; empty for several apps.
    pub releases: Vec<(String, Time)>,
    /// Reviews with an official reply, of those written in these weeks, and of those in as many before.
    pub replied: Share,
    pub replied_before: Share,
    /// Median time from a review to the official reply, in milliseconds.
    pub median: Option<i64>,
    pub median_before: Option<i64>,
    /// How many more reviews need a reply than a week ago.
    pub more_open: i64,
    /// Reviews of these weeks that got more stars after a reply: how many, and the stars before and after, summed up.
    pub raised: i64,
    pub raised_from: i64,
    pub raised_to: i64,
    /// Stars by version of the one app, newest last, or by app.
    pub parts: Vec<(RatedPart, Histogram)>,
}

/// What a distribution of stars is of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RatedPart {
    Version(String),
    App(Bilingual),
}

/// `/transparency`: what the public is told of a quarter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TransparencyPage {
    /// Which there are, such as `2026-q3`; the newest first.
    pub quarters: Vec<String>,
    pub shown: Option<Transparency>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Transparency {
    pub quarter: String,
    pub published_at: Time,
    pub groups: Vec<TransparencyGroup>,
}

/// Counts that belong together, by the names that the catalogue has words for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TransparencyGroup {
    pub name: String,
    pub lines: Vec<TransparencyLine>,
    pub total: Told,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TransparencyLine {
    pub name: String,
    pub count: Told,
}
