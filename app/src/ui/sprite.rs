use std::sync::Arc;

use leptos::prelude::*;

/// The address of the sprite. Its name carries a hash of its content, so only the server knows it at first;
/// the browser reads it from `<html data-icons>`.
#[derive(Clone, Debug)]
pub struct Sprite(pub Arc<str>);

/// The address of an icon or a shape of the sprite.
pub fn in_sprite(name: &str) -> String {
    let sprite = use_context::<Sprite>().map(|sprite| sprite.0).or_else(from_page).unwrap_or_default();
    format!("{sprite}#{name}")
}

#[cfg(feature = "ssr")]
fn from_page() -> Option<Arc<str>> {
    None
}

#[cfg(not(feature = "ssr"))]
fn from_page() -> Option<Arc<str>> {
    document().document_element()?.get_attribute("data-icons").map(Arc::from)
}
