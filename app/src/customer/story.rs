//! Where an inquiry stands for its customer, and the sentences that say who acts next and by when.

use locale::{Locale, Value};
use model::Time;
use model::consent::ConsentState;
use model::inquiry::InquiryState;
use model::refund::RefundState;
use model::view::InquiryHead;

use super::person::my_given_name;
use crate::page::use_reader;
use crate::ui::{Status, Voice, use_locale};

/// Whose turn it is and why, as a customer would put it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// The developer's turn; the clock runs.
    WithDeveloper,
    /// The store waits for the customer's O or X.
    ConsentAsked,
    /// The developer agreed to a refund, the store carries it out.
    Agreed,
    /// Decided; the payment side has not confirmed yet.
    Cancelling,
    /// The developer was silent, the store took over.
    Escalated,
    /// The store's own case.
    AtStore,
    /// An answer came; the customer's turn.
    Answered,
    DeclinedByDeveloper,
    /// The store said no.
    Declined,
    Refunded,
    Closed,
    Withdrawn,
}

impl Standing {
    pub(super) fn of(head: &InquiryHead) -> Self {
        let refund = head.refund.as_ref().map(|refund| refund.state);
        match head.state {
            InquiryState::Withdrawn => Self::Withdrawn,
            InquiryState::AwaitingDeveloper => Self::WithDeveloper,
            InquiryState::WithStore => match refund {
                Some(RefundState::Cancelling) => Self::Cancelling,
                _ if head.consent == Some(ConsentState::Asked) => Self::ConsentAsked,
                Some(RefundState::Agreed) => Self::Agreed,
                _ if head.escalated_at.is_some() => Self::Escalated,
                _ => Self::AtStore,
            },
            InquiryState::AwaitingCustomer | InquiryState::Closed => match refund {
                Some(RefundState::Cancelled) => Self::Refunded,
                Some(RefundState::Declined) => Self::Declined,
                Some(RefundState::DeclinedByDeveloper) => Self::DeclinedByDeveloper,
                _ if head.state == InquiryState::Closed => Self::Closed,
                _ => Self::Answered,
            },
        }
    }

    /// Its name in the catalogue.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::WithDeveloper => "with-developer",
            Self::ConsentAsked => "consent-asked",
            Self::Agreed => "agreed",
            Self::Cancelling => "cancelling",
            Self::Escalated => "escalated",
            Self::AtStore => "at-store",
            Self::Answered => "answered",
            Self::DeclinedByDeveloper => "declined-by-developer",
            Self::Declined => "declined",
            Self::Refunded => "refunded",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }

    fn status(self, answered: bool) -> Status {
        match self {
            Self::WithDeveloper => Status::WithDeveloper,
            Self::ConsentAsked => Status::WaitingForCustomer,
            Self::Agreed | Self::Cancelling | Self::Escalated | Self::AtStore => Status::WithStore,
            Self::Answered => Status::Answered,
            Self::DeclinedByDeveloper | Self::Declined => Status::Declined,
            Self::Refunded => Status::Refunded,
            Self::Closed if answered => Status::Answered,
            Self::Closed => Status::Closed,
            Self::Withdrawn => Status::Cancelled,
        }
    }
}

/// One inquiry as its customer is told of it: every sentence gets the same people, times and amounts.
#[derive(Clone, Debug)]
pub(super) struct Story {
    pub l: Locale,
    pub standing: Standing,
    pub status: Status,
    /// The tag's words where they differ from the status's own.
    label: Option<String>,
    pub store: String,
    pub seller: String,
    variables: Vec<(&'static str, Value)>,
}

impl Story {
    /// Told to whoever reads.
    pub(super) fn of(head: &InquiryHead) -> Self {
        let (l, reader) = (use_locale(), use_reader());
        let standing = Standing::of(head);
        let (store, name) = (l.of(&reader.store_name), my_given_name());
        let app = head.app.as_ref();
        let seller = app.map_or_else(|| l.t("my-the-developer"), |app| l.of(&app.seller));
        let app = app.map_or_else(|| l.t("my-customer-center"), |app| l.of(&app.title));
        let refund = head.refund.as_ref();
        let moment = |time: Option<Time>| time.map(|time| l.date_time(time)).unwrap_or_default();
        let day = |time: Option<Time>| time.map(|time| l.day(time)).unwrap_or_default();
        let variables = vec![
            ("name", Value::from(&name)),
            ("store", Value::from(&store)),
            ("seller", Value::from(&seller)),
            ("app", Value::from(app)),
            ("number", Value::from(head.number.to_string())),
            ("span", Value::from(l.span(reader.deadline))),
            ("sent", Value::from(l.day(head.created_at))),
            ("due", Value::from(moment(head.due_at))),
            ("since", Value::from(moment(head.escalated_at))),
            ("answered", Value::from(moment(head.answered_at))),
            ("decided", Value::from(day(refund.and_then(|refund| refund.decided_at)))),
            ("refunded", Value::from(day(refund.and_then(|refund| refund.cancelled_at)))),
            ("ended", Value::from(day(head.closed_at))),
            ("channel", Value::from(head.channel.as_str())),
            ("kind", Value::from(head.kind.as_str())),
            ("state", Value::from(head.state.as_str())),
            ("extended", Value::from(if extended(head) { "yes" } else { "no" })),
            ("by", Value::from(if head.answered_at.is_some() { "developer" } else { "store" })),
            // Whose case it is for good, should it be opened again.
            ("owner", Value::from(if head.at_store { "store" } else { "developer" })),
        ];
        let mut story = Self {
            l,
            standing,
            status: standing.status(head.answered_at.is_some()),
            label: None,
            store,
            seller,
            variables,
        };
        let label = format!("my-status-{}", standing.key());
        story.label = l.has(&label).then(|| story.say(&label));
        story
    }

