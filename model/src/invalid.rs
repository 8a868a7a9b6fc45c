//! What is wrong with an input, and in which field: the words for it are in the catalogues.

use serde::{Deserialize, Serialize};

use crate::text_enum::text_enum;

text_enum! {
    /// Why a field was refused. The catalogue has one sentence for each, `invalid-…`.
    pub enum Reason {
        Required = "required",
        TooShort = "too_short",
        TooLong = "too_long",
        NotAnEmail = "not_an_email",
        NotAChoice = "not_a_choice",
        NotATime = "not_a_time",
        NotACustomerNumber = "not_a_customer_number",
        HasControlCharacters = "has_control_characters",
        HasPersonalData = "has_personal_data",
        /// Something was to be filled in and is not.
        HasGap = "has_gap",
        InFuture = "in_future",
        Taken = "taken",
        WrongCredentials = "wrong_credentials",
        NotYours = "not_yours",
        NoSuchPurchase = "no_such_purchase",
        /// Nothing is kept apart under this number.
        NoSuchRecord = "no_such_record",
        /// Somebody signs in with this address already.
        HasAccount = "has_account",
        LastOwner = "last_owner",
        TeamIsFull = "team_is_full",
        FileTooLarge = "file_too_large",
        FileKindRefused = "file_kind_refused",
        FileUnreadable = "file_unreadable",
        FileGone = "file_gone",
        /// The virus scanner found something in it.
        FileInfected = "file_infected",
        TooManyFiles = "too_many_files",
        FilesForToday = "files_for_today",
        NotANumber = "not_a_number",
        TooSmall = "too_small",
        TooLarge = "too_large",
    }
}

/// A field that was refused, and why. `limit` is the border that was crossed, in characters, where there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{field}: {reason}")]
pub struct Invalid {
    /// The form field's name.
    pub field: String,
    pub reason: Reason,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

impl Invalid {
    pub fn new(field: &str, reason: Reason) -> Self {
        Self { field: field.to_owned(), reason, limit: None }
    }

    pub fn with_limit(field: &str, reason: Reason, limit: usize) -> Self {
        Self { limit: Some(u32::try_from(limit).unwrap_or(u32::MAX)), ..Self::new(field, reason) }
    }
}

/// A text that is none of a closed set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not a {set}")]
pub struct Unknown {
    pub set: &'static str,
    pub text: String,
}

/// Collects the refusals of several fields, so that a person sees all of them at once.
#[derive(Debug, Default)]
pub struct Checks(Vec<Invalid>);

impl Checks {
    /// Keeps the value, or remembers why it was refused.
    pub fn field<T>(&mut self, parsed: Result<T, Invalid>) -> Option<T> {
        parsed.map_err(|invalid| self.0.push(invalid)).ok()
    }

    pub fn refuse(&mut self, invalid: Invalid) {
        self.0.push(invalid);
    }

    /// `Ok` when no field was refused.
    pub fn done(self) -> Result<(), Vec<Invalid>> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }
}
