//! What customers and developers do.

use model::account::ActorKind;
use model::event::EventKind;
use model::inquiry::{MessageKind, Satisfaction, Via};
use model::refund::{Consumed, Preference, RefundMove, may_state};

use super::{Case, beginning};
use crate::Error;
use crate::demo::cast::Staff;
use crate::demo::tags::Sort;
use crate::demo::world::Author;

impl Case<'_> {
    pub(in crate::demo) fn opened(&mut self, by: &Staff) -> &mut Self {
        if self.opened_at.is_none() {
            self.opened_at = Some(self.at);
            self.fact(EventKind::InquiryOpened, Author::developer(by), None);
        }
        self
    }

    /// A developer gives it to a colleague, or takes it.
    pub(in crate::demo) fn assigned(&mut self, by: &Staff, to: &Staff) -> &mut Self {
        self.assignee = Some(to.id);
        self.handed_to(Author::developer(by), to);
        self
    }

    pub(in crate::demo) fn tagged(&mut self, by: Author, sorts: &[Sort]) -> &mut Self {
        for &sort in sorts {
            self.tags.push(sort);
            self.fact(EventKind::InquiryTagged, by, Some(sort.name().to_owned()));
        }
        self
    }

    /// The developer tells the store what they think of a refund.
    pub(in crate::demo) fn stated(
        &mut self,
        by: &Staff,
        preference: Preference,
        consumed: Consumed,
    ) -> Result<&mut Self, Error> {
        if let Some(refund) = &mut self.refund {
            may_state(refund.state)?;
            refund.stated = Some((preference, consumed, by.id, self.at));
        }
        self.fact(EventKind::PreferenceStated, Author::developer(by), Some(format!("{preference} {consumed}")));
        Ok(self)
    }

    pub(in crate::demo) fn noted(&mut self, by: Author, body: &str) -> &mut Self {
        self.say(by, MessageKind::Note, Via::Web, body);
        self.fact(EventKind::NoteAdded, by, None);
        self
    }

    /// The developer answers, one in four by mail.
    pub(in crate::demo) fn developer_answers(&mut self, by: &Staff, body: &str) -> Result<&mut Self, Error> {
        let next = self.progress.clone().answered_by_developer(self.at)?;
        let via = if self.dice.percent(25) { Via::Mail } else { Via::Web };
        self.say(Author::developer(by), MessageKind::Message, via, body);
        self.fact(EventKind::MessageSent, Author::developer(by), None);
        Ok(self.moved(next))
    }

    pub(in crate::demo) fn customer_writes(&mut self, body: &str) -> Result<&mut Self, Error> {
        let next = self.progress.clone().followed_up(&self.world.policy, self.at)?;
        self.preview = beginning(body);
        let author = self.customer();
        self.say(author, MessageKind::Message, Via::Web, body);
        self.fact(EventKind::MessageSent, author, None);
        Ok(self.moved(next))
    }

    pub(in crate::demo) fn reopened(&mut self, body: &str) -> Result<&mut Self, Error> {
        let next = self.progress.clone().reopened(&self.world.policy, self.at)?;
        self.preview = beginning(body);
        let author = self.customer();
        self.say(author, MessageKind::Message, Via::Web, body);
        self.fact(EventKind::MessageSent, author, None);
        self.fact(EventKind::InquiryReopened, author, None);
        Ok(self.moved(next))
    }

    /// The developer agrees to the refund; the store carries it out.
    pub(in crate::demo) fn agreed(&mut self, by: &Staff, body: &str) -> Result<&mut Self, Error> {
        self.decided_by_developer(by, RefundMove::Agree, body)
    }

    pub(in crate::demo) fn declined_by_developer(&mut self, by: &Staff, body: &str) -> Result<&mut Self, Error> {
        self.decided_by_developer(by, RefundMove::DeclineByDeveloper, body)
    }

    fn decided_by_developer(&mut self, by: &Staff, step: RefundMove, body: &str) -> Result<&mut Self, Error> {
        let agrees = step == RefundMove::Agree;
        let progress = self.progress.clone();
        let next = if agrees { progress.passed_to_store(self.at)? } else { progress.answered_by_developer(self.at)? };
        self.refund_moves(step)?;
        if let Some(refund) = &mut self.refund {
            refund.developer = Some((by.id, self.at));
        }
        self.say(Author::developer(by), MessageKind::Message, Via::Web, body);
        let fact = if agrees { EventKind::RefundAgreed } else { EventKind::RefundDeclinedByDeveloper };
        self.fact(fact, Author::developer(by), None);
        Ok(self.moved(next))
    }

    /// Somebody ends it. When it is the customer, a running refund request goes with it.
    pub(in crate::demo) fn closed(&mut self, by: Author) -> Result<&mut Self, Error> {
        let next = self.progress.clone().closed(self.at)?;
        if by.kind == ActorKind::Customer {
            self.take_refund_back()?;
        }
        self.fact(EventKind::InquiryClosed, by, None);
        Ok(self.moved(next))
    }

    pub(in crate::demo) fn closed_by_customer(&mut self) -> Result<&mut Self, Error> {
        let by = self.customer();
        self.closed(by)
    }

    pub(in crate::demo) fn withdrawn(&mut self) -> Result<&mut Self, Error> {
        let next = self.progress.clone().withdrawn(self.at)?;
        self.take_refund_back()?;
        let author = self.customer();
        self.fact(EventKind::InquiryWithdrawn, author, None);
        Ok(self.moved(next))
    }

    fn take_refund_back(&mut self) -> Result<(), Error> {
        if self.refund.as_ref().is_some_and(|refund| refund.state.is_running()) {
            self.refund_moves(RefundMove::Withdraw)?;
        }
        Ok(())
    }

    pub(in crate::demo) fn rated(&mut self, satisfaction: Satisfaction) -> &mut Self {
        self.satisfaction = Some(satisfaction);
        let author = self.customer();
        self.fact(EventKind::HelpRated, author, Some(satisfaction.to_string()));
        self
    }
}
