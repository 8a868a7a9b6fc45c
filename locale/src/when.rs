//! Dates and times as they are written in each language.

use jiff::civil::{DateTime, Weekday};
use model::time::SECOND;
use model::{Language, Time};

use crate::Locale;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn weekday(language: Language, civil: DateTime) -> &'static str {
    let (ko, en) = match civil.weekday() {
        Weekday::Monday => ("월", "Mon"),
        Weekday::Tuesday => ("화", "Tue"),
        Weekday::Wednesday => ("수", "Wed"),
        Weekday::Thursday => ("목", "Thu"),
        Weekday::Friday => ("금", "Fri"),
        Weekday::Saturday => ("토", "Sat"),
        Weekday::Sunday => ("일", "Sun"),
    };
    match language {
        Language::Ko => ko,
        Language::En => en,
    }
}

fn month_name(civil: DateTime) -> &'static str {
    MONTHS[usize::from(civil.month().unsigned_abs()) - 1]
}

fn clock(civil: DateTime) -> String {
    format!("{:02}:{:02}", civil.hour(), civil.minute())
}

pub(crate) fn day(locale: Locale, time: Time) -> String {
    let civil = locale.zone.civil(time);
    match locale.language {
        Language::Ko => format!("{}월 {}일", civil.month(), civil.day()),
        Language::En => format!("{} {}", civil.day(), &month_name(civil)[..3]),
    }
}

pub(crate) fn date(locale: Locale, time: Time) -> String {
    let (day, year) = (day(locale, time), locale.zone.civil(time).year());
    match locale.language {
        Language::Ko => format!("{year}년 {day}"),
        Language::En => format!("{day} {year}"),
    }
}

pub(crate) fn date_time(locale: Locale, time: Time) -> String {
    let civil = locale.zone.civil(time);
    let (day, weekday, clock) = (day(locale, time), weekday(locale.language, civil), clock(civil));
    match locale.language {
        Language::Ko => format!("{day}({weekday}) {clock}"),
        Language::En => format!("{weekday} {day}, {clock}"),
    }
}

pub(crate) fn short_time(locale: Locale, time: Time) -> String {
    let (day, clock) = (day(locale, time), clock(locale.zone.civil(time)));
    match locale.language {
        Language::Ko => format!("{day} {clock}"),
        Language::En => format!("{day}, {clock}"),
    }
}

pub(crate) fn record_time(locale: Locale, time: Time) -> String {
    let civil = locale.zone.civil(time);
    let clock = clock(civil);
    match locale.language {
        Language::Ko => format!("{}. {}. {}. {clock}", civil.year(), civil.month(), civil.day()),
        Language::En => format!("{} {} {}, {clock}", civil.day(), &month_name(civil)[..3], civil.year()),
    }
}

pub(crate) fn month(locale: Locale, time: Time) -> String {
    let civil = locale.zone.civil(time);
    match locale.language {
        Language::Ko => format!("{}년 {}월", civil.year(), civil.month()),
        Language::En => format!("{} {}", month_name(civil), civil.year()),
    }
}

pub(crate) fn weekday_time(locale: Locale, time: Time) -> String {
    let civil = locale.zone.civil(time);
    format!("{} {}", weekday(locale.language, civil), clock(civil))
}

pub(crate) fn iso(locale: Locale, time: Time) -> String {
    let civil = locale.zone.civil(time);
    let utc = jiff::tz::Offset::UTC.to_timestamp(civil).map_or(0, |stamp| stamp.as_millisecond());
    let offset = (utc - time.0.div_euclid(SECOND) * SECOND) / SECOND / 60;
    let sign = if offset < 0 { '-' } else { '+' };
    format!(
        "{:04}-{:02}-{:02}T{}:{:02}{sign}{:02}:{:02}",
        civil.year(),
        civil.month(),
        civil.day(),
        clock(civil),
        civil.second(),
        offset.abs() / 60,
        offset.abs() % 60
    )
}

pub(crate) fn local_input(locale: Locale, time: Time) -> String {
    let civil = locale.zone.civil(time);
    format!("{:04}-{:02}-{:02}T{}", civil.year(), civil.month(), civil.day(), clock(civil))
}
