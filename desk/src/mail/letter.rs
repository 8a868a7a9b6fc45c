//! What a mail is about: its kind, who reads it, and the facts it tells.

use std::fmt;
use std::str::FromStr;

use model::account::ActorKind;
use model::consent::{Answer, Wording};
use model::inquiry::{Channel, InquiryKind, InquiryNumber};
use model::invalid::Unknown;
use model::moderation::TakedownReason;
use model::notify::Topic;
use model::rating::Stars;
use model::view::{ClaimedPurchase, PurchaseFacts};
use model::{Bilingual, MemberRole, Money, Time};

/// An enum whose variants have one stable name, as the outbox keeps it and the catalogue's keys spell it.
macro_rules! names {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable name.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = Unknown;
            fn from_str(text: &str) -> Result<Self, Unknown> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err(Unknown { set: stringify!($name), text: text.to_owned() }),
                }
            }
        }
    };
}

names! {
    /// Every mail that the desk writes.
    pub enum LetterKind {
        /// To the seller's contact address, or to the customer center's for what came to the store.
        NewInquiry = "new_inquiry",
        DeveloperReplied = "developer_replied",
        StoreReplied = "store_replied",
        /// The customer wrote once more.
        CustomerWrote = "customer_wrote",
        /// A developer passed the customer's request on to the store.
        HandedOver = "handed_over",
        /// The deadline passed; `due_at` is the one that passed.
        Escalated = "escalated",
        /// The deadline comes near.
        Reminder = "reminder",
        /// The developer got more time; `due_at` is the new deadline.
        Extended = "extended",
        RefundAgreed = "refund_agreed",
        RefundDeclinedByDeveloper = "refund_declined_by_developer",
        PurchaseCancelled = "purchase_cancelled",
        RefundDeclined = "refund_declined",
        ConsentAsked = "consent_asked",
        /// A second operator did not agree to a cancellation; `body` is why.
        ApprovalSentBack = "approval_sent_back",
        /// A colleague calls the reader in a note. The note stays where it is, and nobody answers by mail: that would go to
        /// the customer.
        Mentioned = "mentioned",
        /// Closed by somebody else than the reader, or withdrawn.
        InquiryClosed = "inquiry_closed",
        InquiryReopened = "inquiry_reopened",
        ReviewReplied = "review_replied",
        /// A review was changed after its official reply.
        ReviewChanged = "review_changed",
        /// The store took down the reader's review or official reply; `body` is what the operator says besides.
        TakenDown = "taken_down",
        /// What was taken down is to be read again; `body` is the answer to the reader's appeal, if there was one.
        PutBack = "put_back",
        /// Another operator looked again, and it stays away; `body` is why.
        AppealDenied = "appeal_denied",
        Welcome = "welcome",
        /// What was not worth a mail of its own, together.
        Digest = "digest",
        /// Somebody set a new password; `at` is when the mail is written.
        PasswordChanged = "password_changed",
        /// Somebody asked to sign in by mail.
        SignInLink = "sign_in_link",
        /// Somebody is asked to join a seller; `author` asks, and `due_at` is until when the link holds.
        Invitation = "invitation",
        /// What the reader asked for is done: they are nobody here. `destroyed_at` is until when the law keeps something.
        Erased = "erased",
    }
}

names! {
    /// Who reads it.
    pub enum Recipient { Customer = "customer", Developer = "developer", Operator = "operator" }
}

names! {
    /// Why the store came to cancel a purchase: the reader is told.
    pub enum Route {
        /// The developer did not answer in time.
        Silent = "silent",
        /// The developer agreed.
        Agreed = "agreed",
        /// The developer passed the request on.
        HandedOver = "handed_over",
        /// The customer asked the store.
        Asked = "asked",
        /// The payment side cancelled it by itself.
        PaymentSide = "payment_side",
    }
}

impl Recipient {
    /// The side of an inquiry that a reader of this kind is on.
    pub fn side(self) -> ActorKind {
        match self {
            Self::Customer => ActorKind::Customer,
            Self::Developer => ActorKind::Developer,
            Self::Operator => ActorKind::Operator,
        }
    }
}

impl LetterKind {
    /// Whether it tells an author what the store does about a public text of theirs.
    pub fn is_moderation(self) -> bool {
        matches!(self, Self::TakenDown | Self::PutBack | Self::AppealDenied)
    }

