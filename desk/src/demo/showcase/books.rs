//! What the payment side's books say differently: one purchase that its own people cancelled, and nobody told the store.

use model::reconciliation::{MismatchKind, night};
use model::{DeliveryId, MismatchId};

use super::Stage;
use crate::Error;
use crate::demo::chance::{Dice, Stream};
use crate::demo::friends::Who;
use crate::demo::sheet::{Sheet, Table};
use crate::demo::shelf::STARLIGHT;
use crate::store::args;

/// Bora's diamonds: they stand here, and the money went back two days ago.
pub(super) fn differ(stage: &mut Stage<'_>, sheet: &mut Sheet) -> Result<(), Error> {
    let world = stage.world;
    stage.owns(sheet, &stage.bought(Who::Bora, STARLIGHT, None, world.day(30, 19, 2), 9900))?;
    let bought = stage.bought(Who::Bora, STARLIGHT, Some(0), world.day(5, 19, 12), 9901);
    stage.owns(sheet, &bought)?;
    let (cancelled_at, found_at) = (world.day(2, 10, 41), night(world.now, &world.policy.zone));
    let mut dice = Dice::of(Stream::Cast, 9_901);
    let key = DeliveryId::new(dice.id(cancelled_at));
    sheet.add(Table::Ledger, args![key, bought.id, bought.price, "KRW", cancelled_at]);
    sheet.add(
        Table::Mismatches,
        args![
            MismatchId::new(dice.id(found_at)),
            MismatchKind::OnlyThere,
            bought.id,
            &bought.order,
            bought.id,
            bought.price,
            "KRW",
            bought.price,
            "KRW",
            cancelled_at,
            found_at,
            found_at,
        ],
    );
    sheet.add(Table::Reconciliations, args![found_at, found_at, found_at, 1_i64, 0_i64]);
    Ok(())
}
