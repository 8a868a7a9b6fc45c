//! What is half written survives a reload, a lost session and a crash of the tab: it stays in the browser of who wrote
//! it, until it is sent, for a week at most, and apart for each account.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{HtmlFormElement, HtmlTextAreaElement, Storage};

const PREFIX: &str = "hearback-draft ";
const WEEK: f64 = 7.0 * 24.0 * 3_600_000.0;

#[derive(Serialize, Deserialize)]
struct Draft {
    /// By the browser's clock, in milliseconds.
    at: f64,
    texts: BTreeMap<String, String>,
}

fn storage() -> Option<Storage> {
    // Missing where a browser keeps nothing for this site; then there are no drafts.
    window().local_storage().ok().flatten()
}

fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.time_origin() + performance.now())
}

/// The several-line fields of a form, by name: what somebody may have put work into.
fn areas(form: &HtmlFormElement) -> impl Iterator<Item = HtmlTextAreaElement> + use<> {
    let elements = form.elements();
    (0..elements.length()).filter_map(move |at| elements.item(at)?.dyn_into::<HtmlTextAreaElement>().ok())
}

/// Where a form's draft is kept: by account, deed, and the thing that the deed is about or else the page.
pub fn key(account: &str, path: &str, about: &str) -> String {
    format!("{PREFIX}{account} {path} {about}")
}

/// Keeps what the form's fields hold now.
pub fn keep(form: &HtmlFormElement, key: &str) {
    let texts: BTreeMap<_, _> =
        areas(form).map(|area| (area.name(), area.value())).filter(|(_, text)| !text.trim().is_empty()).collect();
    if texts.is_empty() {
        return forget(key);
    }
    let (Some(storage), Ok(draft)) = (storage(), crate::wire::write(&Draft { at: now(), texts })) else { return };
    // A full storage keeps the older draft; the text still stands in the form.
    let _ = storage.set_item(key, &draft);
}

/// Puts a draft back into the fields that are empty.
pub fn restore(form: &HtmlFormElement, key: &str) {
    let draft = storage().and_then(|storage| storage.get_item(key).ok().flatten());
    let Some(draft) = draft.and_then(|text| crate::wire::read::<Draft>(&text).ok()) else { return };
    if now() - draft.at > WEEK {
        return forget(key);
    }
    for area in areas(form).filter(|area| area.value().is_empty()) {
        let Some(text) = draft.texts.get(&area.name()) else { continue };
        crate::typing::write(&area, text);
    }
}

/// It was sent, or emptied.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// Whoever signs out leaves nothing behind on this device.
pub fn forget_all() {
    crate::worker::tell(crate::worker::FORGET);
    let Some(storage) = storage() else { return };
    let keys: Vec<String> = (0..storage.length().unwrap_or(0))
        .filter_map(|at| storage.key(at).ok().flatten())
        .filter(|key| key.starts_with(PREFIX))
        .collect();
    for key in keys {
        forget(&key);
    }
}
