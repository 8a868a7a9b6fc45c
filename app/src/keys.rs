//! Single keys of the work areas: only where no field has the focus, and not at all where they are switched off.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

const SWITCH: &str = "hearback-keys";

/// Whether the reader uses keys; they do unless they have said otherwise on this device.
pub fn are_on() -> bool {
    let kept = window().local_storage().ok().flatten().and_then(|storage| storage.get_item(SWITCH).ok().flatten());
    kept.as_deref() != Some("off")
}

pub fn switch(on: bool) {
    if let Ok(Some(storage)) = window().local_storage() {
        // A browser that keeps nothing has its keys on.
        let _ = storage.set_item(SWITCH, if on { "on" } else { "off" });
    }
}

/// Listens while the page around it is there.
pub fn listen() {
    Effect::new(move |_| {
        let handle = window_event_listener(ev::keydown, |event| {
            if is_plain(&event) && are_on() && press(&letter(&event)) {
                event.prevent_default();
            }
        });
        on_cleanup(move || handle.remove());
    });
}

/// A key that nothing else waits for: no field, no dialog, no half-composed syllable.
fn is_plain(event: &KeyboardEvent) -> bool {
    if event.is_composing() || event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented() {
        return false;
    }
    let field = event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|element| {
        element.closest("input, textarea, select, dialog, [contenteditable]").ok().flatten().is_some()
    });
    !field && find("dialog[open]").is_none()
}

/// The key's letter. Where a keyboard writes Hangul, it is the Latin one that is printed beside it.
fn letter(event: &KeyboardEvent) -> String {
    let (key, code) = (event.key(), event.code());
    match code.strip_prefix("Key") {
        Some(latin) if !key.is_ascii() => latin.to_lowercase(),
        _ => key.to_lowercase(),
    }
}

fn press(key: &str) -> bool {
    match key {
        "/" => focus("[data-key='/']"),
        "?" => click(".keys > a"),
        "j" => step(1),
        "k" => step(-1),
        "r" => write("reply"),
        "n" => write("note"),
        "d" => ["#decision .radio:checked", "#decision .radio:enabled", ".dev-answers summary"].into_iter().any(focus),
        "a" => click("form[action='/api/inquiries/assign'] :is(summary, button)"),
        "e" => click("form[action='/api/inquiries/close'] button"),
        _ => false,
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

fn focus(selector: &str) -> bool {
    find(selector).is_some_and(|element| element.focus().is_ok())
}

fn click(selector: &str) -> bool {
    find(selector).inspect(HtmlElement::click).is_some()
}

/// To the next or the one before in the list beside the thread; to the first when none is open.
fn step(by: i32) -> bool {
    let Ok(links) = document().query_selector_all(".queue-link") else { return false };
    let links: Vec<HtmlElement> = (0..links.length()).filter_map(|at| links.item(at)?.dyn_into().ok()).collect();
    let open = links.iter().position(|link| link.has_attribute("aria-current"));
    let next = match open {
        Some(open) => i32::try_from(open).ok().and_then(|open| usize::try_from(open + by).ok()),
        None => Some(0),
    };
    next.and_then(|next| links.get(next)).inspect(|link| link.click()).is_some()
}

/// To the field of a reply or of a note.
fn write(mode: &str) -> bool {
    if !click(&format!("input[name=mode][value={mode}]")) {
        return false;
    }
    // The stylesheet has shown the field of the chosen mode by now, and hidden the other.
    let Ok(areas) = document().query_selector_all(".composer textarea") else { return false };
    (0..areas.length())
        .filter_map(|at| areas.item(at)?.dyn_into::<HtmlElement>().ok())
        .find(|area| area.offset_height() > 0)
        .is_some_and(|area| area.focus().is_ok())
}
