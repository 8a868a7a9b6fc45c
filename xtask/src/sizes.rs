//! What a visitor downloads, at a glance, and whether that is as little as was promised.

use anyhow::{Context, Result, bail};

use crate::output::Output;

/// The most that may be downloaded, in KiB of brotli: the program that the store's pages need, and the two stylesheets.
/// The stylesheets share 60 KiB with the HTML of a page, which a browser test adds.
const PROGRAM_MOST: usize = 250;
const STYLES_MOST: usize = 40;

/// Fails when the store's pages would make a visitor download more than was promised.
pub fn hold_to_budget(output: &Output, program: &str, styles: [&str; 2]) -> Result<()> {
    let sum = |addresses: &[&str]| addresses.iter().map(|address| packed(output, address)).sum::<Result<usize>>();
    let all = [
        ("the program for the store's pages", sum(&[program])?, PROGRAM_MOST),
        ("the stylesheets", sum(&styles)?, STYLES_MOST),
    ];
    for (what, size, most) in all {
        if size > most * 1024 {
            bail!(
                "{what} would be {} of brotli, and at most {most} KiB were promised (docs/performance.md tells what a \
                 browser downloads, and how to find out what a size is made of)",
                kib(size)
            );
        }
    }
    Ok(())
}

fn packed(output: &Output, address: &str) -> Result<usize> {
    let path = address.trim_start_matches('/');
    let found = output.sizes().find(|(known, ..)| *known == path);
    let (_, raw, brotli) = found.with_context(|| format!("the site has no file {address}"))?;
    Ok(brotli.unwrap_or(raw))
}

pub fn print(output: &Output) {
    println!("\n  {:<40} {:>10} {:>10}", "target/site", "raw", "brotli");
    let (mut fonts, mut others) = (Group::default(), Group::default());
    for (path, raw, brotli) in output.sizes() {
        if path.starts_with("pkg/") {
            println!("  {path:<40} {:>10} {:>10}", kib(raw), brotli.map_or_else(|| "-".to_owned(), kib));
        } else if path.starts_with("fonts/") {
            fonts.add(raw);
        } else {
            others.add(raw);
        }
    }
    fonts.print("fonts/");
    others.print("others");
}

/// Files that are not worth a line each.
#[derive(Default)]
struct Group {
    files: usize,
    raw: usize,
}

impl Group {
    fn add(&mut self, raw: usize) {
        self.files += 1;
        self.raw += raw;
    }

    fn print(&self, name: &str) {
        println!("  {:<40} {:>10}", format!("{name} ({} files)", self.files), kib(self.raw));
    }
}

fn kib(bytes: usize) -> String {
    // Nobody builds a site for which the rounding of a float matters.
    format!("{:.1} KiB", bytes as f64 / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site whose program has this many KiB that cannot be packed.
    fn site(program: usize) -> Result<Output> {
        let mut output = Output::default();
        output.add("pkg/p.wasm", vec![0; program * 1024])?;
        output.add("pkg/a.css", Vec::new())?;
        output.add("pkg/b.css", Vec::new())?;
        Ok(output)
    }

    #[test]
    fn more_than_was_promised_stops_the_build() -> Result<()> {
        let styles = ["/pkg/a.css", "/pkg/b.css"];
        hold_to_budget(&site(PROGRAM_MOST)?, "/pkg/p.wasm", styles)?;
        let refused = hold_to_budget(&site(PROGRAM_MOST + 1)?, "/pkg/p.wasm", styles).expect_err("too much");
        assert!(refused.to_string().starts_with("the program for the store's pages would be 251.0 KiB"), "{refused}");
        assert!(hold_to_budget(&site(1)?, "/pkg/other.wasm", styles).is_err());
        Ok(())
    }
}
