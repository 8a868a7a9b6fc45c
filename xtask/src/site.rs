//! The whole build, step by step.

use std::io::{self, Write};
use std::time::Instant;

use anyhow::Result;
use locale::words::STORE;
use model::Language;
use serde_json::json;

use crate::cache::Cache;
use crate::layout::{Layout, Mode};
use crate::output::Output;
use crate::{fonts, icons, public, sizes, style, wasm};

/// Builds the site into `target/site`: everything from `public/`, the fonts, and `pkg/` with the generated files.
///
/// The addresses in `pkg/` and `fonts/` carry a digest of their content, so they may be cached for ever.
/// `manifest.json` tells the server what they are called this time.
pub fn build(layout: &Layout, mode: Mode) -> Result<()> {
    let mut cache = Cache::open(layout.cache(mode))?;
    let mut output = Output::default();

    // The small things first: a misspelt icon should not cost a minute of compiling.
    let (css, icons, fonts_css, words_ko, words_en) = step("Stylesheet, icons, fonts, words", || {
        public::add(layout, &mut output)?;
        let css = output.add_hashed("style", "css", style::bundle(layout)?.into_bytes())?;
        let icons = output.add_hashed("icons", "svg", icons::sprite(layout)?.into_bytes())?;
        let fonts_css = fonts::add(layout, &mut output)?;
        let mut words = |language: Language| {
            output.add_hashed(&format!("words-{language}"), "ftl", STORE.file(language).into_bytes())
        };
        Ok((css, icons, fonts_css, words(Language::Ko)?, words(Language::En)?))
    })?;

    let compiled = wasm::compile(layout, mode)?;
    let mut program = step("WebAssembly: wasm-bindgen", || wasm::bindgen(layout, &compiled, mode))?;
    if mode == Mode::Release {
        step("WebAssembly: wasm-opt", || wasm::optimise(layout, &mut cache, &mut program))?;
    }
    let addresses = program.add(&mut output)?;

    let manifest = json!({
        "program": addresses,
        "css": css,
        "fonts_css": fonts_css,
        "icons": icons,
        "words_ko": words_ko,
        "words_en": words_en,
    });
    if mode == Mode::Release {
        step("Brotli", || output.compress(&mut cache))?;
    }
    output.add("manifest.json", format!("{manifest:#}\n").into_bytes())?;

    if mode == Mode::Release {
        sizes::print(&output);
        sizes::hold_to_budget(&output, &addresses.wasm, [&css, &fonts_css])?;
    }
    output.write(&layout.site())?;
    cache.forget_the_rest()?;
    Ok(())
}

/// Runs one step that prints nothing itself: says what it is, and then how long it took.
fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    print!("  {name:<31}");
    // Shown before the work starts. A terminal that does not take it is no reason not to build.
    let _ = io::stdout().flush();
    let start = Instant::now();
    let result = work().inspect_err(|_| println!())?;
    println!("{:>6.1} s", start.elapsed().as_secs_f32());
    Ok(result)
}
