use leptos::prelude::*;
use model::Time;

use super::use_locale;

/// How much of a moment is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimeKind {
    /// With weekday, as deadlines are told: `11월 19일(목) 20:14`.
    Full,
    /// `11월 16일 20:14`.
    #[default]
    Short,
    /// `11월 18일`.
    Day,
    /// With the year: `2026. 11. 14. 21:07`.
    Record,
    /// `월 20:14`.
    WeekdayTime,
}

impl TimeKind {
    /// The words for a moment.
    pub fn text(self, locale: locale::Locale, time: Time) -> String {
        match self {
            Self::Full => locale.date_time(time),
            Self::Short => locale.short_time(time),
            Self::Day => locale.day(time),
            Self::Record => locale.record_time(time),
            Self::WeekdayTime => locale.weekday_time(time),
        }
    }
}

/// A moment in words, and for machines in `datetime`.
///
/// `<TimeText time=inquiry.due kind=TimeKind::Full/>`
#[component]
pub fn TimeText(time: Time, #[prop(optional)] kind: TimeKind) -> impl IntoView {
    let locale = use_locale();
    view! { <time datetime=locale.iso(time)>{kind.text(locale, time)}</time> }
}