    /// Whether it is a part of what goes between the sides of an inquiry: an answer to it by mail is for the other side, and the
    /// other side may know that it was sent.
    pub fn is_between_sides(self) -> bool {
        self != Self::Mentioned
    }

    /// Whether somebody waits for it now: it overtakes what can wait.
    pub fn is_of_the_moment(self) -> bool {
        matches!(self, Self::SignInLink | Self::PasswordChanged)
    }

    /// To whom a mail of this kind can go.
    pub fn recipients(self) -> &'static [Recipient] {
        use Recipient::{Customer, Developer, Operator};
        match self {
            Self::NewInquiry | Self::CustomerWrote | Self::InquiryReopened => &[Developer, Operator],
            Self::Escalated => &[Customer, Developer, Operator],
            Self::RefundAgreed => &[Customer, Operator],
            Self::ApprovalSentBack => &[Operator],
            Self::Mentioned => &[Developer, Operator],
            Self::Digest | Self::SignInLink | Self::PasswordChanged => &[Customer, Developer, Operator],
            Self::TakenDown | Self::PutBack | Self::AppealDenied => &[Customer, Developer],
            Self::Extended | Self::PurchaseCancelled | Self::RefundDeclined | Self::InquiryClosed => {
                &[Customer, Developer]
            }
            Self::ReviewChanged | Self::Reminder | Self::Invitation => &[Developer],
            Self::DeveloperReplied
            | Self::StoreReplied
            | Self::HandedOver
            | Self::RefundDeclinedByDeveloper
            | Self::ConsentAsked
            | Self::ReviewReplied
            | Self::Welcome
            | Self::Erased => &[Customer],
        }
    }
}

impl LetterKind {
    /// What a reader can choose about it; none where it comes in any case.
    pub fn topic(self, reader: Recipient) -> Option<Topic> {
        use Recipient::{Customer, Developer, Operator};
        match (reader, self) {
            (Customer, Self::DeveloperReplied | Self::StoreReplied | Self::RefundDeclinedByDeveloper) => {
                Some(Topic::Answers)
            }
            (
                Customer,
                Self::HandedOver | Self::Escalated | Self::Extended | Self::RefundAgreed | Self::InquiryClosed,
            ) => Some(Topic::Progress),
            (Customer, Self::ReviewReplied) => Some(Topic::ReviewReplies),
            (Developer, Self::NewInquiry | Self::InquiryReopened) => Some(Topic::NewInquiries),
            (Developer, Self::CustomerWrote) => Some(Topic::CustomerWrites),
            (Developer, Self::Reminder) => Some(Topic::Deadlines),
            (Developer, Self::Escalated) => Some(Topic::TakenOver),
            (Developer, Self::Extended | Self::PurchaseCancelled | Self::RefundDeclined | Self::InquiryClosed) => {
                Some(Topic::Decisions)
            }
            (Developer, Self::ReviewChanged) => Some(Topic::ReviewChanges),
            (Operator, Self::ApprovalSentBack) => Some(Topic::SentBack),
            (Developer | Operator, Self::Mentioned) => Some(Topic::Mentions),
            _ => None,
        }
    }
}

/// The inquiry that a letter belongs to.
#[derive(Clone, Debug)]
pub struct AboutInquiry {
    pub number: InquiryNumber,
    pub channel: Channel,
    pub kind: InquiryKind,
    pub subject: String,
}

/// The review that a letter belongs to.
#[derive(Clone, Debug)]
pub struct AboutReview {
    /// The app's package name: its page is where the review stands.
    pub package: String,
    /// As the public sees it, masked: a developer learns no more of a reviewer than everybody does.
    pub author: String,
    pub stars: Stars,
    pub stars_before: Option<Stars>,
}

/// A file that came with the words of a mail, and where it can be had, after the desk's own address; nowhere when a virus
/// was found in it.
#[derive(Clone, Debug)]
pub struct AlongFile {
    pub name: String,
    pub path: Option<String>,
}

