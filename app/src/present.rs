//! Who else of one's own side has an inquiry open: said as long as they do, so that nobody answers twice.

use leptos::prelude::*;
use locale::t;
use model::inquiry::InquiryNumber;
use model::view::Present;

use crate::ui::{Presence, use_locale};

/// Says who else is at this inquiry. It needs the program: without it nobody is told, and the second answer is stopped.
#[component]
pub(crate) fn AlsoHere(number: InquiryNumber) -> impl IntoView {
    let l = use_locale();
    let others = RwSignal::new(Vec::<Present>::new());
    #[cfg(feature = "hydrate")]
    browser::stay(number, others);
    #[cfg(not(feature = "hydrate"))]
    let _ = number;
    move || {
        let others = others.try_get().unwrap_or_default();
        let (first, more) = others.split_first()?;
        let key = if first.writing { "present-writes" } else { "present-reads" };
        let text = if more.is_empty() { l.t(key) } else { t!(l, &format!("{key}-more"), count = more.len()) };
        Some(view! { <Presence name=l.of(&first.name) text/> })
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::cell::RefCell;
    use std::time::Duration;

    use leptos::ev;
    use leptos::leptos_dom::helpers::{
        set_interval_with_handle, set_timeout, window_event_listener, window_event_listener_untyped,
    };
    use leptos::prelude::*;
    use leptos::server_fn::ServerFn;
    use model::inquiry::InquiryNumber;
    use model::view::{PRESENT_EVERY, Present};
    use wasm_bindgen::JsCast;
    use web_sys::{HtmlTextAreaElement, UrlSearchParams};

    use crate::api;

    /// A part of a page that loads anew is back within this time.
    const MOMENT: Duration = Duration::from_secs(2);
    /// Who has typed within this many looks still writes.
    const WRITES: u32 = 2;

    thread_local! {
        /// The inquiries that the page shows, and who else was there: a part of a page that loads anew is gone for a moment,
        /// but its reader is not.
        static OPEN: RefCell<Vec<(InquiryNumber, Vec<Present>)>> = const { RefCell::new(Vec::new()) };
    }

    /// Who was there when the inquiry was shown a moment ago.
    fn come(number: InquiryNumber) -> Vec<Present> {
        OPEN.with_borrow_mut(|open| {
            let before = open.iter().rev().find(|(shown, _)| *shown == number).map(|(_, others)| others.clone());
            open.push((number, before.clone().unwrap_or_default()));
            before.unwrap_or_default()
        })
    }

    fn remember(number: InquiryNumber, others: &[Present]) {
        OPEN.with_borrow_mut(|open| {
            for (_, known) in open.iter_mut().filter(|(shown, _)| *shown == number) {
                *known = others.to_vec();
            }
        });
    }

    /// Leaves the inquiry, unless it is shown again in a moment.
    fn go(number: InquiryNumber) {
        set_timeout(
            move || {
                let gone = OPEN.with_borrow_mut(|open| {
                    if let Some(place) = open.iter().position(|(shown, _)| *shown == number) {
                        open.remove(place);
                    }
                    open.iter().all(|(shown, _)| *shown != number)
                });
                if gone {
                    leave(number);
                }
            },
            MOMENT,
        );
    }

    /// Says again and again that the reader is here, for as long as the component is there and somebody sees the page.
    pub(super) fn stay(number: InquiryNumber, others: RwSignal<Vec<Present>>) {
        // Looks since the reader has typed.
        let quiet = StoredValue::new(WRITES);
        let say = move || {
            if document().hidden() {
                return;
            }
            let writing = quiet.try_get_value().is_some_and(|looks| looks < WRITES);
            leptos::task::spawn_local(async move {
                // What cannot be had now is asked for again soon.
                if let Ok(found) = api::here(number.to_string(), writing).await
                    && others.try_with_untracked(|before| *before != found) == Some(true)
                {
                    remember(number, &found);
                    others.try_set(found);
                }
            });
        };
        Effect::new(move |_| {
            others.try_set(come(number));
            say();
        });
        let every = Duration::from_millis(PRESENT_EVERY.unsigned_abs());
        let look = move || {
            quiet.try_update_value(|looks| *looks = looks.saturating_add(1));
            say();
        };
        let ticking = set_interval_with_handle(look, every).ok();
        let typing = window_event_listener(ev::input, move |event| {
            let writes = event.target().is_some_and(|target| target.dyn_ref::<HtmlTextAreaElement>().is_some());
            let before = quiet.try_get_value();
            if writes && before.is_some() {
                quiet.try_set_value(0);
                if before.is_some_and(|looks| looks >= WRITES) {
                    say();
                }
            }
        });
        let told = window_event_listener_untyped(&format!("{}{number}", crate::HERE), move |_| say());
        let gone = window_event_listener_untyped("pagehide", move |_| leave(number));
        let hidden = window_event_listener_untyped("visibilitychange", move |_| {
            if document().hidden() {
                leave(number);
            } else {
                say();
            }
        });
        on_cleanup(move || {
            if let Some(ticking) = ticking {
                ticking.clear();
            }
            typing.remove();
            told.remove();
            gone.remove();
            hidden.remove();
            go(number);
        });
    }

    /// Without waiting for an answer: there may be no page left to tell.
    fn leave(number: InquiryNumber) {
        let Ok(body) = UrlSearchParams::new() else { return };
        body.append("number", &number.to_string());
        let path = <api::Left as ServerFn>::PATH;
        let _ = window().navigator().send_beacon_with_opt_url_search_params(path, Some(&body));
    }
}
