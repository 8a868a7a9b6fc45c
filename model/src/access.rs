//! The whole permission table: who may do what with what.
//!
//! Everything that arrives from outside is authorised here and nowhere else. The table is printed to
//! `docs/access-matrix.md`, so that a change of permissions is a diff that somebody reads.

mod action;

pub use self::action::Action;
use crate::account::Actor;
use crate::id::{AccountId, InquiryId, SellerId};
use crate::member::MemberRole;

/// What an action is about: whom the thing belongs to. A thing of nobody, such as a list, has neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// The customer whose inquiry, purchase, consent or review it is.
    pub customer: Option<AccountId>,
    /// The seller whose app it is about, where the seller may know of it at all.
    pub seller: Option<SellerId>,
    /// The inquiry that it is.
    pub inquiry: Option<InquiryId>,
}

impl Subject {
    /// A list or a place, not a thing: what it shows is loaded through the actor.
    pub const PLACE: Self = Self { customer: None, seller: None, inquiry: None };

    pub fn of_customer(customer: AccountId) -> Self {
        Self { customer: Some(customer), ..Self::PLACE }
    }
}

/// Who an actor is to the table: the column of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    Visitor,
    Customer,
    /// By the link of a mail.
    Guest,
    /// Of a seller.
    Member(MemberRole),
    Operator,
    System,
}

impl Seat {
    /// Everybody who comes from outside, in the order of the printed table.
    pub const OUTSIDE: [Self; 8] = [
        Self::Visitor,
        Self::Customer,
        Self::Member(MemberRole::Reader),
        Self::Member(MemberRole::Agent),
        Self::Member(MemberRole::Manager),
        Self::Member(MemberRole::Owner),
        Self::Operator,
        Self::Guest,
    ];
}

/// How the actor stands to the subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// A place, or a thing that belongs to nobody.
    Place,
    /// The customer's own, or their seller's.
    Own,
    /// Somebody else's.
    Others,
}

/// A refusal. Which one it is decides whether the thing's existence is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// 401: nobody is signed in.
    #[error("sign-in needed")]
    SignInNeeded,
    /// 403: this role never does that.
    #[error("forbidden")]
    Forbidden,
    /// 403: a seller's member of a higher role does that; this one at least.
    #[error("needs the role {0}")]
    RoleNeeded(MemberRole),
    /// 404: this role does, but for this actor the thing does not exist.
    #[error("not found")]
    NotFound,
}

/// Whether `actor` may do `action` with `subject`.
pub fn may(actor: Actor, action: Action, subject: Subject) -> Result<(), Refused> {
    judge(actor.seat(), action, tie(actor, subject))
}

/// What the link of a mail opens: one thread, to be read and answered. Everything else asks to sign in.
fn judge_guest(action: Action, tie: Tie) -> Result<(), Refused> {
    use Action as A;
    match action {
        A::BrowseStore
        | A::ChangePreferences
        | A::SignUp
        | A::SignIn
        | A::SignOut
        | A::JoinSeller
        | A::ReadOwnInquiries
        | A::ReadInquiry
        | A::FollowUp
        | A::BringFile
        | A::CloseInquiry
        | A::ReopenInquiry
        | A::RateHelp => judge(Seat::Customer, action, tie),
        _ => Err(Refused::SignInNeeded),
    }
}

/// The least role of a seller's member that does this; none where no member does.
fn least_role(action: Action) -> Option<MemberRole> {
    use Action as A;
    match action {
        A::ManageOwnAccount
        | A::ReadInbox
        | A::ReadInquiry
        | A::ShowPresence
        | A::KeepView
        | A::ManageOwnDevices
        | A::ReadSellerReviews
        | A::ReadMembers => Some(MemberRole::Reader),
        A::BringFile
        | A::ReplyToCustomer
        | A::AddNote
        | A::AssignInquiry
        | A::TagInquiry
        | A::TakeTurns
        | A::MergeInquiries
        | A::CloseInquiry
        | A::WriteOfficialReply
        | A::WithdrawOfficialReply
        | A::ReportReview
        | A::AppealModeration
        | A::StatePreference
        | A::UseCannedReplies => Some(MemberRole::Agent),
        A::AgreeToRefund | A::DeclineRefundAsDeveloper | A::HandOver | A::ManageCannedReplies => {
            Some(MemberRole::Manager)
        }
        A::ManageMembers => Some(MemberRole::Owner),
        _ => None,
    }
}

