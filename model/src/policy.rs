//! The store's rules as operators edit them: one version after the other, each published by a second operator. An
//! inquiry keeps the version that it was sent under.

mod changes;
mod typed;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use self::changes::{Change, Line, changes};
pub use self::typed::Typed;
use crate::deadline::{Border, Counting, Policy};
use crate::id::AccountId;
use crate::inquiry::Illegal;
use crate::money::{Currency, Money};
use crate::refund::FourEyes;
use crate::text_enum::text_enum;
use crate::time::{HOUR, Time, Zone};

/// Hours that a developer has to answer, as a form takes them: 1 to 30 days.
pub const ANSWER_HOURS: (i64, i64) = (24, 30 * 24);
/// Most reminders before a deadline.
pub const REMINDERS_MAX: usize = 3;
/// Hours that an operator can add, once; 0 is never.
pub const EXTENSION_HOURS: (i64, i64) = (0, 168);
/// Seconds that a payment number stays open.
pub const SHOWN_SECONDS: (i64, i64) = (10, 300);
/// Business days in which the money has to be back.
pub const MONEY_BACK_DAYS: (i64, i64) = (1, 30);
/// Late interest, in percent a year; 0 is none.
pub const LATE_PERCENT: (i64, i64) = (0, 100);
/// Largest amount that can be named, in minor units.
pub const AMOUNT_MAX: i64 = 1_000_000_000_000;

/// What one version says. What the settings said at the first start may lie outside of the limits of the form; it stays
/// until somebody writes something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    pub answer_hours: i64,
    pub counting: Counting,
    pub border: Border,
    /// Hours before the deadline, the first reminder first.
    pub reminders: Vec<i64>,
    pub extension_hours: i64,
    /// Won above which a second operator has to agree; `None` is never.
    pub second_above_krw: Option<i64>,
    /// The same in cents.
    pub second_above_usd: Option<i64>,
    pub shown_seconds: i64,
    /// Business days after the request in which the money has to be back.
    #[serde(default = "three")]
    pub money_back_days: i64,
    /// Interest for what is late, in percent a year.
    #[serde(default = "fifteen")]
    pub late_percent: i64,
}

/// What versions that were written before there were these lines say.
fn three() -> i64 {
    3
}

fn fifteen() -> i64 {
    15
}

impl Default for Rules {
    fn default() -> Self {
        Self::of(&Policy::default(), FourEyes::default())
    }
}

impl Rules {
    /// The first version: what the settings say.
    pub fn of(policy: &Policy, second: FourEyes) -> Self {
        let answer_hours = policy.length / HOUR;
        Self {
            answer_hours,
            counting: policy.counting,
            border: policy.border,
            reminders: policy.reminders.iter().copied().filter(|&hours| hours < answer_hours).collect(),
            extension_hours: policy.extension / HOUR,
            second_above_krw: Some(second.above_krw),
            second_above_usd: Some(second.above_usd),
            shown_seconds: 60,
            money_back_days: three(),
            late_percent: fifteen(),
        }
    }

    /// The clock under these rules, in the store's zone and with its holidays.
    pub fn policy(&self, zone: Zone, holidays: BTreeSet<Date>) -> Policy {
        Policy {
            length: self.answer_hours * HOUR,
            extension: self.extension_hours * HOUR,
            counting: self.counting,
            border: self.border,
            reminders: self.reminders.clone(),
            zone,
            holidays,
        }
    }

    /// What one operator may not cancel alone.
    pub fn four_eyes(&self) -> FourEyes {
        FourEyes {
            above_krw: self.second_above_krw.unwrap_or(i64::MAX),
            above_usd: self.second_above_usd.unwrap_or(i64::MAX),
        }
    }

    /// The amount above which a second operator has to agree.
    pub fn second_above(&self, currency: Currency) -> Option<Money> {
        let minor = match currency {
            Currency::Krw => self.second_above_krw,
            Currency::Usd => self.second_above_usd,
        };
        minor.map(|minor| Money { minor, currency })
    }
}

text_enum! {
    /// Where a version stands.
    pub enum VersionState {
        /// Somebody writes it.
        Draft = "draft",
        /// A second operator is asked to publish it.
        Asked = "asked",
        /// It is the rule, or was.
        Published = "published",
        Discarded = "discarded",
    }
}

/// What somebody does to a version that is not published yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyMove {
    Change,
    Ask,
    Publish,
    Discard,
}

/// Whose hands a version went through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hands {
    pub drafted_by: AccountId,
    pub asked_by: Option<AccountId>,
}

impl VersionState {
    /// The next state, or why there is none. Its writer alone changes a draft, also one that waits for a second operator: then
    /// it has to be asked for anew. Anybody may ask or discard, so that a draft does not outlive its writer's holidays; nobody
    /// publishes what they wrote or asked for.
    pub fn after(self, step: PolicyMove, hands: Hands, operator: AccountId) -> Result<Self, Illegal> {
        use PolicyMove as M;
        match (self, step) {
            (Self::Published | Self::Discarded, _) => Err(Illegal::NotInThisState),
            (_, M::Discard) => Ok(Self::Discarded),
            (_, M::Change) if operator != hands.drafted_by => Err(Illegal::OthersDraft),
            (_, M::Change) => Ok(Self::Draft),
            (Self::Draft, M::Ask) => Ok(Self::Asked),
            (Self::Asked, M::Publish) if operator == hands.drafted_by || hands.asked_by == Some(operator) => {
                Err(Illegal::OwnDraft)
            }
            (Self::Asked, M::Publish) => Ok(Self::Published),
            (Self::Asked, M::Ask) | (Self::Draft, M::Publish) => Err(Illegal::NotInThisState),
        }
    }
}

/// Days as a view carries them, `2026-12-25`; what is none is left out.
pub fn holidays(days: &[String]) -> BTreeSet<Date> {
    days.iter().filter_map(|day| day.parse().ok()).collect()
}

/// What happens by itself to an inquiry that nobody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ahead {
    /// The developer is reminded, so many hours before the deadline.
    Reminder { hours: i64, at: Time },
    /// The deadline: the case goes to the store.
    HandedOver { at: Time },
}

/// What lies ahead of an inquiry sent at `from`, in the order of its time. Reminders rest at night, and one that the next
/// overtakes meanwhile is not sent.
pub fn ahead(policy: &Policy, from: Time) -> Vec<Ahead> {
    let due = policy.due_at(from);
    let mut reminders: Vec<(i64, Time)> = Vec::new();
    for &hours in &policy.reminders {
        let Some(at) = policy.reminded_at(from, due, hours) else { continue };
        reminders.retain(|&(_, before)| before < at);
        reminders.push((hours, at));
    }
    let reminders = reminders.into_iter().map(|(hours, at)| Ahead::Reminder { hours, at });
    reminders.chain([Ahead::HandedOver { at: due }]).collect()
}

#[cfg(test)]
mod tests;
