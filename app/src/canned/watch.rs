//! What only the browser does: it reads the editor's form as it is typed into, and puts text where the caret is.

use std::time::Duration;

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use model::Problem;
use model::canned::Typed;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FormData, HtmlElement, HtmlFormElement, HtmlTextAreaElement};

use super::changes::Writing;
use crate::form::{Deed, Refresh};

/// Follows the form below `node` from its first moment on; the handlers beside it do so with each key.
pub fn over(node: NodeRef<html::Div>, writing: Writing, deed: Deed, kept: Typed) {
    // A browser that restores a form has changed it before the page came to life.
    Effect::new(move |_| {
        if let Some(around) = node.get() {
            look(&around, writing, &kept);
        }
    });
    // What somebody else has saved is loaded, and stands beside one's own then.
    let (problem, refresh) = (deed.problem(), use_context::<Refresh>());
    Effect::new(move |before: Option<bool>| {
        let conflict = problem.get() == Some(Problem::Conflict);
        if conflict
            && before == Some(false)
            && let Some(refresh) = refresh
        {
            refresh.0.update(|count| *count += 1);
        }
        conflict
    });
}

/// Reads the form around or below an element. A page that is loading anew has lost its signals while the form is still
/// there to be typed into.
pub fn look(around: &Element, writing: Writing, kept: &Typed) {
    let Some(typed) = form_in(around).as_ref().and_then(read) else { return };
    let changed = typed != *kept;
    if writing.changed.try_get_untracked() == Some(!changed) {
        writing.changed.try_set(changed);
    }
    writing.typed.try_set(typed);
}

/// The form is about to be set back to what is kept: what is wrong with it is forgotten, and so is its draft.
pub fn set_back(event: &Event, writing: Writing, deed: Deed, kept: Typed) {
    let Some(form) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else { return };
    deed.forgive();
    // The event comes before the fields change.
    set_timeout(
        move || {
            look(&form, writing, &kept);
            areas(&form).iter().for_each(crate::typing::say);
        },
        Duration::ZERO,
    );
}

fn form_in(around: &Element) -> Option<HtmlFormElement> {
    let within = around.query_selector("form").ok().flatten();
    within.or_else(|| around.closest("form").ok().flatten())?.dyn_into().ok()
}

fn read(form: &HtmlFormElement) -> Option<Typed> {
    let data = FormData::new_with_form(form).ok()?;
    let value = |name: &str| data.get(name).as_string().unwrap_or_default().replace("\r\n", "\n");
    Some(Typed {
        title: value("title"),
        shortcut: value("shortcut"),
        kind: value("kind"),
        ko: value("ko"),
        en: value("en"),
        closes: value("closes") == "on",
        tag: value("tag"),
    })
}

fn areas(form: &HtmlFormElement) -> Vec<HtmlTextAreaElement> {
    let Ok(found) = form.query_selector_all("textarea") else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// Puts a variable into the text that is in sight, where the caret is.
pub fn insert_variable(event: &MouseEvent, written: &str) {
    let pressed = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(form) = pressed.as_ref().and_then(form_in) else { return };
    let in_sight = areas(&form).into_iter().filter(|area| area.offset_height() > 0).collect::<Vec<_>>();
    let last = document().active_element().and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok());
    // Where both languages are in sight, the first that is written in.
    let area = in_sight.iter().find(|area| last.as_ref() == Some(area)).or(in_sight.first());
    if let Some(area) = area {
        insert(area, written);
    }
}

/// Puts text where the caret is, in place of what is selected, and says so as if it had been typed.
pub fn insert(area: &HtmlTextAreaElement, text: &str) {
    let at = area.selection_start().ok().flatten().unwrap_or_default();
    // A browser without it leaves the text as it is.
    if area.set_range_text(text).is_err() {
        return;
    }
    let end = at + u32::try_from(text.encode_utf16().count()).unwrap_or_default();
    let _ = area.focus();
    let _ = area.set_selection_range(end, end);
    crate::typing::say(area);
}

/// Gives the focus to a control once the page shows it.
pub fn focus_soon(control: impl AsRef<HtmlElement> + 'static) {
    set_timeout(
        move || {
            let _ = control.as_ref().focus();
        },
        Duration::ZERO,
    );
}
