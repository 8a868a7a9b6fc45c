//! The built site, carried in the binary: hashed names, so that browsers keep it for good.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};
use serde::Deserialize;

use super::{Web, pages};

#[derive(RustEmbed)]
#[folder = "../target/site"]
struct Site;

#[derive(Deserialize)]
struct Manifest {
    program: Program,
    css: String,
    fonts_css: String,
    icons: String,
    words_ko: String,
    words_en: String,
}

#[derive(Deserialize)]
struct Program {
    js: String,
    wasm: String,
    parts_js: String,
    parts: BTreeMap<String, Vec<String>>,
}

/// Where the files lie that this binary carries.
pub fn embedded() -> Result<app::Files, String> {
    let missing = || "this binary was built without its site: build it with make build".to_owned();
    let manifest = Site::get("manifest.json").ok_or_else(missing)?;
    let manifest: Manifest = serde_json::from_slice(&manifest.data).map_err(|_| missing())?;
    let program = manifest.program;
    Ok(app::Files {
        js: program.js.into(),
        wasm: program.wasm.into(),
        parts_js: program.parts_js.into(),
        parts: Arc::new(program.parts),
        css: manifest.css.into(),
        fonts_css: manifest.fonts_css.into(),
        icons: manifest.icons.into(),
        words_ko: manifest.words_ko.into(),
        words_en: manifest.words_en.into(),
    })
}

pub async fn file(uri: Uri, headers: HeaderMap) -> Response {
    serve(uri.path(), &headers).unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
}

/// The service worker, its parts and the page's side of it: asked for anew at each start, so that an old one never stays.
/// A worker has a policy of its own: it may speak with this site alone.
pub async fn worker(uri: Uri, headers: HeaderMap) -> Response {
    let mut response = file(uri, headers).await;
    let own = [
        (CACHE_CONTROL, "no-cache"),
        (CONTENT_SECURITY_POLICY, "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'"),
    ];
    for (name, value) in own {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// `/apps/moaplan.svg` is a picture, `/apps/kr.moalabs.moaplan` a page.
pub async fn app_icon_or_page(State(web): State<Web>, request: Request) -> Response {
    match serve(request.uri().path(), request.headers()) {
        Some(picture) => picture,
        None => pages::known_page(web, request).await,
    }
}

fn serve(path: &str, headers: &HeaderMap) -> Option<Response> {
    let name = path.trim_start_matches('/');
    let accepts_brotli =
        headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("br"));
    let small = if accepts_brotli { Site::get(&format!("{name}.br")) } else { None };
    let encoded = small.is_some();
    let file: EmbeddedFile = small.or_else(|| Site::get(name))?;
    let cache = if name.starts_with("pkg/") || name.starts_with("fonts/") {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=3600"
    };
    let mut response = Response::builder()
        .header(CONTENT_TYPE, content_type(name))
        .header(CACHE_CONTROL, cache)
        .header(VARY, "accept-encoding");
    if encoded {
        response = response.header(CONTENT_ENCODING, "br");
    }
    // The parts are fixed texts, so this builds.
    response.body(Body::from(file.data)).ok()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        Some("jpg") => "image/jpeg",
        Some("json" | "webmanifest") => "application/json",
        Some("txt" | "ftl") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
