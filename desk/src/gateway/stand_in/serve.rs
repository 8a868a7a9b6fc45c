//! The stand-in on a line: its routes, and how it fails when it is told to.

use std::convert::Infallible;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::CONTENT_TYPE;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use model::{DeliveryId, Time};
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;

use super::super::sign::{SIGNATURE, Signed};
use super::super::wire::{Asked, CANCELLATIONS, IDEMPOTENCY_KEY, Word};
use super::{Act, Entry, Mood, StandIn};

/// Bytes of a request's body.
const BODY_MAX: usize = 64 * 1024;

/// What the stand-in is told to do next.
#[derive(Deserialize)]
struct Next {
    how: Mood,
    #[serde(default = "once")]
    times: usize,
}

fn once() -> usize {
    1
}

/// How something pending ends.
#[derive(Deserialize)]
struct Settled {
    key: DeliveryId,
    /// Without it the cancellation is confirmed.
    #[serde(default)]
    refusal: Option<String>,
}

#[derive(Serialize)]
struct Books {
    asked: u64,
    acts: Vec<Act>,
    entries: Vec<Entry>,
}

/// The caller is to get no answer.
#[derive(Debug, thiserror::Error)]
#[error("no answer, as told")]
struct HungUp;

type Answer = Result<Response<Full<Bytes>>, HungUp>;

impl StandIn {
    /// Answers whoever connects, until it is dropped.
    pub async fn serve(self, listener: TcpListener) -> Result<Infallible, std::io::Error> {
        loop {
            let (stream, _) = listener.accept().await?;
            let stand_in = self.clone();
            tokio::spawn(async move {
                let service = service_fn(move |request| {
                    let stand_in = stand_in.clone();
                    async move { stand_in.answer(request).await }
                });
                // Ends with an error when the caller hangs up, or was to get no answer.
                let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
            });
        }
    }

    async fn answer(&self, request: Request<Incoming>) -> Answer {
        let (head, body) = request.into_parts();
        let Ok(body) = Limited::new(body, BODY_MAX).collect().await else {
            return problem(StatusCode::PAYLOAD_TOO_LARGE, "the body is too large or broke off");
        };
        let (body, now) = (body.to_bytes(), (self.0.clock)());
        let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
        if let Some(deed) = path.strip_prefix("/admin/") {
            return self.told(&head.method, deed, &body);
        }
        let header = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !(Signed { method: head.method.as_str(), path, body: &body }).is_by(&self.0.key, header(SIGNATURE), now) {
            return problem(StatusCode::UNAUTHORIZED, "the signature is not the key's, or not of now");
        }
        let below = path.strip_prefix(CANCELLATIONS);
        match (&head.method, below) {
            (&Method::POST, Some("")) => match serde_json::from_slice::<Asked>(&body) {
                Ok(asked) if asked.key.to_string() == header(IDEMPOTENCY_KEY) => self.cancel(&asked, now).await,
                Ok(_) => problem(StatusCode::BAD_REQUEST, "the idempotency key is not the body's"),
                Err(error) => problem(StatusCode::BAD_REQUEST, &error.to_string()),
            },
            (&Method::GET, Some(below)) if below.starts_with('/') => match below[1..].parse::<DeliveryId>() {
                Ok(key) => {
                    let said = self.book().state(key);
                    let found = said.state != Word::Unheard;
                    json(if found { StatusCode::OK } else { StatusCode::NOT_FOUND }, &said)
                }
                Err(_) => problem(StatusCode::BAD_REQUEST, "this is no key"),
            },
            (&Method::GET, Some(below)) if below.is_empty() || below.starts_with('?') => {
                let pairs = form_urlencoded::parse(below.trim_start_matches('?').as_bytes());
                let (mut since, mut after) = (Time(0), 0);
                for (name, value) in pairs {
                    match &*name {
                        "since" => since = value.parse().map_or(since, Time),
                        "after" => after = value.parse().unwrap_or(after),
                        _ => {}
                    }
                }
                json(StatusCode::OK, &self.book().list(since, after))
            }
            _ => problem(StatusCode::NOT_FOUND, "there is nothing here"),
        }
    }

