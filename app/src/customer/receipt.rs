//! A consent as its receipt tells it: what was answered and when, every look, and when it is deleted.

use locale::{Locale, t};
use model::Time;
use model::consent::{ConsentState, destroyed_at};
use model::time::DAY;
use model::view::{ConsentReceipt, Look};

/// The letter of the tile: O, X, or ? while nothing was chosen.
pub(super) fn letter(state: ConsentState) -> &'static str {
    match state {
        ConsentState::Asked => "?",
        ConsentState::Given => "O",
        ConsentState::Refused | ConsentState::Withdrawn => "X",
    }
}

/// When it was chosen, withdrawn or asked, whichever came last.
pub(super) fn when(receipt: &ConsentReceipt) -> Option<Time> {
    match receipt.state {
        ConsentState::Asked => receipt.asked_at,
        ConsentState::Withdrawn => receipt.withdrawn_at.or(receipt.answered_at),
        ConsentState::Given | ConsentState::Refused => receipt.answered_at,
    }
}

/// A look at the number, in the words of the store's own record.
pub(super) fn look(l: Locale, store: &str, look: &Look) -> String {
    t!(l, "my-look", store = store, time = l.short_time(look.at), reason = look_reason(l, &look.reason))
}

/// Why somebody looked. Reasons are codes of a closed list, or words that an operator typed.
pub(super) fn look_reason(l: Locale, reason: &str) -> String {
    let key = format!("my-look-reason-{reason}");
    if l.has(&key) { l.t(&key) } else { reason.to_owned() }
}

/// When what was looked up is deleted: a day once the inquiry has ended, until then how long after.
pub(super) fn deletion(l: Locale, inquiry_closed_at: Option<Time>) -> String {
    match inquiry_closed_at {
        Some(closed) => t!(l, "my-consent-deleted-on", date = l.day(destroyed_at(closed))),
        None => t!(l, "my-consent-deleted-after", days = destroyed_at(Time(0)).since(Time(0)) / DAY),
    }
}
