//! The catalogues: Fluent files, read once for each language.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use model::Language;
use unic_langid::LanguageIdentifier;

use crate::particle;

macro_rules! files {
    ($language:literal: $($file:literal),+ $(,)?) => {
        &[$(include_str!(concat!("../locales/", $language, "/", $file, ".ftl"))),+]
    };
}

static KO: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    bundle(Language::Ko, files!("ko": "common", "problem", "store", "customer", "developer", "operator", "mail"))
});
static EN: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    bundle(Language::En, files!("en": "common", "problem", "store", "customer", "developer", "operator", "mail"))
});

/// A variable of a sentence: plurals choose by numbers.
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

fn of(language: Language) -> &'static FluentBundle<FluentResource> {
    match language {
        Language::Ko => &KO,
        Language::En => &EN,
    }
}

pub(crate) fn has(language: Language, key: &str) -> bool {
    of(language).has_message(key)
}

pub(crate) fn format(language: Language, key: &str, variables: &[(&'static str, Value)]) -> String {
    let bundle = of(language);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return format!("[{key}]");
    };
    let mut arguments = FluentArgs::with_capacity(variables.len());
    for (name, value) in variables {
        arguments.set(
            *name,
            match value {
                Value::Text(text) => FluentValue::from(text.as_str()),
                Value::Number(number) => FluentValue::from(*number),
            },
        );
    }
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
}

fn bundle(language: Language, files: &[&str]) -> FluentBundle<FluentResource> {
    // Both tags parse; the default (und) would only cost the plural rules.
    let tag: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Names stand in the middle of Korean and English sentences that read in the same direction.
    bundle.set_use_isolating(false);
    for file in files {
        // What parses is used even when an entry does not; the catalogue's tests refuse such a file.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    // JOSA($word, "이", "가"): the particle that fits the word before it.
    let added = bundle.add_function("JOSA", |positional, _| match positional {
        [word, FluentValue::String(consonant), FluentValue::String(vowel)] => {
            let word = match word {
                FluentValue::String(word) => word.clone().into_owned(),
                FluentValue::Number(number) => number.as_string().into_owned(),
                _ => return FluentValue::Error,
            };
            FluentValue::from(particle::choose(&word, consonant, vowel).to_owned())
        }
        _ => FluentValue::Error,
    });
    debug_assert!(added.is_ok(), "the function is added once");
    bundle
}
