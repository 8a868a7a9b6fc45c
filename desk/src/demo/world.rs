//! What everything in the demo store refers to: who there is, what is listed, and what time it is.

use jiff::civil::Time as Clock;
use model::account::ActorKind;
use model::deadline::Policy;
use model::purchase::IdentifierKind;
use model::time::{DAY, HOUR, MINUTE};
use model::{AccountId, PurchaseId, Time};

use super::cast::{self, Customer, Seller, Staff};
use super::chance::Dice;
use super::friends::Who;
use super::sheet::{Sheet, Table};
use super::shelf::{self, App, Demand, LISTINGS};
use super::visits::ROUNDS;
use crate::store::args;
use crate::{Chance, Desk, Error};

/// Customers besides the cast: so many, and so many more for each step of the scale.
const FIRST: u64 = 366;
const EACH: u64 = 150;

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
        let (now, zone) = (desk.now(), desk.zone().clone());
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
