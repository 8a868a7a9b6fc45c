use serde::{Deserialize, Serialize};

use super::Rules;
use crate::text_enum::text_enum;

text_enum! {
    /// The lines of the form, in its order.
    pub enum Line {
        Answer = "answer_days",
        Counting = "counting",
        Border = "border",
        Reminders = "reminders",
        Extension = "extension_hours",
        SecondKrw = "second_krw",
        SecondUsd = "second_usd",
        MoneyBack = "money_back_days",
        Late = "late_percent",
        Shown = "shown_seconds",
    }
}

impl Rules {
    /// What a line says, as the record keeps it: hours, minor units, seconds or the name of a choice.
    pub fn value(&self, line: Line) -> String {
        let amount = |minor: Option<i64>| minor.map_or_else(|| "never".to_owned(), |minor| minor.to_string());
        match line {
            Line::Answer => format!("{}h", self.answer_hours),
            Line::Counting => self.counting.to_string(),
            Line::Border => self.border.to_string(),
            Line::Reminders => {
                let hours: Vec<String> = self.reminders.iter().map(|hours| format!("{hours}h")).collect();
                if hours.is_empty() { "never".to_owned() } else { hours.join(",") }
            }
            Line::Extension => format!("{}h", self.extension_hours),
            Line::SecondKrw => amount(self.second_above_krw),
            Line::SecondUsd => amount(self.second_above_usd),
            Line::MoneyBack => format!("{}d", self.money_back_days),
            Line::Late => format!("{}%", self.late_percent),
            Line::Shown => format!("{}s", self.shown_seconds),
        }
    }
}

/// A line that two versions say differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub line: Line,
    pub was: String,
    pub now: String,
}

impl std::fmt::Display for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} → {}", self.line, self.was, self.now)
    }
}

/// What differs, in the order of the form.
pub fn changes(old: &Rules, new: &Rules) -> Vec<Change> {
    let compared = Line::ALL.iter().map(|&line| Change { line, was: old.value(line), now: new.value(line) });
    compared.filter(|change| change.was != change.now).collect()
}
