//! The inquiries of the many, told plot by plot.

use std::collections::HashMap;

use model::Language;
use model::catalog::Category;
use model::consent::Answer;
use model::inquiry::{Channel, InquiryKind, InquiryNumber};
use model::refund::RefundReason;
use model::time::{DAY, HOUR, MINUTE};

use super::case::{Case, Opening};
use super::cast::{BORI, MOALABS};
use super::chance::{Dice, Stream};
use super::phrases::{self, refunds, talk};
use super::plan::{Planned, Plot, at_store};
use super::plots::Hands;
use super::purchases::item_of;
use super::sheet::Sheet;
use super::shelf::LISTINGS;
use super::visits::Visit;
use super::world::{Bought, World, order};
use crate::Error;

/// At larger scales only so many inquiries are found by their messages: the others by number, subject and name, so that
/// loading does not spend its time on an index of repeated words.
const FINDABLE: u64 = 5_000;

/// Tells the inquiries, and remembers which texts were used up.
#[derive(Default)]
pub(super) struct Telling {
    dealt: HashMap<(Channel, InquiryKind, usize, Language), usize>,
}

/// What is said in one inquiry.
pub(super) struct Script {
    subject: String,
    body: String,
    pub answer: String,
}

impl Telling {
    pub(super) fn tell(&mut self, world: &World, sheet: &mut Sheet, planned: &Planned) -> Result<(), Error> {
        let mut dice = Dice::of(Stream::Case, planned.index);
        let mut visit = world.visit_before(&mut dice, planned.at);
        if planned.channel == Channel::ContactSeller && at_store(planned.plot) && is_prompt(visit.app) {
            // Who answers fast is seldom silent for three days.
            visit = world.visit_before(&mut dice, planned.at);
        }
        let customer = world.customer(visit.customer);
        let app = &world.apps[visit.app];
        let seller = &world.sellers[app.seller];
        let known = planned.plot != Plot::Unknown;
        let language =
            if planned.channel == Channel::DeveloperHelp && !known { seller.language } else { customer.language };
        let bought = (planned.kind == InquiryKind::Refund).then(|| bought(world, &visit, &mut dice, planned));
        let helped = planned.channel == Channel::DeveloperHelp;
        let reason = match &bought {
            Some(bought) if !helped => reason_of(world, visit.app, bought, planned.index),
            _ => RefundReason::Other,
        };
        let script = self.script(world, planned, &visit, language, (bought.as_ref(), reason), &mut dice);
        let developer = world.developer(app.seller, &mut dice);
        let claimed = helped.then(|| {
            let number = if known { customer.number.to_string() } else { "3391-0552-18".to_owned() };
            let at = bought.as_ref().map_or(planned.at - DAY, |bought| bought.at);
            (Some(number), at, item_name(world, bought.as_ref(), visit.app, Language::Ko))
        });
        let refund = (planned.kind == InquiryKind::Refund).then(|| (reason, answer_of(planned, &mut dice)));
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
        (bought, reason): (Option<&Bought>, RefundReason),
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
                return Script {
                    subject: String::new(),
                    body: notes[turn % notes.len()].to_owned(),
                    answer: store(language, dice),
                };
            }
            (_, InquiryKind::Refund) => {
                let texts = refunds::asked(reason, language);
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
        let answer = answer.replace("{next}", &world.apps[visit.app].next_version(planned.at, world.now));
        Script { subject: subject.to_owned(), body: body.to_owned(), answer }
    }
}

fn is_prompt(app: usize) -> bool {
    matches!(LISTINGS[app % LISTINGS.len()].company, MOALABS | BORI)
}

pub(super) fn store(language: Language, dice: &mut Dice) -> String {
    (*dice.pick(talk::store(language))).to_owned()
}

/// What a refund is asked for: something bought in the app not long before.
fn bought(world: &World, visit: &Visit, dice: &mut Dice, planned: &Planned) -> Bought {
    let wait = dice.between(HOUR, 4 * DAY);
    let at = (planned.at - wait).max(visit.bought.at + 10 * MINUTE).min(planned.at - 5 * MINUTE);
    item_of(world, visit, dice, at, order(world.visits * 3 + planned.index))
}

pub(super) fn item_name(world: &World, bought: Option<&Bought>, app: usize, language: Language) -> String {
    let app = &world.apps[app];
    let item = bought.and_then(|bought| bought.item).and_then(|item| app.listing.items.get(item));
    match item {
        Some(&((ko, en), ..)) => if language == Language::Ko { ko } else { en }.to_owned(),
        None => app.title.get(language).to_owned(),
    }
}

/// Why, as often as the consumer agency counts it, and as it fits what was bought.
fn reason_of(world: &World, app: usize, bought: &Bought, index: u64) -> RefundReason {
    use RefundReason as R;
    const REASONS: [(R, u32); 10] = [
        (R::NotReceived, 24),
        (R::ChargedTwice, 14),
        (R::Accidental, 14),
        (R::Subscription, 12),
        (R::Defective, 12),
        (R::Minor, 10),
        (R::NotAsDescribed, 6),
        (R::ChangedMind, 6),
        (R::Other, 4),
        (R::Fraud, 2),
    ];
    let weights = REASONS.map(|reason| reason.1);
    let reason = REASONS[Dice::of(Stream::Plan, index ^ 0xFFFF_0000).weighted(&weights)].0;
    let listing = world.apps[app].listing;
    let item = bought.item.and_then(|item| listing.items.get(item)).map_or("", |item| item.0.1);
    match reason {
        R::Subscription if !["month", "year", "pass"].iter().any(|word| item.to_lowercase().contains(word)) => {
            R::NotReceived
        }
        R::Minor if !matches!(listing.category, Category::Game | Category::Education) => R::Accidental,
        reason => reason,
    }
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
