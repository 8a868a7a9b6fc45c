//! Why operators decide as they do: one closed list, each with the code that Google and Apple have for it.

use std::fmt;
use std::str::FromStr;

use super::{Outcome, RefundReason};
use crate::invalid::Unknown;
use crate::text_enum::{text_enum, through_text};

text_enum! {
    /// Why operators do not cancel a purchase.
    pub enum Refusal {
        /// It was used up, or used for long.
        Used = "used",
        /// The time for taking a purchase back is over, and nothing is wrong with it.
        TooLate = "too_late",
        /// It was supplied and works.
        Works = "works",
        /// What was said could not be found in the records.
        Unproven = "unproven",
        /// The same was refunded again and again.
        Repeated = "repeated",
        /// None of these; the message says why.
        Unlisted = "unlisted",
    }
}

/// Why a purchase is cancelled, or is not. A cancellation has the reasons that customers ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grounds {
    Cancel(RefundReason),
    Decline(Refusal),
}

impl Grounds {
    /// The stable name. No name of one list stands in the other.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cancel(reason) => reason.as_str(),
            Self::Decline(refusal) => refusal.as_str(),
        }
    }

    pub fn outcome(self) -> Outcome {
        match self {
            Self::Cancel(_) => Outcome::Cancel,
            Self::Decline(_) => Outcome::Decline,
        }
    }

    /// Its key in the catalogues.
    pub fn key(self) -> String {
        match self {
            Self::Cancel(reason) => format!("refund-reason-{reason}"),
            Self::Decline(refusal) => format!("refusal-{refusal}"),
        }
    }
}

impl fmt::Display for Grounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Grounds {
    type Err = Unknown;
    fn from_str(text: &str) -> Result<Self, Unknown> {
        let refusal = || text.parse().map(Self::Decline);
        text.parse().map(Self::Cancel).or_else(|_: Unknown| refusal())
    }
}

through_text!(Grounds);

impl RefundReason {
    /// `voidedReason` of Google Play's voided purchases.
    pub fn google(self) -> u8 {
        match self {
            Self::ChargedTwice | Self::Subscription | Self::Other => 0,
            Self::ChangedMind => 1,
            Self::NotReceived => 2,
            Self::Defective | Self::NotAsDescribed => 3,
            Self::Accidental => 4,
            Self::Fraud => 5,
            // A child with the card of the house: Google calls it friendly fraud.
            Self::Minor => 6,
        }
    }

    /// The refund reason of App Store Connect.
    pub fn apple(self) -> &'static str {
        match self {
            Self::Accidental | Self::Minor | Self::ChargedTwice => "UNINTENDED_PURCHASE",
            Self::NotReceived | Self::Defective => "FULFILLMENT_ISSUE",
            Self::NotAsDescribed | Self::ChangedMind => "UNSATISFIED_WITH_PURCHASE",
            Self::Fraud => "LEGAL",
            Self::Subscription | Self::Other => "OTHER",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_whether_it_is_a_reason_to_cancel_or_to_decline() {
        let cancel = RefundReason::ALL.iter().copied().map(Grounds::Cancel);
        let decline = Refusal::ALL.iter().copied().map(Grounds::Decline);
        for grounds in cancel.chain(decline) {
            assert_eq!(grounds.as_str().parse(), Ok(grounds));
        }
        assert!("silence".parse::<Grounds>().is_err());
    }

    #[test]
    fn the_codes_of_google_and_apple_are_theirs() {
        for reason in RefundReason::ALL {
            assert!(reason.google() <= 7, "{reason}");
            let apple = ["UNINTENDED_PURCHASE", "FULFILLMENT_ISSUE", "UNSATISFIED_WITH_PURCHASE", "LEGAL", "OTHER"];
            assert!(apple.contains(&reason.apple()), "{reason}");
        }
    }
}
