//! Words by which Moalabs, and the store, sort what they work on.

use model::TagId;

use super::cast::MOALABS;
use super::chance::{Dice, Stream};
use super::sheet::{Sheet, Table};
use super::world::World;
use crate::acting::STORE;
use crate::store::args;

/// A tag of one side. The same word of another side would be another tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Widget,
    Sync,
    Payment,
    /// The store's: what somebody has to send is not there yet.
    Papers,
}

impl Sort {
    const ALL: [Self; 4] = [Self::Widget, Self::Sync, Self::Payment, Self::Papers];

    /// As it was first written. None has a capital, so it is its own key.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Widget => "위젯",
            Self::Sync => "동기화",
            Self::Payment => "결제",
            Self::Papers => "서류 대기",
        }
    }

    pub(super) fn id(self, world: &World) -> TagId {
        TagId::new(Dice::of(Stream::Cast, 31_000 + self as u64).id(world.day(80, 9, 0)))
    }

    fn owner(self, world: &World) -> String {
        match self {
            Self::Widget | Self::Sync | Self::Payment => world.sellers[MOALABS].id.to_string(),
            Self::Papers => STORE.to_owned(),
        }
    }
}

pub(super) fn write(world: &World, sheet: &mut Sheet) {
    for sort in Sort::ALL {
        sheet.add(Table::Tags, args![sort.id(world), sort.owner(world), sort.name(), sort.name()]);
    }
}
