//! Payment identifiers at rest: sealed with an authenticated cipher, each bound to its purchase and kind.

use std::fs;
use std::io::Write;
use std::path::Path;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use model::PurchaseId;
use model::purchase::IdentifierKind;
use sha2::Sha256;

use crate::Error;
use crate::ambient::Chance;
use crate::hex;

/// Seals and opens payment identifiers. The key never enters the database.
pub struct Vault {
    cipher: XChaCha20Poly1305,
    /// Another key made of the same one: what it makes tells nothing about what the first one seals.
    tokens: Hmac<Sha256>,
}

impl Vault {
    /// From 32 bytes in hexadecimal.
    pub fn from_hex(key: &str) -> Result<Self, String> {
        let bytes = hex::decode(key.trim()).filter(|bytes| bytes.len() == 32);
        let bytes = bytes.ok_or("the vault key must be 64 hexadecimal digits (32 bytes)")?;
        let cipher = XChaCha20Poly1305::new_from_slice(&bytes).map_err(|_| "the vault key must have 32 bytes")?;
        let mut tokens: Hmac<Sha256> = keyed(&bytes)?;
        tokens.update(b"hearback tokens");
        let tokens = keyed(&tokens.finalize().into_bytes())?;
        Ok(Self { cipher, tokens })
    }

    /// From a file, which is made with a new key when it is missing, readable by its owner only.
    pub fn from_file(path: &Path, chance: &Chance) -> Result<Self, String> {
        let readable = |error| format!("the vault key {} cannot be read: {error}", path.display());
        if !path.exists() {
            match make_file(path, &hex::encode(&chance.bytes::<32>())) {
                // Another process was faster: its key is as good.
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                made => made.map_err(|error| format!("the vault key {} cannot be written: {error}", path.display()))?,
            }
        }
        Self::from_hex(&fs::read_to_string(path).map_err(readable)?)
    }

    /// Seals one identifier of one purchase. What comes out opens for the same purchase and kind only.
    pub fn seal(
        &self,
        chance: &Chance,
        purchase: PurchaseId,
        kind: IdentifierKind,
        plain: &str,
    ) -> Result<String, Error> {
        self.seal_text(chance, &context(purchase, kind), plain)
    }

    /// Seals a text that opens for the same context only.
    pub(crate) fn seal_text(&self, chance: &Chance, context: &str, plain: &str) -> Result<String, Error> {
        let nonce: [u8; 24] = chance.bytes();
        let payload = Payload { msg: plain.as_bytes(), aad: context.as_bytes() };
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| Error::internal("a text could not be sealed"))?;
        Ok(hex::encode(&nonce) + &hex::encode(&sealed))
    }

    /// 160 bits that nobody can guess who has not the key, in hexadecimal: the same for the same purpose.
    pub(crate) fn token(&self, purpose: &str) -> String {
        let mut mac = self.tokens.clone();
        mac.update(purpose.as_bytes());
        hex::encode(&mac.finalize().into_bytes()[..20])
    }

    /// Whether this is the token for the purpose; it takes as long wherever the two differ first.
    pub(crate) fn is_token(&self, purpose: &str, token: &str) -> bool {
        let Some(bytes) = hex::decode(token).filter(|bytes| bytes.len() == 20) else { return false };
        let mut mac = self.tokens.clone();
        mac.update(purpose.as_bytes());
        mac.verify_truncated_left(&bytes).is_ok()
    }

    pub fn open(&self, purchase: PurchaseId, kind: IdentifierKind, sealed: &str) -> Result<String, Error> {
        self.open_text(&context(purchase, kind), sealed)
    }

    pub(crate) fn open_text(&self, context: &str, sealed: &str) -> Result<String, Error> {
        let closed = || Error::internal("a text could not be opened: the vault key is not the one it was sealed with");
        let bytes = hex::decode(sealed).ok_or_else(closed)?;
        let (nonce, text) = bytes.split_first_chunk::<24>().ok_or_else(closed)?;
        let payload = Payload { msg: text, aad: context.as_bytes() };
        let plain = self.cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| closed())?;
        String::from_utf8(plain).map_err(|_| closed())
    }
}

fn keyed(key: &[u8]) -> Result<Hmac<Sha256>, String> {
    Hmac::new_from_slice(key).map_err(|_| "the vault key cannot make tokens".to_owned())
}

fn context(purchase: PurchaseId, kind: IdentifierKind) -> String {
    format!("{purchase}/{kind}")
}

/// Written whole under another name first: whoever finds the file finds all of the key.
pub(crate) fn make_file(path: &Path, key: &str) -> std::io::Result<()> {
    let draft = path.with_extension(format!("key-{}", std::process::id()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft)?;
    file.write_all(key.as_bytes())?;
    file.sync_all()?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft)?;
    linked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn purchase(last: u128) -> PurchaseId {
        PurchaseId::new(uuid::Uuid::from_u128(last))
    }

    #[test]
    fn an_identifier_opens_for_its_own_purchase_and_kind_only() {
        let vault = Vault::from_hex(&"ab".repeat(32)).expect("a key");
        let sealed =
            vault.seal(&Chance::seeded(1), purchase(1), IdentifierKind::Tid, "NS20261114-7Q2K").expect("sealed");
        assert!(!sealed.contains("7Q2K"));
        assert_eq!(vault.open(purchase(1), IdentifierKind::Tid, &sealed).expect("open"), "NS20261114-7Q2K");
        assert!(vault.open(purchase(2), IdentifierKind::Tid, &sealed).is_err());
        assert!(vault.open(purchase(1), IdentifierKind::Txid, &sealed).is_err());
        let other = Vault::from_hex(&"cd".repeat(32)).expect("a key");
        assert!(other.open(purchase(1), IdentifierKind::Tid, &sealed).is_err());
    }

    #[test]
    fn a_key_of_the_wrong_shape_is_refused_in_words() {
        assert!(Vault::from_hex("abc").is_err());
        assert!(Vault::from_hex(&"zz".repeat(32)).is_err());
    }
}
