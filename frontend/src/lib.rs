//! The WebAssembly entry: hydrate, nothing else.

// Views of several hundred nodes nest deeper than the compiler's default.
#![recursion_limit = "512"]

use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout;
use leptos::mount::hydrate_body;
use leptos::prelude::document;
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the page that the server has rendered, as soon as all that it needs is here.
#[wasm_bindgen(start)]
pub fn hydrate() {
    // Without it a panic says no more than "unreachable". The words cost space, so a release goes without.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();

    wasm_bindgen_futures::spawn_local(async {
        if app::prepare().await.is_some() {
            hydrate_body(app::App);
            // Effects run in what is left of this turn; then the page reacts to what is done with it, and whoever
            // drives a browser can see that.
            set_timeout(mark_alive, Duration::ZERO);
        }
    });
}

fn mark_alive() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-alive", "");
    }
}
