//! What is being written in the editor, kept while the page around it loads anew: only so a change that somebody else
//! saved meanwhile is told from what was read before.

use leptos::either::Either;
use leptos::prelude::*;
use model::canned::{Canned, Typed};
use model::view::CannedRow;

use crate::form::Deed;

/// The editor's form as it stands.
#[derive(Clone, Copy)]
pub struct Writing {
    /// Which reply it is about; empty for a new one.
    about: StoredValue<Option<String>>,
    /// Which of two ways it is shown: see [`Writing::apart`].
    odd: StoredValue<(String, bool)>,
    /// The version that its writer began with.
    base: StoredValue<i64>,
    pub typed: RwSignal<Typed>,
    /// Whether it says something else than what is kept.
    pub changed: RwSignal<bool>,
}

impl Writing {
    /// Once for a page, outside of what loads anew.
    pub fn new() -> Self {
        Self {
            about: StoredValue::new(None),
            odd: StoredValue::new((String::new(), false)),
            base: StoredValue::new(0),
            typed: RwSignal::new(Typed::default()),
            changed: RwSignal::new(false),
        }
    }

    /// Makes the view anew when it is about another reply than before: what was typed about the one must never stay for
    /// the other. About the same one it is changed in place, so that focus and text stay.
    pub fn apart<V>(self, about: &str, view: V) -> Either<V, V> {
        let odd = self.odd.try_update_value(|(last, odd)| {
            if last != about {
                about.clone_into(last);
                *odd = !*odd;
            }
            *odd
        });
        if odd.unwrap_or_default() { Either::Left(view) } else { Either::Right(view) }
    }

    /// Begins with a reply, or goes on with it. Tells whether somebody else has saved it since its writer began.
    pub fn on(self, row: Option<&CannedRow>, deed: Deed) -> bool {
        let id = row.map(|row| row.id.to_string()).unwrap_or_default();
        let (kept, version) = (kept(row), row.map_or(0, |row| row.version));
        let other = self.about.try_with_value(|about| about.as_deref() != Some(&id)).unwrap_or(true);
        if other {
            let began = came_back(deed).unwrap_or_else(|| kept.clone());
            self.about.try_set_value(Some(id));
            self.base.try_set_value(deed.value("version").and_then(|read| read.parse().ok()).unwrap_or(version));
            self.changed.try_set(began != kept);
            self.typed.try_set(began);
        } else if !self.changed.try_get_untracked().unwrap_or(true) {
            self.base.try_set_value(version);
            self.typed.try_set(kept);
        }
        self.base.try_get_value().is_some_and(|base| base != version)
    }
}

impl Default for Writing {
    fn default() -> Self {
        Self::new()
    }
}

/// What is kept, as a form would send it.
pub fn kept(row: Option<&CannedRow>) -> Typed {
    let Some(row) = row else { return Typed { kind: "any".into(), ..Typed::default() } };
    let Canned { title, shortcut, kind, texts, closes, tag } = row.reply.clone();
    Typed {
        title,
        shortcut: shortcut.to_string(),
        kind: kind.to_string(),
        ko: texts.ko.unwrap_or_default(),
        en: texts.en.unwrap_or_default(),
        closes,
        tag: tag.map(|tag| tag.to_string()).unwrap_or_default(),
    }
}

/// What was typed into a form that came back refused without JavaScript.
fn came_back(deed: Deed) -> Option<Typed> {
    // A box that is not ticked is not sent; this field always is.
    deed.value("shortcut")?;
    let value = |field: &str| deed.value(field).unwrap_or_default().replace("\r\n", "\n");
    Some(Typed {
        title: value("title"),
        shortcut: value("shortcut"),
        kind: value("kind"),
        ko: value("ko"),
        en: value("en"),
        closes: value("closes") == "on",
        tag: value("tag"),
    })
}

/// The fields in which what is kept differs from what was typed, with what is kept.
pub fn differences(kept: &Typed, typed: &Typed) -> Vec<(&'static str, String)> {
    let pairs = [
        ("title", &kept.title, &typed.title),
        ("shortcut", &kept.shortcut, &typed.shortcut),
        ("kind", &kept.kind, &typed.kind),
        ("ko", &kept.ko, &typed.ko),
        ("en", &kept.en, &typed.en),
        ("tag", &kept.tag, &typed.tag),
    ];
    let mut found: Vec<_> = pairs
        .into_iter()
        .filter(|(_, kept, typed)| kept.trim() != typed.trim())
        .map(|(field, kept, _)| (field, kept.clone()))
        .collect();
    if kept.closes != typed.closes {
        found.push(("closes", if kept.closes { "yes" } else { "no" }.to_owned()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_told() {
        let kept = Typed { title: "Refund".into(), kind: "refund".into(), closes: true, ..Typed::default() };
        let typed = Typed { title: " Refund ".into(), kind: "any".into(), closes: false, ..Typed::default() };
        assert_eq!(differences(&kept, &typed), [("kind", "refund".to_owned()), ("closes", "yes".to_owned())]);
        assert_eq!(differences(&kept, &kept), []);
    }
}
