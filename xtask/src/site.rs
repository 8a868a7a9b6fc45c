//! The whole build, step by step.

use std::io::{self, Write};
use std::time::Instant;

use anyhow::Result;
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
    let (css, icons, fonts_css) = step("Stylesheet, icons and fonts", || {
        public::add(layout, &mut output)?;
        let css = output.add_hashed("style", "css", style::bundle(layout)?.into_bytes())?;
        let icons = output.add_hashed("icons", "svg", icons::sprite(layout)?.into_bytes())?;
        let fonts_css = fonts::add(layout, &mut output)?;
        Ok((css, icons, fonts_css))
    })?;

    let compiled = wasm::compile(layout, mode)?;
    let mut program = step("WebAssembly: wasm-bindgen", || wasm::bindgen(layout, &compiled, mode))?;
    if mode == Mode::Release {
        step("WebAssembly: wasm-opt", || wasm::optimise(layout, &mut cache, &mut program))?;
    }
    let program = program.add(&mut output)?;

    let manifest = json!({ "program": program, "css": css, "fonts_css": fonts_css, "icons": icons });
    if mode == Mode::Release {
        step("Brotli", || output.compress(&mut cache))?;
    }
    output.add("manifest.json", format!("{manifest:#}\n").into_bytes())?;

    output.write(&layout.site())?;
    cache.forget_the_rest()?;
    if mode == Mode::Release {
        sizes::print(&output);
    }
    Ok(())
}

/// Runs one step that prints nothing itself: says what it is, and then how long it took.
fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    print!("  {name:<28}");
    // Shown before the work starts. A terminal that does not take it is no reason not to build.
    let _ = io::stdout().flush();
    let start = Instant::now();
    let result = work().inspect_err(|_| println!())?;
    println!("{:>6.1} s", start.elapsed().as_secs_f32());
    Ok(result)
}
