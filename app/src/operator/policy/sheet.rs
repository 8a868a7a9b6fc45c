//! The form as it stands, beside what holds and what is kept.

use std::collections::BTreeSet;

use leptos::prelude::*;
use model::deadline::Policy;
use model::policy::{Line, Rules, Typed, changes, holidays};
use model::view::PolicyPage;

use crate::form::Deed;
use crate::page::use_reader;

/// What is typed, kept while the page around it loads anew.
#[derive(Clone, Copy)]
pub struct Writing {
    /// Which draft, or which version, it began with.
    base: StoredValue<Option<(String, i64)>>,
    pub typed: RwSignal<Typed>,
    /// Whether it says something else than what is kept.
    pub changed: RwSignal<bool>,
}

impl Writing {
    pub fn new() -> Self {
        Self { base: StoredValue::new(None), typed: RwSignal::new(Typed::default()), changed: RwSignal::new(false) }
    }
}

/// One page's form.
#[derive(Clone, Copy)]
pub struct Sheet {
    pub writing: Writing,
    pub deed: Deed,
    /// What holds now.
    pub current: StoredValue<Rules>,
    /// What is kept: the draft, or what holds.
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "the browser's half compares with it"))]
    pub kept: StoredValue<Typed>,
    /// What the form says, as far as it can be understood.
    pub rules: Memo<Rules>,
    /// The lines in which it differs from what holds.
    pub changed: Memo<BTreeSet<Line>>,
    /// Somebody else writes it.
    pub locked: bool,
    calendar: StoredValue<(model::Zone, Vec<String>)>,
}

impl Sheet {
    pub fn new(page: &PolicyPage, writing: Writing, deed: Deed) -> Self {
        let current = page.rules.clone();
        let kept_rules = page.draft.as_ref().map_or_else(|| current.clone(), |draft| draft.rules.clone());
        let kept = Typed::of(&kept_rules);
        let base =
            page.draft.as_ref().map_or((String::new(), page.number), |draft| (draft.id.to_string(), draft.revision));
        let began = writing.base.try_with_value(|before| before.as_ref() == Some(&base)).unwrap_or(false);
        if !began {
            let typed = came_back(deed).unwrap_or_else(|| kept.clone());
            writing.changed.try_set(typed != kept);
            writing.typed.try_set(typed);
            writing.base.try_set_value(Some(base));
        }
        let rules = Memo::new(move |last: Option<&Rules>| {
            let typed = writing.typed.with(Typed::parse).ok();
            typed.or_else(|| last.cloned()).unwrap_or_else(|| kept_rules.clone())
        });
        let compared = current.clone();
        // A page that is loading anew has lost its signals while what it shows still follows the form.
        let changed = Memo::new(move |_| {
            let found = rules.try_with(|rules| {
                changes(&compared, rules).into_iter().map(|change| change.line).collect::<BTreeSet<Line>>()
            });
            found.unwrap_or_default()
        });
        Self {
            writing,
            deed,
            current: StoredValue::new(current),
            kept: StoredValue::new(kept),
            rules,
            changed,
            locked: page.draft.as_ref().is_some_and(|draft| !draft.mine),
            calendar: StoredValue::new((use_reader().zone, page.holidays.clone())),
        }
    }

    /// The clock under what the form says.
    pub fn policy(self) -> Option<Policy> {
        let (zone, days) = self.calendar.try_get_value()?;
        self.rules.try_with(|rules| rules.policy(zone, holidays(&days)))
    }
}

/// What was typed into a form that came back refused without JavaScript.
fn came_back(deed: Deed) -> Option<Typed> {
    deed.value("answer_days")?;
    Some(typed(|field| deed.value(field).unwrap_or_default()))
}

/// A form, field by field.
pub fn typed(value: impl Fn(&str) -> String) -> Typed {
    Typed {
        answer_days: value("answer_days"),
        counting: value("counting"),
        border: value("border"),
        reminders: ["reminder_1", "reminder_2", "reminder_3"].map(&value),
        extension_hours: value("extension_hours"),
        second_krw: value("second_krw"),
        second_usd: value("second_usd"),
        money_back_days: value("money_back_days"),
        late_percent: value("late_percent"),
        shown_seconds: value("shown_seconds"),
    }
}
