//! Comparing what is cancelled here with the payment side's books, both ways.

use jiff::ToSpan;
use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::purchase::PurchaseState;
use crate::text_enum::text_enum;
use crate::time::{DAY, HOUR, Time, Zone};

/// The hour of the store's zone at which a night's comparison is due.
const HOUR_OF_NIGHT: i8 = 3;

/// How far back a night looks, in milliseconds: longer than the desk stays down unnoticed.
pub const LOOKS_BACK: i64 = 14 * DAY;

/// What is younger than this is not compared yet, in milliseconds: one side may be a step ahead.
pub const TOO_YOUNG: i64 = HOUR;

text_enum! {
    /// How the two sides differ about one purchase.
    pub enum MismatchKind {
        /// The payment side cancelled it, and here it is not cancelled.
        OnlyThere = "only_there",
        /// Here it is cancelled, and the payment side knows nothing of it.
        OnlyHere = "only_here",
        /// Both cancelled it, over different amounts.
        Amount = "amount",
    }
}

/// A purchase as it stands here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Here {
    pub state: PurchaseState,
    pub cancelled: Money,
}

/// How the two sides differ, if they do. `there` is what the payment side gave back.
pub fn mismatch(here: Option<Here>, there: Option<Money>) -> Option<MismatchKind> {
    match (here, there) {
        (Some(Here { state: PurchaseState::Cancelled, cancelled }), Some(there)) => {
            (cancelled != there).then_some(MismatchKind::Amount)
        }
        (Some(Here { state: PurchaseState::Cancelled, .. }), None) => Some(MismatchKind::OnlyHere),
        // Decided, and on its way.
        (Some(Here { state: PurchaseState::Cancelling, .. }), _) => None,
        (Some(Here { state: PurchaseState::Completed, .. }) | None, Some(_)) => Some(MismatchKind::OnlyThere),
        (Some(Here { state: PurchaseState::Completed, .. }) | None, None) => None,
    }
}

/// What was kept of a mismatch of the same kind about the same purchase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    pub settled: bool,
    /// Whether both sides said then what they say now.
    pub alike: bool,
    /// The last night that found it; `None` where nobody knows.
    pub seen: Option<Time>,
}

/// Whether what a night finds is put before operators anew. What they settled is, when it is another cancellation or
/// amount, or when the night before had not found it any more; not while the same lines just stay as they are.
pub fn is_news(before: Option<Before>, night_before: Option<Time>) -> bool {
    let Some(Before { settled, alike, seen }) = before else { return true };
    let went_away = seen.zip(night_before).is_some_and(|(seen, night)| seen < night);
    settled && (!alike || went_away)
}

/// The newest night that has begun.
pub fn night(now: Time, zone: &Zone) -> Time {
    let today = zone.civil(now).date();
    (0..3)
        .filter_map(|days| today.checked_sub(days.days()).ok())
        // Summer time skips an hour of one day; then it is the night before.
        .filter_map(|date| zone.moment(date.at(HOUR_OF_NIGHT, 0, 0, 0)))
        .find(|&at| at <= now)
        .unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_both_say_alike_is_no_mismatch() {
        let here = |state| Some(Here { state, cancelled: Money::won(39_000) });
        let (same, other) = (Some(Money::won(39_000)), Some(Money::won(3_900)));
        let table = [
            (None, None, None),
            (None, same, Some(MismatchKind::OnlyThere)),
            (here(PurchaseState::Completed), None, None),
            (here(PurchaseState::Completed), same, Some(MismatchKind::OnlyThere)),
            (here(PurchaseState::Cancelling), None, None),
            (here(PurchaseState::Cancelling), same, None),
            (here(PurchaseState::Cancelled), None, Some(MismatchKind::OnlyHere)),
            (here(PurchaseState::Cancelled), same, None),
            (here(PurchaseState::Cancelled), other, Some(MismatchKind::Amount)),
        ];
        for (here, there, found) in table {
            assert_eq!(mismatch(here, there), found, "{here:?} {there:?}");
        }
    }

    #[test]
    fn what_was_settled_is_news_when_it_changed_or_had_gone_away() {
        let (night, earlier) = (Time(10 * DAY), Time(9 * DAY));
        let before = |settled, alike, seen| Some(Before { settled, alike, seen });
        for (before, night_before, news) in [
            (None, Some(night), true),
            (before(false, true, Some(earlier)), Some(night), false),
            (before(false, false, Some(night)), Some(night), false),
            (before(true, true, Some(night)), Some(night), false),
            (before(true, true, Some(earlier)), Some(night), true),
            (before(true, false, Some(night)), Some(night), true),
            (before(true, true, None), Some(night), false),
            (before(true, true, Some(night)), None, false),
        ] {
            assert_eq!(is_news(before, night_before), news, "{before:?} {night_before:?}");
        }
    }

    #[test]
    fn a_night_begins_at_three_in_the_stores_zone() {
        let zone = Zone::seoul();
        let three = zone.parse_local("2026-11-17T03:00").expect("a moment");
        assert_eq!(night(three, &zone), three);
        assert_eq!(night(three + (DAY - 1), &zone), three);
        assert_eq!(night(three + -1, &zone), three + -DAY);
        assert_eq!(night(three + DAY, &zone), three + DAY);
    }
}
