//! Builds, serves, and does both again when a source file changes.
//!
//! It looks at time stamps twice a second. For a tree of this size that costs next to nothing,
//! and it works on every file system, in containers and on network drives too, where notifications do not.

use std::collections::BTreeMap;
use std::env;
use std::path::PathBuf;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result, bail};

use crate::layout::{Layout, Mode};
use crate::output::files_below;
use crate::site;

const SOURCES: [&str; 8] = ["model", "locale", "desk", "app", "frontend", "server", "style", "public"];
const PAUSE: Duration = Duration::from_millis(500);
const DEFAULT: [&str; 1] = ["--demo-if-empty"];

/// Never returns by itself unless the files cannot be read: it ends with Ctrl-C, which reaches the server too.
pub fn watch(layout: &Layout, serve: &[&str]) -> Result<()> {
    let mut server: Option<Child> = None;
    loop {
        let seen = stamps(layout)?;
        match build(layout) {
            // The old server answers until the new one is ready to take its place.
            Ok(()) => {
                stop(&mut server)?;
                server = Some(start(layout, serve)?);
            }
            Err(error) => eprintln!("\nNot built: {error:#}"),
        }
        println!("\nWaiting for a change …");
        while stamps(layout)? == seen {
            if let Some(child) = &mut server
                && let Some(status) = child.try_wait().context("the server cannot be watched")?
            {
                eprintln!("\nThe server ended by itself ({status}). It starts again after the next change.");
                server = None;
            }
            sleep(PAUSE);
        }
    }
}

fn build(layout: &Layout) -> Result<()> {
    site::build(layout, Mode::Dev)?;
    let status = cargo(layout).args(["build", "--package", "hearback"]).status().context("cargo cannot be started")?;
    if !status.success() {
        bail!("the server does not compile: see above");
    }
    Ok(())
}

fn cargo(layout: &Layout) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(&layout.root).env("CARGO_TARGET_DIR", &layout.target);
    cargo
}

fn start(layout: &Layout, serve: &[&str]) -> Result<Child> {
    let program = layout.target.join("debug").join("hearback");
    Command::new(&program)
        .arg("serve")
        .args(if serve.is_empty() { DEFAULT.as_slice() } else { serve })
        .current_dir(&layout.root)
        .spawn()
        .with_context(|| format!("{} cannot be started", program.display()))
}

/// The server is ended without ceremony: the store is made to survive that.
fn stop(server: &mut Option<Child>) -> Result<()> {
    if let Some(mut child) = server.take() {
        child.kill().context("the old server cannot be stopped")?;
        child.wait().context("the old server cannot be stopped")?;
    }
    Ok(())
}

/// When each source was last changed. A file that vanishes or appears changes the map as well.
fn stamps(layout: &Layout) -> Result<BTreeMap<PathBuf, Option<SystemTime>>> {
    let mut files = vec![layout.root.join("Cargo.toml"), layout.root.join("Cargo.lock")];
    for folder in SOURCES {
        files.extend(files_below(&layout.root.join(folder))?);
    }
    Ok(files
        .into_iter()
        .map(|file| {
            // An editor may replace a file between the listing and here; the next look settles it.
            let changed = file.metadata().and_then(|metadata| metadata.modified()).ok();
            (file, changed)
        })
        .collect())
}
