//! Which of the many acquires which app, and when.

use model::time::{DAY, HOUR};
use model::{Language, PurchaseId, Time};

use super::chance::{Dice, Stream};
use super::world::{Bought, World, method, order};

/// How many apps each of them acquires.
pub(super) const ROUNDS: u64 = 3;

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
            method: Some(method(&mut dice, person.language == Language::Ko)),
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
