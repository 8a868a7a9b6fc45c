use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;
use std::time::Instant;

use mail_auth::common::parse::TxtRecordParser;
use mail_auth::common::verify::DomainKey;
use mail_auth::{AuthenticatedMessage, DkimResult, MessageAuthenticator, Parameters, ResolverCache, Txt};
use model::Language;

use super::cast::{letter, locale, shop, time};
use crate::mail::{Delivery, LetterKind, Recipient, Signer, message, no_reply_address, render};

/// Made for this test alone: `openssl genrsa 2048`, and its public half.
const KEY: &str = include_str!("dkim.pem");
const PUBLIC: &str = include_str!("dkim.txt");

/// A name server that knows one name.
struct Names(HashMap<Box<str>, Txt>);

impl ResolverCache<Box<str>, Txt> for Names {
    fn get<Q>(&self, name: &Q) -> Option<Txt>
    where
        Box<str>: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        self.0.get(name).cloned()
    }

    fn remove<Q>(&self, _: &Q) -> Option<Txt>
    where
        Box<str>: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        None
    }

    fn insert(&self, _: Box<str>, _: Txt, _: Instant) {}
}

async fn verdict(raw: &[u8]) -> DkimResult {
    let record = DomainKey::parse(format!("v=DKIM1; k=rsa; p={}", PUBLIC.trim()).as_bytes()).expect("a record");
    let name = "hearback._domainkey.reply.nuristore.example.";
    let names = Names(HashMap::from([(name.into(), Txt::DomainKey(record.into()))]));
    let asks = MessageAuthenticator::new_system_conf().expect("a resolver, which is not asked");
    let mail = AuthenticatedMessage::parse(raw).expect("a mail");
    let output = asks.verify_dkim(Parameters::new(&mail).with_txt_cache(&names)).await;
    output.first().map_or(DkimResult::None, |output| output.result().clone())
}

#[tokio::test]
async fn a_signed_mail_is_verified_and_a_changed_one_is_not() {
    let rendered =
        render(&letter(LetterKind::CustomerWrote, Recipient::Developer, Language::Ko), locale(Language::Ko), &shop());
    let id = "01930000-0000-7000-8000-000000000001".parse().expect("an id");
    let from = no_reply_address(&shop());
    let delivery = Delivery {
        id,
        thread: None,
        from: &from,
        to: "help@moalabs.example",
        unsubscribe: None,
        at: time("2026-11-16T20:14"),
    };
    let mut mail = message(&delivery, &rendered, &shop()).expect("a message");
    let signer = Signer::from_pem(KEY, "reply.nuristore.example", "hearback").expect("a signer");
    assert_eq!(signer.public_key(), PUBLIC.trim(), "the record that the doctor wants is the one that openssl makes");
    signer.sign(&mut mail).expect("signed");
    let raw = mail.formatted();
    assert_eq!(verdict(&raw).await, DkimResult::Pass);
    let text = String::from_utf8(raw).expect("ASCII");
    let forged = text.replace("help@moalabs.example", "help@evil.example");
    assert_ne!(verdict(forged.as_bytes()).await, DkimResult::Pass);
    let forged = format!("{}extra\r\n", text);
    assert_ne!(verdict(forged.as_bytes()).await, DkimResult::Pass);
}

#[test]
fn a_key_that_is_none_is_told_in_words() {
    let error = Signer::from_pem("nonsense", "reply.nuristore.example", "hearback").expect_err("no key");
    assert!(error.starts_with("the DKIM key cannot be read"), "{error}");
}
