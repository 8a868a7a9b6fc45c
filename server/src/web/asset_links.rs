//! `/.well-known/assetlinks.json`: which Android app is the store's own. Android asks for it when the app is installed.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::Web;

pub async fn json(State(web): State<Web>) -> Response {
    match &web.asset_links {
        Some(links) => ([(CONTENT_TYPE, "application/json")], links.to_string()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
