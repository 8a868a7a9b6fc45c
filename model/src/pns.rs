//! Payment notifications (PNS): what the payment side says of a purchase by itself.
//!
//! They come late, twice, in any order, or never. So what counts is the set of what was said, not the order in which it
//! came: a purchase that was ever said to be cancelled is cancelled, whatever else is said before or after.

use crate::inquiry::Illegal;
use crate::money::{Currency, Money};
use crate::purchase::PurchaseState;
use crate::refund::{RefundMove, RefundState};
use crate::text_enum::text_enum;
use crate::time::{DAY, HOUR, Time};

/// How long a notification whose customer or app is not known is looked at again, in milliseconds: an account may be made
/// after the purchase.
const TRIED_FOR: i64 = 14 * DAY;

text_enum! {
    /// What one notification says of its purchase.
    pub enum Notice { Completed = "completed", Cancelled = "cancelled" }
}

text_enum! {
    /// What became of a notification. All of them are kept.
    pub enum NoticeOutcome {
        /// Not looked at yet.
        Waiting = "waiting",
        /// The purchase here stands as it says.
        Placed = "placed",
        /// It is of the sandbox, and moves nothing.
        Sandbox = "sandbox",
        /// The catalogue does not have its app.
        UnknownApp = "unknown_app",
        /// It names no customer of this store.
        Unclaimed = "unclaimed",
        /// The purchase that it names is one of another app here.
        Contradicted = "contradicted",
    }
}

impl NoticeOutcome {
    /// When it is looked at again, if ever; `received` is when it came. The longer nobody was found for it, the less is
    /// hoped: after an hour first, then after as long again as it has waited, at least once a day.
    pub fn again(self, received: Time, now: Time) -> Option<Time> {
        let (hopes, waited) = (matches!(self, Self::UnknownApp | Self::Unclaimed), now.since(received));
        (hopes && waited < TRIED_FOR).then_some(now + waited.clamp(HOUR, DAY))
    }
}

/// Where a purchase stands by all that was said of it; nothing was said of it where there is no notice.
pub fn told(notices: impl IntoIterator<Item = Notice>) -> Option<PurchaseState> {
    notices.into_iter().fold(None, |told, notice| match (told, notice) {
        (Some(PurchaseState::Cancelled), _) | (_, Notice::Cancelled) => Some(PurchaseState::Cancelled),
        (_, Notice::Completed) => Some(PurchaseState::Completed),
    })
}

/// Whether a purchase that stands so here is to be cancelled by what was told.
pub fn cancels(here: PurchaseState, told: Option<PurchaseState>) -> bool {
    told == Some(PurchaseState::Cancelled) && here != PurchaseState::Cancelled
}

/// What a cancellation that the payment side tells of does to a refund request for the purchase, of which the whole or
/// only a part was asked back.
pub fn ends(refund: RefundState, in_part: bool) -> Result<Ends, Illegal> {
    // What was decided here has just been carried out: the decision stays its cause. But a notification is of a whole
    // purchase: where a part was decided, this is not what came of it.
    let (step, by) = match refund {
        RefundState::Cancelling if in_part => (RefundMove::Confirm, Cause::PaymentSide),
        RefundState::Cancelling => (RefundMove::Confirm, Cause::Decision),
        _ => (RefundMove::CancelledElsewhere, Cause::PaymentSide),
    };
    refund.after(step).map(|state| Ends { state, by })
}

/// How a refund request ends with its purchase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    pub state: RefundState,
    pub by: Cause,
}

/// Why a purchase is cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Operators decided so.
    Decision,
    /// The payment side did it without being asked from here.
    PaymentSide,
}

