//! A version as a form sends it.

use serde::{Deserialize, Serialize};

use super::{
    AMOUNT_MAX, ANSWER_HOURS, EXTENSION_HOURS, LATE_PERCENT, MONEY_BACK_DAYS, REMINDERS_MAX, Rules, SHOWN_SECONDS,
};
use crate::invalid::{Checks, Invalid, Reason, Unknown};
use crate::money::decimal;

/// The form's fields as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// Days, such as `3` or `1.5`.
    pub answer_days: String,
    pub counting: String,
    pub border: String,
    /// Hours before the deadline; an empty one is none.
    pub reminders: [String; REMINDERS_MAX],
    pub extension_hours: String,
    /// Won; empty is never.
    pub second_krw: String,
    /// Dollars, such as `100` or `99.50`; empty is never.
    pub second_usd: String,
    pub money_back_days: String,
    pub late_percent: String,
    pub shown_seconds: String,
}

/// The names of the reminders' fields.
const REMINDERS: [&str; REMINDERS_MAX] = ["reminder_1", "reminder_2", "reminder_3"];

impl Typed {
    /// What a form shows of a version.
    pub fn of(rules: &Rules) -> Self {
        let mut reminders = rules.reminders.iter().map(i64::to_string);
        Self {
            answer_days: days(rules.answer_hours),
            counting: rules.counting.to_string(),
            border: rules.border.to_string(),
            reminders: std::array::from_fn(|_| reminders.next().unwrap_or_default()),
            extension_hours: rules.extension_hours.to_string(),
            second_krw: rules.second_above_krw.map(|won| won.to_string()).unwrap_or_default(),
            second_usd: rules.second_above_usd.map(dollars).unwrap_or_default(),
            money_back_days: rules.money_back_days.to_string(),
            late_percent: rules.late_percent.to_string(),
            shown_seconds: rules.shown_seconds.to_string(),
        }
    }

    pub fn parse(&self) -> Result<Rules, Vec<Invalid>> {
        let mut checks = Checks::default();
        let answer = checks.field(parse_days("answer_days", &self.answer_days));
        let counting = checks.field(choice("counting", &self.counting));
        let border = checks.field(choice("border", &self.border));
        let mut reminders: Vec<i64> = Vec::new();
        // A reminder before the question was asked is none; without a length, its own field says what is wrong.
        let longest = answer.unwrap_or(ANSWER_HOURS.1) - 1;
        for (field, text) in REMINDERS.iter().zip(&self.reminders) {
            if !text.trim().is_empty() {
                reminders.extend(checks.field(whole(field, text, (1, longest))));
            }
        }
        reminders.sort_unstable_by(|one, other| other.cmp(one));
        reminders.dedup();
        let extension = checks.field(whole("extension_hours", &self.extension_hours, EXTENSION_HOURS));
        let second_krw = checks.field(amount("second_krw", &self.second_krw, 0));
        let second_usd = checks.field(amount("second_usd", &self.second_usd, 2));
        let back = checks.field(whole("money_back_days", &self.money_back_days, MONEY_BACK_DAYS));
        let late = checks.field(whole("late_percent", &self.late_percent, LATE_PERCENT));
        let shown = checks.field(whole("shown_seconds", &self.shown_seconds, SHOWN_SECONDS));
        checks.done()?;
        match (answer, counting, border, extension, second_krw, second_usd, back.zip(late), shown) {
            (
                Some(answer_hours),
                Some(counting),
                Some(border),
                Some(extension_hours),
                Some(second_above_krw),
                Some(second_above_usd),
                Some((money_back_days, late_percent)),
                Some(shown_seconds),
            ) => Ok(Rules {
                answer_hours,
                counting,
                border,
                reminders,
                extension_hours,
                second_above_krw,
                second_above_usd,
                money_back_days,
                late_percent,
                shown_seconds,
            }),
            _ => Err(Vec::new()),
        }
    }
}

fn choice<T: std::str::FromStr<Err = Unknown>>(field: &str, text: &str) -> Result<T, Invalid> {
    match text.trim() {
        "" => Err(Invalid::new(field, Reason::Required)),
        text => text.parse().map_err(|_| Invalid::new(field, Reason::NotAChoice)),
    }
}

/// Within the limits, which are told in the field's own unit: `per` of what is stored make one of it.
fn within(field: &str, value: i64, (least, most): (i64, i64), per: i64) -> Result<i64, Invalid> {
    let limit = |border: i64| usize::try_from(border / per).unwrap_or_default();
    if value < least {
        return Err(Invalid::with_limit(field, Reason::TooSmall, limit(least)));
    }
    if value > most {
        return Err(Invalid::with_limit(field, Reason::TooLarge, limit(most)));
    }
    Ok(value)
}

fn whole(field: &str, text: &str, limits: (i64, i64)) -> Result<i64, Invalid> {
    let text = required(field, text)?;
    let value = text.parse().map_err(|_| Invalid::new(field, Reason::NotANumber))?;
    within(field, value, limits, 1)
}

fn required<'a>(field: &str, text: &'a str) -> Result<&'a str, Invalid> {
    match text.trim() {
        "" => Err(Invalid::new(field, Reason::Required)),
        text => Ok(text),
    }
}

/// Days in hours: `3`, or with parts of a day that are whole hours.
fn parse_days(field: &str, text: &str) -> Result<i64, Invalid> {
    const PARTS: i64 = 10_000;
    let parts = decimal(required(field, text)?, 4).and_then(|parts| parts.checked_mul(24));
    let Some(parts) = parts else { return Err(Invalid::new(field, Reason::NotANumber)) };
    // A third of a day has no end in decimals.
    let hours = (parts + PARTS / 2) / PARTS;
    if (hours * PARTS - parts).abs() > PARTS / 100 {
        return Err(Invalid::new(field, Reason::NotANumber));
    }
    within(field, hours, ANSWER_HOURS, 24)
}

/// Hours in days.
fn days(hours: i64) -> String {
    if hours % 24 == 0 {
        return (hours / 24).to_string();
    }
    let parts = (hours * 10_000 + 12) / 24;
    let text = format!("{}.{:04}", parts / 10_000, parts % 10_000);
    text.trim_end_matches('0').to_owned()
}

fn dollars(cents: i64) -> String {
    if cents % 100 == 0 { (cents / 100).to_string() } else { format!("{}.{:02}", cents / 100, cents % 100) }
}

/// An amount, with or without its sign and commas; an empty one is never.
fn amount(field: &str, text: &str, places: u32) -> Result<Option<i64>, Invalid> {
    let plain: String = text.trim().trim_start_matches(['₩', '$']).chars().filter(|sign| *sign != ',').collect();
    if plain.trim().is_empty() {
        return Ok(None);
    }
    let minor = decimal(plain.trim(), places).ok_or_else(|| Invalid::new(field, Reason::NotANumber))?;
    let per = if places == 2 { 100 } else { 1 };
    within(field, minor, (0, AMOUNT_MAX), per).map(Some)
}
