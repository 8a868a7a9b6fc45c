//! What the desk does by itself, by the clock.

mod deadlines;
mod digest;
mod housekeeping;
mod reconcile;
mod reminders;
mod retain;
mod seal;

pub use deadlines::escalate_overdue;
pub use digest::send_digests;
pub use housekeeping::forget_expired;
pub use reconcile::reconcile;
pub use reminders::remind;
pub use retain::retain;
pub(crate) use seal::Sealing;
pub use seal::seal_committed;

pub use crate::files::scan_waiting;
pub use crate::reports::publish as publish_quarters;
pub use crate::turns::deal;
