//! `/design`: every part of the interface in every state. Only with `--design-page`, for who works on the look.

use app::api::Caller;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use model::Problem;
use model::view::Reader;

use super::Web;
use super::caller::Look;
use super::forms::refusal;

/// No script at all: what is shown is what the server draws.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; \
                      form-action 'none'; frame-ancestors 'none'";

pub async fn page(State(web): State<Web>, request: Request) -> Response {
    let (Some(caller), Some(look)) =
        (request.extensions().get::<Caller>().cloned(), request.extensions().get::<Look>().copied())
    else {
        return refusal(&Problem::Failed { request: String::new() });
    };
    match caller.desk().accounts().reader(caller.language).await {
        Ok(reader) => {
            let reader = Reader { theme: look.theme, ..reader };
            ([(CONTENT_SECURITY_POLICY, POLICY)], Html(app::design::document(&web.files, &reader))).into_response()
        }
        Err(error) => refusal(&error.public(&caller.request)),
    }
}

/// How the page's boards are laid out; the parts bring the product's own styles.
pub async fn style() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("../../../style/design.css"))
}
