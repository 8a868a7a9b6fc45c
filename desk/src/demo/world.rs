//! What everything in the demo store refers to: who there is, what is listed, and what time it is.

use jiff::civil::Time as Clock;
use model::account::ActorKind;
use model::deadline::Policy;
use model::purchase::IdentifierKind;
use model::time::{DAY, HOUR, MINUTE};
use model::{AccountId, PurchaseId, Time};

use super::cast::{self, Customer, Seller, Staff};
use super::chance::{Dice, Stream};
use super::friends::Who;
use super::sheet::{Sheet, Table};
use super::shelf::{self, App, Demand, LISTINGS};
use crate::store::args;
use crate::{Chance, Desk, Error};

/// Customers besides the cast: so many, and so many more for each step of the scale.
const FIRST: u64 = 66;
const EACH: u64 = 150;
/// How many apps each of them acquires.
pub(super) const ROUNDS: u64 = 3;

pub(super) struct World {
    pub now: Time,
    /// The last midnight, where the store is.
    midnight: Time,
    /// The rule under which the past of the demo store happened.
    pub policy: Policy,
    pub scale: u32,
    pub sellers: Vec<Seller>,
    pub operators: Vec<Staff>,
    pub apps: Vec<App>,
    pub demand: Demand,
    pub friends: Vec<Customer>,
    /// How many customers there are besides the cast.
    pub many: u64,
    /// How many apps they acquired.
    pub visits: u64,
    desk: Desk,
    /// For the nonces of sealed identifiers: the same store each time.
    chance: Chance,
}

impl World {
    pub(super) fn new(desk: &Desk, scale: u32) -> Self {
        let (now, zone) = (desk.now(), desk.policy().zone.clone());
        let midnight = zone.moment(zone.civil(now).date().to_datetime(Clock::midnight())).unwrap_or(now);
        let scale = scale.max(1);
        // Shops grow slower than their customers: with the root of the scale.
        let root = scale.isqrt() as usize;
        let sellers = cast::sellers(cast::COMPANIES.len() * root, now);
        let apps = shelf::apps(LISTINGS.len() * root, &sellers);
        Self {
            now,
            midnight,
            policy: Policy { zone, ..Policy::default() },
            scale,
            demand: Demand::of(&apps),
            operators: cast::operators(now),
            friends: Who::ALL.iter().map(|&who| Customer::friend(who, now)).collect(),
            many: FIRST + EACH * u64::from(scale),
            visits: ROUNDS * (FIRST + EACH * u64::from(scale)),
            sellers,
            apps,
            desk: desk.clone(),
            chance: Chance::seeded(u64::from(scale)),
        }
    }

    pub(super) fn friend(&self, who: Who) -> &Customer {
        &self.friends[who as usize]
    }

    /// One of the many.
    pub(super) fn customer(&self, index: u64) -> Customer {
        Customer::of_many(index, self.many, self.now)
    }

    /// So many days before today, at that time of the day.
    pub(super) fn day(&self, back: i64, hour: i64, minute: i64) -> Time {
        let at = self.midnight - back * DAY + hour * HOUR + minute * MINUTE;
        if at < self.now { at } else { at - DAY }
    }

    /// A time near `about` at which people are awake.
    pub(super) fn awake(&self, dice: &mut Dice, about: Time) -> Time {
        const HOURS: [u32; 24] = [2, 1, 0, 0, 0, 0, 1, 3, 5, 5, 4, 4, 6, 5, 4, 4, 4, 5, 6, 7, 9, 10, 9, 6];
        let back = self.now.since(about) / DAY;
        let hour = i64::try_from(dice.weighted(&HOURS)).unwrap_or(12);
        let at = self.midnight - back * DAY + hour * HOUR + dice.between(0, HOUR - 1);
        if at < self.now - 10 * MINUTE { at } else { at - DAY }
    }

