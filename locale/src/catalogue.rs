//! The catalogue as it is open now: each part's sentences by their keys.
//!
//! The files are Fluent's (projectfluent.org), in the part of it that they use. It is read by a few functions of our
//! own, because a browser downloads them; the tests hold them against Fluent's own, for every sentence.

use std::collections::HashMap;
use std::sync::OnceLock;

use model::Language;

use crate::sentence;
use crate::words::{SHELVES, Words};

/// What is put into a sentence: plurals choose by numbers.
#[derive(Clone, Debug)]
pub enum Value {
    Text(String),
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Value {
            fn from(number: $number) -> Self { Self::Number(i64::try_from(number).unwrap_or(i64::MAX)) }
        }
    )+};
}
numbers!(i64, i32, u32, u64, usize);

/// Each key with its sentence as it is written in the file.
type Sentences = HashMap<&'static str, &'static str>;

type Shelves = [OnceLock<Sentences>; SHELVES];

static KO: Shelves = [const { OnceLock::new() }; SHELVES];
static EN: Shelves = [const { OnceLock::new() }; SHELVES];

fn of(language: Language) -> &'static Shelves {
    match language {
        Language::Ko => &KO,
        Language::En => &EN,
    }
}

/// Makes a part's sentences known. What is known already stays as it is.
pub(crate) fn open(language: Language, words: Words) {
    let files = words.texts(language).iter();
    of(language)[words.shelf].get_or_init(|| files.flat_map(|file| sentences(file)).collect());
}

/// The same with the store's words, from a file that was fetched.
pub(crate) fn receive(language: Language, file: String) {
    // The store stands on the first shelf; its words are needed for as long as the page is open.
    of(language)[0].get_or_init(|| sentences(file.leak()).collect());
}

fn find(language: Language, key: &str) -> Option<&'static str> {
    of(language).iter().filter_map(OnceLock::get).find_map(|sentences| sentences.get(key)).copied()
}

pub(crate) fn has(language: Language, key: &str) -> bool {
    find(language, key).is_some()
}

pub(crate) fn format(language: Language, key: &str, variables: &[(&'static str, Value)]) -> String {
    match find(language, key) {
        Some(sentence) => sentence::format(sentence, language, variables),
        None => format!("[{key}]"),
    }
}

/// The entries of a file. One begins at a letter and goes on over all lines that are indented, empty or close a brace.
fn sentences(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let begins = |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '#');
    let mut rest = file;
    std::iter::from_fn(move || {
        loop {
            let first = rest.find('\n').map_or(rest.len(), |end| end + 1);
            let mut end = first;
            while end < rest.len() && !begins(&rest[end..]) {
                end += rest[end..].find('\n').map_or(rest.len() - end, |line| line + 1);
            }
            let (entry, after) = rest.split_at(end);
            rest = after;
            if entry.is_empty() {
                return None;
            }
            // A comment is no entry; what is indented below one belongs to nothing.
            if !entry.starts_with('#')
                && let Some((key, sentence)) = entry.split_once('=')
            {
                return Some((key.trim(), sentence.trim()));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_end_where_the_next_one_or_a_comment_begins() {
        let file =
            "# A comment = none\n\na = One\nb-2 = { $n ->\n    [one] x\n   *[other] y\n}\n\n## Another\nc =\n    Two";
        let found: Vec<_> = sentences(file).collect();
        assert_eq!(found, [("a", "One"), ("b-2", "{ $n ->\n    [one] x\n   *[other] y\n}"), ("c", "Two")]);
    }
}
