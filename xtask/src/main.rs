//! Builds what a browser downloads, into `target/site`: see [`site::build`].
//!
//! It does the work of cargo-leptos and of a bundler in one small program of this workspace,
//! so that `Cargo.lock` pins `wasm-bindgen` for the library and for the tool alike,
//! and a fresh machine has nothing to install for it but three npm packages.

mod cache;
mod digest;
mod fonts;
mod icons;
mod layout;
mod output;
mod public;
mod site;
mod sizes;
mod snip;
mod split;
mod style;
mod wasm;
mod watch;

use std::process::ExitCode;

use layout::{Layout, Mode};

const HELP: &str = "\
Usage: cargo xtask <command>

  build          build the browser's part into target/site, as small as it gets
  build --dev    the same, quickly: not optimised and not compressed
  watch          build for development, serve, and do both again after each change;
                 what follows `watch` is handed to `hearback serve`";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let layout = Layout::of_this_workspace();
    let result = match words.as_slice() {
        ["build"] => layout.and_then(|layout| site::build(&layout, Mode::Release)),
        ["build", "--dev"] => layout.and_then(|layout| site::build(&layout, Mode::Dev)),
        ["watch", serve @ ..] => layout.and_then(|layout| watch::watch(&layout, serve)),
        ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => {
            eprintln!("{HELP}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nThe build stopped: {error:#}");
            ExitCode::FAILURE
        }
    }
}
