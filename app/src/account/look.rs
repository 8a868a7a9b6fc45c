//! How a page reads and looks: the choices, wherever they are offered.

use locale::Locale;
use model::Language;
use model::account::Theme;
use model::view::Reader;

/// A language or a theme, as a button that sends it to [`crate::api::SetPreferences`].
pub struct LookChoice {
    pub name: &'static str,
    pub value: &'static str,
    /// In the reader's language; a language is called as it calls itself.
    pub label: String,
    pub icon: &'static str,
    pub chosen: bool,
}

impl LookChoice {
    /// The language that its label is in, if that is not the page's.
    pub fn lang(&self) -> Option<&'static str> {
        (self.name == "language").then_some(self.value)
    }
}

pub fn languages(l: Locale, reader: &Reader) -> Vec<LookChoice> {
    let choice = |&language: &Language| LookChoice {
        name: "language",
        value: language.as_str(),
        label: l.t(&format!("language-{language}")),
        icon: "languages",
        chosen: language == reader.language,
    };
    Language::ALL.iter().map(choice).collect()
}

pub fn themes(l: Locale, reader: &Reader) -> Vec<LookChoice> {
    let choice = |&theme: &Theme| LookChoice {
        name: "theme",
        value: theme.as_str(),
        label: l.t(&format!("theme-{theme}")),
        icon: match theme {
            Theme::System => "monitor",
            Theme::Light => "sun",
            Theme::Dark => "moon",
        },
        chosen: theme == reader.theme,
    };
    Theme::ALL.iter().map(choice).collect()
}
