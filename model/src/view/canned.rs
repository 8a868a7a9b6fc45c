//! Canned replies: the page that they are kept on, and the menu of a composer.

use serde::{Deserialize, Serialize};

use crate::canned::{Canned, Facts};
use crate::id::CannedId;
use crate::text::Bilingual;
use crate::time::Time;

/// `/developer/canned`, `/operations/canned`: the own side's replies, by kind and then by use.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CannedPage {
    pub rows: Vec<CannedRow>,
    /// Whether the reader may change them.
    pub can_manage: bool,
    /// A real case to try a text with: the newest one that has a purchase.
    pub example: Option<Facts>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CannedRow {
    pub id: CannedId,
    pub reply: Canned,
    pub version: i64,
    pub edited_by: Option<Bilingual>,
    pub edited_at: Time,
    /// How often it was sent within [`CANNED_DAYS`] days, and how many of those inquiries are closed now.
    pub uses: i64,
    pub closed: i64,
}

/// How far back uses are counted, in days.
pub const CANNED_DAYS: i64 = 90;

/// What a composer offers in one case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CannedMenu {
    pub facts: Facts,
    /// Those of the case's kind first.
    pub replies: Vec<CannedChoice>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CannedChoice {
    pub id: CannedId,
    pub reply: Canned,
}
