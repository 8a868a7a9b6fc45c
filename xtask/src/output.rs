//! The files of the site, gathered in memory and written at the end.
//!
//! Because the whole site is known before anything is written, a failed build leaves the last good site alone,
//! files of earlier builds are found and removed, and unchanged files keep their time stamp:
//! cargo then sees that the server, which embeds them, is still fresh.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::cache::Cache;
use crate::digest;

/// Below this, the header of a compressed answer costs more than it saves.
const WORTH_COMPRESSING: usize = 1024;
const COMPRESSIBLE: [&str; 10] = ["css", "ftl", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];
const BROTLI_QUALITY: u32 = 11;
/// The largest window that every browser accepts.
const BROTLI_WINDOW: u32 = 24;

#[derive(Default)]
pub struct Output {
    files: BTreeMap<String, Vec<u8>>,
}

impl Output {
    /// Adds a file at `path`, which is relative to the site and has no leading slash.
    pub fn add(&mut self, path: impl Into<String>, bytes: Vec<u8>) -> Result<()> {
        let path = path.into();
        if self.files.contains_key(&path) {
            bail!("two files of the site want the name {path}: rename the one in public/");
        }
        self.files.insert(path, bytes);
        Ok(())
    }

    /// Adds a file to `pkg/` under a name that changes with its content, and returns its address.
    pub fn add_hashed(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> Result<String> {
        let path = format!("pkg/{stem}-{}.{extension}", digest::short(&[&bytes]));
        let address = format!("/{path}");
        self.add(path, bytes)?;
        Ok(address)
    }

    /// Puts a brotli copy beside each file for which that pays.
    pub fn compress(&mut self, cache: &mut Cache) -> Result<()> {
        let mut copies = Vec::new();
        for (path, bytes) in &self.files {
            let extension = Path::new(path).extension().and_then(|extension| extension.to_str()).unwrap_or("");
            if bytes.len() > WORTH_COMPRESSING && COMPRESSIBLE.contains(&extension) {
                let step = format!("brotli 9 quality {BROTLI_QUALITY} window {BROTLI_WINDOW}");
                copies.push((format!("{path}.br"), cache.get_or_make(&step, bytes, || brotli(bytes))?));
            }
        }
        for (path, bytes) in copies {
            self.add(path, bytes)?;
        }
        Ok(())
    }

    /// Makes the directory `dir` hold these files and nothing else.
    pub fn write(&self, dir: &Path) -> Result<()> {
        for (path, bytes) in &self.files {
            let to = dir.join(path);
            if fs::read(&to).is_ok_and(|there| there == *bytes) {
                continue;
            }
            if let Some(parent) = to.parent() {
                fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
            }
            fs::write(&to, bytes).with_context(|| format!("cannot write {}", to.display()))?;
        }
        for stale in files_below(dir)? {
            let name = stale.strip_prefix(dir).unwrap_or(&stale).to_string_lossy().into_owned();
            if !self.files.contains_key(&name) {
                fs::remove_file(&stale).with_context(|| format!("cannot remove {}", stale.display()))?;
            }
        }
        remove_empty_folders(dir)
    }

    /// Path, size and, where there is a compressed copy, its size.
    pub fn sizes(&self) -> impl Iterator<Item = (&str, usize, Option<usize>)> {
        self.files
            .iter()
            .filter(|(path, _)| !path.ends_with(".br"))
            .map(|(path, bytes)| (path.as_str(), bytes.len(), self.files.get(&format!("{path}.br")).map(Vec::len)))
    }
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 64 * 1024, BROTLI_QUALITY, BROTLI_WINDOW);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

/// All files below `dir`, in order. A folder that is not there has none.
pub fn files_below(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![dir.to_path_buf()];
    while let Some(folder) = folders.pop() {
        if !folder.exists() {
            continue;
        }
        for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    Ok(files)
}

fn remove_empty_folders(dir: &Path) -> Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_empty_folders(&path)?;
            if fs::read_dir(&path)?.next().is_none() {
                fs::remove_dir(&path).with_context(|| format!("cannot remove {}", path.display()))?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_replaces_changed_files_and_removes_stale_ones() -> Result<()> {
        let dir = std::env::temp_dir().join(format!("hearback-output-{}", std::process::id()));
        let mut first = Output::default();
        first.add("robots.txt", b"old".to_vec())?;
        first.add("pkg/old/a.js", b"a".to_vec())?;
        first.write(&dir)?;
        let mut second = Output::default();
        second.add("robots.txt", b"new".to_vec())?;
        second.write(&dir)?;

        assert_eq!(files_below(&dir)?, [dir.join("robots.txt")]);
        assert_eq!(fs::read(dir.join("robots.txt"))?, b"new");
        assert!(!dir.join("pkg").exists());
        fs::remove_dir_all(dir)?;
        Ok(())
    }

    #[test]
    fn the_same_name_is_not_given_twice() -> Result<()> {
        let mut output = Output::default();
        output.add("a.svg", Vec::new())?;
        assert!(output.add("a.svg", Vec::new()).is_err());
        Ok(())
    }
}
