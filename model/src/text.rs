//! Languages, texts in both of them, and the texts that people write.

use serde::{Deserialize, Serialize};

use crate::invalid::{Invalid, Reason};
use crate::text_enum::text_enum;

text_enum! {
    /// The two languages of every page, mail and error.
    pub enum Language { Ko = "ko", En = "en" }
}

impl Language {
    /// The best of the two for an `Accept-Language` header: the first named one that we speak, else Korean.
    pub fn from_accept(header: &str) -> Self {
        header
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.trim().split(';');
                let tag = pieces.next()?.trim();
                let weight = pieces
                    .find_map(|piece| piece.trim().strip_prefix("q="))
                    .map_or(Some(1.0), |q| q.parse::<f32>().ok())?;
                let language = tag.get(..2)?.to_ascii_lowercase().parse().ok()?;
                (weight > 0.0).then_some((language, weight))
            })
            // The first of equals wins, as the order of the header is the order of preference.
            .fold(None, |best: Option<(Self, f32)>, next| match best {
                Some(best) if best.1 >= next.1 => Some(best),
                _ => Some(next),
            })
            .map_or(Self::Ko, |(language, _)| language)
    }
}

/// A name or text that the store has in both languages. Where a person gave one only, both are the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    pub ko: String,
    pub en: String,
}

impl Bilingual {
    pub fn new(ko: impl Into<String>, en: impl Into<String>) -> Self {
        Self { ko: ko.into(), en: en.into() }
    }

    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { ko: text.clone(), en: text }
    }

    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Ko => &self.ko,
            Language::En => &self.en,
        }
    }
}

/// Longest message of a thread, in characters (as drawn in the contact form).
pub const MESSAGE_MAX: usize = 2_000;
/// Longest text of a review, in characters (as drawn in the review editor).
pub const REVIEW_MAX: usize = 1_000;
/// Longest official reply, in characters (as drawn in the reviews console).
pub const REPLY_MAX: usize = 600;
/// Longest reason, note on a decision, or line typed into a small field, in characters.
pub const LINE_MAX: usize = 200;

/// Parses a text that may have several lines: trimmed, line ends as `\n`, without control characters,
/// bidirectional overrides or zero-width marks that could make it read differently from what it is.
pub fn parse_text(field: &str, text: &str, max: usize) -> Result<String, Invalid> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    if text.is_empty() {
        return Err(Invalid::new(field, Reason::Required));
    }
    if text.chars().any(|c| (c.is_control() && c != '\n' && c != '\t') || is_deceptive(c)) {
        return Err(Invalid::new(field, Reason::HasControlCharacters));
    }
    if text.chars().count() > max {
        return Err(Invalid::with_limit(field, Reason::TooLong, max));
    }
    Ok(text.to_owned())
}

/// Parses a text of one line, up to [`LINE_MAX`] characters.
pub fn parse_line(field: &str, text: &str) -> Result<String, Invalid> {
    let text = parse_text(field, text, LINE_MAX)?;
    if text.contains(['\n', '\t']) { Err(Invalid::new(field, Reason::HasControlCharacters)) } else { Ok(text) }
}

/// As [`parse_line`], but an empty text is `None`.
pub fn parse_optional_line(field: &str, text: &str) -> Result<Option<String>, Invalid> {
    if text.trim().is_empty() { Ok(None) } else { parse_line(field, text).map(Some) }
}

/// Marks that change the direction or the reading of the text around them. The zero-width joiner stays: emoji need it.
pub fn is_deceptive(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// A heading for a message that came without one: its first sentence or line, at most `max` characters,
/// cut between words.
pub fn heading_of(body: &str, max: usize) -> String {
    let line = body.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let end = line
        .char_indices()
        .find(|&(at, c)| {
            matches!(c, '.' | '!' | '?' | '。')
                && line[at + c.len_utf8()..].chars().next().is_none_or(char::is_whitespace)
        })
        .map_or(line.len(), |(at, _)| at);
    let sentence = line[..end].trim();
    let sentence = if sentence.contains(char::is_alphanumeric) { sentence } else { line };
    if sentence.chars().count() <= max {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(max - 1).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head).to_owned();
    cut + "…"
}

/// The language that a text seems to be written in, by its letters: a Korean syllable says as much as two Latin ones.
/// None where it has neither.
pub fn language_of(text: &str) -> Option<Language> {
    let (mut korean, mut latin) = (0_usize, 0_usize);
    for c in text.chars() {
        match c {
            '가'..='힣' => korean += 1,
            c if c.is_ascii_alphabetic() => latin += 1,
            _ => {}
        }
    }
    match (korean, latin) {
        (0, 0) => None,
        (korean, latin) if korean * 2 > latin => Some(Language::Ko),
        _ => Some(Language::En),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_languages_choose_ours_by_weight_then_order() {
        assert_eq!(Language::from_accept("en-US,en;q=0.9,ko;q=0.8"), Language::En);
        assert_eq!(Language::from_accept("de-DE, ko;q=0.5, en;q=0.4"), Language::Ko);
        assert_eq!(Language::from_accept("ja"), Language::Ko);
        assert_eq!(Language::from_accept("en;q=0"), Language::Ko);
        assert_eq!(Language::from_accept(""), Language::Ko);
    }

    #[test]
    fn whitespace_only_text_is_missing_text() {
        assert_eq!(parse_text("body", " \n\t ", 10), Err(Invalid::new("body", Reason::Required)));
    }

    #[test]
    fn length_counts_characters_not_bytes() {
        assert!(parse_text("body", &"가".repeat(10), 10).is_ok());
        assert_eq!(parse_text("body", &"가".repeat(11), 10), Err(Invalid::with_limit("body", Reason::TooLong, 10)));
    }

    #[test]
    fn marks_that_turn_the_reading_around_are_refused() {
        for text in ["gpj.\u{202E}exe", "a\u{0}b", "a\u{1b}[31m", "ad\u{200B}min"] {
            assert_eq!(
                parse_text("body", text, 100),
                Err(Invalid::new("body", Reason::HasControlCharacters)),
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_heading_is_the_first_sentence_and_never_cuts_a_word() {
        assert_eq!(heading_of("\n결제했는데 적용이 안 돼요. 확인해 주세요.", 60), "결제했는데 적용이 안 돼요");
        assert_eq!(heading_of("version 4.8.1 crashes", 60), "version 4.8.1 crashes");
        assert_eq!(heading_of("one two three four", 10), "one two…");
        assert_eq!(heading_of("...", 60), "...");
    }

    #[test]
    fn a_text_tells_its_language_by_its_letters() {
        assert_eq!(language_of("4.8.1 업데이트 후 위젯이 안 나와요"), Some(Language::Ko));
        assert_eq!(language_of("Moaplan 환불해 주세요"), Some(Language::Ko));
        assert_eq!(language_of("Paid for Premium (프리미엄), still on the Free plan"), Some(Language::En));
        assert_eq!(language_of("R-20417! 😀"), Some(Language::En));
        assert_eq!((language_of(""), language_of("4.8 ★★★")), (None, None));
    }
}
