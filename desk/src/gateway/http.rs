//! The payment side over HTTP: a store's own endpoint, as `docs/payment.md` describes it.
//!
//! An answer counts when it is understood to the last member; everything else, from a time-out to a page of HTML, means
//! that nobody knows. Then the payment side is asked how things stand, at once and before every further try.

use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE};
use hyper::{Method, Request, StatusCode, Uri};
use model::{DeliveryId, Time};

use super::sign::{SIGNATURE, Signed};
use super::wire::{Asked, CANCELLATIONS, IDEMPOTENCY_KEY, Listed, Said};
use super::{BookedPage, Cancellation, GatewayError, PaymentGateway, Standing};
use crate::breaker::Breaker;
use crate::outside::{Outside, Reach};

/// How long one call may take. Two of them, and what is around them, must fit into the lease of an errand.
const PATIENCE: Duration = Duration::from_secs(10);
/// Bytes of an answer about one cancellation.
const ANSWER_MAX: usize = 16 * 1024;
/// Bytes of a part of the books.
const LIST_MAX: usize = 1024 * 1024;
/// Characters of a key that is hard to guess.
const KEY_MIN: usize = 32;

/// What is asked in one call.
struct Call {
    method: Method,
    /// Below the payment side's address, with its query.
    path: String,
    key: Option<DeliveryId>,
    body: Vec<u8>,
    limit: usize,
}

/// A payment side over HTTP.
pub struct HttpGateway {
    /// Without a slash at its end.
    base: String,
    key: String,
    patience: Duration,
    outside: Outside,
    breaker: Mutex<Breaker>,
}

impl HttpGateway {
    /// The payment side at `url`, with the key that both sign and verify with; or a sentence that says what is wrong.
    pub fn new(url: &str, key: &str) -> Result<Self, String> {
        let base = url.trim().trim_end_matches('/').to_owned();
        if !may_be_asked(&base) {
            return Err(format!(
                "the payment side's address {base:?} must begin with https://, or with http:// and an address within \
                 one's own network, and have no user and no query"
            ));
        }
        let key = key.trim().to_owned();
        if key.chars().count() < KEY_MIN {
            return Err(format!("the payment side's key must have {KEY_MIN} characters or more"));
        }
        // The store's own operators named it, so it may be within their network.
        let outside = Outside::new(Reach::Anywhere)?;
        Ok(Self { base, key, patience: PATIENCE, outside, breaker: Mutex::default() })
    }

    /// The same with another patience, for tests.
    pub fn patient_for(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    fn breaker(&self) -> MutexGuard<'_, Breaker> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One call; `read` understands the answer, or says why it cannot be understood.
    async fn call<T>(
        &self,
        call: Call,
        now: Time,
        read: impl FnOnce(StatusCode, &[u8]) -> Result<T, String> + Send,
    ) -> Result<T, GatewayError> {
        self.breaker().ask(now).map_err(|until| GatewayError::LeftAlone { until })?;
        let (limit, request) = (call.limit, self.request(call, now));
        let answer = match request {
            Ok(request) => self.outside.fetch(request, self.patience, limit).await.map_err(|error| error.to_string()),
            Err(why) => Err(why),
        };
        let understood = answer.and_then(|(status, body)| read(status, &body));
        match &understood {
            Ok(_) => self.breaker().succeeded(),
            Err(_) => self.breaker().failed(now),
        }
        understood.map_err(GatewayError::Unknown)
    }

    fn request(&self, call: Call, now: Time) -> Result<Request<Full<Bytes>>, String> {
        let signed = Signed { method: call.method.as_str(), path: &call.path, body: &call.body };
        let mut request = Request::builder()
            .method(&call.method)
            .uri(format!("{}{}", self.base, call.path))
            .header(SIGNATURE, signed.by(&self.key, now))
            .header(ACCEPT, "application/json")
            .header(CONTENT_LENGTH, call.body.len());
        if let Some(key) = call.key {
            request = request.header(IDEMPOTENCY_KEY, key.to_string()).header(CONTENT_TYPE, "application/json");
        }
        request.body(Full::from(call.body)).map_err(|error| format!("the request could not be put together: {error}"))
    }
}

#[async_trait]
impl PaymentGateway for HttpGateway {
    async fn cancel(&self, cancellation: &Cancellation, now: Time) -> Result<Standing, GatewayError> {
        let key = cancellation.key;
        let body = serde_json::to_vec(&Asked::from(cancellation))
            .map_err(|error| GatewayError::Unknown(format!("the cancellation could not be written: {error}")))?;
        let path = CANCELLATIONS.to_owned();
        let call = Call { method: Method::POST, path, key: Some(key), body, limit: ANSWER_MAX };
        let asked = self
            .call(call, now, |status, body| match status {
                StatusCode::OK | StatusCode::CREATED | StatusCode::ACCEPTED => match said(body, key)? {
                    Standing::Unheard => Err("the answer to a cancellation says that it was not heard of".to_owned()),
                    standing => Ok(standing),
                },
                status => Err(format!("the payment side says {status}")),
            })
            .await;
        let why = match asked {
            Err(GatewayError::Unknown(why)) => why,
            known => return known,
        };
        // The answer was lost, not the question, perhaps.
        match self.state(key, now).await {
            Ok(Standing::Unheard) | Err(_) => Err(GatewayError::Unknown(why)),
            Ok(standing) => Ok(standing),
        }
    }

