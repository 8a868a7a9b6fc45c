//! `make bench`: Hearback beside a bare axum server on the same kind of database, in one run.
//!
//! Who plays in it: this program sends the requests. It starts itself twice more, each time as a process of its own, so
//! that the processor time of a server can be read apart from that of the requests' sender: as `serve`, which is Hearback
//! itself with its demo store, and as `bare`, which does one insert or one select for a request and nothing else.

// The server's pages nest deeper than the compiler's default.
#![recursion_limit = "512"]

mod bare;
mod cases;
mod child;
mod client;
mod disk;
mod load;
mod people;
mod promises;
mod report;
mod run;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

/// The same allocator as the server's, for both servers.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Times Hearback beside a bare server that does one insert or one select.
#[derive(Parser, Debug)]
#[command(name = "bench", max_term_width = 100)]
struct Options {
    /// How long each case is measured, in seconds, after one second of warming up.
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u64).range(1..=15))]
    seconds: u64,
    /// Connections, each of which sends its next request after the answer to the last one.
    #[arg(long, value_delimiter = ',', default_values_t = [1, 8, 32])]
    connections: Vec<usize>,
    /// Where to put the databases: a folder on a real disk. The folder `bench` of the build's target folder by default.
    #[arg(long, value_name = "FOLDER")]
    dir: Option<PathBuf>,
    /// How many times larger than the plain demo store Hearback's store is.
    #[arg(long, default_value_t = 1)]
    scale: u32,
    /// Measure only the cases whose name contains this.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// Write the numbers to this file as JSON, too.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

fn main() -> ExitCode {
    let first = std::env::args().nth(1);
    let ended = match first.as_deref() {
        Some("serve" | "demo") => return hearback::command::run(),
        Some("bare") => bare::run(std::env::args().skip(2).collect()),
        _ => run::run(&Options::parse()),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("bench: {sentence}");
            ExitCode::FAILURE
        }
    }
}
