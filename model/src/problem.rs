//! The closed set of what can go wrong, as the public hears it.

use serde::{Deserialize, Serialize};

use crate::invalid::{Invalid, Unknown};
use crate::member::MemberRole;

/// A refusal or a failure in public words. Each has its message and its next step in the catalogue, `problem-…`.
/// Private context never travels in it: that goes to the log, under `Failed::request`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "problem", rename_all = "snake_case", try_from = "Told")]
pub enum Problem {
    /// Nobody is signed in, and somebody must be.
    #[error("sign-in needed")]
    SignInNeeded,
    /// Whoever is signed in has a role that never does this.
    #[error("forbidden")]
    Forbidden,
    /// Only members of this role, or a higher one, do this for their seller.
    #[error("needs the role {role}")]
    RoleNeeded { role: MemberRole },
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
    /// There is no room to keep it; nothing of it is kept.
    #[error("no room")]
    Full,
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
            Self::Forbidden | Self::RoleNeeded { .. } => 403,
            Self::NotFound => 404,
            Self::Invalid { .. } => 422,
            Self::NotNow { .. } | Self::Conflict => 409,
            Self::TooMany { .. } => 429,
            Self::BadRequest => 400,
            Self::Failed { .. } => 500,
            Self::Full => 507,
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

/// A problem as it is read. What serde makes of a tagged set by itself keeps the whole text first, and was a hundredth of
/// the browser's part.
#[derive(Deserialize)]
struct Told {
    problem: String,
    #[serde(default)]
    fields: Vec<Invalid>,
    #[serde(default)]
    rule: String,
    #[serde(default)]
    seconds: u32,
    #[serde(default)]
    request: String,
    #[serde(default)]
    role: Option<MemberRole>,
}

impl TryFrom<Told> for Problem {
    type Error = Unknown;

    fn try_from(told: Told) -> Result<Self, Unknown> {
        Ok(match told.problem.as_str() {
            "sign_in_needed" => Self::SignInNeeded,
            "forbidden" => Self::Forbidden,
            "role_needed" => {
                Self::RoleNeeded { role: told.role.ok_or(Unknown { set: "MemberRole", text: String::new() })? }
            }
            "not_found" => Self::NotFound,
            "invalid" => Self::Invalid { fields: told.fields },
            "not_now" => Self::NotNow { rule: told.rule },
            "conflict" => Self::Conflict,
            "too_many" => Self::TooMany { seconds: told.seconds },
            "bad_request" => Self::BadRequest,
            "full" => Self::Full,
            "failed" => Self::Failed { request: told.request },
            "offline" => Self::Offline,
            _ => return Err(Unknown { set: "Problem", text: told.problem }),
        })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invalid::Reason;

    #[test]
    fn every_problem_is_read_as_it_was_written() {
        for problem in [
            Problem::SignInNeeded,
            Problem::Forbidden,
            Problem::RoleNeeded { role: MemberRole::Manager },
            Problem::NotFound,
            Problem::Invalid { fields: vec![Invalid::with_limit("body", Reason::TooLong, 2_000)] },
            Problem::NotNow { rule: "ended".to_owned() },
            Problem::Conflict,
            Problem::TooMany { seconds: 30 },
            Problem::BadRequest,
            Problem::Full,
            Problem::Failed { request: "7f3a".to_owned() },
            Problem::Offline,
        ] {
            let written = serde_json::to_string(&problem).expect("it can be written");
            assert_eq!(serde_json::from_str::<Problem>(&written).expect("it can be read"), problem, "{written}");
        }
        assert!(serde_json::from_str::<Problem>(r#"{"problem":"unheard"}"#).is_err());
    }
}
