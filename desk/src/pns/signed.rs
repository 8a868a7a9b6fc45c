//! Whether the payment side said it: RSA (PKCS#1 v1.5, SHA-512) over the notification without its signature, written
//! compactly in the order that it came in.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::signature::{RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY, UnparsedPublicKey};

use super::ordered::Json;

/// `rsaEncryption`, with its empty parameters, as the beginning of a public key names it.
const RSA: [u8; 15] = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/// The licence key of one app: the public half of what the payment side signs with. Keys of 1,024 bits are still given
/// out, and taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LicenceKey(Vec<u8>);

impl LicenceKey {
    /// From what the payment side shows: base64 of the key (SPKI), with or without the lines of PEM around it.
    pub fn from_text(text: &str) -> Result<Self, String> {
        let lines = text.lines().filter(|line| !line.starts_with("-----"));
        let body: String = lines.flat_map(str::chars).filter(|letter| !letter.is_whitespace()).collect();
        let der = STANDARD.decode(body).map_err(|_| "the licence key is not base64".to_owned())?;
        let key = rsa_key(&der).ok_or("the licence key is no RSA key (SPKI)")?;
        Ok(Self(key.to_vec()))
    }

    fn signed(&self, text: &str, signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY, &self.0)
            .verify(text.as_bytes(), signature)
            .is_ok()
    }
}

/// The text that was signed, when this key's owner signed it.
pub(super) fn verified(body: Json, key: &LicenceKey) -> Option<String> {
    let signature = STANDARD.decode(body.text("signature")?).ok()?;
    let text = serde_json::to_string(&body.without("signature")).ok()?;
    key.signed(&text, &signature).then_some(text)
}

/// The key itself, out of the envelope that names its kind.
fn rsa_key(der: &[u8]) -> Option<&[u8]> {
    let (envelope, rest) = element(der, 0x30)?;
    let key = rest.is_empty().then(|| envelope.strip_prefix(&RSA)).flatten()?;
    let (bits, rest) = element(key, 0x03)?;
    // No bits are left over at the end.
    rest.is_empty().then(|| bits.strip_prefix(&[0])).flatten()
}

/// What an element of DER with this tag holds, and what comes after it.
fn element(der: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let (&length, rest) = der.strip_prefix(&[tag])?.split_first()?;
    let (length, rest) = match length {
        0..=0x7f => (usize::from(length), rest),
        0x81 => rest.split_first().map(|(&length, rest)| (usize::from(length), rest))?,
        0x82 => rest.split_first_chunk::<2>().map(|(length, rest)| (usize::from(u16::from_be_bytes(*length)), rest))?,
        _ => return None,
    };
    rest.split_at_checked(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = include_str!("../../tests/pns/license_key.b64");
    const PEM: &str = include_str!("../../tests/pns/store_key.pub.pem");
    const SHORT: &str = "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDD0XcahKxYltI/7U5ZDBZCsjmQ7wCLXR0Ppuxqgw7hBriM1QmcxgJJPEMwOz6iqW/i+eldoDPSVZlSUBCuoTtEvbUXbOe8TPQC2l4AoHNgLrPkVBGydOtcA1mz/s8g0btMQ0kAh1UOIex4o92uB0hqNWLk8h3syRRB39QmgQyJxQIDAQAB";

    fn stands(body: &str, key: &str) -> bool {
        let key = LicenceKey::from_text(key).expect("a key");
        serde_json::from_str(body).is_ok_and(|body| verified(body, &key).is_some())
    }

    #[test]
    fn the_published_vectors_verify_and_fail_as_they_are_named() {
        for (body, sound) in [
            (include_str!("../../tests/pns/pns_valid.json"), true),
            (include_str!("../../tests/pns/pns_valid_pretty.json"), true),
            (include_str!("../../tests/pns/pns_reordered.json"), false),
            (include_str!("../../tests/pns/pns_tampered_price.json"), false),
        ] {
            assert_eq!(stands(body, KEY), sound, "{body}");
        }
    }

    #[test]
    fn every_changed_letter_ends_the_signature_and_another_key_never_had_one() {
        let sound = include_str!("../../tests/pns/pns_valid.json");
        for (from, to) in [
            ("CANCELED", "COMPLETED"),
            ("\"isTestMdn\":true,", ""),
            ("\"isTestMdn\":true", "\"isTestMdn\":true,\"more\":1"),
            ("\"signature\":\"SLa", "\"signature\":\"TLa"),
            ("\"signature\":\"", "\"signature\":\"!"),
            ("골드", "골두"),
        ] {
            assert!(sound.contains(from), "{from}");
            assert!(!stands(&sound.replace(from, to), KEY), "{from} → {to}");
        }
        assert!(!stands(sound, PEM));
        let unsigned = sound.replace("\"signature\"", "\"other\"");
        assert!(!stands(&unsigned, KEY) && !stands("[]", KEY) && !stands("{}", KEY));
    }

    #[test]
    fn a_key_comes_as_base64_or_as_pem_and_nothing_else_is_one() {
        for key in [KEY, PEM, SHORT] {
            assert!(LicenceKey::from_text(key).is_ok(), "{key}");
        }
        for nonsense in ["", "key", "AAAA", &KEY[..80], include_str!("../../tests/pns/store_key.pem")] {
            assert!(LicenceKey::from_text(nonsense).is_err(), "{nonsense}");
        }
    }
}
