//! The isomorphic app: store front, My page, Developer Center and Operations.

// Views of several hundred nodes nest deeper than the compiler's default.
#![recursion_limit = "512"]

pub mod account;
pub mod address;
pub mod api;
mod appeal;
mod area;
mod call;
mod canned;
pub mod customer;
#[cfg(feature = "ssr")]
pub mod design;
pub mod developer;
#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "hydrate")]
mod drafts;
#[cfg(feature = "hydrate")]
mod files_client;
#[cfg(feature = "hydrate")]
mod focus;
pub mod form;
#[cfg(feature = "hydrate")]
mod form_client;
#[cfg(feature = "hydrate")]
mod keys;
#[cfg(feature = "hydrate")]
mod live;
pub mod loaded;
mod merging;
mod notices;
pub mod operator;
pub mod page;
mod present;
mod root;
mod routes;
mod several;
#[cfg(test)]
mod source_tests;
#[cfg(feature = "hydrate")]
mod start;
pub mod store;
mod tags;
mod turns;
mod typing;
pub mod ui;
mod views;
mod wire;
#[cfg(feature = "hydrate")]
mod worker;

/// What the line of changes begins with, before the version of the app that the server has.
pub const HELLO: &str = "hello ";
/// What the line of changes says, before the number of an inquiry, when somebody comes there or leaves.
pub const HERE: &str = "here ";

#[cfg(feature = "ssr")]
pub use document::{Files, THEME_DARK, THEME_LIGHT, shell};
#[cfg(feature = "ssr")]
pub use operator::report_csv;
pub use root::App;
#[cfg(feature = "hydrate")]
pub use start::prepare;
