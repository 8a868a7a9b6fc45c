//! Keeps the results of slow steps from one build to the next.
//!
//! A step is a pure function of its input, so the key is a digest of the input:
//! nothing has to be invalidated, and a build that changes nothing does no slow work.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::digest;

pub struct Cache {
    dir: PathBuf,
    used: BTreeSet<String>,
}

impl Cache {
    pub fn open(dir: PathBuf) -> Result<Self> {
        fs::create_dir_all(&dir).with_context(|| format!("cannot create {}", dir.display()))?;
        Ok(Self { dir, used: BTreeSet::new() })
    }

    /// The result of `step` for this `input`, made now unless an earlier build has made it.
    /// Whatever else decides the result, such as a tool's version and options, belongs into `step`.
    pub fn get_or_make(&mut self, step: &str, input: &[u8], make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
        let key = digest::of(&[step.as_bytes(), input]);
        let path = self.dir.join(&key);
        self.used.insert(key.clone());
        if let Ok(bytes) = fs::read(&path) {
            return Ok(bytes);
        }
        let bytes = make()?;
        // Renamed into place, so that a build that is interrupted leaves no half of a file under a good name.
        let half = self.dir.join(format!("{key}.half"));
        fs::write(&half, &bytes).with_context(|| format!("cannot write {}", half.display()))?;
        fs::rename(&half, &path).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(bytes)
    }

    /// Removes what this build did not need, so that the cache holds one build's worth.
    pub fn forget_the_rest(self) -> Result<()> {
        for entry in fs::read_dir(&self.dir).with_context(|| format!("cannot read {}", self.dir.display()))? {
            let entry = entry?;
            if !entry.file_name().to_str().is_some_and(|name| self.used.contains(name)) {
                fs::remove_file(entry.path()).with_context(|| format!("cannot remove {}", entry.path().display()))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn never() -> Result<Vec<u8>> {
        panic!("the result should have come from the cache")
    }

    #[test]
    fn a_result_is_made_once_and_forgotten_when_unused() -> Result<()> {
        let dir = std::env::temp_dir().join(format!("hearback-cache-{}", std::process::id()));
        let mut first = Cache::open(dir.clone())?;
        assert_eq!(first.get_or_make("step", b"a", || Ok(b"made".to_vec()))?, b"made");
        assert_eq!(first.get_or_make("step", b"a", never)?, b"made");
        first.forget_the_rest()?;

        let mut second = Cache::open(dir.clone())?;
        assert_eq!(second.get_or_make("step", b"a", never)?, b"made");
        Cache::open(dir.clone())?.forget_the_rest()?;
        assert_eq!(second.get_or_make("step", b"a", || Ok(b"again".to_vec()))?, b"again");

        fs::remove_dir_all(dir)?;
        Ok(())
    }
}
