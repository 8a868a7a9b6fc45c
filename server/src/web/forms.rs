//! Server functions, as forms and as calls.
//!
//! The framework would lead a refused form back to any `Referer`, with the error in the address. Here it never learns
//! that a browser without JavaScript asks: it answers in JSON, and this module turns that into a redirect on this site.

use app::api::{Caller, ENDPOINTS};
use app::form::Echo;
use axum::Json;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, REFERER, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::prelude::provide_context;
use model::Problem;

use super::origin::path_of_ours;
use super::{BODY_MAX, Web, echo, files};

/// Fields that are never kept or shown again.
const SECRET: &[&str] = &["password", "key", "token"];

pub async fn server_function(State(web): State<Web>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if !ENDPOINTS.iter().any(|(known, _)| *known == path) {
        return refusal(&Problem::NotFound);
    }
    let Some(caller) = request.extensions().get::<Caller>().cloned() else {
        return refusal(&Problem::Failed { request: String::new() });
    };
    let is_form = header(request.headers(), CONTENT_TYPE).starts_with("application/x-www-form-urlencoded");
    let is_json = header(request.headers(), CONTENT_TYPE).starts_with("application/json");
    let has_files = header(request.headers(), CONTENT_TYPE).starts_with("multipart/form-data");
    if !is_form && !is_json && !has_files {
        return refusal(&Problem::BadRequest);
    }
    let by_browser = (is_form || has_files) && header(request.headers(), ACCEPT).contains("text/html");
    let (mut parts, body) = request.into_parts();
    let back = back_to(&parts.headers, &web.public_url);
    let body = if has_files {
        let content_type = header(&parts.headers, CONTENT_TYPE).to_owned();
        match files::form(&web, &caller, &content_type, body).await {
            Ok((body, None)) => body,
            Ok((body, Some(problem))) if by_browser => {
                return lead(&web, &path, &body, back, refusal(&problem)).await;
            }
            Err(problem) if by_browser => return lead(&web, &path, &Bytes::new(), back, refusal(&problem)).await,
            Ok((_, Some(problem))) | Err(problem) => return refusal(&problem),
        }
    } else {
        let Ok(body) = to_bytes(body, BODY_MAX).await else { return refusal(&Problem::BadRequest) };
        body
    };
    if has_files {
        parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        parts.headers.remove(CONTENT_LENGTH);
    }
    parts.headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    let forwarded = Request::from_parts(parts, Body::from(body.clone()));
    let response = leptos_axum::handle_server_fns_with_context(move || provide_context(caller.clone()), forwarded)
        .await
        .into_response();
    let mut response =
        if by_browser { lead(&web, &path, &body, back, response).await } else { with_status(response).await };
    response.headers_mut().insert("cache-control", HeaderValue::from_static("no-store"));
    response
}

/// For a browser without JavaScript: on to the result, or back to the form with what was typed.
async fn lead(web: &Web, path: &str, body: &Bytes, back: String, response: Response) -> Response {
    if response.status().is_success() {
        let to =
            response.headers().get(LOCATION).and_then(|to| to.to_str().ok()).filter(|to| app::address::is_local(to));
        let mut led = see_other(to.unwrap_or(&back));
        append(&mut led, &echo::forget());
        return led;
    }
    let problem =
        to_bytes(response.into_body(), BODY_MAX).await.ok().and_then(|text| serde_json::from_slice(&text).ok());
    let problem = problem.unwrap_or(Problem::Failed { request: String::new() });
    if problem == Problem::SignInNeeded {
        return see_other(&app::address::with_query("/sign-in", &[("next", &back)]));
    }
    let values = form_urlencoded::parse(body)
        .filter(|(name, _)| !SECRET.contains(&name.as_ref()))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let mut led = see_other(&back);
    if let Some(cookie) = echo::keep(&web.desk, &Echo { path: path.to_owned(), values, problem }).await {
        append(&mut led, &cookie);
    }
    led
}

/// A refusal says in its status what it says in its text; what the framework refused by itself would be a 500.
async fn with_status(response: Response) -> Response {
    if response.status().is_success() {
        return response;
    }
    let text = to_bytes(response.into_body(), BODY_MAX).await.ok();
    let problem = text.and_then(|text| serde_json::from_slice(&text).ok());
    refusal(&problem.unwrap_or(Problem::Failed { request: String::new() }))
}

fn append(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
}

fn see_other(to: &str) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response()
}

fn header(headers: &HeaderMap, name: axum::http::HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The page that the form stands on, if it is one of ours; else the start page.
fn back_to(headers: &HeaderMap, public_url: &str) -> String {
    let path = path_of_ours(header(headers, REFERER), headers, public_url).filter(|path| app::address::is_local(path));
    path.unwrap_or("/").to_owned()
}

/// A refusal before any deed.
pub fn refusal(problem: &Problem) -> Response {
    let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, Json(problem.clone())).into_response()
}

#[cfg(test)]
mod tests {
    use axum::http::header::HOST;

    use super::*;

    fn back(host: &'static str, referer: &'static str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, HeaderValue::from_static(host));
        headers.insert(REFERER, HeaderValue::from_static(referer));
        back_to(&headers, "https://store.example")
    }

    #[test]
    fn a_foreign_referer_leads_nowhere_but_home() {
        for evil in [
            "https://evil.example/x",
            "https://store.example.evil.example/x",
            "https://store.example//evil.example",
            "https://evil.example/https://store.example/x",
        ] {
            assert_eq!(back("store.example", evil), "/", "{evil}");
        }
        assert_eq!(back_to(&HeaderMap::new(), "https://store.example"), "/");
    }

    #[test]
    fn a_form_leads_back_to_its_page_behind_a_proxy_too() {
        let page = "https://store.example/contact?kind=refund";
        assert_eq!(back("store.example", page), "/contact?kind=refund");
        assert_eq!(back("10.0.0.1:3000", page), "/contact?kind=refund");
        assert_eq!(back("127.0.0.1:3000", "http://127.0.0.1:3000/contact"), "/contact");
    }
}
