//! What the store lists: apps with their versions, and the products sold inside them.

use std::fmt;
use std::str::FromStr;

use crate::invalid::Unknown;
use crate::text_enum::{text_enum, through_text};

text_enum! {
    pub enum Category {
        Productivity = "productivity",
        Finance = "finance",
        Lifestyle = "lifestyle",
        Education = "education",
        Photo = "photo",
        Health = "health",
        Weather = "weather",
        Game = "game",
    }
}

/// An Android package name such as `kr.moalabs.moaplan`: what an app's address is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PackageName(String);

impl PackageName {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PackageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for PackageName {
    type Err = Unknown;
    /// Two or more segments, each a letter and then letters, digits or `_`; at most 150 characters.
    fn from_str(text: &str) -> Result<Self, Unknown> {
        let segment = |part: &str| {
            part.starts_with(|c: char| c.is_ascii_alphabetic())
                && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        };
        if text.len() <= 150 && text.contains('.') && text.split('.').all(segment) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Unknown { set: "PackageName", text: text.to_owned() })
        }
    }
}

through_text!(PackageName);
