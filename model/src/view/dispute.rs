//! The dispute file: one case on paper and as JSON, for a reader who does not sign in.

use serde::{Deserialize, Serialize};

use super::operator::MaskedIdentifier;
use super::records::Sealed;
use super::thread::{DeliveryStep, Fact, RefundHead};
use crate::account::ActorKind;
use crate::consent::{ConsentChannel, ConsentState, Wording};
use crate::dispute::DisputeReader;
use crate::event::EventKind;
use crate::file::FileKind;
use crate::id::{DisputeId, FileId};
use crate::inquiry::{Channel, InquiryKind, InquiryNumber, Via};
use crate::money::Money;
use crate::refund::Grounds;
use crate::text::Bilingual;
use crate::text_enum::text_enum;
use crate::time::Time;

/// The form of the JSON; a reader that knows another one should not guess.
pub const DISPUTE_FORMAT: i64 = 1;

/// All that the file says. It is kept as it was made: the page, the JSON and its checksum are of this one text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputeFile {
    pub format: i64,
    pub number: InquiryNumber,
    pub reader: DisputeReader,
    pub made_at: Time,
    /// The operator; the store itself towards the two sides.
    pub made_by: Bilingual,
    pub store: Bilingual,
    pub channel: Channel,
    pub kind: InquiryKind,
    pub subject: String,
    pub app: Option<Bilingual>,
    pub seller: Option<Bilingual>,
    pub created_at: Time,
    pub closed_at: Option<Time>,
    pub refund: Option<RefundHead>,
    pub facts: DisputeFacts,
    /// Nothing for a case that was never the developer's.
    pub clock: Option<DisputeClock>,
    /// Oldest first.
    pub happened: Vec<DisputeFact>,
    /// What was written to and fro, oldest first.
    pub messages: Vec<DisputeMessage>,
    /// Whether the files of the messages are named; else none of them is.
    pub with_files: bool,
    /// What the store itself holds.
    pub records: Vec<DisputeRecord>,
    pub decisions: Vec<DisputeDecision>,
    /// Looks at payment identifiers.
    pub looks: Vec<DisputeLook>,
    /// Whether the case is longer than a file, so that its beginning is left out.
    pub cut: bool,
    pub proof: DisputeProof,
}

/// What the store promises to ask for before it looks at a payment, and no more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputeFacts {
    pub consent: Option<DisputeConsent>,
    /// What the developer said of the consent when passing the request on.
    pub consent_said_by_developer: Option<ConsentState>,
    pub customer: Option<Bilingual>,
    pub customer_number: Option<String>,
    pub purchased_at: Option<Time>,
    pub item: Option<Bilingual>,
    pub price: Option<Money>,
    /// How it was paid, shortened.
    pub method: Option<String>,
    pub order_number: Option<String>,
    /// Always masked. The last characters are for the store only, while the consent is O.
    pub identifiers: Vec<MaskedIdentifier>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputeConsent {
    pub state: ConsentState,
    pub asked_at: Option<Time>,
    pub answered_at: Option<Time>,
    pub withdrawn_at: Option<Time>,
    pub wording: Wording,
    pub channel: Option<ConsentChannel>,
}

/// The developer's days for the first message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputeClock {
    pub asked_at: Time,
    pub due_at: Time,
    /// The developer's first answer.
    pub answered_at: Option<Time>,
    /// The decision on the refund, or the end of the case; none while it runs.
    pub ended_at: Option<Time>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputeFact {
    pub fact: Fact,
    /// The number of its seal, if it has one yet.
    pub seal: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputeMessage {
    pub author: ActorKind,
    pub author_name: Bilingual,
    pub at: Time,
    pub via: Via,
    pub body: String,
    pub files: Vec<DisputeAttachment>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputeAttachment {
    pub id: FileId,
    pub name: String,
    pub kind: FileKind,
    /// In bytes.
    pub size: i64,
    pub sha256: String,
}

text_enum! {
    pub enum RecordKind {
        Purchased = "purchased",
        PurchaseCancelled = "purchase_cancelled",
        /// A mail, and what came of it.
        Mail = "mail",
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputeRecord {
    pub kind: RecordKind,
    pub at: Time,
    /// Whom a mail was for, and how far it came.
    pub mail: Option<(ActorKind, DeliveryStep)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputeDecision {
    pub kind: EventKind,
    pub actor: ActorKind,
    pub name: Option<Bilingual>,
    pub at: Time,
    pub grounds: Option<Grounds>,
    /// In free words: what the developer wrote, and what operators did before there was a list.
    pub reason: Option<String>,
    pub note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputeLook {
    pub at: Time,
    pub operator: Bilingual,
    /// A [`super::RevealReason`], as it is kept.
    pub reason: String,
    pub detail: Option<String>,
    pub seal: Option<i64>,
}

/// How what happened is tied to the record of all cases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputeProof {
    /// The end of the chain when the file was made.
    pub head: Option<Sealed>,
    /// The seals of what the file tells, in their order.
    pub seals: Vec<DisputeSeal>,
    /// What the file tells and was too young for a seal.
    pub unsealed: i64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputeSeal {
    pub seq: i64,
    pub hash: String,
    /// The seal before it and all that is sealed, for a reader who may read all of it: with them anybody can make the
    /// hash again.
    pub whole: Option<WholeEntry>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WholeEntry {
    pub before: String,
    /// The table, then its columns in the order in which they are sealed.
    pub columns: Vec<Option<String>>,
}

/// What is downloaded: the file, and SHA-256 over its canonical JSON (keys sorted, no blanks).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SignedDispute {
    pub checksum: String,
    pub dispute: DisputeFile,
}

/// `/operations/cases/{number}/dispute`: whom a file can be made for, those that were made, and the one that is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisputePage {
    pub number: InquiryNumber,
    pub subject: String,
    pub readers: Vec<DisputeReader>,
    /// Newest first.
    pub made: Vec<MadeDispute>,
    pub shown: Option<ShownDispute>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MadeDispute {
    pub id: DisputeId,
    pub reader: DisputeReader,
    pub at: Time,
    pub by: Bilingual,
    pub checksum: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownDispute {
    pub id: DisputeId,
    pub file: SignedDispute,
    /// Where its files can be had for some hours: for whoever hands the file on, not in it.
    pub addresses: Vec<(FileId, String)>,
}
