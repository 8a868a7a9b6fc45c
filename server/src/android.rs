//! The store's own Android app for developers: a Trusted Web Activity, which shows the Developer Center without a browser's
//! bar where app and site name each other (Digital Asset Links). `docs/android.md` leads from here to a signed package.

use std::fmt;
use std::str::FromStr;

use serde_json::{Value, json};

/// The name of an Android app's package, such as `com.nuristore.developers`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package(String);

impl FromStr for Package {
    type Err = String;

    /// Two or more parts, each of ASCII letters, digits and `_`, and begun by a letter.
    fn from_str(text: &str) -> Result<Self, String> {
        let part = |part: &str| {
            part.starts_with(|c: char| c.is_ascii_alphabetic())
                && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        };
        if text.contains('.') && text.split('.').all(part) {
            Ok(Self(text.to_owned()))
        } else {
            Err("a package's name has two or more parts, such as com.nuristore.developers: letters, digits and _, each \
                 begun by a letter"
                .to_owned())
        }
    }
}

/// The SHA-256 fingerprint of a certificate that an app is signed with, as `keytool` and Google's console write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint(String);

impl FromStr for Fingerprint {
    type Err = String;

    /// 32 pairs of hexadecimal digits, colons between.
    fn from_str(text: &str) -> Result<Self, String> {
        let pairs: Vec<&str> = text.trim().split(':').collect();
        if pairs.len() == 32
            && pairs.iter().all(|pair| pair.len() == 2 && pair.bytes().all(|byte| byte.is_ascii_hexdigit()))
        {
            Ok(Self(text.trim().to_ascii_uppercase()))
        } else {
            Err("a SHA-256 fingerprint has 32 pairs of hexadecimal digits, colons between: AB:CD:…".to_owned())
        }
    }
}

impl fmt::Display for Package {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What the site serves at `/.well-known/assetlinks.json`: that links to it may be opened by that app.
pub fn asset_links(package: &Package, signed_with: &[Fingerprint]) -> Value {
    let fingerprints: Vec<&str> = signed_with.iter().map(|fingerprint| fingerprint.0.as_str()).collect();
    json!([{
        "relation": ["delegate_permission/common.handle_all_urls"],
        "target": {
            "namespace": "android_app",
            "package_name": package.0,
            "sha256_cert_fingerprints": fingerprints,
        },
    }])
}

/// What of a project is its owner's, and stays when it is written anew: the key that it is signed with, and its version.
const OWN: [&str; 3] = ["signingKey", "appVersion", "appVersionCode"];

/// `twa-manifest.json`, from which Bubblewrap makes the Android project: what the web app manifest says, as Android's
/// launcher, share sheet and notifications want to know it. `site` is the store's address, `https` without a path.
pub fn project(manifest: &Value, site: &str, package: &Package, signed_with: &[Fingerprint], before: &Value) -> Value {
    let absolute = |path: &Value| format!("{site}{}", path.as_str().unwrap_or_default());
    let host = site.strip_prefix("https://").unwrap_or(site);
    let picture = |purpose: &str| {
        let mut icons = manifest["icons"].as_array().into_iter().flatten();
        let largest = icons.find(|icon| icon["purpose"] == purpose && icon["sizes"] == "512x512");
        largest.map(|icon| absolute(&icon["src"]))
    };
    let shortcuts: Vec<Value> = manifest["shortcuts"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|shortcut| {
            json!({
                "name": shortcut["name"],
                "shortName": shortcut["name"],
                "url": absolute(&shortcut["url"]),
                "chosenIconUrl": absolute(&shortcut["icons"][0]["src"]),
            })
        })
        .collect();
    let mut share = manifest["share_target"].clone();
    share["action"] = absolute(&share["action"]).into();
    let links: Vec<Value> = manifest["protocol_handlers"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|handler| json!({ "protocol": handler["protocol"], "url": absolute(&handler["url"]) }))
        .collect();
    let mut project = json!({
        "packageId": package.0,
        "host": host,
        "name": manifest["name"],
        "launcherName": manifest["short_name"],
        "display": "standalone",
        "orientation": "default",
        "themeColor": app::THEME_LIGHT,
        "themeColorDark": app::THEME_DARK,
        "navigationColor": app::THEME_LIGHT,
        "navigationColorDark": app::THEME_DARK,
        "navigationDividerColor": app::THEME_LIGHT,
        "navigationDividerColorDark": app::THEME_DARK,
        "backgroundColor": app::THEME_LIGHT,
        // Notifications are shown by the app and not by the browser behind it.
        "enableNotifications": true,
        "enableSiteSettingsShortcut": true,
        "startUrl": manifest["start_url"],
        "iconUrl": picture("any"),
        "maskableIconUrl": picture("maskable"),
        "monochromeIconUrl": picture("monochrome"),
        "splashScreenFadeOutDuration": 300,
        "signingKey": { "path": "./android.keystore", "alias": "android" },
        "appVersion": "1",
        "appVersionCode": 1,
        "shortcuts": shortcuts,
        "generatorApp": "hearback",
        "webManifestUrl": format!("{site}/developer.webmanifest?lang={}", manifest["lang"].as_str().unwrap_or_default()),
        "fullScopeUrl": absolute(&manifest["scope"]),
        "fallbackType": "customtabs",
        "launchHandlerClientMode": manifest["launch_handler"]["client_mode"],
        "shareTarget": share,
        "protocolHandlers": links,
        "fingerprints": signed_with.iter().map(|each| json!({ "value": each.0 })).collect::<Vec<_>>(),
    });
    for own in OWN {
        if !before[own].is_null() {
            project[own] = before[own].clone();
        }
    }
    project
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIGNED: &str =
        "14:6D:E9:83:C5:73:06:50:D8:EE:B9:95:2F:34:FC:64:16:A0:83:42:E6:1D:BE:A8:8A:04:96:B2:3F:CF:44:E5";

    #[test]
    fn packages_and_fingerprints_are_taken_as_they_are_written_or_not_at_all() {
        for good in ["com.nuristore.developers", "kr.nuri_store.d2"] {
            assert_eq!(good.parse::<Package>().map(|it| it.to_string()), Ok(good.to_owned()));
        }
        for bad in ["", "developers", "com.", "com.2nd", "com.nuri-store", "com..store", "com.스토어"] {
            assert!(bad.parse::<Package>().is_err(), "{bad}");
        }
        assert_eq!(SIGNED.to_lowercase().parse::<Fingerprint>(), SIGNED.parse());
        let short = &SIGNED[3..];
        for bad in ["", short, &SIGNED.replace(':', ""), &SIGNED.replace("6D", "+D"), &SIGNED.replace("14", "XY")] {
            assert!(bad.parse::<Fingerprint>().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_site_names_the_app_and_its_certificates() {
        let (package, signed) = ("com.nuristore.developers".parse().expect("a name"), SIGNED.parse().expect("one"));
        let links = asset_links(&package, &[signed]);
        assert_eq!(links[0]["target"]["package_name"], "com.nuristore.developers");
        assert_eq!(links[0]["target"]["sha256_cert_fingerprints"], json!([SIGNED]));
    }
}