    /// Somebody of the seller who answers: the first ones do so more often.
    pub(super) fn developer(&self, seller: usize, dice: &mut Dice) -> &Staff {
        let team = &self.sellers[seller].team;
        let place = dice.below(team.len()).min(dice.below(team.len()));
        &team[place]
    }

    /// Writes a purchase, and what the payment side gave for it.
    pub(super) fn write_purchase(
        &self,
        sheet: &mut Sheet,
        dice: &mut Dice,
        bought: &Bought,
        state: State,
    ) -> Result<(), Error> {
        let app = &self.apps[bought.app];
        let cancelled_at = if let State::Cancelled(at) = state { Some(at) } else { None };
        let name = match state {
            State::Completed => "completed",
            State::Cancelling => "cancelling",
            State::Cancelled(_) => "cancelled",
        };
        let product = bought.item.and_then(|item| app.items.get(item).copied());
        let paid = bought.price > 0;
        sheet.add(
            Table::Purchases,
            args![
                bought.id,
                bought.customer,
                app.id,
                product,
                &bought.order,
                bought.price,
                "KRW",
                name,
                bought.method.clone().filter(|_| paid),
                bought.at,
                cancelled_at,
            ],
        );
        if !paid {
            return Ok(());
        }
        let tid = bought.tid.map_or_else(|| dice.code(12), str::to_owned);
        let numbers = [
            (IdentifierKind::Tid, tid),
            (IdentifierKind::Txid, format!("{}{}", dice.digits(8), dice.code(10))),
            (IdentifierKind::Receipt, format!("{}-{}-{}", dice.digits(4), dice.digits(6), dice.digits(4))),
        ];
        for (kind, plain) in numbers {
            let sealed = self.desk.vault().seal(&self.chance, bought.id, kind, &plain)?;
            sheet.add(Table::Identifiers, args![bought.id, kind, sealed]);
        }
        Ok(())
    }
}

/// A purchase before it is written: its state is known only when its story is told.
#[derive(Clone)]
pub(super) struct Bought {
    pub id: PurchaseId,
    pub customer: AccountId,
    pub app: usize,
    /// The place of the product in its app; none when it is the app itself.
    pub item: Option<usize>,
    pub price: i64,
    pub method: Option<String>,
    pub order: String,
    pub at: Time,
    /// Known only for the one in the pictures.
    pub tid: Option<&'static str>,
}

/// Where a purchase stands at the end of its story.
#[derive(Clone, Copy)]
pub(super) enum State {
    Completed,
    Cancelling,
    Cancelled(Time),
}

/// The order number of a running number.
pub(super) fn order(number: u64) -> String {
    /// Those of the cast begin with 7719.
    const CAST: u64 = 77_190_000;
    let number = 10_000_000 + number * 7 + number % 5;
    let number = if number < CAST { number } else { number + 10_000 };
    format!("NS-{:04}-{:04}", number / 10_000, number % 10_000)
}

/// How people pay, shortened as receipts do it.
pub(super) fn method(dice: &mut Dice, korean: bool) -> String {
    let cards: &[&str] = if korean {
        &["현대카드", "신한카드", "KB국민카드", "삼성카드", "우리카드", "카카오페이", "네이버페이", "휴대폰 결제"]
    } else {
        &["Visa", "Mastercard", "Visa", "Amex", "PayPal"]
    };
    let place = dice.below(cards.len());
    let by_card = place < if korean { 5 } else { 4 };
    if by_card { format!("{} ••{}", cards[place], dice.digits(4)) } else { cards[place].to_owned() }
}

/// One of the many acquires an app, and perhaps reviews it. Made from its number alone, whenever it is needed.
pub(super) struct Visit {
    pub index: u64,
    pub customer: u64,
    pub app: usize,
    /// When they acquired it, and when they had an opinion.
    pub bought: Bought,
    pub settled: Time,
}

