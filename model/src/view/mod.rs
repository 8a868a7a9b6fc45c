//! What each role gets to read: one type for each, built by the desk, so that a field a role may not see cannot reach
//! its browser. Raw values only; words, dates and colours are the page's work.

mod canned;
mod customer;
mod developer;
mod dispute;
mod members;
mod moderation;
mod operator;
mod policy;
mod push;
mod reconciliation;
mod records;
mod reports;
mod session;
mod store;
mod thread;

pub use canned::*;
pub use customer::*;
pub use developer::*;
pub use dispute::*;
pub use members::*;
pub use moderation::*;
pub use operator::*;
pub use policy::*;
pub use push::*;
pub use reconciliation::*;
pub use records::*;
pub use reports::*;
pub use session::*;
pub use store::*;
pub use thread::*;

use serde::{Deserialize, Serialize};

/// One page of a list, read by key. `next` goes into the address as `after`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Page<T> {
    pub rows: Vec<T>,
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// Takes one row more than a page holds, and keeps it as the sign that there is a next page.
    pub fn cut(mut rows: Vec<T>, size: usize, key: impl Fn(&T) -> String) -> Self {
        let more = rows.len() > size;
        rows.truncate(size);
        let next = if more { rows.last().map(key) } else { None };
        Self { rows, next }
    }
}