fn tie(actor: Actor, subject: Subject) -> Tie {
    if subject == Subject::PLACE {
        return Tie::Place;
    }
    let own = match actor {
        Actor::Customer(id) => subject.customer == Some(id),
        Actor::Guest { customer, inquiry } => subject.customer == Some(customer) && subject.inquiry == Some(inquiry),
        Actor::Developer { seller, .. } | Actor::Seller(seller) => subject.seller == Some(seller),
        Actor::Visitor | Actor::Operator(_) | Actor::System => false,
    };
    if own { Tie::Own } else { Tie::Others }
}

/// The table itself.
pub fn judge(seat: Seat, action: Action, tie: Tie) -> Result<(), Refused> {
    use Action as A;
    use Seat as K;
    let reach = match (seat, action) {
        // The scheduler and the command line act for the store; nobody reaches them from outside.
        (K::System, _) => Reach::Everything,
        (K::Guest, _) => return judge_guest(action, tie),

        (_, A::BrowseStore | A::ChangePreferences | A::SignUp | A::SignIn | A::SignOut | A::JoinSeller) => {
            Reach::Everything
        }
        (K::Visitor, _) => return Err(Refused::SignInNeeded),
        (K::Customer | K::Operator, A::ManageOwnAccount | A::BringFile) => Reach::Own,

        (
            K::Customer,
            A::ReadOwnPurchases
            | A::ReadOwnInquiries
            | A::ReadOwnReviews
            | A::ReadOwnConsents
            | A::TakeOwnData
            | A::EraseOwnAccount
            | A::SubmitInquiry
            | A::ReadInquiry
            | A::FollowUp
            | A::CloseInquiry
            | A::ReopenInquiry
            | A::WithdrawInquiry
            | A::RateHelp
            | A::AnswerConsent
            | A::WriteReview
            | A::WithdrawReview
            | A::AppealModeration,
        ) => Reach::Own,
        // Helpful marks and reports are for other people's texts, which everybody can read.
        (K::Customer, A::MarkHelpful | A::ReportReview | A::ReportReply) => Reach::Everything,

        (K::Member(role), _) => match least_role(action) {
            Some(least) if role >= least => Reach::Own,
            Some(least) => return Err(Refused::RoleNeeded(least)),
            None => return Err(Refused::Forbidden),
        },

        (
            K::Operator,
            A::ReadQueue
            | A::ReadInquiry
            | A::ReplyToCustomer
            | A::AddNote
            | A::AssignInquiry
            | A::TagInquiry
            | A::ShowPresence
            | A::KeepView
            | A::MergeInquiries
            | A::TakeTurns
            | A::CloseInquiry
            | A::AskConsent
            | A::RevealIdentifier
            | A::DecideRefund
            | A::ApproveRefund
            | A::MatchPurchase
            | A::ExtendDeadline
            | A::ReadMails
            | A::PlaceMail
            | A::ResendMail
            | A::ReadWaitingFiles
            | A::ScanAgain
            | A::ModerateTexts
            | A::DecideAppeal
            | A::ReadReports
            | A::ReadRecords
            | A::ExportDispute
            | A::ReadPolicy
            | A::DraftPolicy
            | A::PublishPolicy
            | A::PublishWording
            | A::ReadReconciliation
            | A::SettleMismatch
            | A::OpenKeptApart,
        ) => Reach::Everything,
        // The store's own; a seller's are not its business.
        (K::Operator, A::UseCannedReplies | A::ManageCannedReplies) => Reach::Own,

        _ => return Err(Refused::Forbidden),
    };
    match (reach, tie) {
        (Reach::Everything, _) | (Reach::Own, Tie::Place | Tie::Own) => Ok(()),
        (Reach::Own, Tie::Others) => Err(Refused::NotFound),
    }
}

