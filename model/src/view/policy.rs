//! The store's rules, and the words that consent is asked with, for operators.

use serde::{Deserialize, Serialize};

use crate::consent::Wording;
use crate::deadline::Counting;
use crate::id::PolicyId;
use crate::money::Money;
use crate::policy::{Change, Rules, VersionState};
use crate::text::Bilingual;
use crate::time::Time;

/// How far back the figures beside a draft look, in days.
pub const POLICY_DAYS: i64 = 90;

/// `/operations/settings/policy`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PolicyPage {
    /// The version that holds now.
    pub number: i64,
    pub rules: Rules,
    pub draft: Option<PolicyDraft>,
    /// Days that do not count as business days, besides weekends: `2026-12-25`.
    pub holidays: Vec<String>,
    pub figures: PolicyFigures,
}

/// `/operations/settings/wording`: the words that consent is asked with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WordingPage {
    /// What is asked today.
    pub current: Wording,
    /// Every version that there was, the newest first.
    pub versions: Vec<WordingVersionRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WordingVersionRow {
    pub wording: Wording,
    /// None for the one that came with the store.
    pub published_by: Option<Bilingual>,
    pub published_at: Time,
    /// Questions and answers that keep this version.
    pub receipts: i64,
}

/// The one version that is being written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PolicyDraft {
    pub id: PolicyId,
    pub number: i64,
    pub rules: Rules,
    /// Counted up by each change: who does something says which one they read.
    pub revision: i64,
    pub state: VersionState,
    pub by: Bilingual,
    pub mine: bool,
    pub at: Time,
    pub asked_by: Option<Bilingual>,
    pub can_publish: bool,
}

/// What the last 90 days say about a draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PolicyFigures {
    /// Open inquiries, by the version that they keep.
    pub open: Vec<(i64, i64)>,
    /// Refund requests, by the price of what they were about.
    pub amounts: Vec<(Money, i64)>,
    /// Inquiries of developers by the hours that were left when they were answered; 0 for all that were not in time.
    pub left: Vec<(i64, i64)>,
}

impl PolicyFigures {
    /// Cases dearer than a limit.
    pub fn above(&self, limit: Money) -> i64 {
        let dearer =
            self.amounts.iter().filter(|(price, _)| price.currency == limit.currency && price.minor > limit.minor);
        dearer.map(|(_, count)| count).sum()
    }

    /// Inquiries a week that were still open so many hours before their deadline.
    pub fn reminded_weekly(&self, hours: i64) -> i64 {
        let reached: i64 = self.left.iter().filter(|(left, _)| *left < hours).map(|(_, count)| count).sum();
        (reached * 7 + POLICY_DAYS / 2) / POLICY_DAYS
    }
}

/// One line of `/operations/settings/policy/versions`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PolicyVersionRow {
    pub number: i64,
    pub state: VersionState,
    /// Nobody wrote the first one: it is what the settings said.
    pub drafted_by: Option<Bilingual>,
    pub drafted_at: Time,
    pub ended_by: Option<Bilingual>,
    /// When it was published or discarded.
    pub ended_at: Option<Time>,
    pub rules: Rules,
    /// Against the version before.
    pub changes: Vec<Change>,
    /// Open inquiries that keep it.
    pub open: i64,
}

/// Which rule gives a case its deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadlineRule {
    pub version: i64,
    /// Hours that the rule gives.
    pub hours: i64,
    pub counting: Counting,
    /// Whether it is the time that an operator added.
    pub extended: bool,
}
