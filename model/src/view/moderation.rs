//! What operators read of reported texts, and what an author reads of a text of their own that was taken down.

use serde::{Deserialize, Serialize};

use super::Page;
use super::thread::Fact;
use crate::account::ActorKind;
use crate::id::ModerationId;
use crate::moderation::{TakedownReason, TextId, TextKind, TextState};
use crate::rating::Stars;
use crate::review::ReportReason;
use crate::text::Bilingual;
use crate::text_enum::text_enum;
use crate::time::Time;

text_enum! {
    /// The tabs of the reported texts.
    pub enum ModerationQueue {
        /// Reported, most reports first.
        Reported = "reported",
        /// Taken down, and the author asks for another look; the oldest first.
        Appeals = "appeals",
        /// Held back in a flood, newest first.
        Held = "held",
        /// Decided, newest first.
        Done = "done",
    }
}

/// `/operations/reviews`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModerationList {
    pub queue: ModerationQueue,
    pub counts: Vec<(ModerationQueue, i64)>,
    pub rows: Page<ModerationRow>,
    /// What is held back, by app and rating.
    pub floods: Vec<Flood>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModerationRow {
    pub id: ModerationId,
    pub kind: TextKind,
    pub state: TextState,
    pub app: Bilingual,
    pub package: String,
    pub icon: String,
    pub seller: Bilingual,
    /// Of the review, or of the one that was replied to.
    pub stars: Stars,
    /// The customer of a review; of an official reply the developer who wrote it.
    pub author: Bilingual,
    pub body: String,
    /// Reports that nobody has decided about.
    pub reports: i64,
    /// How many of them give which reason.
    pub reasons: Vec<(ReportReason, i64)>,
    /// The newest report, appeal or decision, whichever the queue is about.
    pub at: Time,
}

/// So many reviews of one rating came to an app that new ones are held back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flood {
    pub app: Bilingual,
    pub package: String,
    pub icon: String,
    pub stars: Stars,
    pub held: i64,
    pub since: Time,
}

/// `/operations/reviews/{id}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModerationCase {
    pub row: ModerationRow,
    pub written_at: Time,
    /// Earlier versions of the text, newest first.
    pub earlier: Vec<EarlierText>,
    /// The review that an official reply answers.
    pub answers: Option<String>,
    /// All reports, newest first; also those that were decided about.
    pub reports: Vec<TextReport>,
    pub takedown: Option<Takedown>,
    pub audit: Vec<Fact>,
    /// What can be done now.
    pub can_keep: bool,
    pub can_hide: bool,
    pub can_remove: bool,
    pub can_put_back: bool,
    /// Whether the reader may answer the appeal: not against their own decision.
    pub can_answer: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EarlierText {
    pub stars: Option<Stars>,
    pub body: String,
    pub written_at: Time,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextReport {
    pub reason: ReportReason,
    pub by: Bilingual,
    pub role: ActorKind,
    pub at: Time,
    pub closed: bool,
}

/// Who took a text down and why, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Takedown {
    pub by: Bilingual,
    pub mine: bool,
    pub at: Time,
    pub reason: TakedownReason,
    pub note: Option<String>,
    pub appeal: Option<String>,
    pub appealed_at: Option<Time>,
    pub answered_by: Option<Bilingual>,
    pub answer: Option<String>,
    pub answered_at: Option<Time>,
}

/// What an author reads of a text of their own that is not public. Who reported it is not in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TakenDown {
    pub text: TextId,
    pub state: TextState,
    /// None while it is only held back.
    pub reason: Option<TakedownReason>,
    pub note: Option<String>,
    pub at: Time,
    pub appeal: Option<String>,
    pub answer: Option<String>,
    pub can_appeal: bool,
}
