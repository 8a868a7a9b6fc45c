//! Pretendard, cut into subsets: a browser downloads only those whose characters are on the page.
//!
//! The rules are a stylesheet of their own, because they are long and the first paint does not need them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::digest;
use crate::layout::{Layout, NPM_ADVICE};
use crate::output::{Output, files_below};
use crate::style;

const SHEET: &str = "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css";
const FOLDER: &str = "pretendard/dist/web/variable/woff2-dynamic-subset";
/// How the sheet of the package refers to that folder.
const REFERENCE: &str = "./woff2-dynamic-subset/";
/// `!` keeps the notice when the sheet is minified: the licence asks for it.
const NOTICE: &str = "/*! Pretendard, Copyright (c) 2021 Kil Hyung-jin (github.com/orioncactus/pretendard), \
                      SIL Open Font License 1.1 (openfontlicense.org) */\n";

/// Adds the fonts and their stylesheet, and returns the address of the latter.
pub fn add(layout: &Layout, output: &mut Output) -> Result<String> {
    let sheet = fs::read_to_string(layout.npm(SHEET))
        .with_context(|| format!("the npm package pretendard is not installed: {NPM_ADVICE}"))?;
    let files = files_below(&layout.npm(FOLDER))?;
    if files.is_empty() || !sheet.contains(REFERENCE) {
        bail!("the npm package pretendard is not laid out as expected: install the version of xtask/package.json");
    }

    let fonts: Vec<(String, Vec<u8>)> = files
        .iter()
        .map(|file| Ok((name_of(file)?, fs::read(file).with_context(|| format!("cannot read {}", file.display()))?)))
        .collect::<Result<_>>()?;
    // One digest for all of them, in the folder's name: the 92 rules stay short.
    let contents: Vec<&[u8]> = fonts.iter().map(|(_, bytes)| bytes.as_slice()).collect();
    let folder = format!("fonts/{}", digest::short(&contents));

    let rules = style::minify_text(&sheet.replace(REFERENCE, &format!("/{folder}/")))?;
    for (name, bytes) in fonts {
        output.add(format!("{folder}/{name}"), bytes)?;
    }
    output.add_hashed("fonts", "css", format!("{NOTICE}{rules}").into_bytes())
}

fn name_of(file: &Path) -> Result<String> {
    let name = file.file_name().and_then(|name| name.to_str());
    Ok(name.with_context(|| format!("{} has a name that no address can hold", file.display()))?.to_owned())
}
