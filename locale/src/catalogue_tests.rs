//! The catalogues against each other, and against the code that uses them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use model::Language;

use crate::words::{CUSTOMER, DEVELOPER, MAIL, OPERATOR, PHONE, STORE, Words};
use crate::{Value, catalogue, particle};

const ALL: [Words; 6] = [STORE, CUSTOMER, DEVELOPER, OPERATOR, MAIL, PHONE];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Each key with the variables that its sentence uses.
fn keys(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let folder = root().join("locale/locales").join(language);
    let mut keys = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the catalogue's folder") {
        let text = fs::read_to_string(entry.expect("a file").path()).expect("a catalogue");
        let mut current = None;
        for line in text.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase())
                && let Some((key, _)) = line.split_once('=')
            {
                let key = key.trim().to_owned();
                let before = keys.insert(key.clone(), BTreeSet::new());
                assert!(before.is_none(), "{language}: {key} stands twice");
                current = Some(key);
            }
            if let Some(key) = &current {
                let found = line.match_indices('$').map(|(at, _)| {
                    line[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-').collect()
                });
                keys.entry(key.clone()).or_default().extend(found.collect::<Vec<String>>());
            }
        }
    }
    keys
}

fn sources(path: &Path, found: &mut Vec<String>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a source folder") {
            sources(&entry.expect("an entry").path(), found);
        }
    } else if path.extension().is_some_and(|ending| ending == "rs") {
        found.push(fs::read_to_string(path).expect("a source file"));
    }
}

/// All texts in quotation marks, whole and as far as a `{` goes.
fn literals() -> BTreeSet<String> {
    let mut files = Vec::new();
    for folder in [
        "app/src",
        "desk/src/mail",
        "desk/src/push",
        "desk/src/ruling.rs",
        "desk/src/wordings.rs",
        "model/src/refund",
        "server/src",
    ] {
        sources(&root().join(folder), &mut files);
    }
    files.iter().flat_map(|text| text.split('"').skip(1).step_by(1)).map(str::to_owned).collect()
}

#[test]
fn both_languages_have_the_same_sentences() {
    let (ko, en) = (keys("ko"), keys("en"));
    let missing: Vec<_> =
        ko.keys().filter(|key| !en.contains_key(*key)).chain(en.keys().filter(|key| !ko.contains_key(*key))).collect();
    assert!(missing.is_empty(), "in one language only: {missing:?}");
}

#[test]
fn every_sentence_that_the_code_names_is_there() {
    let known = keys("ko");
    let prefixes: BTreeSet<&str> =
        known.keys().filter_map(|key| key.split_once('-')).map(|(prefix, _)| prefix).collect();
    let looks_like_a_key = |text: &str| {
        text.split_once('-').is_some_and(|(prefix, rest)| prefixes.contains(prefix) && !rest.is_empty())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
    };
    let mut files = Vec::new();
    sources(&root().join("app/src"), &mut files);
    let mut missing = BTreeSet::new();
    for text in &files {
        for call in [".t(\"", "t!(l, \"", "t!(locale, \"", "done=\""] {
            for (at, _) in text.match_indices(call) {
                let key: String = text[at + call.len()..].chars().take_while(|c| *c != '"').collect();
                if looks_like_a_key(&key) && !known.contains_key(&key) {
                    missing.insert(key);
                }
            }
        }
    }
    assert!(missing.is_empty(), "named in the code, not in the catalogue: {missing:?}");
}

#[test]
fn no_sentence_is_left_that_nothing_uses() {
    let literals = literals();
    // A key may be put together: "problem-{key}-title". Then its beginning stands in the code, up to the brace.
    let beginnings: Vec<&str> = literals
        .iter()
        .filter_map(|text| text.split_once('{'))
        .map(|(start, _)| start)
        .filter(|start| start.ends_with('-'))
        .collect();
    let used = |key: &str| {
        literals.contains(key)
            || beginnings.iter().any(|start| key.starts_with(start))
            || literals.iter().any(|text| {
                // A helper puts the end to it: word(l, "ops-event", kind).
                let begun =
                    text.contains('-') && key.strip_prefix(text.as_str()).is_some_and(|rest| rest.starts_with('-'));
                // Mails name the parts of a sentence: "mail-{kind}-{part}".
                begun || (key.starts_with("mail-") && text.len() > 2 && key.ends_with(text.as_str()))
            })
    };
    let unused: Vec<_> = keys("ko").into_keys().filter(|key| !used(key)).collect();
    assert!(unused.is_empty(), "nothing uses {unused:?}");
}

/// Words that Korean writes in Latin letters: names, abbreviations, a language's own name, an address as an example.
const LATIN: &[&str] = &[
    "Apple", "English", "Galaxy", "Google", "Hearback", "JSON", "MB", "PDF", "SHA", "TID", "TXID", "com", "naver",
    "seoyeon",
];

