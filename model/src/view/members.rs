//! Who works for a seller, and who was asked to.

use serde::{Deserialize, Serialize};

use crate::id::{AccountId, InvitationId};
use crate::member::MemberRole;
use crate::text::Bilingual;
use crate::time::Time;

/// `/developer/settings/members`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MembersPage {
    /// Owners first, then by when they came.
    pub members: Vec<TeamMember>,
    /// Newest first; only for who may withdraw them.
    pub invitations: Vec<Invitation>,
    pub can_manage: bool,
}

/// Somebody who works for the seller.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TeamMember {
    pub id: AccountId,
    pub name: Bilingual,
    pub email: String,
    pub role: MemberRole,
    pub me: bool,
    /// When they last did or read something, to a few minutes; none before the first time.
    pub active_at: Option<Time>,
}

/// An invitation that can still be accepted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Invitation {
    pub id: InvitationId,
    pub email: String,
    pub role: MemberRole,
    pub invited_by: Bilingual,
    /// By whoever reads.
    pub mine: bool,
    pub holds_until: Time,
}

/// What the link of an invitation shows to whoever opens it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Joining {
    pub seller: Bilingual,
    pub invited_by: Bilingual,
    /// Whole: whoever has the link got the mail.
    pub email: String,
    pub role: MemberRole,
    /// The address has an account by now; nothing comes of the link.
    pub taken: bool,
}
