//! The catalogue's files, put together as they are needed: a browser never gets the words of a part that it has not
//! opened, and those of mails and of phones (what is installed, what is pushed) never leave the server.

use model::Language;

macro_rules! files {
    ($($name:ident = $shelf:literal: $($file:literal),+;)+) => {$(
        pub const $name: Words = Words {
            shelf: $shelf,
            ko: &[$(include_str!(concat!("../locales/ko/", $file, ".ftl"))),+],
            en: &[$(include_str!(concat!("../locales/en/", $file, ".ftl"))),+],
        };
    )+};
}

/// The sentences of one part, in both languages.
#[derive(Clone, Copy)]
pub struct Words {
    /// Its own place in the catalogue.
    pub(crate) shelf: usize,
    ko: &'static [&'static str],
    en: &'static [&'static str],
}

impl Words {
    /// Their files in one language, as one that a browser can fetch.
    pub fn file(self, language: Language) -> String {
        let lines = self.texts(language).iter().flat_map(|text| text.lines());
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines.flat_map(|line| [line, "\n"]).collect()
    }

    pub(crate) fn texts(self, language: Language) -> &'static [&'static str] {
        match language {
            Language::Ko => self.ko,
            Language::En => self.en,
        }
    }
}

pub(crate) const SHELVES: usize = 6;

files! {
    STORE = 0: "common", "problem", "store";
    CUSTOMER = 1: "customer", "account";
    DEVELOPER = 2: "developer", "account", "canned", "work";
    OPERATOR = 3: "operator", "account", "canned", "policy", "work";
    MAIL = 4: "mail";
    PHONE = 5: "phone";
}