#[test]
fn no_english_is_left_in_korean_sentences() {
    let mut left = BTreeSet::new();
    for entry in fs::read_dir(root().join("locale/locales/ko")).expect("the catalogue's folder") {
        let text = fs::read_to_string(entry.expect("a file").path()).expect("a catalogue");
        let mut key = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
            let sentence = match line.split_once('=') {
                Some((name, rest)) if begins => {
                    key = name.trim();
                    rest
                }
                _ => line,
            };
            // Variants are named in brackets, variables and functions stand in braces.
            let sentence = sentence.trim_start().trim_start_matches('*');
            let sentence = if sentence.starts_with('[') {
                sentence.split_once(']').map_or("", |(_, rest)| rest)
            } else {
                sentence
            };
            for word in outside_braces(sentence).split(|c: char| !c.is_ascii_alphabetic()) {
                if word.len() > 1 && !LATIN.contains(&word) {
                    left.insert(format!("{key}: {word}"));
                }
            }
        }
    }
    assert!(left.is_empty(), "Latin words in Korean sentences: {left:#?}");
}

/// A sentence without what stands in braces.
fn outside_braces(sentence: &str) -> String {
    let mut depth = 0_u32;
    sentence
        .chars()
        .filter(|c| {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => return depth == 0,
            }
            false
        })
        .collect()
}

#[test]
fn every_part_of_the_program_names_only_words_that_it_has() {
    let known: BTreeSet<String> = keys("ko").into_keys().collect();
    for (folder, own) in [
        ("store", None),
        ("account", None),
        ("ui", None),
        ("canned", None),
        ("customer", Some(CUSTOMER)),
        ("developer", Some(DEVELOPER)),
        ("operator", Some(OPERATOR)),
    ] {
        let mut has: BTreeSet<String> = [Some(STORE), own].into_iter().flatten().flat_map(keys_of).collect();
        // The settings of an account stand in each of the three.
        if folder == "account" {
            let every = [CUSTOMER, DEVELOPER, OPERATOR].map(keys_of);
            has.extend(every[0].iter().filter(|key| every[1].contains(key) && every[2].contains(key)).cloned());
        }
        // Canned replies stand in both places of work.
        if folder == "canned" {
            let (developers, operators) = (keys_of(DEVELOPER), keys_of(OPERATOR));
            has.extend(developers.into_iter().filter(|key| operators.contains(key)));
        }
        let mut files = Vec::new();
        sources(&root().join("app/src").join(folder), &mut files);
        let texts = files.iter().flat_map(|text| text.split('"'));
        let missing: BTreeSet<&str> = texts.filter(|text| known.contains(*text) && !has.contains(*text)).collect();
        assert!(missing.is_empty(), "app/src/{folder} names words of another part: {missing:?}");
    }
}

fn keys_of(words: Words) -> Vec<String> {
    let file = words.file(Language::Ko);
    file.lines()
        .filter(|line| !line.starts_with(' '))
        .filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned()))
        .collect()
}

/// Fluent's own reader, for one language.
fn fluent(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![language.as_str().parse().expect("a language")]);
    bundle.set_use_isolating(false);
    // A file that several parts have is read once.
    let files: BTreeSet<&str> = ALL.iter().flat_map(|words| words.texts(language)).copied().collect();
    for file in files {
        let resource = FluentResource::try_new(file.to_owned()).expect("a file that Fluent can read");
        bundle.add_resource(resource).expect("a key stands once");
    }
    bundle.add_function("JOSA", josa).expect("the function is added once");
    bundle
}

fn josa<'a>(words: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    match words {
        [word, FluentValue::String(consonant), FluentValue::String(vowel)] => {
            let word = match word {
                FluentValue::Number(number) => number.as_string(),
                FluentValue::String(word) => word.clone(),
                _ => return FluentValue::Error,
            };
            FluentValue::from(particle::choose(&word, consonant, vowel).to_owned())
        }
        _ => FluentValue::Error,
    }
}

/// The keys of all choices in the catalogue, and numbers around the plurals.
fn samples() -> Vec<Value> {
    let mut found = BTreeSet::new();
    for file in ALL.iter().flat_map(|words| [Language::Ko, Language::En].map(|language| words.file(language))) {
        found.extend(file.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(key, _)| key.to_owned()));
    }
    let texts = found.into_iter().map(Value::from).chain(["", "모아랩스", "서울", "Moaplan"].map(Value::from));
    texts.chain([0, 1, 2, 52, -1].map(|number: i64| Value::from(number))).collect()
}

#[test]
fn every_sentence_reads_as_fluent_itself_reads_it() {
    for (name, language) in [("ko", Language::Ko), ("en", Language::En)] {
        for words in ALL {
            catalogue::open(language, words);
        }
        let fluent = fluent(language);
        for (key, names) in keys(name) {
            let names: Vec<&'static str> = names.into_iter().map(|name| &*name.leak()).collect();
            for sample in samples() {
                let variables: Vec<_> = names.iter().map(|name| (*name, sample.clone())).collect();
                let arguments: FluentArgs = variables
                    .iter()
                    .map(|(name, value)| match value {
                        Value::Text(text) => (*name, FluentValue::from(text.as_str())),
                        Value::Number(number) => (*name, FluentValue::from(*number)),
                    })
                    .collect();
                let pattern = fluent
                    .get_message(&key)
                    .and_then(|message| message.value())
                    .unwrap_or_else(|| panic!("{name}: Fluent cannot read {key}"));
                let expected = fluent.format_pattern(pattern, Some(&arguments), &mut Vec::new());
                assert_eq!(catalogue::format(language, &key, &variables), expected, "{name}: {key} with {sample:?}");
            }
        }
    }
}
