//! SQL text with its values: `$1`, `$2`, … on both databases.

use model::{Time, search};
use sqlx::AssertSqlSafe;

/// A value bound to a placeholder. A missing one keeps its type, which PostgreSQL wants to know.
#[derive(Clone, Debug)]
pub enum Value {
    Text(Option<String>),
    Int(Option<i64>),
    Bool(bool),
    /// Shared, since a deed may run again and a mail has megabytes.
    Bytes(std::sync::Arc<[u8]>),
}

macro_rules! from_text {
    ($($type:ty),+ $(,)?) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self { Self::Text(Some(value.to_string())) }
        }
        impl From<&$type> for Value {
            fn from(value: &$type) -> Self { Self::Text(Some(value.to_string())) }
        }
        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Self { Self::Text(value.map(|value| value.to_string())) }
        }
    )+};
}

from_text!(
    model::AccountId,
    model::SellerId,
    model::AppId,
    model::ProductId,
    model::PurchaseId,
    model::InquiryId,
    model::MessageId,
    model::LookId,
    model::RefundId,
    model::ConsentId,
    model::ReviewId,
    model::EventId,
    model::CannedId,
    model::TagId,
    model::SavedViewId,
    model::tag::Tag,
    model::InvitationId,
    model::MemberRole,
    model::canned::CannedKind,
    model::canned::Shortcut,
    model::DisputeId,
    model::FileId,
    model::PushDeviceId,
    model::file::FileKind,
    model::file::FileState,
    model::DeliveryId,
    model::MailId,
    model::DigestId,
    model::MismatchId,
    model::NoticeId,
    model::pns::Notice,
    model::pns::NoticeOutcome,
    model::reconciliation::MismatchKind,
    model::notify::Topic,
    model::refund::Grounds,
    model::push::News,
    model::notify::Timing,
    model::IncomingMailId,
    model::ModerationId,
    model::IdempotencyKey,
    model::Language,
    model::Currency,
    model::Role,
    model::account::Theme,
    model::account::AccountState,
    model::account::ActorKind,
    model::account::Email,
    model::account::CustomerNumber,
    model::catalog::Category,
    model::catalog::PackageName,
    model::KeptId,
    model::retention::Basis,
    model::PolicyId,
    model::policy::VersionState,
    model::dispute::DisputeReader,
    model::consent::ConsentState,
    model::consent::ConsentChannel,
    model::consent::Answer,
    model::event::EventKind,
    model::inquiry::Channel,
    model::inquiry::InquiryKind,
    model::inquiry::InquiryState,
    model::inquiry::MessageKind,
    model::inquiry::Via,
    model::inquiry::Satisfaction,
    model::mail::HeldReason,
    model::mail::IncomingState,
    model::mail::MailKind,
    model::mail::Proof,
    model::moderation::TextKind,
    model::moderation::TextState,
    model::moderation::TakedownReason,
    model::purchase::PurchaseState,
    model::purchase::IdentifierKind,
    model::refund::RefundReason,
    model::refund::Preference,
    model::refund::Consumed,
    model::refund::RefundState,
    model::review::ReviewState,
    model::review::ReplyState,
    model::review::ReportReason,
    model::view::MailState,
    model::view::RecordName,
    model::view::RevealReason,
);

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<Option<&model::tag::Tag>> for Value {
    fn from(tag: Option<&model::tag::Tag>) -> Self {
        Self::Text(tag.map(model::tag::Tag::to_string))
    }
}

impl From<Option<&str>> for Value {
    fn from(text: Option<&str>) -> Self {
        Self::Text(text.map(str::to_owned))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(Some(text.clone()))
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(Some(number))
    }
}

impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        Self::Int(number)
    }
}

impl From<Time> for Value {
    fn from(time: Time) -> Self {
        Self::Int(Some(time.0))
    }
}

impl From<Option<Time>> for Value {
    fn from(time: Option<Time>) -> Self {
        Self::Int(time.map(|time| time.0))
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Bool(flag)
    }
}

