//! Notifications, as a member of a seller sets them.

use serde::{Deserialize, Serialize};

use crate::id::PushDeviceId;
use crate::push::{News, QuietHours};
use crate::text::Bilingual;
use crate::time::Time;

/// A member's browsers that are told of news.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PushSettings {
    /// The server's public key in base64url: a browser takes messages of this one only.
    pub key: String,
    /// Newest first.
    pub devices: Vec<PushDevice>,
    pub chosen: PushChoices,
}

/// What a member is told on all of their browsers, and what not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PushChoices {
    pub news: Vec<(News, bool)>,
    pub apps: Vec<AppChoice>,
    pub quiet: QuietHours,
}

/// One of the seller's apps, and whether the member is told of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AppChoice {
    pub package: String,
    pub title: Bilingual,
    pub wanted: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PushDevice {
    pub id: PushDeviceId,
    pub label: String,
    /// Whether notifications keep back who wrote and what.
    pub private: bool,
    pub created_at: Time,
    pub used_at: Option<Time>,
    /// Switched on in the session that asks.
    pub here: bool,
    /// Whether it still takes messages of a key that has been replaced: it is switched on anew when it comes by.
    pub outdated: bool,
}
