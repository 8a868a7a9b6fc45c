//! How a customer is addressed.

use crate::page::use_reader;
use crate::ui::use_locale;

/// The given name of whoever reads, as in "서연 님" and "Seoyeon"; empty for visitors.
pub(super) fn my_given_name() -> String {
    let l = use_locale();
    use_reader().account.map(|me| given_name(&l.of(&me.name))).unwrap_or_default()
}

/// Korean names put the family first: one syllable of two or three, two of four. Others put the given name first.
pub(super) fn given_name(name: &str) -> String {
    let letters: Vec<char> = name.trim().chars().collect();
    let hangul = !letters.is_empty() && letters.iter().all(|c| ('가'..='힣').contains(c));
    let family = match letters.len() {
        2 | 3 if hangul => 1,
        4 if hangul => 2,
        _ => return name.split_whitespace().next().unwrap_or_default().to_owned(),
    };
    letters[family..].iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_addressed_by_their_given_name() {
        for (name, given) in [
            ("김서연", "서연"),
            ("이도", "도"),
            ("남궁민수", "민수"),
            ("Seoyeon Kim", "Seoyeon"),
            ("서", "서"),
            ("주식회사모아랩스", "주식회사모아랩스"),
            ("  ", ""),
        ] {
            assert_eq!(given_name(name), given);
        }
    }
}
