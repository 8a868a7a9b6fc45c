//! Reply deadlines: how long a developer has, and when that time is up.
//!
//! Source: the store's notice says "3일 이상" (3 days or more) in Korean and "more than 3 days" in English. So the
//! length and whether the border itself counts are the store's policy; by default 72 hours, and overdue at exactly 72.

use std::collections::BTreeSet;

use crate::text_enum::text_enum;
use crate::time::{DAY, HOUR, Time, Zone};
use jiff::civil::{Date, Weekday};

text_enum! {
    /// Which time counts against the developer.
    pub enum Counting {
        /// Every hour, also at night and on holidays.
        Calendar = "calendar",
        /// Only the hours of days that are neither weekend nor holiday.
        BusinessDays = "business_days",
    }
}

text_enum! {
    /// What the border itself belongs to.
    pub enum Border {
        /// Overdue from the deadline's own millisecond on ("3 days or more").
        Inclusive = "inclusive",
        /// Overdue from the millisecond after ("more than 3 days").
        Exclusive = "exclusive",
    }
}

text_enum! {
    /// Reminders before a deadline, the later one to more people.
    pub enum Reminder {
        /// A day before or earlier, to the seller's contact address.
        Day = "day",
        /// In the last hours, also to every member of the seller.
        Hours = "hours",
    }
}

impl Reminder {
    /// Which one comes so many hours before the deadline.
    pub fn of(hours: i64) -> Self {
        if hours < 24 { Self::Hours } else { Self::Day }
    }
}

/// Between these hours of the evening and the morning nobody is reminded.
const NIGHT: (i8, i8) = (21, 8);

/// Whether it is night in a zone.
pub fn is_night(now: Time, zone: &Zone) -> bool {
    let hour = zone.civil(now).hour();
    hour >= NIGHT.0 || hour < NIGHT.1
}

/// `at` by day; at night, the end of that night.
pub fn by_day(at: Time, zone: &Zone) -> Option<Time> {
    if !is_night(at, zone) {
        return Some(at);
    }
    let civil = zone.civil(at);
    let day = if civil.hour() >= NIGHT.0 { civil.date().tomorrow().ok()? } else { civil.date() };
    // Where summer time begins at this hour, the next one.
    (NIGHT.1..12).find_map(|hour| zone.moment(day.at(hour, 0, 0, 0)))
}

/// The store's rule for deadlines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// How long a developer has, in milliseconds.
    pub length: i64,
    /// How much an operator can add, once, in milliseconds.
    pub extension: i64,
    pub counting: Counting,
    pub border: Border,
    /// Hours before the deadline at which the developer is reminded, the most first.
    pub reminders: Vec<i64>,
    pub zone: Zone,
    /// Days that do not count under [`Counting::BusinessDays`], besides Saturday and Sunday.
    pub holidays: BTreeSet<Date>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            length: 3 * DAY,
            extension: 24 * HOUR,
            counting: Counting::Calendar,
            border: Border::Inclusive,
            reminders: vec![24, 6],
            zone: Zone::seoul(),
            holidays: BTreeSet::new(),
        }
    }
}

impl Policy {
    /// When an answer to a message of `from` is due.
    pub fn due_at(&self, from: Time) -> Time {
        self.after(from, self.length)
    }

    /// When the one extension granted at `now` runs out.
    pub fn extended_from(&self, now: Time) -> Time {
        self.after(now, self.extension)
    }

    /// Whether the deadline `due` has passed at `now`.
    pub fn overdue(&self, due: Time, now: Time) -> bool {
        match self.border {
            Border::Inclusive => now >= due,
            Border::Exclusive => now > due,
        }
    }

    /// Whether it is night in the store's zone. Reminders wait for the morning; a deadline does not.
    pub fn is_night(&self, now: Time) -> bool {
        is_night(now, &self.zone)
    }

    /// The last reminder whose time has come, in hours before the deadline; none before the first and after the deadline.
    pub fn reminder(&self, due: Time, now: Time) -> Option<i64> {
        let left = due.since(now);
        self.reminders.iter().copied().filter(|hours| left > 0 && left <= hours * HOUR).min()
    }

    /// Whether a reminder says something new: not when the clock, which began at `since`, was told of within the hour
    /// before.
    pub fn is_worth(&self, hours: i64, since: Time, due: Time) -> bool {
        due.since(since) > (hours + 1) * HOUR
    }

    /// When the reminder so many hours before `due` is sent: by day, and before the deadline, or not at all.
    pub fn reminded_at(&self, since: Time, due: Time, hours: i64) -> Option<Time> {
        let at = due - hours * HOUR;
        let at = by_day(at, &self.zone)?;
        (self.is_worth(hours, since, due) && at < due).then_some(at)
    }

