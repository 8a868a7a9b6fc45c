//! The inquiries of the many, told plot by plot.

use std::collections::HashMap;

use model::consent::{Answer, ConsentChannel};
use model::inquiry::{Channel, InquiryKind, InquiryNumber};
use model::refund::RefundReason;
use model::time::{DAY, HOUR, MINUTE};
use model::{Language, Time};

use super::case::{Case, Opening};
use super::cast::{Customer, HAEUN, JIHUN, Seller, Staff};
use super::chance::{Dice, Stream};
use super::phrases::{self, refunds, talk};
use super::plan::{Planned, Plot, at_store};
use super::purchases::item_of;
use super::sheet::Sheet;
use super::shelf::LISTINGS;
use super::world::{Author, Bought, Visit, World, order};
use crate::Error;

/// The order numbers of what inquiries are about begin here.
const ORDERS: u64 = 20_000_000;
/// At larger scales only so many inquiries are found by their messages: the others by number, subject and name, so that
/// loading does not spend its time on an index of repeated words.
const FINDABLE: u64 = 5_000;

/// Tells the inquiries, and remembers which texts were used up.
#[derive(Default)]
pub(super) struct Telling {
    dealt: HashMap<(Channel, InquiryKind, usize, Language), usize>,
}

/// What is said in one inquiry.
struct Script {
    subject: String,
    body: String,
    answer: String,
}

impl Telling {
    pub(super) fn tell(&mut self, world: &World, sheet: &mut Sheet, planned: &Planned) -> Result<(), Error> {
        let mut dice = Dice::of(Stream::Case, planned.index);
        let visit = world.visit_before(&mut dice, planned.at);
        let customer = Customer::of_many(visit.customer, world.now);
        let app = &world.apps[visit.app];
        let seller = &world.sellers[app.seller];
        let known = planned.plot != Plot::Unknown;
        let language = if planned.channel == Channel::DeveloperHelp && !known { seller.language } else { customer.language };
        let bought = (planned.kind == InquiryKind::Refund).then(|| bought(world, &visit, &mut dice, planned));
        let script = self.script(world, planned, &visit, language, bought.as_ref(), &mut dice);
        let helped = planned.channel == Channel::DeveloperHelp;
        let developer = world.developer(app.seller, &mut dice);
        let claimed = helped.then(|| {
            let number = if known { customer.number.to_string() } else { "3391-0552-18".to_owned() };
            let at = bought.as_ref().map_or(planned.at - DAY, |bought| bought.at);
            (Some(number), at, item_name(world, bought.as_ref(), visit.app, Language::Ko))
        });
        let refund = (planned.kind == InquiryKind::Refund).then(|| {
            let reason = if helped { RefundReason::Other } else { reason_of(planned) };
            (reason, answer_of(planned, &mut dice))
        });
        // The customer center often hears of the store itself, and of no app.
        let about = helped || planned.channel == Channel::ContactSeller || bought.is_some();
        let opening = Opening {
            number: InquiryNumber { handed_over: helped, serial: planned.serial },
            channel: planned.channel,
            kind: planned.kind,
            at: planned.at,
            language,
            customer: known.then_some(customer),
            app: about.then_some(visit.app),
            subject: if let Some((_, _, item)) = &claimed { item.clone() } else { script.subject.clone() },
            body: script.body.clone(),
            bought: bought.filter(|_| known),
            refund,
            claimed,
        };
        let mut case = Case::open(world, dice, opening, helped.then_some(developer));
        let hands = Hands { world, seller, developer, language };
        hands.play(&mut case, planned, &script)?;
        case.finish(sheet, planned.index < FINDABLE)
    }

