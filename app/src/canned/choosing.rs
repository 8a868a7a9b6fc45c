//! The browser's half of a composer's menu: keys, focus, and the text that is put where the caret was.

use std::cell::Cell;

use leptos::ev::{self, Event, FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use locale::Locale;
use model::CannedId;
use model::canned::GAP;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement, InputEvent, Node};

use super::composing::Composing;
use super::filling::lone_stroke;
use super::watch::{focus_soon, insert};
use crate::form::Deed;

thread_local! {
    /// Where the stroke stands that has called up the open list.
    static STROKE: Cell<Option<u32>> = const { Cell::new(None) };
}

/// What is looked for in a list that is open, and where its stroke stands: a page that loads anew makes the composer anew
/// under whoever has it open.
pub fn still_open() -> Option<(String, Option<u32>)> {
    let field = document().active_element()?.dyn_into::<HtmlInputElement>().ok()?;
    field.closest(".canned-suggestions:not([hidden])").ok().flatten()?;
    Some((field.value(), STROKE.get()))
}

fn area_of(id: &str) -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

fn field(around: &HtmlElement) -> Option<HtmlInputElement> {
    around.query_selector("[role=combobox]").ok().flatten()?.dyn_into().ok()
}

/// The box that closes the inquiry with the reply.
fn tick(area: &HtmlTextAreaElement) -> Option<HtmlInputElement> {
    let form = area.closest("form").ok().flatten()?;
    form.query_selector("input[name=closes]").ok().flatten()?.dyn_into().ok()
}

/// Follows what is typed, finds again what was chosen before the page loaded anew, and forgets it once the reply is sent.
pub fn follow(composing: Composing, deed: Deed, hidden: NodeRef<html::Input>, area: &'static str) {
    Effect::new(move |_| {
        if let Some(input) = hidden.get() {
            composing.chosen.try_set(input.value().parse().ok());
        }
        if let Some(area) = area_of(area) {
            composing.gap.try_set(area.value().contains(GAP));
        }
    });
    let typing = window_event_listener(ev::input, move |event| {
        let text = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(text) = text.filter(|text| text.id() == area) {
            typed(&event, &text, composing);
        }
    });
    on_cleanup(move || typing.remove());
    let sent = deed.succeeded();
    Effect::new(move |before: Option<u32>| {
        let count = sent.get();
        if before.is_some_and(|before| before != count) {
            if let Some(input) = hidden.get_untracked() {
                input.set_value("");
            }
            if let Some(tick) = area_of(area).as_ref().and_then(tick) {
                tick.set_checked(false);
            }
            composing.chosen.try_set(None);
            composing.gap.try_set(false);
            composing.foreign.try_set(false);
        }
        count
    });
}

/// Something was typed into the text: a gap may be filled, and a lone stroke opens the list.
fn typed(event: &Event, area: &HtmlTextAreaElement, composing: Composing) {
    let text = area.value();
    let gap = text.contains(GAP);
    if composing.gap.try_get_untracked() == Some(!gap) {
        composing.gap.try_set(gap);
    }
    // What an input method is still composing is no stroke yet.
    let key = event.dyn_ref::<InputEvent>().filter(|event| !event.is_composing()).and_then(InputEvent::data);
    if key.as_deref() != Some("/") {
        return;
    }
    let caret = area.selection_start().ok().flatten().unwrap_or_default();
    if let Some(stroke) = lone_stroke(&text, caret) {
        composing.stroke.try_set_value(Some(stroke));
        STROKE.set(Some(stroke));
        let form = area.closest("form").ok().flatten();
        let around = form.and_then(|form| form.query_selector(".canned-insert").ok().flatten());
        open(composing, around.and_then(|around| around.dyn_into().ok()));
    }
}

fn open(composing: Composing, around: Option<HtmlElement>) {
    composing.words.try_set(String::new());
    composing.active.try_set(0);
    composing.open.try_set(true);
    if let Some(field) = around.as_ref().and_then(field) {
        // Its text is only its own: writing it back with each key would disturb an input method.
        field.set_value("");
        focus_soon(field);
    }
}

pub fn toggle(composing: Composing, node: NodeRef<html::Div>, area: &str) {
    if composing.open.get_untracked() {
        close(composing, area);
    } else {
        composing.stroke.set_value(None);
        STROKE.set(None);
        open(composing, node.get_untracked().map(|around| around.unchecked_into()));
    }
}

fn close(composing: Composing, area: &str) {
    composing.open.try_set(false);
    if let Some(area) = area_of(area) {
        let _ = area.focus();
    }
}

/// The focus has gone elsewhere.
pub fn leave(event: &FocusEvent, composing: Composing, node: NodeRef<html::Div>) {
    let Some(around) = node.try_get_untracked().flatten() else { return };
    let next = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
    if next.is_some_and(|next| !around.contains(Some(&next))) {
        composing.open.try_set(false);
    }
}

/// Keys of the field that narrows the list. A key that only ends a half-composed syllable is none of them.
pub fn press(event: &KeyboardEvent, composing: Composing, hidden: NodeRef<html::Input>, l: Locale, area: &'static str) {
    // Some browsers say so by this code only.
    const COMPOSING: u32 = 229;
    if event.is_composing() || event.key_code() == COMPOSING {
        return;
    }
    let found = composing.found();
    let active = composing.active.get_untracked();
    match event.key().as_str() {
        "ArrowDown" if !found.is_empty() => show(composing, area, (active + 1) % found.len()),
        "ArrowUp" if !found.is_empty() => show(composing, area, (active + found.len() - 1) % found.len()),
        "Enter" => {
            if let Some(choice) = found.get(active) {
                choose(composing, hidden, l, area, choice.id);
            }
        }
        "Escape" => close(composing, area),
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}

fn show(composing: Composing, area: &str, at: usize) {
    composing.active.set(at);
    if let Some(row) = document().get_element_by_id(&format!("{area}-canned-{at}")) {
        row.scroll_into_view_with_bool(false);
    }
}

/// Puts a reply where the caret was, in place of the stroke that called it up.
pub fn choose(composing: Composing, hidden: NodeRef<html::Input>, l: Locale, area: &'static str, id: CannedId) {
    let (Some(inserted), Some(text)) = (composing.filled_in(l, id), area_of(area)) else { return };
    composing.open.set(false);
    if let Some(stroke) = composing.stroke.get_value() {
        let _ = text.set_selection_range(stroke, stroke + 1);
        composing.stroke.set_value(None);
    }
    if let Some(input) = hidden.get_untracked() {
        input.set_value(&id.to_string());
    }
    composing.chosen.set(Some(id));
    if let Some(tick) = tick(&text) {
        tick.set_checked(composing.closes());
    }
    composing.missing.set(inserted.missing);
    composing.foreign.set(inserted.foreign);
    insert(&text, &inserted.text);
}
