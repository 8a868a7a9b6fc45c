//! What must be told to whom, after the commit. An errand carries ids only; the relay reads the rest again.

mod cancel;
mod compose;
mod lane;
mod pace;
mod post;
mod relay;
mod ring;
mod step;

pub use lane::{Lane, Ran};
use model::{AccountId, DigestId, InquiryId, InvitationId, MessageId, RefundId, ReviewId, SellerId};
pub use relay::Relay;
pub(crate) use relay::zone_for_good;
use serde::{Deserialize, Serialize};
pub use step::{Step, Steps};

use crate::mail::LetterKind;
use crate::push::Knock;

/// The topics of errands, as the outbox has them.
const MAIL: &str = "mail";
const PAYMENT: &str = "payment";
const PUSH: &str = "push";

/// One entry of the outbox.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "errand", rename_all = "snake_case")]
pub(crate) enum Errand {
    Mail(Post),
    /// Ask the payment side to cancel what was decided.
    Cancel {
        refund: RefundId,
        inquiry: InquiryId,
    },
    /// Tell one browser.
    Push(Knock),
}

/// A mail to be written: what of, to whom, about what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Post {
    #[serde(with = "kind")]
    pub letter: LetterKind,
    pub to: To,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inquiry: Option<InquiryId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<MessageId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<ReviewId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<DigestId>,
}

/// Whose address it goes to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum To {
    Account(AccountId),
    /// The seller's contact address.
    Seller(SellerId),
    /// The store's customer center.
    Center,
    /// Whoever was asked to join a seller, while they may.
    Invitation(InvitationId),
    /// Whoever this account was, for one last mail.
    Farewell(AccountId),
}

impl Post {
    pub(crate) fn about(letter: LetterKind, to: To, inquiry: InquiryId) -> Self {
        Self { inquiry: Some(inquiry), ..Self::bare(letter, to) }
    }

    pub(crate) fn about_review(letter: LetterKind, to: To, review: ReviewId) -> Self {
        Self { review: Some(review), ..Self::bare(letter, to) }
    }

    pub(crate) fn welcome(account: AccountId) -> Self {
        Self::about_account(LetterKind::Welcome, account)
    }

    pub(crate) fn password_changed(account: AccountId) -> Self {
        Self::about_account(LetterKind::PasswordChanged, account)
    }

    pub(crate) fn sign_in_link(account: AccountId) -> Self {
        Self::about_account(LetterKind::SignInLink, account)
    }

    pub(crate) fn farewell(account: AccountId) -> Self {
        Self::bare(LetterKind::Erased, To::Farewell(account))
    }

    fn about_account(letter: LetterKind, account: AccountId) -> Self {
        Self::bare(letter, To::Account(account))
    }

    pub(crate) fn invitation(invitation: InvitationId) -> Self {
        Self::bare(LetterKind::Invitation, To::Invitation(invitation))
    }

    /// The daily mail.
    pub(crate) fn digest(account: AccountId, digest: DigestId) -> Self {
        Self { digest: Some(digest), ..Self::about_account(LetterKind::Digest, account) }
    }

    fn bare(letter: LetterKind, to: To) -> Self {
        Self { letter, to, inquiry: None, message: None, review: None, digest: None }
    }

    pub(crate) fn with_message(self, message: MessageId) -> Self {
        Self { message: Some(message), ..self }
    }
}

impl Errand {
    pub(crate) fn topic(&self) -> &'static str {
        match self {
            Self::Mail(_) => MAIL,
            Self::Cancel { .. } => PAYMENT,
            Self::Push(_) => PUSH,
        }
    }

    pub(crate) fn inquiry(&self) -> Option<InquiryId> {
        match self {
            Self::Mail(post) => post.inquiry,
            Self::Cancel { inquiry, .. } => Some(*inquiry),
            Self::Push(knock) => knock.inquiry,
        }
    }
}

/// A kind of letter by its stable name.
mod kind {
    use serde::{Deserialize, Deserializer, Serializer, de};

    use crate::mail::LetterKind;

    pub(super) fn serialize<S: Serializer>(kind: &LetterKind, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(kind.as_str())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<LetterKind, D::Error> {
        String::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}
