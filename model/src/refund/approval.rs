//! When a second operator has to agree to a cancellation, and who that may be.

use serde::{Deserialize, Serialize};

use crate::id::AccountId;
use crate::inquiry::Illegal;
use crate::money::{Currency, Money};
use crate::text_enum::text_enum;

/// When one operator may not cancel alone: amounts above these, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FourEyes {
    pub above_krw: i64,
    pub above_usd: i64,
}

impl Default for FourEyes {
    fn default() -> Self {
        Self { above_krw: 100_000, above_usd: 10_000 }
    }
}

impl FourEyes {
    /// The largest amount that one operator decides.
    pub fn limit(self, currency: Currency) -> Money {
        let minor = match currency {
            Currency::Krw => self.above_krw,
            Currency::Usd => self.above_usd,
        };
        Money { minor, currency }
    }

    /// Why a second operator has to agree, if one has to. `made_by_decider` is whether whoever decides opened the case
    /// for the customer, or said which purchase it means: they could have made it up.
    pub fn needed_for(self, amount: Money, made_by_decider: bool) -> Option<SecondNeeded> {
        let limit = self.limit(amount.currency);
        if amount.minor > limit.minor {
            Some(SecondNeeded::Above(limit))
        } else {
            made_by_decider.then_some(SecondNeeded::OwnCase)
        }
    }
}

/// Why one operator cannot cancel alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SecondNeeded {
    /// It is more than this.
    Above(Money),
    /// They made the case themselves.
    OwnCase,
}

text_enum! {
    /// What becomes of a wish to cancel.
    pub enum Approval { Approve = "approve", SendBack = "send_back", TakeBack = "take_back" }
}

impl Approval {
    /// Whether this operator may say so: who asked can only take it back, and nobody else can do that.
    pub fn is_for(self, asked_by: AccountId, operator: AccountId) -> Result<(), Illegal> {
        match (self, asked_by == operator) {
            (Self::TakeBack, true) | (Self::Approve | Self::SendBack, false) => Ok(()),
            (Self::TakeBack, false) => Err(Illegal::OthersDecision),
            (Self::Approve | Self::SendBack, true) => Err(Illegal::OwnDecision),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_second_operator_is_needed_above_the_limit_or_for_a_case_of_ones_own() {
        let rule = FourEyes::default();
        let dollars = |minor| Money { minor, currency: Currency::Usd };
        for (amount, made, needed) in [
            (Money::won(100_000), false, None),
            (Money::won(100_001), false, Some(SecondNeeded::Above(Money::won(100_000)))),
            (Money::won(1), true, Some(SecondNeeded::OwnCase)),
            (dollars(10_000), false, None),
            (dollars(10_001), true, Some(SecondNeeded::Above(dollars(10_000)))),
        ] {
            assert_eq!(rule.needed_for(amount, made), needed, "{amount:?} {made}");
        }
    }

    #[test]
    fn nobody_is_their_own_second_and_nobody_takes_back_for_another() {
        let (one, other) = (AccountId::new(Uuid::from_u128(1)), AccountId::new(Uuid::from_u128(2)));
        for (answer, own, others) in [
            (Approval::Approve, Err(Illegal::OwnDecision), Ok(())),
            (Approval::SendBack, Err(Illegal::OwnDecision), Ok(())),
            (Approval::TakeBack, Ok(()), Err(Illegal::OthersDecision)),
        ] {
            assert_eq!((answer.is_for(one, one), answer.is_for(one, other)), (own, others), "{answer}");
        }
    }
}
