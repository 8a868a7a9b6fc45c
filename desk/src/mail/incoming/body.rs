//! The text of a mail, whichever way it was written.

use html2text::config;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessagePart, MimeHeaders, PartType};

use super::charset::iso_2022_kr;
use super::flowed::unflow;

/// Longest HTML that is read, in bytes. What people write is a hundredth of it.
const HTML_MAX: usize = 1024 * 1024;

/// All text of a mail, with line feeds. Where a mail has both, the text part counts, unless it is empty.
pub(super) fn text(message: &Message) -> String {
    let written: Vec<String> = message.text_bodies().map(|part| part_text(message, part)).collect();
    let text = joined(&written);
    if !text.is_empty() {
        return text;
    }
    joined(&message.html_bodies().map(|part| part_text(message, part)).collect::<Vec<_>>())
}

fn joined(parts: &[String]) -> String {
    let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

fn part_text(message: &Message, part: &MessagePart) -> String {
    let seven_bit = seven_bit_korean(message, part);
    match &part.body {
        PartType::Html(html) => html_text(seven_bit.as_deref().unwrap_or(html)),
        PartType::Text(text) => {
            let text = plain(seven_bit.as_deref().unwrap_or(text));
            let parameter = |name| part.content_type().and_then(|kind| kind.attribute(name));
            match parameter("format") {
                Some(format) if format.eq_ignore_ascii_case("flowed") => {
                    unflow(&text, parameter("delsp").is_some_and(|delsp| delsp.eq_ignore_ascii_case("yes")))
                }
                _ => text,
            }
        }
        _ => String::new(),
    }
}

/// The part's text, if it is written in ISO-2022-KR, which the parser has left undecoded.
fn seven_bit_korean(message: &Message, part: &MessagePart) -> Option<String> {
    let charset = part.content_type()?.attribute("charset")?;
    if !charset.eq_ignore_ascii_case("iso-2022-kr") {
        return None;
    }
    let raw = message.raw_message.get(part.offset_body as usize..part.offset_end as usize)?;
    Some(match part.encoding {
        Encoding::None => iso_2022_kr(raw),
        Encoding::QuotedPrintable => iso_2022_kr(&quoted_printable_decode(raw)?),
        Encoding::Base64 => iso_2022_kr(&base64_decode(raw)?),
    })
}

/// What is seen of an HTML part: quotes begin with `> `, links show their words, nothing is loaded.
fn html_text(html: &str) -> String {
    let end = (0..=HTML_MAX.min(html.len())).rev().find(|&at| html.is_char_boundary(at)).unwrap_or_default();
    let shown = config::plain_no_decorate()
        .use_doc_css()
        .raw_mode(true)
        .no_link_wrapping()
        .link_footnotes(false)
        .allow_width_overflow()
        .string_from_read(&html.as_bytes()[..end], usize::from(u16::MAX));
    plain(&shown.unwrap_or_default())
}

/// Line feeds only, and no characters that draw nothing or turn what follows.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|&c| c == '\n' || c == '\t' || !c.is_control())
        .filter(|&c| !model::text::is_deceptive(c))
        .map(|c| if c == '\u{a0}' { ' ' } else { c })
        .collect()
}
