//! The browser's half of a form: send it in place, follow where it leads, keep the text when it fails.

use std::collections::HashMap;

use gloo_net::http::Request;
use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use model::Problem;
use model::view::Reader;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{FormData, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, UrlSearchParams};

use crate::form::{Deed, Refresh};
use crate::notices::{Notice, Notices};

/// A key that no other form has made.
pub(crate) fn random_key() -> String {
    window().crypto().map(|crypto| crypto.random_uuid()).unwrap_or_default()
}

/// The path of the page that is being made. The window's own address is still that of the page before while a link leads
/// to this one.
fn page() -> String {
    use_location().pathname.get_untracked()
}

/// The deeds of the page that is open. A page that loads anew what it shows is put together again; what was refused a
/// moment before must still say so then.
#[derive(Clone, Copy)]
pub(crate) struct Deeds(StoredValue<Book>);

struct Book {
    root: Owner,
    page: String,
    /// Owns the signals of this page's deeds.
    owner: Owner,
    /// Those of the page before, which may still be on its way out.
    before: Option<Owner>,
    known: HashMap<(&'static str, String), Deed>,
}

impl Deeds {
    /// For the app, whose owner is the current one.
    pub fn new() -> Option<Self> {
        let root = Owner::current()?;
        let owner = root.child();
        Some(Self(StoredValue::new(Book { root, page: String::new(), owner, before: None, known: HashMap::new() })))
    }

    /// The deed behind an endpoint, about one thing: the one that there is already, or a new one.
    pub fn find(self, path: &'static str, about: &str, make: impl FnOnce() -> Deed) -> Deed {
        let page = page();
        let key = (path, about.to_owned());
        let known = self.0.try_with_value(|book| {
            if book.page == page {
                (book.known.get(&key).copied(), book.owner.clone())
            } else {
                (None, book.root.child())
            }
        });
        let Some((known, owner)) = known else { return make() };
        if let Some(deed) = known {
            return deed;
        }
        let deed = owner.with(make);
        self.0.update_value(|book| {
            if book.page != page {
                book.page = page;
                book.before = Some(std::mem::replace(&mut book.owner, owner));
                book.known.clear();
            }
            book.known.insert(key, deed);
        });
        deed
    }
}

/// The handler of a form's submit event.
pub(crate) fn sender(deed: Deed, done: Option<Notice>) -> impl Fn(SubmitEvent) + 'static {
    let navigate = use_navigate();
    let refresh = use_context::<Refresh>();
    let notices = use_context::<Notices>();
    let draft = draft_key(deed);
    move |event: SubmitEvent| {
        let Some(form) = form_of(&event) else { return };
        event.prevent_default();
        // A second click while the first is on its way.
        if deed.is_pending() {
            return;
        }
        // Files that are still on their way are waited for (`files_client`).
        if form.has_attribute("data-underway") {
            let _ = form.set_attribute("data-waiting", "");
            return;
        }
        let Some(body) = encoded(&form, &event) else { return };
        deed.start();
        let (navigate, done, draft) = (navigate.clone(), done.clone(), draft.clone());
        leptos::task::spawn_local(async move {
            let outcome = post(deed.endpoint(), body).await;
            if let Ok(sent) = &outcome {
                let (said, leads_to) = match sent {
                    Sent::Done(leads_to) => (done, leads_to.as_deref()),
                    Sent::Kept(said) => (Some(Notice { text: said.clone(), undo: None }), None),
                };
                crate::drafts::forget(&draft);
                start_afresh(&form, deed.renew());
                deed.files().try_set(Vec::new());
                if let (Some(notices), Some(said)) = (notices, said) {
                    notices.say(said);
                }
                if let Some(refresh) = refresh {
                    refresh.0.update(|count| *count += 1);
                }
                if let Some(path) = leads_to {
                    navigate(path, NavigateOptions::default());
                }
            }
            // It has moved on since the page was made: what it is now belongs beside the refusal.
            if let (Err(Problem::NotNow { .. } | Problem::Conflict), Some(refresh)) = (&outcome, refresh) {
                refresh.0.update(|count| *count += 1);
            }
            deed.finish(outcome.map(|_| ()));
        });
    }
}

