//! When money has to be back, and what it costs when it is late.
//!
//! Source: the Act on Consumer Protection in Electronic Commerce, article 18 (2): within three business days, and late
//! interest of 15 % a year after them (article 21-3 of its decree). Both numbers are lines of the store's policy.

use jiff::civil::Date;

use crate::deadline::Policy;
use crate::money::{Currency, Money};
use crate::time::Time;

/// The end of the last day on which the money is back in time, so many business days after the day of the request.
pub fn back_by(policy: &Policy, asked: Time, business_days: i64) -> Time {
    let mut day = policy.zone.civil(asked).date();
    let mut left = business_days;
    // Ten years of days: a list of holidays without an end must not hang the desk.
    for _ in 0..3_660 {
        if left == 0 {
            break;
        }
        let Ok(next) = day.tomorrow() else { break };
        day = next;
        left -= i64::from(policy.is_business(day));
    }
    let midnight = day.tomorrow().ok().and_then(|next| policy.zone.start_of(next));
    midnight.map_or(asked, |midnight| midnight - 1)
}

/// Whole days after the last one in time.
pub fn days_late(policy: &Policy, back_by: Time, now: Time) -> i64 {
    let date = |at| -> Date { policy.zone.civil(at).date() };
    date(now).since(date(back_by)).map_or(0, |span| i64::from(span.get_days())).max(0)
}

/// What has run up: won have no parts, and what is less than one is not owed. Amounts in dollars fall under other law.
pub fn late_interest(amount: Money, percent: i64, days: i64) -> Option<Money> {
    if amount.currency != Currency::Krw || days <= 0 {
        return None;
    }
    let owed = i128::from(amount.minor) * i128::from(percent) * i128::from(days) / 36_500;
    i64::try_from(owed).ok().filter(|won| *won > 0).map(Money::won)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::Zone;

    fn at(local: &str) -> Time {
        Zone::seoul().parse_local(local).expect("a wall clock of Seoul")
    }

    #[test]
    fn the_published_examples_hold() {
        assert_eq!(late_interest(Money::won(10_000), 15, 10), Some(Money::won(41)));
        assert_eq!(late_interest(Money::won(119_000), 15, 30), Some(Money::won(1_467)));
        assert_eq!(late_interest(Money::won(119_000), 15, 0), None);
        assert_eq!(late_interest(Money { minor: 10_000, currency: Currency::Usd }, 15, 30), None);
    }

    #[test]
    fn weekends_and_holidays_give_more_time() {
        let policy = Policy { holidays: ["2026-11-23".parse().expect("a date")].into(), ..Policy::default() };
        // Thursday; then Friday, and after the holiday Tuesday and Wednesday.
        let back = back_by(&policy, at("2026-11-19T20:14"), 3);
        assert_eq!(back, at("2026-11-26T00:00") - 1);
        assert_eq!(days_late(&policy, back, at("2026-11-25T23:59")), 0);
        assert_eq!(days_late(&policy, back, at("2026-11-26T00:00")), 1);
        assert_eq!(days_late(&policy, back, at("2026-12-05T12:00")), 10);
    }

    proptest! {
        #[test]
        fn interest_never_falls_with_time(won in 0_i64..1_000_000_000_000, days in 0_i64..4_000, more in 0_i64..1_000) {
            let owed = |days| late_interest(Money::won(won), 15, days).map_or(0, |owed| owed.minor);
            prop_assert!(owed(days + more) >= owed(days));
        }
    }
}
