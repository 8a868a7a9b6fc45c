//! The document around the app: rendered on the server only.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::MetaTags;
use leptos_router::location::RequestUrl;
use model::Language;
use model::view::Reader;

use crate::area::Part;
use crate::root::App;
use crate::ui::Sprite;

/// Where the built files lie. Their names carry a hash of their content.
#[derive(Clone, Debug, Default)]
pub struct Files {
    pub js: Arc<str>,
    pub wasm: Arc<str>,
    /// The script that fetches the parts of the program that only some pages need.
    pub parts_js: Arc<str>,
    /// By the name of a part: the files that it needs.
    pub parts: Arc<BTreeMap<String, Vec<String>>>,
    pub css: Arc<str>,
    pub fonts_css: Arc<str>,
    pub icons: Arc<str>,
    /// The words of the store's pages, by language.
    pub words_ko: Arc<str>,
    pub words_en: Arc<str>,
}

impl Files {
    pub fn words(&self, language: Language) -> &Arc<str> {
        match language {
            Language::Ko => &self.words_ko,
            Language::En => &self.words_en,
        }
    }

    /// What the page at this path needs besides the store's part of the program.
    fn parts_for(&self, path: &str) -> &[String] {
        Part::of(path).and_then(|part| self.parts.get(part.name())).map_or(&[], Vec::as_slice)
    }
}

/// The document, with the app in it. All that the page will need is named in its head, so that the browser fetches it
/// at once instead of one after the other.
pub fn shell(files: &Files) -> impl IntoView + use<> {
    provide_context(Sprite(files.icons.clone()));
    let path = use_context::<RequestUrl>().and_then(|url| url.parse().ok()).map(|url| url.path().to_owned());
    let program = |file: &str| {
        let file = file.to_owned();
        view! { <link rel="preload" href=file r#as="fetch" r#type="application/wasm" crossorigin="" fetchpriority="low"/> }
    };
    let parts = files.parts_for(&path.unwrap_or_default()).iter().map(|file| program(file)).collect_view();
    let words: &str = files.words(expect_context::<Reader>().language);
    let start = format!("import start from '{}'; start({{module_or_path: '{}'}});", files.js, files.wasm);
    view! {
        <!DOCTYPE html>
        <html data-icons=files.icons.to_string() data-words=words.to_owned()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="stylesheet" href=files.css.to_string()/>
                // The page is whole without the program: what it is read with comes first.
                <link rel="modulepreload" href=files.js.to_string() fetchpriority="low"/>
                <link rel="modulepreload" href=files.parts_js.to_string() fetchpriority="low"/>
                {program(&files.wasm)}
                {parts}
                <link rel="preload" href=words.to_owned() r#as="fetch" crossorigin="" fetchpriority="low"/>
                <script type="module" nonce=use_nonce() fetchpriority="low">{start}</script>
                <MetaTags/>
            </head>
            <body>
                <App/>
                // After the page: it is read in the system's font until its own is here.
                <link rel="stylesheet" href=files.fonts_css.to_string()/>
            </body>
        </html>
    }
}
