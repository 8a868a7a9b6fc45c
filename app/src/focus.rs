//! Where the keyboard is. Pages change here without a new document, so nobody else moves it.
//!
//! A link within the page takes the focus along, as browsers do by themselves where no program is in between. And when
//! what had the focus is gone (a button with its deed, a link with its page), it goes to the page's heading instead of
//! falling back to the beginning of the document.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, FocusOptions, HtmlElement, MutationObserver, MutationObserverInit};

/// Begins to look after it, for as long as the document is open.
pub fn look_after() {
    let last: Rc<RefCell<Option<HtmlElement>>> = Rc::default();
    let seen = last.clone();
    let _ = window_event_listener(ev::focusin, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        *seen.borrow_mut() = target;
    });
    let _ = window_event_listener(ev::click, |event| {
        let link = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = link.and_then(|element| element.closest("a[href^='#']").ok().flatten());
        if let Some(href) = link.and_then(|link| link.get_attribute("href")) {
            // After whoever else follows the link.
            set_timeout(move || follow(&href), Duration::ZERO);
        }
    });
    let changed = Closure::<dyn FnMut()>::new(move || {
        let gone = last.borrow().as_ref().is_some_and(|element| !element.is_connected());
        if gone && nothing_has_it() && put(&["main h1", "main"]) {
            last.borrow_mut().take();
        }
    });
    let everything = MutationObserverInit::new();
    everything.set_child_list(true);
    everything.set_subtree(true);
    // Without an observer the focus goes where the browser lets it fall.
    if let (Ok(observer), Some(body)) = (MutationObserver::new(changed.as_ref().unchecked_ref()), document().body()) {
        let _ = observer.observe_with_options(&body, &everything);
    }
    changed.forget();
}

/// A dialog takes the focus by itself; everything else that a link leads to is given it.
fn follow(href: &str) {
    let Some(target) = href.strip_prefix('#').and_then(|id| document().get_element_by_id(id)) else { return };
    if target.tag_name() != "DIALOG" {
        give(&target, false);
    }
}

fn nothing_has_it() -> bool {
    document().active_element().is_none_or(|element| element.tag_name() == "BODY")
}

/// To the first of these that there is; tells whether there was one.
fn put(places: &[&str]) -> bool {
    let found = places.iter().find_map(|place| document().query_selector(place).ok().flatten());
    found.is_some_and(|element| give(&element, true))
}

/// `still` leaves the page where it is scrolled to.
pub fn give(element: &Element, still: bool) -> bool {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return false };
    let options = FocusOptions::new();
    options.set_prevent_scroll(still);
    let _ = element.focus_with_options(&options);
    if document().active_element().as_ref() != Some(element.as_ref()) {
        // A heading or a section takes the focus only if it is told to.
        let _ = element.set_attribute("tabindex", "-1");
        let _ = element.focus_with_options(&options);
    }
    true
}
