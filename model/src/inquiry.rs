//! An inquiry: one thread between a customer, a developer and the store, and the transitions that move it.

mod merge;
mod number;

use serde::{Deserialize, Serialize};

use crate::account::ActorKind;
use crate::deadline::Policy;
use crate::text_enum::text_enum;
use crate::time::Time;

pub use self::merge::{Piece, may_merge, may_undo};
pub use self::number::{InquiryNumber, Slip};

text_enum! {
    /// Which way an inquiry came in.
    pub enum Channel {
        /// From an app's page, to its developer.
        ContactSeller = "contact_seller",
        /// From the store, to its customer center.
        CustomerCenter = "customer_center",
        /// From Developer Center > Help > Contact us: a developer passes a customer's request on.
        DeveloperHelp = "developer_help",
    }
}

text_enum! {
    pub enum InquiryKind { Improvement = "improvement", Error = "error", Refund = "refund", Other = "other" }
}

text_enum! {
    /// Whose turn it is.
    pub enum InquiryState {
        /// The developer's; the deadline runs.
        AwaitingDeveloper = "awaiting_developer",
        /// The customer's; no deadline runs.
        AwaitingCustomer = "awaiting_customer",
        /// The operators'.
        WithStore = "with_store",
        /// Nobody's: it has ended.
        Closed = "closed",
        /// Nobody's: the customer took it back.
        Withdrawn = "withdrawn",
    }
}

impl InquiryState {
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Withdrawn)
    }
}

text_enum! {
    /// What stands in a thread.
    pub enum MessageKind {
        /// For everybody in the inquiry.
        Message = "message",
        /// For the staff of its author's side only.
        Note = "note",
    }
}

text_enum! {
    /// How a message came.
    pub enum Via { Web = "web", Mail = "mail" }
}

text_enum! {
    /// How content a customer is with the help given, from 1 to 5.
    pub enum Satisfaction { Bad = "1", Poor = "2", Fair = "3", Good = "4", Great = "5" }
}

/// Why a transition was refused. The catalogue has one sentence for each, `rule-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Illegal {
    #[error("ended")]
    Ended,
    #[error("not_ended")]
    NotEnded,
    #[error("not_in_this_state")]
    NotInThisState,
    #[error("with_the_store")]
    WithTheStore,
    #[error("developer_has_the_say")]
    DeveloperHasTheSay,
    #[error("already_decided")]
    AlreadyDecided,
    #[error("extended_before")]
    ExtendedBefore,
    #[error("not_overdue")]
    NotOverdue,
    #[error("consent_needed")]
    ConsentNeeded,
    #[error("consent_asked_before")]
    ConsentAskedBefore,
    #[error("no_purchase")]
    NoPurchase,
    #[error("refund_running")]
    RefundRunning,
    /// What is of another customer, of another side, or on another desk.
    #[error("not_alike")]
    NotAlike,
    #[error("merged_before")]
    MergedBefore,
    #[error("asks_for_refund")]
    AsksForRefund,
    /// What was bought is given back whole or not at all.
    #[error("not_divisible")]
    NotDivisible,
    #[error("nothing_to_refund")]
    NothingToRefund,
    #[error("not_acquired")]
    NotAcquired,
    #[error("reviewed_before")]
    ReviewedBefore,
    #[error("own_review")]
    OwnReview,
    #[error("awaits_approval")]
    AwaitsApproval,
    #[error("own_decision")]
    OwnDecision,
    #[error("others_decision")]
    OthersDecision,
    #[error("asked_anew")]
    AskedAnew,
    #[error("taken_down")]
    TakenDown,
    #[error("appealed_before")]
    AppealedBefore,
    /// Somebody else has answered since.
    #[error("answered_meanwhile")]
    AnsweredMeanwhile,
    /// An appeal is not heard by who declined.
    #[error("own_refusal")]
    OwnRefusal,
    #[error("own_takedown")]
    OwnTakedown,
    /// The store's rules give no time more.
    #[error("no_extension")]
    NoExtension,
    #[error("others_draft")]
    OthersDraft,
    #[error("own_draft")]
    OwnDraft,
    #[error("nothing_changed")]
    NothingChanged,
    /// Consent was answered to words that have been replaced too long ago.
    #[error("wording_replaced")]
    WordingReplaced,
    /// Of several that were to be changed at once; the others are.
    #[error("some_left")]
    SomeLeft,
    /// Somebody who asks for erasure is still waited for, or waits.
    #[error("still_open")]
    StillOpen,
}

/// The moving part of an inquiry: what transitions read and change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub state: InquiryState,
    /// Whether it is the store's case, whoever's turn it is: it came there, the developer agreed to a refund or was
    /// silent for too long. Operators who answer keep it; it goes back with 24 hours more for the developer only.
    pub at_store: bool,
    /// When the oldest customer message came that no developer has answered.
    pub waiting_since: Option<Time>,
    /// When the developer's time for it is up. Set exactly while the state is `awaiting_developer`.
    pub due_at: Option<Time>,
    /// The deadline that passed and gave the case to operators, whenever that was noticed; gone again while the developer has 24 hours more.
    pub escalated_at: Option<Time>,
    /// When an operator gave 24 hours more.
    pub extended_at: Option<Time>,
    /// When a developer first answered.
    pub answered_at: Option<Time>,
    pub closed_at: Option<Time>,
}

