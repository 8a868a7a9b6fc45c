//! Who reads, and how.

use serde::{Deserialize, Serialize};

use crate::access::{self, Action, Seat, Tie};
use crate::account::{Role, Theme};
use crate::id::AccountId;
use crate::inquiry::InquiryNumber;
use crate::member::MemberRole;
use crate::notify::{Choices, Topic};
use crate::retention::Basis;
use crate::text::{Bilingual, Language};
use crate::time::{Time, Zone};

/// The reader of every page: sent along with each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reader {
    pub language: Language,
    pub theme: Theme,
    pub zone: Zone,
    /// When the page was made; countdowns start here.
    pub now: Time,
    pub store_name: Bilingual,
    /// How long a developer has, in milliseconds: the "3 days" of the texts.
    pub deadline: i64,
    pub account: Option<Me>,
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Me {
    /// For what the browser keeps apart for each account.
    pub id: AccountId,
    pub role: Role,
    pub name: Bilingual,
    /// Shortened, as shown to its owner: `se•••@naver.com`.
    pub masked_email: String,
    pub customer_number: Option<String>,
    pub seller: Option<Bilingual>,
    /// What a seller's member may do there.
    pub member_role: Option<MemberRole>,
}

impl Me {
    /// Whether a member's role allows it; the desk asks again.
    pub fn may(&self, action: Action) -> bool {
        self.member_role.is_some_and(|role| access::judge(Seat::Member(role), action, Tie::Own).is_ok())
    }
}

/// What somebody reads about their own account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccountSettings {
    /// Whole: it is their own.
    pub email: String,
    /// Newest first.
    pub sessions: Vec<OpenSession>,
    pub notifications: Choices,
    /// Whether they take turns at what nobody has taken; none who cannot.
    pub takes_turns: Option<bool>,
    /// Whether a new password is set without the old one: they came by a link in a mail a moment ago.
    pub password_free: bool,
}

/// What a link of a mail that signs in says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInLinkPage {
    /// Whom it would sign in, masked; none if it does not hold (any more).
    pub email: Option<String>,
}

/// What the link at the foot of a mail would stop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsubscribing {
    /// None for the daily mail.
    pub topic: Option<Topic>,
    /// Masked: a mail that was passed on carries the link, too.
    pub email: String,
}

/// A browser in which the account is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenSession {
    pub began_at: Time,
    /// The one that asks.
    pub here: bool,
}

/// What somebody reads before they have everything about themselves erased.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErasurePage {
    /// What must end first: inquiries that are open, or whose refund is on its way.
    pub open: Vec<InquiryNumber>,
    /// What the law keeps, apart.
    pub kept: Vec<KeptLine>,
    /// Whether it is done without the password: they came by a link in a mail a moment ago.
    pub password_free: bool,
}

/// What one rule of the law keeps of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptLine {
    pub basis: Basis,
    /// Records.
    pub count: i64,
    /// When the last of them is destroyed.
    pub until: Time,
}
