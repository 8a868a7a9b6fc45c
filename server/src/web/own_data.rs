//! Everything that is held about a customer, as a file for themselves.

use app::api::Caller;
use axum::Extension;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use model::Problem;

use super::forms::refusal;

/// `GET /my/data.json`. Who is not signed in is asked to, and comes back.
pub async fn json(Extension(caller): Extension<Caller>) -> Response {
    match caller.desk().accounts().own_data().await.map_err(|error| error.public(&caller.request)) {
        Ok(text) => {
            let headers = [
                (CONTENT_TYPE, HeaderValue::from_static("application/json")),
                (CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"my-data.json\"")),
                (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
            ];
            (headers, text).into_response()
        }
        Err(Problem::SignInNeeded) => Redirect::to("/sign-in?next=/my/settings").into_response(),
        Err(problem) => refusal(&problem),
    }
}
