//! Mail that comes in: what kind it is, what it may do, and why it waits for an operator instead.

use crate::account::ActorKind;
use crate::inquiry::Progress;
use crate::text_enum::text_enum;
use crate::time::{DAY, HOUR, Time};

/// Longest text of a message that comes by mail, in characters. Longer than on a form, where the counter tells the
/// limit before it bites; a mail has left before anybody can say so.
pub const MAIL_MESSAGE_MAX: usize = 20_000;

/// Messages that one side of an inquiry may send by mail within [`FLOOD_WINDOW`]. More of them is two machines facing
/// each other, which the signs of automatic mail did not give away.
pub const FLOOD: i64 = 10;
/// The time in which [`FLOOD`] counts, in milliseconds.
pub const FLOOD_WINDOW: i64 = HOUR;

text_enum! {
    /// Who or what wrote a mail.
    #[derive(Default)]
    pub enum MailKind {
        #[default]
        Person = "person",
        /// An autoresponder, a receipt, a ticket system. It answers nothing.
        Automatic = "automatic",
        /// A mail of ours that could not be delivered.
        Bounce = "bounce",
        /// Through a mailing list.
        List = "list",
    }
}

text_enum! {
    /// What became of a mail that came in.
    pub enum IncomingState {
        /// Stored, and not yet looked at.
        Waiting = "waiting",
        /// It is a message of a thread.
        Placed = "placed",
        /// Recorded, and speaks for nobody: automatic, a bounce, the same mail again.
        Noted = "noted",
        /// An operator has to say where it belongs.
        Held = "held",
        /// An operator put it aside.
        Dropped = "dropped",
    }
}

text_enum! {
    /// Why a mail is held.
    pub enum HeldReason {
        /// The address it came to was never given out, or is no longer valid.
        UnknownAddress = "unknown_address",
        /// It is from another address than the one this reply address was given to.
        OtherSender = "other_sender",
        /// Nothing proves that it is from where it says.
        NotAuthenticated = "not_authenticated",
        /// Its author sent too many within an hour.
        TooMany = "too_many",
        TooLong = "too_long",
        /// Nothing new is said in it.
        Empty = "empty",
        /// The inquiry has ended, or this is not to be done in its state.
        NotNow = "not_now",
        /// It could not be read.
        Unreadable = "unreadable",
    }
}

/// What a store demands of mail that comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailPolicy {
    /// How long after its end a customer's mail reopens an inquiry, in milliseconds; later it starts a new one.
    pub reopen_within: i64,
    pub demand: Demand,
}

impl Default for MailPolicy {
    fn default() -> Self {
        Self { reopen_within: 30 * DAY, demand: Demand::Nothing }
    }
}

text_enum! {
    /// What proves that a mail is from where it says.
    pub enum Demand {
        /// The reply address is enough: it cannot be guessed, and the sender has to be the one it was given to.
        Nothing = "nothing",
        /// SPF or DKIM as well, for the domain of its author's address.
        Authenticated = "authenticated",
    }
}

text_enum! {
    /// What showed that a mail is from its author's domain.
    pub enum Proof { Spf = "spf", Dkim = "dkim" }
}

/// What a customer's mail does to the inquiry that it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomerMail {
    FollowUp,
    Reopen,
    /// It ended too long ago: the mail starts a new inquiry that points to it.
    StartNew,
}

impl CustomerMail {
    pub fn on(progress: &Progress, policy: &MailPolicy, now: Time) -> Self {
        match progress.closed_at {
            Some(closed) if now.0 - closed.0 > policy.reopen_within => Self::StartNew,
            Some(_) => Self::Reopen,
            None => Self::FollowUp,
        }
    }
}

/// Whether a person of this side can answer by mail. Operators answer in Operations, where what they need stands
/// beside the thread.
pub fn answers_by_mail(side: ActorKind) -> bool {
    matches!(side, ActorKind::Customer | ActorKind::Developer)
}

/// What may be done with a mail, before the inquiry itself is asked.
///
/// `within_the_hour` is how many messages its side sent by mail in the [`FLOOD_WINDOW`] before it.
pub fn judge(
    is_owner: bool,
    is_authenticated: bool,
    within_the_hour: i64,
    said: &str,
    policy: &MailPolicy,
) -> Result<(), HeldReason> {
    if !is_owner {
        return Err(HeldReason::OtherSender);
    }
    if policy.demand == Demand::Authenticated && !is_authenticated {
        return Err(HeldReason::NotAuthenticated);
    }
    if within_the_hour >= FLOOD {
        return Err(HeldReason::TooMany);
    }
    if said.trim().is_empty() {
        return Err(HeldReason::Empty);
    }
    if said.chars().count() > MAIL_MESSAGE_MAX {
        return Err(HeldReason::TooLong);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadline::Policy;
    use crate::inquiry::Channel;

    fn strict() -> MailPolicy {
        MailPolicy { demand: Demand::Authenticated, ..MailPolicy::default() }
    }

    #[test]
    fn a_mail_of_somebody_else_speaks_for_nobody_however_well_it_is_signed() {
        assert_eq!(judge(false, true, 0, "네", &MailPolicy::default()), Err(HeldReason::OtherSender));
    }

    #[test]
    fn where_proof_is_demanded_the_right_address_alone_is_not_enough() {
        assert_eq!(judge(true, false, 0, "네", &MailPolicy::default()), Ok(()));
        assert_eq!(judge(true, false, 0, "네", &strict()), Err(HeldReason::NotAuthenticated));
        assert_eq!(judge(true, true, 0, "네", &strict()), Ok(()));
    }

    #[test]
    fn two_machines_that_face_each_other_fall_silent() {
        assert_eq!(judge(true, true, FLOOD - 1, "thank you", &strict()), Ok(()));
        assert_eq!(judge(true, true, FLOOD, "thank you", &strict()), Err(HeldReason::TooMany));
    }

    #[test]
    fn an_empty_answer_and_an_endless_one_wait_for_an_operator() {
        let policy = MailPolicy::default();
        assert_eq!(judge(true, true, 0, " \n", &policy), Err(HeldReason::Empty));
        assert_eq!(judge(true, true, 0, &"가".repeat(MAIL_MESSAGE_MAX), &policy), Ok(()));
        assert_eq!(judge(true, true, 0, &"가".repeat(MAIL_MESSAGE_MAX + 1), &policy), Err(HeldReason::TooLong));
    }

    #[test]
    fn a_late_answer_starts_a_new_inquiry() {
        let policy = MailPolicy::default();
        let open = Progress::submitted(Channel::ContactSeller, &Policy::default(), Time(0));
        assert_eq!(CustomerMail::on(&open, &policy, Time(400 * DAY)), CustomerMail::FollowUp);
        let closed = open.closed(Time(1_000)).expect("closed");
        let last = Time(1_000 + policy.reopen_within);
        assert_eq!(CustomerMail::on(&closed, &policy, last), CustomerMail::Reopen);
        assert_eq!(CustomerMail::on(&closed, &policy, last + 1), CustomerMail::StartNew);
    }
}
