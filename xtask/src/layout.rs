//! Where things are.

use std::env;
use std::path::{Path, PathBuf, absolute};

use anyhow::{Context, Result};

/// How much work goes into the result.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Quickly, with readable names.
    Dev,
    /// As small as it gets.
    Release,
}

impl Mode {
    pub fn name(self) -> &'static str {
        match self {
            Mode::Dev => "dev",
            Mode::Release => "release",
        }
    }
}

pub struct Layout {
    /// The workspace.
    pub root: PathBuf,
    /// Cargo's target directory, wherever `CARGO_TARGET_DIR` puts it.
    pub target: PathBuf,
}

impl Layout {
    pub fn of_this_workspace() -> Result<Self> {
        // Asked when it runs and not when it is compiled: clones that share a target directory share this program too.
        let here = env::var_os("CARGO_MANIFEST_DIR").context("start this program with `cargo xtask`")?;
        let root =
            Path::new(&here).parent().context("xtask must stay in its folder below the workspace")?.to_path_buf();
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(dir) if !dir.is_empty() => {
                absolute(&dir).context("CARGO_TARGET_DIR is not a usable path: set it to an absolute one")?
            }
            _ => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// The finished site. It stays in the clone even if cargo's target directory is elsewhere:
    /// the server embeds it, and `rust-embed` needs a path that is known when the source is written.
    pub fn site(&self) -> PathBuf {
        self.root.join("target/site")
    }

    /// Results of slow steps. They live beside cargo's own, because both are worth keeping between clones.
    pub fn cache(&self, mode: Mode) -> PathBuf {
        self.target.join("xtask").join(mode.name())
    }

    pub fn style(&self) -> PathBuf {
        self.root.join("style")
    }

    pub fn public(&self) -> PathBuf {
        self.root.join("public")
    }

    /// A file of an npm package.
    pub fn npm(&self, path: &str) -> PathBuf {
        self.root.join("xtask/node_modules").join(path)
    }

    /// The path as a developer would type it.
    pub fn shown<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}

/// What to do when an npm package is not there.
pub const NPM_ADVICE: &str = "run `npm ci --prefix xtask`, then build again";
