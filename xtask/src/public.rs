//! Everything in `public/` goes to the root of the site under its own name.

use std::fs;

use anyhow::{Context, Result};

use crate::layout::Layout;
use crate::output::{Output, files_below};

pub fn add(layout: &Layout, output: &mut Output) -> Result<()> {
    let public = layout.public();
    for file in files_below(&public)? {
        let name = file.strip_prefix(&public)?.to_string_lossy().into_owned();
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", layout.shown(&file)))?;
        output.add(name, bytes)?;
    }
    Ok(())
}
