//! The server's keys for push services (VAPID, RFC 8292): a browser takes messages only of the one that it was switched
//! on with, so an older key stays until no browser needs it any more.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use model::Time;
use model::time::{HOUR, SECOND};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::json;

use crate::ambient::Chance;
use crate::hex;

/// How long a signed header holds, in milliseconds. Push services take 24 hours at most.
const HOLDS: i64 = 12 * HOUR;

/// One key at least; the first is the one that browsers are switched on with.
#[derive(Clone)]
pub struct PushKeys(Vec<PushKey>);

#[derive(Clone)]
struct PushKey {
    secret: SigningKey,
    /// The uncompressed point, in base64url.
    public: String,
}

impl PushKeys {
    /// From text: 64 hexadecimal digits a line (or between commas), the newest first. To change the key, put a new one
    /// before the others; take the old one away when `docs/android.md` says so.
    pub fn from_text(text: &str) -> Result<Self, String> {
        let keys = text.split([',', '\n']).map(str::trim).filter(|line| !line.is_empty());
        let keys: Vec<PushKey> = keys.map(PushKey::from_hex).collect::<Result<_, _>>()?;
        if keys.is_empty() {
            Err("there is no push key: give 64 hexadecimal digits".to_owned())
        } else {
            Ok(Self(keys))
        }
    }

    /// From a file, which is made with a new key when it is missing, readable by its owner only.
    pub fn from_file(path: &Path, chance: &Chance) -> Result<Self, String> {
        if !path.exists() {
            let made = crate::vault::make_file(path, &new_key(chance));
            match made {
                // Another process was faster: its key is as good.
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                made => made.map_err(|error| format!("the push key {} cannot be written: {error}", path.display()))?,
            }
        }
        let text = fs::read_to_string(path);
        Self::from_text(&text.map_err(|error| format!("the push key {} cannot be read: {error}", path.display()))?)
    }

    /// A key of its own, for a desk that is not kept.
    pub fn new(chance: &Chance) -> Result<Self, String> {
        Self::from_text(&new_key(chance))
    }

    /// What browsers are switched on with.
    pub fn public(&self) -> &str {
        self.0.first().map_or("", |key| &key.public)
    }

    /// The `Authorization` of a message to a push service, by the key that the browser was switched on with; none when
    /// that key is no longer there.
    pub(crate) fn authorization(&self, public: &str, origin: &str, contact: &str, now: Time) -> Option<String> {
        let key = self.0.iter().find(|key| key.public == public)?;
        let claims = json!({ "aud": origin, "exp": (now + HOLDS).0 / SECOND, "sub": format!("mailto:{contact}") });
        let head = URL_SAFE_NO_PAD.encode(r#"{"typ":"JWT","alg":"ES256"}"#);
        let signed = format!("{head}.{}", URL_SAFE_NO_PAD.encode(claims.to_string()));
        let signature: Signature = key.secret.sign(signed.as_bytes());
        Some(format!("vapid t={signed}.{}, k={public}", URL_SAFE_NO_PAD.encode(signature.to_bytes())))
    }
}

impl PushKey {
    fn from_hex(text: &str) -> Result<Self, String> {
        let bytes = hex::decode(text).filter(|bytes| bytes.len() == 32);
        let bytes = bytes.ok_or("a push key must be 64 hexadecimal digits (32 bytes)")?;
        let secret = SigningKey::from_slice(&bytes).map_err(|_| "a push key is not one of the curve P-256")?;
        let public = URL_SAFE_NO_PAD.encode(secret.verifying_key().to_encoded_point(false).as_bytes());
        Ok(Self { secret, public })
    }
}

/// Nearly all numbers of 32 bytes are keys; the few that are not are drawn again.
fn new_key(chance: &Chance) -> String {
    loop {
        let bytes: [u8; 32] = chance.bytes();
        if SigningKey::from_slice(&bytes).is_ok() {
            return hex::encode(&bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use p256::ecdsa::VerifyingKey;
    use p256::ecdsa::signature::Verifier;

    use super::*;

    #[test]
    fn a_message_is_signed_for_its_push_service_alone_and_for_half_a_day() {
        let keys = PushKeys::new(&Chance::seeded(1)).expect("a key");
        let header = keys.authorization(keys.public(), "https://push.example", "center@nuristore.example", Time(0));
        let header = header.expect("a header");
        let (token, public) = header.strip_prefix("vapid t=").and_then(|rest| rest.split_once(", k=")).expect("parts");
        let (signed, signature) = token.rsplit_once('.').expect("a signature");
        let point = URL_SAFE_NO_PAD.decode(public).expect("a point");
        let signature = URL_SAFE_NO_PAD.decode(signature).expect("base64");
        let signature = Signature::from_slice(&signature).expect("a signature");
        VerifyingKey::from_sec1_bytes(&point)
            .expect("a key")
            .verify(signed.as_bytes(), &signature)
            .expect("signed by it");
        let claims = URL_SAFE_NO_PAD.decode(signed.split_once('.').expect("claims").1).expect("base64");
        let claims: serde_json::Value = serde_json::from_slice(&claims).expect("claims");
        assert_eq!(
            claims,
            json!({ "aud": "https://push.example", "exp": 43_200, "sub": "mailto:center@nuristore.example" })
        );
    }

    #[test]
    fn an_older_key_still_signs_for_the_browsers_that_know_it() {
        let old = new_key(&Chance::seeded(1));
        let before = PushKeys::from_text(&old).expect("a key");
        let both = PushKeys::from_text(&format!("{}\n{old}\n", new_key(&Chance::seeded(2)))).expect("two keys");
        assert_ne!(both.public(), before.public());
        let sign =
            |keys: &PushKeys, public: &str| keys.authorization(public, "https://push.example", "a@b.example", Time(0));
        assert_eq!(sign(&both, before.public()), sign(&before, before.public()));
        assert_eq!(sign(&before, both.public()), None);
    }

    #[test]
    fn a_key_of_the_wrong_shape_is_refused_in_words() {
        for text in ["", "abc", &"zz".repeat(32), &"00".repeat(32), &"ff".repeat(32)] {
            assert!(PushKeys::from_text(text).is_err(), "{text}");
        }
    }
}