/// The values of a statement, in the order of its placeholders.
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::store::Value::from($value)),*] };
}
pub(crate) use args;

/// A SELECT put together from fixed pieces and bound values: no text of a caller ever becomes SQL.
pub struct Select {
    text: String,
    args: Vec<Value>,
    conditions: usize,
}

impl Select {
    /// Begins with `SELECT … FROM …`, without a WHERE.
    pub fn new(from: &'static str) -> Self {
        Self { text: from.to_owned(), args: Vec::new(), conditions: 0 }
    }

    /// Adds a join; each `?` takes the next value.
    pub fn join(mut self, join: &'static str, values: Vec<Value>) -> Self {
        self.text.push(' ');
        self.piece(join, values);
        self
    }

    /// Adds a condition; each `?` takes the next value.
    pub fn filter(mut self, condition: &'static str, values: Vec<Value>) -> Self {
        self.text.push_str(if self.conditions == 0 { " WHERE " } else { " AND " });
        self.conditions += 1;
        self.piece(condition, values);
        self
    }

    fn piece(&mut self, text: &'static str, values: Vec<Value>) {
        let mut values = values.into_iter();
        for piece in text.split_inclusive('?') {
            if let Some(before) = piece.strip_suffix('?') {
                self.text.push_str(before);
                self.bind(values.next());
            } else {
                self.text.push_str(piece);
            }
        }
    }

    /// As [`Select::filter`], when there is something to filter by.
    pub fn filter_if<T>(self, value: Option<T>, condition: &'static str, values: impl FnOnce(T) -> Vec<Value>) -> Self {
        match value {
            Some(value) => self.filter(condition, values(value)),
            None => self,
        }
    }

    /// Adds a condition: one of these values. There must be one at least.
    pub fn one_of(mut self, column: &'static str, values: Vec<Value>) -> Self {
        self.text.push_str(if self.conditions == 0 { " WHERE " } else { " AND " });
        self.conditions += 1;
        self.text.push_str(column);
        for (place, value) in values.into_iter().enumerate() {
            self.text.push_str(if place == 0 { " IN (" } else { ", " });
            self.bind(Some(value));
        }
        self.text.push(')');
        self
    }

    /// Adds documents that have all the terms.
    pub fn matching(mut self, column: &'static str, scope: &'static str, terms: &[String]) -> Self {
        for term in terms {
            self.text.push_str(if self.conditions == 0 { " WHERE " } else { " AND " });
            self.conditions += 1;
            self.text.push_str("EXISTS (SELECT 1 FROM search_terms s WHERE s.scope = '");
            self.text.push_str(scope);
            self.text.push_str("' AND s.doc = ");
            self.text.push_str(column);
            if search::is_beginning(term) {
                self.text.push_str(" AND s.term LIKE ");
                self.bind(Some(Value::from(format!("{term}%"))));
            } else {
                self.text.push_str(" AND s.term = ");
                self.bind(Some(Value::from(term)));
            }
            self.text.push(')');
        }
        self
    }

    /// Ends with ORDER BY and the like.
    pub fn end(mut self, tail: &'static str) -> Self {
        self.text.push(' ');
        self.text.push_str(tail);
        self
    }

    pub fn limit(mut self, rows: usize) -> Self {
        self.text.push_str(" LIMIT ");
        self.bind(Some(Value::Int(i64::try_from(rows).ok())));
        self
    }

    pub(super) fn into_parts(self) -> (AssertSqlSafe<String>, Vec<Value>) {
        // Safe: the text is made of `&'static str` pieces and placeholders only.
        (AssertSqlSafe(self.text), self.args)
    }

    fn bind(&mut self, value: Option<Value>) {
        self.args.push(value.unwrap_or(Value::Text(None)));
        self.text.push('$');
        self.text.push_str(&self.args.len().to_string());
    }
}
