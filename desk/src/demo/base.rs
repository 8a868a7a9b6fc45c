//! What stands before anybody acts: sellers, staff, the cast's accounts and the shelf; and what is counted at the end.

use std::sync::Arc;

use model::inquiry::Channel;
use model::time::DAY;
use model::{AppId, Time, search};

use super::canned::{self, Uses};
use super::friends::FRIENDS;
use super::plan::Planned;
use super::purchases::{customer, staff};
use super::sheet::{Sheet, Table};
use super::world::World;
use super::{showcase, tags};
use crate::Error;
use crate::store::{Conn, args};

pub(super) fn write(world: &World, sheet: &mut Sheet, password_hash: &str) {
    for seller in &world.sellers {
        sheet.add(
            Table::Sellers,
            args![seller.id, &seller.name.ko, &seller.name.en, &seller.contact, seller.language, seller.created_at],
        );
        for member in &seller.team {
            staff(sheet, member, Some(seller.id), password_hash);
        }
    }
    for operator in &world.operators {
        staff(sheet, operator, None, password_hash);
    }
    for friend in &world.friends {
        customer(sheet, friend, password_hash);
    }
    for place in 0..world.apps.len() {
        app(world, sheet, place);
    }
    canned::write(world, sheet);
    tags::write(world, sheet);
}

fn app(world: &World, sheet: &mut Sheet, place: usize) {
    let app = &world.apps[place];
    let (listing, seller) = (app.listing, &world.sellers[app.seller]);
    sheet.add(
        Table::Apps,
        args![
            app.id,
            &app.package,
            seller.id,
            &app.title.ko,
            &app.title.en,
            listing.tagline.0,
            listing.tagline.1,
            listing.description.0,
            listing.description.1,
            listing.category,
            listing.icon,
            listing.price,
            "KRW",
            app.created_at,
        ],
    );
    for (name, days, notes) in listing.releases {
        // The pictures show times to the minute; a release is known by its day.
        sheet.add(Table::Versions, args![app.id, *name, world.now - days * DAY, notes.0, notes.1]);
    }
    for (id, (name, price, _)) in app.items.iter().zip(listing.items) {
        sheet.add(Table::Products, args![*id, app.id, name.0, name.1, *price, "KRW", is_divisible(name.1)]);
    }
    let text = [&app.title.ko, &app.title.en, listing.tagline.0, listing.tagline.1, &seller.name.ko, &seller.name.en]
        .join(" ");
    for term in search::terms(&text) {
        sheet.add(Table::Terms, args!["app", term, app.id]);
    }
}

/// Whether it is sold by time or by number, so that what is left of it can be given back.
fn is_divisible(name: &str) -> bool {
    ["year", "month", "Monthly", "diamonds", "pages"].iter().any(|word| name.contains(word))
}

/// What can be counted only when everything is told: ratings, and the numbers that were used up.
#[derive(Clone)]
pub(super) struct Closing {
    ratings: Arc<[(AppId, [i64; 5])]>,
    counters: [(&'static str, i64); 3],
    uses: Uses,
    now: Time,
}

pub(super) fn closing(world: &World, plan: &[Planned], stars: &[[i64; 5]]) -> Closing {
    let highest = |handed_over: bool| {
        let told = plan.iter().filter(|p| (p.channel == Channel::DeveloperHelp) == handed_over).map(|p| p.serial);
        told.chain(showcase::numbers(handed_over).iter().copied()).max().unwrap_or(0)
    };
    let last = u32::try_from(world.many + FRIENDS.len() as u64).unwrap_or(u32::MAX / 2);
    Closing {
        ratings: world.apps.iter().map(|app| app.id).zip(stars.iter().copied()).collect(),
        counters: [
            ("inquiry", highest(false)),
            ("handed_over", highest(true)),
            ("customer", i64::from(super::cast::serial(last))),
        ],
        uses: canned::uses(world),
        now: world.now,
    }
}

impl Closing {
    pub(super) async fn write(&self, tx: &mut Conn) -> Result<(), Error> {
        for (app, stars) in self.ratings.iter() {
            tx.run(
                "UPDATE apps SET stars_1 = $2, stars_2 = $3, stars_3 = $4, stars_4 = $5, stars_5 = $6, rank = $7 WHERE id = $1",
                args![*app, stars[0], stars[1], stars[2], stars[3], stars[4], stars.iter().sum::<i64>()],
            )
            .await?;
        }
        for (name, value) in self.counters {
            tx.run("UPDATE counters SET value = $2 WHERE name = $1 AND value < $2", args![name, value]).await?;
        }
        self.uses.write(tx, self.now).await?;
        // The past of the demo store has had its reminders; what is loaded must not begin with a flood of mail.
        tx.run("UPDATE inquiries SET reminded_due = due_at, reminded_hours = 0 WHERE due_at IS NOT NULL", args![])
            .await?;
        Ok(())
    }
}
