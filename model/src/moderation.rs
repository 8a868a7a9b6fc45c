//! What the store does about public texts: reviews and official replies.
//!
//! Who plays in it: a *reporter* says what is wrong with a text; an *operator* keeps it, hides it with a reason or removes
//! it; its *author* (the customer of a review, the seller of an official reply) is told, and may appeal once; *another*
//! operator answers the appeal. A flood of the same rating holds new reviews back before anybody has read them.

use std::fmt;
use std::str::FromStr;

use crate::id::{AccountId, ReviewId};
use crate::inquiry::Illegal;
use crate::invalid::Unknown;
use crate::text_enum::{text_enum, through_text};

text_enum! {
    /// The two texts that everybody reads.
    pub enum TextKind { Review = "review", Reply = "reply" }
}

/// A public text, as forms name it: a review, or the official reply to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TextId {
    pub review: ReviewId,
    pub kind: TextKind,
}

impl fmt::Display for TextId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TextKind::Review => self.review.fmt(f),
            TextKind::Reply => write!(f, "{}.reply", self.review),
        }
    }
}

impl FromStr for TextId {
    type Err = Unknown;
    fn from_str(text: &str) -> Result<Self, Unknown> {
        match text.split_once('.') {
            None => Ok(Self { review: text.parse()?, kind: TextKind::Review }),
            Some((review, "reply")) => Ok(Self { review: review.parse()?, kind: TextKind::Reply }),
            Some(_) => Err(Unknown { set: "TextId", text: text.to_owned() }),
        }
    }
}

through_text!(TextId);

text_enum! {
    /// Where a public text stands with the store.
    pub enum TextState {
        /// Everybody reads it.
        Published = "published",
        /// It came in a flood, and nobody has looked at it yet.
        Held = "held",
        /// An operator took it out of sight, and may put it back.
        Hidden = "hidden",
        /// An operator removed it: only an appeal brings it back.
        Removed = "removed",
        /// Its author asked the store to look again.
        Appealed = "appealed",
        /// Another operator looked again, and it stays away. Final.
        Upheld = "upheld",
    }
}

text_enum! {
    /// Why a text is taken down. Each is a reason that reporters can give, too; what they have besides, "other", an
    /// operator has to put a name to.
    pub enum TakedownReason {
        Abuse = "abuse",
        Personal = "personal",
        Spam = "spam",
        OffTopic = "off_topic",
        Illegal = "illegal",
        Fake = "fake",
    }
}

text_enum! {
    /// What an operator makes of a text.
    pub enum Verdict {
        /// It stays; the reports are done with.
        Keep = "keep",
        Hide = "hide",
        Remove = "remove",
        /// What was hidden is to be read again.
        PutBack = "put_back",
    }
}

impl Verdict {
    pub fn step(self) -> TextMove {
        match self {
            Self::Keep => TextMove::Keep,
            Self::Hide => TextMove::Hide,
            Self::Remove => TextMove::Remove,
            Self::PutBack => TextMove::PutBack,
        }
    }

    /// Whether it takes the text away, so that its author has to be told why.
    pub fn takes_down(self) -> bool {
        matches!(self, Self::Hide | Self::Remove)
    }
}

text_enum! {
    /// What another operator makes of an appeal.
    pub enum AppealAnswer { Grant = "grant", Deny = "deny" }
}

text_enum! {
    /// What becomes of all that a flood brought.
    pub enum FloodAnswer { Release = "release", Remove = "remove" }
}

/// What happens to a public text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextMove {
    /// An operator looked at the reports and found nothing wrong.
    Keep,
    Hide,
    Remove,
    PutBack,
    /// It came in a flood.
    Hold,
    /// An operator looked at what was held, and lets it stand.
    Release,
    /// Its author asks for another look.
    Appeal {
        /// Whether there was an appeal against this decision before.
        again: bool,
    },
    Grant,
    Deny,
}

impl TextMove {
    #[cfg(test)]
    const ALL: [Self; 10] = [
        Self::Keep,
        Self::Hide,
        Self::Remove,
        Self::PutBack,
        Self::Hold,
        Self::Release,
        Self::Appeal { again: false },
        Self::Appeal { again: true },
        Self::Grant,
        Self::Deny,
    ];
}

impl TextState {
    pub fn is_public(self) -> bool {
        self == Self::Published
    }

    /// Whether an operator decided that it is not to be read.
    pub fn is_taken_down(self) -> bool {
        matches!(self, Self::Hidden | Self::Removed | Self::Appealed | Self::Upheld)
    }

    /// The next state, or why there is none. This table is the whole machine.
    pub fn after(self, step: TextMove) -> Result<Self, Illegal> {
        use TextMove as M;
        use TextState as S;
        match (self, step) {
            (S::Published, M::Keep) => Ok(S::Published),
            (S::Published, M::Hide) => Ok(S::Hidden),
            (S::Published | S::Held | S::Hidden, M::Remove) => Ok(S::Removed),
            (S::Published, M::Hold) => Ok(S::Held),
            (S::Held, M::Release) => Ok(S::Published),
            (S::Hidden, M::PutBack) => Ok(S::Published),
            (S::Hidden | S::Removed, M::Appeal { again: false }) => Ok(S::Appealed),
            (S::Appealed, M::Grant) => Ok(S::Published),
            (S::Appealed, M::Deny) => Ok(S::Upheld),
            (S::Hidden | S::Removed | S::Appealed | S::Upheld, M::Appeal { .. }) => Err(Illegal::AppealedBefore),
            (S::Hidden | S::Removed | S::Appealed | S::Upheld, M::Keep | M::Hide | M::Remove | M::PutBack) => {
                Err(Illegal::TakenDown)
            }
            _ => Err(Illegal::NotInThisState),
        }
    }
}

