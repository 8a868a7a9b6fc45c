//! Refund requests: what is asked, what someone decides, and what the payment side carries out.

use crate::id::AccountId;
use crate::inquiry::{Illegal, InquiryState};
use crate::text_enum::text_enum;
use crate::time::DAY;

mod approval;
mod grounds;
mod late;
mod part;
#[cfg(test)]
mod picture;
mod stated;

pub use approval::{Approval, FourEyes, SecondNeeded};
pub use grounds::{Grounds, Refusal};
pub use late::{back_by, days_late, late_interest};
pub use part::{may_part, parse_part};
pub use stated::{Consumed, Preference, may_state};

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

    /// Whether the store has decided, and it is done.
    pub fn is_decided(self) -> bool {
        matches!(self, Self::Cancelled | Self::Declined)
    }

    /// Whether operators can decide now.
    pub fn is_for_operators(self) -> bool {
        matches!(self, Self::Agreed | Self::WithStore)
    }

    /// Whether it still runs, from the customer's side.
    pub fn is_running(self) -> bool {
        matches!(self, Self::WithDeveloper | Self::Agreed | Self::WithStore | Self::AwaitingApproval | Self::Cancelling)
    }

    /// What customers and developers see: how many operators look at a request stays within the store, so it stands
    /// where it stood when the first one asked, `asked_from`.
    pub fn seen_from_outside(self, asked_from: Option<Self>) -> Self {
        if self == Self::AwaitingApproval { asked_from.unwrap_or(Self::WithStore) } else { self }
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
    /// A second operator gives it back, with a reason; to the state that it was asked from.
    SendBack { agreed: bool },
    /// Who asked for it takes the wish back.
    TakeBack { agreed: bool },
    /// An operator decides against it.
    Decline,
    /// The payment side confirmed the cancellation.
    Confirm,
    /// The payment side refused for good.
    Refuse,
    /// The payment side cancelled the purchase by itself.
    CancelledElsewhere,
    /// The customer takes the request back.
    Withdraw,
    /// The customer asks again: of the developer, or of the store when the case was theirs. Against the store's own
    /// refusal that is an appeal ([`may_reopen`]).
    Reopen { at_store: bool },
}

impl RefundMove {
    #[cfg(test)]
    pub(crate) const ALL: [Self; 18] = [
        Self::Agree,
        Self::DeclineByDeveloper,
        Self::Escalate,
        Self::Extend,
        Self::Cancel,
        Self::AskApproval,
        Self::Approve,
        Self::SendBack { agreed: true },
        Self::SendBack { agreed: false },
        Self::TakeBack { agreed: true },
        Self::TakeBack { agreed: false },
        Self::Decline,
        Self::Confirm,
        Self::Refuse,
        Self::CancelledElsewhere,
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
            (S::AwaitingApproval, M::SendBack { agreed } | M::TakeBack { agreed }) => {
                Ok(if agreed { S::Agreed } else { S::WithStore })
            }
            (S::Agreed | S::WithStore, M::Decline) => Ok(S::Declined),
            (S::Cancelling, M::Confirm) => Ok(S::Cancelled),
            (S::Cancelling, M::Refuse) => Ok(S::WithStore),
            // Nothing is left to be decided, whoever had the say.
            (
                S::WithDeveloper | S::Agreed | S::WithStore | S::AwaitingApproval | S::DeclinedByDeveloper,
                M::CancelledElsewhere,
            ) => Ok(S::Cancelled),
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

/// Whether a customer may reopen an inquiry that asks for a refund. After the store's refusal that is an appeal, and there
/// is one; `appealed` is whether they have made it.
pub fn may_reopen(state: RefundState, appealed: bool) -> Result<(), Illegal> {
    match state {
        RefundState::Cancelled => Err(Illegal::AlreadyDecided),
        RefundState::Declined if appealed => Err(Illegal::AppealedBefore),
        _ => Ok(()),
    }
}

/// Whether this operator may decide: on an appeal, another one does than the one who declined. `appealed_from` is who
/// that was, where there is an appeal.
pub fn may_decide(appealed_from: Option<AccountId>, operator: AccountId) -> Result<(), Illegal> {
    if appealed_from == Some(operator) { Err(Illegal::OwnRefusal) } else { Ok(()) }
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
with_developer --CancelledElsewhere--> cancelled
with_developer --Withdraw--> withdrawn
agreed --Cancel--> cancelling
agreed --AskApproval--> awaiting_approval
agreed --Decline--> declined
agreed --CancelledElsewhere--> cancelled
agreed --Withdraw--> withdrawn
declined_by_developer --Escalate--> with_store
declined_by_developer --CancelledElsewhere--> cancelled
declined_by_developer --Withdraw--> withdrawn
declined_by_developer --Reopen { at_store: true }--> with_store
declined_by_developer --Reopen { at_store: false }--> with_developer
with_store --Extend--> with_developer
with_store --Cancel--> cancelling
with_store --AskApproval--> awaiting_approval
with_store --Decline--> declined
with_store --CancelledElsewhere--> cancelled
with_store --Withdraw--> withdrawn
awaiting_approval --Approve--> cancelling
awaiting_approval --SendBack { agreed: true }--> agreed
awaiting_approval --SendBack { agreed: false }--> with_store
awaiting_approval --TakeBack { agreed: true }--> agreed
awaiting_approval --TakeBack { agreed: false }--> with_store
awaiting_approval --CancelledElsewhere--> cancelled
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
    fn outside_the_store_a_wish_stands_where_it_was_asked_from() {
        for from in [RefundState::Agreed, RefundState::WithStore] {
            assert_eq!(RefundState::AwaitingApproval.seen_from_outside(Some(from)), from);
            assert_eq!(RefundState::Cancelled.seen_from_outside(Some(from)), RefundState::Cancelled);
        }
    }

    #[test]
    fn an_appeal_is_made_once_and_heard_by_another_operator() {
        let (one, other) = (AccountId::new(uuid::Uuid::from_u128(1)), AccountId::new(uuid::Uuid::from_u128(2)));
        assert_eq!(may_reopen(RefundState::Declined, false), Ok(()));
        assert_eq!(may_reopen(RefundState::Declined, true), Err(Illegal::AppealedBefore));
        assert_eq!(may_reopen(RefundState::DeclinedByDeveloper, true), Ok(()));
        assert_eq!(may_reopen(RefundState::Cancelled, false), Err(Illegal::AlreadyDecided));
        for (from, operator, answer) in
            [(None, one, Ok(())), (Some(one), one, Err(Illegal::OwnRefusal)), (Some(one), other, Ok(()))]
        {
            assert_eq!(may_decide(from, operator), answer);
        }
    }

    #[test]
    fn operators_wait_while_the_developer_has_the_say() {
        assert_eq!(RefundState::WithDeveloper.after(RefundMove::Cancel), Err(Illegal::DeveloperHasTheSay));
    }
}
