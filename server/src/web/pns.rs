//! Payment notifications: `POST /payments/pns`, signed by the payment side. 200 says that it is stored, or was before;
//! whoever hears anything else may send it again.

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use model::Actor;

use super::Web;
use super::forms::refusal;

pub async fn notice(State(web): State<Web>, body: Bytes) -> Response {
    match web.desk.act_as(Actor::System).notices().receive(&body).await {
        Ok(_) => StatusCode::OK.into_response(),
        Err(error) => {
            let problem = error.public("");
            // Nothing of what it says is logged: it holds payment numbers.
            tracing::warn!(status = problem.status(), error = %error.detail(), "a payment notification was not taken");
            refusal(&problem)
        }
    }
}
