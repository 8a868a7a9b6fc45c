//! One inquiry while its story is told. Every step goes through the transitions of `model`, at the time it happened, so
//! the store ends up in states that the desk itself could have reached.

mod deeds;
mod store_side;
mod write;

use model::account::ActorKind;
use model::consent::{Answer, ConsentChannel, ConsentState};
use model::event::EventKind;
use model::inquiry::{Channel, InquiryKind, InquiryNumber, MessageKind, Progress, Satisfaction, Via};
use model::refund::{Consumed, Grounds, Preference, RefundMove, RefundReason, RefundState};
use model::time::{MINUTE, SECOND};
use model::{AccountId, ConsentId, EventId, InquiryId, Language, LookId, MessageId, RefundId, Time};

use super::cast::{Customer, Staff};
use super::chance::Dice;
use super::tags::Sort;
use super::world::{Author, Bought, World};
use crate::Error;
use crate::store::{Value, args};

/// What an inquiry begins with.
pub(super) struct Opening {
    pub number: InquiryNumber,
    pub channel: Channel,
    pub kind: InquiryKind,
    pub at: Time,
    pub language: Language,
    /// None when a developer passed on a number that no account has.
    pub customer: Option<Customer>,
    pub app: Option<usize>,
    pub subject: String,
    pub body: String,
    /// What was bought: written together with the case, in the state that the case leaves it in.
    pub bought: Option<Bought>,
    /// For refunds: why, and O or X.
    pub refund: Option<(RefundReason, Answer)>,
    /// Described by hand, or passed on: customer number, time and item.
    pub claimed: Option<(Option<String>, Time, String)>,
}

struct Refund {
    id: RefundId,
    reason: RefundReason,
    state: RefundState,
    developer: Option<(AccountId, Time)>,
    /// Who decided, when, why, what the customer is told, and the note.
    decided: Option<Decided>,
    cancelled_at: Option<Time>,
    /// What the developer told the store of it.
    stated: Option<(Preference, Consumed, AccountId, Time)>,
}

struct Decided {
    by: AccountId,
    at: Time,
    grounds: Grounds,
    message: String,
    note: Option<String>,
}

struct Consent {
    id: ConsentId,
    state: ConsentState,
    asked: Option<(Time, Option<AccountId>)>,
    asked_times: i64,
    answered_at: Option<Time>,
    withdrawn_at: Option<Time>,
    channel: Option<ConsentChannel>,
}

pub(super) struct Case<'w> {
    world: &'w World,
    pub dice: Dice,
    pub id: InquiryId,
    opening: Opening,
    pub progress: Progress,
    first_due_at: Option<Time>,
    /// When the last step was taken.
    pub at: Time,
    updated_at: Time,
    preview: String,
    opened_at: Option<Time>,
    assignee: Option<AccountId>,
    operator: Option<AccountId>,
    satisfaction: Option<Satisfaction>,
    consent_said: Option<Answer>,
    refund: Option<Refund>,
    consent: Option<Consent>,
    tags: Vec<Sort>,
    looks: Vec<(LookId, AccountId, &'static str, Option<String>, Time)>,
    messages: Vec<Vec<Value>>,
    events: Vec<Vec<Value>>,
    /// What a search finds it by.
    text: String,
}

impl<'w> Case<'w> {
    /// Sent, by the customer, or by `developer` who passes it on.
    pub(super) fn open(world: &'w World, mut dice: Dice, opening: Opening, developer: Option<&Staff>) -> Self {
        let at = opening.at;
        let progress = Progress::submitted(opening.channel, &world.policy, at);
        let mut case = Self {
            world,
            id: InquiryId::new(dice.id(at)),
            first_due_at: progress.due_at,
            progress,
            at,
            updated_at: at,
            preview: String::new(),
            opened_at: None,
            assignee: None,
            operator: None,
            satisfaction: None,
            consent_said: None,
            refund: None,
            consent: None,
            tags: Vec::new(),
            looks: Vec::new(),
            messages: Vec::new(),
            events: Vec::new(),
            text: String::new(),
            dice,
            opening,
        };
        let author = match (developer, case.opening.customer.as_ref()) {
            (Some(developer), _) => Author::developer(developer),
            (None, Some(customer)) => Author::customer(customer.id),
            (None, None) => Author::SYSTEM,
        };
        case.fact(EventKind::InquirySubmitted, author, None);
        let body = case.opening.body.clone();
        case.preview = beginning(&body);
        case.say(author, MessageKind::Message, Via::Web, &body);
        case.ask_refund(author);
        case
    }

