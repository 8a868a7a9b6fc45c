//! Tags: words of their own by which a seller, or the store, sorts its inquiries. Neither reads the other's.

use std::fmt;
use std::str::FromStr;

use crate::invalid::{Invalid, Reason, Unknown};
use crate::text;
use crate::text_enum::through_text;

/// Longest tag, in characters.
pub const TAG_MAX: usize = 24;
/// Tags of one inquiry, at most.
pub const TAGS_MAX: usize = 10;
/// Different tags of one side, at most: more are no order any more.
pub const TAGS_OF_SIDE: usize = 200;

/// A tag as it was first written. Two that differ in their capitals only are one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag(String);

impl Tag {
    /// Parses what was typed, with or without a `#`.
    pub fn parse(field: &str, typed: &str) -> Result<Self, Invalid> {
        let line = text::parse_line(field, typed.trim().trim_start_matches('#'))?;
        let words: Vec<&str> = line.split_whitespace().collect();
        let tag = words.join(" ");
        if tag.is_empty() {
            return Err(Invalid::new(field, Reason::Required));
        }
        // A comma parts tags elsewhere.
        if tag.contains([',', '#']) {
            return Err(Invalid::new(field, Reason::NotAChoice));
        }
        if tag.chars().count() > TAG_MAX {
            return Err(Invalid::with_limit(field, Reason::TooLong, TAG_MAX));
        }
        Ok(Self(tag))
    }

    /// As [`Tag::parse`], but nothing typed is none.
    pub fn parse_optional(field: &str, typed: &str) -> Result<Option<Self>, Invalid> {
        if typed.trim().is_empty() { Ok(None) } else { Self::parse(field, typed).map(Some) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What tells it from others.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Tag {
    type Err = Unknown;
    fn from_str(text: &str) -> Result<Self, Unknown> {
        Self::parse("tag", text).map_err(|_| Unknown { set: "Tag", text: text.to_owned() })
    }
}

through_text!(Tag);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_a_word_or_a_few_without_marks() {
        for (typed, kept) in [(" #결제 오류 ", "결제 오류"), ("VIP", "VIP"), ("two   words", "two words")] {
            assert_eq!(Tag::parse("tag", typed).map(|tag| tag.to_string()), Ok(kept.to_owned()));
        }
        for wrong in ["", "  ", "#", "a,b", "a#b", "two\nlines", &"가".repeat(TAG_MAX + 1)] {
            assert!(Tag::parse("tag", wrong).is_err(), "{wrong:?}");
        }
        assert_eq!(Tag::parse("tag", "VIP").map(|tag| tag.key()), Tag::parse("tag", "vip").map(|tag| tag.key()));
    }
}
