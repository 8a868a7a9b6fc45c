//! What a visitor downloads, at a glance.

use crate::output::Output;

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
