//! Typed ids: a [`ReviewId`] cannot fetch an inquiry.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

use crate::invalid::Unknown;
use crate::text_enum::through_text;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Uuid);

        impl $name {
            pub const fn new(uuid: Uuid) -> Self { Self(uuid) }
            pub const fn uuid(self) -> Uuid { self.0 }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, concat!(stringify!($name), "({})"), self.0) }
        }

        impl FromStr for $name {
            type Err = Unknown;
            fn from_str(text: &str) -> Result<Self, Unknown> {
                Uuid::try_parse(text).map(Self).map_err(|_| Unknown { set: stringify!($name), text: text.to_owned() })
            }
        }

        through_text!($name);
    )+};
}

ids! {
    /// A person who can sign in: customer, developer or operator.
    AccountId,
    /// The company that developers' accounts belong to.
    SellerId,
    AppId,
    /// An in-app product.
    ProductId,
    PurchaseId,
    InquiryId,
    MessageId,
    RefundId,
    ConsentId,
    ReviewId,
    /// One look at payment identifiers.
    LookId,
    EventId,
    /// A dispute file that was made.
    DisputeId,
    /// A version of the store's rules.
    PolicyId,
    /// A file that came with a message, or is to.
    FileId,
    /// A canned reply.
    CannedId,
    TagId,
    /// A list that somebody narrowed and kept.
    SavedViewId,
    /// Somebody who was asked to join a seller.
    InvitationId,
    /// A browser that is told of news.
    PushDeviceId,
    /// An entry of the outbox.
    DeliveryId,
    MailId,
    /// One daily mail.
    DigestId,
    /// A mail that came in.
    IncomingMailId,
    /// A payment notification.
    NoticeId,
    /// What the store does about one public text.
    ModerationId,
    /// What the law alone still keeps of somebody erased.
    KeptId,
    /// Something that the payment side's books and the purchases here say differently.
    MismatchId,
    /// Made by the form, so that a repeated post has one effect.
    IdempotencyKey,
}