    /// A sentence of the catalogue about this inquiry.
    pub(super) fn say(&self, key: &str) -> String {
        self.l.with(key, &self.variables)
    }

    /// A sentence that needs something more.
    pub(super) fn say_with(&self, key: &str, more: &[(&'static str, Value)]) -> String {
        let mut variables = self.variables.clone();
        variables.extend_from_slice(more);
        self.l.with(key, &variables)
    }

    /// The sentence of that name for where the inquiry stands.
    pub(super) fn say_standing(&self, name: &str) -> String {
        self.say(&format!("my-{name}-{}", self.standing.key()))
    }

    /// The words of the status tag.
    pub(super) fn label(&self) -> String {
        self.label.clone().unwrap_or_else(|| self.status.text(self.l, Voice::Customer))
    }
}

/// Whether the developer's time was made longer for the question that waits, not for one before it.
fn extended(head: &InquiryHead) -> bool {
    head.extended_at.is_some_and(|at| head.waiting_since.is_none_or(|since| at >= since))
}

/// When the developer's time began that ran out at `escalated`; the question that waits now may be a later one.
pub(super) fn silent_from(head: &InquiryHead, escalated: Time) -> Time {
    head.waiting_since.filter(|since| *since < escalated).unwrap_or(head.created_at)
}

#[cfg(test)]
mod tests {
    use model::inquiry::{Channel, InquiryKind, InquiryNumber};
    use model::refund::RefundReason;
    use model::view::RefundHead;

    use super::*;

    fn head(state: InquiryState, refund: Option<RefundState>) -> InquiryHead {
        InquiryHead {
            number: InquiryNumber { handed_over: false, serial: 20_417 },
            at_store: state == InquiryState::WithStore,
            channel: Channel::ContactSeller,
            kind: InquiryKind::Refund,
            state,
            subject: String::new(),
            app: None,
            created_at: Time(0),
            waiting_since: None,
            due_at: None,
            escalated_at: None,
            extended_at: None,
            answered_at: None,
            closed_at: None,
            refund: refund.map(|state| RefundHead {
                state,
                reason: RefundReason::Other,
                amount: None,
                part_of: None,
                decided_at: None,
                grounds: None,
                message: None,
                cancelled_at: None,
            }),
            consent: None,
            satisfaction: None,
        }
    }

    #[test]
    fn an_inquiry_that_was_reopened_is_not_told_by_its_old_end() {
        let again = head(InquiryState::AwaitingDeveloper, Some(RefundState::DeclinedByDeveloper));
        assert_eq!(Standing::of(&again), Standing::WithDeveloper);
        let again = head(InquiryState::WithStore, Some(RefundState::Cancelled));
        assert_eq!(Standing::of(&again), Standing::AtStore);
    }

    #[test]
    fn a_question_to_the_customer_comes_before_what_the_store_does() {
        let mut asked = head(InquiryState::WithStore, Some(RefundState::WithStore));
        asked.escalated_at = Some(Time(1));
        assert_eq!(Standing::of(&asked), Standing::Escalated);
        asked.consent = Some(ConsentState::Asked);
        assert_eq!(Standing::of(&asked), Standing::ConsentAsked);
        asked.refund = head(InquiryState::WithStore, Some(RefundState::Cancelling)).refund;
        assert_eq!(Standing::of(&asked), Standing::Cancelling);
    }

    #[test]
    fn ends_are_told_apart() {
        let of = |state, refund| Standing::of(&head(state, refund));
        assert_eq!(of(InquiryState::Closed, Some(RefundState::Cancelled)), Standing::Refunded);
        assert_eq!(of(InquiryState::Closed, Some(RefundState::Declined)), Standing::Declined);
        assert_eq!(of(InquiryState::Closed, None), Standing::Closed);
        assert_eq!(of(InquiryState::Withdrawn, Some(RefundState::Withdrawn)), Standing::Withdrawn);
        assert_eq!(of(InquiryState::AwaitingCustomer, None), Standing::Answered);
        assert_eq!(
            of(InquiryState::AwaitingCustomer, Some(RefundState::DeclinedByDeveloper)),
            Standing::DeclinedByDeveloper
        );
    }
}
