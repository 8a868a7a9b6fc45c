//! `hearback`: the customer desk of an app store, in one binary.

#![recursion_limit = "512"]

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    hearback::command::run()
}
