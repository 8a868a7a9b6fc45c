//! The WebAssembly entry: hydrate, nothing else.

// Views of several hundred nodes nest deeper than the compiler's default.
#![recursion_limit = "512"]

use leptos::mount::hydrate_from_async;
use leptos::prelude::document;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the page that the server has rendered, as soon as the module is loaded, and with it the part of the
/// program that the page needs besides.
#[wasm_bindgen(start)]
pub fn hydrate() {
    // Without it a panic says no more than "unreachable". The words cost space, so a release goes without.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();

    wasm_bindgen_futures::spawn_local(async {
        hydrate_from_async(body(), app::App).await.forget();
        // Now the page reacts to what is done with it. Whoever drives a browser waits for this.
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-alive", "");
        }
    });
}

fn body() -> HtmlElement {
    document().body().expect("a page has a body")
}
