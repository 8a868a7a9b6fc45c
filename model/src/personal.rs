//! Finds personal data in texts that others will read: e-mail addresses, telephone numbers, card numbers and resident
//! registration numbers.
//!
//! It reads groups of digits and what stands between them, not patterns: people write one number in many ways, and most
//! numbers of a store (orders, versions, prices, dates) are none of these.

use std::ops::Range;

use crate::text_enum::text_enum;

text_enum! {
    pub enum PersonalKind {
        Email = "email",
        Phone = "phone",
        Card = "card",
        /// A resident registration number, or a foreigner's.
        Resident = "resident",
    }
}

/// Where in a text which kind of personal data stands; the range is in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub range: Range<usize>,
    pub kind: PersonalKind,
}

/// All personal data of a text, in its order.
pub fn find(text: &str) -> Vec<Finding> {
    let letters = Letters::of(text);
    let mut found = emails(&letters);
    let numbers = numbers(&letters);
    let apart = |number: &Finding, all: &[Finding]| {
        all.iter().all(|one| one.range.end <= number.range.start || number.range.end <= one.range.start)
    };
    for number in numbers {
        // What stands within an address is the address.
        if apart(&number, &found) {
            found.push(number);
        }
    }
    found.sort_by_key(|finding| finding.range.start);
    found
}

/// A text as it is read: full-width letters and the many dashes as their plain ones, each with its place.
struct Letters {
    letters: Vec<(usize, char)>,
    end: usize,
}

impl Letters {
    fn of(text: &str) -> Self {
        Self { letters: text.char_indices().map(|(at, c)| (at, plain(c))).collect(), end: text.len() }
    }

    fn get(&self, at: usize) -> Option<char> {
        self.letters.get(at).map(|&(_, c)| c)
    }

    fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|at| self.get(at))
    }

    /// The bytes of the letters `from..to`.
    fn range(&self, from: usize, to: usize) -> Range<usize> {
        let place = |at: usize| self.letters.get(at).map_or(self.end, |&(byte, _)| byte);
        place(from)..place(to)
    }
}

fn plain(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FC}' | '\u{FE63}' => '-',
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{3000}' => ' ',
        other => other,
    }
}

fn emails(text: &Letters) -> Vec<Finding> {
    let mut found = Vec::new();
    for at in (0..text.letters.len()).filter(|&at| text.get(at) == Some('@')) {
        let of_local = |c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c);
        let of_domain = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
        let mut from = at;
        while text.before(from).is_some_and(of_local) {
            from -= 1;
        }
        let mut to = at + 1;
        while text.get(to).is_some_and(of_domain) {
            to += 1;
        }
        // The full stop of the sentence is not of the address.
        while to > at + 1 && text.before(to).is_some_and(|c| !c.is_ascii_alphanumeric()) {
            to -= 1;
        }
        let domain: String = text.letters[at + 1..to].iter().map(|&(_, c)| c).collect();
        let ends = domain.rsplit_once('.').is_some_and(|(host, top)| {
            !host.is_empty() && top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic())
        });
        if from < at && ends {
            found.push(Finding { range: text.range(from, to), kind: PersonalKind::Email });
        }
    }
    found
}

/// Digits that stand together, by the places of their letters.
struct Group {
    from: usize,
    to: usize,
    digits: String,
}

/// What stands between two groups of one number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    Space,
    Dash,
    Point,
    Bracket,
}

/// Longest row of groups that is one number: `+1 (415) 555-26-71`.
const GROUPS_MAX: usize = 6;

fn numbers(text: &Letters) -> Vec<Finding> {
    let groups = groups(text);
    let gaps: Vec<Option<Gap>> = groups.windows(2).map(|pair| gap(text, pair[0].to, pair[1].from)).collect();
    let mut found = Vec::new();
    let mut first = 0;
    while first < groups.len() {
        let reach = gaps[first..].iter().take(GROUPS_MAX - 1).take_while(|gap| gap.is_some()).count();
        let hit = (first..=first + reach).rev().find_map(|last| {
            let inner: Vec<Gap> = gaps[first..last].iter().flatten().copied().collect();
            let from = start(text, groups[first].from)?;
            if !ends(text, groups[last].to) {
                return None;
            }
            let plus = text.before(from.bracket) == Some('+');
            let kind = judge(&groups[first..=last], &inner, plus)?;
            let from = if plus { from.bracket - 1 } else { from.bracket };
            Some((last, Finding { range: text.range(from, groups[last].to), kind }))
        });
        match hit {
            Some((last, finding)) => {
                found.push(finding);
                first = last + 1;
            }
            None => first += 1,
        }
    }
    found
}

