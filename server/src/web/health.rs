//! Whether the program lives, and whether it can work.

use axum::extract::State;
use axum::http::StatusCode;

use super::Web;

/// The process answers.
pub async fn alive() -> &'static str {
    "ok"
}

/// The database answers, too.
pub async fn ready(State(web): State<Web>) -> (StatusCode, &'static str) {
    match web.desk.store().ping().await {
        Ok(()) => (StatusCode::OK, "ready"),
        Err(error) => {
            tracing::error!(error = %error.detail(), "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer")
        }
    }
}
