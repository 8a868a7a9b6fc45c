//! Ratings, reviews and official replies: one review for each acquired app, public, with its earlier versions kept.

use crate::id::AccountId;
use crate::inquiry::Illegal;
use crate::text_enum::text_enum;

text_enum! {
    pub enum ReviewState {
        Published = "published",
        /// Its author took it back.
        Withdrawn = "withdrawn",
        /// The store took it down, or holds it back: `moderation::TextState` says which.
        Hidden = "hidden",
    }
}

text_enum! {
    pub enum ReplyState {
        Published = "published",
        Withdrawn = "withdrawn",
        /// The store took it down.
        Hidden = "hidden",
    }
}

text_enum! {
    /// Why somebody reports a review or an official reply.
    pub enum ReportReason {
        Spam = "spam",
        Abuse = "abuse",
        Personal = "personal",
        OffTopic = "off_topic",
        Illegal = "illegal",
        /// Paid for, or written by somebody who never used the app.
        Fake = "fake",
        Other = "other",
    }
}

text_enum! {
    /// The order of an app's reviews.
    pub enum ReviewSort { Helpful = "helpful", Newest = "newest", Highest = "highest", Lowest = "lowest" }
}

/// Who may write: only a customer who acquired the app, paid or free, and whose purchase stands.
pub fn may_write(acquired: bool) -> Result<(), Illegal> {
    if acquired { Ok(()) } else { Err(Illegal::NotAcquired) }
}

/// Who may mark a review as helpful: any customer but its author.
pub fn may_mark_helpful(author: AccountId, reader: AccountId) -> Result<(), Illegal> {
    if author == reader { Err(Illegal::OwnReview) } else { Ok(()) }
}

/// A piece of personal data found in a text that is to be public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    pub kind: PersonalKind,
    /// Where it stands, as byte offsets into the text.
    pub at: std::ops::Range<usize>,
}

text_enum! {
    pub enum PersonalKind { Phone = "phone", Email = "email", Card = "card", ResidentNumber = "resident_number" }
}

/// Finds what a person should not put in public: e-mail addresses, telephone, card and resident registration numbers.
pub fn personal_data(text: &str) -> Vec<Personal> {
    let mut found: Vec<Personal> = digit_runs(text).into_iter().filter_map(|run| run.judge()).collect();
    found.extend(emails(text));
    found.sort_by_key(|personal| (personal.at.start, std::cmp::Reverse(personal.at.end)));
    // A number inside an address is one find, the address.
    let mut end = 0;
    found.retain(|personal| {
        personal.at.start >= end && {
            end = personal.at.end;
            true
        }
    });
    found
}

/// The text with every found piece made unreadable, its length kept.
pub fn masked(text: &str) -> String {
    let mut text = text.to_owned();
    loop {
        // What was hidden inside another find shows only once that one is gone; each round leaves fewer letters.
        let found = personal_data(&text);
        if found.is_empty() {
            return text;
        }
        text = masked_once(&text, &found);
    }
}

fn masked_once(text: &str, found: &[Personal]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for personal in found {
        out.push_str(&text[at..personal.at.start]);
        out.extend(text[personal.at.clone()].chars().map(|c| if c.is_alphanumeric() { '•' } else { c }));
        at = personal.at.end;
    }
    out.push_str(&text[at..]);
    out
}

/// Digits with single dashes, dots or blanks between them.
struct DigitRun {
    digits: String,
    groups: Vec<usize>,
    at: std::ops::Range<usize>,
}

impl DigitRun {
    fn judge(self) -> Option<Personal> {
        let digits = self.digits.as_str();
        let kind = match (digits.len(), self.groups.as_slice()) {
            (13, [6, 7] | [13]) if is_resident_number(digits) => PersonalKind::ResidentNumber,
            (14..=16, _) if luhn(digits) => PersonalKind::Card,
            (10 | 11, _) if digits.starts_with("01") => PersonalKind::Phone,
            (9, [2, 3, 4]) | (10, [2, 4, 4] | [3, 3, 4]) | (11, [3, 4, 4]) if digits.starts_with('0') => {
                PersonalKind::Phone
            }
            (11..=13, _) if digits.starts_with("8210") => PersonalKind::Phone,
            _ => return None,
        };
        Some(Personal { kind, at: self.at })
    }
}