fn groups(text: &Letters) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at = 0;
    while at < text.letters.len() {
        let from = at;
        while text.get(at).is_some_and(|c| c.is_ascii_digit()) {
            at += 1;
        }
        if at > from {
            let digits = text.letters[from..at].iter().map(|&(_, c)| c).collect();
            groups.push(Group { from, to: at, digits });
        } else {
            at += 1;
        }
    }
    groups
}

/// What stands between, if it can stand within a number: at most one sign, with a space on either side of it.
fn gap(text: &Letters, from: usize, to: usize) -> Option<Gap> {
    if to - from > 3 {
        return None;
    }
    let between: String = text.letters[from..to].iter().map(|&(_, c)| c).filter(|&c| c != ' ').collect();
    match between.as_str() {
        "" => (to - from == 1).then_some(Gap::Space),
        "-" => Some(Gap::Dash),
        "." | "·" => Some(Gap::Point),
        "(" | ")" | ")-" => Some(Gap::Bracket),
        _ => None,
    }
}

struct Start {
    /// The bracket before the first group, or the group.
    bracket: usize,
}

/// Whether a number can begin there: not within a word or a longer number, such as `R-20417` and `4.8.2`.
fn start(text: &Letters, from: usize) -> Option<Start> {
    let bracket = if text.before(from) == Some('(') { from - 1 } else { from };
    let begins = match text.before(bracket) {
        None => true,
        Some(c) if c.is_ascii_alphanumeric() => false,
        Some('-' | '_') => bracket < 2 || text.before(bracket - 1).is_none_or(|c| !c.is_ascii_alphanumeric()),
        Some('.') => bracket < 2 || text.before(bracket - 1).is_none_or(|c| !c.is_ascii_digit()),
        Some('₩' | '$' | '€' | '¥' | '#') => false,
        Some(_) => true,
    };
    begins.then_some(Start { bracket })
}

fn ends(text: &Letters, to: usize) -> bool {
    match text.get(to) {
        Some(c) if c.is_ascii_alphanumeric() => false,
        Some('-' | '_' | '.') => text.get(to + 1).is_none_or(|c| !c.is_ascii_alphanumeric()),
        _ => true,
    }
}

fn judge(groups: &[Group], gaps: &[Gap], plus: bool) -> Option<PersonalKind> {
    let digits: String = groups.iter().map(|group| group.digits.as_str()).collect();
    let shape: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    if !plus && is_resident(&digits, &shape) {
        Some(PersonalKind::Resident)
    } else if !plus && is_card(&digits, &shape, gaps) {
        Some(PersonalKind::Card)
    } else if (plus && is_international(&digits, &shape)) || (!plus && is_telephone(&digits, &shape, gaps)) {
        Some(PersonalKind::Phone)
    } else {
        None
    }
}

/// `+82 10-1234-5678`, `+14155552671`: eight to fifteen digits (E.164).
fn is_international(digits: &str, shape: &[usize]) -> bool {
    let least = if shape.len() == 1 { 9 } else { 8 };
    (least..=16).contains(&digits.len()) && !digits.starts_with('0')
}