    async fn cancel(&self, asked: &Asked, now: Time) -> Answer {
        let mood = self.moods().pop_front().unwrap_or(Mood::Sound);
        let pace = self.0.pace;
        tracing::info!(key = %asked.key, purchase = %asked.purchase, ?mood, "asked to cancel");
        match mood {
            Mood::TimeoutBefore => {
                tokio::time::sleep(pace.hold).await;
                return Err(HungUp);
            }
            Mood::Error500 => return problem(StatusCode::INTERNAL_SERVER_ERROR, "told to fail before acting"),
            Mood::Slow => tokio::time::sleep(pace.slow).await,
            _ => {}
        }
        let outcome = match mood {
            Mood::Refuse => (Word::Refused, Some("told to refuse")),
            Mood::Pending => (Word::Pending, None),
            _ => (Word::Confirmed, None),
        };
        let mut said = self.book().take(asked, outcome, now);
        match mood {
            Mood::TimeoutAfter => {
                tokio::time::sleep(pace.hold).await;
                return Err(HungUp);
            }
            Mood::Error500After => return problem(StatusCode::INTERNAL_SERVER_ERROR, "told to fail after acting"),
            Mood::Garbage => return text(StatusCode::OK, "text/html", "<html><h1>It works!</h1>".to_owned()),
            Mood::Duplicate => said = self.book().take(asked, outcome, now),
            _ => {}
        }
        match said {
            // A real payment side may answer a repetition with its first answer, or with a conflict; this one shows both.
            Some(_) if mood == Mood::Duplicate => problem(StatusCode::CONFLICT, "this key is being worked on already"),
            Some(said) => json(if said.state == Word::Pending { StatusCode::ACCEPTED } else { StatusCode::OK }, &said),
            None => problem(StatusCode::CONFLICT, "this key was used for another cancellation"),
        }
    }

    /// What whoever tries things out tells it. Not signed: it listens on this machine only, unless told otherwise.
    fn told(&self, method: &Method, deed: &str, body: &[u8]) -> Answer {
        match (method, deed) {
            (&Method::POST, "next") => match serde_json::from_slice::<Next>(body) {
                Ok(Next { how, times }) => {
                    self.next(std::iter::repeat_n(how, times.min(1_000)));
                    text(StatusCode::NO_CONTENT, "text/plain", String::new())
                }
                Err(error) => problem(StatusCode::BAD_REQUEST, &error.to_string()),
            },
            (&Method::POST, "settle") => match serde_json::from_slice::<Settled>(body) {
                Ok(Settled { key, refusal }) if self.settle(key, refusal.as_deref()) => {
                    text(StatusCode::NO_CONTENT, "text/plain", String::new())
                }
                Ok(_) => problem(StatusCode::NOT_FOUND, "nothing is pending under this key"),
                Err(error) => problem(StatusCode::BAD_REQUEST, &error.to_string()),
            },
            (&Method::POST, "act") => match serde_json::from_slice::<Act>(body) {
                Ok(act) => {
                    self.act_alone(act);
                    text(StatusCode::NO_CONTENT, "text/plain", String::new())
                }
                Err(error) => problem(StatusCode::BAD_REQUEST, &error.to_string()),
            },
            (&Method::GET, "books") => {
                let book = self.book();
                let books =
                    Books { asked: book.asked, acts: book.acts().to_vec(), entries: book.entries().cloned().collect() };
                json(StatusCode::OK, &books)
            }
            _ => problem(StatusCode::NOT_FOUND, "there is nothing here"),
        }
    }
}

fn json(status: StatusCode, body: &impl Serialize) -> Answer {
    let body = serde_json::to_string(body).map_err(|_| HungUp)?;
    text(status, "application/json", body)
}

fn problem(status: StatusCode, why: &str) -> Answer {
    json(status, &serde_json::json!({ "error": why }))
}

fn text(status: StatusCode, kind: &str, body: String) -> Answer {
    let response = Response::builder().status(status).header(CONTENT_TYPE, kind);
    response.body(Full::from(body)).map_err(|_| HungUp)
}
