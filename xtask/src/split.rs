//! Takes the parts that are fetched on demand out of the program, where `#[lazy]` stands in the source.
//!
//! What only one part needs goes into its file, what several need into a file that they share, and all else stays in
//! the program that everybody downloads. A small script knows which files to fetch when a part is first called.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, SplitWasm, transform};

use crate::layout::Layout;

/// What the script of the parts is called until all files get their final names.
pub const SCRIPT: &str = "./parts.js";

/// The parts of a program, by their short names.
#[derive(Default)]
pub struct Parts {
    pub script: String,
    pub wasm: BTreeMap<String, Vec<u8>>,
    /// By the name of a lazy function: the parts that it needs.
    pub needed: BTreeMap<String, Vec<String>>,
    /// What the script calls each part, by its short name.
    pub called: BTreeMap<String, String>,
}

/// Splits the program as cargo has made it: returns what is left of it, and the parts.
pub fn split(layout: &Layout, compiled: &Path, main_script: &str) -> Result<(Vec<u8>, Parts)> {
    let program = fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let folder = layout.target.join("xtask/split");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    let main = folder.join("main.wasm");
    let mut options = Options::new(&program);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = SCRIPT;
    options.main_module = main_script;
    // Its errors are of a kind that anyhow does not take.
    let made = transform(options).map_err(|error| anyhow!("{error:#}"))?;
    let parts = gather(&made, fs::read_to_string(folder.join(SCRIPT)).context("the script of the parts is missing")?)?;
    let main = fs::read(&main).with_context(|| format!("cannot read {}", main.display()))?;
    // The folder stays: these files still have the names of their functions, so they tell what a size is made of.
    Ok((main, parts))
}

fn gather(made: &SplitWasm, script: String) -> Result<Parts> {
    let mut parts = Parts { script, ..Parts::default() };
    for file in &made.split_modules {
        let called =
            file.file_stem().and_then(|stem| stem.to_str()).context("a part has a name that no address can hold")?;
        let name = short_name(called);
        let wasm = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        if parts.wasm.insert(name.to_owned(), wasm).is_some() {
            bail!(
                "two lazy functions are called {name}: rename one, because its part of the program is called after it"
            );
        }
        parts.called.insert(name.to_owned(), called.to_owned());
    }
    for (function, needed) in &made.prefetch_map {
        let needed = needed.iter().map(|called| short_name(called).to_owned()).collect();
        parts.needed.insert(without_digest(function).to_owned(), needed);
    }
    Ok(parts)
}

/// `split_developer_1234` is the part of the function `developer`; `chunk_1` is shared by several.
fn short_name(called: &str) -> &str {
    called.strip_prefix("split_").map_or(called, without_digest)
}

/// `developer_1234` is the function `developer`.
fn without_digest(function: &str) -> &str {
    function.rsplit_once('_').map_or(function, |(name, _)| name)
}

impl Parts {
    /// The script, looking for each part under its final name, which `name` tells without its ending.
    pub fn renamed(&self, name: impl Fn(&str) -> String) -> Result<String> {
        let mut script = self.script.clone();
        for (part, called) in &self.called {
            let address = format!("\"./{called}.wasm\"");
            // A part without code of its own has no file that anybody fetches.
            if script.contains(&address) {
                script = script.replace(&address, &format!("\"./{}.wasm\"", name(part)));
            } else if self.needed.values().any(|needed| needed.contains(part)) {
                bail!("the script of the parts does not name {called}: xtask/src/split.rs must learn its new form");
            }
        }
        Ok(script)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_called_after_its_function() {
        assert_eq!(short_name("split_developer_center_8812073"), "developer_center");
        assert_eq!(short_name("chunk_1"), "chunk_1");
    }

    #[test]
    fn the_script_fetches_the_parts_under_their_final_names() -> Result<()> {
        let parts = Parts {
            script: "fetch(new URL(\"./split_work_12.wasm\", import.meta.url))".to_owned(),
            wasm: BTreeMap::new(),
            needed: BTreeMap::from([("work".to_owned(), vec!["work".to_owned()])]),
            called: BTreeMap::from([("work".to_owned(), "split_work_12".to_owned())]),
        };
        assert_eq!(
            parts.renamed(|part| format!("hearback-0a1b_{part}"))?,
            "fetch(new URL(\"./hearback-0a1b_work.wasm\", import.meta.url))"
        );
        let unnamed = Parts { script: String::new(), ..parts };
        assert!(unnamed.renamed(str::to_owned).is_err());
        Ok(())
    }
}
