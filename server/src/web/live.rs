//! Tells an open page that something it may show has changed. What it was the page asks for itself, through the same
//! doors as ever; so this carries nothing that could leak.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::time::Duration;

use app::api::Caller;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use desk::live::{Told, has_changed};
use futures::{StreamExt, stream};
use model::inquiry::InquiryNumber;
use model::{Actor, Problem, Time};
use serde::Deserialize;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};

use super::Web;
use super::forms::refusal;

/// How often an idle line is used, so that nothing in between takes it for dead.
const IDLE: Duration = Duration::from_secs(20);
/// What happens within this time of a change is told together with it.
const TOGETHER: Duration = Duration::from_millis(100);

#[derive(Deserialize)]
pub struct Since {
    /// When the page was made, in milliseconds since 1970.
    since: Option<i64>,
}

pub async fn changes(
    State(web): State<Web>,
    Extension(caller): Extension<Caller>,
    Query(made): Query<Since>,
    headers: HeaderMap,
) -> Response {
    if caller.actor == Actor::Visitor {
        return refusal(&Problem::SignInNeeded);
    }
    let Some(changes) = caller.desk.live().listen() else { return refusal(&Problem::Offline) };
    let reader = caller.actor;
    let told = stream::unfold(changes, move |mut changes| async move {
        let mut heard = Heard::default();
        while heard.is_nothing() {
            match changes.recv().await {
                Ok(told) => heard.take(&told, reader),
                // Too many to have heard each: something has changed, that much is certain.
                Err(RecvError::Lagged(_)) => heard.changed = true,
                Err(RecvError::Closed) => return None,
            }
        }
        tokio::time::sleep(TOGETHER).await;
        loop {
            match changes.try_recv() {
                Ok(told) => heard.take(&told, reader),
                Err(TryRecvError::Lagged(_)) => heard.changed = true,
                Err(TryRecvError::Empty | TryRecvError::Closed) => break,
            }
        }
        Some((stream::iter(heard.events()), changes))
    })
    .flatten();
    // The first line tells the page that it is connected, after a gap that it may have missed something, and which version
    // of the app it speaks with: a page of another one is told to load again. Its id comes back with a later connection,
    // which a page takes for a change without being told.
    let hello = Event::default().id("hello").data(format!("{}{}", app::HELLO, web.files.build()));
    let mut first = vec![Ok(hello)];
    // Asked after listening has begun, so that nothing falls between the two.
    if let Some(since) = made.since.filter(|_| !headers.contains_key("last-event-id")) {
        // What cannot be told may have changed: the page then asks for what it shows, and tells what is wrong.
        if has_changed(&caller.desk, reader, Time(since)).await.unwrap_or(true) {
            first.push(Ok(changed()));
        }
    }
    let all = stream::iter(first).chain(told);
    Sse::new(all).keep_alive(KeepAlive::new().interval(IDLE)).into_response()
}

fn changed() -> Event {
    Event::default().data("changed")
}

/// What a reader has to be told, each of it once.
#[derive(Default)]
struct Heard {
    changed: bool,
    /// Where somebody of their side came, left, or began to write.
    presence: BTreeSet<InquiryNumber>,
}

impl Heard {
    fn is_nothing(&self) -> bool {
        !self.changed && self.presence.is_empty()
    }

    fn take(&mut self, told: &Told, reader: Actor) {
        match told {
            _ if !told.concerns(reader) => {}
            Told::Changed(_) => self.changed = true,
            Told::Presence { number, .. } => {
                self.presence.insert(*number);
            }
        }
    }

    fn events(self) -> Vec<Result<Event, Infallible>> {
        let presence = self.presence.into_iter().map(|number| Event::default().data(format!("{}{number}", app::HERE)));
        self.changed.then(changed).into_iter().chain(presence).map(Ok).collect()
    }
}
