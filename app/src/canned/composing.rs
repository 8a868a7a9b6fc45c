//! A composer's canned replies: what is offered, what was chosen, and whether a gap is left in the text.

use leptos::prelude::*;
use model::CannedId;
use model::canned::{GAP, Variable};
use model::view::{CannedChoice, CannedMenu};

use super::filling::{fill_in, has_words};
use crate::form::Deed;
use crate::page::query;
use crate::ui::use_locale;

/// The canned replies of one composer. Which one was chosen stands in the form itself: a page that loads anew finds it
/// there again.
#[derive(Clone, Copy)]
pub struct Composing {
    menu: StoredValue<CannedMenu>,
    /// Whether the inquiry can be closed with the reply.
    pub can_close: bool,
    pub open: RwSignal<bool>,
    /// What is looked for, and which of the found ones is next.
    pub words: RwSignal<String>,
    pub active: RwSignal<usize>,
    pub chosen: RwSignal<Option<CannedId>>,
    /// Whether the text has a gap, and what was not known when it was inserted.
    pub gap: RwSignal<bool>,
    pub missing: RwSignal<Vec<Variable>>,
    /// Whether it was inserted in the language that is not the customer's.
    pub foreign: RwSignal<bool>,
    /// Where the stroke stands that has called up the menu, in the text.
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "strokes are typed in the browser"))]
    pub stroke: StoredValue<Option<u32>>,
}

/// A reply as it goes into a text.
pub struct Inserted {
    pub text: String,
    pub missing: Vec<Variable>,
    pub foreign: bool,
}

impl Composing {
    /// For a composer; `?canned=` names the reply that its page was opened with.
    pub fn new(menu: CannedMenu, can_close: bool, deed: Deed) -> Self {
        let named = deed.value("canned").or_else(|| query("canned").get_untracked());
        let chosen = named.and_then(|id| id.parse().ok());
        let composing = Self {
            menu: StoredValue::new(menu),
            can_close,
            open: RwSignal::new(false),
            words: RwSignal::new(String::new()),
            active: RwSignal::new(0),
            chosen: RwSignal::new(chosen),
            gap: RwSignal::new(false),
            missing: RwSignal::new(Vec::new()),
            foreign: RwSignal::new(false),
            stroke: StoredValue::new(None),
        };
        #[cfg(feature = "hydrate")]
        if let Some((words, stroke)) = super::choosing::still_open() {
            composing.open.set(true);
            composing.words.set(words);
            composing.stroke.set_value(stroke);
        }
        if let Some(begun) = chosen.and_then(|id| composing.filled(id)) {
            composing.gap.set(begun.text.contains(GAP));
            composing.missing.set(begun.missing);
            composing.foreign.set(begun.foreign);
        }
        composing
    }

    /// The text that the page was opened with.
    pub fn begun(&self) -> Option<String> {
        self.chosen.get_untracked().and_then(|id| self.filled(id)).map(|begun| begun.text)
    }

    /// What is offered, by what is looked for.
    pub fn found(&self) -> Vec<CannedChoice> {
        let words = self.words.try_get().unwrap_or_default();
        let replies = self.menu.try_with_value(|menu| menu.replies.clone()).unwrap_or_default();
        replies.into_iter().filter(|choice| has_words(&choice.reply, words.trim_start_matches('/'))).collect()
    }

    /// All of them.
    pub fn all(&self) -> Vec<CannedChoice> {
        self.menu.try_with_value(|menu| menu.replies.clone()).unwrap_or_default()
    }

    /// A reply in this case's words, in the customer's language where it has it.
    pub fn filled(&self, id: CannedId) -> Option<Inserted> {
        let l = use_locale();
        self.filled_in(l, id)
    }

    pub fn filled_in(&self, l: locale::Locale, id: CannedId) -> Option<Inserted> {
        self.menu.try_with_value(|menu| {
            let choice = menu.replies.iter().find(|choice| choice.id == id)?;
            let (language, text) = choice.reply.texts.best(menu.facts.language);
            let filled = fill_in(l, &menu.facts, language, text);
            Some(Inserted { text: filled.text, missing: filled.missing, foreign: language != menu.facts.language })
        })?
    }

    /// Whether the chosen reply closes the inquiry, as it was kept.
    pub fn closes(&self) -> bool {
        let chosen = self.chosen.try_get().flatten();
        let closes = |id| {
            self.menu.try_with_value(|menu| menu.replies.iter().any(|choice| choice.id == id && choice.reply.closes))
        };
        self.can_close && chosen.and_then(closes).unwrap_or(false)
    }
}