/// An amount as it is written in a notification: `10000`, `9.99`. More digits than the currency has must be zeros.
pub fn amount(text: &str, currency: Currency) -> Option<Money> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || (part.is_empty() && text.contains('.')) {
        return None;
    }
    let decimals = usize::try_from(currency.decimals()).ok()?;
    let (kept, more) = part.split_at(part.len().min(decimals));
    if more.bytes().any(|byte| byte != b'0') {
        return None;
    }
    let minor = format!("{whole}{kept:0<decimals$}").parse().ok()?;
    Some(Money { minor, currency })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn notices() -> impl Strategy<Value = Vec<Notice>> {
        proptest::collection::vec(prop_oneof![Just(Notice::Completed), Just(Notice::Cancelled)], 0..12)
    }

    proptest! {
        #[test]
        fn order_and_repeats_change_nothing(said in notices().prop_shuffle(), again in 0..4_usize) {
            let mut other = said.clone();
            other.sort();
            let repeated = said.iter().copied().cycle().take(said.len() * (again + 1));
            prop_assert_eq!(told(repeated), told(other));
        }

        #[test]
        fn what_was_once_cancelled_never_comes_back(before in notices(), after in notices()) {
            let said = before.into_iter().chain([Notice::Cancelled]).chain(after);
            prop_assert_eq!(told(said), Some(PurchaseState::Cancelled));
        }

        #[test]
        fn every_amount_of_won_and_cents_is_read_as_it_was_written(minor in 0..10_000_000_i64) {
            let dollars = format!("{}.{:02}", minor / 100, minor % 100);
            prop_assert_eq!(amount(&dollars, Currency::Usd), Some(Money { minor, currency: Currency::Usd }));
            prop_assert_eq!(amount(&minor.to_string(), Currency::Krw), Some(Money::won(minor)));
        }
    }

    #[test]
    fn amounts_are_taken_as_they_are_written_or_not_at_all() {
        let dollars = |minor| Some(Money { minor, currency: Currency::Usd });
        for (text, currency, read) in [
            ("10000", Currency::Krw, Some(Money::won(10_000))),
            ("10000.00", Currency::Krw, Some(Money::won(10_000))),
            ("10000.5", Currency::Krw, None),
            ("9.9", Currency::Usd, dollars(990)),
            ("9", Currency::Usd, dollars(900)),
            ("9.990", Currency::Usd, dollars(999)),
            ("9.999", Currency::Usd, None),
            ("", Currency::Krw, None),
            (".5", Currency::Usd, None),
            ("5.", Currency::Usd, None),
            ("-5", Currency::Krw, None),
            ("1e3", Currency::Krw, None),
            ("1,000", Currency::Krw, None),
            ("99999999999999999999", Currency::Krw, None),
        ] {
            assert_eq!(amount(text, currency), read, "{text} {currency}");
        }
    }

    #[test]
    fn only_a_purchase_that_stands_is_cancelled() {
        use PurchaseState as P;
        for (here, said, moves) in [
            (P::Completed, Some(P::Cancelled), true),
            (P::Cancelling, Some(P::Cancelled), true),
            (P::Cancelled, Some(P::Cancelled), false),
            (P::Completed, Some(P::Completed), false),
            (P::Cancelled, Some(P::Completed), false),
            (P::Completed, None, false),
        ] {
            assert_eq!(cancels(here, said), moves, "{here} {said:?}");
        }
    }

    #[test]
    fn a_request_ends_by_its_true_cause() {
        let by = |by| Ok(Ends { state: RefundState::Cancelled, by });
        for state in RefundState::ALL.iter().copied() {
            for in_part in [false, true] {
                let expected = match state {
                    RefundState::Cancelling if !in_part => by(Cause::Decision),
                    RefundState::Cancelled | RefundState::Withdrawn | RefundState::Declined => {
                        Err(Illegal::AlreadyDecided)
                    }
                    _ => by(Cause::PaymentSide),
                };
                assert_eq!(ends(state, in_part), expected, "{state}, in part: {in_part}");
            }
        }
    }

    #[test]
    fn what_may_find_its_customer_later_is_looked_at_for_two_weeks() {
        let came = Time(0);
        let again = |waited| NoticeOutcome::Unclaimed.again(came, came + waited);
        assert_eq!(
            [0, HOUR, 3 * HOUR, 5 * DAY].map(again),
            [HOUR, 2 * HOUR, 6 * HOUR, 6 * DAY].map(|at| Some(came + at))
        );
        assert_eq!(NoticeOutcome::UnknownApp.again(came, came), Some(came + HOUR));
        assert_eq!(NoticeOutcome::Unclaimed.again(came, came + 14 * DAY), None);
        for outcome in [NoticeOutcome::Placed, NoticeOutcome::Sandbox, NoticeOutcome::Contradicted] {
            assert_eq!(outcome.again(came, came + HOUR), None, "{outcome}");
        }
    }
}
