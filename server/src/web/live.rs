//! Tells an open page that something it may show has changed. What it was the page asks for itself, through the same
//! doors as ever; so this carries nothing that could leak.

use std::convert::Infallible;
use std::time::Duration;

use app::api::Caller;
use axum::Extension;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::stream;
use model::{Actor, Problem};
use tokio::sync::broadcast::error::RecvError;

use super::Web;
use super::forms::refusal;

/// How often an idle line is used, so that nothing in between takes it for dead.
const IDLE: Duration = Duration::from_secs(20);
/// What happens within this time of a change is told together with it.
const TOGETHER: Duration = Duration::from_millis(100);

pub async fn changes(State(web): State<Web>, Extension(caller): Extension<Caller>) -> Response {
    if caller.actor == Actor::Visitor {
        return refusal(&Problem::SignInNeeded);
    }
    let Some(changes) = caller.desk.live().listen() else { return refusal(&Problem::Offline) };
    let reader = caller.actor;
    let told = stream::unfold(changes, move |mut changes| async move {
        loop {
            match changes.recv().await {
                Ok(change) if change.concerns(reader) => break,
                Ok(_) => {}
                // Too many to have heard each: something has changed, that much is certain.
                Err(RecvError::Lagged(_)) => break,
                Err(RecvError::Closed) => return None,
            }
        }
        tokio::time::sleep(TOGETHER).await;
        while changes.try_recv().is_ok() {}
        Some((Ok::<_, Infallible>(Event::default().data("changed")), changes))
    });
    // The first line tells the page that it is connected, after a gap that it may have missed something, and which version
    // of the app it speaks with: a page of another one is told to load again.
    let build = web.files.build();
    let hello = stream::once(async move { Ok(Event::default().event("hello").data(build)) });
    Sse::new(futures::StreamExt::chain(hello, told)).keep_alive(KeepAlive::new().interval(IDLE)).into_response()
}
