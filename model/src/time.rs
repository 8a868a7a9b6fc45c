//! Moments, and the zone in which people read them.

use std::ops::{Add, Sub};

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};

/// Milliseconds in a second, a minute, an hour and a day.
pub const SECOND: i64 = 1_000;
pub const MINUTE: i64 = 60 * SECOND;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

/// A moment: milliseconds since 1970-01-01T00:00Z. Stored as BIGINT, because text of variable length compares wrongly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "sqlx", derive(sqlx::Type), sqlx(transparent))]
pub struct Time(pub i64);

impl Time {
    /// Before anything that happens: the first moment that a browser's dates can tell, and its numbers tell exactly.
    pub const BEGINNING: Self = Self(-8_640_000_000_000_000);

    /// Milliseconds from `earlier` to `self`; negative when it lies after.
    pub fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }
}

impl Add<i64> for Time {
    type Output = Self;
    fn add(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }
}

impl Sub<i64> for Time {
    type Output = Self;
    fn sub(self, millis: i64) -> Self {
        Self(self.0.saturating_sub(millis))
    }
}

/// A time zone as a short table of when which offset from UTC began.
///
/// The server makes it from the zone's rules and sends it along, so that server and browser write the same time
/// without a time zone database in the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    /// The IANA name, such as `Asia/Seoul`.
    pub name: String,
    /// `(from, seconds east of UTC)`, ascending; the first is valid for all that lies before, too.
    pub offsets: Vec<(Time, i32)>,
}

impl Zone {
    /// One offset for all times.
    pub fn fixed(name: &str, seconds: i32) -> Self {
        Self { name: name.to_owned(), offsets: vec![(Time::BEGINNING, seconds)] }
    }

    /// Korea: nine hours ahead of UTC, without summer time since 1988.
    pub fn seoul() -> Self {
        Self::fixed("Asia/Seoul", 9 * 3600)
    }

    fn offset_at(&self, time: Time) -> i32 {
        let after = self.offsets.partition_point(|&(from, _)| from <= time);
        self.offsets.get(after.saturating_sub(1)).map_or(0, |&(_, seconds)| seconds)
    }

    /// The date and wall clock that people in this zone read at `time`.
    pub fn civil(&self, time: Time) -> DateTime {
        let offset = Offset::from_seconds(self.offset_at(time)).unwrap_or(Offset::UTC);
        // Times outside of the years -9999 to 9999 are nobody's purchase; they read as the epoch.
        let stamp = jiff::Timestamp::from_millisecond(time.0).unwrap_or_default();
        offset.to_datetime(stamp)
    }

    /// The moment at which this wall clock shows `civil`; the earlier one where it shows it twice.
    pub fn moment(&self, civil: DateTime) -> Option<Time> {
        let as_utc = Time(Offset::UTC.to_timestamp(civil).ok()?.as_millisecond());
        self.offsets
            .iter()
            .map(|&(_, seconds)| as_utc - i64::from(seconds) * SECOND)
            .filter(|&time| self.civil(time) == civil)
            .min()
    }

    /// The first moment of a day; where summer time skips midnight, the hour after.
    pub fn start_of(&self, date: Date) -> Option<Time> {
        (0..24).find_map(|hour| self.moment(date.at(hour, 0, 0, 0)))
    }

    /// When the week of `time` began, `back` weeks before: on a Monday, as people here count them. A week that summer
    /// time begins or ends in is an hour shorter or longer than others.
    pub fn week_of(&self, time: Time, back: i64) -> Time {
        let date = self.civil(time).date();
        let days = i64::from(date.weekday().since(Weekday::Monday)) + 7 * back;
        // Out of the calendar's range there is no Monday: the moment itself is as good a beginning as any.
        date.checked_sub(days.days()).ok().and_then(|monday| self.start_of(monday)).unwrap_or(time)
    }

    /// Parses what a `datetime-local` field sends, such as `2026-11-14T21:07`.
    pub fn parse_local(&self, text: &str) -> Option<Time> {
        self.moment(text.trim().parse().ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seoul_reads_nine_hours_later_than_utc() {
        let zone = Zone::seoul();
        // 2026-11-16T11:14Z
        let time = Time(1_794_827_640_000);
        assert_eq!(zone.civil(time).to_string(), "2026-11-16T20:14:00");
        assert_eq!(zone.parse_local("2026-11-16T20:14"), Some(time));
    }

    #[test]
    fn weeks_begin_on_monday_at_midnight_here() {
        let zone = Zone::seoul();
        let at = |local: &str| zone.parse_local(local).expect("a wall clock");
        assert_eq!(zone.week_of(at("2026-11-16T00:00"), 0), at("2026-11-16T00:00"));
        assert_eq!(zone.week_of(at("2026-11-22T23:59"), 0), at("2026-11-16T00:00"));
        assert_eq!(zone.week_of(at("2026-11-20T14:30"), 11), at("2026-08-31T00:00"));
    }

    #[test]
    fn a_week_with_a_change_of_summer_time_is_an_hour_shorter() {
        let change = Time(1_772_953_200_000);
        let zone = Zone { name: "America/New_York".into(), offsets: vec![(Time(0), -5 * 3600), (change, -4 * 3600)] };
        let (week, next) = (zone.week_of(change, 0), zone.week_of(change + 3 * DAY, 0));
        assert_eq!(next.since(week), 7 * DAY - HOUR);
        assert_eq!(zone.civil(next).to_string(), "2026-03-09T00:00:00");
    }

    #[test]
    fn a_wall_clock_that_summer_time_skips_is_no_moment() {
        // New York, March 2026: 02:00 became 03:00 at 07:00Z on the 8th.
        let change = Time(1_772_953_200_000);
        let zone = Zone { name: "America/New_York".into(), offsets: vec![(Time(0), -5 * 3600), (change, -4 * 3600)] };
        assert_eq!(zone.parse_local("2026-03-08T02:30"), None);
        assert_eq!(zone.parse_local("2026-03-08T03:00"), Some(change));
        assert_eq!(zone.civil(change - 1).hour(), 1);
    }
}
