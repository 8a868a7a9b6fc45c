//! What the browser's part needs before it takes over the page that the server has rendered.

use futures::future::join;
use gloo_net::http::Request;
use leptos::prelude::*;

use crate::routes::part_of;

/// Fetches what the page needs besides the program: its part of the program, and the words in the reader's language.
/// The server has had the browser ask for both while the program was still on its way.
///
/// Nothing is returned when the words cannot be had. The page then stays as it is: it works without the program, too.
pub async fn prepare() -> Option<()> {
    let path = window().location().pathname().ok()?;
    let (words, ()) = join(fetch_words(), fetch_part(&path)).await;
    words
}

async fn fetch_part(path: &str) {
    if let Some(part) = part_of(path) {
        part.fetch().await;
    }
}

async fn fetch_words() -> Option<()> {
    let page = document().document_element()?;
    let language = page.get_attribute("lang")?.parse().ok()?;
    let response = Request::get(&page.get_attribute("data-words")?).send().await.ok()?;
    if !response.ok() {
        return None;
    }
    locale::receive(language, response.text().await.ok()?);
    Some(())
}
