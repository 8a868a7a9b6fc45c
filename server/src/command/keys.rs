//! `hearback keys`: a new key for the vault.

use std::fs::File;
use std::path::Path;

use clap::Subcommand;
use desk::vault::{Rotation, new_key, replace_file};
use desk::{Chance, Desk};

use crate::open;
use crate::settings::Settings;

/// How often everything is gone through, at most: a process that was sealing while it began is done long before.
const ROUNDS: u32 = 5;

#[derive(Subcommand, Debug)]
pub enum Keys {
    /// Change the key of the vault while the store goes on: everything is sealed anew with a new one. What was ended in
    /// between is gone on with when it is run again.
    Rotate {
        /// The old key may be known to others: links and reply addresses that were given out so far no longer hold either.
        #[arg(long)]
        end_links: bool,
    },
    /// Print a new key, for --vault-key.
    New,
}

pub async fn keys(settings: Settings, command: Keys) -> Result<(), String> {
    match command {
        Keys::New => {
            println!("{}", new_key(&Chance::system()));
            Ok(())
        }
        Keys::Rotate { end_links } => rotate(&settings, end_links).await,
    }
}

async fn rotate(settings: &Settings, end_links: bool) -> Result<(), String> {
    let desk = open::existing(settings).await?;
    let done = with_keys(settings, &desk, end_links).await;
    desk.store().close().await;
    done
}

async fn with_keys(settings: &Settings, desk: &Desk, end_links: bool) -> Result<(), String> {
    let file = settings.data.join("vault.key");
    let held = lock(settings)?;
    match &settings.vault_key {
        Some(keys) if several(keys) => {}
        Some(_) => {
            return Err("give the new key before the old one, --vault-key NEW,OLD (`hearback keys new` makes one): first to all \
                        servers, and start them again with it, then to this command"
                .to_owned());
        }
        None => add_key(&file)?,
    }
    let count = seal_anew(desk, end_links).await.map_err(|error| error.detail())?;
    println!("Sealed anew with the new key: {count}.");
    if settings.vault_key.is_some() {
        println!("The old key is no longer needed: give the servers the first of the two alone.");
    } else {
        let kept = read(&file)?;
        let newest = kept.lines().next().unwrap_or_default();
        replace_file(&file, &format!("{newest}\n")).map_err(|error| unwritten(&file, &error))?;
        println!(
            "The old key is no longer needed, and {} has the new one alone: keep a copy of it apart.",
            file.display()
        );
    }
    println!("Backups that were made before still need the old one.");
    drop(held);
    Ok(())
}

/// Two runs at once would each put a key of their own into the file, and one of the two would be lost.
fn lock(settings: &Settings) -> Result<File, String> {
    let path = settings.data.join("vault.lock");
    let lock = File::create(&path).map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
    lock.try_lock()
        .map_err(|_| "the key of the vault is being changed already by another run of this command".to_owned())?;
    Ok(lock)
}

/// Puts a new key before the one that is there. An earlier run that was ended has done so already.
fn add_key(file: &Path) -> Result<(), String> {
    let kept = read(file)?;
    if several(&kept) {
        return Ok(());
    }
    let keys = format!("{}\n{}\n", new_key(&Chance::system()), kept.trim());
    replace_file(file, &keys).map_err(|error| unwritten(file, &error))
}

async fn seal_anew(desk: &Desk, end_links: bool) -> Result<u64, desk::Error> {
    let mut rotation = Rotation::begin(desk, end_links).await?;
    let mut count = 0;
    for _ in 0..ROUNDS {
        while let Some(sealed) = rotation.step().await? {
            count += sealed;
        }
        if rotation.is_complete().await? {
            return Ok(count);
        }
        rotation.again();
    }
    Err(desk::Error::Internal(
        "something is still sealed with the old key: does a server run that does not have the new one? Run this again"
            .to_owned(),
    ))
}

fn several(keys: &str) -> bool {
    keys.split([',', '\n']).filter(|key| !key.trim().is_empty()).count() > 1
}

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("the vault key {} cannot be read: {error}", file.display()))
}

fn unwritten(file: &Path, error: &std::io::Error) -> String {
    format!("the vault key {} cannot be written: {error}", file.display())
}
