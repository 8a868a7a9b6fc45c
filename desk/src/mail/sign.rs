//! Signing what leaves (DKIM, RFC 6376): so that a reader's mail server knows it is from this store.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use mail_auth::common::crypto::{RsaKey, Sha256};
use mail_auth::common::headers::HeaderWriter;
use mail_auth::dkim::{DkimSigner, Done};
use rustls_pki_types::PrivateKeyDer;
use rustls_pki_types::pem::PemObject;

/// What a signature covers: all that a reader sees or a mail program acts on.
const SIGNED: [&str; 14] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "In-Reply-To",
    "References",
    "List-Id",
    "Auto-Submitted",
    "MIME-Version",
    "Content-Type",
    "Reply-To",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];

/// Signs mails of one domain.
pub struct Signer {
    signer: DkimSigner<RsaKey<Sha256>, Done>,
    public_key: String,
}

impl Signer {
    /// From an RSA key in PEM. The public key stands at `<selector>._domainkey.<domain>`.
    pub fn from_pem(pem: &str, domain: &str, selector: &str) -> Result<Self, String> {
        let key = PrivateKeyDer::from_pem_slice(pem.as_bytes())
            .map_err(|error| format!("the DKIM key cannot be read as PEM: {error}"))?;
        let key = RsaKey::<Sha256>::from_key_der(key)
            .map_err(|error| format!("the DKIM key is no RSA key of 2048 bits or more: {error}"))?;
        let public_key = STANDARD.encode(subject_public_key_info(&key.public_key()));
        let signer = DkimSigner::from_key(key).domain(domain).selector(selector).headers(SIGNED);
        Ok(Self { signer, public_key })
    }

    /// The public half of the key in base64, as the domain's record has it.
    pub fn public_key(&self) -> String {
        self.public_key.clone()
    }

    /// The signature of a mail, as a header with its line's end.
    pub fn header(&self, raw: &[u8]) -> Result<String, String> {
        let signature = self.signer.sign(raw).map_err(|error| format!("a mail cannot be signed: {error}"))?;
        Ok(signature.to_header())
    }

    /// Puts the signature into the mail's head.
    pub fn sign(&self, message: &mut Message) -> Result<(), String> {
        let header = self.header(&message.formatted())?;
        let value = header.split_once(':').map_or("", |(_, value)| value).trim().to_owned();
        let name = HeaderName::new_from_ascii_str("DKIM-Signature");
        // It is folded already, and every other form of it would be another header.
        message.headers_mut().insert_raw(HeaderValue::dangerous_new_pre_encoded(name, value.clone(), value));
        Ok(())
    }
}

/// The key in the form that domains publish it in (RFC 5280): the algorithm, and the key itself in a bit string.
fn subject_public_key_info(key: &[u8]) -> Vec<u8> {
    const RSA: [u8; 15] = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
    let element = |tag: u8, content: &[u8]| {
        let length = content.len().to_be_bytes();
        let length: Vec<u8> = length.into_iter().skip_while(|&byte| byte == 0).collect();
        let mut out = vec![tag];
        // Short lengths stand for themselves; longer ones say how many bytes they take. That is at most eight.
        if content.len() >= 0x80 {
            out.push(0x80 | length.len() as u8);
        }
        out.extend(length);
        out.extend_from_slice(content);
        out
    };
    let bits = element(0x03, &[&[0], key].concat());
    element(0x30, &[&RSA[..], &bits].concat())
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Signer(…)")
    }
}
