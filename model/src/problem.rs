//! The closed set of what can go wrong, as the public hears it.

use serde::{Deserialize, Serialize};

use crate::invalid::Invalid;

/// A refusal or a failure in public words. Each has its message and its next step in the catalogue, `problem-…`.
/// Private context never travels in it: that goes to the log, under `Failed::request`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum Problem {
    /// Nobody is signed in, and somebody must be.
    #[error("sign-in needed")]
    SignInNeeded,
    /// Whoever is signed in has a role that never does this.
    #[error("forbidden")]
    Forbidden,
    /// It does not exist, or not for whoever asks: the two are never told apart.
    #[error("not found")]
    NotFound,
    /// Fields were refused; what was typed is kept.
    #[error("invalid input")]
    Invalid { fields: Vec<Invalid> },
    /// The thing has moved on, and the deed no longer fits its state.
    #[error("no longer possible: {rule}")]
    NotNow { rule: String },
    /// Somebody else changed it in between.
    #[error("conflict")]
    Conflict,
    /// Too many tries; try again after so many seconds.
    #[error("too many tries")]
    TooMany { seconds: u32 },
    /// The request could not be read at all.
    #[error("bad request")]
    BadRequest,
    /// The fault is ours. The id finds it in the log.
    #[error("failed ({request})")]
    Failed { request: String },
    /// The request did not reach the server, or its answer did not come back.
    #[error("offline")]
    Offline,
}

impl Problem {
    /// The HTTP status that carries it.
    pub fn status(&self) -> u16 {
        match self {
            Self::SignInNeeded => 401,
            Self::Forbidden => 403,
            Self::NotFound => 404,
            Self::Invalid { .. } => 422,
            Self::NotNow { .. } | Self::Conflict => 409,
            Self::TooMany { .. } => 429,
            Self::BadRequest => 400,
            Self::Failed { .. } => 500,
            Self::Offline => 503,
        }
    }

    /// The refusal of one field, if it is among them.
    pub fn of_field(&self, field: &str) -> Option<&Invalid> {
        match self {
            Self::Invalid { fields } => fields.iter().find(|invalid| invalid.field == field),
            _ => None,
        }
    }
}

impl From<Invalid> for Problem {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid { fields: vec![invalid] }
    }
}

impl From<Vec<Invalid>> for Problem {
    fn from(fields: Vec<Invalid>) -> Self {
        Self::Invalid { fields }
    }
}
