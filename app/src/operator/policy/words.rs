//! How the rules are called and written.

use locale::{Locale, t};
use model::Currency;
use model::policy::{Line, Rules};
use model::time::{DAY, HOUR};

/// What a line says, in words.
pub fn value(l: Locale, line: Line, rules: &Rules) -> String {
    match line {
        Line::Answer => length(l, rules.answer_hours),
        Line::Counting => l.t(&format!("policy-counting-{}", rules.counting)),
        Line::Border => l.t(&format!("policy-border-{}", rules.border)),
        Line::Reminders if rules.reminders.is_empty() => l.t("policy-none"),
        Line::Reminders => rules.reminders.iter().map(|&each| hours(l, each)).collect::<Vec<_>>().join(", "),
        Line::Extension if rules.extension_hours == 0 => l.t("policy-none"),
        Line::Extension => hours(l, rules.extension_hours),
        Line::SecondKrw => amount(l, rules, Currency::Krw),
        Line::SecondUsd => amount(l, rules, Currency::Usd),
        Line::MoneyBack => t!(l, "policy-business-days", count = rules.money_back_days),
        Line::Late => t!(l, "policy-percent", count = rules.late_percent),
        Line::Shown => t!(l, "policy-seconds", count = rules.shown_seconds),
    }
}

fn amount(l: Locale, rules: &Rules, currency: Currency) -> String {
    rules.second_above(currency).map_or_else(|| l.t("policy-never"), |amount| l.money(amount))
}

pub(in crate::operator) fn hours(l: Locale, hours: i64) -> String {
    t!(l, "policy-hours", count = hours)
}

/// `3 days`, or as far as it is not whole days, in days and hours.
pub(in crate::operator) fn length(l: Locale, hours: i64) -> String {
    let millis = hours * HOUR;
    if millis % DAY == 0 { t!(l, "policy-days", count = millis / DAY) } else { l.span(millis) }
}

pub fn icon(line: Line) -> &'static str {
    match line {
        Line::Answer | Line::Extension => "timer",
        Line::Counting => "calendar",
        Line::Border => "clock",
        Line::Reminders => "bell",
        Line::SecondKrw | Line::SecondUsd => "scale",
        Line::MoneyBack => "calendar",
        Line::Late => "history",
        Line::Shown => "eye",
    }
}
