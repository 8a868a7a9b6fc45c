//! The stylesheet: `style/main.css` and what it imports, as one small file.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use lightningcss::bundler::{BundleErrorKind, Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};

use crate::layout::Layout;

pub fn bundle(layout: &Layout) -> Result<String> {
    bundle_file(layout, &layout.style().join("main.css"))
}

fn bundle_file(layout: &Layout, main: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(main).map_err(|error| {
        let place = match &error.loc {
            // Lines are counted from 0 there, and from 1 in every editor.
            Some(at) => format!("{}:{}:{}", layout.shown(Path::new(&at.filename)), at.line + 1, at.column),
            None => layout.shown(main).to_string(),
        };
        match &error.kind {
            BundleErrorKind::ResolverError(cause) if error.loc.is_some() => {
                anyhow!("{place}: the file that is imported here cannot be read: {cause}")
            }
            kind => anyhow!("{place}: {kind}"),
        }
    })?;
    minify(&mut sheet).with_context(|| format!("{} cannot be minified", layout.shown(main)))
}

/// Minifies text that is already one file.
pub fn minify_text(css: &str) -> Result<String> {
    let mut sheet = StyleSheet::parse(css, ParserOptions::default()).map_err(|error| anyhow!("{error}"))?;
    minify(&mut sheet)
}

/// No target browsers are named on purpose. With targets, `light-dark()` is rewritten into variables that follow
/// the system's theme only, and the reader's own choice (`data-theme` on `<html>`) would stop working.
fn minify(sheet: &mut StyleSheet) -> Result<String> {
    sheet.minify(MinifyOptions::default()).map_err(|error| anyhow!("{error}"))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, ..PrinterOptions::default() })
        .map_err(|error| anyhow!("{error}"))?;
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;

    fn layout(test: &str, files: &[(&str, &str)]) -> Result<Layout> {
        let root = std::env::temp_dir().join(format!("hearback-style-{test}-{}", std::process::id()));
        fs::create_dir_all(root.join("style"))?;
        for (name, text) in files {
            fs::write(root.join("style").join(name), text)?;
        }
        Ok(Layout { target: PathBuf::new(), root })
    }

    #[test]
    fn layers_keep_their_order_and_light_dark_stays() -> Result<()> {
        let layout = layout(
            "layers",
            &[
                (
                    "main.css",
                    "@layer reset, tokens, base;\n@import \"base.css\";\n@import \"tokens.css\" layer(tokens);\n@import \"reset.css\" layer(reset);",
                ),
                ("base.css", "@layer base { a { color: red } }"),
                ("tokens.css", ":root { --a: light-dark(oklch(1 0 0), oklch(0 0 0)); color: light-dark(red, blue) }"),
                ("reset.css", "* { margin: 0 }"),
            ],
        )?;
        let css = bundle(&layout)?;
        let first = |layer: &str| css.find(&format!("@layer {layer}")).unwrap_or(usize::MAX);
        assert!(first("reset") < first("tokens") && first("tokens") < first("base"), "{css}");
        assert_eq!(css.matches("light-dark(").count(), 2, "{css}");
        fs::remove_dir_all(layout.root)?;
        Ok(())
    }

    #[test]
    fn a_mistake_is_reported_with_its_file_and_line() -> Result<()> {
        let layout = layout(
            "mistake",
            &[("main.css", "@import \"part.css\";"), ("part.css", "a { color: red }\nb { color red }\n")],
        )?;
        let message = bundle(&layout).expect_err("the mistake is noticed").to_string();
        assert!(message.starts_with("style/part.css:2:"), "{message}");
        fs::remove_dir_all(layout.root)?;
        Ok(())
    }
}
