//! The file that names the apps whose payment notifications are taken.

use std::fs;
use std::path::{Path, PathBuf};

use desk::{LicenceKey, PnsApp, PnsApps};
use model::catalog::PackageName;
use serde::Deserialize;

use crate::settings::Settings;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    app: Vec<App>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct App {
    package: String,
    client_id: Option<String>,
    licence_key: Option<String>,
    /// Beside the file that names it, where it is not absolute.
    licence_key_file: Option<PathBuf>,
}

/// The apps of the settings, or a sentence that says what is wrong with them.
pub fn apps(settings: &Settings) -> Result<PnsApps, String> {
    let Some(path) = &settings.pns_apps else { return Ok(PnsApps::default()) };
    let wrong = |what: String| format!("the apps of payment notifications, {}: {what}", path.display());
    let text = fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
    read(&text, path.parent().unwrap_or(Path::new("")), settings.pns_sandbox).map_err(wrong)
}

fn read(text: &str, beside: &Path, sandbox: bool) -> Result<PnsApps, String> {
    let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
    if file.app.is_empty() {
        return Err("it names no app".to_owned());
    }
    let apps: Result<Vec<_>, String> = file.app.into_iter().map(|app| app.read(beside)).collect();
    PnsApps::new(apps?, sandbox)
}

impl App {
    fn read(self, beside: &Path) -> Result<PnsApp, String> {
        let of = |what: String| format!("{}: {what}", self.package);
        let package: PackageName =
            self.package.parse().map_err(|_| format!("{:?} is not the package of an app", self.package))?;
        let key = match (&self.licence_key, &self.licence_key_file) {
            (Some(key), None) => key.clone(),
            (None, Some(path)) => {
                let path = beside.join(path);
                fs::read_to_string(&path)
                    .map_err(|error| of(format!("the licence key {} cannot be read: {error}", path.display())))?
            }
            _ => return Err(of("give either licence_key or licence_key_file".to_owned())),
        };
        let client_id = self.client_id.clone().filter(|id| !id.trim().is_empty());
        Ok(PnsApp { package, client_id, key: LicenceKey::from_text(&key).map_err(of)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = include_str!("../../desk/tests/pns/license_key.b64");

    fn refused(text: &str) -> String {
        read(text, Path::new(""), false).err().unwrap_or_default()
    }

    #[test]
    fn apps_are_named_with_a_key_in_the_file_or_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("moaplan.key"), KEY).expect("a key");
        let text = format!(
            "[[app]]\npackage = \"kr.moalabs.moaplan\"\nclient_id = \"0000000001\"\nlicence_key = \"{}\"\n
             [[app]]\npackage = \"com.auroragames.starlight\"\nlicence_key_file = \"moaplan.key\"\n",
            KEY.trim()
        );
        assert!(!read(&text, folder.path(), false).expect("apps").is_empty());
        assert!(refused(&text).contains("moaplan.key cannot be read"));
    }

    #[test]
    fn what_would_take_nothing_or_the_wrong_thing_is_refused_in_words() {
        let app = |lines: &str| refused(&format!("[[app]]\npackage = \"kr.moalabs.moaplan\"\n{lines}"));
        assert!(app("").contains("kr.moalabs.moaplan: give either"));
        assert!(app("licence_key = \"x\"").contains("kr.moalabs.moaplan: the licence key"));
        assert!(app("licence_keys = \"x\"").contains("unknown field"));
        assert!(refused("app = []").contains("names no app"));
        assert!(
            refused("[[app]]\npackage = \"moaplan\"\nlicence_key = \"x\"").contains("is not the package of an app")
        );
        let twice = format!("[[app]]\npackage = \"a.b\"\nlicence_key = \"{}\"\n", KEY.trim()).repeat(2);
        assert!(refused(&twice).contains("named twice"));
    }
}
