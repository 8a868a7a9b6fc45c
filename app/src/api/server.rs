//! The server's side of a server function: who calls, and what the answer does to their cookies.

use std::net::IpAddr;
use std::sync::{Arc, Mutex};

use desk::{Acting, Desk};
use leptos::prelude::*;
use model::{Actor, Language, Problem};

use super::Fault;

/// Who calls, and through what. The router makes one for each request and provides it to pages and server functions.
#[derive(Clone)]
pub struct Caller {
    pub desk: Desk,
    pub actor: Actor,
    /// The session's secret, to end it.
    pub session: Option<desk::SessionToken>,
    pub ip: IpAddr,
    /// Finds the request in the log.
    pub request: Arc<str>,
    pub language: Language,
    /// What the deed changes about the caller's cookies; the router writes it.
    pub change: Arc<Mutex<Vec<SessionChange>>>,
}

/// A change of the caller's cookies.
#[derive(Clone, Debug)]
pub enum SessionChange {
    SignedIn(desk::SessionToken),
    SignedOut,
    /// By the link of a mail, to one thread.
    CameByLink(desk::ThreadLink),
    LeftThread,
    Language(Language),
    Theme(model::account::Theme),
}

impl Caller {
    /// The caller of this request.
    pub fn current() -> Result<Self, Fault> {
        use_context::<Self>().ok_or(Fault(Problem::Failed { request: String::new() }))
    }

    /// The desk, seen through the caller's eyes.
    pub fn desk(&self) -> Acting {
        self.desk.act_as(self.actor)
    }

    pub fn note(&self, change: SessionChange) {
        // A poisoned lock means that another note panicked; the list itself is whole.
        self.change.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(change);
    }
}

/// Whether the worker of the Developer Center's app asks (`public/developer-worker/pages.js`): it keeps the page, and
/// nobody has read it by that.
pub(super) fn keeps() -> bool {
    use_context::<axum::http::request::Parts>().is_some_and(|parts| parts.headers.contains_key("hearback-keeps"))
}

/// The desk, seen through the eyes of whoever calls the server function.
pub(super) fn desk() -> Result<Acting, Fault> {
    Caller::current().map(|caller| caller.desk())
}

impl From<desk::Error> for Fault {
    /// Tells the public code, and the log the rest, under the request's id.
    fn from(error: desk::Error) -> Self {
        let request = use_context::<Caller>().map_or_else(String::new, |caller| caller.request.to_string());
        let problem = error.public(&request);
        if let Problem::Failed { .. } | Problem::Full = problem {
            tracing::error!(request, error = %error.detail(), "a deed failed");
        }
        told(problem)
    }
}

/// Tells a problem with its status, for calls and for pages alike.
fn told(problem: Problem) -> Fault {
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>()
        && let Ok(status) = axum::http::StatusCode::from_u16(problem.status())
    {
        response.set_status(status);
    }
    Fault(problem)
}

/// Reads an id or a number from a form or address: what does not parse names nothing.
pub(super) fn named<T: std::str::FromStr>(text: &str) -> Result<T, Fault> {
    text.trim().parse().map_err(|_| told(Problem::NotFound))
}

/// Leads to where the result of a deed is seen, with and without JavaScript.
pub(super) fn lead_to(path: &str) {
    // The framework panics on what a header cannot carry.
    leptos_axum::redirect(&crate::address::for_header(path));
}
