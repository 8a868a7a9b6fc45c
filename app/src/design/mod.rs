//! `/design`: every part of the interface in every state, on one page, for who works on the look. It is drawn on the
//! server alone and only where it is asked for (`--design-page`), so no reader downloads it; the visual tests compare it.
//!
//! What is shown is the case of the pictures, R-20417, at the moments that are told there.

mod controls;
mod figures;
mod signature;
mod states;
mod words;

use leptos::prelude::*;
use locale::Locale;
use model::Time;
use model::account::Theme;
use model::view::Reader;

use self::controls::Controls;
use self::figures::Figures;
use self::signature::Signature;
use self::states::States;
use self::words::Words;
use crate::document::Files;
use crate::ui::{Mark, Sprite, use_locale};

/// The whole document. `theme` other than the system's is forced.
pub fn document(files: &Files, reader: &Reader) -> String {
    let owner = Owner::new();
    let zone: &'static model::Zone = crate::root::zone_for_good(&reader.zone);
    let (language, theme) = (reader.language, reader.theme);
    let html = owner.with(|| {
        provide_context(Sprite(files.icons.clone()));
        let locale = Locale::new(language, zone);
        locale.open(locale::words::STORE);
        provide_context(locale);
        view! {
            <html lang=language.as_str() data-theme=(theme != Theme::System).then(|| theme.as_str())>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <title>"Design · Hearback"</title>
                    <link rel="stylesheet" href=files.css.to_string()/>
                    <link rel="stylesheet" href=files.fonts_css.to_string()/>
                    <link rel="stylesheet" href="/design.css"/>
                </head>
                <body>
                    <main id="main" class="design">
                        <header class="design-head"><Mark/> <h1>"Hearback"</h1></header>
                        <Signature/>
                        <Controls/>
                        <Words/>
                        <States/>
                        <Figures/>
                    </main>
                </body>
            </html>
        }
        .to_html()
    });
    format!("<!DOCTYPE html>{html}")
}

/// A part of the page, with its name: what the visual tests take one by one.
#[component]
fn Board(
    /// The signature's name, such as `Clock`.
    name: &'static str,
    /// Over both columns.
    #[prop(optional)]
    wide: bool,
    children: Children,
) -> impl IntoView {
    let id = name.to_lowercase().replace(' ', "-");
    view! {
        <section class=if wide { "card board wide" } else { "card board" } id=id>
            <h2 lang="en">{name}</h2>
            {children()}
        </section>
    }
}

/// One state, and what it is called.
#[component]
fn State(name: &'static str, children: Children) -> impl IntoView {
    view! { <div class="state"><p class="caption" lang="en">{name}</p> {children()}</div> }
}

/// A sample in the reader's language.
fn say(ko: &'static str, en: &'static str) -> String {
    match use_locale().language {
        model::Language::Ko => ko,
        model::Language::En => en,
    }
    .to_owned()
}

/// A moment of the case, in the store's zone: `2026-11-16T20:14`.
fn at(text: &str) -> Time {
    use_locale().zone.parse_local(text).unwrap_or_default()
}

/// When R-20417 was sent, and its deadline three days later.
fn case() -> (Time, Time) {
    (at("2026-11-16T20:14"), at("2026-11-19T20:14"))
}

fn name() -> String {
    say("김서연", "Seoyeon Kim")
}

fn seller() -> String {
    say("모아랩스", "Moalabs")
}
