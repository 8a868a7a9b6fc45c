//! The browser's half of a form's files: each goes to the server as soon as it is chosen, dropped on the form or pasted
//! into it, and is told about as it goes.

use leptos::html;
use leptos::prelude::*;
use locale::Locale;
use model::file::{FILES_MAX, VIDEO_MAX, too_large};
use model::view::BroughtFile;
use model::{Invalid, Problem, Reason};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    ClipboardEvent, DragEvent, Event, File, FileList, HtmlFormElement, HtmlInputElement, ProgressEvent, XmlHttpRequest,
};

use crate::ui::{At, Brought, field_message, use_locale};

type Files = RwSignal<Vec<Brought>>;

/// Makes the form take files, and gives the handler for those that were chosen.
pub(crate) fn bringer(files: Files, node: NodeRef<html::Div>) -> impl Fn(Event) + 'static {
    let l = use_locale();
    Effect::new(move |_| {
        let form = node.try_get().flatten().and_then(|node| node.closest("form").ok().flatten());
        if let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) {
            take_dropped_and_pasted(&form, files, l);
        }
    });
    // The form says so while something is on its way, and is sent once it is there (`form_client::sender`).
    Effect::new(move |_| {
        let underway = files.try_get().unwrap_or_default().iter().any(|file| matches!(file.at, At::Underway(_)));
        let form = node.try_get_untracked().flatten().and_then(|node| node.closest("form").ok().flatten());
        let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) else { return };
        // Attributes of a form that is there can be set and removed.
        if underway {
            let _ = form.set_attribute("data-underway", "");
            return;
        }
        let _ = form.remove_attribute("data-underway");
        if form.has_attribute("data-waiting") {
            let _ = form.remove_attribute("data-waiting");
            let _ = form.request_submit();
        }
    });
    move |event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        bring_all(input.files(), files, l);
        // It has been brought: the form must not send it a second time, and the same one may be chosen again.
        input.set_value("");
    }
}

fn take_dropped_and_pasted(form: &HtmlFormElement, files: Files, l: Locale) {
    let over = Closure::<dyn Fn(DragEvent)>::new(|event: DragEvent| {
        let has_files = event.data_transfer().is_some_and(|data| data.types().includes(&JsValue::from_str("Files"), 0));
        if has_files {
            event.prevent_default();
        }
    });
    let drop = Closure::<dyn Fn(DragEvent)>::new(move |event: DragEvent| {
        let dropped = event.data_transfer().and_then(|data| data.files()).filter(|files| files.length() > 0);
        if dropped.is_some() {
            event.prevent_default();
            bring_all(dropped, files, l);
        }
    });
    let paste = Closure::<dyn Fn(ClipboardEvent)>::new(move |event: ClipboardEvent| {
        let data = event.clipboard_data();
        // A spreadsheet brings its cells as text and as a picture: the text is what was meant.
        let has_text = data.as_ref().is_some_and(|data| data.get_data("text/plain").is_ok_and(|text| !text.is_empty()));
        let pasted = data.and_then(|data| data.files()).filter(|files| files.length() > 0 && !has_text);
        if pasted.is_some() {
            event.prevent_default();
            bring_all(pasted, files, l);
        }
    });
    for (name, listener) in
        [("dragover", over.into_js_value()), ("drop", drop.into_js_value()), ("paste", paste.into_js_value())]
    {
        // The listeners go with the form.
        let _ = form.add_event_listener_with_callback(name, listener.unchecked_ref());
    }
}

fn bring_all(chosen: Option<FileList>, files: Files, l: Locale) {
    let Some(chosen) = chosen else { return };
    for file in (0..chosen.length()).filter_map(|at| chosen.get(at)) {
        bring(&file, files, l);
    }
}

fn bring(file: &File, files: Files, l: Locale) {
    let name = file.name();
    let kept = files.with_untracked(|files| files.iter().filter(|file| !matches!(file.at, At::Refused(_))).count());
    if kept >= FILES_MAX {
        return say(files, name, l, &Invalid::with_limit("files", Reason::TooManyFiles, FILES_MAX));
    }
    if file.size() > VIDEO_MAX as f64 {
        return say(files, name, l, &too_large(VIDEO_MAX));
    }
    let percent = RwSignal::new(0);
    let key = crate::form_client::random_key();
    files.update(|files| files.push(Brought { name: name.clone(), key: key.clone(), at: At::Underway(percent) }));
    if post(file, &name, percent, move |outcome| settle(files, &key, l, outcome)).is_none() {
        files.update(|files| drop(files.pop()));
    }
}

fn say(files: Files, name: String, l: Locale, invalid: &Invalid) {
    files.update(|files| files.push(Brought::refused(&name, field_message(l, invalid))));
}

/// The page may be another one by now; then there is nobody left to tell.
fn settle(files: Files, key: &str, l: Locale, outcome: Result<BroughtFile, Problem>) {
    let at = match outcome {
        Ok(file) => At::There(format!("{} {}", file.id, file.name)),
        Err(Problem::Invalid { fields }) => {
            At::Refused(fields.first().map(|invalid| field_message(l, invalid)).unwrap_or_default())
        }
        Err(Problem::Offline) => At::Refused(l.t("ui-file-offline")),
        Err(_) => At::Refused(l.t("ui-file-failed")),
    };
    files.try_update(|files| {
        if let Some(file) = files.iter_mut().find(|file| file.key == key) {
            file.at = at;
        }
    });
}

/// Sends one file. `fetch` cannot tell how far an upload is.
fn post(
    file: &File,
    name: &str,
    percent: RwSignal<u32>,
    done: impl FnOnce(Result<BroughtFile, Problem>) + 'static,
) -> Option<()> {
    let request = XmlHttpRequest::new().ok()?;
    request.open("POST", "/api/files").ok()?;
    request.set_request_header("content-type", "application/octet-stream").ok()?;
    request.set_request_header("x-file-name", &String::from(js_sys::encode_uri_component(name))).ok()?;
    let progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
        if event.total() > 0.0 {
            percent.try_set((event.loaded() / event.total() * 100.0) as u32);
        }
    });
    request.upload().ok()?.set_onprogress(Some(progress.into_js_value().unchecked_ref()));
    let answered = request.clone();
    let end = Closure::once_into_js(move || {
        let text = answered.response_text().ok().flatten().unwrap_or_default();
        done(match answered.status() {
            Ok(200) => crate::wire::read(&text).map_err(|_| Problem::Failed { request: String::new() }),
            Ok(0) | Err(_) => Err(Problem::Offline),
            Ok(_) => Err(crate::wire::read(&text).unwrap_or(Problem::Failed { request: String::new() })),
        });
    });
    request.set_onloadend(Some(end.unchecked_ref()));
    request.send_with_opt_blob(Some(file)).ok()
}
