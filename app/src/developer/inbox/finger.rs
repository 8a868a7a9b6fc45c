//! The browser's half of a swipe: follows the finger, waits a moment, sends.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle, window_event_listener_untyped};
use leptos::prelude::*;
use model::inquiry::InquiryNumber;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FormData, HtmlElement, HtmlFormElement, PointerEvent, UrlSearchParams};

use super::swipe::{FORM, Swipes, Way};
use crate::form::Deed;

/// How far a finger goes before the row follows it, in CSS px: less is a tap that slipped.
const SLIP: f64 = 12.0;
/// How far a row is moved before letting go of it does something.
const FAR: f64 = 96.0;
/// How long what was swiped can be taken back.
const HELD: Duration = Duration::from_secs(6);

/// A finger on a row.
pub(super) struct Finger {
    pointer: i32,
    row: HtmlElement,
    at: (f64, f64),
    may_close: bool,
    may_take: bool,
    /// How far the row has followed, once it does.
    moved: Option<f64>,
}

impl Finger {
    fn on(event: &PointerEvent) -> Option<Self> {
        let row = event.target()?.dyn_into::<Element>().ok()?.closest(".queue-item").ok()??;
        let has = |what: &str| row.query_selector(what).is_ok_and(|found| found.is_some());
        // What is held already is not moved.
        if has(".swiped") {
            return None;
        }
        let (may_close, may_take) = (has(".swipe-close"), has(".swipe-take"));
        (may_close || may_take).then(|| Self {
            pointer: event.pointer_id(),
            at: (f64::from(event.client_x()), f64::from(event.client_y())),
            may_close,
            may_take,
            moved: None,
            row: row.unchecked_into(),
        })
    }

    fn number(&self) -> Option<InquiryNumber> {
        self.row.query_selector(".swipe").ok()??.get_attribute("data-number")?.parse().ok()
    }

    /// Moves the row to where the finger is. False once the finger goes elsewhere.
    fn follow(&mut self, event: &PointerEvent) -> bool {
        let (x, y) = (f64::from(event.client_x()) - self.at.0, f64::from(event.client_y()) - self.at.1);
        if self.moved.is_none() {
            if y.abs() > SLIP {
                return false;
            }
            if x.abs() < SLIP {
                return true;
            }
            let _ = self.row.set_pointer_capture(self.pointer);
            let _ = self.row.class_list().add_1("swiping");
        }
        let x = x.clamp(if self.may_close { f64::MIN } else { 0.0 }, if self.may_take { f64::MAX } else { 0.0 });
        self.moved = Some(x);
        let _ = self.row.class_list().toggle_with_force("far", x.abs() >= FAR);
        let _ = self.row.style().set_property("--swipe", &format!("{x}px"));
        true
    }

    /// Puts the row back, and tells what letting go of it there means.
    fn lift(&self) -> Option<Way> {
        let _ = self.row.class_list().remove_2("swiping", "far");
        let _ = self.row.style().remove_property("--swipe");
        let moved = self.moved.filter(|moved| moved.abs() >= FAR)?;
        Some(if moved < 0.0 { Way::Close } else { Way::Take })
    }
}

impl Swipes {
    pub(super) fn touch(self, event: &PointerEvent) {
        if event.pointer_type() != "mouse" && event.is_primary() {
            self.finger.try_set_value(Finger::on(event));
        }
    }

    pub(super) fn follow(self, event: &PointerEvent) {
        self.finger.try_update_value(|finger| {
            let Some(held) = finger.as_mut().filter(|held| held.pointer == event.pointer_id()) else { return };
            if !held.follow(event) {
                *finger = None;
            }
        });
    }

    /// The finger is lifted; `done` is false where the browser took it for something else.
    pub(super) fn lift(self, done: bool) {
        let Some(finger) = self.finger.try_update_value(Option::take).flatten() else { return };
        if let (true, Some(way), Some(number)) = (done, finger.lift(), finger.number()) {
            self.hold(number, way);
        }
    }

    fn hold(self, number: InquiryNumber, way: Way) {
        // What was swiped before has waited long enough.
        send();
        self.held.try_set(Some((number, way)));
        self.wait(set_timeout_with_handle(send, HELD).ok());
    }

    fn wait(self, timer: Option<TimeoutHandle>) {
        let before = self.timer.try_update_value(|held| std::mem::replace(held, timer)).flatten();
        if let Some(before) = before {
            before.clear();
        }
    }

    /// Takes it back.
    pub(super) fn let_go(self) {
        self.wait(None);
        self.held.try_set(None);
    }

    /// It is over when it is done. What was refused stays, with the reason.
    pub(super) fn end_with(self, deed: Deed) {
        let before = deed.succeeded().get_untracked();
        Effect::new(move |_| {
            if deed.succeeded().try_get().is_some_and(|count| count > before) {
                self.let_go();
            }
        });
    }

    /// Whoever leaves the page meant what they swiped.
    pub(super) fn send_at_the_end(self) {
        // A browser may bring the page back as it was: what was sent is held no more.
        let left = window_event_listener_untyped("pagehide", move |_| {
            beacon();
            self.let_go();
        });
        on_cleanup(move || {
            left.remove();
            self.wait(None);
            beacon();
        });
    }
}

fn form() -> Option<HtmlFormElement> {
    document().get_element_by_id(FORM)?.dyn_into().ok()
}

fn send() {
    if let Some(form) = form() {
        let _ = form.request_submit();
    }
}

/// Without waiting for an answer: there is no page left to tell.
fn beacon() {
    let Some(form) = form() else { return };
    let Ok(data) = FormData::new_with_form(&form) else { return };
    let pairs: &JsValue = data.as_ref();
    if let Ok(body) = UrlSearchParams::new_with_str_sequence_sequence(pairs) {
        let _ = window().navigator().send_beacon_with_opt_url_search_params(&form.action(), Some(&body));
    }
}
