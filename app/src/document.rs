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

/// Begins when the page has been painted: until then what it is read with has the whole line for itself. Then all that
/// the program needs is asked for at once, instead of one after the other. A tab that nobody looks at paints nothing, so
/// the program begins there after a second.
const START: &str = "
let begun = false;
const begin = async () => {
  if (begun) return;
  begun = true;
  for (const href of FILES) document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href }));
  for (const href of SCRIPTS) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  const { default: start } = await import(SCRIPTS[0]);
  start({ module_or_path: FILES[0] });
};
if (window.PerformanceObserver?.supportedEntryTypes?.includes('paint')) new PerformanceObserver(begin).observe({ type: 'paint', buffered: true });
else requestAnimationFrame(() => setTimeout(begin));
setTimeout(begin, 1000);
";

/// The document, with the app in it.
pub fn shell(files: &Files) -> impl IntoView + use<> {
    provide_context(Sprite(files.icons.clone()));
    let path = use_context::<RequestUrl>().and_then(|url| url.parse().ok()).map(|url| url.path().to_owned());
    let words = files.words(expect_context::<Reader>().language);
    // Addresses of our own build: nothing in them that a script would read otherwise.
    let list = |addresses: &[&str]| format!("['{}']", addresses.join("', '"));
    let mut needed: Vec<&str> = vec![&files.wasm, words];
    needed.extend(files.parts_for(&path.unwrap_or_default()).iter().map(String::as_str));
    let (fetched, scripts) = (list(&needed), list(&[&files.js, &files.parts_js]));
    let start = format!("const FILES = {fetched}, SCRIPTS = {scripts};{START}");
    view! {
        <!DOCTYPE html>
        <html data-icons=files.icons.to_string() data-words=words.to_string()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="stylesheet" href=files.css.to_string()/>
                <script type="module" nonce=use_nonce()>{start}</script>
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
