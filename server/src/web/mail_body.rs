//! A mail's HTML as its reader would see it, for the frame on the operators' page.

use app::api::Caller;
use axum::Extension;
use axum::extract::Path;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::{Html, IntoResponse, Response};
use model::{MailId, Problem};

use super::forms::refusal;

/// Mails style themselves in place, as mail programs want it; besides that they may do nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'";

pub async fn html(Extension(caller): Extension<Caller>, Path(id): Path<String>) -> Response {
    let Ok(id) = id.parse::<MailId>() else { return refusal(&Problem::NotFound) };
    match caller.desk().mails().show(id).await {
        Ok(mail) => ([(CONTENT_SECURITY_POLICY.as_str(), POLICY), ("x-frame-options", "SAMEORIGIN")], Html(mail.html))
            .into_response(),
        Err(error) => refusal(&error.public(&caller.request)),
    }
}
