//! What a browser hands over to be told: its push service's address and its keys (RFC 8291).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hyper::Uri;
use model::invalid::Checks;
use model::{Invalid, Reason};
use p256::PublicKey;

use crate::outside::Reach;

/// Longest address of a push service, in characters.
const ENDPOINT_MAX: usize = 1_000;

/// As a browser gave it, understood.
#[derive(Debug)]
pub(super) struct Subscription {
    pub endpoint: String,
    pub p256dh: String,
    pub auth: String,
}

/// The fields of the form that a browser fills.
#[derive(Clone, Debug, Default)]
pub struct SubscriptionForm {
    pub endpoint: String,
    pub p256dh: String,
    pub auth: String,
    pub private: bool,
    pub user_agent: String,
}

impl Subscription {
    pub fn parse(form: &SubscriptionForm, reach: Reach) -> Result<Self, Vec<Invalid>> {
        let mut checks = Checks::default();
        let text = |text: &str| text.trim().trim_end_matches('=').to_owned();
        let endpoint = form.endpoint.trim().to_owned();
        let uri: Option<Uri> = endpoint.parse().ok().filter(|_| endpoint.len() <= ENDPOINT_MAX);
        if !uri.is_some_and(|uri| reach.may_name(&uri)) {
            checks.refuse(Invalid::new("endpoint", Reason::NotAChoice));
        }
        let (p256dh, auth) = (text(&form.p256dh), text(&form.auth));
        if public_key(&p256dh).is_none() {
            checks.refuse(Invalid::new("p256dh", Reason::NotAChoice));
        }
        if secret(&auth).is_none() {
            checks.refuse(Invalid::new("auth", Reason::NotAChoice));
        }
        checks.done().map(|()| Self { endpoint, p256dh, auth })
    }
}

/// The browser's public key: an uncompressed point of the curve.
pub(super) fn public_key(text: &str) -> Option<PublicKey> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok().filter(|bytes| bytes.len() == 65)?;
    PublicKey::from_sec1_bytes(&bytes).ok()
}

/// The browser's secret: 16 bytes.
pub(super) fn secret(text: &str) -> Option<[u8; 16]> {
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}
