//! The WebAssembly entry: hydrate, nothing else.

// Views of several hundred nodes nest deeper than the compiler's default.
#![recursion_limit = "512"]

use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the page that the server has rendered, as soon as the module is loaded.
#[wasm_bindgen(start)]
pub fn hydrate() {
    // Without it a panic says no more than "unreachable". The words cost space, so a release goes without.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();

    leptos::mount::hydrate_body(app::App);
}
