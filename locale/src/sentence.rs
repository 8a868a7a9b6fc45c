//! Writes a sentence of the catalogue: its text, with variables, particles and choices put in.
//!
//! ```text
//! { $name }                                    a variable
//! { JOSA($name, "이", "가") }                    the particle that fits it
//! { $count -> [one] One *[other] { $count } }  a choice, each way on a line of its own
//! ```

use model::Language;

use crate::catalogue::Value;
use crate::particle;

pub(crate) fn format(sentence: &str, language: Language, variables: &[(&'static str, Value)]) -> String {
    let mut out = String::with_capacity(sentence.len());
    Reader { rest: sentence, language, variables }.pattern(&mut out, false);
    out
}

struct Reader<'a> {
    rest: &'a str,
    language: Language,
    variables: &'a [(&'static str, Value)],
}

impl<'a> Reader<'a> {
    /// Text and what stands in braces. One way of a choice ends where a line begins with the next way or with the
    /// choice's closing brace.
    fn pattern(&mut self, out: &mut String, in_choice: bool) {
        while let Some(at) = self.rest.find(['{', '\n']) {
            let (text, rest) = self.rest.split_at(at);
            out.push_str(text);
            if let Some(rest) = rest.strip_prefix('{') {
                self.rest = rest;
                self.placeable(out);
                continue;
            }
            self.rest = rest.trim_start();
            if in_choice && self.rest.starts_with(['[', '*', '}']) {
                return;
            }
            // Lines stay apart, as they are in the file, without their indentation.
            let space = &rest[..rest.len() - self.rest.len()];
            out.extend(space.chars().filter(|c| *c == '\n'));
        }
        out.push_str(self.rest);
        self.rest = "";
    }

    fn placeable(&mut self, out: &mut String) {
        if self.skip("JOSA(") {
            self.particle(out);
        } else if self.skip("$") {
            let name = self.word();
            if self.skip("->") {
                self.choice(name, out);
            } else {
                out.push_str(&self.written(name));
            }
        }
        self.skip("}");
    }

    /// `$word, "이", "가")`, after the opening parenthesis.
    fn particle(&mut self, out: &mut String) {
        self.skip("$");
        let name = self.word();
        let consonant = self.quoted();
        let vowel = self.quoted();
        self.skip(")");
        out.push_str(particle::choose(&self.written(name), consonant, vowel));
    }

    /// All ways up to the closing brace; the first that fits is written, or the one with the star.
    fn choice(&mut self, name: &str, out: &mut String) {
        let mut chosen = None;
        let mut default = String::new();
        loop {
            let is_default = self.skip("*");
            if !self.skip("[") {
                break;
            }
            let key = self.word();
            self.skip("]");
            let mut text = String::new();
            self.pattern(&mut text, true);
            if chosen.is_none() && self.fits(name, key) {
                chosen = Some(text);
            } else if is_default {
                default = text;
            }
        }
        out.push_str(&chosen.unwrap_or(default));
    }

    fn fits(&self, name: &str, key: &str) -> bool {
        match (self.value(name), key.parse::<i64>()) {
            (Some(Value::Number(number)), Ok(key)) => *number == key,
            (Some(Value::Number(number)), Err(_)) => plural(self.language, *number) == key,
            // A way that is a number is for numbers only.
            (Some(Value::Text(text)), Err(_)) => text == key,
            _ => false,
        }
    }

    fn value(&self, name: &str) -> Option<&'a Value> {
        self.variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// A variable as it is written; one that is missing shows itself.
    fn written(&self, name: &str) -> String {
        match self.value(name) {
            Some(Value::Text(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            None => format!("{{${name}}}"),
        }
    }

    /// Goes over `what`, and the space around it, if that comes next.
    fn skip(&mut self, what: &str) -> bool {
        match self.rest.trim_start().strip_prefix(what) {
            Some(rest) => {
                // Space after a placeable belongs to the text.
                self.rest = if what == "}" { rest } else { rest.trim_start() };
                true
            }
            None => false,
        }
    }

    fn word(&mut self) -> &'a str {
        let end = self.rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
        // `$count->` is a choice without its space.
        let end = end.map_or(self.rest.len(), |end| if self.rest[..end].ends_with('-') { end - 1 } else { end });
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word
    }

    /// The next text in quotation marks.
    fn quoted(&mut self) -> &'a str {
        let mut parts = self.rest.splitn(3, '"');
        let (_, text) = (parts.next(), parts.next().unwrap_or_default());
        self.rest = parts.next().unwrap_or_default();
        text
    }
}

/// The kind of a whole number: English tells one from many, Korean does not.
fn plural(language: Language, number: i64) -> &'static str {
    match (language, number) {
        (Language::En, 1 | -1) => "one",
        _ => "other",
    }
}
