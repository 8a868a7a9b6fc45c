//! What came back: a mail of ours that did not arrive, or is late.

use mail_parser::{Message, MimeHeaders};
use model::DeliveryId;

use super::{delivery_of, one_line};

/// A report that a mail of ours was not delivered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounce {
    /// Who could not be reached, if the report says so.
    pub recipient: Option<String>,
    /// Whether it will never arrive; otherwise it is only late.
    pub permanent: bool,
    /// The mail it is about.
    pub delivery: Option<DeliveryId>,
    /// The other side's own words, on one line.
    pub text: String,
}

/// Longest text of the other side that is kept, in characters.
const TEXT_MAX: usize = 300;

/// A report in the form of RFC 3464, or what a mail server says in its own words to nobody.
pub(super) fn of(message: &Message, text: &str, null_sender: bool) -> Option<Bounce> {
    if let Some(report) = status_part(message) {
        return Some(from_report(message, &report));
    }
    let from = message.from().and_then(|from| from.first()).and_then(|from| from.address.as_deref());
    let local = from.unwrap_or_default().split('@').next().unwrap_or_default().to_lowercase();
    let by_server = matches!(&*local, "mailer-daemon" | "postmaster" | "mail-daemon" | "mailerdaemon");
    let in_words = text.trim_start().starts_with("Hi. This is the qmail-send program");
    // A person may call themselves postmaster; then there is somebody to answer to.
    if !(in_words || by_server && (null_sender || message.header_raw("X-Failed-Recipients").is_some())) {
        return None;
    }
    let recipient = message
        .header_raw("X-Failed-Recipients")
        .map(|value| value.trim().to_lowercase())
        .or_else(|| bracketed_address(text));
    Some(Bounce { recipient, permanent: true, delivery: named_delivery(message, text), text: cut(text) })
}

fn status_part(message: &Message) -> Option<String> {
    let is_status = |kind: &mail_parser::ContentType| {
        kind.subtype().is_some_and(|subtype| {
            subtype.eq_ignore_ascii_case("delivery-status") || subtype.eq_ignore_ascii_case("global-delivery-status")
        })
    };
    let part = message.parts.iter().find(|part| part.content_type().is_some_and(is_status))?;
    Some(String::from_utf8_lossy(part.contents()).replace("\r\n", "\n"))
}

fn from_report(message: &Message, report: &str) -> Bounce {
    let field = |name: &str| {
        let mut lines = report.lines().skip_while(|line| !begins_with(line, name));
        let first = lines.next()?.get(name.len() + 1..)?.trim().to_owned();
        // A folded line goes on in the next.
        let more = lines.take_while(|line| line.starts_with([' ', '\t'])).map(str::trim);
        Some(std::iter::once(&*first).chain(more).collect::<Vec<_>>().join(" "))
    };
    let address =
        |value: String| value.rsplit(';').next().unwrap_or_default().trim().trim_matches(['<', '>']).to_lowercase();
    let action = field("Action").unwrap_or_default().to_lowercase();
    let said = field("Diagnostic-Code").or_else(|| field("Status")).unwrap_or_default();
    Bounce {
        recipient: field("Final-Recipient").or_else(|| field("Original-Recipient")).map(address),
        permanent: action != "delayed",
        delivery: named_delivery(message, report),
        text: cut(said.strip_prefix("smtp;").unwrap_or(&said)),
    }
}

fn begins_with(line: &str, name: &str) -> bool {
    line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
        && line.as_bytes().get(name.len()) == Some(&b':')
}

/// From the mail that was sent back with the report, whole or its head, or from what the report answers.
fn named_delivery(message: &Message, text: &str) -> Option<DeliveryId> {
    let returned = message.parts.iter().find_map(|part| {
        let inner = part.message().and_then(Message::message_id).and_then(delivery_of);
        inner.or_else(|| {
            let is_head = part.content_type().is_some_and(|kind| {
                kind.subtype().is_some_and(|subtype| subtype.to_lowercase().contains("rfc822-headers"))
            });
            is_head.then(|| message_id_in(&String::from_utf8_lossy(part.contents()))).flatten()
        })
    });
    returned.or_else(|| super::answered(message)).or_else(|| message_id_in(text))
}

fn message_id_in(text: &str) -> Option<DeliveryId> {
    text.lines().filter(|line| begins_with(line, "Message-ID")).find_map(|line| delivery_of(&line[11..]))
}

/// The first `<address>` of a text.
fn bracketed_address(text: &str) -> Option<String> {
    text.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(inside, _)| inside.trim()).find_map(
        |inside| (inside.contains('@') && !inside.contains(char::is_whitespace)).then(|| inside.to_lowercase()),
    )
}

fn cut(text: &str) -> String {
    one_line(text).chars().take(TEXT_MAX).collect()
}
