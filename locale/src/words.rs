//! The catalogue's files, put together as they are needed: a browser never gets the words of a part that it has not
//! opened, and those of mails never leave the server.

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
    pub(crate) ko: &'static [&'static str],
    pub(crate) en: &'static [&'static str],
}

pub(crate) const SHELVES: usize = 4;

files! {
    CUSTOMER = 0: "common", "problem", "store", "customer";
    DEVELOPER = 1: "developer";
    OPERATOR = 2: "operator";
    MAIL = 3: "mail";
}
