//! What operators made of reported reviews.

use model::account::ActorKind;
use model::event::EventKind;
use model::moderation::{TakedownReason, TextKind, TextState};
use model::review::ReviewState;
use model::time::{HOUR, MINUTE};
use model::{AppId, ModerationId, ReviewId, Time};

use super::chance::Dice;
use super::reviews::{Report, event};
use super::sheet::{Sheet, Table};
use super::world::{Author, World};
use crate::store::args;

/// What the store did about a review that was reported: a few were hidden. Tells when that was.
pub(super) fn of_review(
    world: &World,
    sheet: &mut Sheet,
    dice: &mut Dice,
    id: ReviewId,
    app: AppId,
    published: ReviewState,
    reports: &[Report],
) -> Option<Time> {
    let newest = reports.iter().map(|(_, _, at)| *at).max()?;
    let hidden = published == ReviewState::Hidden;
    let operator = world.operators.first().filter(|_| hidden).map(|staff| staff.id);
    let decided = operator.map(|_| (newest + 3 * HOUR).min(world.now - MINUTE));
    let mut reasons = reports.iter().filter_map(|(_, reason, _)| reason.as_str().parse::<TakedownReason>().ok());
    let reason = operator.map(|_| reasons.next_back().unwrap_or(TakedownReason::Spam));
    let (state, open) = if hidden { (TextState::Hidden, 0) } else { (TextState::Published, reports.len() as i64) };
    // As in a store whose reports are older than its operators' page: a review's own id serves.
    let row = ModerationId::new(id.uuid());
    let kind = TextKind::Review;
    sheet.add(
        Table::Moderations,
        args![row, id, app, kind, state, open, decided.unwrap_or(newest), operator, decided, reason],
    );
    if let (Some(operator), Some(at), Some(reason)) = (operator, decided, reason) {
        let author = Author { kind: ActorKind::Operator, id: Some(operator) };
        event(sheet, dice, id, EventKind::TextHidden, author, at, Some(reason.to_string()));
    }
    decided
}
