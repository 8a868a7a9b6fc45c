//! Putting inquiries together that are one matter, and taking one apart that is two.

use super::{Channel, Illegal, InquiryState, Progress};
use crate::deadline::Policy;
use crate::id::{AccountId, SellerId};
use crate::time::Time;

/// What merging asks of an inquiry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub customer: Option<AccountId>,
    pub seller: Option<SellerId>,
    pub channel: Channel,
    pub progress: Progress,
    /// Whether it asks for a refund, wherever that stands.
    pub refund: bool,
    /// Whether it has become a part of another.
    pub merged: bool,
    /// Whether messages of others stand in it.
    pub has_others: bool,
}

/// Whether `from` can become a part of `into`: both are open, of one customer, to the same side, and on the same side's
/// desk. What asks for a refund stays itself: its decision, its consent and its file are of one purchase.
pub fn may_merge(from: &Piece, into: &Piece) -> Result<(), Illegal> {
    if !from.progress.state.is_open() || !into.progress.state.is_open() {
        return Err(Illegal::Ended);
    }
    if from.merged || into.merged || from.has_others {
        return Err(Illegal::MergedBefore);
    }
    if from.refund {
        return Err(Illegal::AsksForRefund);
    }
    let place = |piece: &Piece| (piece.channel, piece.seller, piece.progress.at_store);
    if from.customer.is_none() || from.customer != into.customer || place(from) != place(into) {
        return Err(Illegal::NotAlike);
    }
    Ok(())
}

/// Whether what became a part of `into` can stand alone again.
pub fn may_undo(before: &Progress, into: &Progress) -> Result<(), Illegal> {
    if !into.state.is_open() {
        return Err(Illegal::Ended);
    }
    // Since then it came to the store, or went back: nobody's deadline is moved by an undo.
    if before.at_store != into.at_store { Err(Illegal::NotInThisState) } else { Ok(()) }
}

impl Progress {
    /// Where an inquiry stands that takes another one in: no question of the customer's waits longer than it was promised.
    pub fn taking_in(self, other: &Self) -> Self {
        // Whose turn it is in the part, it is in the whole; what waits for the customer waits no more.
        if !matches!(other.state, InquiryState::AwaitingDeveloper | InquiryState::WithStore) {
            return self;
        }
        let earlier = |one: Option<_>, other: Option<_>| one.into_iter().chain(other).min();
        let waits = self.state == other.state;
        Self {
            state: other.state,
            waiting_since: earlier(self.waiting_since.filter(|_| waits), other.waiting_since),
            due_at: earlier(self.due_at.filter(|_| waits), other.due_at),
            ..self
        }
    }