    /// The latest `due` that is overdue at `now`: what a query compares with.
    pub fn overdue_until(&self, now: Time) -> Time {
        match self.border {
            Border::Inclusive => now,
            Border::Exclusive => now - 1,
        }
    }

    fn after(&self, from: Time, length: i64) -> Time {
        match self.counting {
            Counting::Calendar => from + length,
            Counting::BusinessDays => self.after_business(from, length),
        }
    }

    /// Walks day by day, so that a day of 23 or 25 hours counts with the hours that it has.
    fn after_business(&self, from: Time, mut left: i64) -> Time {
        let mut at = from;
        // Ten years of days: a list of holidays without an end must not hang the desk.
        for _ in 0..3_660 {
            let date = self.zone.civil(at).date();
            let Some(midnight) = date.tomorrow().ok().and_then(|next| self.zone.start_of(next)) else { break };
            if self.is_business(date) {
                if at + left <= midnight {
                    return at + left;
                }
                left -= midnight.since(at);
            }
            at = midnight;
        }
        at + left
    }

    /// Whether it is neither weekend nor holiday.
    pub(crate) fn is_business(&self, date: Date) -> bool {
        !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && !self.holidays.contains(&date)
    }
}

text_enum! {
    /// How pressing a running deadline is; the colour and the icon follow from it.
    pub enum Urgency {
        OnTime = "on_time",
        /// The last 24 hours.
        DueSoon = "due_soon",
        Overdue = "overdue",
    }
}

impl Urgency {
    pub fn of(due: Time, now: Time) -> Self {
        if now >= due {
            Self::Overdue
        } else if due.since(now) <= DAY {
            Self::DueSoon
        } else {
            Self::OnTime
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(local: &str) -> Time {
        Zone::seoul().parse_local(local).expect("a wall clock of Seoul")
    }

    fn business(holidays: &[&str]) -> Policy {
        Policy {
            counting: Counting::BusinessDays,
            holidays: holidays.iter().map(|day| day.parse().expect("a date")).collect(),
            ..Policy::default()
        }
    }

    #[test]
    fn three_days_are_72_hours_and_overdue_at_exactly_72() {
        let policy = Policy::default();
        let due = policy.due_at(at("2026-11-16T20:14"));
        assert_eq!(due, at("2026-11-19T20:14"));
        assert!(!policy.overdue(due, due - 1));
        assert!(policy.overdue(due, due));
    }

    #[test]
    fn a_store_that_says_more_than_three_days_leaves_the_border_to_the_developer() {
        let policy = Policy { border: Border::Exclusive, ..Policy::default() };
        let due = policy.due_at(Time(0));
        assert!(!policy.overdue(due, due));
        assert!(policy.overdue(due, due + 1));
        assert_eq!(policy.overdue_until(due), due - 1);
    }

    #[test]
    fn weekends_and_holidays_do_not_count_on_business_days() {
        // Friday 20:14, with Monday a holiday: the three days are the rest of Friday, Tuesday, Wednesday, Thursday.
        let policy = business(&["2026-11-23"]);
        assert_eq!(policy.due_at(at("2026-11-20T20:14")), at("2026-11-26T20:14"));
    }

    #[test]
    fn a_message_of_sunday_starts_its_clock_on_monday() {
        assert_eq!(business(&[]).due_at(at("2026-11-15T09:00")), at("2026-11-19T00:00"));
    }

    proptest! {
        #[test]
        fn business_days_never_give_less_time_than_calendar_days(from in 0_i64..4_000_000_000_000) {
            let from = Time(from);
            prop_assert!(business(&["2026-01-01"]).due_at(from) >= Policy::default().due_at(from));
        }

        #[test]
        fn a_later_message_is_never_due_earlier(from in 0_i64..4_000_000_000_000, later in 0_i64..1_000_000_000) {
            let policy = business(&["2026-01-01", "2030-05-05"]);
            prop_assert!(policy.due_at(Time(from + later)) >= policy.due_at(Time(from)));
        }

        #[test]
        fn the_query_border_and_the_rule_agree(due in 0_i64..10, now in 0_i64..10, inclusive: bool) {
            let border = if inclusive { Border::Inclusive } else { Border::Exclusive };
            let policy = Policy { border, ..Policy::default() };
            let (due, now) = (Time(due), Time(now));
            prop_assert_eq!(policy.overdue(due, now), due <= policy.overdue_until(now));
        }
    }
}
