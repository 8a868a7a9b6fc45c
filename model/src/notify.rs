//! Which mails somebody wants, and when. What the law or the matter itself asks for is no choice: questions about
//! consent, what was decided about money, and what happens to an account always come at once.

use jiff::ToSpan;
use serde::{Deserialize, Serialize};

use crate::account::Role;
use crate::text_enum::text_enum;
use crate::time::{DAY, Time, Zone};

text_enum! {
    /// What a mail tells of, as far as its reader can choose.
    pub enum Topic {
        /// To customers: answers to their inquiries.
        Answers = "answers",
        /// Where an inquiry stands: passed on, taken over, extended, closed.
        Progress = "progress",
        /// Official replies to their reviews.
        ReviewReplies = "review_replies",

        /// To developers, at their own address, beside the seller's contact address.
        NewInquiries = "new_inquiries",
        /// A customer wrote again.
        CustomerWrites = "customer_writes",
        /// Six hours are left, and nobody has answered.
        Deadlines = "deadlines",
        /// The deadline has passed.
        TakenOver = "taken_over",
        /// What operators decided.
        Decisions = "decisions",
        /// A review was changed after the official reply.
        ReviewChanges = "review_changes",

        /// To staff: a colleague calls them in a note.
        Mentions = "mentions",

        /// To operators: a second operator did not agree.
        SentBack = "sent_back",
    }
}

text_enum! {
    /// When such a mail comes.
    pub enum Timing {
        AtOnce = "at_once",
        /// With all others of a day, at the hour of one's choice.
        Daily = "daily",
        /// Not at all: it stands on the pages only.
        InApp = "in_app",
    }
}

/// The hour at which the day's mails come together, unless somebody chose another.
pub const DIGEST_HOUR: i64 = 9;

impl Topic {
    /// What this role can choose about.
    pub fn of(role: Role) -> &'static [Self] {
        match role {
            Role::Customer => &[Self::Answers, Self::Progress, Self::ReviewReplies],
            Role::Developer => &[
                Self::NewInquiries,
                Self::CustomerWrites,
                Self::Deadlines,
                Self::TakenOver,
                Self::Decisions,
                Self::ReviewChanges,
                Self::Mentions,
            ],
            Role::Operator => &[Self::SentBack, Self::Mentions],
        }
    }

    /// What holds for who has not chosen. A seller's contact address gets everything, so its members' own do not.
    pub fn usual(self) -> Timing {
        match self {
            Self::NewInquiries | Self::CustomerWrites | Self::TakenOver | Self::Decisions | Self::ReviewChanges => {
                Timing::InApp
            }
            Self::Answers
            | Self::Progress
            | Self::ReviewReplies
            | Self::Deadlines
            | Self::SentBack
            | Self::Mentions => Timing::AtOnce,
        }
    }
}

/// Time zones to choose from, west to east: one for each that people live in, by the names that devices give. An account may
/// have another, which its device named.
pub const ZONES: [&str; 40] = [
    "Pacific/Honolulu",
    "America/Anchorage",
    "America/Los_Angeles",
    "America/Denver",
    "America/Phoenix",
    "America/Mexico_City",
    "America/Chicago",
    "America/Bogota",
    "America/New_York",
    "America/Toronto",
    "America/Halifax",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires",
    "UTC",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Paris",
    "Europe/Berlin",
    "Africa/Lagos",
    "Africa/Cairo",
    "Africa/Johannesburg",
    "Europe/Helsinki",
    "Europe/Istanbul",
    "Africa/Nairobi",
    "Europe/Moscow",
    "Asia/Riyadh",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Dhaka",
    "Asia/Bangkok",
    "Asia/Ho_Chi_Minh",
    "Asia/Jakarta",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Asia/Seoul",
    "Australia/Sydney",
    "Pacific/Auckland",
];

/// What one account has chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    pub topics: Vec<(Topic, Timing)>,
    /// The hour of the day's mail, in the account's zone: 0 to 23.
    pub digest_hour: i64,
    /// The account's own time zone, by its IANA name; none for the store's.
    pub zone: Option<String>,
}

/// When the next daily mail leaves.
pub fn next_digest(now: Time, hour: i64, zone: &Zone) -> Time {
    next_at(now, hour, zone)
}

/// The first time after `now` that a clock of the zone shows `hour`, from 0 to 23.
pub fn next_at(now: Time, hour: i64, zone: &Zone) -> Time {
    let today = zone.civil(now).date();
    let hour = i8::try_from(hour.clamp(0, 23)).unwrap_or_default();
    (0..3)
        .filter_map(|days| today.checked_add(days.days()).ok())
        // Summer time skips an hour of one day; then it is the day after.
        .filter_map(|date| zone.moment(date.at(hour, 0, 0, 0)))
        .find(|&at| at > now)
        .unwrap_or(now + DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_is_somebodys_and_is_offered_once() {
        let mut offered: Vec<Topic> = Vec::new();
        for &role in Role::ALL {
            let mut topics = Topic::of(role).to_vec();
            let count = topics.len();
            topics.sort();
            topics.dedup();
            assert_eq!(topics.len(), count, "{role:?} is offered each once");
            offered.extend(topics);
        }
        offered.sort();
        // Both sides call their colleagues.
        offered.dedup();
        assert_eq!(offered, Topic::ALL, "in the order of declaration");
        assert!(Topic::of(Role::Customer).iter().all(|topic| topic.usual() == Timing::AtOnce));
    }

    #[test]
    fn the_daily_mail_leaves_at_the_next_such_hour_of_the_zone() {
        let zone = Zone::seoul();
        let at = |text: &str| zone.parse_local(text).expect("a wall clock of Seoul");
        for (now, hour, next) in [
            ("2026-11-17T08:59", 9, "2026-11-17T09:00"),
            ("2026-11-17T09:00", 9, "2026-11-18T09:00"),
            ("2026-11-17T23:30", 0, "2026-11-18T00:00"),
            ("2026-12-31T10:00", 9, "2027-01-01T09:00"),
        ] {
            assert_eq!(next_digest(at(now), hour, &zone), at(next), "{now}");
        }
    }
}
