//! Mail coming in: from the bytes that a mail server hands over to what a person wrote, or to what kind of machine
//! wrote it.
//!
//! Reading never fails and never decides anything: what cannot be made out is absent, and what may become of a mail is
//! a rule of [`model::mail`]. No HTML of a mail is ever shown; it is read as text, so nothing in it can run, load or
//! look like the store's own page.

mod body;
mod bounce;
mod charset;
mod flowed;
mod fold;
mod kind;
mod plain;

use mail_parser::{Address, Message, MessageParser, MimeHeaders};
use model::DeliveryId;
use model::mail::MailKind;

pub use bounce::Bounce;

/// What a mail says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Incoming {
    pub kind: MailKind,
    /// The one address that it says it is from, in lower case; none when it names none or several.
    pub from: Option<String>,
    /// Without its angle brackets.
    pub message_id: Option<String>,
    pub subject: String,
    /// What its author newly wrote.
    pub said: String,
    /// What was folded away: quoted history, signature, a phone's footer.
    pub folded: String,
    pub attachments: Vec<Attachment>,
    pub bounce: Option<Bounce>,
    /// The mail of ours that it answers.
    pub answers: Option<DeliveryId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub name: String,
    pub media: String,
    pub content: Vec<u8>,
}

/// Reads a mail. `null_sender` says whether the envelope names nobody to answer to, where there was an envelope; the
/// mail's own `Return-Path` counts otherwise.
pub fn read(raw: &[u8], null_sender: Option<bool>) -> Incoming {
    if nests_deeply(raw) {
        return Incoming::default();
    }
    let raw = charset::with_known_names(raw);
    let Some(message) = MessageParser::default().parse(raw.as_ref()) else { return Incoming::default() };
    let text = body::text(&message);
    let null_sender = null_sender.unwrap_or_else(|| has_null_return_path(&message));
    let bounce = bounce::of(&message, &text, null_sender);
    let subject = one_line(message.subject().unwrap_or_default());
    let kind = if bounce.is_some() { MailKind::Bounce } else { kind::of(&message, &subject, null_sender) };
    let (said, folded) = if bounce.is_some() { (String::new(), text) } else { fold::fold(&text) };
    Incoming {
        kind,
        from: only_address(message.from()),
        message_id: message.message_id().map(one_line).filter(|id| !id.is_empty()),
        subject,
        said,
        folded,
        // The parts of a report are no files of anybody's.
        attachments: if kind == MailKind::Person { attachments(&message) } else { Vec::new() },
        answers: bounce.as_ref().and_then(|bounce| bounce.delivery).or_else(|| answered(&message)),
        bounce,
    }
}

/// Whether mails may stand within mails deeper than the parser's own stack bears. A thread that overflows takes the
/// whole program with it, so this errs on the safe side: a mail with hundreds of these words waits for an operator.
fn nests_deeply(raw: &[u8]) -> bool {
    const MANY: usize = 200;
    const WORDS: [&[u8]; 3] = [b"rfc822", b"global", b"digest"];
    let begins = |window: &&[u8]| WORDS.iter().any(|word| window.eq_ignore_ascii_case(word));
    raw.windows(6).filter(begins).take(MANY + 1).count() > MANY
}

/// The address of a header that names exactly one.
fn only_address(header: Option<&Address>) -> Option<String> {
    let mut addresses = header?.iter();
    let address = addresses.next()?.address.as_deref()?.trim().to_lowercase();
    (addresses.next().is_none() && address.contains('@') && !address.contains(char::is_whitespace)).then_some(address)
}

fn has_null_return_path(message: &Message) -> bool {
    message.header_raw("Return-Path").is_some_and(|path| path.trim() == "<>")
}

/// Our message ids are the outbox entries' ids.
fn answered(message: &Message) -> Option<DeliveryId> {
    let replied = message.in_reply_to().as_text_list().into_iter().flatten();
    let references = message.references().as_text_list().into_iter().flatten().rev();
    let one = message.in_reply_to().as_text().into_iter().chain(message.references().as_text());
    replied.chain(references).map(AsRef::as_ref).chain(one).find_map(delivery_of)
}

/// The outbox entry that a message id of ours names.
fn delivery_of(message_id: &str) -> Option<DeliveryId> {
    let id = message_id.trim().trim_start_matches('<');
    id.split_once('@')?.0.parse().ok()
}

fn attachments(message: &Message) -> Vec<Attachment> {
    message
        .attachments()
        .filter(|part| !part.is_multipart())
        .map(|part| {
            let media = part.content_type().map_or_else(
                || "application/octet-stream".to_owned(),
                |kind| format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("octet-stream")).to_lowercase(),
            );
            Attachment {
                name: part.attachment_name().map(one_line).unwrap_or_default(),
                media,
                content: part.contents().to_vec(),
            }
        })
        .collect()
}

/// On one line, without control characters and without those that turn the direction of writing.
fn one_line(text: &str) -> String {
    let shown = text.chars().filter(|&c| !model::text::is_deceptive(c));
    let spaced: String = shown.map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
