//! Korean and English: one catalogue for pages, mails and the command line, and how dates, money, numbers, durations
//! and particles are written.
//!
//! Everything is formatted from explicit language and zone, never from the machine, so that server and browser write
//! the same and hydration finds what it expects.

mod catalogue;
mod duration;
mod particle;
mod sentence;
mod when;
pub mod words;

use std::borrow::Cow;

pub use catalogue::Value;
use model::{Bilingual, Currency, Language, Money, Time, Zone};
pub use words::Words;

/// How one reader reads: their language, and the zone that times are told in. Copied freely.
#[derive(Clone, Copy, Debug)]
pub struct Locale {
    pub language: Language,
    pub zone: &'static Zone,
}

impl Locale {
    pub fn new(language: Language, zone: &'static Zone) -> Self {
        Self { language, zone }
    }

    /// Makes the sentences of a part known in this reader's language. Whoever writes with them opens them first.
    pub fn open(self, words: Words) {
        catalogue::open(self.language, words);
    }

    /// A sentence of the catalogue. A missing key shows itself, in brackets, rather than nothing.
    pub fn t(self, key: &str) -> String {
        catalogue::format(self.language, key, &[])
    }

    /// A sentence with its variables. `t!` is shorter to write.
    pub fn with(self, key: &str, variables: &[(&'static str, Value)]) -> String {
        catalogue::format(self.language, key, variables)
    }

    /// Whether the catalogue has the key: for texts that some kinds have and others do not.
    pub fn has(self, key: &str) -> bool {
        catalogue::has(self.language, key)
    }

    /// The text in the reader's language.
    pub fn of(self, text: &Bilingual) -> String {
        text.get(self.language).to_owned()
    }

    /// `₩39,000`, `$4.99`; free things are told in words by the caller.
    pub fn money(self, money: Money) -> String {
        let decimals = money.currency.decimals();
        let sign = match money.currency {
            Currency::Krw => "₩",
            Currency::Usd => "$",
        };
        let scale = 10_i64.pow(decimals);
        let minus = if money.minor < 0 { "-" } else { "" };
        let (whole, rest) = ((money.minor / scale).abs(), (money.minor % scale).abs());
        let whole = self.number(whole);
        if decimals == 0 {
            format!("{minus}{sign}{whole}")
        } else {
            format!("{minus}{sign}{whole}.{rest:0width$}", width = decimals as usize)
        }
    }

    /// How large a file is, as people say it: `348 KB`, `2.4 MB`.
    pub fn file_size(self, bytes: i64) -> String {
        const KB: i64 = 1024;
        const MB: i64 = 1024 * KB;
        if bytes < MB {
            return format!("{} KB", self.number((bytes + KB - 1) / KB));
        }
        let tenths = bytes * 10 / MB;
        format!("{}.{} MB", self.number(tenths / 10), tenths % 10)
    }

    /// `12,847`.
    pub fn number(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
        if number < 0 {
            out.push('-');
        }
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        out
    }

    /// Tenths as a decimal: `43` → `4.3`.
    pub fn tenths(self, tenths: u32) -> String {
        format!("{}.{}", tenths / 10, tenths % 10)
    }

    /// With weekday and time, as deadlines are told: `11월 19일(목) 20:14`, `Thu 19 Nov, 20:14`.
    pub fn date_time(self, time: Time) -> String {
        when::date_time(self, time)
    }

    /// Without weekday: `11월 16일 20:14`, `16 Nov, 20:14`.
    pub fn short_time(self, time: Time) -> String {
        when::short_time(self, time)
    }

    /// `11월 18일`, `18 Nov`.
    pub fn day(self, time: Time) -> String {
        when::day(self, time)
    }

    /// With the year, for records: `2026. 11. 14. 21:07`, `14 Nov 2026, 21:07`.
    pub fn record_time(self, time: Time) -> String {
        when::record_time(self, time)
    }

    /// With the year and without the time: `2026년 11월 14일`, `14 Nov 2026`.
    pub fn date(self, time: Time) -> String {
        when::date(self, time)
    }

    /// `2026년 11월`, `November 2026`.
    pub fn month(self, time: Time) -> String {
        when::month(self, time)
    }

    /// Weekday and time, for the segments of a clock: `월 20:14`, `Mon 20:14`.
    pub fn weekday_time(self, time: Time) -> String {
        when::weekday_time(self, time)
    }

    /// Machine-readable, for `<time datetime>`: `2026-11-14T21:07:00+09:00`.
    pub fn iso(self, time: Time) -> String {
        when::iso(self, time)
    }

    /// What a `datetime-local` field takes: `2026-11-14T21:07`.
    pub fn local_input(self, time: Time) -> String {
        when::local_input(self, time)
    }

    /// The two largest units: `1일 5시간`, `5 h 42 m`; under a minute `1분 미만`, `under 1 m`.
    pub fn span(self, millis: i64) -> String {
        duration::span(self, millis)
    }

    /// The two largest units apart, for the hero number: `[(1, "일"), (5, "시간")]`.
    pub fn span_parts(self, millis: i64) -> Vec<(i64, &'static str)> {
        duration::parts(self.language, millis)
    }
}

/// Makes the store's words known to a program that came without them: `file` is what [`Words::file`] has made.
pub fn receive(language: Language, file: String) {
    catalogue::receive(language, file);
}

/// A Korean word with the form of a particle that fits its last sound: `josa("모아랩스", "이", "가")` → `모아랩스가`.
pub fn josa(word: &str, after_consonant: &str, after_vowel: &str) -> String {
    format!("{word}{}", particle::choose(word, after_consonant, after_vowel))
}

/// `t!(l, "key", name = value, count = 3)`: a sentence of the catalogue with its variables.
#[macro_export]
macro_rules! t {
    ($locale:expr, $key:expr $(,)?) => { $locale.t($key) };
    ($locale:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $locale.with($key, &[$((stringify!($name), $crate::Value::from($value))),+])
    };
}

impl From<Cow<'_, str>> for Value {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

#[cfg(test)]
mod catalogue_tests;

#[cfg(test)]
mod tests {
    use super::*;

    fn seoul(language: Language) -> Locale {
        static ZONE: std::sync::LazyLock<Zone> = std::sync::LazyLock::new(Zone::seoul);
        Locale::new(language, &ZONE)
    }

    #[test]
    fn money_and_numbers_carry_separators() {
        let ko = seoul(Language::Ko);
        assert_eq!(ko.money(Money::won(39_000)), "₩39,000");
        assert_eq!(ko.money(Money { minor: 1_234_567, currency: Currency::Usd }), "$12,345.67");
        assert_eq!(ko.money(Money { minor: -5, currency: Currency::Usd }), "-$0.05");
        assert_eq!(ko.number(i64::MIN), "-9,223,372,036,854,775,808");
        assert_eq!(ko.number(0), "0");
    }

    #[test]
    fn the_case_of_the_pictures_is_told_as_drawn() {
        let (ko, en) = (seoul(Language::Ko), seoul(Language::En));
        let due = ko.zone.parse_local("2026-11-19T20:14").expect("a time");
        assert_eq!(ko.date_time(due), "11월 19일(목) 20:14");
        assert_eq!(en.date_time(due), "Thu 19 Nov, 20:14");
        assert_eq!(ko.short_time(due), "11월 19일 20:14");
        assert_eq!(en.short_time(due), "19 Nov, 20:14");
        assert_eq!((ko.date(due), en.date(due)), ("2026년 11월 19일".into(), "19 Nov 2026".into()));
        assert_eq!(ko.record_time(due), "2026. 11. 19. 20:14");
        assert_eq!(en.record_time(due), "19 Nov 2026, 20:14");
        assert_eq!(ko.weekday_time(due), "목 20:14");
        assert_eq!(ko.iso(due), "2026-11-19T20:14:00+09:00");
        assert_eq!(ko.span(29 * 3_600_000), "1일 5시간");
        assert_eq!(en.span(20_520_000), "5 h 42 m");
        assert_eq!(ko.span(59_000), "1분 미만");
    }

    #[test]
    fn particles_follow_the_last_sound() {
        assert_eq!(josa("모아랩스", "이", "가"), "모아랩스가");
        assert_eq!(josa("리뷰랩", "이", "가"), "리뷰랩이");
        assert_eq!(josa("서울", "으로", "로"), "서울로");
        assert_eq!(josa("Moaplan", "을", "를"), "Moaplan을");
        assert_eq!(josa("R-20417", "을", "를"), "R-20417을");
        assert_eq!(josa("₩39,000", "을", "를"), "₩39,000을");
    }
}
