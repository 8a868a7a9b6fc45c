//! One sprite of the Lucide icons that `style/icons.txt` names.
//!
//! A symbol carries the shape and the round line ends only. Colour, fill and line width are inherited from the `<svg>`
//! that uses it, so that the stylesheet decides them in one place and may fill a star.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, bail};

use crate::layout::{Layout, NPM_ADVICE};

const LIST: &str = "style/icons.txt";

pub fn sprite(layout: &Layout) -> Result<String> {
    let list = fs::read_to_string(layout.root.join(LIST))
        .with_context(|| format!("cannot read {LIST}: it names one Lucide icon per line"))?;
    let folder = layout.npm("lucide-static/icons");
    if !folder.is_dir() {
        bail!("the npm package lucide-static is not installed: {NPM_ADVICE}");
    }
    let mut sprite = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- Icons by Lucide (lucide.dev), ISC licence; \
         some by Cole Bemis (Feather), MIT licence -->",
    );
    for name in names(&list) {
        let Ok(svg) = fs::read_to_string(folder.join(format!("{name}.svg"))) else {
            bail!("{LIST} names the icon \"{name}\", which Lucide does not have: look its name up on lucide.dev/icons");
        };
        sprite.push_str(&symbol(name, &svg).with_context(|| format!("the Lucide icon \"{name}\" cannot be read"))?);
    }
    sprite.push_str("</svg>\n");
    Ok(sprite)
}

/// One name per line; empty lines and lines that begin with `#` are for the reader.
fn names(list: &str) -> BTreeSet<&str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

fn symbol(name: &str, svg: &str) -> Result<String> {
    let start = svg.find("<svg").context("it has no <svg> element")?;
    let (head, rest) = svg[start..].split_once('>').context("its <svg> element does not end")?;
    let (body, _) = rest.rsplit_once("</svg>").context("its <svg> element is not closed")?;
    let (_, view_box) = head.split_once("viewBox=\"").context("it has no viewBox")?;
    let (view_box, _) = view_box.split_once('"').context("its viewBox does not end")?;
    let shapes: String = body.lines().map(str::trim).map(|line| line.replace(" />", "/>")).collect();
    Ok(format!(
        "<symbol id=\"{name}\" viewBox=\"{view_box}\" stroke-linecap=\"round\" stroke-linejoin=\"round\">{shapes}</symbol>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_may_hold_comments_and_repetitions() {
        let found: Vec<&str> = names("# work\nstar\n\n inbox \nstar\n").into_iter().collect();
        assert_eq!(found, ["inbox", "star"]);
    }

    #[test]
    fn a_symbol_keeps_the_shapes_and_leaves_the_paint_to_the_stylesheet() -> Result<()> {
        let svg = "<!-- licence -->\n<svg\n  stroke=\"currentColor\"\n  viewBox=\"0 0 24 24\"\n>\n  <path d=\"M1 1\" />\n</svg>\n";
        assert_eq!(
            symbol("dot", svg)?,
            "<symbol id=\"dot\" viewBox=\"0 0 24 24\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\
             <path d=\"M1 1\"/></symbol>"
        );
        Ok(())
    }
}
