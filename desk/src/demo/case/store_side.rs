//! What happens at the store: escalation, consent, looks and decisions.

use model::account::{ActorKind, given_name};
use model::consent::{Answer, ConsentChannel, ConsentState};
use model::event::EventKind;
use model::inquiry::{Illegal, MessageKind, Via};
use model::refund::{Grounds, RefundMove, RefundReason, RefundState, Refusal};
use model::time::{DAY, HOUR, SECOND};
use model::view::RevealReason;
use model::{ConsentId, LookId, Money};

use super::{Case, Consent, Decided};
use crate::Error;
use crate::demo::cast::Staff;
use crate::demo::world::Author;
use crate::ruling::{Cause, Speaker, words_of};

impl Case<'_> {
    /// The deadline passed, and the scheduler was there at that very moment.
    pub(in crate::demo) fn escalated(&mut self) -> Result<&mut Self, Error> {
        let due = self.progress.due_at.ok_or(Illegal::NotOverdue)?;
        self.at = due;
        let next = self.progress.clone().escalated(&self.world.policy, self.at)?;
        self.refund_moves(RefundMove::Escalate)?;
        self.fact(EventKind::InquiryEscalated, Author::SYSTEM, None);
        Ok(self.moved(next))
    }

    /// An operator takes it.
    pub(in crate::demo) fn taken_by(&mut self, operator: &Staff) -> &mut Self {
        self.operator = Some(operator.id);
        self.handed_to(Author::operator(operator), operator);
        self
    }

    pub(in crate::demo) fn store_answers(&mut self, by: &Staff, body: &str) -> Result<&mut Self, Error> {
        let next = self.progress.clone().answered_by_store()?;
        self.say(Author::operator(by), MessageKind::Message, Via::Web, body);
        self.fact(EventKind::MessageSent, Author::operator(by), None);
        Ok(self.moved(next))
    }

    /// 24 hours more for the developer.
    pub(in crate::demo) fn extended(&mut self, by: &Staff) -> Result<&mut Self, Error> {
        let next = self.progress.clone().extended(&self.world.policy, self.at)?;
        self.refund_moves(RefundMove::Extend)?;
        self.fact(EventKind::DeadlineExtended, Author::operator(by), None);
        Ok(self.moved(next))
    }

    /// The store asks the customer for their consent.
    pub(in crate::demo) fn consent_asked(&mut self, by: &Staff) -> Result<&mut Self, Error> {
        let before = self.consent.as_ref();
        if !ConsentState::can_be_asked(before.map(|c| c.state), before.map_or(0, |c| c.asked_times)) {
            return Err(Illegal::ConsentAskedBefore.into());
        }
        let id = ConsentId::new(self.dice.id(self.at));
        let consent = self.consent.get_or_insert(Consent {
            id,
            state: ConsentState::Asked,
            asked: None,
            asked_times: 0,
            answered_at: None,
            withdrawn_at: None,
            channel: None,
        });
        consent.state = ConsentState::Asked;
        consent.asked = Some((self.at, Some(by.id)));
        consent.asked_times += 1;
        self.fact(EventKind::ConsentAsked, Author::operator(by), None);
        Ok(self)
    }

    pub(in crate::demo) fn consent_answered(&mut self, answer: Answer, channel: ConsentChannel) -> &mut Self {
        let author = self.customer();
        let at = self.at;
        let Some(consent) = &mut self.consent else { return self };
        consent.state = consent.state.after(answer);
        consent.channel = Some(channel);
        let fact = match consent.state {
            ConsentState::Withdrawn => EventKind::ConsentWithdrawn,
            ConsentState::Given => EventKind::ConsentGiven,
            _ => EventKind::ConsentRefused,
        };
        if consent.state == ConsentState::Withdrawn {
            consent.withdrawn_at = Some(at);
        } else {
            consent.answered_at = Some(at);
        }
        self.fact(fact, author, None);
        self
    }

    /// An operator looks at the payment identifiers, which the customer's O allows.
    pub(in crate::demo) fn revealed(
        &mut self,
        by: &Staff,
        reason: RevealReason,
        detail: Option<&str>,
    ) -> Result<&mut Self, Error> {
        if !self.has_consent() {
            return Err(Illegal::ConsentNeeded.into());
        }
        let id = LookId::new(self.dice.id(self.at));
        self.looks.push((id, by.id, reason.as_str(), detail.map(str::to_owned), self.at));
        self.fact(EventKind::IdentifierRevealed, Author::operator(by), Some(reason.to_string()));
        Ok(self)
    }

    pub(in crate::demo) fn has_consent(&self) -> bool {
        self.consent.as_ref().is_some_and(|consent| consent.state.opens_identifiers())
    }

    /// An operator decides to cancel the purchase, for the reason that the customer gave.
    pub(in crate::demo) fn cancellation_decided(&mut self, by: &Staff, note: Option<&str>) -> Result<&mut Self, Error> {
        let speaker = self.speaker();
        self.refund_moves(RefundMove::Cancel)?;
        let reason = self.refund.as_ref().map_or(RefundReason::Other, |refund| refund.reason);
        let grounds = Grounds::Cancel(reason);
        self.decided(by, grounds, speaker.says(grounds), note);
        self.fact(EventKind::CancellationDecided, Author::operator(by), Some(grounds.to_string()));
        Ok(self)
    }

    /// Who writes what customers are told with a decision.
    fn speaker(&self) -> Speaker {
        let opening = &self.opening;
        let agreed = self.refund.as_ref().is_some_and(|refund| refund.state == RefundState::Agreed);
        Speaker {
            locale: words_of(opening.language),
            given: opening.customer.as_ref().map(|customer| given_name(&customer.name, opening.language)),
            amount: opening.bought.as_ref().map(|bought| Money::won(bought.price)),
            part: None,
            cause: Cause::of(agreed, self.progress.escalated_at, self.progress.answered_at),
        }
    }

    /// The payment side confirms, and that ends the case.
    pub(in crate::demo) fn purchase_cancelled(&mut self) -> Result<&mut Self, Error> {
        self.refund_moves(RefundMove::Confirm)?;
        let mut told = None;
        if let Some(refund) = &mut self.refund {
            refund.cancelled_at = Some(self.at);
            told = refund.decided.as_ref().map(|decided| (decided.by, decided.message.clone()));
        }
        if let Some((by, message)) = told {
            self.say(Author { kind: ActorKind::Operator, id: Some(by) }, MessageKind::Message, Via::Web, &message);
        }
        self.fact(EventKind::PurchaseCancelled, Author::SYSTEM, None);
        let next = self.progress.clone().closed(self.at)?;
        Ok(self.moved(next))
    }

    /// An operator decides against it, and that ends the case.
    pub(in crate::demo) fn declined(
        &mut self,
        by: &Staff,
        refusal: Refusal,
        note: Option<&str>,
    ) -> Result<&mut Self, Error> {
        let (grounds, speaker) = (Grounds::Decline(refusal), self.speaker());
        self.refund_moves(RefundMove::Decline)?;
        let message = speaker.says(grounds);
        self.decided(by, grounds, message.clone(), note);
        self.fact(EventKind::RefundDeclined, Author::operator(by), Some(grounds.to_string()));
        self.say(Author::operator(by), MessageKind::Message, Via::Web, &message);
        let next = self.progress.clone().closed(self.at)?;
        Ok(self.moved(next))
    }

    fn decided(&mut self, by: &Staff, grounds: Grounds, message: String, note: Option<&str>) {
        let (by, at, note) = (by.id, self.at, note.map(str::to_owned));
        if let Some(refund) = &mut self.refund {
            refund.decided = Some(Decided { by, at, grounds, message, note });
        }
    }

    /// Decided and carried out, some hours after the case came to the operators.
    pub(in crate::demo) fn cancelled_after(
        &mut self,
        hours: i64,
        by: &Staff,
        note: Option<&str>,
    ) -> Result<&mut Self, Error> {
        self.wait(hours * HOUR, hours * HOUR + HOUR / 2);
        if self.has_consent() {
            self.revealed(by, RevealReason::MatchPayment, None)?.wait(60 * SECOND, HOUR / 4);
        }
        self.cancellation_decided(by, note)?.wait(2 * SECOND, 20 * SECOND).purchase_cancelled()
    }

    /// Whether the story has come to its end, whoever ended it.
    pub(in crate::demo) fn has_ended(&self) -> bool {
        !self.progress.state.is_open()
    }

    /// The customer says how they liked the help, in two of three cases that have ended.
    pub(in crate::demo) fn perhaps_rated(&mut self) -> &mut Self {
        use model::inquiry::Satisfaction as S;
        let customers = self.customer().kind == ActorKind::Customer;
        if customers && self.has_ended() && self.dice.percent(66) && self.world.now.since(self.at) > DAY {
            let liked = [S::Great, S::Good, S::Fair, S::Poor, S::Bad][self.dice.weighted(&[40, 34, 13, 7, 6])];
            self.wait(HOUR / 4, 20 * HOUR).rated(liked);
        }
        self
    }
}
