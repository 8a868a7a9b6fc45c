//! What the many say about what they have, and what the sellers answer.

use std::collections::HashMap;

use model::event::EventKind;
use model::moderation::TextKind;
use model::review::{ReplyState, ReportReason, ReviewState};
use model::time::{DAY, HOUR, MINUTE};
use model::{AccountId, EventId, Language, ReviewId, Time, account};

use super::cast::{AURORA, BORI, COMPANIES, Customer, KITCHEN, ORCHARD};
use super::chance::{Dice, Stream};
use super::moderation;
use super::names::DEVICES;
use super::phrases::{self, Lines};
use super::purchases::reader;
use super::sheet::{Sheet, Table};
use super::shelf::{LISTINGS, MOAPLAN};
use super::visits::Visit;
use super::world::{Author, World};
use crate::store::args;

/// A review with all that hangs on it.
pub(super) struct Review {
    pub app: usize,
    pub customer: AccountId,
    pub language: Language,
    pub device: Option<String>,
    pub state: ReviewState,
    /// What was said, oldest first: stars, text, version, time. Never empty.
    pub said: Vec<(u8, String, String, Time)>,
    /// The official reply, oldest first: author, text, time.
    pub replies: Vec<(AccountId, String, Time)>,
    /// Who found it helpful, and when.
    pub marks: Vec<(AccountId, Time)>,
    pub reports: Vec<Report>,
}

/// Writes reviews, and counts what apps keep of them.
pub(super) struct Reviewing {
    /// Published reviews of each app by stars.
    pub stars: Vec<[i64; 5]>,
    /// How many texts of each kind an app has used up, so that no two neighbours say the same.
    dealt: HashMap<(usize, u8, Language), usize>,
}

impl Reviewing {
    pub(super) fn new(world: &World) -> Self {
        Self { stars: vec![[0; 5]; world.apps.len()], dealt: HashMap::new() }
    }

    pub(super) fn write(&mut self, world: &World, sheet: &mut Sheet, dice: &mut Dice, review: Review) {
        let (Some(first), Some(last)) = (review.said.first(), review.said.last()) else { return };
        let id = ReviewId::new(dice.id(first.3));
        let app = &world.apps[review.app];
        let seller = world.sellers[app.seller].id;
        let replied = !review.replies.is_empty();
        sheet.add(
            Table::Reviews,
            args![
                id,
                app.id,
                seller,
                review.customer,
                review.state,
                i64::from(last.0),
                i64::from(first.0),
                &last.1,
                &last.2,
                review.device,
                review.language,
                review.marks.len() as i64,
                replied,
                first.3,
                last.3,
                review.said.len() as i64,
            ],
        );
        if review.state == ReviewState::Published {
            self.stars[review.app][usize::from(last.0.clamp(1, 5)) - 1] += 1;
        }
        let author = Author::customer(review.customer);
        for (place, (stars, body, version, at)) in review.said.iter().enumerate() {
            if place + 1 < review.said.len() {
                sheet.add(Table::ReviewRevisions, args![id, place as i64 + 1, i64::from(*stars), body, version, *at]);
            }
            let fact = if place == 0 { EventKind::ReviewPosted } else { EventKind::ReviewChanged };
            event(sheet, dice, id, fact, author, *at, None);
        }
        if let (Some(begun), Some(latest)) = (review.replies.first(), review.replies.last()) {
            sheet.add(
                Table::Replies,
                args![
                    id,
                    seller,
                    latest.0,
                    ReplyState::Published,
                    &latest.1,
                    begun.2,
                    latest.2,
                    review.replies.len() as i64
                ],
            );
        }
        for (place, (developer, body, at)) in review.replies.iter().enumerate() {
            if place + 1 < review.replies.len() {
                sheet.add(Table::ReplyRevisions, args![id, place as i64 + 1, *developer, body, *at]);
            }
            let fact = if place == 0 { EventKind::ReplyPosted } else { EventKind::ReplyChanged };
            let author = Author { kind: account::ActorKind::Developer, id: Some(*developer) };
            event(sheet, dice, id, fact, author, *at, None);
        }
        let decided = moderation::of_review(world, sheet, dice, id, app.id, review.state, &review.reports);
        for (account, at) in review.marks {
            sheet.add(Table::Marks, args![id, account, at]);
        }
        for (account, reason, at) in review.reports {
            sheet.add(Table::Reports, args![id, TextKind::Review, account, reason, at, decided]);
            event(sheet, dice, id, EventKind::ReviewReported, Author::customer(account), at, Some(reason.to_string()));
        }
    }

