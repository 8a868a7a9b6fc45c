//! A text in its pieces, and with its variables filled in.

use serde::{Deserialize, Serialize};

use super::Variable;

/// What stands in place of a variable that has no value: whoever writes sees it, and is warned of it.
pub const GAP: &str = "[…]";

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Words(&'a str),
    Variable(Variable),
    /// Braces around a name that is no variable.
    Unknown(&'a str),
}

/// A text in its pieces. Braces around anything but a name are words: somebody may write of a file's content.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(open) = text[at..].find('{').map(|open| at + open) {
        let Some(close) = text[open..].find(['}', '\n']).map(|close| open + close) else { break };
        let inside = &text[open + 1..close];
        // Of several opening braces the last belongs to the closing one.
        if let Some(again) = inside.rfind('{') {
            at = open + 1 + again;
            continue;
        }
        at = close + 1;
        let name = inside.trim();
        if !text[close..].starts_with('}') || !is_name(name) {
            continue;
        }
        if from < open {
            pieces.push(Piece::Words(&text[from..open]));
        }
        pieces.push(name.parse().map_or(Piece::Unknown(name), Piece::Variable));
        from = at;
    }
    if from < text.len() {
        pieces.push(Piece::Words(&text[from..]));
    }
    pieces
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '))
}

/// The names in braces that are no variables.
pub fn unknown(text: &str) -> Vec<&str> {
    let pieces = pieces(text).into_iter();
    pieces.filter_map(|piece| if let Piece::Unknown(name) = piece { Some(name) } else { None }).collect()
}

/// A text with its variables filled in, and which of them had no value: there stands a [`GAP`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    pub text: String,
    pub missing: Vec<Variable>,
}

/// Fills in a text. What has no value leaves a gap that is seen; nothing is left out silently.
pub fn fill(text: &str, value: impl Fn(Variable) -> Option<String>) -> Filled {
    let mut filled = Filled { text: String::with_capacity(text.len()), missing: Vec::new() };
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => filled.text.push_str(words),
            Piece::Unknown(_) => filled.text.push_str(GAP),
            Piece::Variable(variable) => match value(variable).filter(|value| !value.is_empty()) {
                Some(value) => filled.text.push_str(&value),
                None => {
                    filled.text.push_str(GAP);
                    if !filled.missing.contains(&variable) {
                        filled.missing.push(variable);
                    }
                }
            },
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_around_anything_but_a_name_are_words() {
        use Piece::{Unknown, Variable as Known, Words};
        for (text, expected) in [
            ("Hi {customer}!", vec![Words("Hi "), Known(Variable::Customer), Words("!")]),
            ("{ item }{amount}", vec![Known(Variable::Item), Known(Variable::Amount)]),
            ("{name}", vec![Unknown("name")]),
            ("{고객}", vec![Unknown("고객")]),
            ("{Customer}", vec![Unknown("Customer")]),
            ("{{item}}", vec![Words("{"), Known(Variable::Item), Words("}")]),
            (r#"{"a": 1}"#, vec![Words(r#"{"a": 1}"#)]),
            ("{} { } {", vec![Words("{} { } {")]),
            ("{item\n}", vec![Words("{item\n}")]),
            ("", vec![]),
        ] {
            assert_eq!(pieces(text), expected, "{text}");
        }
    }

    #[test]
    fn a_variable_without_a_value_leaves_a_gap_that_is_told() {
        let value = |variable| match variable {
            Variable::Customer => Some("서연".to_owned()),
            Variable::Item => Some(String::new()),
            _ => None,
        };
        let filled = fill("{customer}님, {item} {amount} {amount}", value);
        assert_eq!(filled.text, "서연님, […] […] […]");
        assert_eq!(filled.missing, [Variable::Item, Variable::Amount]);
    }

    #[test]
    fn values_are_not_read_as_variables_again() {
        let filled = fill("{item}", |_| Some("{amount}".to_owned()));
        assert_eq!(filled, Filled { text: "{amount}".into(), missing: vec![] });
    }
}