/// Whether an operator may answer an appeal: never against their own decision.
pub fn may_answer(decided_by: AccountId, operator: AccountId) -> Result<(), Illegal> {
    if decided_by == operator { Err(Illegal::OwnTakedown) } else { Ok(()) }
}

/// When so many reviews of one rating come that they are looked at before everybody reads them.
///
/// The numbers are this product's own choice: stores that hold back floods publish none. Ten are more than a quiet app gets by
/// chance, and five times the mean leaves room for the day of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Floods {
    /// So many in a day are no flood, however quiet the app was.
    pub more_than: i64,
    /// So many times the daily mean of the days before are none either.
    pub times: i64,
    /// How many days the mean is taken of.
    pub days: i64,
}

impl Default for Floods {
    fn default() -> Self {
        Self { more_than: 10, times: 5, days: 30 }
    }
}

impl Floods {
    /// Whether a rating can come in floods: nobody floods an app with three stars.
    pub fn watches(&self, stars: u8) -> bool {
        stars == 1 || stars == 5
    }

    /// Whether a review is held back: `today` of its rating came within a day, itself among them, and `before` in the
    /// days before that.
    pub fn holds(&self, today: i64, before: i64) -> bool {
        // today > times · before / days, without a fraction.
        today > self.more_than && today.saturating_mul(self.days) > self.times.saturating_mul(before)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::review::ReportReason;

    fn every(show: impl Fn(TextState, TextMove, Result<TextState, Illegal>) -> Option<String>) -> String {
        let moves = TextState::ALL.iter().flat_map(|&state| TextMove::ALL.map(|step| (state, step)));
        moves.filter_map(|(state, step)| show(state, step, state.after(step))).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn every_legal_move_is_in_the_table() {
        let legal = every(|from, step, to| to.ok().map(|to| format!("{from} --{step:?}--> {to}")));
        let expected = "\
published --Keep--> published
published --Hide--> hidden
published --Remove--> removed
published --Hold--> held
held --Remove--> removed
held --Release--> published
hidden --Remove--> removed
hidden --PutBack--> published
hidden --Appeal { again: false }--> appealed
removed --Appeal { again: false }--> appealed
appealed --Grant--> published
appealed --Deny--> upheld";
        assert_eq!(legal, expected);
    }

    #[test]
    fn every_illegal_move_has_its_reason() {
        let illegal = every(|from, step, to| {
            let why = to.err().filter(|why| *why != Illegal::NotInThisState)?;
            Some(format!("{from} --{step:?}--> {why}"))
        });
        let expected = "\
hidden --Keep--> taken_down
hidden --Hide--> taken_down
hidden --Appeal { again: true }--> appealed_before
removed --Keep--> taken_down
removed --Hide--> taken_down
removed --Remove--> taken_down
removed --PutBack--> taken_down
removed --Appeal { again: true }--> appealed_before
appealed --Keep--> taken_down
appealed --Hide--> taken_down
appealed --Remove--> taken_down
appealed --PutBack--> taken_down
appealed --Appeal { again: false }--> appealed_before
appealed --Appeal { again: true }--> appealed_before
upheld --Keep--> taken_down
upheld --Hide--> taken_down
upheld --Remove--> taken_down
upheld --PutBack--> taken_down
upheld --Appeal { again: false }--> appealed_before
upheld --Appeal { again: true }--> appealed_before";
        assert_eq!(illegal, expected);
    }

    #[test]
    fn nothing_follows_a_denied_appeal() {
        for step in TextMove::ALL {
            assert!(TextState::Upheld.after(step).is_err(), "{step:?}");
        }
    }

    #[test]
    fn nobody_answers_an_appeal_against_their_own_decision() {
        let (one, other) = (AccountId::new(Uuid::from_u128(1)), AccountId::new(Uuid::from_u128(2)));
        assert_eq!((may_answer(one, one), may_answer(one, other)), (Err(Illegal::OwnTakedown), Ok(())));
    }

    #[test]
    fn every_reason_of_a_takedown_can_be_reported() {
        for reason in TakedownReason::ALL {
            assert!(reason.as_str().parse::<ReportReason>().is_ok(), "{reason}");
        }
        assert_eq!(ReportReason::ALL.len(), TakedownReason::ALL.len() + 1, "and besides only \"other\"");
    }

    #[test]
    fn a_text_is_read_as_it_is_written() {
        let review = ReviewId::new(Uuid::from_u128(7));
        for &kind in TextKind::ALL {
            let id = TextId { review, kind };
            assert_eq!(id.to_string().parse::<TextId>(), Ok(id));
        }
        for broken in ["", "reply", ".reply", "7.reply", "00000000-0000-0000-0000-000000000007.review"] {
            assert!(broken.parse::<TextId>().is_err(), "{broken}");
        }
    }

    #[test]
    fn a_flood_is_many_and_many_times_more_than_before() {
        let rule = Floods::default();
        for (today, before, held) in [
            (10, 0, false),
            (11, 0, true),
            // A mean of 2 a day: five times that is 10, and 11 are more.
            (11, 60, true),
            (11, 66, false),
            (11, 65, true),
            (500, 3_000, false),
            (501, 3_000, true),
            (i64::MAX, 0, true),
        ] {
            assert_eq!(rule.holds(today, before), held, "{today} after {before}");
        }
        assert_eq!([1, 2, 3, 4, 5].map(|stars| rule.watches(stars)), [true, false, false, false, true]);
    }
}
