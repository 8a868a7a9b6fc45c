//! Reviews and official replies.

mod console;
mod many;
mod mine;
mod reply;
mod write;

pub(crate) use write::{recount, recount_many};

use crate::acting::Acting;

/// What one actor can do with reviews.
pub struct Reviews(pub(crate) Acting);
