//! What is sealed: the columns of a row, as they stand in the store.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A row of `events`. Raw text: an entry that somebody has changed must be readable, too.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub id: String,
    pub at: i64,
    pub kind: String,
    pub actor_kind: String,
    pub actor_id: Option<String>,
    pub inquiry_id: Option<String>,
    pub review_id: Option<String>,
    pub account_id: Option<String>,
    pub detail: Option<String>,
}

/// A row of `looks`. It is an entry of its own beside its event: the event says that somebody looked, the look why in
/// their own words, and both are sealed in the same way.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    pub id: String,
    pub at: i64,
    pub consent_id: String,
    pub inquiry_id: String,
    pub operator_id: String,
    pub reason: String,
    pub detail: Option<String>,
}

/// An entry of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    Event(Event),
    Look(Look),
}

impl Entry {
    pub(crate) fn id(&self) -> &str {
        match self {
            Self::Event(event) => &event.id,
            Self::Look(look) => &look.id,
        }
    }

    pub(crate) fn at(&self) -> i64 {
        match self {
            Self::Event(event) => event.at,
            Self::Look(look) => look.at,
        }
    }

    /// What is sealed: which table, and then every column in a fixed order.
    pub(crate) fn columns(&self) -> Vec<Option<String>> {
        match self {
            Self::Event(event) => {
                let at = event.at.to_string();
                let Event { id, at: _, kind, actor_kind, actor_id, inquiry_id, review_id, account_id, detail } = event;
                let fixed = ["events", id, &at, kind, actor_kind].map(|text| Some(text.to_owned()));
                let free = [actor_id, inquiry_id, review_id, account_id, detail].map(Clone::clone);
                fixed.into_iter().chain(free).collect()
            }
            Self::Look(look) => {
                let at = look.at.to_string();
                let Look { id, at: _, consent_id, inquiry_id, operator_id, reason, detail } = look;
                let fixed = ["looks", id, &at, consent_id, inquiry_id, operator_id, reason];
                fixed.map(|text| Some(text.to_owned())).into_iter().chain([detail.clone()]).collect()
            }
        }
    }
}

/// Each column with its length before it, so that text cannot wander from one into the next; a missing one is not an
/// empty one.
pub(super) fn feed(hash: &mut Sha256, columns: &[Option<String>]) {
    for value in columns {
        match value {
            None => hash.update([0]),
            Some(text) => {
                hash.update([1]);
                hash.update((text.len() as u64).to_be_bytes());
                hash.update(text.as_bytes());
            }
        }
    }
}
