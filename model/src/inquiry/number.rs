//! Inquiry numbers, as people write and mistype them.

use std::fmt;
use std::str::FromStr;

use crate::invalid::Unknown;
use crate::text_enum::through_text;

/// The number people know an inquiry by: `R-20417`, or `H-1182` for what a developer passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InquiryNumber {
    pub handed_over: bool,
    pub serial: i64,
}

impl fmt::Display for InquiryNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", if self.handed_over { 'H' } else { 'R' }, self.serial)
    }
}

impl FromStr for InquiryNumber {
    type Err = Unknown;
    fn from_str(text: &str) -> Result<Self, Unknown> {
        let unknown = || Unknown { set: "InquiryNumber", text: text.to_owned() };
        let (prefix, digits) = text.split_once('-').ok_or_else(unknown)?;
        let handed_over = match prefix {
            "R" | "r" => false,
            "H" | "h" => true,
            _ => return Err(unknown()),
        };
        // Only one spelling each: no sign, no leading zero.
        let sound = digits.len() <= 18 && !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit());
        let serial = if sound { digits.parse().map_err(|_| unknown())? } else { return Err(unknown()) };
        Ok(Self { handed_over, serial })
    }
}

through_text!(InquiryNumber);

/// How a number may have been mistyped. One wrong digit and two neighbours that changed places are four of five slips of
/// who copies a number (Verhoeff, "Error Detecting Decimal Codes", 1969). The second says more: numbers that were given
/// one after the other differ in one digit anyway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slip {
    Swapped,
    OneDigit,
}

impl InquiryNumber {
    /// How somebody who wrote this number may have meant the other; none if it is too far away, or the same.
    pub fn slip_for(self, meant: Self) -> Option<Slip> {
        let (mine, theirs) = (self.serial.to_string(), meant.serial.to_string());
        let (mine, theirs) = (mine.as_bytes(), theirs.as_bytes());
        if self.handed_over != meant.handed_over || mine.len() != theirs.len() {
            return None;
        }
        let wrong: Vec<usize> = (0..mine.len()).filter(|&at| mine[at] != theirs[at]).collect();
        match *wrong {
            [_] => Some(Slip::OneDigit),
            [one, next] if next == one + 1 && mine[one] == theirs[next] && mine[next] == theirs[one] => {
                Some(Slip::Swapped)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_spelling() {
        assert_eq!("R-20417".parse(), Ok(InquiryNumber { handed_over: false, serial: 20_417 }));
        assert_eq!("h-1182".parse::<InquiryNumber>().map(|n| n.to_string()), Ok("H-1182".into()));
        for bad in ["R-", "R-020", "R--1", "R-+1", "X-1", "20417", "R-99999999999999999999"] {
            assert!(bad.parse::<InquiryNumber>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_slip_of_the_hand_may_mean_another_number() {
        let number = |serial| InquiryNumber { handed_over: false, serial };
        assert_eq!(number(20_471).slip_for(number(20_417)), Some(Slip::Swapped));
        assert_eq!(number(20_411).slip_for(number(20_417)), Some(Slip::OneDigit));
        for other in [20_471, 20_714, 24_017, 2_047, 204_711] {
            assert_eq!(number(20_471).slip_for(number(other)), None, "{other}");
        }
        assert_eq!(number(20_471).slip_for(InquiryNumber { handed_over: true, serial: 20_417 }), None);
    }
}