    fn script(
        &mut self,
        world: &World,
        planned: &Planned,
        visit: &Visit,
        language: Language,
        bought: Option<&Bought>,
        dice: &mut Dice,
    ) -> Script {
        let app = if planned.channel == Channel::ContactSeller { visit.app } else { 0 };
        let dealt = self.dealt.entry((planned.channel, planned.kind, app, language)).or_insert(0);
        let turn = *dealt;
        *dealt += 1;
        let lines = LISTINGS[visit.app % LISTINGS.len()].voice.lines(language);
        let asks = match (planned.channel, planned.kind) {
            (Channel::DeveloperHelp, _) => {
                let notes = phrases::center::handed_over(world.sellers[world.apps[visit.app].seller].language);
                return Script { subject: String::new(), body: notes[turn % notes.len()].to_owned(), answer: store(language, dice) };
            }
            (_, InquiryKind::Refund) => {
                let texts = refunds::asked(reason_of(planned), language);
                let (subject, body) = texts[turn % texts.len()];
                let item = item_name(world, bought, visit.app, language);
                let answer = (*dice.pick(talk::asks_back(language))).to_owned();
                return Script { subject: subject.to_owned(), body: body.replace("{item}", &item), answer };
            }
            (Channel::CustomerCenter, kind) => phrases::center::asked(kind, language),
            (_, InquiryKind::Error) => lines.errors,
            (_, InquiryKind::Improvement) => lines.wishes,
            (_, InquiryKind::Other) => phrases::center::other(language),
        };
        let (subject, body, answer) = asks[turn % asks.len()];
        Script { subject: subject.to_owned(), body: body.to_owned(), answer: answer.to_owned() }
    }
}

fn store(language: Language, dice: &mut Dice) -> String {
    (*dice.pick(talk::store(language))).to_owned()
}

/// What a refund is asked for: something bought in the app not long before.
fn bought(world: &World, visit: &Visit, dice: &mut Dice, planned: &Planned) -> Bought {
    let wait = dice.between(HOUR, 4 * DAY);
    let at = (planned.at - wait).max(visit.bought.at + 10 * MINUTE).min(planned.at - 5 * MINUTE);
    item_of(world, visit, dice, at, order(ORDERS + planned.index))
}

pub(super) fn item_name(world: &World, bought: Option<&Bought>, app: usize, language: Language) -> String {
    let app = &world.apps[app];
    let item = bought.and_then(|bought| bought.item).and_then(|item| app.listing.items.get(item));
    match item {
        Some(&((ko, en), ..)) => if language == Language::Ko { ko } else { en }.to_owned(),
        None => app.title.get(language).to_owned(),
    }
}

/// Why, as often as the consumer agency counts it.
fn reason_of(planned: &Planned) -> RefundReason {
    use RefundReason as R;
    const REASONS: [(R, u32); 10] = [
        (R::NotReceived, 24), (R::ChargedTwice, 14), (R::Accidental, 14), (R::Subscription, 12), (R::Defective, 12), (R::Minor, 10),
        (R::NotAsDescribed, 6), (R::ChangedMind, 6), (R::Other, 4), (R::Fraud, 2),
    ];
    let weights = REASONS.map(|reason| reason.1);
    REASONS[Dice::of(Stream::Plan, planned.index ^ 0xFFFF_0000).weighted(&weights)].0
}

fn answer_of(planned: &Planned, dice: &mut Dice) -> Answer {
    match planned.plot {
        // These stories need an X, or an O, to begin with.
        Plot::ConsentAsked => Answer::X,
        Plot::ConsentTakenBack => Answer::O,
        _ if dice.percent(74) => Answer::O,
        _ => Answer::X,
    }
}

/// Who has the case in hand.
struct Hands<'w> {
    world: &'w World,
    seller: &'w Seller,
    developer: &'w Staff,
    language: Language,
}