    /// What one visit came to: nine of ten write something.
    pub(super) fn of_visit(&mut self, world: &World, sheet: &mut Sheet, visit: &Visit) {
        if visit.index % 10 == 7 {
            return;
        }
        let mut dice = Dice::of(Stream::Review, visit.index);
        let person = world.customer(visit.customer);
        let app = &world.apps[visit.app];
        let stars = stars(&mut dice, visit, world);
        let (body, answer) = self.words(visit.app, stars, person.language, &mut dice);
        let version = app.version_at(visit.settled, world.now).to_owned();
        let mut said = vec![(stars, body, version, visit.settled)];
        let mut replies = Vec::new();
        let seller = &world.sellers[app.seller];
        let replied_at = visit.settled + dice.around(seller.usual);
        if dice.percent(seller.replies) && replied_at < world.now - 5 * MINUTE {
            let text = addressed(&person, answer).replace("{next}", &app.next_version(replied_at, world.now));
            let developer = world.developer(app.seller, &mut dice).id;
            replies.push((developer, text, replied_at));
            let back = replied_at + dice.between(DAY, 12 * DAY);
            if stars <= 3 && dice.percent(16) && back < world.now - HOUR {
                let again = phrases::reviews::returned(person.language);
                let better = if dice.percent(60) { 5 } else { 4 };
                said.push((better, (*dice.pick(again)).to_owned(), app.version_at(back, world.now).to_owned(), back));
            }
        }
        let marks = marks(world, &mut dice, visit.customer, visit.settled);
        let (state, reports) = fate(world, &mut dice, visit);
        let device = dice.percent(84).then(|| (*dice.pick(&DEVICES)).to_owned());
        let review = Review {
            app: visit.app,
            customer: person.id,
            language: person.language,
            device,
            state,
            said,
            replies,
            marks,
            reports,
        };
        self.write(world, sheet, &mut dice, review);
    }

    /// A review's words, and the answer to exactly them. Texts are dealt in turn, so that a page hardly ever shows one
    /// twice, and their ends in another turn.
    fn words(&mut self, app: usize, stars: u8, language: Language, dice: &mut Dice) -> (String, &'static str) {
        let lines = LISTINGS[app % LISTINGS.len()].voice.lines(language);
        let dealt = self.dealt.entry((app, stars.max(2), language)).or_insert(app % 7);
        let turn = *dealt;
        *dealt += 1;
        let ends = phrases::reviews::ends(stars, language);
        let end = ends[(turn + turn / 3) % ends.len()];
        let (mut body, answer) = match stars {
            5 => (praise(lines, turn, dice.percent(28)), *dice.pick(phrases::reviews::thanks(language))),
            4 => {
                let said = lines.like[turn % lines.like.len()];
                let before = if turn / lines.like.len() % 2 == 1 { lines.love[turn % lines.love.len()] } else { "" };
                (joined(before, said.0), said.1)
            }
            3 => {
                let said = lines.mixed[turn % lines.mixed.len()];
                let before =
                    if turn / lines.mixed.len() % 2 == 1 { lines.love[(turn * 3) % lines.love.len()] } else { "" };
                (joined(before, said.0), said.1)
            }
            _ => {
                let said = lines.low[turn % lines.low.len()];
                (said.0.to_owned(), said.1)
            }
        };
        body = joined(&body, end);
        (body, answer)
    }
}

