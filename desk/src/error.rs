//! One error for everything the desk can refuse or fail at: a closed set of public codes, and private context.

use model::access::Refused;
use model::inquiry::Illegal;
use model::{Invalid, MemberRole, Problem};

/// What a deed or a reading can end with.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("sign-in needed")]
    SignInNeeded,
    #[error("forbidden")]
    Forbidden,
    #[error("needs the role {0}")]
    RoleNeeded(MemberRole),
    #[error("not found")]
    NotFound,
    #[error("invalid input: {0:?}")]
    Invalid(Vec<Invalid>),
    #[error("not now: {0}")]
    Illegal(#[from] Illegal),
    #[error("conflict")]
    Conflict,
    #[error("too many tries; again in {0} s")]
    TooMany(u32),
    #[error("bad request")]
    BadRequest,
    /// The disk is full, of the database or of the files. Nothing of what was asked is kept.
    #[error("no room is left: {0}")]
    Full(String),
    #[error("store: {0}")]
    Store(#[source] sqlx::Error),
    #[error("{0}")]
    Internal(String),
}

impl Error {
    pub(crate) fn internal(text: impl Into<String>) -> Self {
        Self::Internal(text.into())
    }

    /// What the public hears. `request` finds the rest in the log.
    pub fn public(&self, request: &str) -> Problem {
        match self {
            Self::SignInNeeded => Problem::SignInNeeded,
            Self::Forbidden => Problem::Forbidden,
            Self::RoleNeeded(role) => Problem::RoleNeeded { role: *role },
            Self::NotFound => Problem::NotFound,
            Self::Invalid(fields) => Problem::Invalid { fields: fields.clone() },
            Self::Illegal(rule) => Problem::NotNow { rule: rule.to_string() },
            Self::Conflict => Problem::Conflict,
            Self::TooMany(seconds) => Problem::TooMany { seconds: *seconds },
            Self::BadRequest => Problem::BadRequest,
            Self::Full(_) => Problem::Full,
            Self::Store(_) | Self::Internal(_) => Problem::Failed { request: request.to_owned() },
        }
    }

    /// What the log hears.
    pub fn detail(&self) -> String {
        self.to_string()
    }

    /// Whether the deed met another one and may simply be run again.
    pub(crate) fn is_collision(&self) -> bool {
        match self {
            Self::Store(sqlx::Error::Database(error)) => matches!(error.code().as_deref(), Some("40001" | "40P01")),
            _ => false,
        }
    }

    /// Whether a row with the same key was there already.
    pub(crate) fn is_duplicate(&self) -> bool {
        matches!(self, Self::Store(sqlx::Error::Database(error)) if error.is_unique_violation())
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if is_full(&error) { Self::Full(error.to_string()) } else { Self::Store(error) }
    }
}

/// Whether the database has no room: `SQLITE_FULL`, no room for the memory that SQLite's connections share, and
/// PostgreSQL's `disk_full`.
fn is_full(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Database(error) => matches!(error.code().as_deref(), Some("13" | "4874" | "53100")),
        sqlx::Error::Io(error) => is_out_of_room(error),
        _ => false,
    }
}

pub(crate) fn is_out_of_room(error: &std::io::Error) -> bool {
    use std::io::ErrorKind as Kind;
    matches!(error.kind(), Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge)
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::SignInNeeded => Self::SignInNeeded,
            Refused::Forbidden => Self::Forbidden,
            Refused::RoleNeeded(role) => Self::RoleNeeded(role),
            Refused::NotFound => Self::NotFound,
        }
    }
}

impl From<Invalid> for Error {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(vec![invalid])
    }
}

impl From<Vec<Invalid>> for Error {
    fn from(fields: Vec<Invalid>) -> Self {
        Self::Invalid(fields)
    }
}

impl From<model::invalid::Unknown> for Error {
    fn from(_: model::invalid::Unknown) -> Self {
        Self::NotFound
    }
}