fn digit_runs(text: &str) -> Vec<DigitRun> {
    let mut runs = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let (mut digits, mut groups, mut group, mut end) = (String::new(), Vec::new(), 0, at);
        while at < bytes.len() {
            match bytes[at] {
                digit @ b'0'..=b'9' => {
                    digits.push(char::from(digit));
                    group += 1;
                    end = at + 1;
                }
                b'-' | b'.' | b' ' if bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => {
                    groups.push(group);
                    group = 0;
                }
                _ => break,
            }
            at += 1;
        }
        groups.push(group);
        runs.push(DigitRun { digits, groups, at: start..end });
    }
    runs
}

/// Month and day are real, and the seventh digit is one that is given out.
fn is_resident_number(digits: &str) -> bool {
    let month: u32 = digits[2..4].parse().unwrap_or(0);
    let day: u32 = digits[4..6].parse().unwrap_or(0);
    (1..=12).contains(&month) && (1..=31).contains(&day) && matches!(digits.as_bytes()[6], b'1'..=b'8')
}

fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let digit = u32::from(digit - b'0');
            let doubled = if at % 2 == 1 { digit * 2 } else { digit };
            if doubled > 9 { doubled - 9 } else { doubled }
        })
        .sum();
    sum.is_multiple_of(10)
}

fn emails(text: &str) -> Vec<Personal> {
    let local = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
    let domain = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
    text.match_indices('@')
        .filter_map(|(at, _)| {
            let start = text[..at].char_indices().rev().take_while(|&(_, c)| local(c)).last().map(|(i, _)| i)?;
            let end = at + 1 + text[at + 1..].chars().take_while(|&c| domain(c)).count();
            let host = text[at + 1..end].trim_end_matches(['.', '-']);
            let end = at + 1 + host.len();
            host.contains('.').then_some(Personal { kind: PersonalKind::Email, at: start..end })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn kinds(text: &str) -> Vec<PersonalKind> {
        personal_data(text).into_iter().map(|personal| personal.kind).collect()
    }

    #[test]
    fn what_a_person_should_not_publish_is_found() {
        assert_eq!(kinds("궁금한 분은 010-2847-1173으로 연락 주세요."), [PersonalKind::Phone]);
        assert_eq!(kinds("call 02-555-1234 or +82 10 1234 5678"), [PersonalKind::Phone, PersonalKind::Phone]);
        assert_eq!(kinds("write to me@moalabs.example."), [PersonalKind::Email]);
        assert_eq!(kinds("4111 1111 1111 1111"), [PersonalKind::Card]);
        assert_eq!(kinds("900101-1234567"), [PersonalKind::ResidentNumber]);
    }

    #[test]
    fn ordinary_numbers_stay() {
        for text in [
            "4.8.1 업데이트",
            "₩39,000",
            "2026. 11. 14. 21:07",
            "R-20417",
            "10 000 000 won",
            "4820-1173-06",
            "@home",
            "a@b",
        ] {
            assert_eq!(kinds(text), [], "{text}");
        }
    }

    #[test]
    fn masking_keeps_the_shape() {
        assert_eq!(masked("전화 010-2847-1173 주세요"), "전화 •••-••••-•••• 주세요");
    }

    #[test]
    fn a_number_inside_an_address_is_found_once() {
        assert_eq!(kinds("01028471173@naver.com"), [PersonalKind::Email]);
        assert_eq!(masked("01028471173@naver.com!"), "•••••••••••@•••••.•••!");
    }

    proptest! {
        #[test]
        fn masked_text_has_nothing_left_to_mask(text in "[0-9a-z@. -]{0,40}|\\PC{0,40}") {
            prop_assert_eq!(personal_data(&masked(&text)), vec![]);
        }
    }
}
