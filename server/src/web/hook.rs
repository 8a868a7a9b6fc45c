//! Mail from a provider that posts it: `POST /hooks/mail?recipient=…&sender=…` with the mail as the body, signed with
//! the secret that both know.
//!
//! `Hearback-Signature: t=1794827640,v1=<hex>`, where the second part is HMAC-SHA256 over `t`, recipient, sender and
//! body, each followed by a line feed but the last. It holds for five minutes, so that what somebody overheard cannot
//! be sent again later; within them the same mail is one mail.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use desk::incoming::Arrival;
use hmac::{Hmac, KeyInit, Mac};
use model::time::{MINUTE, SECOND};
use model::{Actor, Problem};
use serde::Deserialize;
use sha2::Sha256;

use super::Web;
use super::forms::refusal;

/// How long a signature holds, in milliseconds, before and after its time.
const HOLDS: i64 = 5 * MINUTE;

#[derive(Deserialize)]
pub struct Envelope {
    recipient: String,
    /// Empty for a bounce.
    #[serde(default)]
    sender: String,
}

pub async fn mail(
    State(web): State<Web>,
    Query(envelope): Query<Envelope>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Some(secret) = &web.mail_hook_secret else { return refusal(&Problem::NotFound) };
    let signature = headers.get("hearback-signature").and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !is_signed(secret, signature, web.desk.now().0, &envelope, &body) {
        return refusal(&Problem::SignInNeeded);
    }
    let Envelope { recipient, sender } = envelope;
    let arrival = Arrival { recipient, sender: Some(sender), remote_ip: None, helo: None, raw: body.to_vec() };
    match web.desk.act_as(Actor::System).incoming().receive(arrival).await {
        Ok(id) => (StatusCode::ACCEPTED, Json(serde_json::json!({ "kept": id }))).into_response(),
        Err(error) => refusal(&error.public("")),
    }
}

fn is_signed(secret: &str, signature: &str, now: i64, envelope: &Envelope, body: &[u8]) -> bool {
    let part = |name: &str| signature.split(',').find_map(|part| part.trim().strip_prefix(name));
    let Some((time, given)) = part("t=").zip(part("v1=")) else { return false };
    let Ok(seconds) = time.parse::<i64>() else { return false };
    if seconds.saturating_mul(SECOND).saturating_sub(now).abs() > HOLDS {
        return false;
    }
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else { return false };
    for piece in [time, &envelope.recipient, &envelope.sender] {
        mac.update(piece.as_bytes());
        mac.update(b"\n");
    }
    mac.update(body);
    let given: Option<Vec<u8>> = given
        .as_bytes()
        .chunks(2)
        .map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect();
    // Compared in constant time.
    given.is_some_and(|given| mac.verify_slice(&given).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_794_827_640_000;

    fn envelope(recipient: &str) -> Envelope {
        Envelope { recipient: recipient.to_owned(), sender: "jisoo@moalabs.example".to_owned() }
    }

    fn signed(time: i64) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(b"secret").expect("a key");
        mac.update(format!("{time}\nr-1.a@reply.example\njisoo@moalabs.example\nhello").as_bytes());
        let hex: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        format!("t={time},v1={hex}")
    }

    #[test]
    fn only_what_was_signed_just_now_for_this_address_is_taken() {
        let now = NOW / SECOND;
        let to = envelope("r-1.a@reply.example");
        assert!(is_signed("secret", &signed(now), NOW, &to, b"hello"));
        assert!(is_signed("secret", &signed(now - 300), NOW, &to, b"hello"));
        for time in [now - 301, now + 301, i64::MAX] {
            assert!(!is_signed("secret", &signed(time), NOW, &to, b"hello"), "{time}");
        }
        assert!(!is_signed("secret", &signed(now), NOW, &to, b"hello!"));
        assert!(!is_signed("secret", &signed(now), NOW, &envelope("r-2.b@reply.example"), b"hello"));
        assert!(!is_signed("other", &signed(now), NOW, &to, b"hello"));
        for nonsense in ["", "t=1", "v1=aa", "t=x,v1=00", "t=1794827640,v1=zz", "t=1794827640,v1="] {
            assert!(!is_signed("secret", nonsense, NOW, &to, b"hello"), "{nonsense}");
        }
    }
}
