//! The program that runs in the browser: compiled, split, given its JavaScript side, optimised and named.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::iter;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Serialize;
use wasm_bindgen_cli_support::Bindgen;

use crate::cache::Cache;
use crate::digest;
use crate::layout::{Layout, Mode, NPM_ADVICE};
use crate::output::Output;
use crate::snip;
use crate::split::{self, Parts};

const TARGET: &str = "wasm32-unknown-unknown";
const NAME: &str = "hearback";
/// The program's script until all files get their final names.
const MAIN_SCRIPT: &str = "./hearback.js";

/// -O1 was three times as fast as -Oz here, and what it makes compresses slightly better:
/// rustc has optimised for size already.
const WASM_OPT: &[&str] = &[
    "-O1",
    // Put together anew, the flow of each function packs a little better.
    "--flatten",
    "--rereloop",
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
pub struct Program {
    js: String,
    wasm: Vec<u8>,
    parts: Parts,
    /// Scripts that crates bring with them, by their path in `snippets/`.
    snippets: BTreeMap<String, String>,
}

pub fn bindgen(layout: &Layout, compiled: &Path, mode: Mode) -> Result<Program> {
    let (mut main, mut parts) = split::split(layout, compiled, MAIN_SCRIPT)?;
    if mode == Mode::Release {
        main = snip::snip(&main)?;
        for part in parts.wasm.values_mut() {
            *part = snip::snip(part)?;
        }
    }
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(NAME, main)
        .out_name(NAME)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(false)
        // The parts reach the program through its table of functions and its stack pointer.
        .keep_lld_exports(true)
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
    Ok(Program { js: made.js().to_owned(), wasm: made.wasm_mut().emit_wasm(), parts, snippets })
}

pub fn optimise(layout: &Layout, cache: &mut Cache, program: &mut Program) -> Result<()> {
    let package = fs::read(layout.npm("binaryen/package.json"))
        .with_context(|| format!("the npm package binaryen is not installed: {NPM_ADVICE}"))?;
    let step = format!("wasm-opt {} {}", digest::of(&[&package]), WASM_OPT.join(" "));
    for wasm in iter::once(&mut program.wasm).chain(program.parts.wasm.values_mut()) {
        *wasm = cache.get_or_make(&step, wasm, || wasm_opt(layout, wasm))?;
    }
    Ok(())
}

fn wasm_opt(layout: &Layout, wasm: &[u8]) -> Result<Vec<u8>> {
    let folder = layout.target.join("xtask");
    let (from, to) = (folder.join("before.wasm"), folder.join("after.wasm"));
    fs::write(&from, wasm).with_context(|| format!("cannot write {}", from.display()))?;
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
}

/// Where a program's files lie, as `manifest.json` tells the server.
#[derive(Serialize)]
pub struct Addresses {
    pub js: String,
    pub wasm: String,
    /// The script that fetches the parts.
    pub parts_js: String,
    /// By the name of a lazy function: the files that it needs.
    pub parts: BTreeMap<String, Vec<String>>,
}

impl Program {
    /// Adds the files and returns their addresses.
    ///
    /// All carry one digest of the whole program, because they fit only each other:
    /// a browser can then never load a new script with an old module from its cache.
    pub fn add(self, output: &mut Output) -> Result<Addresses> {
        let mut contents = vec![self.js.as_bytes(), self.wasm.as_slice(), self.parts.script.as_bytes()];
        contents.extend(self.parts.wasm.iter().flat_map(|(name, wasm)| [name.as_bytes(), wasm.as_slice()]));
        contents.extend(self.snippets.iter().flat_map(|(path, script)| [path.as_bytes(), script.as_bytes()]));
        let names = Names { hash: digest::short(&contents) };

        output.add(format!("pkg/{}", names.js()), names.in_script(&self.js)?.into_bytes())?;
        output.add(format!("pkg/{}", names.wasm()), self.wasm)?;
        let parts_js = names.in_script_of_parts(&self.parts)?;
        output.add(format!("pkg/{}", names.parts_js()), parts_js.into_bytes())?;
        for (name, wasm) in self.parts.wasm {
            output.add(format!("pkg/{}.wasm", names.part(&name)), wasm)?;
        }
        for (path, script) in self.snippets {
            output.add(format!("pkg/{}{path}", names.snippets()), script.into_bytes())?;
        }
        let address = |name: String| format!("/pkg/{name}");
        let parts = self.parts.needed.into_iter();
        let file = |part: &String| address(format!("{}.wasm", names.part(part)));
        let parts = parts.map(|(function, needed)| (function, needed.iter().map(file).collect()));
        Ok(Addresses {
            js: address(names.js()),
            wasm: address(names.wasm()),
            parts_js: address(names.parts_js()),
            parts: parts.collect(),
        })
    }
}

/// The final names of a program's files.
struct Names {
    hash: String,
}

impl Names {
    fn js(&self) -> String {
        format!("{NAME}-{}.js", self.hash)
    }

    fn wasm(&self) -> String {
        format!("{NAME}-{}_bg.wasm", self.hash)
    }

    fn parts_js(&self) -> String {
        format!("{NAME}-{}_parts.js", self.hash)
    }

    fn part(&self, name: &str) -> String {
        format!("{NAME}-{}_{name}", self.hash)
    }

    fn snippets(&self) -> String {
        format!("snippets-{}/", self.hash)
    }

    /// Makes the script look for its module, its parts and its snippets under their final names.
    fn in_script(&self, js: &str) -> Result<String> {
        let module = format!("{NAME}_bg.wasm");
        if !js.contains(&module) {
            bail!("the script of wasm-bindgen does not name its module: xtask/src/wasm.rs must learn its new form");
        }
        // The module asks for its imports under the old name; only where they come from is told anew.
        let parts = format!("from \"{}\"", split::SCRIPT);
        Ok(js
            .replace(&module, &self.wasm())
            .replace(&parts, &format!("from \"./{}\"", self.parts_js()))
            .replace("./snippets/", &format!("./{}", self.snippets())))
    }

    fn in_script_of_parts(&self, parts: &Parts) -> Result<String> {
        let script = parts.renamed(|name| self.part(name))?;
        Ok(script.replace(MAIN_SCRIPT, &format!("./{}", self.js())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_finds_its_parts_under_their_final_names() -> Result<()> {
        let names = Names { hash: "0a1b".to_owned() };
        let js = "import * as import1 from \"./parts.js\"\nimport { a } from './snippets/crate-1/inline0.js';\n\
                  new URL('hearback_bg.wasm', import.meta.url); ({ \"./parts.js\": import1 });";
        assert_eq!(
            names.in_script(js)?,
            "import * as import1 from \"./hearback-0a1b_parts.js\"\n\
             import { a } from './snippets-0a1b/crate-1/inline0.js';\n\
             new URL('hearback-0a1b_bg.wasm', import.meta.url); ({ \"./parts.js\": import1 });"
        );
        assert!(names.in_script("nothing").is_err());
        Ok(())
    }

    #[test]
    fn the_script_of_the_parts_finds_the_program() -> Result<()> {
        let names = Names { hash: "0a1b".to_owned() };
        let parts = Parts { script: "import { initSync } from \"./hearback.js\";".to_owned(), ..Parts::default() };
        assert_eq!(names.in_script_of_parts(&parts)?, "import { initSync } from \"./hearback-0a1b.js\";");
        Ok(())
    }
}