/// A number as it is dialled in Korea, or one of North America that is written with all its parts. Numbers of companies
/// (1588-…, 080-…) are nobody's own.
fn is_telephone(digits: &str, shape: &[usize], gaps: &[Gap]) -> bool {
    let starts = |codes: &[&str]| codes.iter().any(|code| digits.starts_with(code));
    if starts(&["010"]) {
        return digits.len() == 11 && matches!(shape, [11] | [3, 8] | [7, 4] | [3, 4, 4]);
    }
    if starts(&["011", "016", "017", "018", "019"]) {
        return matches!(shape, [10] | [11] | [3, 3, 4] | [3, 4, 4] | [3, 7] | [3, 8]);
    }
    if starts(&["070"]) {
        return matches!(shape, [11] | [3, 4, 4] | [3, 8]);
    }
    if starts(&["050"]) {
        return matches!(shape, [11] | [12] | [4, 3, 4] | [4, 4, 4]);
    }
    if starts(&["02"]) {
        return matches!(shape, [2, 3, 4] | [2, 4, 4] | [2, 7] | [2, 8]);
    }
    if starts(&AREAS) {
        return matches!(shape, [3, 3, 4] | [3, 4, 4] | [3, 7] | [3, 8]);
    }
    // Spaces alone stand between any three numbers of a sentence.
    let american = |part: &str| part.starts_with(|c: char| ('2'..='9').contains(&c));
    shape == [3, 3, 4] && american(digits) && american(&digits[3..]) && gaps.first() != Some(&Gap::Space)
}

const AREAS: [&str; 16] =
    ["031", "032", "033", "041", "042", "043", "044", "051", "052", "053", "054", "055", "061", "062", "063", "064"];

/// Four groups of four, or American Express's, or without gaps; the last digit proves the others (Luhn).
fn is_card(digits: &str, shape: &[usize], gaps: &[Gap]) -> bool {
    let drawn = match shape {
        [one] => (14..=19).contains(one),
        [4, 4, 4, 4] | [4, 6, 5] | [4, 6, 4] | [4, 4, 4, 4, 3] => {
            gaps.iter().all(|gap| *gap == gaps[0] && matches!(gap, Gap::Dash | Gap::Space | Gap::Point))
        }
        _ => false,
    };
    // What card networks begin with; 9 is that of cards for Korea only.
    drawn && matches!(digits.as_bytes().first(), Some(b'2'..=b'6' | b'9')) && luhn(digits)
}

fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let value = u32::from(digit - b'0');
            match (at % 2, value) {
                (0, value) => value,
                (_, value) if value > 4 => value * 2 - 9,
                (_, value) => value * 2,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// `YYMMDD-SNNNNNN`. Numbers that were given since October 2020 prove nothing, so with its dash a plausible date is
/// enough; thirteen digits without one must prove themselves.
fn is_resident(digits: &str, shape: &[usize]) -> bool {
    let drawn = match shape {
        [6, 7] => true,
        [13] => proves(digits),
        _ => false,
    };
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    drawn
        && (1..=12).contains(&part(2, 4))
        && (1..=31).contains(&part(4, 6))
        && matches!(digits.as_bytes().get(6), Some(b'1'..=b'8'))
}

fn proves(digits: &str) -> bool {
    let values: Vec<u32> = digits.bytes().map(|digit| u32::from(digit - b'0')).collect();
    let [body @ .., check] = values.as_slice() else { return false };
    let sum: u32 = body.iter().zip([2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]).map(|(value, weight)| value * weight).sum();
    // Citizens' numbers, then foreigners'.
    *check == (11 - sum % 11) % 10 || *check == (13 - sum % 11) % 10
}

#[cfg(test)]
mod tests {
    use super::PersonalKind::{Card, Email, Phone, Resident};
    use super::*;

    fn told(text: &str) -> Vec<(PersonalKind, &str)> {
        find(text).into_iter().map(|finding| (finding.kind, &text[finding.range])).collect()
    }

    #[test]
    fn personal_data_is_found_however_it_is_written() {
        for (text, expected) in [
            ("메일은 seoyeon@naver.com 이에요", vec![(Email, "seoyeon@naver.com")]),
            ("Write to a.b+c@mail.example.co.kr.", vec![(Email, "a.b+c@mail.example.co.kr")]),
            ("seoyeon＠naver.com", vec![(Email, "seoyeon＠naver.com")]),
            ("01012345678@naver.com", vec![(Email, "01012345678@naver.com")]),
            ("010-1234-5678로 연락 주세요", vec![(Phone, "010-1234-5678")]),
            ("번호는01012345678입니다", vec![(Phone, "01012345678")]),
            ("010 1234 5678", vec![(Phone, "010 1234 5678")]),
            ("010.1234.5678.", vec![(Phone, "010.1234.5678")]),
            ("010 - 1234 - 5678", vec![(Phone, "010 - 1234 - 5678")]),
            ("０１０－１２３４－５６７８", vec![(Phone, "０１０－１２３４－５６７８")]),
            ("010–1234–5678", vec![(Phone, "010–1234–5678")]),
            ("Tel.010-1234-5678", vec![(Phone, "010-1234-5678")]),
            ("011-234-5678", vec![(Phone, "011-234-5678")]),
            ("02-123-4567 / 02-1234-5678", vec![(Phone, "02-123-4567"), (Phone, "02-1234-5678")]),
            ("(02) 123-4567", vec![(Phone, "(02) 123-4567")]),
            ("031-123-4567", vec![(Phone, "031-123-4567")]),
            ("070-1234-5678", vec![(Phone, "070-1234-5678")]),
            ("0505-123-4567", vec![(Phone, "0505-123-4567")]),
            ("+82 10-1234-5678", vec![(Phone, "+82 10-1234-5678")]),
            ("+82 (0)10-1234-5678", vec![(Phone, "+82 (0)10-1234-5678")]),
            ("+821012345678", vec![(Phone, "+821012345678")]),
            ("+1 (415) 555-2671", vec![(Phone, "+1 (415) 555-2671")]),
            ("(415) 555-2671", vec![(Phone, "(415) 555-2671")]),
            ("+44 20 7946 0958", vec![(Phone, "+44 20 7946 0958")]),
            ("2026-11-14 010-1234-5678", vec![(Phone, "010-1234-5678")]),
            ("5. 010-1234-5678", vec![(Phone, "010-1234-5678")]),
            ("4242 4242 4242 4242", vec![(Card, "4242 4242 4242 4242")]),
            ("4242-4242-4242-4242", vec![(Card, "4242-4242-4242-4242")]),
            ("카드 4242424242424242 확인", vec![(Card, "4242424242424242")]),
            ("3782 822463 10005", vec![(Card, "3782 822463 10005")]),
            ("900101-1234567", vec![(Resident, "900101-1234567")]),
            ("201105-3000000", vec![(Resident, "201105-3000000")]),
            ("9001011234568", vec![(Resident, "9001011234568")]),
            ("김서연 010-1234-5678, seoyeon@naver.com", vec![(Phone, "010-1234-5678"), (Email, "seoyeon@naver.com")]),
        ] {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn what_a_store_writes_every_day_is_not_personal() {
        for text in [
            "R-20417",
            "H-1182",
            "NS-7719-0043",
            "customer 4820-1173-06",
            "4.8.2",
            "version 10.0.1234.5678",
            "192.168.0.10",
            "₩39,000",
            "₩12847000000",
            "$12,345.67",
            "2026-11-14 21:07",
            "2026. 11. 14. 21:07",
            "11월 19일(목) 20:14",
            "14 Nov 2026, 21:07",
            "20261114",
            "2026-11-14~2026-11-19",
            "3~5일, 24/7, 1/3",
            "5 to 7 days, 3 of 4",
            "rooms 415 555 2671",
            "1588-1234",
            "080-123-4567",
            "order ORD-010-1234-5678",
            "a01012345678f",
            "0102030405060708",
            "4242 4242 4242 4241",
            "1763121620000",
            "1234567890123456",
            "현대카드 ••2847",
            "4242-****-****-4242",
            "209913-1234567",
            "9001011234567",
            "123-45-67890",
            "name@localhost",
            "@moalabs",
            "4.8.1 @ 21:07",
            "{customer} {amount}",
            "",
        ] {
            assert_eq!(told(text), Vec::new(), "{text}");
        }
    }

    #[test]
    fn any_text_is_read_to_its_end() {
        for text in
            ["@", "@@.a", "+", "((010", "010-", "-010", "0", "a@b.", "가@나.다", "010-1234-56789-0000-1111-2222-3"]
        {
            for finding in find(text) {
                assert!(text.get(finding.range.clone()).is_some(), "{text}: {finding:?}");
            }
        }
    }
}
