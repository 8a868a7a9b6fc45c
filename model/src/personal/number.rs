//! What a row of digits is, by its parts and what stands between them.

use super::{Gap, Group, PersonalKind};

pub(super) fn judge(groups: &[Group], gaps: &[Gap], plus: bool) -> Option<PersonalKind> {
    let digits: String = groups.iter().map(|group| group.digits.as_str()).collect();
    let shape: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    if !plus && is_resident(&digits, &shape) {
        Some(PersonalKind::ResidentNumber)
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
    // The country's number is often written without its plus.
    if starts(&["8210"]) {
        return digits.len() == 12 && matches!(shape, [12] | [2, 2, 4, 4] | [2, 2, 8] | [2, 10] | [4, 4, 4]);
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
