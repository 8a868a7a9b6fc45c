//! Refund requests: what is asked, what someone decides, and what the payment side carries out.

use serde::{Deserialize, Serialize};

use crate::id::AccountId;
use crate::inquiry::{Illegal, InquiryState};
use crate::money::{Currency, Money};
use crate::text_enum::text_enum;
use crate::time::{DAY, Time};

/// When refunded money has arrived at the latest, in milliseconds after the cancellation: card companies take three to
/// five bank days, and five of those never take longer than a week without holidays.
pub const ARRIVES_WITHIN: i64 = 7 * DAY;

text_enum! {
    /// Why a customer asks. The closed list joins the store's reasons with Google's and Apple's
    /// and the consumer agency's count of what Korean customers really complain of.
    pub enum RefundReason {
        NotReceived = "not_received",
        Defective = "defective",
        NotAsDescribed = "not_as_described",
        ChargedTwice = "charged_twice",
        Accidental = "accidental",
        Minor = "minor",
        Fraud = "fraud",
        ChangedMind = "changed_mind",
        Subscription = "subscription",
        Other = "other",
    }
}

text_enum! {
    /// Where a refund request stands.
    pub enum RefundState {
        /// The developer has the say.
        WithDeveloper = "with_developer",
        /// The developer agreed: operators carry it out.
        Agreed = "agreed",
        /// The developer said no, with a reason.
        DeclinedByDeveloper = "declined_by_developer",
        /// Operators have the say: the deadline passed, or it came to them first.
        WithStore = "with_store",
        /// An operator wants to cancel, and a second one has to agree.
        AwaitingApproval = "awaiting_approval",
        /// Decided; the payment side has not confirmed yet.
        Cancelling = "cancelling",
        /// The payment side confirmed. Final.
        Cancelled = "cancelled",
        /// Operators said no, with a reason. Final, unless the customer reopens the inquiry.
        Declined = "declined",
        /// The customer took it back. Final.
        Withdrawn = "withdrawn",
    }
}

impl RefundState {
    /// Whether nothing can follow.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Cancelled | Self::Withdrawn)
    }

    /// Whether operators can decide now.
    pub fn is_for_operators(self) -> bool {
        matches!(self, Self::Agreed | Self::WithStore)
    }

    /// Whether it still runs, from the customer's side.
    pub fn is_running(self) -> bool {
        matches!(self, Self::WithDeveloper | Self::Agreed | Self::WithStore | Self::AwaitingApproval | Self::Cancelling)
    }

    /// What customers and developers see: how many operators look at a request stays within the store.
    pub fn seen_from_outside(self) -> Self {
        if self == Self::AwaitingApproval { Self::WithStore } else { self }
    }
}

/// What someone does to a refund request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundMove {
    /// The developer agrees to cancel.
    Agree,
    /// The developer says no.
    DeclineByDeveloper,
    /// The deadline passed, or the inquiry came back to the store.
    Escalate,
    /// An operator gives the developer 24 hours more.
    Extend,
    /// An operator decides to cancel the purchase.
    Cancel,
    /// An operator decides to cancel, but not alone.
    AskApproval,
    /// A second operator agrees.
    Approve,
    /// A second operator gives it back, with a reason.
    SendBack,
    /// An operator decides against it.
    Decline,
    /// The payment side confirmed the cancellation.
    Confirm,
    /// The payment side refused for good.
    Refuse,
    /// The customer takes the request back.
    Withdraw,
    /// The customer asks again: of the developer, or of the store when the case was theirs.
    Reopen { at_store: bool },
}

impl RefundMove {
    #[cfg(test)]
    pub(crate) const ALL: [Self; 14] = [
        Self::Agree,
        Self::DeclineByDeveloper,
        Self::Escalate,
        Self::Extend,
        Self::Cancel,
        Self::AskApproval,
        Self::Approve,
        Self::SendBack,
        Self::Decline,
        Self::Confirm,
        Self::Refuse,
        Self::Withdraw,
        Self::Reopen { at_store: true },
        Self::Reopen { at_store: false },
    ];
}

impl RefundState {
    /// The next state, or why there is none. This table is the whole machine.
    pub fn after(self, step: RefundMove) -> Result<Self, Illegal> {
        use RefundMove as M;
        use RefundState as S;
        match (self, step) {
            (S::WithDeveloper, M::Agree) => Ok(S::Agreed),
            (S::WithDeveloper, M::DeclineByDeveloper) => Ok(S::DeclinedByDeveloper),
            // Also after a refusal: the customer asked again, and the developer fell silent.
            (S::WithDeveloper | S::DeclinedByDeveloper, M::Escalate) => Ok(S::WithStore),
            (S::WithStore, M::Extend) => Ok(S::WithDeveloper),
            (S::Agreed | S::WithStore, M::Cancel) => Ok(S::Cancelling),
            (S::Agreed | S::WithStore, M::AskApproval) => Ok(S::AwaitingApproval),
            (S::AwaitingApproval, M::Approve) => Ok(S::Cancelling),
            (S::AwaitingApproval, M::SendBack) => Ok(S::WithStore),
            (S::Agreed | S::WithStore, M::Decline) => Ok(S::Declined),
            (S::Cancelling, M::Confirm) => Ok(S::Cancelled),
            (S::Cancelling, M::Refuse) => Ok(S::WithStore),
            (
                S::WithDeveloper
                | S::Agreed
                | S::WithStore
                | S::AwaitingApproval
                | S::DeclinedByDeveloper
                | S::Declined,
                M::Withdraw,
            ) => Ok(S::Withdrawn),
            (S::DeclinedByDeveloper | S::Declined, M::Reopen { at_store }) => {
                Ok(if at_store { S::WithStore } else { S::WithDeveloper })
            }
            (state, _) if state.is_final() || state == S::Declined => Err(Illegal::AlreadyDecided),
            (S::Cancelling, _) => Err(Illegal::AlreadyDecided),
            (S::AwaitingApproval, M::Cancel | M::AskApproval | M::Decline | M::Extend) => Err(Illegal::AwaitsApproval),
            (S::AwaitingApproval, M::Agree | M::DeclineByDeveloper) => Err(Illegal::WithTheStore),
            (S::WithStore | S::Agreed, M::Agree | M::DeclineByDeveloper) => Err(Illegal::WithTheStore),
            (S::WithDeveloper, M::Cancel | M::Decline) => Err(Illegal::DeveloperHasTheSay),
            _ => Err(Illegal::NotInThisState),
        }
    }
}

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

    /// Whether a second operator has to agree. Whoever opened the case for the customer does not decide it alone either:
    /// they could have made it up.
    pub fn are_needed(self, amount: Money, opened_by_decider: bool) -> bool {
        opened_by_decider || amount.minor > self.limit(amount.currency).minor
    }
}

