//! The envelope: who gets it, from which address, and the headers by which mail programs show one inquiry as one
//! thread and automatic answers stay silent.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, MultiPartBuilder, SinglePart};
use lettre::{Address, Message};
use model::inquiry::InquiryNumber;
use model::{DeliveryId, InquiryId, Time};

use super::render::{Rendered, Shop};
use super::sheet::{clean, one_line};

/// One mail on its way to one address.
#[derive(Clone, Copy, Debug)]
pub struct Delivery<'a> {
    /// The outbox entry: its id is the message's id, so that sending it twice gives the same message twice.
    pub id: DeliveryId,
    /// The inquiry whose thread it belongs to.
    pub thread: Option<(InquiryId, InquiryNumber)>,
    /// Where answers go: see [`reply_address`] and [`no_reply_address`]. It is the sender's address as well, so that
    /// neither side ever sees the other's.
    pub from: &'a str,
    pub to: &'a str,
    /// Where one press stops mails like it (RFC 8058), for those that are not essential.
    pub unsubscribe: Option<&'a str>,
    pub at: Time,
}

/// Why a mail cannot be put together. Trying again does not help.
#[derive(Debug, thiserror::Error)]
pub enum Unsendable {
    #[error("this is not an e-mail address that mail can be sent from or to: {0:?}")]
    Address(String),
    #[error("the message could not be put together: {0}")]
    Message(#[from] lettre::error::Error),
}

/// The address that answers to one inquiry go to. The token says which participant writes; it has to be unguessable
/// and of lower case, since some mail programs change the case of what stands before the @.
pub fn reply_address(number: InquiryNumber, token: &str, shop: &Shop) -> String {
    format!("{}.{token}@{}", number.to_string().to_lowercase(), shop.reply_domain)
}

/// The sender of mails that nobody can answer.
pub fn no_reply_address(shop: &Shop) -> String {
    format!("no-reply@{}", shop.reply_domain)
}

/// Puts a written mail into its envelope.
pub fn message(delivery: &Delivery, mail: &Rendered, shop: &Shop) -> Result<Message, Unsendable> {
    let domain = &shop.reply_domain;
    let mut builder = Message::builder()
        .from(Mailbox::new(Some(one_line(&mail.from_name)), address(delivery.from)?))
        .to(Mailbox::new(None, address(delivery.to)?))
        .subject(subject(&mail.subject))
        .date(date(delivery.at))
        .message_id(Some(format!("<{}@{domain}>", delivery.id)))
        // RFC 3834: an automatic answer to an automatic mail is a loop, so neither is to be made.
        .header(AutoSubmitted)
        .header(AutoResponseSuppress)
        .header(ListId(list_id(delivery, domain)));
    if let Some((inquiry, _)) = delivery.thread {
        // A root that no mail ever had: it is the same for every participant from the first mail on, whichever mails
        // they got.
        let root = format!("<{inquiry}@{domain}>");
        builder = builder.in_reply_to(root.clone()).references(root);
    }
    if let Some(address) = delivery.unsubscribe {
        builder = builder.header(ListUnsubscribe(format!("<{address}>"))).header(ListUnsubscribePost);
    }
    let parts = parts(delivery)
        .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(body(&mail.text)))
        .singlepart(SinglePart::builder().header(ContentType::TEXT_HTML).body(body(&mail.html)));
    Ok(builder.multipart(parts)?)
}

/// The boundary follows from the delivery: no writer of a text can know it, and the message stays the same when it is
/// made again.
fn parts(delivery: &Delivery) -> MultiPartBuilder {
    MultiPart::alternative().boundary(format!("=_{}", delivery.id))
}

/// Without bare carriage returns and control characters: the library passes them on, and a mail server that takes
/// one for the end of a line reads a second message behind it (SMTP smuggling).
fn body(text: &str) -> String {
    format!("{}\n", clean(text))
}

/// Only what an SMTP dialogue can carry unchanged: visible ASCII.
fn address(text: &str) -> Result<Address, Unsendable> {
    let refused = || Unsendable::Address(text.to_owned());
    if !text.bytes().all(|byte| byte.is_ascii_graphic()) || text.len() > 254 {
        return Err(refused());
    }
    text.parse().map_err(|_| refused())
}

/// One line. An encoded word (`=?utf-8?…`) that somebody typed is broken up, or a mail program would decode it into
/// whatever it likes; ours are made afterwards.
fn subject(text: &str) -> String {
    one_line(text).replace("=?", "= ?")
}

fn date(at: Time) -> SystemTime {
    // Up to the end of the year 9999, where the calendar of mail ends.
    let millis = u64::try_from(at.0).unwrap_or(0).min(253_402_300_799_000);
    UNIX_EPOCH + Duration::from_millis(millis)
}

/// RFC 2919: lets a reader file or mute one inquiry, or all that belongs to none. Without a phrase, since that would
/// change with language and sender, and the list would look like several.
fn list_id(delivery: &Delivery, domain: &str) -> String {
    let name = delivery.thread.map_or("store".to_owned(), |(_, number)| number.to_string().to_lowercase());
    format!("<{name}.{domain}>")
}

#[derive(Clone)]
struct AutoSubmitted;

#[derive(Clone)]
struct AutoResponseSuppress;

#[derive(Clone)]
struct ListId(String);

#[derive(Clone)]
struct ListUnsubscribe(String);

#[derive(Clone)]
struct ListUnsubscribePost;

type Parsed<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }
    fn parse(_: &str) -> Parsed<Self> {
        Ok(Self)
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// What Exchange and Outlook read instead of RFC 3834.
impl Header for AutoResponseSuppress {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("X-Auto-Response-Suppress")
    }
    fn parse(_: &str) -> Parsed<Self> {
        Ok(Self)
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "OOF, AutoReply".to_owned())
    }
}

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }
    fn parse(text: &str) -> Parsed<Self> {
        Ok(Self(text.to_owned()))
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

impl Header for ListUnsubscribePost {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }
    fn parse(_: &str) -> Parsed<Self> {
        Ok(Self)
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

impl Header for ListId {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Id")
    }
    fn parse(text: &str) -> Parsed<Self> {
        Ok(Self(text.to_owned()))
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}
