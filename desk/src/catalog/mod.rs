//! The store front, and what customers acquired.

mod app_page;
mod front;
mod purchases;
mod record;

pub(crate) use app_page::official_reply;
pub(crate) use front::{CARD, CardRow};
pub(crate) use record::{Records, in_time, settled};

use crate::acting::Acting;

/// Apps and purchases.
pub struct Catalog(pub(crate) Acting);
