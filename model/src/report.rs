//! What many cases say together: weeks, shares, percentiles, and the finding that a chart's title tells.

use serde::{Deserialize, Serialize};

use crate::rating::Histogram;
use crate::time::{DAY, Time, Zone};
use crate::view::Week;

/// With fewer cases a percentage or a median would say more than is known.
pub const ENOUGH: i64 = 5;
/// The share of inquiries that sellers are to answer in time, in percent: the store's goal, as drawn.
pub const IN_TIME_GOAL: i64 = 95;
/// A seller under this share, in percent, is in trouble.
pub const IN_TIME_TROUBLE: i64 = 90;
/// The share of reviews that are to have an official reply, in percent, as drawn.
pub const REPLY_GOAL: i64 = 90;

/// Weeks of the store's zone, oldest first; the last one is the running week.
#[derive(Clone, Debug, PartialEq)]
pub struct Weeks {
    starts: Vec<Time>,
    /// As many weeks before, up to the same hour of their last week.
    before: (Time, Time),
    now: Time,
}

impl Weeks {
    /// The running week and those before it, `count` in all.
    pub fn until(zone: &Zone, now: Time, count: usize) -> Self {
        let count = i64::try_from(count.max(1)).unwrap_or(i64::MAX);
        let starts: Vec<Time> = (0..count).rev().map(|back| zone.week_of(now, back)).collect();
        let elapsed = now.since(zone.week_of(now, 0));
        let before = (zone.week_of(now, 2 * count - 1), zone.week_of(now, count) + elapsed);
        Self { starts, before, now }
    }

    pub fn starts(&self) -> &[Time] {
        &self.starts
    }

    /// When the first of them began.
    pub fn from(&self) -> Time {
        self.starts.first().copied().unwrap_or(self.now)
    }

    /// The first moment after all of them.
    pub fn end(&self) -> Time {
        self.now + 1
    }

    /// From when until when these weeks are compared with: as many weeks before, as far into the last one as now.
    pub fn before(&self) -> (Time, Time) {
        self.before
    }

    /// Each week's place with its first moment, and the first moment after it.
    pub fn bounds(&self) -> impl Iterator<Item = (i64, Time, Time)> {
        let ends = self.starts.iter().skip(1).copied().chain([self.end()]);
        self.starts.iter().copied().zip(ends).zip(0..).map(|((from, end), place)| (place, from, end))
    }
}

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    pub part: i64,
    pub of: i64,
}

impl Share {
    /// Tenths of a percent, rounded half up; `None` with too few cases.
    pub fn tenths(self) -> Option<i64> {
        (self.of >= ENOUGH).then(|| (self.part * 2_000 + self.of) / (self.of * 2))
    }

    /// Whether it is at least `percent`, unrounded.
    pub fn reaches(self, percent: i64) -> bool {
        self.part * 100 >= percent * self.of
    }

    pub fn and(self, other: Self) -> Self {
        Self { part: self.part + other.part, of: self.of + other.of }
    }
}

/// How a count went over whole weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// One week, at this place, stands out over all others.
    Peak(usize),
    /// More in the second half than in the first, by so many percent.
    Up(i64),
    Down(i64),
    /// About so many a week (the median).
    Steady(i64),
}

/// What counts of whole weeks say; `None` with too few.
///
/// A peak is a quarter over the median week; a change is ten percent from the first half to the second.
pub fn course(weeks: &[i64]) -> Option<Course> {
    let total: i64 = weeks.iter().sum();
    if weeks.len() < 3 || total < ENOUGH * 2 {
        return None;
    }
    let mut sorted = weeks.to_vec();
    sorted.sort_unstable();
    let (median, most) = (sorted[(sorted.len() - 1) / 2], sorted[sorted.len() - 1]);
    let second = sorted[sorted.len() - 2];
    // It must lead the next one, too: two weeks of one height are no peak.
    if most * 4 >= median * 5 && most * 10 >= second * 11 {
        return weeks.iter().position(|&count| count == most).map(Course::Peak);
    }
    let half = weeks.len() / 2;
    let (first, last): (i64, i64) = (weeks[..half].iter().sum(), weeks[weeks.len() - half..].iter().sum());
    let percent = (last - first) * 100 / first.max(1);
    Some(match percent {
        10.. => Course::Up(percent),
        ..=-10 => Course::Down(-percent),
        _ => Course::Steady(median),
    })
}

/// What became of a rating with a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its place in the list of releases.
    pub release: usize,
    /// Mean ratings before and since, in hundredths.
    pub before: i64,
    pub since: i64,
}

impl Turn {
    /// Up, down, or not worth a word: under five hundredths.
    pub fn direction(self) -> i64 {
        let change = self.since - self.before;
        if change.abs() < 5 { 0 } else { change.signum() }
    }
}

/// The newest release within `weeks` with enough ratings before and since: of the last one a developer wants to know. A
/// week counts as after a release when its middle is, and one whole week must: the last one is still running.
pub fn turn(weeks: &[Week], releases: &[Time]) -> Option<Turn> {
    let since = |week: &Week, released: Time| week.from + 7 * DAY / 2 >= released;
    let mean = |after: bool, released: Time| {
        let chosen = weeks.iter().filter(|week| since(week, released) == after);
        let (count, sum) = chosen.fold((0, 0), |(count, sum), week| {
            (count + week.count, sum + week.count * week.mean_hundredths.unwrap_or_default())
        });
        (count >= ENOUGH).then(|| (sum + count / 2) / count)
    };
    let last_whole = weeks.get(weeks.len().checked_sub(2)?)?;
    let told = releases.iter().enumerate().filter(|(_, released)| since(last_whole, **released));
    let turns = told.filter_map(|(release, &released)| {
        Some(Turn { release, before: mean(false, released)?, since: mean(true, released)? })
    });
    turns.max_by_key(|turn| releases.get(turn.release))
}

