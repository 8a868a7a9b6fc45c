//! The customer's recorded answer on providing personal information, for one purpose, with its time.
//!
//! The store's promise: a payment identifier (TID, TXID, receipt number) is personal information, and looking it up
//! first needs the customer's own answer O. X is a fact and blocks nothing else.

mod wording;

pub use self::wording::{Clause, Clauses, TypedClauses, Wording, may_still_be_answered};
use crate::text_enum::text_enum;
use crate::time::Time;

/// The version that is written down at a store's first start.
pub const FIRST_WORDING: i64 = 1;

text_enum! {
    /// Where the question stands.
    pub enum ConsentState {
        /// Asked, not answered.
        Asked = "asked",
        /// O.
        Given = "given",
        /// X.
        Refused = "refused",
        /// O, taken back: closed again from then on.
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// The answer in the form: O or X.
    pub enum Answer { O = "O", X = "X" }
}

text_enum! {
    /// Where the answer was given.
    pub enum ConsentChannel {
        /// In the inquiry's form.
        Form = "form",
        /// On the customer's own pages.
        MyPage = "my_page",
        /// On the page behind the link of a mail.
        MailLink = "mail_link",
    }
}

impl From<Answer> for ConsentState {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::O => Self::Given,
            Answer::X => Self::Refused,
        }
    }
}

impl ConsentState {
    /// Whether the identifiers are open to operators.
    pub fn opens_identifiers(self) -> bool {
        self == Self::Given
    }

    /// The state after an answer. O can be taken back, and X changed, at any time.
    pub fn after(self, answer: Answer) -> Self {
        match (self, answer) {
            (Self::Given, Answer::X) | (Self::Withdrawn, Answer::X) => Self::Withdrawn,
            (_, answer) => answer.into(),
        }
    }

    /// Whether an operator may (still) ask: not twice while a question waits, not after an O.
    pub fn can_be_asked(state: Option<Self>, asked_times: i64) -> bool {
        match state {
            None => true,
            Some(Self::Asked | Self::Given) => false,
            // An X may be asked about once more, not oftener: consent is freely given.
            Some(Self::Refused | Self::Withdrawn) => asked_times < 2,
        }
    }
}

/// When the looked-up identifier is destroyed: 30 days after the inquiry has ended.
pub fn destroyed_at(closed_at: Time) -> Time {
    closed_at + 30 * crate::time::DAY
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_o_that_was_not_taken_back_opens_the_identifiers() {
        let open: Vec<_> = ConsentState::ALL.iter().filter(|state| state.opens_identifiers()).collect();
        assert_eq!(open, [&ConsentState::Given]);
    }

    #[test]
    fn an_o_that_becomes_an_x_is_a_withdrawal_and_can_become_an_o_again() {
        assert_eq!(ConsentState::Given.after(Answer::X), ConsentState::Withdrawn);
        assert_eq!(ConsentState::Asked.after(Answer::X), ConsentState::Refused);
        assert_eq!(ConsentState::Withdrawn.after(Answer::O), ConsentState::Given);
    }

    #[test]
    fn an_x_is_asked_about_once_more_and_not_again() {
        assert!(ConsentState::can_be_asked(None, 0));
        assert!(!ConsentState::can_be_asked(Some(ConsentState::Asked), 1));
        assert!(!ConsentState::can_be_asked(Some(ConsentState::Given), 1));
        assert!(ConsentState::can_be_asked(Some(ConsentState::Refused), 1));
        assert!(!ConsentState::can_be_asked(Some(ConsentState::Refused), 2));
    }
}
