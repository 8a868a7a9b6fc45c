//! My page and the contact form.

use serde::{Deserialize, Serialize};

use super::thread::{AppRef, ClaimedPurchase, ConsentReceipt, DeliveryEntry, Entry, InquiryHead, PurchaseFacts};
use super::{AppCard, OfficialReply, Page, TakenDown};
use crate::consent::Wording;
use crate::id::{PurchaseId, ReviewId};
use crate::inquiry::{Channel, InquiryNumber};
use crate::money::Money;
use crate::purchase::{NoRefund, PurchaseState};
use crate::rating::Stars;
use crate::refund::RefundState;
use crate::text::Bilingual;
use crate::time::Time;

/// The head of My page: how many of everything.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MySummary {
    pub inquiries: i64,
    pub purchases: i64,
    pub reviews: i64,
    pub consents: i64,
}

/// `/my/inquiries`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MyInquiries {
    pub summary: MySummary,
    /// Questions that wait for the customer's answer.
    pub questions: Vec<ConsentReceipt>,
    /// Open ones first, nearest deadline first; then ended ones, newest first.
    pub open: Vec<InquiryHead>,
    pub ended: Page<InquiryHead>,
}

/// `/my/inquiries/{number}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CustomerInquiry {
    pub head: InquiryHead,
    /// Whether the reader came by the link of a mail: then how it was paid and the consent are left out.
    pub by_link: bool,
    pub purchase: Option<PurchaseFacts>,
    pub claimed: Option<ClaimedPurchase>,
    pub consent: Option<ConsentReceipt>,
    /// The words that the consent was asked with.
    pub wording: Option<Wording>,
    pub customer_number: String,
    pub entries: Vec<Entry>,
    /// Which mails left for whom, and what came of them.
    pub deliveries: Vec<DeliveryEntry>,
    /// The ended inquiry that this one goes on from.
    pub follows: Option<InquiryNumber>,
    /// The one that this has become a part of.
    pub merged_into: Option<InquiryNumber>,
    pub can_follow_up: bool,
    pub can_close: bool,
    pub can_reopen: bool,
    pub can_withdraw: bool,
    pub can_rate: bool,
}

/// `/my/purchases`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MyPurchases {
    pub summary: MySummary,
    pub purchases: Page<MyPurchase>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MyPurchase {
    pub id: PurchaseId,
    pub app: AppRef,
    pub item: Bilingual,
    /// Whether it is the app itself, not a product inside it.
    pub is_app: bool,
    pub price: Money,
    /// What was given back, where it is less than the price.
    pub cancelled: Option<Money>,
    pub state: PurchaseState,
    pub purchased_at: Time,
    /// The refund request about it, if any: its inquiry and where it stands.
    pub refund: Option<(InquiryNumber, RefundState)>,
    pub no_refund: Option<NoRefund>,
    pub review: Option<(Stars, Time)>,
    /// Whether nobody else reads the review now: the store holds it back or took it down.
    pub review_hidden: bool,
}

/// `/my/reviews`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MyReviews {
    pub summary: MySummary,
    pub reviews: Vec<MyReview>,
    /// Acquired apps without a review.
    pub open: Vec<(AppCard, Time)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MyReview {
    pub id: ReviewId,
    pub app: AppRef,
    pub stars: Stars,
    pub body: String,
    pub version: String,
    pub device: Option<String>,
    pub written_at: Time,
    pub helpful: i64,
    /// Earlier versions, newest first: for the author and the store only.
    pub revisions: Vec<Revision>,
    pub reply: Option<OfficialReply>,
    /// Why nobody but its author reads it.
    pub taken_down: Option<TakenDown>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Revision {
    pub stars: Stars,
    pub body: String,
    pub version: String,
    pub written_at: Time,
}

/// `/apps/{package}/review`: the editor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReviewEditor {
    pub app: AppRef,
    /// The version that the review would speak of.
    pub version: String,
    pub author_masked: String,
    pub current: Option<MyReview>,
}

/// `/my/consents`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MyConsents {
    pub summary: MySummary,
    pub consents: Vec<ConsentReceipt>,
}

/// `/apps/{package}/contact` and `/contact`: what the form needs to know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContactForm {
    pub channel: Channel,
    pub app: Option<AppRef>,
    pub customer_number: String,
    pub masked_email: String,
    /// What the customer bought in this app, or anywhere for the customer center; newest first.
    pub purchases: Vec<ContactPurchase>,
    /// When the developer's answer would be due, if it were sent now.
    pub due_at: Option<Time>,
    /// What a refund's question about consent is asked with.
    pub wording: Wording,
    /// The seller's median time to the first answer, in milliseconds.
    pub usually: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ContactPurchase {
    pub id: PurchaseId,
    pub item: Bilingual,
    pub app: Bilingual,
    pub icon: String,
    pub price: Money,
    pub purchased_at: Time,
    pub no_refund: Option<NoRefund>,
}
