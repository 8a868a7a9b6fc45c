//! The server around the desk: configuration, command line, router, and the scheduler that keeps the clock.

// Pages nest deeper than the compiler's default.
#![recursion_limit = "512"]

pub mod android;
pub mod command;
pub mod open;
mod pns;
pub mod settings;
pub mod smtp;
pub mod tasks;
pub mod web;
