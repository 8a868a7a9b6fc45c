//! Finds personal data in texts that others will read: e-mail addresses, telephone numbers, card numbers and resident
//! registration numbers.
//!
//! It reads groups of digits and what stands between them, not patterns: people write one number in many ways, and most
//! numbers of a store (orders, versions, prices, dates) are none of these.

mod number;

use std::ops::Range;

use crate::text_enum::text_enum;

text_enum! {
    pub enum PersonalKind {
        Email = "email",
        Phone = "phone",
        Card = "card",
        /// A resident registration number, or a foreigner's.
        ResidentNumber = "resident_number",
    }
}

/// A piece of personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    pub kind: PersonalKind,
    /// Where it stands, as byte offsets into the text.
    pub at: Range<usize>,
}

/// All personal data of a text, in its order.
pub fn find(text: &str) -> Vec<Personal> {
    let letters = Letters::of(text);
    let mut found: Vec<Personal> = Vec::new();
    let apart = |one: &Personal, all: &[Personal]| {
        all.iter().all(|other| other.at.end <= one.at.start || one.at.end <= other.at.start)
    };
    // What stands within an address is the address.
    for one in emails(&letters).into_iter().chain(numbers(&letters)) {
        if apart(&one, &found) {
            found.push(one);
        }
    }
    found.sort_by_key(|finding| finding.at.start);
    found
}

/// The text with every found piece made unreadable, its length kept.
pub fn masked(text: &str) -> String {
    let mut text = text.to_owned();
    loop {
        // What was hidden inside another find shows only once that one is gone; each round leaves fewer letters.
        let found = find(&text);
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

fn emails(text: &Letters) -> Vec<Personal> {
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
            found.push(Personal { at: text.range(from, to), kind: PersonalKind::Email });
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

fn numbers(text: &Letters) -> Vec<Personal> {
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
            let kind = number::judge(&groups[first..=last], &inner, plus)?;
            let from = if plus { from.bracket - 1 } else { from.bracket };
            Some((last, Personal { at: text.range(from, groups[last].to), kind }))
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

#[cfg(test)]
mod tests;
