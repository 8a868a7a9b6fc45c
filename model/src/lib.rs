//! The common data model of Hearback: plain types and the rules that move them.
//!
//! Nothing here reads a clock, a random number, a file or a database. A rule takes the state and `now` and returns
//! the next state, or a named refusal that a test can hold. The crate builds for the server and for the browser, so
//! both sides speak of the same things.

pub mod access;
pub mod account;
pub mod canned;
pub mod catalog;
pub mod consent;
pub mod deadline;
pub mod dispute;
pub mod event;
pub mod file;
pub mod id;
pub mod inquiry;
pub mod invalid;
pub mod mail;
pub mod member;
pub mod mention;
pub mod moderation;
pub mod money;
pub mod notify;
pub mod official;
pub mod pace;
pub mod personal;
pub mod pns;
pub mod policy;
pub mod problem;
pub mod purchase;
pub mod push;
pub mod quarter;
pub mod rating;
pub mod reconciliation;
pub mod refund;
pub mod report;
pub mod retention;
pub mod review;
pub mod saved_view;
pub mod search;
pub mod tag;
pub mod text;
mod text_enum;
pub mod time;
pub mod view;

pub use account::{Actor, Role};
pub use id::*;
pub use invalid::{Invalid, Reason};
pub use member::MemberRole;
pub use money::{Currency, Money};
pub use problem::Problem;
pub use text::{Bilingual, Language};
pub use time::{Time, Zone};