fn praise(lines: &Lines, turn: usize, twice: bool) -> String {
    let love = lines.love;
    let (place, round) = (turn % love.len(), turn / love.len());
    // From the second round on, sentences come in pairs that have not stood together before.
    let second = if twice || round > 0 { love[(place + 1 + round % (love.len() - 1)) % love.len()] } else { "" };
    joined(love[place], second)
}

fn joined(first: &str, second: &str) -> String {
    format!("{first} {second}").trim().to_owned()
}

/// `서연 님, …` and `Hi Owen. …`
pub(super) fn addressed(person: &Customer, text: &str) -> String {
    let given = account::given_name(&person.name, person.language);
    match person.language {
        Language::Ko => format!("{given} 님, {text}"),
        Language::En => format!("Hi {given}. {text}"),
    }
}

fn stars(dice: &mut Dice, visit: &Visit, world: &World) -> u8 {
    let company = LISTINGS[visit.app % LISTINGS.len()].company % COMPANIES.len();
    let weights = match company {
        // Worse for a while, and better since 4.8, as its chart shows.
        _ if visit.app == MOAPLAN && visit.settled > world.now - 14 * DAY => [1, 1, 3, 15, 80],
        _ if visit.app == MOAPLAN && visit.settled > world.now - 90 * DAY => [12, 8, 14, 26, 40],
        AURORA => [13, 7, 12, 20, 48],
        KITCHEN => [9, 6, 12, 22, 51],
        ORCHARD => [6, 5, 10, 24, 55],
        BORI => [4, 4, 8, 22, 62],
        _ => [5, 4, 9, 22, 60],
    };
    u8::try_from(dice.weighted(&weights) + 1).unwrap_or(5)
}

/// Most reviews help nobody in particular, a few many.
fn marks(world: &World, dice: &mut Dice, author: u64, since: Time) -> Vec<(AccountId, Time)> {
    let count = [0, 0, 0, 0, 0, 1, 1, 2, 3, 6][dice.below(10)];
    let start = u64::try_from(dice.between(0, 1_000_000_000)).unwrap_or(0);
    (0..count)
        .map(|step| reader(world, start + step * 31))
        .filter(|(place, _)| *place != author)
        .map(|(_, account)| (account, within(dice, since, world.now)))
        .collect()
}

/// Some time after `since`, and before now.
pub(super) fn within(dice: &mut Dice, since: Time, now: Time) -> Time {
    let left = now.since(since);
    since + dice.between(left / 50, (left * 9 / 10).clamp(left / 50, 40 * DAY))
}

/// Who reported it, why and when.
pub(super) type Report = (AccountId, ReportReason, Time);

/// A few are taken back by their author, a few reported, and one in a thousand taken down.
fn fate(world: &World, dice: &mut Dice, visit: &Visit) -> (ReviewState, Vec<Report>) {
    let rolled = dice.between(0, 999);
    let state = match rolled {
        0..=11 => ReviewState::Withdrawn,
        12..=13 => ReviewState::Hidden,
        _ => ReviewState::Published,
    };
    let mut reports = Vec::new();
    if (12..=29).contains(&rolled) {
        let reason = *dice.pick(ReportReason::ALL);
        // One reader reports it, or up to three, mostly for the same reason.
        for step in 0..=visit.index % 3 {
            let (place, account) = reader(world, visit.index.wrapping_mul(31) + 17 + step);
            if place != visit.customer {
                let other = if step == 2 { ReportReason::Abuse } else { reason };
                reports.push((account, other, within(dice, visit.settled, world.now)));
            }
        }
    }
    (state, reports)
}

pub(super) fn event(
    sheet: &mut Sheet,
    dice: &mut Dice,
    review: ReviewId,
    kind: EventKind,
    author: Author,
    at: Time,
    detail: Option<String>,
) {
    sheet.add(
        Table::Events,
        args![
            EventId::new(dice.id(at)),
            at,
            kind,
            author.kind,
            author.id,
            None::<model::InquiryId>,
            review,
            None::<AccountId>,
            detail
        ],
    );
}
