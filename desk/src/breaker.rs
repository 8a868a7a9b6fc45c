//! A circuit breaker: a payment side or a mail server that fails again and again is left alone for a while, so that it can
//! recover, and so that the relay does not spend its time waiting for it. Pure; the time is passed in.

use model::Time;
use model::time::{MINUTE, SECOND};

/// Failures in a row after which it opens.
const FAILURES: u32 = 5;
/// How long it stays open at first, in milliseconds; twice as long after each trial that fails.
const REST: i64 = 15 * SECOND;
/// How long it stays open at most, in milliseconds.
const REST_MAX: i64 = 5 * MINUTE;
/// How long a trial may take, in milliseconds, before it counts as lost and another may be made.
const TRIAL: i64 = MINUTE;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Breaker {
    Closed {
        failures: u32,
    },
    /// Nobody is let through before `until`.
    Open {
        until: Time,
        rest: i64,
    },
    /// One was let through, to try.
    Trying {
        since: Time,
        rest: i64,
    },
}

impl Default for Breaker {
    fn default() -> Self {
        Self::Closed { failures: 0 }
    }
}

impl Breaker {
    /// Whether a call may go out now, or when to come again.
    pub fn ask(&mut self, now: Time) -> Result<(), Time> {
        let (until, rest) = match *self {
            Self::Closed { .. } => return Ok(()),
            Self::Open { until, rest } => (until, rest),
            Self::Trying { since, rest } => (since + TRIAL, rest),
        };
        // A clock that was put back must not shut the way for longer than it ever would be.
        if now < until && until.0 - now.0 <= REST_MAX {
            return Err(until);
        }
        *self = Self::Trying { since: now, rest };
        Ok(())
    }

    /// Until when everybody is sent away, without letting anybody through.
    pub fn shut_until(self, now: Time) -> Option<Time> {
        match self {
            Self::Open { until, .. } if now < until && until.0 - now.0 <= REST_MAX => Some(until),
            _ => None,
        }
    }

    pub fn succeeded(&mut self) {
        *self = Self::default();
    }

    pub fn failed(&mut self, now: Time) {
        *self = match *self {
            Self::Closed { failures } if failures + 1 < FAILURES => Self::Closed { failures: failures + 1 },
            Self::Closed { .. } => Self::Open { until: now + REST, rest: REST },
            Self::Trying { rest, .. } => {
                let rest = (rest * 2).min(REST_MAX);
                Self::Open { until: now + rest, rest }
            }
            // One that went out before it opened: it tells nothing new.
            open @ Self::Open { .. } => open,
        };
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    /// The pauses, in milliseconds, before each call, and whether the call succeeds.
    fn calls() -> impl Strategy<Value = Vec<(i64, bool)>> {
        vec((prop_oneof![0..SECOND, 0..2 * MINUTE, 0..20 * MINUTE], any::<bool>()), 1..200)
    }

    fn after(breaker: &mut Breaker, sound: bool, now: Time) {
        if sound { breaker.succeeded() } else { breaker.failed(now) }
    }

    proptest! {
        #[test]
        fn a_failing_payment_side_is_asked_ever_less(pauses in vec(0..MINUTE, 50..200)) {
            let (mut breaker, mut now, mut asked) = (Breaker::default(), Time(0), Vec::new());
            for pause in pauses {
                now = now + pause;
                if breaker.ask(now).is_ok() {
                    asked.push(now);
                    breaker.failed(now);
                }
            }
            let mut rest = REST;
            for pair in asked.windows(2).skip(FAILURES as usize - 1) {
                prop_assert!(pair[1].0 - pair[0].0 >= rest, "{:?}", asked);
                rest = (rest * 2).min(REST_MAX);
            }
        }

        #[test]
        fn whoever_is_sent_away_is_let_through_when_told_to_come_again(calls in calls()) {
            let (mut breaker, mut now) = (Breaker::default(), Time(0));
            for (pause, sound) in calls {
                now = now + pause;
                if let Err(until) = breaker.ask(now) {
                    prop_assert!(until > now && until.0 - now.0 <= REST_MAX);
                    prop_assert_eq!(breaker.ask(until + -1), Err(until));
                    now = until;
                    prop_assert_eq!(breaker.ask(now), Ok(()));
                }
                after(&mut breaker, sound, now);
            }
        }

        #[test]
        fn one_success_closes_it(calls in calls()) {
            let (mut breaker, mut now) = (Breaker::default(), Time(0));
            for (pause, sound) in calls {
                now = now + pause;
                if breaker.ask(now).is_ok() {
                    after(&mut breaker, sound, now);
                    prop_assert!(!sound || breaker == Breaker::default());
                }
            }
        }

        #[test]
        fn fewer_failures_in_a_row_shut_nobody_out(rounds in vec(0..FAILURES, 0..50)) {
            let mut breaker = Breaker::default();
            for failures in rounds {
                for _ in 0..failures {
                    prop_assert_eq!(breaker.ask(Time(0)), Ok(()));
                    breaker.failed(Time(0));
                }
                prop_assert_eq!(breaker.ask(Time(0)), Ok(()));
                breaker.succeeded();
            }
        }

        #[test]
        fn one_at_a_time_tries_an_open_one_and_a_lost_trial_is_replaced(lost in 1..20_u32) {
            let (mut breaker, mut now) = (Breaker::default(), Time(0));
            for _ in 0..FAILURES {
                breaker.failed(now);
            }
            now = now + REST;
            for _ in 0..lost {
                prop_assert_eq!(breaker.ask(now), Ok(()));
                prop_assert_eq!(breaker.ask(now), Err(now + TRIAL));
                now = now + TRIAL;
            }
            prop_assert_eq!(breaker.ask(now), Ok(()));
        }
    }

    #[test]
    fn a_clock_that_was_put_back_shuts_nobody_out_for_long() {
        let (mut breaker, now) = (Breaker::default(), Time(100 * MINUTE));
        for _ in 0..FAILURES {
            breaker.failed(now);
        }
        assert_eq!(breaker.ask(now), Err(now + REST));
        assert_eq!(breaker.ask(now + -60 * MINUTE), Ok(()));
    }
}
