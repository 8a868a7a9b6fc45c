//! `Hearback-Signature: t=1794827640,v1=<hex>`: whoever shares the key said this, just now, of this very request.
//!
//! The second part is HMAC-SHA-256 over the time in seconds, the method, the path below the payment side's address with
//! its query, and the body, with a line feed between them. What somebody overheard is of no use for another request, nor
//! later than five minutes.

use hmac::{Hmac, KeyInit, Mac};
use model::Time;
use model::time::{MINUTE, SECOND};
use sha2::Sha256;

use crate::hex;

/// The header's name.
pub(super) const SIGNATURE: &str = "hearback-signature";

/// How long a signature holds, in milliseconds, before and after its time.
const HOLDS: i64 = 5 * MINUTE;

/// What is signed.
#[derive(Clone, Copy)]
pub(super) struct Signed<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub body: &'a [u8],
}

impl Signed<'_> {
    /// The header's value.
    pub fn by(self, key: &str, now: Time) -> String {
        let seconds = (now.0 / SECOND).to_string();
        let mac = self.mac(key, &seconds).map(|mac| hex::encode(&mac.finalize().into_bytes()));
        format!("t={seconds},v1={}", mac.unwrap_or_default())
    }

    pub fn is_by(self, key: &str, header: &str, now: Time) -> bool {
        let part = |name: &str| header.split(',').find_map(|part| part.trim().strip_prefix(name));
        let Some((seconds, given)) = part("t=").zip(part("v1=")) else { return false };
        let Ok(at) = seconds.parse::<i64>() else { return false };
        if at.saturating_mul(SECOND).saturating_sub(now.0).saturating_abs() > HOLDS {
            return false;
        }
        // Compared in constant time.
        hex::decode(given).zip(self.mac(key, seconds)).is_some_and(|(given, mac)| mac.verify_slice(&given).is_ok())
    }

    /// Nothing is signed without a key.
    fn mac(self, key: &str, seconds: &str) -> Option<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).ok().filter(|_| !key.is_empty())?;
        for piece in [seconds, self.method, self.path] {
            mac.update(piece.as_bytes());
            mac.update(b"\n");
        }
        mac.update(self.body);
        Some(mac)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Time = Time(1_794_827_640_000);
    const ASKED: Signed = Signed { method: "POST", path: "/cancellations", body: b"{}" };

    #[test]
    fn the_signature_of_the_documentation_is_the_one_that_is_made() {
        let page = include_str!("../../../docs/payment.md");
        let made = ASKED.by("an example key of at least 32 characters", NOW);
        assert!(page.contains(&made), "docs/payment.md must show {made}");
    }

    #[test]
    fn a_signature_holds_for_its_request_and_its_time_alone() {
        let header = ASKED.by("key", NOW);
        assert!(ASKED.is_by("key", &header, NOW));
        assert!(ASKED.is_by("key", &header, NOW + HOLDS));
        assert!(!ASKED.is_by("key", &header, NOW + HOLDS + 1));
        assert!(!ASKED.is_by("key", &header, NOW - HOLDS - 1));
        assert!(!ASKED.is_by("other", &header, NOW));
        for other in [
            Signed { method: "GET", ..ASKED },
            Signed { path: "/cancellations?since=0", ..ASKED },
            Signed { body: b"{ }", ..ASKED },
        ] {
            assert!(!other.is_by("key", &header, NOW));
        }
        for nonsense in
            ["", "t=1", "v1=aa", "t=x,v1=00", "t=1794827640,v1=zz", "t=1794827640,v1=", "t=9223372036854775807,v1=00"]
        {
            assert!(!ASKED.is_by("key", nonsense, NOW), "{nonsense}");
        }
    }

    #[test]
    fn nobody_signs_with_no_key() {
        let header = ASKED.by("", NOW);
        assert!(!ASKED.is_by("", &header, NOW));
    }
}