/// The facts of one mail. Which of them a kind tells is the template's matter; what is `None` is left out.
#[derive(Clone, Debug)]
pub struct Letter {
    pub kind: LetterKind,
    pub recipient: Recipient,
    /// When the thing happened that the mail tells of.
    pub at: Time,
    pub inquiry: Option<AboutInquiry>,
    /// Where the customer reads and answers without signing in, after the desk's own address.
    pub thread: Option<String>,
    /// Where its reader signs in, after the desk's own address.
    pub sign_in: Option<String>,
    pub review: Option<AboutReview>,
    /// Why a text was taken down.
    pub reason: Option<TakedownReason>,
    pub app: Option<Bilingual>,
    pub seller: Option<Bilingual>,
    /// The customer's name.
    pub customer: Option<Bilingual>,
    pub customer_number: Option<String>,
    /// Who wrote `body`; none for operators, who write as the store.
    pub author: Option<Bilingual>,
    /// The message, reason or reply that the mail carries.
    pub body: Option<String>,
    /// What came along with it.
    pub files: Vec<AlongFile>,
    /// The reader's own earlier words, or the customer's to somebody who has to decide: quoted.
    pub asked: Option<String>,
    /// When `asked` was written.
    pub asked_at: Option<Time>,
    pub purchase: Option<PurchaseFacts>,
    /// What was described by hand, where no purchase was found.
    pub claimed: Option<ClaimedPurchase>,
    /// What a developer said of the customer's consent when passing the request on.
    pub consent_said: Option<Answer>,
    /// The words that the customer is asked for consent with.
    pub wording: Option<Wording>,
    /// What was paid back; the purchase's price when absent.
    pub refunded: Option<Money>,
    pub route: Option<Route>,
    /// Who closed the inquiry.
    pub closed_by: Option<ActorKind>,
    /// When the running clock started, and when it runs out.
    pub waiting_since: Option<Time>,
    pub due_at: Option<Time>,
    /// By when the money should have arrived.
    pub expected_by: Option<Time>,
    /// When the payment identifier that operators looked at is destroyed, or what the law keeps of somebody erased; none where
    /// there is nothing.
    pub destroyed_at: Option<Time>,
    /// A refusal that cannot be appealed against any more.
    pub last_word: bool,
    /// What a daily mail tells of: subjects and where they lead, after the desk's own address; and how many more.
    pub lines: Vec<(String, String)>,
    pub more: usize,
    /// Where an invited person joins, after the desk's own address; and as what.
    pub join: Option<String>,
    pub role: Option<MemberRole>,
    /// Where its reader stops mails like it, after the desk's own address.
    pub unsubscribe: Option<String>,
}

impl Letter {
    /// Where what it tells of stands, for a reader who is signed in.
    pub fn page(&self) -> String {
        let (inquiries, reviews) = match self.recipient {
            Recipient::Customer => ("/my/inquiries", "/my/reviews"),
            Recipient::Developer => ("/developer/inbox", "/developer/reviews"),
            Recipient::Operator => ("/operations/cases", "/operations/cases"),
        };
        match (&self.inquiry, &self.review) {
            (Some(inquiry), _) => format!("{inquiries}/{}", inquiry.number),
            (None, Some(_)) => reviews.to_owned(),
            (None, None) => inquiries.to_owned(),
        }
    }

    /// The link in it that opens something to whoever has it, and where the same stands for who is signed in.
    pub fn key_link(&self) -> Option<(&str, String)> {
        let sign_in = self.sign_in.as_deref().map(|link| (link, "/sign-in".to_owned()));
        let join = self.join.as_deref().map(|link| (link, "/developer".to_owned()));
        sign_in.or(join).or_else(|| self.thread.as_deref().map(|link| (link, self.page())))
    }

    /// The deadline, as long as the mail has something to say of it: one that has passed is told where it is the news,
    /// and nobody is asked to answer until yesterday.
    pub(super) fn deadline(&self) -> Option<Time> {
        self.due_at.filter(|&due| self.kind == LetterKind::Escalated || due > self.at)
    }

    /// A letter that knows nothing yet but what it is.
    pub fn new(kind: LetterKind, recipient: Recipient, at: Time) -> Self {
        Self {
            kind,
            recipient,
            at,
            inquiry: None,
            thread: None,
            sign_in: None,
            review: None,
            reason: None,
            app: None,
            seller: None,
            customer: None,
            customer_number: None,
            author: None,
            body: None,
            files: Vec::new(),
            asked: None,
            asked_at: None,
            purchase: None,
            claimed: None,
            consent_said: None,
            wording: None,
            refunded: None,
            route: None,
            closed_by: None,
            waiting_since: None,
            due_at: None,
            expected_by: None,
            destroyed_at: None,
            last_word: false,
            lines: Vec::new(),
            more: 0,
            join: None,
            role: None,
            unsubscribe: None,
        }
    }
}
