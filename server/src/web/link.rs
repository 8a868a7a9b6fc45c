//! The link of a mail: from there on the browser may read and answer one thread.
//!
//! It leads on to the thread's own page with a cookie instead of opening it here, so that the link stands in no
//! address, history entry or referrer of that page. Programs that look through mail follow links, and change nothing.

use app::api::{Caller, SessionChange};
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Redirect, Response};
use desk::ThreadLink;
use model::Actor;

use super::Web;
use super::forms::refusal;

/// `GET /link/{link}`. One that does not hold any more leads to the page as well, which asks to sign in.
pub async fn follow(
    State(web): State<Web>,
    Extension(caller): Extension<Caller>,
    Path(link): Path<String>,
) -> Response {
    let Ok(link) = link.parse::<ThreadLink>() else { return Redirect::to("/my/inquiries").into_response() };
    // Who is signed in reads with their own rights.
    if caller.actor.signed_in().is_none() {
        match web.desk.act_as(Actor::Visitor).inquiries().by_link(&link).await {
            Ok(Some(_)) => caller.note(SessionChange::CameByLink(link.clone())),
            Ok(None) => caller.note(SessionChange::LeftThread),
            Err(error) => return refusal(&error.public(&caller.request)),
        }
    }
    let mut response = Redirect::to(&format!("/my/inquiries/{}", link.number)).into_response();
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
