//! What a developer tells the store about a refund request: a preference, and how much of the item was used. It decides
//! nothing; operators read it beside their decision.

use crate::inquiry::Illegal;
use crate::refund::RefundState;
use crate::text_enum::text_enum;

text_enum! {
    /// What the developer would do.
    pub enum Preference {
        Approve = "approve",
        Decline = "decline",
        Neutral = "neutral",
    }
}

text_enum! {
    /// How much of the item was used.
    pub enum Consumed {
        Unknown = "unknown",
        Nothing = "nothing",
        Partly = "partly",
        Fully = "fully",
    }
}

impl Consumed {
    /// Apple's code for it (`consumptionStatus` of the App Store Server API).
    pub fn apple(self) -> u8 {
        match self {
            Self::Unknown => 0,
            Self::Nothing => 1,
            Self::Partly => 2,
            Self::Fully => 3,
        }
    }
}

/// Whether it can be told now: until somebody has decided.
pub fn may_state(state: RefundState) -> Result<(), Illegal> {
    match state {
        RefundState::WithDeveloper | RefundState::Agreed | RefundState::WithStore | RefundState::AwaitingApproval => {
            Ok(())
        }
        RefundState::DeclinedByDeveloper => Err(Illegal::NotInThisState),
        RefundState::Cancelling | RefundState::Cancelled | RefundState::Declined | RefundState::Withdrawn => {
            Err(Illegal::AlreadyDecided)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_store_is_told_until_it_has_decided() {
        let open: Vec<_> = RefundState::ALL.iter().filter(|state| may_state(**state).is_ok()).collect();
        assert_eq!(
            open,
            [
                &RefundState::WithDeveloper,
                &RefundState::Agreed,
                &RefundState::WithStore,
                &RefundState::AwaitingApproval
            ]
        );
        assert_eq!(Consumed::ALL.iter().map(|used| used.apple()).collect::<Vec<_>>(), [0, 1, 2, 3]);
    }
}
