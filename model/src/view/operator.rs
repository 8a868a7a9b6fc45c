//! Operations.

use serde::{Deserialize, Serialize};

use super::Page;
use super::policy::DeadlineRule;
use super::thread::{
    ClaimedPurchase, Colleague, ConsentReceipt, DeliveryEntry, Entry, Fact, InquiryHead, Merging, PurchaseFacts,
    SavedView, Stated,
};
use crate::account::ActorKind;
use crate::consent::ConsentState;
use crate::id::{IncomingMailId, MailId};
use crate::inquiry::InquiryNumber;
use crate::mail::{HeldReason, IncomingState, MailKind};
use crate::money::Money;
use crate::purchase::IdentifierKind;
use crate::refund::{Grounds, Refusal, SecondNeeded};
use crate::tag::Tag;
use crate::text::{Bilingual, Language};
use crate::text_enum::text_enum;
use crate::time::Time;

text_enum! {
    /// The queues of the sidebar.
    pub enum CaseQueue {
        /// Past the deadline, most overdue first.
        Escalations = "escalations",
        /// Agreed to or passed on by developers.
        HandedOver = "handed_over",
        CustomerCenter = "customer_center",
        /// A consent question waits for the customer.
        AwaitingConsent = "awaiting_consent",
        /// A colleague wants to cancel, and a second operator has to agree.
        AwaitingApproval = "awaiting_approval",
        /// The developer has 24 hours more.
        Extended = "extended",
        Mine = "mine",
        Done = "done",
        All = "all",
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseFilter {
    pub queue: CaseQueue,
    pub tag: Option<Tag>,
    pub query: Option<String>,
}

/// The numbers of the sidebar: what waits for operators.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Waiting {
    pub cases: Vec<(CaseQueue, i64)>,
    /// Reported texts, appeals, and what is held back.
    pub texts: i64,
    /// What the payment side's books say differently.
    pub mismatches: i64,
    /// Files that nobody can open, as they wait for the virus scanner.
    pub files: i64,
    /// The reader's own.
    pub views: Vec<SavedView>,
}

/// `/operations/{queue}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseList {
    /// The store's tags.
    pub tags: Vec<Tag>,
    pub filter: CaseFilter,
    pub counts: Waiting,
    pub rows: Page<CaseRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CaseRow {
    pub head: InquiryHead,
    pub customer: Option<Bilingual>,
    pub amount: Option<Money>,
    pub consent: Option<ConsentState>,
    pub assignee: Option<Bilingual>,
}

/// `/operations/cases/{number}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OperatorCase {
    pub head: InquiryHead,
    pub customer: Option<Bilingual>,
    pub customer_number: Option<String>,
    /// The customer's cancelled purchases of the last 12 months.
    pub refunds_in_a_year: i64,
    pub purchase: Option<PurchaseFacts>,
    pub claimed: Option<ClaimedPurchase>,
    /// Whether somebody must say which purchase the request means, and what it could be.
    pub can_match: bool,
    pub candidates: Vec<PurchaseFacts>,
    /// What the developer said of the customer's consent when passing the request on; it opens nothing by itself.
    pub consent_said_by_developer: Option<ConsentState>,
    pub consent: Option<ConsentReceipt>,
    /// Masked: which identifiers there are. The last characters show only while the consent is O.
    pub identifiers: Vec<MaskedIdentifier>,
    pub entries: Vec<Entry>,
    /// Which mails left for whom, and what came of them.
    pub deliveries: Vec<DeliveryEntry>,
    /// The ended inquiry that this one goes on from.
    pub follows: Option<InquiryNumber>,
    /// What happened between the customer's question and now, for the silence line.
    pub silence: Vec<SilencePoint>,
    /// Which rule gives the deadline, where there is one.
    pub rule: Option<DeadlineRule>,
    /// When the money has to be back by law, while a refund is asked for.
    pub money_back: Option<MoneyBack>,
    /// What the developer told the store about the refund request.
    pub stated: Option<Stated>,
    /// How long a look at payment numbers stays open.
    pub shown_seconds: i64,
    /// The audit trail, newest first.
    pub audit: Vec<Fact>,
    pub assignee: Option<Bilingual>,
    pub assigned_to_me: bool,
    /// The store's tags of it, and all that the store has.
    pub tags: Vec<Tag>,
    pub known_tags: Vec<Tag>,
    pub can_reply: bool,
    pub can_decide: bool,
    /// Whether the customer appealed against the reader's own refusal, which another operator decides.
    pub own_refusal: bool,
    /// What the customer would be told, while it can be decided.
    pub prepared: Option<PreparedMessages>,
    /// Why cancelling this needs a second operator, if it does.
    pub second_needed: Option<SecondNeeded>,
    /// What waits for a second operator.
    pub approval: Option<AwaitedApproval>,
    pub can_extend: bool,
    pub can_ask_consent: bool,
    pub can_reveal: bool,
    pub can_close: bool,
    pub can_tag: bool,
    pub merging: Merging,
    /// Who can be called in a note.
    pub colleagues: Vec<Colleague>,
}

