//! Notifications on a phone: what is worth one, who gets it, and what a browser is called.

use serde::{Deserialize, Serialize};

use crate::deadline::Reminder;
use crate::id::AccountId;
use crate::invalid::{Checks, Invalid, Reason};
use crate::notify::next_at;
use crate::text_enum::text_enum;
use crate::time::{Time, Zone};

text_enum! {
    /// What a phone is told.
    pub enum News {
        NewInquiry = "new_inquiry",
        CustomerWrote = "customer_wrote",
        /// A day before the deadline.
        DayLeft = "day_left",
        /// Six hours before it.
        HoursLeft = "hours_left",
        LowReview = "low_review",
        /// A colleague calls in a note.
        Mentioned = "mentioned",
        /// Asked for in the settings.
        Test = "test",
    }
}

/// From which hour until which nothing rings, on a clock of the store's zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuietHours {
    pub from: i64,
    pub until: i64,
}

impl QuietHours {
    /// Parses what was chosen in two fields: hours from 0 to 23; the same twice is none.
    pub fn parse(from: &str, until: &str) -> Result<Self, Vec<Invalid>> {
        let mut checks = Checks::default();
        let mut hour = |field, text: &str| {
            let hour = text.trim().parse().ok().filter(|hour| (0..24).contains(hour));
            checks.field(hour.ok_or_else(|| Invalid::new(field, Reason::NotAChoice)))
        };
        let (from, until) = (hour("from", from), hour("until", until));
        checks.done()?;
        Ok(Self { from: from.unwrap_or_default(), until: until.unwrap_or_default() })
    }

    fn hold(self, hour: i64) -> bool {
        if self.from <= self.until {
            (self.from..self.until).contains(&hour)
        } else {
            hour >= self.from || hour < self.until
        }
    }

    /// When what happens at `now` may ring: at once, or when the quiet hours end.
    pub fn rings_at(self, now: Time, zone: &Zone) -> Time {
        if self.hold(i64::from(zone.civil(now).hour())) { next_at(now, self.until, zone) } else { now }
    }
}

/// Stars up to which a new review is news.
const LOW: i64 = 3;

/// Who of a seller is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Everybody,
    Member(AccountId),
}

impl News {
    /// What a member can choose about. A test is asked for each time.
    pub const CHOICES: &[Self] =
        &[Self::NewInquiry, Self::CustomerWrote, Self::DayLeft, Self::HoursLeft, Self::LowReview, Self::Mentioned];

    pub fn of_reminder(reminder: Reminder) -> Self {
        match reminder {
            Reminder::Day => Self::DayLeft,
            Reminder::Hours => Self::HoursLeft,
        }
    }

    /// A review with many stars waits for somebody to look.
    pub fn of_review(stars: i64) -> Option<Self> {
        (stars <= LOW).then_some(Self::LowReview)
    }

    /// What a customer adds to an assigned inquiry is its assignee's; a deadline is everybody's.
    pub fn audience(self, assignee: Option<AccountId>) -> Audience {
        match (self, assignee) {
            (Self::CustomerWrote | Self::Mentioned, Some(member)) => Audience::Member(member),
            _ => Audience::Everybody,
        }
    }

    /// Whether a phone that saves its battery is to be woken (RFC 8030, `Urgency`).
    pub fn is_urgent(self) -> bool {
        matches!(self, Self::HoursLeft | Self::Test)
    }

    /// Whether it is about an inquiry that waits for the developer, and nothing once it no longer does.
    pub fn needs_answer(self) -> bool {
        matches!(self, Self::NewInquiry | Self::CustomerWrote | Self::DayLeft | Self::HoursLeft)
    }
}

/// Browsers and systems by what their `User-Agent` has in it; the first that fits.
const BROWSERS: &[(&str, &str)] = &[
    ("SamsungBrowser/", "Samsung Internet"),
    ("Whale/", "Whale"),
    ("EdgA/", "Edge"),
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: &[(&str, &str)] = &[
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
];

/// What a browser is called in its owner's list: names of products, the same in every language.
pub fn label_of(user_agent: &str) -> String {
    let find = |names: &[(&str, &'static str)]| {
        names.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    match (find(BROWSERS), find(SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "?".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_assigned_inquiry_rings_at_its_assignee_and_a_deadline_at_everybody() {
        let member = AccountId::new(uuid::Uuid::from_u128(1));
        assert_eq!(News::CustomerWrote.audience(Some(member)), Audience::Member(member));
        assert_eq!(News::CustomerWrote.audience(None), Audience::Everybody);
        for news in [News::NewInquiry, News::DayLeft, News::HoursLeft] {
            assert_eq!(news.audience(Some(member)), Audience::Everybody, "{news}");
        }
    }

    #[test]
    fn quiet_hours_go_over_midnight_and_end_by_the_zones_clock() {
        let zone = Zone::seoul();
        let at = |text: &str| zone.parse_local(text).expect("a wall clock of Seoul");
        let night = QuietHours { from: 22, until: 7 };
        for (quiet, now, rings) in [
            (night, "2026-11-17T21:59", "2026-11-17T21:59"),
            (night, "2026-11-17T22:00", "2026-11-18T07:00"),
            (night, "2026-11-18T06:59", "2026-11-18T07:00"),
            (night, "2026-11-18T07:00", "2026-11-18T07:00"),
            (QuietHours { from: 12, until: 13 }, "2026-11-17T12:30", "2026-11-17T13:00"),
            (QuietHours::default(), "2026-11-17T00:00", "2026-11-17T00:00"),
            (QuietHours { from: 9, until: 9 }, "2026-11-17T09:00", "2026-11-17T09:00"),
        ] {
            assert_eq!(quiet.rings_at(at(now), &zone), at(rings), "{quiet:?} {now}");
        }
        assert!(QuietHours::parse("22", "7").is_ok());
        assert_eq!(QuietHours::parse("24", "").map_err(|refused| refused.len()), Err(2));
    }

    #[test]
    fn three_stars_are_news_and_four_are_not() {
        assert_eq!(News::of_review(1), Some(News::LowReview));
        assert_eq!(News::of_review(3), Some(News::LowReview));
        assert_eq!(News::of_review(4), None);
    }

    #[test]
    fn a_browser_is_called_what_its_owner_calls_it() {
        let android = "Mozilla/5.0 (Linux; Android 15; SM-S931N) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";
        assert_eq!(label_of(android), "Chrome, Android");
        assert_eq!(label_of(&android.replace("Chrome/", "SamsungBrowser/29.0 Chrome/")), "Samsung Internet, Android");
        assert_eq!(
            label_of("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15"),
            "Safari, Mac"
        );
        assert_eq!(label_of("curl"), "?");
    }
}
