//! What the store tells the public of each quarter, and which counts are too small to be told: behind a small number stands
//! somebody whom others could recognise.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::invalid::Unknown;
use crate::time::{Time, Zone};

/// Counts below this, other than none at all, are not told.
pub const FEW: i64 = 5;

/// How long after its end a quarter is told, in milliseconds: longer than any developer has to answer
/// ([`crate::policy::ANSWER_HOURS`]), so that nothing of it still waits for its deadline.
pub const TOLD_AFTER: i64 = 31 * crate::time::DAY;

/// A quarter of a year, in the store's zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: i16,
    /// From 1 to 4.
    quarter: i8,
}

impl Quarter {
    /// The one that this moment lies in.
    pub fn of(zone: &Zone, time: Time) -> Self {
        let date = zone.civil(time).date();
        Self { year: date.year(), quarter: (date.month() - 1) / 3 + 1 }
    }

    pub fn before(self) -> Self {
        match self.quarter {
            1 => Self { year: self.year - 1, quarter: 4 },
            quarter => Self { quarter: quarter - 1, ..self },
        }
    }

    fn next(self) -> Self {
        match self.quarter {
            4 => Self { year: self.year + 1, quarter: 1 },
            quarter => Self { quarter: quarter + 1, ..self },
        }
    }

    /// Its first moment, and the first one after it.
    pub fn bounds(self, zone: &Zone) -> Option<(Time, Time)> {
        let start = |of: Self| zone.start_of(Date::new(of.year, (of.quarter - 1) * 3 + 1, 1).ok()?);
        Some((start(self)?, start(self.next())?))
    }

    pub fn year(self) -> i16 {
        self.year
    }

    pub fn number(self) -> i8 {
        self.quarter
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-q{}", self.year, self.quarter)
    }
}

impl FromStr for Quarter {
    type Err = Unknown;
    fn from_str(text: &str) -> Result<Self, Unknown> {
        let parts = text.split_once("-q").and_then(|(year, quarter)| Some((year.parse().ok()?, quarter.parse().ok()?)));
        match parts {
            Some((year, quarter)) if (2000..=2200).contains(&year) && (1..=4).contains(&quarter) => {
                Ok(Self { year, quarter })
            }
            _ => Err(Unknown { set: "Quarter", text: text.to_owned() }),
        }
    }
}

/// A count as the public is told it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    Count(i64),
    /// Too few to say how many.
    Few,
}

/// Counts that add up to a total that is told beside them. Where only one would be hidden, the total gives it away: then the
/// smallest of the others is hidden with it.
pub fn told(counts: &[i64]) -> Vec<Told> {
    let is_few = |count: i64| 0 < count && count < FEW;
    let mut hidden: Vec<bool> = counts.iter().map(|&count| is_few(count)).collect();
    if hidden.iter().filter(|&&hidden| hidden).count() == 1 {
        let other = counts.iter().enumerate().filter(|&(place, &count)| count > 0 && !hidden[place]);
        if let Some((place, _)) = other.min_by_key(|&(_, &count)| count) {
            hidden[place] = true;
        }
    }
    counts.iter().zip(hidden).map(|(&count, hidden)| if hidden { Told::Few } else { Told::Count(count) }).collect()
}

/// A total; it hides when it is few itself, or when it would tell the only thing that it consists of.
pub fn told_total(counts: &[i64]) -> Told {
    let total: i64 = counts.iter().sum();
    let parts = told(counts);
    let hidden = parts.iter().filter(|part| **part == Told::Few).count();
    if (0 < total && total < FEW) || hidden == 1 { Told::Few } else { Told::Count(total) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_quarter_begins_and_ends_at_the_stores_midnight() {
        let zone = Zone::seoul();
        let at = |text: &str| zone.parse_local(text).expect("a time");
        let quarter = Quarter::of(&zone, at("2026-09-30T23:59"));
        assert_eq!(quarter.to_string(), "2026-q3");
        assert_eq!(quarter.bounds(&zone), Some((at("2026-07-01T00:00"), at("2026-10-01T00:00"))));
        let last = Quarter::of(&zone, at("2027-01-01T00:00")).before();
        assert_eq!(
            (last.to_string(), last.bounds(&zone).map(|bounds| bounds.1)),
            ("2026-q4".into(), Some(at("2027-01-01T00:00")))
        );
        assert_eq!("2026-q4".parse(), Ok(last));
        for wrong in ["2026", "2026-q0", "2026-q5", "1026-q1", "x-q1", ""] {
            assert!(wrong.parse::<Quarter>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_single_small_count_takes_the_smallest_other_with_it() {
        use Told::{Count, Few};
        assert_eq!(told(&[120, 3, 40, 0]), [Count(120), Few, Few, Count(0)]);
        assert_eq!(told(&[120, 3, 2, 40]), [Count(120), Few, Few, Count(40)]);
        assert_eq!(told(&[0, 5, 8]), [Count(0), Count(5), Count(8)]);
        assert_eq!((told(&[3, 0]), told_total(&[3, 0])), (vec![Few, Count(0)], Few));
    }

    proptest! {
        #[test]
        fn nobody_can_work_out_a_small_count(counts in proptest::collection::vec(0_i64..40, 1..6)) {
            let parts = told(&counts);
            let hidden: Vec<i64> =
                counts.iter().zip(&parts).filter(|(_, part)| **part == Told::Few).map(|(&count, _)| count).collect();
            for (count, part) in counts.iter().zip(&parts) {
                prop_assert!(*count == 0 || *count >= FEW || *part == Told::Few);
            }
            if let Told::Count(total) = told_total(&counts) {
                let told: i64 = parts.iter().filter_map(|part| match part { Told::Count(count) => Some(*count), Told::Few => None }).sum();
                // What is missing is shared by two at least, or by none.
                prop_assert!(hidden.len() != 1 && (total - told == hidden.iter().sum::<i64>()));
            }
        }
    }
}
