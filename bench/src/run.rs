//! The order of things. Only one server runs at a time, so that none takes the other's time.

use std::sync::Arc;
use std::time::Duration;

use crate::Options;
use crate::cases::{self, Case, Site};
use crate::child::{Server, load_demo};
use crate::disk::Folder;
use crate::load::measure;
use crate::people::People;
use crate::promises::judge;
use crate::report::{Table, cores, write};

/// The submit that is promised: as `hearback serve` does it, with the mails about the inquiries written meanwhile.
pub const SUBMIT: &str = "submit";
/// The same while nobody looks into the outbox: what the request alone costs.
const SUBMIT_ALONE: &str = "submit, mails left waiting";

/// How often Hearback looks into its outbox: its default, and too seldom for a run to see it.
const TICK: Duration = Duration::from_secs(1);
const NO_TICK: Duration = Duration::from_secs(60);

/// Measures everything. It fails when a request does; a promise that is not kept is a finding, and no failure.
pub fn run(options: &Options) -> Result<(), String> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let folder = Folder::make(options.dir.as_deref())?;
        tokio::select! {
            ended = measure_all(options, &folder) => ended,
            // The servers and the folder are put away on the way out.
            _ = tokio::signal::ctrl_c() => Err("interrupted".to_owned()),
        }
    })
}

async fn measure_all(options: &Options, folder: &Folder) -> Result<(), String> {
    println!(
        "{} s for each line, {} cores shared by the server and the sender, demo store times {}\n",
        options.seconds,
        cores(),
        options.scale
    );
    let accounts = load_demo(&folder.path("hearback"), options.scale)?;
    folder.copy("hearback", "alone")?;
    let mut table = Table::begin();

    let server = Server::bare(&folder.path("bare.db")).await?;
    for case in cases::bare(Site(server.address)) {
        at_each(options, &mut table, &server, case).await?;
    }
    drop(server);

    let wanted = |case: &Case| options.only.as_deref().is_none_or(|text| case.name.contains(text));
    let server = Server::hearback(&folder.path("hearback"), TICK).await?;
    let people = People::sign_in(&server, &accounts).await?;
    let site = Site(server.address);
    // Reading comes first: each submit makes the queues longer.
    let submit = cases::submit(SUBMIT, site, &people);
    for case in cases::reading(site, &people).into_iter().chain([submit]).filter(wanted) {
        at_each(options, &mut table, &server, case).await?;
    }
    drop(server);

    let server = Server::hearback(&folder.path("alone"), NO_TICK).await?;
    let people = People::sign_in(&server, &accounts).await?;
    let case = cases::submit(SUBMIT_ALONE, Site(server.address), &people);
    if wanted(&case) {
        at_each(options, &mut table, &server, case).await?;
    }
    drop(server);

    let promises = judge(&table);
    println!();
    for promise in &promises {
        println!("{promise}");
    }
    match &options.json {
        Some(file) => write(file, options.seconds, options.scale, &table, &promises),
        None => Ok(()),
    }
}

async fn at_each(options: &Options, table: &mut Table, server: &Server, case: Case) -> Result<(), String> {
    let case = Arc::new(case);
    for &connections in &options.connections {
        let measured = measure(server, &case, connections, Duration::from_secs(options.seconds)).await?;
        table.add(&case, connections, measured);
    }
    Ok(())
}
