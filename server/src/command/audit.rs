//! `hearback audit`: whether the record is what was sealed, and the record as a file.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read};
use std::path::{Path, PathBuf};

use clap::Subcommand;
use desk::audit::{DisputeVerdict, Head, Verdict, confirm_dispute, utc, verify_dispute, verify_file};
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
    /// Check a dispute file: its checksum, and what it tells against the seals that it carries. No database is needed.
    Dispute {
        file: PathBuf,
        /// The head of the record when it was made, kept elsewhere, or its first 32 digits.
        #[arg(long, value_name = "HASH")]
        head: Option<Head>,
        /// An export of the record: it must be whole, and have every seal that the file names.
        #[arg(long, value_name = "FILE")]
        export: Option<PathBuf>,
    },
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
        Audit::Dispute { file, head, export } => dispute(&file, head.as_ref(), export.as_deref()),
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

/// The longest dispute file that is read, in bytes: every message and entry that one can have, several times over.
const LONGEST_DISPUTE: u64 = 64 << 20;

fn dispute(file: &Path, head: Option<&Head>, export: Option<&Path>) -> Result<(), String> {
    let shown = file.display();
    let unread = |error: io::Error| format!("{shown} cannot be read: {error}");
    let mut text = String::new();
    File::open(file).map_err(unread)?.take(LONGEST_DISPUTE).read_to_string(&mut text).map_err(unread)?;
    // With an export, a head that was kept later than the file was made is looked for there.
    let own_head = head.filter(|_| export.is_none());
    let verdict = verify_dispute(&text, own_head).map_err(|breach| format!("{shown} does not hold: {breach}"))?;
    if let Some(export) = export {
        let open = || File::open(export).map(BufReader::new);
        let confirmed = confirm_dispute(&verdict, open, head);
        let confirmed = confirmed.map_err(|error| format!("{} cannot be read: {error}", export.display()))?;
        confirmed.map_err(|breach| format!("{shown} does not hold: {breach}"))?;
    }
    let DisputeVerdict { number, reader, checksum, seals, made_again, .. } = &verdict;
    println!("The dispute file of {number}, for {reader}, is as it was made at {}.", utc(verdict.made_at));
    println!("checksum {checksum}");
    println!("seals    {seals} named, {made_again} made again from what the file carries");
    if let Some((count, head)) = &verdict.head {
        println!("head     {head}, after {count} entries");
    }
    if verdict.unsealed > 0 {
        println!("not yet  {} entries had no seal when it was made", verdict.unsealed);
    }
    match export {
        Some(_) => println!("export   has every one of these seals, and is whole"),
        None => {
            println!("notice   without an export of the record, nobody outside of the file has confirmed these seals")
        }
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