fn draft_key(deed: Deed) -> String {
    let account = use_context::<Reader>().and_then(|reader| reader.account);
    let account = account.map(|me| me.id.to_string()).unwrap_or_default();
    let about = deed.about_what();
    crate::drafts::key(&account, deed.endpoint(), &if about.is_empty() { page() } else { about })
}

/// Gives the form its key, brings back what was half written, and gives the handler that keeps what is being written.
pub(crate) fn drafter(deed: Deed, node: NodeRef<html::Form>) -> impl Fn(leptos::ev::Event) + 'static {
    let key = draft_key(deed);
    let kept = key.clone();
    Effect::new(move |_| {
        if let Some(form) = node.get() {
            if let Some(key) = key_of(&form) {
                deed.agree_on_key(&key);
            }
            crate::drafts::restore(&form, &kept);
        }
    });
    move |event| {
        if let Some(form) = form_of(&event) {
            crate::drafts::keep(&form, &key);
        }
    }
}

/// The form that a handler was put on. Asked of the event and not of the page: while that loads anew its references are
/// gone, and the form is still there to be typed into and sent.
fn form_of(event: &leptos::ev::Event) -> Option<HtmlFormElement> {
    event.current_target()?.dyn_into().ok()
}

/// Ctrl or ⌘ with Enter sends what stands in a field of several lines. Enter alone is a new line, and with a syllable
/// half composed it only ends the syllable.
pub(crate) fn send_by_key(event: &leptos::ev::KeyboardEvent) {
    let in_area = event.target().is_some_and(|target| target.dyn_into::<HtmlTextAreaElement>().is_ok());
    let asked = event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.is_composing();
    if asked
        && in_area
        && let Some(form) = form_of(event)
    {
        event.prevent_default();
        if !ask_first(&form) {
            // Without a button of its own the form is sent as by its first one.
            let _ = form.request_submit();
        }
    }
}

/// What cannot be undone stands behind a second press, also for keys: the first one shows it, with its button ready.
fn ask_first(form: &HtmlFormElement) -> bool {
    let shown = |selector: &str| {
        let found = form.query_selector(selector).ok().flatten()?.dyn_into::<HtmlElement>().ok()?;
        (found.offset_height() > 0).then_some(found)
    };
    let Some(summary) = shown("details[data-sure]:not([open]) > summary") else { return false };
    summary.click();
    shown("details[data-sure][open] button").is_some_and(|button| button.focus().is_ok())
}

/// The form's fields, and the button that sent it, as a browser would encode them.
fn encoded(form: &HtmlFormElement, event: &SubmitEvent) -> Option<String> {
    let data = FormData::new_with_form(form).ok()?;
    // Files have been brought by themselves, and stand there by their names.
    data.delete("file");
    if let Some(button) = event.submitter() {
        let name = button.get_attribute("name").unwrap_or_default();
        if !name.is_empty() {
            data.append_with_str(&name, &button.get_attribute("value").unwrap_or_default()).ok()?;
        }
    }
    let pairs: &JsValue = data.as_ref();
    let encoded = UrlSearchParams::new_with_str_sequence_sequence(pairs).ok()?;
    Some(String::from(encoded.to_string()))
}

/// What became of a form.
enum Sent {
    /// It is done; and where that leads.
    Done(Option<String>),
    /// There is no network, and the worker keeps it until there is one; in its words (`public/developer-worker/waiting.js`).
    Kept(String),
}

/// Posts, and tells what became of it, or what was wrong.
async fn post(path: &str, body: String) -> Result<Sent, Problem> {
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept", "application/json")
        .body(body)
        .map_err(|_| Problem::BadRequest)?;
    let response = request.send().await.map_err(|_| Problem::Offline)?;
    if response.status() == 202 {
        Ok(Sent::Kept(response.text().await.unwrap_or_default()))
    } else if response.ok() {
        Ok(Sent::Done(response.headers().get("location")))
    } else {
        let text = response.text().await.unwrap_or_default();
        Err(crate::wire::read(&text).unwrap_or(Problem::Failed { request: String::new() }))
    }
}

/// Empties the form and gives it a new key: what follows is another deed.
fn start_afresh(form: &HtmlFormElement, next: String) {
    form.reset();
    if let Some(key) = key_of(form) {
        key.set_value(&next);
    }
}

fn key_of(form: &HtmlFormElement) -> Option<HtmlInputElement> {
    form.elements().named_item("key").and_then(|element| element.dyn_into().ok())
}
