//! Members of a seller: their roles, and what the page says a role may do. Which deed needs which role stands in
//! [`crate::access`]; here only the words of the page are tied to it.

use crate::access::{self, Action, Seat, Tie};
use crate::account::AccountState;
use crate::id::SellerId;
use crate::invalid::{Invalid, Reason};
use crate::text_enum::text_enum;
use crate::time::{DAY, Time};

text_enum! {
    /// From the least to the most: each may do what those before it may.
    pub enum MemberRole { Reader = "reader", Agent = "agent", Manager = "manager", Owner = "owner" }
}

/// How long the link of an invitation holds, in milliseconds.
pub const INVITATION_HOLDS: i64 = 7 * DAY;

/// Most members and open invitations of one seller together.
pub const TEAM_MAX: usize = 200;

text_enum! {
    /// A line of "What a role may do".
    pub enum Ability {
        ReadInquiries = "read_inquiries",
        Answer = "answer",
        OfficialReplies = "official_replies",
        AskStore = "ask_store",
        CannedReplies = "canned_replies",
        Members = "members",
    }
}

impl Ability {
    /// The deeds that the line stands for. Those that every member may do for themselves stand in none.
    pub fn actions(self) -> &'static [Action] {
        use Action as A;
        match self {
            Self::ReadInquiries => &[A::ReadInbox, A::ReadInquiry, A::ShowPresence, A::KeepView, A::ReadSellerReviews],
            Self::Answer => &[
                A::ReplyToCustomer,
                A::AddNote,
                A::AssignInquiry,
                A::TagInquiry,
                A::TakeTurns,
                A::MergeInquiries,
                A::CloseInquiry,
                A::BringFile,
                A::StatePreference,
                A::UseCannedReplies,
            ],
            Self::OfficialReplies => {
                &[A::WriteOfficialReply, A::WithdrawOfficialReply, A::ReportReview, A::AppealModeration]
            }
            Self::AskStore => &[A::AgreeToRefund, A::DeclineRefundAsDeveloper, A::HandOver],
            Self::CannedReplies => &[A::ManageCannedReplies],
            Self::Members => &[A::ManageMembers],
        }
    }

    /// Whether this role may do all of it.
    pub fn of(self, role: MemberRole) -> bool {
        self.actions().iter().all(|&action| access::judge(Seat::Member(role), action, Tie::Own).is_ok())
    }
}

/// Whether somebody whose address is known joins this seller again: only who was removed from it (`left_at`). Whom the
/// store itself disabled is not let in by an invitation, nor is anybody who has an account that works.
pub fn comes_back(state: AccountState, before: Option<SellerId>, left_at: Option<Time>, seller: SellerId) -> bool {
    state == AccountState::Disabled && left_at.is_some() && before == Some(seller)
}

/// Whether a seller with so many owners may come to have this member as `after` says, or not at all: somebody must
/// always be there who can invite, and take back what a role may do. The refusal stands beside `field`.
pub fn leaves_an_owner(
    field: &str,
    before: MemberRole,
    after: Option<MemberRole>,
    owners: usize,
) -> Result<(), Invalid> {
    let lost = before == MemberRole::Owner && after != Some(MemberRole::Owner);
    if lost && owners <= 1 { Err(Invalid::new(field, Reason::LastOwner)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn least(ability: Ability) -> Option<MemberRole> {
        MemberRole::ALL.iter().copied().find(|&role| ability.of(role))
    }

    #[test]
    fn the_page_says_what_was_drawn() {
        use Ability as B;
        for (ability, role) in [
            (B::ReadInquiries, MemberRole::Reader),
            (B::Answer, MemberRole::Agent),
            (B::OfficialReplies, MemberRole::Agent),
            (B::AskStore, MemberRole::Manager),
            (B::CannedReplies, MemberRole::Manager),
            (B::Members, MemberRole::Owner),
        ] {
            assert_eq!(least(ability), Some(role), "{ability}");
        }
    }

    #[test]
    fn a_higher_role_loses_nothing() {
        for &action in Action::ALL {
            let may = |role| access::judge(Seat::Member(role), action, Tie::Own).is_ok();
            let all: Vec<bool> = MemberRole::ALL.iter().map(|&role| may(role)).collect();
            assert!(all.is_sorted(), "{action}: {all:?}");
        }
    }

    #[test]
    fn every_line_is_whole_in_each_role_and_no_deed_is_left_out() {
        for &ability in Ability::ALL {
            for &role in MemberRole::ALL {
                let may = |action: &&Action| access::judge(Seat::Member(role), **action, Tie::Own).is_ok();
                let some = ability.actions().iter().filter(may).count();
                assert!(some == 0 || some == ability.actions().len(), "{ability} of {role} is half of it");
            }
        }
        // What roles differ in is told.
        for &action in Action::ALL {
            let may = |role| access::judge(Seat::Member(role), action, Tie::Own).is_ok();
            if may(MemberRole::Owner) && !may(MemberRole::Reader) {
                assert!(Ability::ALL.iter().any(|ability| ability.actions().contains(&action)), "{action} is untold");
            }
        }
    }

    #[test]
    fn the_last_owner_stays_one() {
        use MemberRole::{Agent, Manager, Owner};
        let refused = Err(Invalid::new("role", Reason::LastOwner));
        assert_eq!(leaves_an_owner("role", Owner, Some(Manager), 1), refused);
        assert_eq!(leaves_an_owner("role", Owner, None, 1), refused);
        assert_eq!(leaves_an_owner("role", Owner, Some(Owner), 1), Ok(()));
        assert_eq!(leaves_an_owner("role", Owner, None, 2), Ok(()));
        assert_eq!(leaves_an_owner("role", Agent, None, 1), Ok(()));
    }
}