    /// Where a message stands that is taken out of an inquiry and becomes one of its own. What a developer passed on to
    /// the store is one request, with its own form, and stays whole.
    pub fn split_off(&self, channel: Channel, policy: &Policy, now: Time) -> Result<Self, Illegal> {
        if !self.state.is_open() {
            return Err(Illegal::Ended);
        }
        if channel == Channel::DeveloperHelp {
            return Err(Illegal::NotAlike);
        }
        let fresh = Self::submitted(channel, policy, now);
        Ok(match self.state {
            // Its clock goes on where it runs; what was thought to be answered gets a whole one.
            InquiryState::AwaitingDeveloper => Self { due_at: self.due_at, waiting_since: self.waiting_since, ..fresh },
            // What the store has in hand stays there, and so does what was a part of it.
            _ if self.at_store => Self { state: InquiryState::WithStore, at_store: true, due_at: None, ..fresh },
            _ => fresh,
        })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::time::HOUR;

    const NOW: Time = Time(1_795_000_000_000);

    fn piece() -> Piece {
        Piece {
            customer: Some(AccountId::new(Uuid::from_u128(1))),
            seller: Some(SellerId::new(Uuid::from_u128(2))),
            channel: Channel::ContactSeller,
            progress: Progress::submitted(Channel::ContactSeller, &Policy::default(), NOW),
            refund: false,
            merged: false,
            has_others: false,
        }
    }

    #[test]
    fn only_what_is_open_alike_and_no_refund_becomes_a_part() {
        let closed = piece().progress.closed(NOW).expect("closed");
        let stranger = Some(AccountId::new(Uuid::from_u128(9)));
        for (from, into, answer) in [
            (piece(), piece(), Ok(())),
            (piece(), Piece { refund: true, ..piece() }, Ok(())),
            (Piece { refund: true, ..piece() }, piece(), Err(Illegal::AsksForRefund)),
            (Piece { progress: closed.clone(), ..piece() }, piece(), Err(Illegal::Ended)),
            (piece(), Piece { progress: closed, ..piece() }, Err(Illegal::Ended)),
            (Piece { merged: true, ..piece() }, piece(), Err(Illegal::MergedBefore)),
            (Piece { has_others: true, ..piece() }, piece(), Err(Illegal::MergedBefore)),
            (piece(), Piece { customer: stranger, ..piece() }, Err(Illegal::NotAlike)),
            (Piece { customer: None, ..piece() }, Piece { customer: None, ..piece() }, Err(Illegal::NotAlike)),
            (piece(), Piece { seller: None, channel: Channel::CustomerCenter, ..piece() }, Err(Illegal::NotAlike)),
        ] {
            assert_eq!(may_merge(&from, &into), answer);
        }
    }

    #[test]
    fn the_earlier_promise_holds_for_both() {
        let policy = Policy::default();
        let (early, late) = (
            Progress::submitted(Channel::ContactSeller, &policy, NOW),
            Progress::submitted(Channel::ContactSeller, &policy, NOW + 5 * HOUR),
        );
        for taken in [late.clone().taking_in(&early), early.clone().taking_in(&late)] {
            assert_eq!((taken.due_at, taken.waiting_since), (early.due_at, early.waiting_since));
        }
        let (center, asked) = (Channel::CustomerCenter, NOW + 5 * HOUR);
        let settled = Progress::submitted(center, &policy, NOW).answered_by_store().expect("answered");
        let taken = settled.taking_in(&Progress::submitted(center, &policy, asked));
        assert_eq!(
            (taken.state, taken.waiting_since),
            (InquiryState::WithStore, Some(asked)),
            "nobody's question is lost"
        );
        let answered = early.clone().answered_by_developer(NOW + HOUR).expect("answered");
        let waits = answered.clone().taking_in(&late);
        assert_eq!((waits.state, waits.due_at), (InquiryState::AwaitingDeveloper, late.due_at));
        assert_eq!(early.clone().taking_in(&answered), early);
    }

    #[test]
    fn a_message_taken_out_keeps_its_clock_and_whoever_has_it_in_hand() {
        let (policy, channel, later) = (Policy::default(), Channel::ContactSeller, NOW + 5 * HOUR);
        let asked = Progress::submitted(channel, &policy, NOW);
        let off = |from: &Progress| from.split_off(channel, &policy, later);
        assert_eq!(off(&asked), Ok(asked.clone()), "nobody gains time by taking a message out");
        let answered = asked.clone().answered_by_developer(NOW + HOUR).expect("answered");
        assert_eq!(off(&answered), Ok(Progress::submitted(channel, &policy, later)));
        let due = asked.due_at.expect("a deadline");
        let overdue = asked.clone().escalated(&policy, due).expect("overdue");
        let at_store = off(&overdue).expect("open");
        assert_eq!((at_store.state, at_store.at_store, at_store.due_at), (InquiryState::WithStore, true, None));
        assert_eq!(off(&asked.clone().closed(NOW).expect("closed")), Err(Illegal::Ended));
        assert_eq!(asked.split_off(Channel::DeveloperHelp, &policy, later), Err(Illegal::NotAlike));
    }
}