/// Where a moment stands among weeks, counted in weeks: the middle of the first one is 0.
pub fn place_of(weeks: &[Week], time: Time) -> f64 {
    let last = weeks.len().saturating_sub(1) as f64;
    let from = weeks.first().map_or(time, |week| week.from);
    (time.since(from) as f64 / (7 * DAY) as f64 - 0.5).clamp(0.0, last)
}

/// Whose share of one-star ratings is worth telling: the last one's when it is the largest of all, else the smallest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OneStars {
    Largest(usize),
    Smallest(usize),
}

/// Compares parts with enough ratings; `None` when there are not two, or when they are alike.
pub fn one_stars(parts: &[Histogram]) -> Option<OneStars> {
    let rated = parts.iter().enumerate().filter(|(_, stars)| stars.count() >= ENOUGH);
    // In thousandths, so that what reads alike is alike.
    let mut shares: Vec<(i64, usize)> = rated.map(|(at, stars)| (stars.0[0] * 1_000 / stars.count(), at)).collect();
    let newest = *shares.last()?;
    shares.sort_unstable();
    let (least, most) = (*shares.first()?, *shares.last()?);
    let second = shares.get(shares.len().checked_sub(2)?)?;
    if least.0 == most.0 {
        return None;
    }
    Some(if newest == most && second.0 < most.0 { OneStars::Largest(newest.1) } else { OneStars::Smallest(least.1) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(local: &str) -> Time {
        Zone::seoul().parse_local(local).expect("a wall clock")
    }

    #[test]
    fn weeks_end_now_and_are_compared_with_as_many_before() {
        let weeks = Weeks::until(&Zone::seoul(), at("2026-11-20T14:30"), 12);
        assert_eq!((weeks.starts().len(), weeks.from()), (12, at("2026-08-31T00:00")));
        assert_eq!(weeks.before(), (at("2026-06-08T00:00"), at("2026-08-28T14:30")));
        let last = weeks.bounds().last();
        assert_eq!(last, Some((11, at("2026-11-16T00:00"), at("2026-11-20T14:30") + 1)));
        let gaps = weeks.bounds().zip(weeks.bounds().skip(1)).filter(|(one, next)| one.2 != next.1);
        assert_eq!(gaps.count(), 0);
    }

    #[test]
    fn a_share_needs_enough_cases_and_never_rounds_into_its_goal() {
        assert_eq!(Share { part: 4, of: 4 }.tenths(), None);
        assert_eq!(Share { part: 2, of: 3 }.and(Share { part: 0, of: 3 }).tenths(), Some(333));
        let almost = Share { part: 9_499, of: 10_000 };
        assert_eq!((almost.tenths(), almost.reaches(95)), (Some(950), false));
    }

    #[test]
    fn the_course_names_a_peak_before_a_change() {
        assert_eq!(course(&[350, 360, 370, 380, 390, 480, 621]), Some(Course::Peak(6)));
        assert_eq!(course(&[10, 11, 12, 13, 13, 14]), Some(Course::Up(21)));
        assert_eq!(course(&[14, 13, 13, 12, 11, 10]), Some(Course::Down(17)));
        assert_eq!(course(&[20, 21, 20, 21, 20, 21]), Some(Course::Steady(20)));
        assert_eq!(course(&[1, 0, 2, 1]), None);
        assert_eq!(course(&[100, 90]), None);
    }

    #[test]
    fn a_moment_stands_between_the_middles_of_weeks() {
        let start = at("2026-08-31T00:00");
        let weeks: Vec<_> =
            (0..12).map(|place| Week { from: start + place * 7 * DAY, count: 0, mean_hundredths: None }).collect();
        assert_eq!(place_of(&weeks, start + 7 * DAY / 2), 0.0);
        assert_eq!(place_of(&weeks, start + 70 * DAY), 9.5);
        assert_eq!((place_of(&weeks, start), place_of(&weeks, start + 84 * DAY)), (0.0, 11.0));
    }

    #[test]
    fn the_newest_is_told_when_it_is_the_worst() {
        let part = |ones, fives| Histogram([ones, 0, 0, 0, fives]);
        assert_eq!(one_stars(&[part(15, 85), part(8, 92), part(5, 95)]), Some(OneStars::Smallest(2)));
        assert_eq!(one_stars(&[part(15, 85), part(3, 92), part(25, 95)]), Some(OneStars::Largest(2)));
        assert_eq!(one_stars(&[part(15, 85), part(0, 2), part(5, 95)]), Some(OneStars::Smallest(2)));
        assert_eq!(one_stars(&[part(5, 95), part(5, 95)]), None);
        assert_eq!((one_stars(&[part(5, 95)]), one_stars(&[])), (None, None));
    }

    #[test]
    fn the_turn_is_the_newest_release_that_can_be_judged() {
        let start = at("2026-08-31T00:00");
        let weeks: Vec<_> = (0..12)
            .map(|place| Week {
                from: start + place * 7 * DAY,
                count: 10,
                mean_hundredths: Some(if place < 9 { 410 } else { 440 }),
            })
            .collect();
        let releases = [start + 62 * DAY, start + 30 * DAY];
        assert_eq!(turn(&weeks, &releases), Some(Turn { release: 0, before: 410, since: 440 }));
        assert_eq!(turn(&weeks, &[start - DAY]), None, "nothing before it");
        assert_eq!(turn(&weeks, &[start + 75 * DAY]), None, "no whole week since");
        assert_eq!(turn(&weeks[8..], &releases).map(Turn::direction), Some(1));
        assert_eq!(turn(&weeks[..9], &releases[1..]).map(Turn::direction), Some(0));
    }
}
