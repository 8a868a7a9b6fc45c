//! Notifications on a phone: what is worth one, who gets it, and what a browser is called.

use crate::deadline::Reminder;
use crate::id::AccountId;
use crate::text_enum::text_enum;

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
        /// Asked for in the settings.
        Test = "test",
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
            (Self::CustomerWrote, Some(member)) => Audience::Member(member),
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
