//! One key of the vault: what it seals, and what is made of it.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hmac::Mac;

use super::{Secret, keyed};
use crate::ambient::Chance;
use crate::{Error, hex};

#[derive(Clone)]
pub(super) struct Key {
    /// Eight bytes that follow from the key and tell nothing of it.
    pub name: String,
    cipher: XChaCha20Poly1305,
    secret: [u8; 32],
}

impl Key {
    /// 64 hexadecimal digits each, commas or line ends between them.
    pub fn several(text: &str) -> Result<Vec<Self>, String> {
        let texts = text.split([',', '\n']).map(str::trim).filter(|text| !text.is_empty());
        let keys: Vec<Self> = texts.map(Self::from_hex).collect::<Result<_, _>>()?;
        let twice =
            keys.iter().enumerate().any(|(place, key)| keys[..place].iter().any(|other| other.name == key.name));
        if twice { Err("the same vault key is given twice".to_owned()) } else { Ok(keys) }
    }

    fn from_hex(text: &str) -> Result<Self, String> {
        let bytes = hex::decode(text).and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        let secret = bytes.ok_or("the vault key must be 64 hexadecimal digits (32 bytes)")?;
        let cipher = XChaCha20Poly1305::new_from_slice(&secret).map_err(|_| "the vault key must have 32 bytes")?;
        let mut name = keyed(&secret)?;
        name.update(b"hearback key name");
        Ok(Self { name: hex::encode(&name.finalize().into_bytes()[..8]), cipher, secret })
    }

    /// Another key that follows from this one: what it makes tells nothing about what this one seals.
    pub fn made_for(&self, secret: Secret) -> Vec<u8> {
        let purpose: &[u8] = match secret {
            Secret::Tokens => b"hearback tokens",
            Secret::Finding => b"hearback finding",
        };
        // A key of 32 bytes is one for every such function.
        keyed(&self.secret).map_or_else(
            |_| Vec::new(),
            |mut mac| {
                mac.update(purpose);
                mac.finalize().into_bytes().to_vec()
            },
        )
    }

    pub fn seal(&self, chance: &Chance, context: &str, plain: &str) -> Result<String, Error> {
        let nonce: [u8; 24] = chance.bytes();
        let payload = Payload { msg: plain.as_bytes(), aad: context.as_bytes() };
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| Error::internal("a text could not be sealed"))?;
        Ok(format!("{}.{}{}", self.name, hex::encode(&nonce), hex::encode(&sealed)))
    }

    pub fn open(&self, context: &str, sealed: &str) -> Option<String> {
        let text = sealed.split_once('.').map_or(sealed, |(_, text)| text);
        let bytes = hex::decode(text)?;
        let (nonce, text) = bytes.split_first_chunk::<24>()?;
        let payload = Payload { msg: text, aad: context.as_bytes() };
        String::from_utf8(self.cipher.decrypt(&XNonce::from(*nonce), payload).ok()?).ok()
    }

    /// The name of the key that a text was sealed with, where it says so.
    pub fn named_in(sealed: &str) -> Option<&str> {
        sealed.split_once('.').map(|(name, _)| name)
    }
}
