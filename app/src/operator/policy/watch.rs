//! The browser's half: it reads the form as it is typed into.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FormData, HtmlFormElement};

use super::FORM;
use super::sheet::{Sheet, typed};

/// A browser that restores a form has changed it before the page came to life.
pub fn over(node: NodeRef<html::Div>, sheet: Sheet) {
    Effect::new(move |_| {
        if let Some(around) = node.get() {
            look(&around, sheet);
        }
    });
}

/// Reads the form below an element. What somebody else writes is not typed into.
pub fn look(around: &Element, sheet: Sheet) {
    if sheet.locked {
        return;
    }
    let form = around.query_selector(&format!("#{FORM}")).ok().flatten();
    let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) else { return };
    let Ok(data) = FormData::new_with_form(&form) else { return };
    let read = typed(|field| data.get(field).as_string().unwrap_or_default());
    let Some(changed) = sheet.kept.try_with_value(|kept| read != *kept) else { return };
    if sheet.writing.changed.try_get_untracked() == Some(!changed) {
        sheet.writing.changed.try_set(changed);
    }
    sheet.writing.typed.try_set(read);
}
