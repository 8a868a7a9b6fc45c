//! How answers travel: as JSON, which the browser reads in a small way of its own.
//!
//! `serde_json` reads a struct from a list too, positions and reasons of mistakes included, once for each type and each
//! kind of source. In the browser's part that was every sixth byte, for answers that come from the same build. And the
//! browser has a parser of its own.

#[cfg(feature = "hydrate")]
mod parsed;
#[cfg(any(test, feature = "hydrate"))]
mod reader;

use leptos::server::codee::{Decoder, Encoder};
use leptos::server_fn::Bytes;
use leptos::server_fn::codec::Post;
use leptos::server_fn::{ContentType, Decodes, Encodes, Format, FormatType};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// JSON in the body of a POST, there and back.
pub type Json = Post<Wire>;

/// JSON, as server functions and shared values use it.
pub struct Wire;

/// Somebody's JSON is not what was expected. Between one build's two sides that does not happen.
#[derive(Debug, thiserror::Error)]
#[error("unreadable")]
pub struct Unreadable;

#[cfg(feature = "hydrate")]
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    reader::read(parsed::parsed(text).ok_or(Unreadable)?)
}

#[cfg(not(feature = "hydrate"))]
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    serde_json::from_str(text).map_err(|_| Unreadable)
}

pub fn write<T: Serialize>(value: &T) -> Result<String, Unreadable> {
    serde_json::to_string(value).map_err(|_| Unreadable)
}

impl ContentType for Wire {
    const CONTENT_TYPE: &'static str = "application/json";
}

impl FormatType for Wire {
    const FORMAT_TYPE: Format = Format::Text;
}

impl<T: Serialize> Encodes<T> for Wire {
    type Error = Unreadable;

    fn encode(value: &T) -> Result<Bytes, Unreadable> {
        write(value).map(Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for Wire {
    type Error = Unreadable;

    fn decode(bytes: Bytes) -> Result<T, Unreadable> {
        read(std::str::from_utf8(&bytes).map_err(|_| Unreadable)?)
    }
}

impl<T: Serialize> Encoder<T> for Wire {
    type Error = Unreadable;
    type Encoded = String;

    fn encode(value: &T) -> Result<String, Unreadable> {
        write(value)
    }
}

impl<T: DeserializeOwned> Decoder<T> for Wire {
    type Error = Unreadable;
    type Encoded = str;

    fn decode(text: &str) -> Result<T, Unreadable> {
        read(text)
    }
}