impl Progress {
    /// A new inquiry: the developer's turn on their channel, the operators' on the two others.
    pub fn submitted(channel: Channel, policy: &Policy, now: Time) -> Self {
        let with_developer = channel == Channel::ContactSeller;
        Self {
            at_store: !with_developer,
            state: if with_developer { InquiryState::AwaitingDeveloper } else { InquiryState::WithStore },
            waiting_since: Some(now),
            due_at: with_developer.then(|| policy.due_at(now)),
            escalated_at: None,
            extended_at: None,
            answered_at: None,
            closed_at: None,
        }
    }

    /// The developer answers the customer: the clock stops. On a case of the store it is heard, but moves nothing.
    pub fn answered_by_developer(self, now: Time) -> Result<Self, Illegal> {
        self.open()?;
        let answered_at = self.answered_at.or(Some(now));
        if self.at_store {
            return Ok(Self { answered_at, ..self });
        }
        Ok(Self { state: InquiryState::AwaitingCustomer, waiting_since: None, due_at: None, answered_at, ..self })
    }

    /// Somebody of the store answers the customer.
    pub fn answered_by_store(self) -> Result<Self, Illegal> {
        self.open()?;
        if self.state == InquiryState::AwaitingDeveloper {
            return Err(Illegal::DeveloperHasTheSay);
        }
        Ok(Self { state: InquiryState::AwaitingCustomer, waiting_since: None, due_at: None, ..self })
    }

    /// The customer writes again. A deadline that runs goes on running: it belongs to the oldest unanswered message.
    pub fn followed_up(self, policy: &Policy, now: Time) -> Result<Self, Illegal> {
        self.open()?;
        match self.state {
            InquiryState::AwaitingCustomer => Ok(self.back_to_staff(policy, now)),
            _ => Ok(self),
        }
    }

    /// The deadline has passed: operators may act. Refused a moment before, and when an answer came first.
    pub fn escalated(self, policy: &Policy, now: Time) -> Result<Self, Illegal> {
        match (self.state, self.due_at) {
            (InquiryState::AwaitingDeveloper, Some(due)) if policy.overdue(due, now) => Ok(Self {
                state: InquiryState::WithStore,
                at_store: true,
                due_at: None,
                escalated_at: Some(due),
                ..self
            }),
            _ => Err(Illegal::NotOverdue),
        }
    }

    /// An operator gives the developer 24 hours more, once in an inquiry's life.
    pub fn extended(self, policy: &Policy, now: Time) -> Result<Self, Illegal> {
        self.open()?;
        if self.extended_at.is_some() {
            return Err(Illegal::ExtendedBefore);
        }
        if policy.extension == 0 {
            return Err(Illegal::NoExtension);
        }
        if self.state != InquiryState::WithStore || self.escalated_at.is_none() {
            return Err(Illegal::NotInThisState);
        }
        Ok(Self {
            state: InquiryState::AwaitingDeveloper,
            at_store: false,
            due_at: Some(policy.extended_from(now)),
            escalated_at: None,
            extended_at: Some(now),
            ..self
        })
    }

    /// The developer agreed to a refund: the store carries it out.
    pub fn passed_to_store(self, now: Time) -> Result<Self, Illegal> {
        if self.state != InquiryState::AwaitingDeveloper && self.state != InquiryState::AwaitingCustomer {
            return Err(if self.state.is_open() { Illegal::WithTheStore } else { Illegal::Ended });
        }
        if self.at_store {
            return Err(Illegal::WithTheStore);
        }
        let answered_at = self.answered_at.or(Some(now));
        Ok(Self {
            state: InquiryState::WithStore,
            at_store: true,
            waiting_since: None,
            due_at: None,
            answered_at,
            ..self
        })
    }

    /// It has ended, by whoever may end it.
    pub fn closed(self, now: Time) -> Result<Self, Illegal> {
        self.open()?;
        Ok(Self { state: InquiryState::Closed, waiting_since: None, due_at: None, closed_at: Some(now), ..self })
    }

    /// The customer takes it back.
    pub fn withdrawn(self, now: Time) -> Result<Self, Illegal> {
        self.open()?;
        Ok(Self { state: InquiryState::Withdrawn, waiting_since: None, due_at: None, closed_at: Some(now), ..self })
    }

    /// The customer is not content with its end: it goes back to whose case it was.
    pub fn reopened(self, policy: &Policy, now: Time) -> Result<Self, Illegal> {
        if self.state.is_open() {
            return Err(Illegal::NotEnded);
        }
        Ok(Self { closed_at: None, ..self }.back_to_staff(policy, now))
    }

    fn back_to_staff(self, policy: &Policy, now: Time) -> Self {
        Self {
            state: if self.at_store { InquiryState::WithStore } else { InquiryState::AwaitingDeveloper },
            waiting_since: Some(now),
            due_at: (!self.at_store).then(|| policy.due_at(now)),
            ..self
        }
    }

    fn open(&self) -> Result<(), Illegal> {
        if self.state.is_open() { Ok(()) } else { Err(Illegal::Ended) }
    }
}

/// Who can read a message: everybody in the inquiry, or the staff of the author's side.
///
/// Where a developer has passed a request on, what they write is for the store: the form calls it a note to it.
pub fn can_read(channel: Channel, kind: MessageKind, author: ActorKind, reader: ActorKind) -> bool {
    match kind {
        MessageKind::Message => {
            channel != Channel::DeveloperHelp || author != ActorKind::Developer || reader != ActorKind::Customer
        }
        MessageKind::Note => author == reader || (author == ActorKind::System && reader == ActorKind::Operator),
    }
}

#[cfg(test)]
mod tests;
