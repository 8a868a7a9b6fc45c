//! Calling a colleague in an internal note: `@이지수`, `@Jisoo Lee`.

use crate::text::Bilingual;

/// The places, among these names, of those who are called in a text, each once, in the order of the text. A name counts from its
/// `@` on, which stands at the beginning of a word, in Korean or English, whatever its capitals; of two names that fit the
/// longer one is meant. What follows it may stand close to it, as a Korean particle does.
pub fn mentioned(text: &str, names: &[Bilingual]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut before = None;
    for (at, c) in text.char_indices() {
        let begins = c == '@' && !before.is_some_and(char::is_alphanumeric);
        before = Some(c);
        if !begins {
            continue;
        }
        let rest = &text[at + 1..];
        let fits = names.iter().enumerate().filter_map(|(place, name)| Some((longest(rest, name)?, place)));
        // The first of namesakes, rather than all of them: who is meant, the writer sees in what it is made into.
        if let Some((_, place)) = fits.max_by_key(|&(length, place)| (length, std::cmp::Reverse(place)))
            && !found.contains(&place)
        {
            found.push(place);
        }
    }
    found
}

/// How much of a text's beginning is this name, in either language.
fn longest(text: &str, name: &Bilingual) -> Option<usize> {
    [&name.ko, &name.en].into_iter().filter(|name| begins_with(text, name)).map(|name| name.chars().count()).max()
}

fn begins_with(text: &str, name: &str) -> bool {
    let mut rest = text.chars();
    let same = |c: char, of: char| c == of || c.to_lowercase().eq(of.to_lowercase());
    if name.is_empty() || !name.chars().all(|of| rest.next().is_some_and(|c| same(c, of))) {
        return false;
    }
    // `@Jis` calls nobody, nor does `@Jisoo Leeds`; after a Korean name anything may follow.
    !(name.is_ascii() && rest.next().is_some_and(|c| c.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn people() -> Vec<Bilingual> {
        vec![
            Bilingual::new("이지수", "Jisoo Lee"),
            Bilingual::new("강민호", "Minho Kang"),
            Bilingual::new("이지", "Ji Lee"),
        ]
    }

    #[test]
    fn a_colleague_is_called_by_name_in_either_language() {
        let called = |text: &str| mentioned(text, &people());
        assert_eq!(called("@이지수님 확인 부탁해요"), [0]);
        assert_eq!(called("(@강민호) @jisoo lee, @이지수"), [1, 0]);
        assert_eq!(called("@이지 님"), [2]);
        assert_eq!(called("@Minho Kang: please"), [1]);
    }

    #[test]
    fn an_address_or_a_part_of_a_name_calls_nobody() {
        let called = |text: &str| mentioned(text, &people());
        for text in ["mail@이지수.example", "@Jisoo", "@Jisoo Leeds", "@", "이지수", "＠이지수"] {
            assert!(called(text).is_empty(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nobody_is_called_twice_and_nothing_panics(text in "(@|이지수|강민호|Jisoo Lee| |[a-z]|님){0,20}") {
            let called = mentioned(&text, &people());
            let mut once = called.clone();
            once.sort_unstable();
            once.dedup();
            prop_assert_eq!(once.len(), called.len());
        }
    }
}