impl World {
    /// The `index`th visit, oldest first.
    ///
    /// Customers come in the order of their accounts, three times round: each has three apps, never one twice. At large
    /// scales the rows of one time are then rows of neighbours, and an index grows at a few places instead of everywhere.
    pub(super) fn visit(&self, index: u64) -> Visit {
        let (place, round) = (index / ROUNDS, index % ROUNDS);
        let customer = self.mixed(place + round * self.many / ROUNDS);
        let app = self.taste(customer, round);
        let mut dice = Dice::of(Stream::Visit, index);
        let back = self.back(index);
        let settled = self.awake(&mut dice, self.now - back);
        let wait = [HOUR, 6 * HOUR, DAY, 3 * DAY, 9 * DAY, 30 * DAY][dice.below(6)];
        let at = settled - dice.between(wait / 2, wait * 3 / 2) - 2 * HOUR;
        let id = PurchaseId::new(dice.id(at));
        let person = self.customer(customer);
        let bought = Bought {
            id,
            customer: person.id,
            app,
            item: None,
            price: self.apps[app].listing.price,
            method: Some(method(&mut dice, person.language == model::Language::Ko)),
            order: order(index * 3),
            at,
            tid: None,
        };
        Visit { index, customer, app, bought, settled }
    }

    /// The app that this customer takes in that round: as people like them, but no app a second time.
    fn taste(&self, customer: u64, round: u64) -> usize {
        let mut dice = Dice::of(Stream::Customer, customer ^ 0xA5A5_0000_0000);
        let mut taken = Vec::new();
        while taken.len() as u64 <= round {
            let mut app = self.demand.draw(&mut dice);
            while taken.contains(&app) {
                app = (app + 1) % self.apps.len();
            }
            taken.push(app);
        }
        taken.last().copied().unwrap_or(0)
    }

    /// The customer at a place in the queue: neighbours are mixed, but stay near each other.
    fn mixed(&self, place: u64) -> u64 {
        const BLOCK: u64 = 128;
        let place = place % self.many;
        let block = place - place % BLOCK;
        let size = BLOCK.min(self.many - block);
        // A prime larger than any block: no two of one block change to the same place.
        block + (place - block) * 131 % size
    }

    /// How long before now a visit is, about: half of the way is walked at double speed, so the last months are fuller.
    fn back(&self, index: u64) -> i64 {
        let left = i64::try_from((self.visits - index) * 1_000_000 / self.visits).unwrap_or(0);
        120 * DAY / 1_000_000 * left + 120 * DAY / 1_000_000 * left / 1_000_000 * left
    }

    /// A visit of not long before `time`: somebody who by then has the app.
    pub(super) fn visit_before(&self, dice: &mut Dice, time: Time) -> Visit {
        let (mut first, mut end) = (0, self.visits);
        while first < end {
            let middle = first.midpoint(end);
            if self.now - self.back(middle) < time {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        let near = (self.visits / 2).clamp(1, 9_000);
        for _ in 0..12 {
            let before = u64::try_from(dice.between(1, i64::try_from(near).unwrap_or(1))).unwrap_or(1);
            let visit = self.visit(first.saturating_sub(before));
            if visit.bought.at < time - HOUR {
                return visit;
            }
        }
        self.visit(0)
    }
}

/// The identity of an event's or message's author, as rows keep it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Author {
    pub kind: ActorKind,
    pub id: Option<AccountId>,
}

impl Author {
    pub(super) const SYSTEM: Self = Self { kind: ActorKind::System, id: None };

    pub(super) fn customer(id: AccountId) -> Self {
        Self { kind: ActorKind::Customer, id: Some(id) }
    }

    pub(super) fn developer(staff: &Staff) -> Self {
        Self { kind: ActorKind::Developer, id: Some(staff.id) }
    }

    pub(super) fn operator(staff: &Staff) -> Self {
        Self { kind: ActorKind::Operator, id: Some(staff.id) }
    }
}
