//! What people say: authored sentences by app, rating and topic, and the few that fit everywhere.

pub(super) mod center;
pub(super) mod diary;
pub(super) mod haneul;
pub(super) mod kids;
pub(super) mod ledgerly;
pub(super) mod lingopack;
pub(super) mod metronome;
pub(super) mod moaplan;
pub(super) mod paperclip;
pub(super) mod refunds;
pub(super) mod reviews;
pub(super) mod runloop;
pub(super) mod starlight;
pub(super) mod sudoku;
pub(super) mod talk;
pub(super) mod tidepool;

use model::Language;

/// A review, and the official reply that answers exactly it.
pub(super) type Said = (&'static str, &'static str);
/// An inquiry: its heading, what the customer writes, and what the developer answers.
pub(super) type Ask = (&'static str, &'static str, &'static str);

/// All that is said about one app.
pub(super) struct Voice {
    pub ko: Lines,
    pub en: Lines,
}

impl Voice {
    pub(super) fn lines(&self, language: Language) -> &Lines {
        match language {
            Language::Ko => &self.ko,
            Language::En => &self.en,
        }
    }
}

/// The same in one language.
pub(super) struct Lines {
    /// Five stars.
    pub love: &'static [&'static str],
    /// Four: content, with a wish.
    pub like: &'static [Said],
    /// Three.
    pub mixed: &'static [Said],
    /// One or two.
    pub low: &'static [Said],
    pub errors: &'static [Ask],
    pub wishes: &'static [Ask],
}