/// Whether this operator may be the second: anybody but the first.
pub fn may_approve(asked_by: AccountId, second: AccountId) -> Result<(), Illegal> {
    if asked_by == second { Err(Illegal::OwnDecision) } else { Ok(()) }
}

text_enum! {
    /// What a second operator can do.
    pub enum Approval { Approve = "approve", SendBack = "send_back" }
}

/// Whether an operator may say which purchase a request means: while it is open, and until one is known. `known` is
/// whether one is, `asked` whether the inquiry asks for a refund at all.
pub fn may_match(state: InquiryState, known: bool, asked: bool) -> Result<(), Illegal> {
    match (state.is_open(), known, asked) {
        (false, ..) => Err(Illegal::Ended),
        (true, true, _) => Err(Illegal::NotInThisState),
        (true, false, false) => Err(Illegal::NothingToRefund),
        (true, false, true) => Ok(()),
    }
}

/// What an operator decided, with its author and time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub outcome: Outcome,
    pub reason: String,
    pub at: Time,
}

text_enum! {
    /// The decisions an operator can take.
    pub enum Outcome { Cancel = "cancel", Decline = "decline", Extend = "extend" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_machine_is_this_table() {
        let mut legal = Vec::new();
        for &state in RefundState::ALL {
            for step in RefundMove::ALL {
                if let Ok(next) = state.after(step) {
                    legal.push(format!("{state} --{step:?}--> {next}"));
                }
            }
        }
        let expected = "\
with_developer --Agree--> agreed
with_developer --DeclineByDeveloper--> declined_by_developer
with_developer --Escalate--> with_store
with_developer --Withdraw--> withdrawn
agreed --Cancel--> cancelling
agreed --AskApproval--> awaiting_approval
agreed --Decline--> declined
agreed --Withdraw--> withdrawn
declined_by_developer --Escalate--> with_store
declined_by_developer --Withdraw--> withdrawn
declined_by_developer --Reopen { at_store: true }--> with_store
declined_by_developer --Reopen { at_store: false }--> with_developer
with_store --Extend--> with_developer
with_store --Cancel--> cancelling
with_store --AskApproval--> awaiting_approval
with_store --Decline--> declined
with_store --Withdraw--> withdrawn
awaiting_approval --Approve--> cancelling
awaiting_approval --SendBack--> with_store
awaiting_approval --Withdraw--> withdrawn
cancelling --Confirm--> cancelled
cancelling --Refuse--> with_store
declined --Withdraw--> withdrawn
declined --Reopen { at_store: true }--> with_store
declined --Reopen { at_store: false }--> with_developer";
        assert_eq!(legal.join("\n"), expected);
    }

    #[test]
    fn a_purchase_is_never_cancelled_twice() {
        for state in [RefundState::Cancelling, RefundState::Cancelled] {
            assert_eq!(state.after(RefundMove::Cancel), Err(Illegal::AlreadyDecided));
            assert_eq!(state.after(RefundMove::Decline), Err(Illegal::AlreadyDecided));
        }
    }

    #[test]
    fn a_second_operator_is_needed_above_the_limit_or_for_a_case_of_ones_own() {
        let rule = FourEyes::default();
        let dollars = |minor| Money { minor, currency: Currency::Usd };
        for (amount, opened, needed) in [
            (Money::won(100_000), false, false),
            (Money::won(100_001), false, true),
            (Money::won(1), true, true),
            (dollars(10_000), false, false),
            (dollars(10_001), false, true),
        ] {
            assert_eq!(rule.are_needed(amount, opened), needed, "{amount:?} {opened}");
        }
    }

    #[test]
    fn nobody_is_their_own_second() {
        let (one, other) = (AccountId::new(uuid::Uuid::from_u128(1)), AccountId::new(uuid::Uuid::from_u128(2)));
        assert_eq!(may_approve(one, one), Err(Illegal::OwnDecision));
        assert_eq!(may_approve(one, other), Ok(()));
    }

    #[test]
    fn operators_wait_while_the_developer_has_the_say() {
        assert_eq!(RefundState::WithDeveloper.after(RefundMove::Cancel), Err(Illegal::DeveloperHasTheSay));
    }
}
