//! Which inquiries there are: one list that has every channel, kind and turn a story can take, as often as the scale asks.

use model::Time;
use model::inquiry::{Channel, InquiryKind};
use model::time::{DAY, HOUR};

use Channel::{ContactSeller as Seller, DeveloperHelp as Help};
use Plot as P;

use super::chance::{Dice, Stream};
use super::mix::{ARCHIVE, ARCHIVED, LATE, LATELY, MIX};
use super::showcase;
use super::world::World;

/// How far a story has come, and which turns it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plot {
    /// Just sent.
    Fresh,
    /// Read by a developer.
    Opened,
    /// Assigned, with a note.
    InHand,
    /// Read, and due within hours.
    DueSoon,
    Answered,
    /// Answered, and asked again: a new clock.
    AskedAgain,
    ClosedByCustomer,
    ClosedByDeveloper,
    TwoRounds,
    Withdrawn,
    /// Ended, and taken up again.
    Reopened,
    /// Waits for the operators: it came to them, or the developer was silent.
    AtStore,
    /// The operators asked for consent.
    ConsentAsked,
    /// 24 hours more for the developer.
    Extended,
    /// The developer answered when it was too late.
    LateAnswer,
    StoreAnswered,
    StoreClosed,
    /// The developer agreed; operators have not carried it out yet.
    Agreed,
    AgreedAndCancelled,
    /// The developer declined.
    Refused,
    RefusedAndClosed,
    Cancelled,
    /// Decided; the payment side has not confirmed.
    Cancelling,
    Declined,
    /// O, and taken back.
    ConsentTakenBack,
    /// Passed on with a number that nobody has.
    Unknown,
}

/// One inquiry to be told.
#[derive(Clone, Copy, Debug)]
pub(super) struct Planned {
    pub channel: Channel,
    pub kind: InquiryKind,
    pub plot: Plot,
    pub at: Time,
    pub serial: i64,
    /// Its place in the list, which seeds its dice.
    pub index: u64,
}

/// All inquiries of the many, oldest first, with the numbers that the time would have given them.
pub(super) fn plan(world: &World) -> Vec<Planned> {
    let mut plan = Vec::new();
    for round in 0..world.scale {
        for &(channel, kind, plots) in MIX {
            for &(plot, count) in plots {
                // What has ended long ago fills the first store's lists; another step brings half as much of it.
                for _ in 0..if round == 0 { count } else { count.div_ceil(2) } {
                    let index = plan.len() as u64;
                    let mut dice = Dice::of(Stream::Plan, index);
                    let at = begun(world, &mut dice, channel, plot);
                    plan.push(Planned { channel, kind, plot, at, serial: 0, index });
                }
            }
        }
    }
    for (mix, most) in [(ARCHIVE, ARCHIVED), (LATELY, LATE)] {
        for &(channel, kind, plots) in mix {
            for plot in plots.iter().flat_map(|&(plot, count)| std::iter::repeat_n(plot, count)) {
                let index = plan.len() as u64;
                let mut dice = Dice::of(Stream::Plan, index);
                let at = begun_within(world, &mut dice, channel, plot, most);
                plan.push(Planned { channel, kind, plot, at, serial: 0, index });
            }
        }
    }
    plan.sort_by_key(|planned| (planned.at, planned.index));
    number(world, &mut plan, false);
    number(world, &mut plan, true);
    plan
}

/// When a story of this plot began, so that it can have come to where it is.
fn begun(world: &World, dice: &mut Dice, channel: Channel, plot: Plot) -> Time {
    begun_within(world, dice, channel, plot, ages(plot).1)
}

/// The same, at most so many hours ago.
fn begun_within(world: &World, dice: &mut Dice, channel: Channel, plot: Plot, most: i64) -> Time {
    let age = dice.between(ages(plot).0 * HOUR, most * HOUR);
    let silent = channel == Seller && at_store(plot);
    let begun = world.now - age - if silent { 3 * DAY } else { 0 };
    // What is short by the hour must stay so; older things can begin at a time when people are awake.
    if age > 100 * HOUR { world.awake(dice, begun) } else { begun }
}

/// How old a story of this plot is, in hours; what reaches the operators through a developer's silence takes three days
/// more.
fn ages(plot: Plot) -> (i64, i64) {
    match plot {
        P::Fresh => (1, 20),
        P::Opened => (5, 44),
        P::InHand => (12, 58),
        P::DueSoon => (66, 69),
        P::Answered => (40, 480),
        P::AskedAgain => (110, 380),
        P::ClosedByCustomer | P::ClosedByDeveloper => (120, 2_500),
        P::TwoRounds => (200, 2_500),
        P::Withdrawn => (30, 2_300),
        P::Reopened => (220, 900),
        P::AtStore | P::Unknown => (1, 90),
        P::ConsentAsked | P::LateAnswer => (8, 80),
        P::Extended => (3, 21),
        P::StoreAnswered => (30, 200),
        P::StoreClosed | P::Cancelled | P::Declined => (60, 2_300),
        P::Agreed => (28, 90),
        P::AgreedAndCancelled => (110, 2_400),
        P::Refused => (40, 200),
        P::RefusedAndClosed => (140, 2_100),
        P::Cancelling => (20, 40),
        P::ConsentTakenBack => (30, 120),
    }
}

/// Whether operators had it in hand.
pub(super) fn at_store(plot: Plot) -> bool {
    matches!(
        plot,
        P::AtStore
            | P::ConsentAsked
            | P::Extended
            | P::LateAnswer
            | P::StoreAnswered
            | P::StoreClosed
            | P::Cancelled
            | P::Cancelling
            | P::Declined
            | P::ConsentTakenBack
    )
}

/// The newest numbers, and how many a day uses up: as read off the pictures.
const NEWEST: [i64; 2] = [20_490, 1_186];
const PER_DAY: [i64; 2] = [23, 2];
/// Where numbers begin when there are more inquiries than the pictures leave room for.
const CROWDED: [i64; 2] = [20_500, 1_200];
const ROOM: usize = 1_000;

fn number(world: &World, plan: &mut [Planned], handed_over: bool) {
    let which = usize::from(handed_over);
    let taken = showcase::numbers(handed_over);
    let mut planned: Vec<&mut Planned> = plan.iter_mut().filter(|p| (p.channel == Help) == handed_over).collect();
    if planned.len() > ROOM / if handed_over { 50 } else { 1 } {
        for (planned, serial) in planned.into_iter().zip(CROWDED[which]..) {
            planned.serial = serial;
        }
        return;
    }
    let mut next = i64::MAX;
    for planned in planned.iter_mut().rev() {
        let due = NEWEST[which] - world.now.since(planned.at) * PER_DAY[which] / DAY;
        next = due.min(next - 1);
        while taken.contains(&next) {
            next -= 1;
        }
        planned.serial = next;
    }
}
