//! An inquiry: one thread between a customer, a developer and the store, and the transitions that move it.

mod number;

use serde::{Deserialize, Serialize};

use crate::account::ActorKind;
use crate::deadline::Policy;
use crate::text_enum::text_enum;
use crate::time::Time;

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
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn policy() -> Policy {
        Policy::default()
    }

    fn sent() -> Progress {
        Progress::submitted(Channel::ContactSeller, &policy(), Time(0))
    }

    #[test]
    fn a_reply_at_the_last_millisecond_prevents_the_escalation() {
        let due = sent().due_at.expect("a deadline");
        let answered = sent().answered_by_developer(due - 1).expect("in time");
        assert_eq!(answered.escalated(&policy(), due), Err(Illegal::NotOverdue));
    }

    #[test]
    fn an_inquiry_escalates_at_its_deadline_and_once() {
        let due = sent().due_at.expect("a deadline");
        assert_eq!(sent().escalated(&policy(), due - 1), Err(Illegal::NotOverdue));
        let escalated = sent().escalated(&policy(), due).expect("overdue");
        assert_eq!((escalated.state, escalated.due_at), (InquiryState::WithStore, None));
        assert_eq!(escalated.escalated(&policy(), due + 1), Err(Illegal::NotOverdue));
    }

    #[test]
    fn a_late_reply_is_heard_but_does_not_take_the_case_back() {
        let due = sent().due_at.expect("a deadline");
        let late = sent().escalated(&policy(), due).and_then(|p| p.answered_by_developer(due + 1)).expect("heard");
        assert_eq!(late.state, InquiryState::WithStore);
    }

    #[test]
    fn a_second_question_does_not_push_the_deadline_of_the_first() {
        let due = sent().due_at;
        let again = sent().followed_up(&policy(), Time(1_000)).expect("open");
        assert_eq!((again.due_at, again.waiting_since), (due, Some(Time(0))));
    }

    #[test]
    fn a_question_after_an_answer_starts_a_new_clock() {
        let answered = sent().answered_by_developer(Time(10)).expect("open");
        let again = answered.followed_up(&policy(), Time(20)).expect("open");
        assert_eq!(again.state, InquiryState::AwaitingDeveloper);
        assert_eq!(again.due_at, Some(policy().due_at(Time(20))));
        assert_eq!(again.answered_at, Some(Time(10)), "the first answer stays the first");
    }

    #[test]
    fn twenty_four_hours_more_are_given_once_and_then_run_out() {
        let due = sent().due_at.expect("a deadline");
        let escalated = sent().escalated(&policy(), due).expect("overdue");
        let more = escalated.clone().extended(&policy(), due + 5).expect("once");
        assert_eq!(more.due_at, Some(due + 5 + policy().extension));
        let again = more.escalated(&policy(), due + 5 + policy().extension).expect("overdue again");
        assert_eq!(again.extended(&policy(), due + 6 + policy().extension), Err(Illegal::ExtendedBefore));
    }

    #[test]
    fn an_answer_within_the_extension_gives_the_case_back_to_the_developer() {
        let due = sent().due_at.expect("a deadline");
        let more = sent().escalated(&policy(), due).and_then(|p| p.extended(&policy(), due)).expect("extended");
        let answered = more.answered_by_developer(due + 1).expect("open");
        assert_eq!(answered.state, InquiryState::AwaitingCustomer);
    }

    #[test]
    fn a_case_that_the_store_has_stays_the_stores_after_its_answer() {
        let agreed = sent().passed_to_store(Time(5)).expect("agreed");
        let answered = agreed.answered_by_store().expect("open");
        assert_eq!(answered.state, InquiryState::AwaitingCustomer);
        let again = answered.clone().followed_up(&policy(), Time(9)).expect("open");
        assert_eq!((again.state, again.due_at), (InquiryState::WithStore, None));
        let reopened = answered.closed(Time(10)).and_then(|p| p.reopened(&policy(), Time(11))).expect("open again");
        assert_eq!((reopened.state, reopened.due_at), (InquiryState::WithStore, None));
    }

    #[test]
    fn a_note_is_read_by_its_own_side_only() {
        use ActorKind::{Customer, Developer, Operator};
        assert!(can_read(Channel::ContactSeller, MessageKind::Note, Developer, Developer));
        for (author, reader) in
            [(Developer, Customer), (Developer, Operator), (Operator, Developer), (Operator, Customer)]
        {
            assert!(!can_read(Channel::ContactSeller, MessageKind::Note, author, reader), "{author} {reader}");
        }
    }

    #[derive(Clone, Copy, Debug)]
    enum Step {
        Answer,
        StoreAnswer,
        FollowUp,
        Escalate,
        Extend,
        Pass,
        Close,
        Withdraw,
        Reopen,
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            Just(Step::Answer),
            Just(Step::StoreAnswer),
            Just(Step::FollowUp),
            Just(Step::Escalate),
            Just(Step::Extend),
            Just(Step::Pass),
            Just(Step::Close),
            Just(Step::Withdraw),
            Just(Step::Reopen),
        ]
    }

    proptest! {
        /// Whatever people do in whatever order: a deadline runs exactly while it is the developer's turn, and
        /// something that has ended has an end.
        #[test]
        fn the_clock_runs_exactly_on_the_developers_turn(steps in prop::collection::vec((step(), 0_i64..200_000_000), 0..30)) {
            let mut progress = sent();
            let mut now = Time(0);
            for (step, pause) in steps {
                now = now + pause;
                let before = progress.clone();
                let next = match step {
                    Step::Answer => progress.answered_by_developer(now),
                    Step::StoreAnswer => progress.answered_by_store(),
                    Step::FollowUp => progress.followed_up(&policy(), now),
                    Step::Escalate => progress.escalated(&policy(), now),
                    Step::Extend => progress.extended(&policy(), now),
                    Step::Pass => progress.passed_to_store(now),
                    Step::Close => progress.closed(now),
                    Step::Withdraw => progress.withdrawn(now),
                    Step::Reopen => progress.reopened(&policy(), now),
                };
                progress = next.unwrap_or(before);
                prop_assert_eq!(progress.due_at.is_some(), progress.state == InquiryState::AwaitingDeveloper);
                prop_assert_eq!(progress.closed_at.is_some(), !progress.state.is_open());
                // Whose case it is never contradicts whose turn it is.
                prop_assert!(progress.state != InquiryState::AwaitingDeveloper || !progress.at_store);
                prop_assert!(progress.state != InquiryState::WithStore || progress.at_store);
            }
        }
    }
}
