//! What the desk does by itself, by the clock.

mod deadlines;
mod housekeeping;
mod reminders;

pub use deadlines::escalate_overdue;
pub use housekeeping::forget_expired;
pub use reminders::remind;