/// When money has to be back by law, and what has run up since.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MoneyBack {
    /// The end of the last day in time.
    pub by: Time,
    /// Business days after the request, and percent a year, by the version of the policy that the case follows.
    pub business_days: i64,
    pub percent: i64,
    pub version: i64,
    /// Days after it, with the interest for them.
    pub days_late: i64,
    pub interest: Option<Money>,
}

/// A cancellation that a second operator has to agree to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AwaitedApproval {
    pub by: Bilingual,
    pub at: Time,
    /// Whether the reader asked for it, and so cannot give it.
    pub mine: bool,
    pub amount: Option<Money>,
    /// The price, where less than that would go back.
    pub part_of: Option<Money>,
    pub grounds: Option<Grounds>,
    /// What the customer will be told.
    pub message: Option<String>,
    pub note: Option<String>,
}

/// What the customer is told with a decision unless the operator writes it themselves, in the customer's language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PreparedMessages {
    pub language: Language,
    pub cancel: String,
    /// The same where a part goes back, with [`PART_HOLE`] where the amount stands.
    pub cancel_in_part: String,
    /// By the reason; empty for what has to be written.
    pub declines: Vec<(Refusal, String)>,
}

/// Stands for the amount in what is prepared: nobody types this character.
pub const PART_HOLE: char = '\u{FFFC}';

impl PreparedMessages {
    pub fn of(&self, grounds: Grounds) -> &str {
        match grounds {
            Grounds::Cancel(_) => &self.cancel,
            Grounds::Decline(refusal) => {
                self.declines.iter().find(|(of, _)| *of == refusal).map_or("", |(_, text)| text)
            }
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MaskedIdentifier {
    pub kind: IdentifierKind,
    pub tail: Option<String>,
}

text_enum! {
    pub enum SilenceKind {
        Sent = "sent",
        Opened = "opened",
        Answered = "answered",
        Deadline = "deadline",
        Extended = "extended",
        Now = "now",
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SilencePoint {
    pub kind: SilenceKind,
    pub at: Time,
}

text_enum! {
    /// Why an operator looks at an identifier.
    pub enum RevealReason {
        MatchPayment = "match_payment",
        CheckRefund = "check_refund",
        CustomerAsked = "customer_asked",
    }
}

/// A revealed identifier: sent once, never stored in a page.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Revealed {
    pub inquiry: InquiryNumber,
    pub identifiers: Vec<(IdentifierKind, String)>,
    /// How long it may stay on the screen, in milliseconds.
    pub shown_for: i64,
}

impl std::fmt::Debug for Revealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Revealed({})", self.inquiry)
    }
}

text_enum! {
    pub enum MailState {
        Waiting = "waiting",
        Sent = "sent",
        Filed = "filed",
        Failed = "failed",
        /// It left, and came back.
        Bounced = "bounced",
    }
}

/// `/operations/mails`: every mail that left, or waits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MailRow {
    pub id: MailId,
    pub to: String,
    pub language: Language,
    pub subject: String,
    pub state: MailState,
    pub at: Time,
    pub inquiry: Option<InquiryNumber>,
    pub error: Option<String>,
}

/// `/operations/mails/{id}`: as its reader sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MailView {
    pub row: MailRow,
    pub from: String,
    pub text: String,
    pub html: String,
}

/// `/operations/files`: a file that nobody can open until the virus scanner has looked through it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WaitingFile {
    pub name: String,
    /// In bytes.
    pub size: i64,
    pub since: Time,
    /// When the scanner is asked again.
    pub again_at: Time,
    /// Why it waits, in the scanner's words.
    pub said: String,
    /// None while the message that it was brought for is being written.
    pub inquiry: Option<InquiryNumber>,
}

/// `/operations/held`: mail that came in and waits for an operator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeldRow {
    pub id: IncomingMailId,
    pub at: Time,
    /// From the mail itself; nothing proves it.
    pub author: Option<String>,
    pub subject: String,
    pub kind: Option<MailKind>,
    pub reason: Option<HeldReason>,
    pub state: IncomingState,
    pub side: Option<ActorKind>,
    /// Where its address leads, or what the address says by itself.
    pub inquiry: Option<InquiryNumber>,
}

/// `/operations/held/{id}`: one of them, as text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeldMail {
    pub row: HeldRow,
    pub recipient: String,
    pub said: String,
    pub folded: String,
    /// Names of the files that came along.
    pub attachments: Vec<String>,
}
