//! How HTML is read as text: quotes begin with `> `, emphasis is dropped, a link keeps its address behind its words.

use html2text::render::TextDecorator;

/// Around a link, until its words and its address are compared: characters of nobody's text.
const LINK: char = '\u{f8f0}';
const ADDRESS: char = '\u{f8f1}';
const END: char = '\u{f8f2}';

#[derive(Clone, Debug, Default)]
pub(super) struct Plain {
    address: String,
}

/// Writes the address of each link behind its words, where these do not say it already. Only pages of the web have
/// one worth telling.
pub(super) fn with_addresses(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split(LINK) {
        let Some((words, rest)) = piece.split_once(ADDRESS) else {
            out.push_str(piece);
            continue;
        };
        let (address, after) = rest.split_once(END).unwrap_or((rest, ""));
        let bare = |text: &str| {
            let text = text.trim().trim_end_matches('/');
            text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text).to_lowercase()
        };
        out.push_str(words);
        let is_page = address.starts_with("https://") || address.starts_with("http://");
        if is_page && !words.trim().is_empty() && bare(words) != bare(address) {
            out.push_str(&format!(" ({address})"));
        }
        out.push_str(after);
    }
    out
}

impl TextDecorator for Plain {
    type Annotation = ();

    fn decorate_link_start(&mut self, url: &str) -> (String, ()) {
        url.clone_into(&mut self.address);
        (LINK.to_string(), ())
    }

    fn decorate_link_end(&mut self) -> String {
        format!("{ADDRESS}{}{END}", self.address)
    }

    fn decorate_em_start(&self) -> (String, ()) {
        Default::default()
    }

    fn decorate_em_end(&self) -> String {
        String::new()
    }

    fn decorate_strong_start(&self) -> (String, ()) {
        Default::default()
    }

    fn decorate_strong_end(&self) -> String {
        String::new()
    }

    fn decorate_strikeout_start(&self) -> (String, ()) {
        Default::default()
    }

    fn decorate_strikeout_end(&self) -> String {
        String::new()
    }

    fn decorate_code_start(&self) -> (String, ()) {
        Default::default()
    }

    fn decorate_code_end(&self) -> String {
        String::new()
    }

    fn decorate_preformat_first(&self) {}

    fn decorate_preformat_cont(&self) {}

    fn decorate_image(&mut self, _: &str, _: &str) -> (String, ()) {
        Default::default()
    }

    fn header_prefix(&self, _: usize) -> String {
        String::new()
    }

    fn quote_prefix(&self) -> String {
        "> ".to_owned()
    }

    fn unordered_item_prefix(&self) -> String {
        "- ".to_owned()
    }

    fn ordered_item_prefix(&self, number: i64) -> String {
        format!("{number}. ")
    }

    fn decorate_superscript_start(&self) -> (String, ()) {
        Default::default()
    }

    fn decorate_superscript_end(&self) -> String {
        String::new()
    }

    fn make_subblock_decorator(&self) -> Self {
        Self::default()
    }
}
