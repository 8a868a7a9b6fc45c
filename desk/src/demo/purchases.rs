//! The many: their accounts, and what they acquired.

use model::time::{DAY, MINUTE};
use model::{AccountId, PurchaseId, Role};

use super::cast::{Customer, Staff};
use super::chance::{Dice, Stream};
use super::sheet::{Sheet, Table};
use super::visits::Visit;
use super::world::{Bought, State, World, order};
use crate::Error;
use crate::store::args;

/// Writes a customer's account.
pub(super) fn customer(sheet: &mut Sheet, customer: &Customer, password_hash: &str) {
    sheet.add(
        Table::Accounts,
        args![
            customer.id,
            Role::Customer,
            &customer.email,
            password_hash,
            &customer.name.ko,
            &customer.name.en,
            customer.language,
            "system",
            customer.number.as_str(),
            None::<String>,
            "active",
            customer.created_at,
            None::<String>,
        ],
    );
}

/// Writes the account of somebody who works for a seller, or without one for the store.
pub(super) fn staff(sheet: &mut Sheet, staff: &Staff, seller: Option<model::SellerId>, password_hash: &str) {
    let role = if seller.is_some() { Role::Developer } else { Role::Operator };
    sheet.add(
        Table::Accounts,
        args![
            staff.id,
            role,
            &staff.email,
            password_hash,
            &staff.name.ko,
            &staff.name.en,
            staff.language,
            "system",
            None::<String>,
            seller,
            "active",
            staff.created_at,
            seller.map(|_| staff.role),
        ],
    );
}

/// Writes what one visit bought: the app, and now and then something in it.
pub(super) fn visit(world: &World, sheet: &mut Sheet, visit: &Visit) -> Result<(), Error> {
    let mut dice = Dice::of(Stream::Visit, visit.index ^ 0x5A5A_0000_0000);
    world.write_purchase(sheet, &mut dice, &visit.bought, State::Completed)?;
    if !dice.percent(24) {
        return Ok(());
    }
    let at = visit.bought.at + dice.between(10 * MINUTE, 2 * DAY);
    if at < world.now - 30 * MINUTE {
        let item = item_of(world, visit, &mut dice, at, order(visit.index * 3 + 1));
        world.write_purchase(sheet, &mut dice, &item, State::Completed)?;
    }
    Ok(())
}

/// Something bought inside an app that a visit acquired.
pub(super) fn item_of(world: &World, visit: &Visit, dice: &mut Dice, at: model::Time, order: String) -> Bought {
    let items = world.apps[visit.app].listing.items;
    let weights: Vec<u32> = items.iter().map(|item| item.2).collect();
    let item = dice.weighted(&weights);
    Bought {
        id: PurchaseId::new(dice.id(at)),
        item: (!items.is_empty()).then_some(item),
        price: items.get(item).map_or(0, |item| item.1),
        order,
        at,
        ..visit.bought.clone()
    }
}

/// One of the many by a running number, for helpful marks.
pub(super) fn reader(world: &World, number: u64) -> (u64, AccountId) {
    let place = number % world.many;
    (place, world.customer(place).id)
}
