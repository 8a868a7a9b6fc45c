//! The case's rows.

use model::consent::FIRST_WORDING;
use model::inquiry::Channel;
use model::refund::RefundState;
use model::time::HOUR;
use model::{DeliveryId, search};

use super::Case;
use crate::Error;
use crate::demo::sheet::{Sheet, Table};
use crate::demo::world::State;
use crate::outbox::Errand;
use crate::store::args;

impl Case<'_> {
    /// Writes everything down. `findable` by its messages too, or by what its head says.
    pub(in crate::demo) fn finish(mut self, sheet: &mut Sheet, findable: bool) -> Result<(), Error> {
        self.write_purchase(sheet)?;
        self.write_inquiry(sheet);
        self.write_refund(sheet)?;
        self.write_consent(sheet);
        self.write_terms(sheet, findable);
        for sort in &self.tags {
            sheet.add(Table::InquiryTags, args![self.id, sort.id(self.world)]);
        }
        for row in std::mem::take(&mut self.messages) {
            sheet.add(Table::Messages, row);
        }
        for row in std::mem::take(&mut self.events) {
            sheet.add(Table::Events, row);
        }
        Ok(())
    }

    fn write_purchase(&mut self, sheet: &mut Sheet) -> Result<(), Error> {
        let Some(bought) = &self.opening.bought else { return Ok(()) };
        let state = match &self.refund {
            Some(refund) if refund.state == RefundState::Cancelling => State::Cancelling,
            Some(refund) => refund.cancelled_at.map_or(State::Completed, State::Cancelled),
            None => State::Completed,
        };
        self.world.write_purchase(sheet, &mut self.dice, bought, state)
    }

    fn write_inquiry(&self, sheet: &mut Sheet) {
        let (opening, progress) = (&self.opening, &self.progress);
        let app = opening.app.map(|app| &self.world.apps[app]);
        // The customer center's cases are the store's alone: no seller sees them.
        let seller =
            app.filter(|_| opening.channel != Channel::CustomerCenter).map(|app| self.world.sellers[app.seller].id);
        let (number, claimed_at, item) = match opening.claimed.clone() {
            Some((number, at, item)) => (number, Some(at), Some(item)),
            None => (None, None, None),
        };
        sheet.add(
            Table::Inquiries,
            args![
                self.id,
                opening.number.serial,
                opening.number.handed_over,
                opening.channel,
                opening.kind,
                progress.state,
                progress.at_store,
                &opening.subject,
                &self.preview,
                opening.language,
                opening.customer.as_ref().map(|customer| customer.id),
                seller,
                app.map(|app| app.id),
                opening.bought.as_ref().map(|bought| bought.id),
                number,
                claimed_at,
                item,
                self.consent_said,
                opening.at,
                self.updated_at,
                progress.waiting_since,
                progress.due_at,
                self.first_due_at,
                progress.escalated_at,
                progress.extended_at,
                progress.answered_at,
                self.opened_at,
                progress.closed_at,
                self.assignee,
                self.operator,
                self.satisfaction,
            ],
        );
    }

    fn write_refund(&mut self, sheet: &mut Sheet) -> Result<(), Error> {
        let Some(refund) = &self.refund else { return Ok(()) };
        let bought = self.opening.bought.as_ref();
        let (developer_id, developer_at) = refund.developer.unzip();
        let decided = refund.decided.as_ref();
        sheet.add(
            Table::Refunds,
            args![
                refund.id,
                self.id,
                bought.map(|bought| bought.id),
                refund.reason,
                refund.state,
                self.opening.at,
                developer_id,
                developer_at,
                decided.map(|decided| decided.by),
                decided.map(|decided| decided.at),
                decided.map(|decided| decided.message.clone()),
                decided.and_then(|decided| decided.note.clone()),
                refund.cancelled_at,
                decided.map(|decided| decided.grounds),
                refund.stated.map(|(preference, ..)| preference),
                refund.stated.map(|(_, consumed, ..)| consumed),
                refund.stated.map(|(.., by, _)| by),
                refund.stated.map(|(.., at)| at),
            ],
        );
        if let (Some(bought), Some(at)) = (bought, refund.cancelled_at) {
            sheet.add(Table::Ledger, args![refund.id, bought.id, bought.price, "KRW", at]);
        }
        if refund.state == RefundState::Cancelling {
            self.leave_cancellation(sheet)?;
        }
        Ok(())
    }

    /// The payment side has been down: the relay tries again some hours from now.
    fn leave_cancellation(&mut self, sheet: &mut Sheet) -> Result<(), Error> {
        let Some(refund) = &self.refund else { return Ok(()) };
        let errand = Errand::Cancel { refund: refund.id, inquiry: self.id };
        let payload = serde_json::to_string(&errand).map_err(|error| Error::internal(error.to_string()))?;
        let id = DeliveryId::new(self.dice.id(self.at));
        let again = self.world.now + 6 * HOUR;
        sheet.add(
            Table::Outbox,
            args![
                id,
                errand.topic(),
                payload,
                self.id,
                "waiting",
                3_i64,
                again,
                self.at,
                "the payment side did not answer"
            ],
        );
        Ok(())
    }

    fn write_consent(&self, sheet: &mut Sheet) {
        let (Some(consent), Some(customer)) = (&self.consent, &self.opening.customer) else { return };
        let (asked_at, asked_by) = (consent.asked.map(|asked| asked.0), consent.asked.and_then(|asked| asked.1));
        sheet.add(
            Table::Consents,
            args![
                consent.id,
                self.id,
                customer.id,
                consent.state,
                FIRST_WORDING,
                asked_at,
                asked_by,
                consent.asked_times,
                consent.answered_at,
                consent.withdrawn_at,
                consent.channel,
            ],
        );
        for (id, operator, reason, detail, at) in &self.looks {
            sheet.add(Table::Looks, args![*id, consent.id, self.id, *operator, *reason, detail.clone(), *at]);
        }
    }

    fn write_terms(&self, sheet: &mut Sheet, findable: bool) {
        let opening = &self.opening;
        let mut text = format!("{} {}", opening.number, opening.subject);
        match (&opening.claimed, &opening.customer) {
            (Some((Some(number), ..)), _) if opening.channel == Channel::DeveloperHelp => text += &format!(" {number}"),
            (_, Some(customer)) => text += &format!(" {} {}", customer.name.ko, customer.name.en),
            _ => {}
        }
        if findable {
            text.push_str(&self.text);
        }
        for term in search::terms(&text) {
            sheet.add(Table::Terms, args!["inquiry", term, self.id]);
        }
    }
}