impl Hands<'_> {
    fn play(&self, case: &mut Case<'_>, planned: &Planned, script: &Script) -> Result<(), Error> {
        let developer = self.developer;
        let operator = &self.world.operators[if case.dice.percent(68) { JIHUN } else { HAEUN }];
        if at_store(planned.plot) && planned.channel == Channel::ContactSeller {
            if case.dice.percent(60) {
                case.wait(HOUR, 40 * HOUR).opened(developer);
            }
            case.escalated()?;
        }
        match planned.plot {
            Plot::Fresh | Plot::Unknown => {}
            Plot::Opened | Plot::DueSoon => self.read(case),
            Plot::InHand => {
                self.read(case);
                let colleague = self.seller.team.first().unwrap_or(developer);
                let note = *case.dice.pick(talk::notes(self.seller.language));
                case.wait(MINUTE, HOUR).assigned(developer, colleague).wait(MINUTE, HOUR).noted(Author::developer(developer), note);
            }
            Plot::Answered => self.answer(case, &script.answer)?,
            Plot::AskedAgain => {
                self.answer(case, &script.answer)?;
                let (again, at) = (*case.dice.pick(talk::again(self.language)), self.lately(case, 50));
                case.go_to(at).customer_writes(again)?;
            }
            Plot::ClosedByCustomer => {
                self.answer(case, &script.answer)?;
                case.wait(HOUR, 30 * HOUR).closed_by_customer()?.perhaps_rated();
            }
            Plot::ClosedByDeveloper => {
                self.answer(case, &script.answer)?;
                case.wait(20 * HOUR, 50 * HOUR).closed(Author::developer(developer))?.perhaps_rated();
            }
            Plot::TwoRounds => self.two_rounds(case, script)?,
            Plot::Withdrawn => {
                case.wait(HOUR / 2, 20 * HOUR).withdrawn()?;
            }
            Plot::Reopened => {
                self.answer(case, &script.answer)?;
                let (again, at) = (*case.dice.pick(talk::reopened(self.language)), self.lately(case, 45));
                case.wait(HOUR, 30 * HOUR).closed_by_customer()?.go_to(at).reopened(again)?;
            }
            Plot::AtStore => {
                if case.dice.percent(50) {
                    case.wait(HOUR / 2, 9 * HOUR).taken_by(operator);
                }
            }
            Plot::LateAnswer => {
                case.wait(HOUR, 6 * HOUR).developer_answers(developer, &script.answer)?;
            }
            Plot::Agreed | Plot::AgreedAndCancelled | Plot::Refused | Plot::RefusedAndClosed => {
                self.decided(case, planned.plot, operator)?;
            }
            _ => self.at_the_store(case, planned, script, operator)?,
        }
        Ok(())
    }

    fn at_the_store(&self, case: &mut Case<'_>, planned: &Planned, script: &Script, operator: &Staff) -> Result<(), Error> {
        case.wait(HOUR / 3, 2 * HOUR).taken_by(operator);
        let silent = planned.channel == Channel::ContactSeller;
        let notes = if silent { &talk::OPERATOR_NOTES[..] } else { &talk::OPERATOR_NOTES[2..] };
        let note = *case.dice.pick(notes);
        match planned.plot {
            Plot::ConsentAsked => {
                case.wait(HOUR / 4, 2 * HOUR).consent_asked(operator)?;
            }
            Plot::Extended => {
                case.wait(MINUTE, HOUR / 4).extended(operator)?;
            }
            Plot::StoreAnswered | Plot::StoreClosed => {
                let asks = talk::STORE_ASKS[case.dice.below(2)];
                let answer = match planned.channel {
                    Channel::CustomerCenter => script.answer.clone(),
                    Channel::DeveloperHelp => if self.language == Language::Ko { asks.0 } else { asks.1 }.to_owned(),
                    Channel::ContactSeller => store(self.language, &mut case.dice),
                };
                case.wait(HOUR, 9 * HOUR).store_answers(operator, &answer)?;
                if planned.plot == Plot::StoreClosed {
                    case.wait(6 * HOUR, 30 * HOUR).closed(Author::operator(operator))?.perhaps_rated();
                }
            }
            Plot::Cancelled | Plot::Cancelling => {
                self.consented(case, planned);
                case.wait(MINUTE, HOUR).noted(Author::operator(operator), note);
                let reason = refunds::cancelled_for(reason_of(planned), planned.channel == Channel::DeveloperHelp, silent);
                let remark = *case.dice.pick(&refunds::DECISION_NOTES);
                if planned.plot == Plot::Cancelling {
                    case.wait(HOUR, 3 * HOUR).cancellation_decided(operator, reason, Some(remark))?;
                } else {
                    let hours = case.dice.between(2, 20);
                    case.cancelled_after(hours, operator, reason, Some(remark))?.perhaps_rated();
                }
            }
            Plot::Declined => {
                self.consented(case, planned);
                let reason = *case.dice.pick(refunds::declined_by_store(self.language));
                case.wait(HOUR, 20 * HOUR).declined(operator, reason, Some(note))?.perhaps_rated();
            }
            _ => {
                case.wait(HOUR, 8 * HOUR).consent_answered(Answer::X, ConsentChannel::MyPage);
            }
        }
        Ok(())
    }

    /// A customer who was asked through a developer answers for themselves.
    fn consented(&self, case: &mut Case<'_>, planned: &Planned) {
        if planned.channel == Channel::DeveloperHelp && !case.has_consent() {
            case.wait(HOUR, 9 * HOUR).consent_answered(Answer::O, ConsentChannel::MailLink);
        }
    }

    fn decided(&self, case: &mut Case<'_>, plot: Plot, operator: &Staff) -> Result<(), Error> {
        self.read(case);
        let agrees = matches!(plot, Plot::Agreed | Plot::AgreedAndCancelled);
        let words = if agrees { refunds::agreed(self.language) } else { refunds::declined(self.language) };
        let words = *case.dice.pick(words);
        let usual = self.seller.usual.min(18 * HOUR);
        case.wait(usual / 3, usual);
        if agrees {
            case.agreed(self.developer, words)?;
        } else {
            case.declined_by_developer(self.developer, words)?;
        }
        match plot {
            Plot::AgreedAndCancelled => {
                let hours = case.dice.between(2, 26);
                case.wait(HOUR / 3, 3 * HOUR).taken_by(operator);
                let reason = refunds::cancelled_for(RefundReason::Other, true, false);
                case.cancelled_after(hours, operator, reason, None)?.perhaps_rated();
            }
            Plot::RefusedAndClosed => {
                case.wait(HOUR, 40 * HOUR).closed_by_customer()?.perhaps_rated();
            }
            _ => {}
        }
        Ok(())
    }

    fn read(&self, case: &mut Case<'_>) {
        case.wait(HOUR / 2, self.seller.usual.min(14 * HOUR) / 2 + HOUR).opened(self.developer);
    }

    fn answer(&self, case: &mut Case<'_>, answer: &str) -> Result<(), Error> {
        self.read(case);
        let pause = case.dice.around(self.seller.usual).min(50 * HOUR);
        case.wait(pause / 2, pause).developer_answers(self.developer, answer)?;
        Ok(())
    }

    fn two_rounds(&self, case: &mut Case<'_>, script: &Script) -> Result<(), Error> {
        self.answer(case, &script.answer)?;
        let again = case.dice.below(talk::again(self.language).len());
        case.wait(HOUR, 30 * HOUR).customer_writes(talk::again(self.language)[again])?;
        let second = *case.dice.pick(talk::second(self.language));
        case.wait(2 * HOUR, 20 * HOUR).developer_answers(self.developer, second)?;
        case.wait(HOUR, 30 * HOUR).closed_by_customer()?.perhaps_rated();
        Ok(())
    }

    /// Within the last so many hours.
    fn lately(&self, case: &mut Case<'_>, hours: i64) -> Time {
        self.world.now - case.dice.between(HOUR, hours * HOUR)
    }
}
