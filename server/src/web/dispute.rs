//! A dispute file as it is handed on: the same document as its page shows, with the same checksum.

use app::api::Caller;
use axum::Extension;
use axum::extract::Path;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use model::inquiry::InquiryNumber;
use model::{DisputeId, Problem};

use super::forms::refusal;

/// `GET /operations/cases/{number}/dispute/{id}`
pub async fn json(Extension(caller): Extension<Caller>, Path((number, id)): Path<(String, String)>) -> Response {
    let (Ok(number), Ok(id)) = (number.parse::<InquiryNumber>(), id.parse::<DisputeId>()) else {
        return refusal(&Problem::NotFound);
    };
    match caller.desk().disputes().document(number, id).await {
        Ok((reader, text)) => {
            let name = format!("attachment; filename=\"{number}-{reader}.json\"");
            let headers = [
                (CONTENT_TYPE, HeaderValue::from_static("application/json")),
                (CONTENT_DISPOSITION, HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"))),
                (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
            ];
            (headers, text).into_response()
        }
        Err(error) => refusal(&error.public(&caller.request)),
    }
}
