use locale::Locale;
use model::Language;
use model::canned::{self, Facts, Filled, Variable};

/// What a variable stands for in a case, as a reader of that language is told it.
pub fn value(l: Locale, facts: &Facts, language: Language, variable: Variable) -> Option<String> {
    let theirs = Locale::new(language, l.zone);
    facts.value(variable, language, |time| theirs.record_time(time), |money| theirs.money(money))
}

/// A text as it is sent in a case.
pub fn fill_in(l: Locale, facts: &Facts, language: Language, text: &str) -> Filled {
    canned::fill(text, |variable| value(l, facts, language, variable))
}

/// Whether a reply has all the words, in its title, its shortcut or its texts.
pub fn has_words(reply: &canned::Canned, words: &str) -> bool {
    let texts = [reply.texts.ko.as_deref(), reply.texts.en.as_deref()].map(Option::unwrap_or_default);
    let all = [&reply.title, reply.shortcut.as_str(), texts[0], texts[1]].join("\n").to_lowercase();
    words.to_lowercase().split_whitespace().all(|word| all.contains(word))
}

/// Whether what has just been typed is a stroke that stands alone on its line: then it calls up the canned replies. Gives
/// where the stroke stands. Places are counted as browsers do, in UTF-16.
#[cfg(any(feature = "hydrate", test))]
pub fn lone_stroke(text: &str, caret: u32) -> Option<u32> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let (stroke, line) = (u16::from(b'/'), u16::from(b'\n'));
    let caret = usize::try_from(caret).ok()?;
    let at = caret.checked_sub(1)?;
    let begins = at.checked_sub(1).is_none_or(|before| units.get(before) == Some(&line));
    let ends = units.get(caret).is_none_or(|after| *after == line);
    (units.get(at) == Some(&stroke) && begins && ends).then_some(u32::try_from(at).ok()?)
}

#[cfg(test)]
mod tests {
    use model::canned::{Canned, CannedKind, Shortcut, Texts};

    use super::*;

    #[test]
    fn a_reply_is_found_by_all_that_it_says() {
        let reply = Canned {
            title: "Refund: how long the card takes".into(),
            shortcut: Shortcut::parse("shortcut", "/bankdays").expect("a shortcut"),
            kind: CannedKind::Refund,
            texts: Texts { ko: Some("카드사에 따라 3~5영업일이 걸려요.".into()), en: None },
            closes: false,
            tag: None,
        };
        for words in ["", "refund", "CARD long", "/bank", "영업일", "카드 refund"] {
            assert!(has_words(&reply, words), "{words}");
        }
        assert!(!has_words(&reply, "refund widget"));
    }

    #[test]
    fn a_stroke_calls_only_from_an_empty_line() {
        for (text, caret, place) in [
            ("/", 1, Some(0)),
            ("안녕하세요.\n/", 8, Some(7)),
            ("😀\n/\n끝", 4, Some(3)),
            ("and/or", 4, None),
            ("a /", 3, None),
            ("/refund", 1, None),
            ("", 0, None),
            ("/", 0, None),
            ("/", 9, None),
        ] {
            assert_eq!(lone_stroke(text, caret), place, "{text:?} at {caret}");
        }
    }
}
