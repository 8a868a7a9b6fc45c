//! Where the databases lie during the run.

use std::fs;
use std::path::{Path, PathBuf};

/// A folder of this run alone, gone when it is dropped.
pub struct Folder(PathBuf);

impl Folder {
    /// In `dir`, or in the build's target folder.
    pub fn make(dir: Option<&Path>) -> Result<Self, String> {
        let target =
            || PathBuf::from(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into())).join("bench");
        let folder = dir.map_or_else(target, Path::to_owned).join(format!("run-{}", std::process::id()));
        let shown = folder.display();
        fs::create_dir_all(&folder)
            .map_err(|error| format!("the folder {shown} cannot be made: {error}; give another with --dir"))?;
        let folder = folder.canonicalize().map(Self).map_err(|error| error.to_string())?;
        let mounts =
            fs::read_to_string("/proc/self/mounts").map_err(|error| format!("this measures on Linux only: {error}"))?;
        match kind_of(&mounts, &folder.0) {
            Some("tmpfs" | "ramfs") => Err(format!(
                "{} is in memory, where a durable commit costs nothing; give a folder on a disk with --dir",
                folder.0.display()
            )),
            _ => Ok(folder),
        }
    }

    /// A file or folder in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Copies a flat folder, so that two servers begin with the same data.
    pub fn copy(&self, from: &str, to: &str) -> Result<(), String> {
        let (from, to) = (self.path(from), self.path(to));
        let copied = fs::create_dir_all(&to).and_then(|()| fs::read_dir(&from)).and_then(|entries| {
            for entry in entries {
                let entry = entry?;
                if entry.file_type()?.is_file() {
                    fs::copy(entry.path(), to.join(entry.file_name()))?;
                }
            }
            Ok(())
        });
        copied.map_err(|error| format!("{} could not be copied: {error}", from.display()))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            eprintln!("bench: {} could not be removed: {error}", self.0.display());
        }
    }
}

/// The kind of file system that a path lies on: that of the longest mount point above it.
fn kind_of<'a>(mounts: &'a str, path: &Path) -> Option<&'a str> {
    let lines = mounts.lines().filter_map(|line| {
        let mut fields = line.split(' ');
        let (_, point, kind) = (fields.next()?, fields.next()?, fields.next()?);
        path.starts_with(point).then_some((point.len(), kind))
    });
    // The later of two mounts on one point covers the earlier.
    lines.max_by_key(|(length, _)| *length).map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_mount_point_decides() {
        let mounts = "/dev/a / ext4 rw 0 0\ntmpfs /tmp tmpfs rw 0 0\n/dev/b /tmp/disk xfs rw 0 0\n";
        assert_eq!(kind_of(mounts, Path::new("/home/x")), Some("ext4"));
        assert_eq!(kind_of(mounts, Path::new("/tmp/x")), Some("tmpfs"));
        assert_eq!(kind_of(mounts, Path::new("/tmp/disk/x")), Some("xfs"));
        assert_eq!(kind_of(mounts, Path::new("/tmpx")), Some("ext4"));
    }
}
