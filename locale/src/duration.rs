//! Durations in the two largest units, as a person would say them.

use model::Language;
use model::time::{DAY, HOUR, MINUTE};

use crate::Locale;

fn units(language: Language) -> [(i64, &'static str); 3] {
    match language {
        Language::Ko => [(DAY, "일"), (HOUR, "시간"), (MINUTE, "분")],
        Language::En => [(DAY, "d"), (HOUR, "h"), (MINUTE, "m")],
    }
}

/// The largest unit and the next one; a zero in the second place is left out.
pub(crate) fn parts(language: Language, millis: i64) -> Vec<(i64, &'static str)> {
    let units = units(language);
    let mut left = millis.max(0);
    let mut found = Vec::with_capacity(2);
    for (at, (size, name)) in units.into_iter().enumerate() {
        let many = left / size;
        left %= size;
        if many == 0 {
            if found.is_empty() { continue } else { break }
        }
        found.push((many, name));
        if found.len() == 2 || at == units.len() - 1 {
            break;
        }
    }
    found
}

pub(crate) fn span(locale: Locale, millis: i64) -> String {
    let parts = parts(locale.language, millis);
    match (parts.is_empty(), locale.language) {
        (true, Language::Ko) => "1분 미만".to_owned(),
        (true, Language::En) => "under 1 m".to_owned(),
        (false, Language::Ko) => parts.iter().map(|(many, unit)| format!("{many}{unit}")).collect::<Vec<_>>().join(" "),
        (false, Language::En) => {
            parts.iter().map(|(many, unit)| format!("{many} {unit}")).collect::<Vec<_>>().join(" ")
        }
    }
}
