//! The document around the app: rendered on the server only.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::MetaTags;
use leptos_router::location::RequestUrl;
use model::Language;
use model::account::Theme;
use model::view::Reader;

use crate::area::Part;
use crate::root::{App, zone_for_good};
use crate::routes::part_of;
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

    /// Which version of the app this is, as far as a page has to know.
    pub fn build(&self) -> String {
        format!("{} {}", self.wasm, self.parts_js)
    }

    /// What the page at this path needs besides the store's part of the program.
    fn parts_for(&self, path: &str) -> &[String] {
        part_of(path).and_then(|part| self.parts.get(part.name())).map_or(&[], Vec::as_slice)
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

/// An offer to install waits until somebody asks for it (`developer/install.rs`): the browser's own would come uninvited.
/// It may be made before the program is here, so this stands in the page itself.
const OFFER: &str = "
addEventListener('beforeinstallprompt', event => { event.preventDefault(); window.hearbackOffer = event; dispatchEvent(new Event('hearback-offer')); });
";

/// The page's side of the Developer Center's service worker. What is missing without it the page can do without.
const WORKER: &str = "import('/developer-page.js').catch(() => {});\n";

/// `--surface` of `style/tokens.css` in both themes: the bars of a phone around the page. A browser reads these before
/// any style.
pub const THEME_LIGHT: &str = "#ffffff";
pub const THEME_DARK: &str = "#13161a";

/// The document, with the app in it.
pub fn shell(files: &Files) -> impl IntoView + use<> {
    provide_context(Sprite(files.icons.clone()));
    let path = use_context::<RequestUrl>().and_then(|url| url.parse().ok()).map(|url| url.path().to_owned());
    let reader = expect_context::<Reader>();
    let words = files.words(reader.language);
    let part = path.as_deref().and_then(part_of);
    // Addresses of our own build: nothing in them that a script would read otherwise.
    let list = |addresses: &[&str]| format!("['{}']", addresses.join("', '"));
    let mut needed: Vec<&str> = vec![&files.wasm, words];
    needed.extend(files.parts_for(&path.unwrap_or_default()).iter().map(String::as_str));
    let (fetched, scripts) = (list(&needed), list(&[&files.js, &files.parts_js]));
    let worker = if matches!(part, Some(Part::Developer)) { WORKER } else { "" };
    let start = format!("const FILES = {fetched}, SCRIPTS = {scripts};{OFFER}{START}{worker}");
    let account = reader.account.as_ref().filter(|_| !worker.is_empty()).map(|me| me.id.to_string());
    // Only who is signed in hears of changes.
    let live = reader.account.as_ref().map(|_| format!("/api/live?since={}", reader.now.0));
    let installable = match part {
        Some(Part::Developer) => Some("developer"),
        // Operators work at a desk.
        Some(Part::Operations) => None,
        Some(Part::Customer) | None => Some("store"),
    };
    let installable = installable.map(|app| {
        let title = match part {
            Some(Part::Developer) => {
                let locale = locale::Locale::new(reader.language, zone_for_good(&reader.zone));
                locale.open(locale::words::PHONE);
                locale.t("phone-developer-short")
            }
            _ => reader.store_name.get(reader.language).to_owned(),
        };
        view! {
            <link rel="manifest" href=format!("/{app}.webmanifest?lang={}", reader.language)/>
            <link rel="apple-touch-icon" href=format!("/icons/{app}-apple-180.png")/>
            <meta name="mobile-web-app-capable" content="yes"/>
            <meta name="apple-mobile-web-app-capable" content="yes"/>
            <meta name="apple-mobile-web-app-status-bar-style" content="default"/>
            <meta name="apple-mobile-web-app-title" content=title/>
        }
    });
    let colours = match reader.theme {
        Theme::System => {
            vec![("(prefers-color-scheme: light)", THEME_LIGHT), ("(prefers-color-scheme: dark)", THEME_DARK)]
        }
        Theme::Light => vec![("all", THEME_LIGHT)],
        Theme::Dark => vec![("all", THEME_DARK)],
    };
    let colours = colours
        .into_iter()
        .map(|(media, content)| leptos::html::meta().name("theme-color").content(content).attr("media", media));
    view! {
        <!DOCTYPE html>
        <html data-icons=files.icons.to_string() data-words=words.to_string() data-build=files.build() data-live=live data-account=account>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                {colours.collect_view()}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                {installable}
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
