//! The program that runs in the browser: compiled, given its JavaScript side, optimised and named.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::cache::Cache;
use crate::digest;
use crate::layout::{Layout, Mode, NPM_ADVICE};
use crate::output::Output;

const TARGET: &str = "wasm32-unknown-unknown";
const NAME: &str = "hearback";

/// -O1 was three times as fast as -Oz here, and what it makes compresses slightly better:
/// rustc has optimised for size already.
const WASM_OPT: &[&str] = &[
    "-O1",
    // What rustc uses by default on this target; every browser since 2023 has them.
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

pub fn compile(layout: &Layout, mode: Mode) -> Result<PathBuf> {
    let (profile, folder) = match mode {
        Mode::Dev => ("dev", "debug"),
        Mode::Release => ("wasm-release", "wasm-release"),
    };
    println!("  WebAssembly: cargo build");
    // Only this one package: together with the server, cargo would switch on `ssr` and `hydrate` at once.
    let status = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["build", "--package", "frontend", "--lib", "--target", TARGET, "--profile", profile])
        .current_dir(&layout.root)
        .env("CARGO_TARGET_DIR", &layout.target)
        .status()
        .context("cargo cannot be started: is Rust installed?")?;
    if !status.success() {
        bail!(
            "the frontend does not compile: see above. If it says that the target may not be installed, \
             run `rustup target add {TARGET}`"
        );
    }
    Ok(layout.target.join(TARGET).join(folder).join("frontend.wasm"))
}

/// A program for the browser, not yet under its final names.
pub struct Parts {
    js: String,
    wasm: Vec<u8>,
    /// Scripts that crates bring with them, by their path in `snippets/`.
    snippets: BTreeMap<String, String>,
}

pub fn bindgen(compiled: &Path, mode: Mode) -> Result<Parts> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name(NAME)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(false)
        .debug(mode == Mode::Dev)
        .remove_name_section(mode == Mode::Release)
        .remove_producers_section(true);
    let mut made = bindgen.generate_output()?;
    let mut snippets = BTreeMap::new();
    for (package, scripts) in made.snippets() {
        for (number, script) in scripts.iter().enumerate() {
            snippets.insert(format!("{package}/inline{number}.js"), script.clone());
        }
    }
    for (path, script) in made.local_modules() {
        snippets.insert(path.clone(), script.clone());
    }
    Ok(Parts { js: made.js().to_owned(), wasm: made.wasm_mut().emit_wasm(), snippets })
}

pub fn optimise(layout: &Layout, cache: &mut Cache, parts: &mut Parts) -> Result<()> {
    let package = fs::read(layout.npm("binaryen/package.json"))
        .with_context(|| format!("the npm package binaryen is not installed: {NPM_ADVICE}"))?;
    let step = format!("wasm-opt {} {}", digest::of(&[&package]), WASM_OPT.join(" "));
    parts.wasm = cache.get_or_make(&step, &parts.wasm, || {
        let folder = layout.target.join("xtask");
        let (from, to) = (folder.join("before.wasm"), folder.join("after.wasm"));
        fs::write(&from, &parts.wasm).with_context(|| format!("cannot write {}", from.display()))?;
        let status = Command::new(layout.npm(".bin/wasm-opt"))
            .args(WASM_OPT)
            .arg(&from)
            .arg("-o")
            .arg(&to)
            .status()
            .context("wasm-opt cannot be started: it needs Node.js 20 or newer")?;
        if !status.success() {
            bail!("wasm-opt did not accept the program: see above");
        }
        let optimised = fs::read(&to).with_context(|| format!("cannot read {}", to.display()))?;
        for file in [from, to] {
            fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
        }
        Ok(optimised)
    })?;
    Ok(())
}

impl Parts {
    /// Adds the files and returns the addresses of the script and of the WebAssembly.
    ///
    /// All carry one digest of the whole program, because they fit only each other:
    /// a browser can then never load a new script with an old module from its cache.
    pub fn add(self, output: &mut Output) -> Result<(String, String)> {
        let mut contents = vec![self.js.as_bytes(), self.wasm.as_slice()];
        contents.extend(self.snippets.iter().flat_map(|(path, script)| [path.as_bytes(), script.as_bytes()]));
        let hash = digest::short(&contents);

        let (js, wasm) = (format!("pkg/{NAME}-{hash}.js"), format!("pkg/{NAME}-{hash}_bg.wasm"));
        let script = rename(&self.js, &hash)?;
        output.add(&js, script.into_bytes())?;
        output.add(&wasm, self.wasm)?;
        for (path, script) in self.snippets {
            output.add(format!("pkg/snippets-{hash}/{path}"), script.into_bytes())?;
        }
        Ok((format!("/{js}"), format!("/{wasm}")))
    }
}

/// Makes the script look for its module and its snippets under their final names.
fn rename(js: &str, hash: &str) -> Result<String> {
    let module = format!("{NAME}_bg.wasm");
    if !js.contains(&module) {
        bail!("the script of wasm-bindgen does not name its module: xtask/src/wasm.rs must learn its new form");
    }
    Ok(js.replace(&module, &format!("{NAME}-{hash}_bg.wasm")).replace("./snippets/", &format!("./snippets-{hash}/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_finds_its_parts_under_their_final_names() -> Result<()> {
        let js = "import { a } from './snippets/crate-1/inline0.js';\nnew URL('hearback_bg.wasm', import.meta.url);";
        assert_eq!(
            rename(js, "0a1b")?,
            "import { a } from './snippets-0a1b/crate-1/inline0.js';\nnew URL('hearback-0a1b_bg.wasm', import.meta.url);"
        );
        assert!(rename("nothing", "0a1b").is_err());
        Ok(())
    }
}
