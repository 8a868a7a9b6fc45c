//! The browser's half: asks the worker at addresses that only the worker answers.

use gloo_net::http::Request;
use js_sys::Reflect;
use leptos::ev::Custom;
use leptos::leptos_dom::helpers::window_event_listener;
use leptos::prelude::*;
use model::file::FILES_MAX;
use model::{Invalid, Reason};
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Element, Event};

use super::Kept;
use crate::form::{Deed, Refresh};
use crate::ui::{Brought, field_message, use_locale};

/// The worker has changed what it keeps (`public/developer-page.js` passes it on).
const CHANGED: &str = "hearback-waiting";

/// Whether the worker stands between this page and the network. Without it these addresses lead nowhere.
fn is_there() -> bool {
    let has = |of: &wasm_bindgen::JsValue, name: &str| Reflect::get(of, &name.into()).ok().filter(|it| it.is_object());
    let container = has(&window().navigator(), "serviceWorker");
    container.is_some_and(|container| has(&container, "controller").is_some())
}

pub fn follow(kept: RwSignal<Kept>) {
    let refresh = use_context::<Refresh>();
    let look = move |changed: bool| {
        leptos::task::spawn_local(async move {
            let Some(found) = found().await else { return };
            // The page may be another one by now.
            let before = kept.try_get_untracked().map_or(0, |kept| kept.waiting.len());
            let sent = changed && found.waiting.len() < before;
            kept.try_set(found);
            if let Some(refresh) = refresh.filter(|_| sent) {
                refresh.0.update(|count| *count += 1);
            }
        });
    };
    Effect::new(move |_| look(false));
    let heard = window_event_listener(Custom::<Event>::new(CHANGED), move |_| look(true));
    on_cleanup(move || heard.remove());
}

async fn found() -> Option<Kept> {
    if !is_there() {
        return None;
    }
    let answer = Request::get("/developer/kept/waiting").send().await.ok()?;
    let text = answer.text().await.ok().filter(|_| answer.ok())?;
    crate::wire::read(&text).ok()
}

/// Each comes as an event of its field: by the id that it has on this device, or without one where it cannot be kept.
pub fn take_files(forms: [(&'static str, Deed); 2]) {
    let l = use_locale();
    let heard = window_event_listener(Custom::<CustomEvent>::new("hearback-file-kept"), move |event| {
        let field = event.target().and_then(|target| target.dyn_into::<Element>().ok()).map(|field| field.id());
        let deed = forms.iter().find(|(id, _)| field.as_deref() == Some(id)).map(|(_, deed)| deed);
        let (Some(deed), Some(named)) = (deed, event.detail().as_string()) else { return };
        let full = deed.files().with_untracked(|files| files.len() >= FILES_MAX);
        let file = match named.split_once(' ') {
            Some((_, name)) if full => {
                let invalid = Invalid::with_limit("files", Reason::TooManyFiles, FILES_MAX);
                Brought::refused(name, field_message(l, &invalid))
            }
            Some(("", name)) => Brought::refused(name, l.t("ui-file-offline")),
            _ => Brought::known_as(&named),
        };
        deed.files().try_update(|files| files.push(file));
    });
    on_cleanup(move || heard.remove());
}

pub fn ask(what: String, then: impl FnOnce() + 'static) {
    if !is_there() {
        return;
    }
    leptos::task::spawn_local(async move {
        // What it could not do has become something else meanwhile, and it tells what.
        if Request::post(&format!("/developer/kept/{what}")).send().await.is_ok_and(|answer| answer.ok()) {
            then();
        }
    });
}

/// Whether the browser has a network at all. One that it has and that leads nowhere shows at the next deed.
pub fn watch(cut: RwSignal<bool>) {
    let look = move || {
        cut.try_set(!window().navigator().on_line());
    };
    Effect::new(move |_| look());
    for change in ["online", "offline"] {
        let heard = window_event_listener(Custom::<Event>::new(change), move |_| look());
        on_cleanup(move || heard.remove());
    }
}
