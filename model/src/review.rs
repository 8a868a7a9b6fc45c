//! Ratings, reviews and official replies: one review for each acquired app, public, with its earlier versions kept.

use crate::id::AccountId;
use crate::inquiry::Illegal;
use crate::invalid::{Invalid, Reason};
use crate::text;
use crate::text_enum::text_enum;

text_enum! {
    pub enum ReviewState {
        Published = "published",
        /// Its author took it back.
        Withdrawn = "withdrawn",
        /// The store took it down, or holds it back: `moderation::TextState` says which.
        Hidden = "hidden",
    }
}

text_enum! {
    pub enum ReplyState {
        Published = "published",
        Withdrawn = "withdrawn",
        /// The store took it down.
        Hidden = "hidden",
    }
}

text_enum! {
    /// Why somebody reports a review or an official reply.
    pub enum ReportReason {
        Spam = "spam",
        Abuse = "abuse",
        Personal = "personal",
        OffTopic = "off_topic",
        Illegal = "illegal",
        /// Paid for, or written by somebody who never used the app.
        Fake = "fake",
        Other = "other",
    }
}

text_enum! {
    /// The order of an app's reviews.
    pub enum ReviewSort { Helpful = "helpful", Newest = "newest", Highest = "highest", Lowest = "lowest" }
}

/// Who may write: only a customer who acquired the app, paid or free, and whose purchase stands.
pub fn may_write(acquired: bool) -> Result<(), Illegal> {
    if acquired { Ok(()) } else { Err(Illegal::NotAcquired) }
}

/// Who may mark a review as helpful: any customer but its author.
pub fn may_mark_helpful(author: AccountId, reader: AccountId) -> Result<(), Illegal> {
    if author == reader { Err(Illegal::OwnReview) } else { Ok(()) }
}

/// Reads a text that everybody will read: refuses what would publish somebody's telephone, card or resident registration
/// number. `max` is in characters.
pub fn parse_public(field: &str, text: &str, max: usize) -> Result<String, Invalid> {
    let text = text::parse_text(field, text, max)?;
    if personal_data(&text).is_empty() { Ok(text) } else { Err(Invalid::new(field, Reason::HasPersonalData)) }
}

// What a person should not put in public, and how it is made unreadable.
pub use crate::personal::{Personal, PersonalKind, find as personal_data, masked};
