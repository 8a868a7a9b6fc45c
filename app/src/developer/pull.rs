//! Pulling a page down at its top loads anew what it shows. Browsers would load the whole page; and on a home screen some do
//! nothing.

use leptos::prelude::*;

use crate::ui::{Icon, use_locale};

/// What a finger has pulled.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only a browser has fingers"))]
enum Pulled {
    #[default]
    Nothing,
    /// So far, in CSS px.
    By(i32),
    /// It is being loaded.
    Loading,
}

#[component]
pub(super) fn Pull() -> impl IntoView {
    let l = use_locale();
    let pulled = RwSignal::new(Pulled::Nothing);
    let mark = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    browser::follow(pulled);
    // By the program and not by an attribute: the page's policy allows none.
    Effect::new(move |_| {
        let by = if let Pulled::By(by) = pulled.get() { by.min(MOST) } else { 0 };
        if let Some(mark) = mark.get() {
            let _ = web_sys::HtmlElement::style(&mark).set_property("--pull", &format!("{by}px"));
        }
    });
    let class = move || match pulled.get() {
        Pulled::Nothing => "pull",
        Pulled::By(by) if by < FAR => "pull shown",
        Pulled::By(_) => "pull shown far",
        Pulled::Loading => "pull shown loading",
    };
    let said = move || (pulled.get() == Pulled::Loading).then(|| l.t("dev-pulled"));
    view! {
        <div class=class node_ref=mark><Icon name="refresh-cw"/></div>
        <span class="visually-hidden" role="status">{said}</span>
    }
}

/// How far it is pulled before letting go loads, and how far the mark follows.
const FAR: i32 = 72;
const MOST: i32 = 96;

#[cfg(feature = "hydrate")]
mod browser {
    use std::time::Duration;

    use leptos::ev;
    use leptos::leptos_dom::helpers::window_event_listener;
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, TouchEvent};

    use super::{FAR, Pulled};
    use crate::form::Refresh;

    /// How long the mark turns at least: a shorter one looks like a flicker.
    const SEEN: Duration = Duration::from_millis(700);

    /// Where one finger stands, on a page at its top.
    fn begun(event: &TouchEvent) -> Option<(i32, i32)> {
        let at_top = window().scroll_y().is_ok_and(|y| y <= 0.0);
        let inside =
            event.target()?.dyn_into::<Element>().ok()?.closest("textarea, dialog, [popover], .pane-foot").ok()?;
        if !at_top || inside.is_some() || event.touches().length() != 1 {
            return None;
        }
        event.touches().get(0).map(|touch| (touch.client_x(), touch.client_y()))
    }

    pub(super) fn follow(pulled: RwSignal<Pulled>) {
        let Some(refresh) = use_context::<Refresh>() else { return };
        let from = StoredValue::new(None::<(i32, i32)>);
        let heard = [
            window_event_listener(ev::touchstart, move |event| from.set_value(begun(&event))),
            window_event_listener(ev::touchend, move |_| {
                from.set_value(None);
                let far = matches!(pulled.get_untracked(), Pulled::By(by) if by >= FAR);
                if far {
                    refresh.0.update(|count| *count += 1);
                    pulled.set(Pulled::Loading);
                    let rest = move || {
                        pulled.try_set(Pulled::Nothing);
                    };
                    set_timeout(rest, SEEN);
                } else if pulled.get_untracked() != Pulled::Loading {
                    pulled.set(Pulled::Nothing);
                }
            }),
            window_event_listener(ev::touchmove, move |event| {
                let Some(((x, y), touch)) = from.get_value().zip(event.touches().get(0)) else { return };
                let (across, down) = ((touch.client_x() - x).abs(), touch.client_y() - y);
                // Up or across is something else.
                if pulled.get_untracked() == Pulled::Nothing && (down < 0 || across > down.max(12)) {
                    return from.set_value(None);
                }
                if pulled.get_untracked() != Pulled::Loading {
                    // The further it is pulled, the less it follows.
                    pulled.set(if down > 12 { Pulled::By(down * 3 / 5) } else { Pulled::Nothing });
                }
            }),
        ];
        on_cleanup(move || heard.into_iter().for_each(WindowListenerHandle::remove));
    }
}
