//! What every view of an inquiry is made of.

use serde::{Deserialize, Serialize};

use crate::account::ActorKind;
use crate::consent::{ConsentChannel, ConsentState};
use crate::event::EventKind;
use crate::file::{FileKind, FileState};
use crate::id::{AccountId, ConsentId, FileId, MessageId, SavedViewId};
use crate::inquiry::{Channel, InquiryKind, InquiryNumber, InquiryState, MessageKind, Satisfaction, Via};
use crate::money::Money;
use crate::purchase::PurchaseState;
use crate::refund::{Consumed, Preference};
use crate::refund::{Grounds, RefundReason, RefundState};
use crate::text::Bilingual;
use crate::text_enum::text_enum;
use crate::time::Time;

/// What an inquiry is, for every reader.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InquiryHead {
    pub number: InquiryNumber,
    pub channel: Channel,
    pub kind: InquiryKind,
    pub state: InquiryState,
    /// Whose case it is, whoever's turn it is: see `Progress::at_store`.
    pub at_store: bool,
    pub subject: String,
    /// The app it is about; none for a general question to the customer center.
    pub app: Option<AppRef>,
    pub created_at: Time,
    /// When the running clock started, and when it runs out.
    pub waiting_since: Option<Time>,
    pub due_at: Option<Time>,
    pub escalated_at: Option<Time>,
    pub extended_at: Option<Time>,
    pub answered_at: Option<Time>,
    pub closed_at: Option<Time>,
    pub refund: Option<RefundHead>,
    pub consent: Option<ConsentState>,
    pub satisfaction: Option<Satisfaction>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AppRef {
    pub package: String,
    pub title: Bilingual,
    pub seller: Bilingual,
    pub icon: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RefundHead {
    pub state: RefundState,
    pub reason: RefundReason,
    /// What is asked for, or what was decided to give back.
    pub amount: Option<Money>,
    /// The price, where less than that goes back.
    pub part_of: Option<Money>,
    pub decided_at: Option<Time>,
    /// Why operators decided so. What was decided before there was a list has none.
    pub grounds: Option<Grounds>,
    /// What the customer is told with it.
    pub message: Option<String>,
    pub cancelled_at: Option<Time>,
}

/// What the developer told the store about a refund request; it decides nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stated {
    pub preference: Preference,
    pub consumed: Consumed,
    pub at: Time,
    pub by: Bilingual,
}

/// The purchase beside an inquiry, without its payment identifiers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PurchaseFacts {
    pub item: Bilingual,
    pub app: Bilingual,
    pub icon: String,
    pub order_number: String,
    pub price: Money,
    pub state: PurchaseState,
    /// What was given back, where it was less than the price.
    pub cancelled: Option<Money>,
    /// Whether a part of it can be given back.
    pub divisible: bool,
    pub purchased_at: Time,
    /// How it was paid, shortened: `현대카드 ••2847`.
    pub method: Option<String>,
}

impl PurchaseFacts {
    /// What was bought, without how it was paid: for who has not signed in.
    pub fn without_payment(self) -> Self {
        Self { order_number: String::new(), method: None, ..self }
    }
}

/// What a customer described by hand because they could not find the purchase, or what a developer passed on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClaimedPurchase {
    pub customer_number: Option<String>,
    pub purchased_at: Option<Time>,
    pub item: String,
}

/// Something in the thread, in order of time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    Message(Message),
    Fact(Fact),
}

impl Entry {
    pub fn at(&self) -> Time {
        match self {
            Self::Message(message) => message.at,
            Self::Fact(fact) => fact.at,
        }
    }
}

/// The newest message of a thread: what whoever answers has before them.
pub fn newest_message(entries: &[Entry]) -> Option<MessageId> {
    let mut messages = entries.iter().rev();
    messages.find_map(|entry| if let Entry::Message(message) = entry { Some(message.id) } else { None })
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    pub id: MessageId,
    pub kind: MessageKind,
    pub author: ActorKind,
    /// A person's name, or the store's for its operators towards customers and developers.
    pub author_name: Bilingual,
    /// Whether the reader wrote it.
    pub mine: bool,
    pub body: String,
    pub at: Time,
    pub via: Via,
    /// What a mail program put around it: quoted history and signature.
    pub folded: Option<String>,
    /// How many files came with it by mail that the thread does not show.
    pub left_out: i64,
    pub files: Vec<FileView>,
}

/// A file that was brought for a message that is being written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BroughtFile {
    pub id: FileId,
    pub name: String,
    pub kind: FileKind,
    /// In bytes.
    pub size: i64,
}

/// A file of a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileView {
    pub name: String,
    pub kind: FileKind,
    /// In bytes.
    pub size: i64,
    pub state: FileState,
    /// Where it can be had, for some hours and without signing in; empty unless it is open.
    pub href: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    pub kind: EventKind,
    pub actor: ActorKind,
    pub actor_name: Option<Bilingual>,
    pub at: Time,
    /// A reason, an assignee's name, a length: what the sentence needs besides.
    pub detail: Option<Bilingual>,
}

/// The customer's answer on a payment look-up, as a receipt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConsentReceipt {
    pub id: ConsentId,
    pub inquiry: InquiryNumber,
    pub item: Option<Bilingual>,
    pub app: Option<Bilingual>,
    pub state: ConsentState,
    pub wording_version: i64,
    pub asked_at: Option<Time>,
    pub answered_at: Option<Time>,
    pub withdrawn_at: Option<Time>,
    pub channel: Option<ConsentChannel>,
    /// Every look at the identifier: when, and why. The customer sees what the operators see.
    pub looks: Vec<Look>,
    pub inquiry_closed_at: Option<Time>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Look {
    pub at: Time,
    pub reason: String,
}

text_enum! {
    /// What is known of a mail on its way.
    pub enum DeliveryStep {
        Waiting = "waiting",
        /// The reader's mail server took it.
        HandedOver = "handed_over",
        /// Laid down as a file, where no mail server is set up.
        Filed = "filed",
        Failed = "failed",
        Bounced = "bounced",
        /// A machine answered it, and that counts for nothing.
        AutomaticReply = "automatic_reply",
    }
}

/// One line of an inquiry's delivery ledger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeliveryEntry {
    /// Whom the mail was for, or who answered.
    pub side: ActorKind,
    pub step: DeliveryStep,
    pub at: Time,
    /// What a mail server said; for operators only.
    pub text: Option<String>,
}

/// Somebody else of one's own side who has the same inquiry open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Present {
    pub name: Bilingual,
    /// Whether they write, or only read.
    pub writing: bool,
}

/// How often a page says that it is open, in milliseconds.
pub const PRESENT_EVERY: i64 = 15 * crate::time::SECOND;

/// A list that somebody narrowed and kept under a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedView {
    pub id: SavedViewId,
    pub name: String,
    /// The list's address, from the first slash on.
    pub path: String,
}

/// Somebody else of one's own side, who can be called in a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Colleague {
    pub id: AccountId,
    pub name: Bilingual,
}

/// What staff can put together with an inquiry, and take out of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Merging {
    /// What it has become a part of.
    pub into: Option<InquiryNumber>,
    pub can_undo: bool,
    /// Open ones of the same customer that could become a part of it, with their subjects; the newest first.
    pub others: Vec<(InquiryNumber, String)>,
    /// The customer's messages that could stand alone, with how they begin; the newest first.
    pub parts: Vec<(MessageId, String, Time)>,
}
