//! The WebAssembly entry: hydrate, nothing else.

use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the page that the server has rendered. The page's own script calls it when the module is loaded.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_body(app::App);
}