    async fn state(&self, key: DeliveryId, now: Time) -> Result<Standing, GatewayError> {
        let path = format!("{CANCELLATIONS}/{key}");
        let call = Call { method: Method::GET, path, key: None, body: Vec::new(), limit: ANSWER_MAX };
        self.call(call, now, |status, body| match status {
            StatusCode::OK => said(body, key),
            // A wrong address says 404, too: only one that names the key has looked for it.
            StatusCode::NOT_FOUND => match said(body, key)? {
                Standing::Unheard => Ok(Standing::Unheard),
                _ => Err("the answer says both that it was not found and how it stands".to_owned()),
            },
            status => Err(format!("the payment side says {status}")),
        })
        .await
    }

    async fn booked(&self, since: Time, after: Option<&str>, now: Time) -> Result<BookedPage, GatewayError> {
        let path = listing(since, after);
        let call = Call { method: Method::GET, path, key: None, body: Vec::new(), limit: LIST_MAX };
        self.call(call, now, |status, body| match status {
            StatusCode::OK => serde_json::from_slice::<Listed>(body)
                .map(BookedPage::from)
                .map_err(|error| format!("the books cannot be understood: {error}")),
            status => Err(format!("the payment side says {status}")),
        })
        .await
    }
}

fn said(body: &[u8], key: DeliveryId) -> Result<Standing, String> {
    let said: Said =
        serde_json::from_slice(body).map_err(|error| format!("the answer cannot be understood: {error}"))?;
    said.about(key)
}

fn listing(since: Time, after: Option<&str>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("since", &since.0.to_string());
    if let Some(after) = after {
        query.append_pair("after", after);
    }
    format!("{CANCELLATIONS}?{}", query.finish())
}

/// Whether the address can be a payment side's: encrypted, or within one's own network.
fn may_be_asked(base: &str) -> bool {
    let Ok(uri) = base.parse::<Uri>() else { return false };
    let Some(host) = uri.host() else { return false };
    let inside = match host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>() {
        Ok(IpAddr::V4(ip)) => ip.is_loopback() || ip.is_private(),
        Ok(IpAddr::V6(ip)) => ip.is_loopback() || ip.is_unique_local(),
        // A name without a dot is one of the own network's.
        Err(_) => !host.contains('.'),
    };
    let encrypted = uri.scheme_str() == Some("https");
    Reach::Anywhere.may_name(&uri) && (encrypted || inside) && uri.query().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_asked_for_over_an_encrypted_line_or_within_the_own_network() {
        for url in [
            "https://pay.store.example",
            "https://pay.store.example/desk/v1",
            "http://127.0.0.1:3911",
            "http://[::1]:3911",
            "http://10.0.3.4",
            "http://localhost:3911",
            "http://payments:8080/v1",
        ] {
            assert!(may_be_asked(url), "{url}");
        }
        for url in [
            "",
            "pay.store.example",
            "http://pay.store.example",
            "http://8.8.8.8",
            "ftp://10.0.0.1",
            "https://user:word@pay.store.example",
            "https://pay.store.example/?a=b",
            "https://",
        ] {
            assert!(!may_be_asked(url), "{url}");
        }
    }

    #[test]
    fn an_answer_that_is_not_understood_to_the_last_member_is_none() {
        let key = DeliveryId::new(uuid::Uuid::from_u128(7));
        let other = DeliveryId::new(uuid::Uuid::from_u128(8));
        let says = |text: String| said(text.as_bytes(), key);
        assert_eq!(says(format!(r#"{{"key":"{key}","state":"confirmed","at":1}}"#)), Ok(Standing::Confirmed));
        assert_eq!(says(format!(r#"{{"key":"{key}","state":"pending"}}"#)), Ok(Standing::Pending));
        let refused = format!(r#"{{"key":"{key}","state":"refused","reason":" the card was closed "}}"#);
        assert_eq!(says(refused), Ok(Standing::Refused("the card was closed".to_owned())));
        for nonsense in [
            String::new(),
            "ok".to_owned(),
            "{}".to_owned(),
            "<html>".to_owned(),
            format!(r#"{{"key":"{key}"}}"#),
            r#"{"state":"confirmed"}"#.to_owned(),
            format!(r#"{{"key":"{other}","state":"confirmed"}}"#),
            format!(r#"{{"key":"{key}","state":"CONFIRMED"}}"#),
            format!(r#"{{"key":"{key}","state":"refused"}}"#),
            format!(r#"{{"key":"{key}","state":"refused","reason":" "}}"#),
            format!(r#"{{"key":"{key}","state":"confirmed"}} and more"#),
            format!(r#"{{"key":"{key}","state":"confirmed","state":"refused"}}"#),
        ] {
            assert!(says(nonsense.clone()).is_err(), "{nonsense}");
        }
    }
}