enum Reach {
    Own,
    Everything,
}

/// The table as Markdown: role × action × tie.
pub fn matrix() -> String {
    let mut out = String::from(
        "| action | visitor | customer | reader | agent | manager | owner | operator | by a mail's link |\n|---|---|---|---|---|---|---|---|---|\n",
    );
    for &action in Action::ALL {
        out += &format!("| `{action}` |");
        for seat in Seat::OUTSIDE {
            let judged = |tie| judge(seat, action, tie);
            let cell = [Tie::Place, Tie::Own, Tie::Others].map(|tie| match judged(tie) {
                Ok(()) => "yes",
                Err(Refused::SignInNeeded) => "401",
                Err(Refused::Forbidden | Refused::RoleNeeded(_)) => "403",
                Err(Refused::NotFound) => "404",
            });
            let cell = match cell {
                ["yes", "yes", "yes"] => "all".to_owned(),
                ["yes", "yes", "404"] => "own, others 404".to_owned(),
                [one, two, three] if one == two && two == three => one.to_owned(),
                cell => cell.join(" / "),
            };
            out += &format!(" {cell} |");
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_but_operators_reveals_identifiers() {
        for seat in Seat::OUTSIDE.into_iter().filter(|seat| *seat != Seat::Operator) {
            for tie in [Tie::Place, Tie::Own, Tie::Others] {
                assert!(judge(seat, Action::RevealIdentifier, tie).is_err());
            }
        }
    }

    #[test]
    fn a_link_opens_its_own_thread_and_nothing_else() {
        let id = |number| uuid::Uuid::from_u128(number);
        let (customer, inquiry) = (AccountId::new(id(1)), InquiryId::new(id(2)));
        let guest = Actor::Guest { customer, inquiry };
        let thread = Subject { inquiry: Some(inquiry), ..Subject::of_customer(customer) };
        assert_eq!(may(guest, Action::FollowUp, thread), Ok(()));
        let other = Subject { inquiry: Some(InquiryId::new(id(3))), ..thread };
        assert_eq!(may(guest, Action::ReadInquiry, other), Err(Refused::NotFound));
        assert_eq!(may(guest, Action::ReadOwnInquiries, Subject::of_customer(customer)), Err(Refused::NotFound));
        for action in
            [Action::ReadOwnPurchases, Action::AnswerConsent, Action::ManageOwnAccount, Action::WithdrawInquiry]
        {
            for subject in [Subject::PLACE, Subject::of_customer(customer), thread] {
                assert_eq!(may(guest, action, subject), Err(Refused::SignInNeeded), "{action}");
            }
        }
    }

    #[test]
    fn what_belongs_to_others_does_not_exist() {
        let owner = Seat::Member(MemberRole::Owner);
        assert_eq!(judge(Seat::Customer, Action::ReadInquiry, Tie::Others), Err(Refused::NotFound));
        assert_eq!(judge(owner, Action::ReplyToCustomer, Tie::Others), Err(Refused::NotFound));
    }

    #[test]
    fn who_may_not_is_told_which_role_may() {
        let reader = Seat::Member(MemberRole::Reader);
        for (action, least) in [
            (Action::ReplyToCustomer, MemberRole::Agent),
            (Action::AgreeToRefund, MemberRole::Manager),
            (Action::ManageMembers, MemberRole::Owner),
        ] {
            for tie in [Tie::Place, Tie::Own, Tie::Others] {
                assert_eq!(judge(reader, action, tie), Err(Refused::RoleNeeded(least)), "{action}");
            }
        }
        assert_eq!(judge(reader, Action::DecideRefund, Tie::Own), Err(Refused::Forbidden));
    }

    #[test]
    fn accounts_are_managed_from_the_command_line_only() {
        for seat in Seat::OUTSIDE {
            assert!(judge(seat, Action::ManageAccounts, Tie::Place).is_err());
        }
    }
}
