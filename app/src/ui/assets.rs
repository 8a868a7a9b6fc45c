use std::sync::Arc;

use leptos::prelude::*;
use model::Language;

/// Where the built files lie. Their names carry a hash of their content, so only the server knows them at first;
/// the browser reads the one it needs from `<html data-icons>`.
#[derive(Clone, Debug)]
pub struct Assets {
    pub js: Arc<str>,
    pub wasm: Arc<str>,
    /// The script that fetches the parts of the program that only some pages need.
    pub parts_js: Arc<str>,
    pub css: Arc<str>,
    pub fonts_css: Arc<str>,
    pub icons: Arc<str>,
    /// The words of the store's pages, by language.
    pub words_ko: Arc<str>,
    pub words_en: Arc<str>,
}

impl Assets {
    pub fn words(&self, language: Language) -> &Arc<str> {
        match language {
            Language::Ko => &self.words_ko,
            Language::En => &self.words_en,
        }
    }

    /// What the page itself tells: the sprite's address. The other files have been loaded by then.
    pub fn from_page() -> Self {
        let icons = page_attribute("data-icons").unwrap_or_default();
        let none: Arc<str> = Arc::from("");
        Self {
            js: none.clone(),
            wasm: none.clone(),
            parts_js: none.clone(),
            css: none.clone(),
            fonts_css: none.clone(),
            icons: icons.into(),
            words_ko: none.clone(),
            words_en: none,
        }
    }
}

#[cfg(feature = "ssr")]
fn page_attribute(_name: &str) -> Option<String> {
    None
}

#[cfg(not(feature = "ssr"))]
fn page_attribute(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

/// The addresses of the built files: `use_assets().icons`.
pub fn use_assets() -> Assets {
    use_context::<Assets>().unwrap_or_else(Assets::from_page)
}
