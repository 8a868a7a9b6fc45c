//! `POST /unsubscribe/{token}`: the one press of a mail program (RFC 8058). It is no browser, so it brings neither a
//! cookie nor an origin; the token in the address is what vouches for it.

use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use model::Actor;

use super::{Web, pages};

/// `GET`: the page that asks.
pub async fn page(State(web): State<Web>, request: Request) -> Response {
    pages::known_page(web, request).await
}

pub async fn one_click(State(web): State<Web>, Path(token): Path<String>) -> Response {
    match web.desk.act_as(Actor::Visitor).accounts().unsubscribe(&token).await {
        Ok(()) => StatusCode::OK.into_response(),
        Err(error) => {
            StatusCode::from_u16(error.public("").status()).unwrap_or(StatusCode::BAD_REQUEST).into_response()
        }
    }
}
