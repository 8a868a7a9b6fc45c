//! The text of a mail, whichever way it was written.

use html2text::config;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::html::html_to_text;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessagePart, MimeHeaders, PartType};

use super::charset::iso_2022_kr;
use super::flowed::unflow;
use super::plain::{Plain, with_addresses};

/// Longest HTML that is read, in bytes. What people write is a hundredth of it.
const HTML_MAX: usize = 512 * 1024;
/// Deepest HTML that is laid out: the time grows with the square of it. Mail programs nest a few dozen deep.
const DEPTH_MAX: usize = 500;
/// Elements that may be left open, or have no end at all.
const UNCLOSED: &[&str] = &[
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
    "source", "td", "th", "tr", "wbr",
];

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

/// What is seen of an HTML part: nothing is loaded, nothing runs, and what is hidden stays so.
fn html_text(html: &str) -> String {
    let end = (0..=HTML_MAX.min(html.len())).rev().find(|&at| html.is_char_boundary(at)).unwrap_or_default();
    let html = &html[..end];
    if depth(html) > DEPTH_MAX {
        return plain(&html_to_text(html));
    }
    let shown = config::with_decorator(Plain::default())
        .use_doc_css()
        .raw_mode(true)
        .no_link_wrapping()
        .link_footnotes(false)
        .allow_width_overflow()
        .string_from_read(html.as_bytes(), usize::from(u16::MAX));
    one_blank_line(&plain(&with_addresses(&shown.unwrap_or_default())))
}

/// Empty paragraphs, as editors of mail make them, are one empty line.
fn one_blank_line(text: &str) -> String {
    let mut lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.dedup_by(|next, line| next.is_empty() && line.is_empty());
    lines.join("\n")
}

/// How deep elements may stand in each other.
fn depth(html: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in html.split('<').skip(1) {
        let (closes, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        let name: String =
            tag.chars().take_while(char::is_ascii_alphanumeric).take(12).map(|c| c.to_ascii_lowercase()).collect();
        if name.is_empty() || UNCLOSED.contains(&name.as_str()) {
            continue;
        }
        depth = if closes { depth.saturating_sub(1) } else { depth + 1 };
        deepest = deepest.max(depth);
    }
    deepest
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