    fn ask_refund(&mut self, author: Author) {
        let Some((reason, answer)) = self.opening.refund else { return };
        let with_developer = self.opening.channel == Channel::ContactSeller;
        self.refund = Some(Refund {
            id: RefundId::new(self.dice.id(self.at)),
            reason,
            state: if with_developer { RefundState::WithDeveloper } else { RefundState::WithStore },
            developer: None,
            decided: None,
            cancelled_at: None,
            stated: None,
        });
        let id = ConsentId::new(self.dice.id(self.at));
        if author.kind == ActorKind::Developer {
            // What the developer says opens nothing; the customer is asked, unless it is an X.
            self.consent_said = Some(answer);
            if answer == Answer::O && self.opening.customer.is_some() {
                self.consent = Some(Consent {
                    id,
                    state: ConsentState::Asked,
                    asked: Some((self.at, None)),
                    asked_times: 1,
                    answered_at: None,
                    withdrawn_at: None,
                    channel: None,
                });
                self.fact(EventKind::ConsentAsked, author, None);
            }
            return;
        }
        let state = ConsentState::from(answer);
        self.consent = Some(Consent {
            id,
            state,
            asked: None,
            asked_times: 0,
            answered_at: Some(self.at),
            withdrawn_at: None,
            channel: Some(ConsentChannel::Form),
        });
        let fact = if state.opens_identifiers() { EventKind::ConsentGiven } else { EventKind::ConsentRefused };
        self.fact(fact, author, None);
    }

    /// Lets time pass, but never beyond now.
    pub(super) fn wait(&mut self, least: i64, most: i64) -> &mut Self {
        let at = self.at + self.dice.between(least, most);
        self.go_to(at)
    }

    /// Goes on at that time, or where it stands if that was earlier.
    pub(super) fn go_to(&mut self, at: Time) -> &mut Self {
        let last = self.world.now - MINUTE;
        self.at = at.min(last).max(self.at + SECOND.min(last.since(self.at).max(0)));
        self
    }

    fn customer(&self) -> Author {
        self.opening.customer.as_ref().map_or(Author::SYSTEM, |customer| Author::customer(customer.id))
    }

    fn refund_moves(&mut self, step: RefundMove) -> Result<(), Error> {
        if let Some(refund) = &mut self.refund {
            refund.state = refund.state.after(step)?;
        }
        Ok(())
    }

    fn moved(&mut self, next: Progress) -> &mut Self {
        self.progress = next;
        self.updated_at = self.at;
        self
    }

    fn say(&mut self, author: Author, kind: MessageKind, via: Via, body: &str) {
        let id = MessageId::new(self.dice.id_in_order(self.at, self.messages.len()));
        self.messages.push(args![id, self.id, kind, author.kind, author.id, body, via, self.at]);
        // A note of one side must not be found by the other.
        if kind == MessageKind::Message {
            self.text.push(' ');
            self.text.push_str(body);
        }
    }

    fn fact(&mut self, kind: EventKind, author: Author, detail: Option<String>) {
        self.fact_about(kind, author, None, detail);
    }

    /// Somebody works it from now on: known by their account, so that each reader reads the name in their language.
    fn handed_to(&mut self, by: Author, to: &Staff) {
        self.fact_about(EventKind::InquiryAssigned, by, Some(to.id), None);
    }

    fn fact_about(&mut self, kind: EventKind, author: Author, account: Option<AccountId>, detail: Option<String>) {
        let id = EventId::new(self.dice.id_in_order(self.at, self.events.len()));
        self.events.push(args![
            id,
            self.at,
            kind,
            author.kind,
            author.id,
            self.id,
            None::<model::ReviewId>,
            account,
            detail
        ]);
    }
}

/// The beginning of a message on one line, as lists show it.
fn beginning(body: &str) -> String {
    body.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(140).collect()
}
