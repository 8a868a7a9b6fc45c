//! The Developer Center. No view of it has a payment identifier, or a field for one.

use serde::{Deserialize, Serialize};

use super::thread::{ClaimedPurchase, Colleague, Entry, InquiryHead, Merging, PurchaseFacts, SavedView, Stated};
use super::{CannedChoice, OfficialReply, Page, TakenDown};
use crate::consent::ConsentState;
use crate::id::{AccountId, AppId, ProductId, ReviewId};
use crate::inquiry::{InquiryKind, InquiryNumber};
use crate::money::Money;
use crate::rating::{Histogram, Stars};
use crate::tag::Tag;
use crate::text::Bilingual;
use crate::text_enum::text_enum;
use crate::time::Time;

text_enum! {
    /// The queues of the sidebar.
    pub enum InboxQueue {
        NeedsReply = "needs_reply",
        DueSoon = "due_soon",
        Mine = "mine",
        WaitingOnCustomer = "waiting_on_customer",
        WithStore = "with_store",
        Closed = "closed",
        All = "all",
    }
}

/// Which inquiries, as the address says it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InboxFilter {
    pub queue: InboxQueue,
    pub kind: Option<InquiryKind>,
    /// A package name.
    pub app: Option<String>,
    pub tag: Option<Tag>,
    pub query: Option<String>,
}

/// `/developer/inbox`: the list, most urgent first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inbox {
    pub filter: InboxFilter,
    pub rows: Page<InboxRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InboxRow {
    pub head: InquiryHead,
    pub customer: Bilingual,
    /// The beginning of the newest customer message.
    pub preview: String,
    pub assignee: Option<Bilingual>,
    pub assignee_id: Option<AccountId>,
    /// No developer has opened it yet.
    pub unread: bool,
    pub can_assign: bool,
    pub can_close: bool,
}

/// The sidebar's numbers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeveloperCounts {
    pub queues: Vec<(InboxQueue, i64)>,
    pub kinds: Vec<(InquiryKind, i64)>,
    pub apps: Vec<AppCount>,
    /// The tags that something is tagged with.
    pub tags: Vec<Tag>,
    /// The reader's own.
    pub views: Vec<SavedView>,
    pub reviews_without_reply: i64,
    /// The seller's contact address and since when, while mail to it comes back.
    pub mail_bounced: Option<(String, Time)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AppCount {
    pub package: String,
    pub title: Bilingual,
    pub icon: String,
    pub open: i64,
}

/// `/developer/inbox/{number}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeveloperInquiry {
    pub head: InquiryHead,
    pub customer: Bilingual,
    pub customer_number: String,
    pub customer_since: Time,
    pub purchase: Option<PurchaseFacts>,
    pub claimed: Option<ClaimedPurchase>,
    pub consent: Option<ConsentState>,
    pub entries: Vec<Entry>,
    /// The ended inquiry that this one goes on from.
    pub follows: Option<InquiryNumber>,
    pub members: Vec<Member>,
    pub merging: Merging,
    /// Who can be called in a note.
    pub colleagues: Vec<Colleague>,
    pub assignee: Option<AccountId>,
    /// The customer's other inquiries to this seller, newest first, at most five.
    pub earlier: Vec<InquiryHead>,
    pub review: Option<(ReviewId, Stars, String)>,
    pub can_reply: bool,
    pub can_note: bool,
    pub can_assign: bool,
    pub can_close: bool,
    /// Agree or decline: while the developer has the say.
    pub can_decide_refund: bool,
    /// What the developer told the store about the refund request.
    pub stated: Option<Stated>,
    pub can_state: bool,
    /// The seller's tags of it, and all that the seller has.
    pub tags: Vec<Tag>,
    pub known_tags: Vec<Tag>,
    pub can_tag: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Member {
    pub id: AccountId,
    pub name: Bilingual,
    pub me: bool,
}

/// `/developer/help/contact`: the form that passes a customer's refund request on, and what was passed on before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandOverForm {
    pub items: Vec<Item>,
    pub handed_over: Vec<HandedOver>,
}

/// Something the seller sells: an app, or a product in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub app: AppId,
    pub product: Option<ProductId>,
    pub name: Bilingual,
    pub app_title: Bilingual,
    pub icon: String,
    pub price: Money,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandedOver {
    pub head: InquiryHead,
    pub item: String,
    pub customer_number: Option<String>,
}

text_enum! {
    /// The tabs of the reviews console.
    pub enum ReviewQueue {
        NeedsReply = "needs_reply",
        Replied = "replied",
        All = "all",
        /// Taken down by the store, or held back: nobody reads them.
        Hidden = "hidden",
    }
}

/// Which reviews, as the address says it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SellerReviewFilter {
    pub queue: ReviewQueue,
    pub stars: Option<Stars>,
    pub app: Option<String>,
    pub version: Option<String>,
}

/// `/developer/reviews`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SellerReviews {
    pub filter: SellerReviewFilter,
    pub apps: Vec<AppCount>,
    pub versions: Vec<String>,
    pub counts: Vec<(ReviewQueue, i64)>,
    pub ratings: Histogram,
    pub rows: Page<SellerReview>,
}

/// `/developer/reviews/reply`: several reviews that are answered at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ManyReviews {
    /// In the order of the console. Only those that an official reply can be written to.
    pub rows: Vec<SellerReview>,
    /// How many of the chosen ones are left out: answered, withdrawn or taken down since.
    pub gone: usize,
    pub canned: Vec<CannedChoice>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SellerReview {
    pub id: ReviewId,
    pub app: Bilingual,
    pub package: String,
    pub icon: String,
    pub stars: Stars,
    pub stars_before: Option<Stars>,
    pub author: String,
    pub body: String,
    pub version: String,
    pub device: Option<String>,
    pub written_at: Time,
    pub helpful: i64,
    pub reply: Option<OfficialReply>,
    /// An open inquiry of the same customer about the same app.
    pub inquiry: Option<InquiryNumber>,
    /// Why nobody reads the review.
    pub taken_down: Option<TakenDown>,
    /// An official reply that the store took down, and why.
    pub reply_taken_down: Option<(String, TakenDown)>,
}
