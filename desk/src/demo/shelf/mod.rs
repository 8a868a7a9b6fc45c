//! What the demo store lists: twelve apps that somebody could have made, and at larger scales their kin.

mod bori;
mod games;
mod kitchen;
mod moalabs;
mod orchard;

use model::catalog::Category;
use model::time::DAY;
use model::{AppId, Bilingual, ProductId, Time};

use super::cast::{Both, COMPANIES, Seller, both};
use super::chance::{Dice, Stream};
use super::names::HOUSES;
use super::phrases::Voice;

/// An app with everything that is written about it.
pub(super) struct Listing {
    pub icon: &'static str,
    pub package: &'static str,
    /// Its place among the companies.
    pub company: usize,
    pub category: Category,
    /// In won; 0 is free.
    pub price: i64,
    /// How many people take it, against the others.
    pub weight: u32,
    pub title: Both,
    pub tagline: Both,
    pub description: Both,
    pub items: &'static [Item],
    /// Newest first.
    pub releases: &'static [Release],
    pub voice: &'static Voice,
}

/// Something sold inside an app: name, price in won, and of a hundred buyers how many take it.
pub(super) type Item = (Both, i64, u32);
/// A version: name, days since its release, and what it brought.
pub(super) type Release = (&'static str, i64, Both);

/// The twelve, in the order of the constants below.
pub(super) static LISTINGS: [&Listing; 12] = [
    &moalabs::MOAPLAN,
    &moalabs::KIDS,
    &moalabs::HANEUL,
    &games::STARLIGHT,
    &games::SUDOKU,
    &kitchen::DIARY,
    &kitchen::TIDEPOOL,
    &orchard::PAPERCLIP,
    &orchard::RUNLOOP,
    &orchard::LEDGERLY,
    &bori::LINGOPACK,
    &bori::METRONOME,
];

pub(super) const MOAPLAN: usize = 0;
pub(super) const KIDS: usize = 1;
pub(super) const HANEUL: usize = 2;
pub(super) const STARLIGHT: usize = 3;
pub(super) const DIARY: usize = 5;

/// An app as the other parts need it.
pub(super) struct App {
    pub id: AppId,
    pub package: String,
    pub title: Bilingual,
    /// Its place among the sellers.
    pub seller: usize,
    pub created_at: Time,
    pub listing: &'static Listing,
    pub items: Vec<ProductId>,
}

impl App {
    /// The version that was the newest at that time.
    pub(super) fn version_at(&self, at: Time, now: Time) -> &'static str {
        let releases = self.listing.releases;
        let found = releases.iter().find(|(_, days, _)| at >= now - days * DAY);
        found.or(releases.last()).map_or("1.0", |release| release.0)
    }

    /// The version that developers spoke of at that time as the next one.
    pub(super) fn next_version(&self, at: Time, now: Time) -> String {
        let releases = self.listing.releases;
        let place = releases.iter().position(|(_, days, _)| at >= now - days * DAY).unwrap_or(releases.len());
        match place.checked_sub(1).and_then(|next| releases.get(next)) {
            Some(next) => next.0.to_owned(),
            None => {
                let (head, last) = releases[0].0.rsplit_once('.').unwrap_or((releases[0].0, "0"));
                format!("{head}.{}", last.parse().unwrap_or(0) + 1)
            }
        }
    }
}

/// The twelve, and behind them their kin: other names on the same shelf, by the other sellers.
pub(super) fn apps(count: usize, sellers: &[Seller]) -> Vec<App> {
    (0..count).map(|place| app(place, sellers)).collect()
}

fn app(place: usize, sellers: &[Seller]) -> App {
    let listing = LISTINGS[place % LISTINGS.len()];
    let round = place / LISTINGS.len();
    // A kin belongs to a seller of the same manners as the listing's own, whose language its texts speak.
    let seller = (listing.company + round * COMPANIES.len()) % sellers.len();
    let mut dice = Dice::of(Stream::Shelf, place as u64);
    let created_at = sellers[seller].created_at + dice.between(10 * DAY, 150 * DAY);
    let (title, package) = if round == 0 {
        (both(listing.title), listing.package.to_owned())
    } else {
        let prefix = HOUSES[(place * 7 + round) % HOUSES.len()];
        let title =
            Bilingual::new(format!("{} {}", prefix.0, listing.title.0), format!("{} {}", prefix.1, listing.title.1));
        (title, format!("{}.{}{round}", listing.package, prefix.1.to_lowercase()))
    };
    let id = AppId::new(dice.id(created_at));
    let items = listing.items.iter().map(|_| ProductId::new(dice.id(created_at))).collect();
    App { id, package, title, seller, created_at, listing, items }
}

/// How likely each app is taken: sums of weights, for a search. The kin are small: together they weigh as much as two
/// shelves of the twelve.
pub(super) struct Demand(Vec<u32>);

impl Demand {
    pub(super) fn of(apps: &[App]) -> Self {
        let rounds = (apps.len() / LISTINGS.len()).max(1) as u32;
        let mut sum = 0;
        Self(
            apps.iter()
                .enumerate()
                .map(|(place, app)| {
                    sum += if place < LISTINGS.len() { app.listing.weight * rounds } else { app.listing.weight * 2 };
                    sum
                })
                .collect(),
        )
    }

    pub(super) fn draw(&self, dice: &mut Dice) -> usize {
        let total = i64::from(self.0.last().copied().unwrap_or(1));
        let rolled = u32::try_from(dice.between(0, total - 1)).unwrap_or(0);
        self.0.partition_point(|&sum| sum <= rolled)
    }
}
