//! `hearback audit`: whether the record is what was sealed, and the record as a file.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::{Path, PathBuf};

use clap::Subcommand;
use desk::audit::{Head, Verdict, utc, verify_file};
use desk::jobs::seal_committed;
use model::Actor;
use tempfile::NamedTempFile;

use crate::open;
use crate::settings::Settings;

#[derive(Subcommand, Debug)]
pub enum Audit {
    /// Look through the whole record, and name the first entry that was changed, removed, inserted or moved.
    Verify {
        /// A head that was kept elsewhere, or its first 32 digits: the record must still have it.
        #[arg(long, value_name = "HASH")]
        head: Option<Head>,
        /// Verify an export instead; no database is needed.
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
    },
    /// Write the sealed record into a file, one entry a line as JSON, with the head in the last line.
    Export { file: PathBuf },
}

pub async fn audit(settings: Settings, command: Audit) -> Result<(), String> {
    match command {
        Audit::Verify { head, file: Some(file) } => {
            let shown = file.display();
            let opened = File::open(&file).map_err(|error| format!("{shown} cannot be opened: {error}"))?;
            let verdict = verify_file(BufReader::new(opened), head.as_ref());
            report(&verdict.map_err(|error| format!("{shown} cannot be read: {error}"))?)
        }
        Audit::Verify { head, file: None } => {
            let desk = open::existing(&settings).await?;
            let verdict = desk.act_as(Actor::System).records().verify(head.as_ref()).await;
            desk.store().close().await;
            report(&verdict.map_err(|error| error.detail())?)
        }
        Audit::Export { file } => export(&settings, &file).await,
    }
}

/// The file has its name only when it is whole: what breaks off half-way leaves nothing that looks like an export.
async fn export(settings: &Settings, file: &Path) -> Result<(), String> {
    let shown = file.display();
    if file.exists() {
        return Err(format!("{shown} is there already; give another name"));
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let desk = open::existing(settings).await?;
    // Readable by this user alone, until whoever keeps it decides otherwise.
    let draft = NamedTempFile::new_in(folder).map_err(|error| format!("{shown} cannot be made: {error}"))?;
    // What happened since the server stopped is not missing in the file.
    while seal_committed(&desk).await.map_err(|error| error.detail())? > 0 {}
    let exported = desk.act_as(Actor::System).records().export(&mut BufWriter::new(draft.as_file())).await;
    desk.store().close().await;
    let exported = exported.map_err(|error| error.detail())?;
    draft.as_file().sync_all().map_err(|error| format!("{shown} cannot be written: {error}"))?;
    draft.persist_noclobber(file).map_err(|error| format!("{shown} cannot be made: {error}"))?;
    let head = exported.head.map(|head| head.to_string()).unwrap_or_default();
    println!("{shown} has {} entries.\nhead     {head}", exported.count);
    if exported.left > 0 {
        println!("not yet  {} entries wait for their seal and are not in the file", exported.left);
    }
    Ok(())
}

/// Prints what holds; what is wrong becomes the sentence that the program ends with.
fn report(verdict: &Verdict) -> Result<(), String> {
    let sealed = verdict.sealed;
    if let Some(breach) = &verdict.breach {
        return Err(format!("the record is broken: {breach}. {sealed} entries from the first on are whole"));
    }
    match verdict.head {
        Some(head) => {
            println!("The record is whole.\nsealed   {sealed} entries, up to {}\nhead     {head}", utc(verdict.latest))
        }
        None => println!("Nothing is sealed yet."),
    }
    if verdict.unsealed > 0 {
        println!("not yet  {} entries wait for their seal", verdict.unsealed);
    }
    if let Some((first, count)) = verdict.late {
        println!(
            "notice   {count} entries, from {first} on, are dated long before what was sealed ahead of them: a clock was \
             put back, or they were written afterwards"
        );
    }
    Ok(())
}
