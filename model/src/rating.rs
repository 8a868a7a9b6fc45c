//! Stars, and what many of them say together.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::invalid::{Invalid, Reason, Unknown};

/// One to five stars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Stars(u8);

impl Stars {
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    pub fn new(stars: i64) -> Option<Self> {
        u8::try_from(stars).ok().filter(|stars| (1..=5).contains(stars)).map(Self)
    }

    pub fn parse(field: &str, text: &str) -> Result<Self, Invalid> {
        match text.trim() {
            "" => Err(Invalid::new(field, Reason::Required)),
            text => text.parse().map_err(|_: Unknown| Invalid::new(field, Reason::NotAChoice)),
        }
    }

    pub fn get(self) -> u8 {
        self.0
    }
}

impl fmt::Display for Stars {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Stars {
    type Err = Unknown;
    fn from_str(text: &str) -> Result<Self, Unknown> {
        text.parse().ok().and_then(Self::new).ok_or_else(|| Unknown { set: "Stars", text: text.to_owned() })
    }
}

impl Serialize for Stars {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u8(self.0)
    }
}

impl<'de> Deserialize<'de> for Stars {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let stars = u8::deserialize(from)?;
        Self::new(i64::from(stars)).ok_or_else(|| serde::de::Error::custom("stars are 1 to 5"))
    }
}

/// How many reviews gave how many stars; index 0 is one star.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Histogram(pub [i64; 5]);

impl Histogram {
    pub fn count(self) -> i64 {
        self.0.iter().sum()
    }

    pub fn of(self, stars: Stars) -> i64 {
        self.0[usize::from(stars.0) - 1]
    }

    /// The mean in tenths, rounded half up, so that 4.25 shows as 4.3; `None` without ratings.
    pub fn tenths(self) -> Option<u32> {
        let (count, sum) = (self.count(), self.sum());
        (count > 0).then(|| u32::try_from((sum * 20 + count) / (count * 2)).unwrap_or(0))
    }

    /// The mean, pulled towards 3.8 by ten imagined ratings, so that two fives do not lead a list.
    pub fn bayesian(self) -> f64 {
        (self.sum() as f64 + 38.0) / (self.count() as f64 + 10.0)
    }

    fn sum(self) -> i64 {
        self.0.iter().zip(1..).map(|(count, stars)| count * stars).sum()
    }
}

/// Lower border of the 95 % Wilson interval: what share of helpful marks we can be sure of.
pub fn wilson_lower(helpful: u64, of: u64) -> f64 {
    if of == 0 {
        return 0.0;
    }
    let (n, z) = (of as f64, 1.959_963_984_540_054_f64);
    let p = helpful as f64 / n;
    let z2 = z * z;
    (p + z2 / (2.0 * n) - z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt()) / (1.0 + z2 / n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_rounds_as_people_round() {
        assert_eq!(Histogram([881, 449, 1018, 2183, 8316]).tenths(), Some(43));
        assert_eq!(Histogram([0, 0, 0, 3, 1]).tenths(), Some(43));
        assert_eq!(Histogram::default().tenths(), None);
    }

    #[test]
    fn published_figures_of_wilson_and_bayes_hold() {
        for (helpful, of, expected) in [(2, 2, 0.3424), (100, 101, 0.9460), (600, 1000, 0.5693)] {
            assert!((wilson_lower(helpful, of) - expected).abs() < 0.000_05, "{helpful} of {of}");
        }
        assert!((Histogram([0, 0, 0, 0, 3]).bayesian() - 4.08).abs() < 0.005);
        assert!((Histogram([0, 2, 0, 0, 100]).bayesian() - 4.84).abs() < 0.005);
    }

    #[test]
    fn only_one_to_five_are_stars() {
        assert!(Stars::new(0).is_none() && Stars::new(6).is_none() && Stars::new(-1).is_none());
        assert_eq!(Stars::parse("rating", ""), Err(Invalid::new("rating", Reason::Required)));
        assert_eq!(Stars::parse("rating", "5.5"), Err(Invalid::new("rating", Reason::NotAChoice)));
    }
}
