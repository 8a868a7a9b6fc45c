//! What the compiler does not see about the sources.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).expect("a source");
            found.push((path, text));
        }
    }
}

/// The name of the tag that is open at the end of a text.
fn open_tag(text: &str) -> Option<&str> {
    let begins = text.rfind('<').map(|last| {
        // A tag begins a line or follows another one; `Option<String>` and `a < b` do neither.
        let is_tag = |at: &usize| {
            text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic())
                && text[..*at].chars().next_back().is_none_or(|c| c.is_whitespace() || c == '>' || c == '}')
        };
        text[..=last].rmatch_indices('<').map(|(at, _)| at).find(is_tag)
    })??;
    let path = text[begins + 1..].split(|c: char| c.is_whitespace() || c == '>' || c == '/').next();
    let name = path.and_then(|path| path.rsplit("::").next());
    name.filter(|_| !is_closed(&text[begins + 1..]))
}

/// Whether a tag's text has its end: a `>` that belongs to no arrow.
fn is_closed(text: &str) -> bool {
    let ends = text.match_indices('>').filter(|(at, _)| !text[..*at].ends_with(['=', '-']));
    ends.count() > text.matches('<').count()
}

/// When a page loads anew, leptos attaches the new listeners of what is spread onto an erased component, and takes them
/// away again at once: the old ones stay, and hold what is gone (`AnyViewWithAttrs::rebuild`). So a listener stands on an
/// element, which is around the component where need be.
#[test]
fn components_are_given_no_listeners() {
    let mut found = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let mut listeners = 0;
    let mut wrong = Vec::new();
    for (path, text) in &found {
        for (at, _) in text.match_indices(" on:") {
            listeners += 1;
            if open_tag(&text[..at]).is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_uppercase())) {
                wrong.push(format!("{}:{}", path.display(), text[..at].lines().count()));
            }
        }
    }
    assert!(listeners > 50, "the sources have listeners: {listeners}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_open_tag_is_found_around_what_stands_in_it() {
    assert_eq!(open_tag("<Button kind=ButtonKind::Quiet"), Some("Button"));
    assert_eq!(open_tag("<crate::ui::Menu label"), Some("Menu"));
    assert_eq!(open_tag("<Button><span"), Some("span"));
    assert_eq!(open_tag("<Button>text"), None);
    assert_eq!(open_tag("<Menu before=Opt(icon) hidden=move || a.get() => b"), Some("Menu"));
    assert_eq!(open_tag("let a: Option<String> = x"), None);
}

/// An icon that the sprite does not have leaves a gap, and one that nobody shows is downloaded by everybody.
#[test]
fn the_sprite_has_the_icons_that_are_shown_and_no_others() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let list = fs::read_to_string(root.join("../style/icons.txt")).expect("the list of icons");
    let listed: Vec<&str> = list.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut found = Vec::new();
    sources(&root.join("src"), &mut found);
    let shown = |icon: &&&str| found.iter().any(|(_, text)| text.contains(&format!("\"{icon}\"")));
    let unused: Vec<_> = listed.iter().filter(|icon| !shown(icon)).collect();
    assert!(unused.is_empty(), "nothing shows {unused:?}");
    let mut missing = Vec::new();
    for (path, text) in &found {
        for begin in ["<Icon name=\"", " icon=\"", ".icon(\"", "before=\""] {
            for (at, _) in text.match_indices(begin) {
                let name = text[at + begin.len()..].split('"').next().unwrap_or_default();
                if !listed.contains(&name) {
                    missing.push(format!("{}: {name}", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "not in style/icons.txt: {missing:#?}");
}
