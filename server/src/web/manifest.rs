//! The web app manifests: what a phone installs the Developer Center and the store under. Served by language: a browser
//! asks without cookies, so the page's link says which one (`?lang=`).

use std::sync::LazyLock;

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse, Response};
use locale::{Locale, words};
use model::{Language, Zone};
use serde_json::{Value, json};

use super::Web;
use super::caller::language_of;

/// No time stands in a manifest.
static ANY: LazyLock<Zone> = LazyLock::new(Zone::seoul);

/// One of the two apps that can be installed.
#[derive(Clone, Copy)]
enum App {
    Developer,
    Store,
}

pub async fn developer(State(web): State<Web>, uri: Uri, headers: HeaderMap) -> Response {
    answer(App::Developer, &web, language_of(&uri, &headers, None))
}

pub async fn store(State(web): State<Web>, uri: Uri, headers: HeaderMap) -> Response {
    answer(App::Store, &web, language_of(&uri, &headers, None))
}

/// What a phone installs the Developer Center under, for whoever makes a package of it.
pub fn developer_manifest(language: Language, store: &str) -> Value {
    App::Developer.manifest(language, store)
}

fn answer(app: App, web: &Web, language: Language) -> Response {
    let manifest = app.manifest(language, web.desk.store_name().get(language));
    let headers = [
        (CONTENT_TYPE, "application/manifest+json"),
        (CACHE_CONTROL, "public, max-age=3600"),
        // Where the address does not say which language, these do.
        (VARY, "accept-language, cookie"),
    ];
    (headers, manifest.to_string()).into_response()
}

impl App {
    fn name(self) -> &'static str {
        match self {
            Self::Developer => "developer",
            Self::Store => "store",
        }
    }

    fn manifest(self, language: Language, store: &str) -> Value {
        let locale = Locale::new(language, &ANY);
        locale.open(words::PHONE);
        let word = |key: &str| locale::t!(locale, &format!("phone-{}-{key}", self.name()), store = store);
        let shortcut =
            |key: &str, url: &str| json!({ "name": word(key), "url": url, "icons": [icon(self.name(), 192, "any")] });
        let (scope, start, shortcuts) = match self {
            Self::Developer => (
                "/developer",
                "/developer",
                vec![
                    shortcut("inbox", "/developer/inbox"),
                    shortcut("reviews", "/developer/reviews"),
                    shortcut("due-soon", "/developer/inbox?queue=due_soon"),
                ],
            ),
            Self::Store => ("/", "/", vec![shortcut("inquiries", "/my/inquiries")]),
        };
        let joins = match self {
            Self::Developer => joins(),
            Self::Store => json!({}),
        };
        let icons = [("any", ""), ("maskable", "maskable-")]
            .into_iter()
            .flat_map(|(purpose, cut)| [192, 512].map(|size| icon(&format!("{}-{cut}", self.name()), size, purpose)))
            .chain([icon("monochrome", 512, "monochrome")]);
        let mut manifest = json!({
            "id": scope,
            "scope": scope,
            "start_url": start,
            "name": word("name"),
            "short_name": word("short"),
            "description": word("description"),
            "lang": language.as_str(),
            "dir": "ltr",
            "display": "standalone",
            "launch_handler": { "client_mode": "navigate-existing" },
            "prefer_related_applications": false,
            "categories": if matches!(self, Self::Developer) { ["business", "productivity"] } else { ["shopping", "utilities"] },
            "theme_color": app::THEME_LIGHT,
            "background_color": app::THEME_LIGHT,
            "icons": icons.collect::<Vec<_>>(),
            "screenshots": [
                screenshot(self.name(), language, "narrow", "390x844", &word("picture")),
                screenshot(self.name(), language, "wide", "1280x800", &word("picture")),
            ],
            "shortcuts": shortcuts,
        });
        if let (Some(manifest), Value::Object(joins)) = (manifest.as_object_mut(), joins) {
            manifest.extend(joins);
        }
        manifest
    }
}

/// How the Developer Center takes part in the system: what may be shared with it, and which links it opens.
fn joins() -> Value {
    let kinds =
        ["image/png", "image/jpeg", "application/pdf", "text/plain", "video/mp4", "video/webm", "video/quicktime"];
    json!({
        "share_target": {
            "action": "/developer/share",
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": { "title": "title", "text": "text", "url": "url", "files": [{ "name": "files", "accept": kinds }] },
        },
        "protocol_handlers": [{ "protocol": "web+hearback", "url": "/developer/open?link=%s" }],
    })
}

fn icon(name: &str, size: u32, purpose: &str) -> Value {
    let name = name.trim_end_matches('-');
    json!({ "src": format!("/icons/{name}-{size}.png"), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose })
}

fn screenshot(name: &str, language: Language, form: &str, sizes: &str, label: &str) -> Value {
    json!({ "src": format!("/screens/{name}-{language}-{form}.jpg"), "sizes": sizes, "type": "image/jpeg", "form_factor": form, "label": label })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every address of a manifest that is a file of ours.
    fn files(value: &Value) -> Vec<String> {
        match value {
            Value::Array(values) => values.iter().flat_map(files).collect(),
            Value::Object(fields) => fields
                .iter()
                .flat_map(|(name, value)| match value.as_str() {
                    Some(address) if name == "src" => vec![address.to_owned()],
                    _ => files(value),
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn every_picture_that_a_manifest_names_is_there() {
        for app in [App::Developer, App::Store] {
            for language in [Language::Ko, Language::En] {
                let manifest = app.manifest(language, "Nuri Store");
                let files = files(&manifest);
                assert!(files.len() > 6, "{files:?}");
                for file in files {
                    let path = format!("{}/../public{file}", env!("CARGO_MANIFEST_DIR"));
                    assert!(std::path::Path::new(&path).exists(), "{file} is not there");
                }
            }
        }
    }

    #[test]
    fn a_manifest_speaks_its_readers_language() {
        let ko = App::Developer.manifest(Language::Ko, "누리스토어");
        assert_eq!((ko["lang"].as_str(), ko["short_name"].as_str()), (Some("ko"), Some("개발자센터")));
        assert_eq!(
            ko["id"],
            App::Developer.manifest(Language::En, "Nuri Store")["id"],
            "one app, whatever its language"
        );
        assert!(!ko.to_string().contains("[phone-"), "{ko}");
    }
}
