//! What is sealed: the columns of a row, as they stand in the store.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::hex;

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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words_hash: Option<String>,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words_hash: Option<String>,
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
                let Event {
                    id,
                    at: _,
                    kind,
                    actor_kind,
                    actor_id,
                    inquiry_id,
                    review_id,
                    account_id,
                    detail,
                    salt,
                    words_hash,
                } = event;
                let fixed = ["events", id, &at, kind, actor_kind].map(|text| Some(text.to_owned()));
                let free = [actor_id, inquiry_id, review_id, account_id].map(Clone::clone);
                fixed.into_iter().chain(free).chain([sealed_as(detail, salt, words_hash)]).collect()
            }
            Self::Look(look) => {
                let at = look.at.to_string();
                let Look { id, at: _, consent_id, inquiry_id, operator_id, reason, detail, salt, words_hash } = look;
                let fixed =
                    ["looks", id, &at, consent_id, inquiry_id, operator_id, reason].map(|text| Some(text.to_owned()));
                fixed.into_iter().chain([sealed_as(detail, salt, words_hash)]).collect()
            }
        }
    }
}

/// What stands under the seal for somebody's words: a hash of them with a salt. When the words are destroyed, and the salt with
/// them, the hash stays: the seal holds, nobody can read them in it, and nobody can put others in their place.
pub(crate) fn hash_of_words(salt: &str, words: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(salt.as_bytes());
    hash.update(words.as_bytes());
    format!("sha256:{}", hex::encode(&hash.finalize()))
}

/// A detail without a salt is sealed as it is: a code, or words from before there were salts.
fn sealed_as(detail: &Option<String>, salt: &Option<String>, words_hash: &Option<String>) -> Option<String> {
    match (detail, salt, words_hash) {
        (detail, None, None) => detail.clone(),
        (Some(words), Some(salt), None) => Some(hash_of_words(salt, words)),
        (None, None, Some(hash)) => Some(hash.clone()),
        // Never made here: words beside the hash of others would pass for them.
        _ => Some("words, salt and hash do not go together".to_owned()),
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
