//! Decisions on refund requests, as operators type them.

use desk::Ruling;

pub fn cancel() -> Ruling {
    Ruling { outcome: "cancel".to_owned(), cancel_reason: "not_received".to_owned(), ..Ruling::default() }
}

/// With the operator's own words, or those that are prepared when there are none.
pub fn decline(message: &str) -> Ruling {
    Ruling {
        outcome: "decline".to_owned(),
        decline_reason: "used".to_owned(),
        message: message.to_owned(),
        ..Ruling::default()
    }
}

pub fn extend() -> Ruling {
    Ruling { outcome: "extend".to_owned(), ..Ruling::default() }
}

/// The same with a note for operators.
pub fn noted(ruling: Ruling, note: &str) -> Ruling {
    Ruling { note: note.to_owned(), ..ruling }
}

/// A decision by the name of its outcome, complete.
pub fn ruled(outcome: &str) -> Ruling {
    match outcome {
        "cancel" => cancel(),
        "decline" => decline(""),
        other => Ruling { outcome: other.to_owned(), ..Ruling::default() },
    }
}
