//! `hearback android`: the project of the store's own Android app.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use model::Language;
use serde_json::Value;

use crate::settings::Settings;
use crate::{android, web};

const PROJECT: &str = "twa-manifest.json";
const LINKS: &str = "assetlinks.json";

/// The settings that it needs: --android-app, --base-url, and --android-certificates once the key is made.
#[derive(Args, Debug)]
pub struct Android {
    /// Folder to write to. What is its owner's in a project that is there, the signing key and the version, stays.
    #[arg(default_value = "android", value_name = "DIR")]
    folder: PathBuf,
    /// Language of the app's name and shortcuts, `ko` or `en`: a package has one.
    #[arg(long, default_value = "ko", value_name = "LANGUAGE", value_parser = language)]
    language: Language,
}

fn language(text: &str) -> Result<Language, String> {
    text.parse().map_err(|_| "the languages are ko and en".to_owned())
}

pub fn android(settings: &Settings, command: &Android) -> Result<(), String> {
    let package = settings
        .android_app
        .as_ref()
        .ok_or("give the app's package name with --android-app, such as com.nuristore.developers")?;
    let site = settings.public_url();
    if !site.starts_with("https://") {
        return Err(format!("an app opens a site over https only: give --base-url with its address, not {site}"));
    }
    let path = command.folder.join(PROJECT);
    let manifest = web::developer_manifest(command.language, settings.store_name().get(command.language));
    let project = android::project(&manifest, &site, package, &settings.android_certificates, &before(&path)?);
    fs::create_dir_all(&command.folder).map_err(|error| not_written(&command.folder, &error))?;
    write(&path, &project)?;
    println!("Wrote {}.", path.display());
    if settings.android_certificates.is_empty() {
        println!(
            "Once the signing key is made, give its fingerprint with --android-certificates here and to the server."
        );
    } else {
        let path = command.folder.join(LINKS);
        write(&path, &android::asset_links(package, &settings.android_certificates))?;
        println!("Wrote {}, which the server serves at {site}/.well-known/{LINKS}.", path.display());
    }
    println!("docs/android.md leads from here to a signed package.");
    Ok(())
}

/// The project that is there, or nothing. One that cannot be read is not written over.
fn before(path: &Path) -> Result<Value, String> {
    match fs::read(path) {
        Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| {
            format!("{} is there and cannot be read ({error}): move it away, then run this again", path.display())
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Value::Null),
        Err(error) => Err(format!("{} cannot be read: {error}", path.display())),
    }
}

fn write(path: &Path, what: &Value) -> Result<(), String> {
    fs::write(path, format!("{what:#}\n")).map_err(|error| not_written(path, &error))
}

fn not_written(path: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be written: {error}", path.display())
}
