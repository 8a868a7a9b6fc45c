//! The cases that every picture, test and page of the handbook knows by their numbers.

mod books;
mod escalations;
mod handed;
mod moalabs;
mod reviews;
mod seoyeon;

use model::consent::Answer;
use model::inquiry::{Channel, InquiryKind, InquiryNumber};
use model::refund::RefundReason;
use model::{Language, PurchaseId, Time};

use super::case::{Case, Opening};
use super::cast::Staff;
use super::chance::{Dice, Stream};
use super::friends::Who;
use super::reviews::Reviewing;
use super::sheet::Sheet;
use super::world::{Bought, State, World, method};
use crate::Error;

/// The numbers that nobody else may have.
pub(super) fn numbers(handed_over: bool) -> &'static [i64] {
    if handed_over {
        &[1_182, 1_179, 1_175, 1_168, 1_150, 1_141]
    } else {
        &[
            17_906, 18_233, 19_877, 20_102, 20_327, 20_368, 20_391, 20_396, 20_398, 20_417, 20_419, 20_421, 20_422,
            20_423, 20_424, 20_439, 20_447, 20_465, 20_466, 20_468, 20_485, 20_488, 20_489,
        ]
    }
}

/// What the cast owns, and what they say about it in public.
pub(super) fn acquire_and_review(world: &World, sheet: &mut Sheet, reviewing: &mut Reviewing) -> Result<(), Error> {
    let mut stage = Stage::new(world);
    seoyeon::acquire(&mut stage, sheet)?;
    moalabs::acquire(&mut stage, sheet)?;
    escalations::acquire(&mut stage, sheet)?;
    handed::acquire(&mut stage, sheet)?;
    reviews::write(&mut stage, sheet, reviewing)
}

/// The inquiries of the cast.
pub(super) fn tell(world: &World, sheet: &mut Sheet) -> Result<(), Error> {
    let mut stage = Stage::new(world);
    seoyeon::tell(&mut stage, sheet)?;
    moalabs::tell(&mut stage, sheet)?;
    escalations::tell(&mut stage, sheet)?;
    handed::tell(&mut stage, sheet)?;
    books::differ(&mut stage, sheet)
}

/// Where the cast plays.
struct Stage<'w> {
    world: &'w World,
}

/// An inquiry of the cast, before it is sent.
struct Asks {
    serial: i64,
    who: Who,
    kind: InquiryKind,
    app: usize,
    at: Time,
    subject: &'static str,
    body: String,
    bought: Option<Bought>,
    refund: Option<(RefundReason, Answer)>,
}

impl<'w> Stage<'w> {
    fn new(world: &'w World) -> Self {
        Self { world }
    }

    fn now(&self) -> Time {
        self.world.now
    }

    fn developer(&self, seller: usize, place: usize) -> &'w Staff {
        &self.world.sellers[seller].team[place]
    }

    fn operator(&self, place: usize) -> &'w Staff {
        &self.world.operators[place]
    }

    /// Something bought by one of the cast. `order` is the end of its order number.
    fn bought(&self, who: Who, app: usize, item: Option<usize>, at: Time, order: u32) -> Bought {
        let customer = self.world.friend(who);
        let mut dice = Dice::of(Stream::Cast, 10_000 + u64::from(order));
        let listing = self.world.apps[app].listing;
        Bought {
            id: PurchaseId::new(dice.id(at)),
            customer: customer.id,
            app,
            item,
            price: item.map_or(listing.price, |item| listing.items[item].1),
            method: Some(method(&mut dice, customer.language == Language::Ko)),
            order: format!("NS-7719-{order:04}"),
            at,
            tid: None,
        }
    }

    /// Writes that one of the cast acquired an app, or something in it, and kept it.
    fn owns(&self, sheet: &mut Sheet, bought: &Bought) -> Result<(), Error> {
        let mut dice = Dice::of(Stream::Cast, bought.id.uuid().as_u64_pair().1);
        self.world.write_purchase(sheet, &mut dice, bought, State::Completed)
    }

    /// Sends an inquiry to an app's developer.
    fn send(&self, asks: Asks) -> Case<'w> {
        let customer = self.world.friend(asks.who).clone();
        let dice = Dice::of(Stream::Cast, 20_000 + u64::try_from(asks.serial).unwrap_or(0));
        let opening = Opening {
            number: InquiryNumber { handed_over: false, serial: asks.serial },
            channel: Channel::ContactSeller,
            kind: asks.kind,
            at: asks.at,
            language: customer.language,
            customer: Some(customer),
            app: Some(asks.app),
            subject: asks.subject.to_owned(),
            body: asks.body,
            bought: asks.bought,
            refund: asks.refund,
            claimed: None,
        };
        Case::open(self.world, dice, opening, None)
    }
}
