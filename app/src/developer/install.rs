//! The Developer Center as an app of its own: offered in the settings, quietly, where the browser can do it.

use leptos::prelude::*;

use crate::ui::{Icon, use_locale};

/// What this browser says about installing.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only a browser says more than nothing"))]
enum Offer {
    /// Nothing, so its own menu is what there is.
    None,
    Made,
    /// It runs as an app already.
    Taken,
}

/// A line of the settings: what installing is for, and the button where there is an offer.
#[component]
pub(super) fn Install() -> impl IntoView {
    let l = use_locale();
    let offer = RwSignal::new(Offer::None);
    #[cfg(feature = "hydrate")]
    browser::follow(offer);
    let take = move |_| {
        #[cfg(feature = "hydrate")]
        browser::take(offer);
    };
    let end = move || {
        match offer.get() {
        Offer::Made => view! {
            <button type="button" class="button default l" on:click=take><Icon name="download"/> {l.t("dev-install-deed")}</button>
        }
        .into_any(),
        Offer::Taken => view! { <p class="caption phone-works"><Icon name="circle-check"/> {l.t("dev-install-done")}</p> }.into_any(),
        Offer::None => view! { <p class="caption">{l.t("dev-install-menu")}</p> }.into_any(),
    }
    };
    view! {
        <div class="settings-row phone-install">
            <p><strong>{l.t("dev-install")}</strong><br/><span class="caption">{l.t("dev-install-text")}</span></p>
            <div class="phone-end">{end}</div>
        </div>
    }
}

#[cfg(feature = "hydrate")]
pub(super) use browser::{be_the_developer_center, count, is_app};

#[cfg(feature = "hydrate")]
mod browser {
    use js_sys::{Function, Reflect};
    use leptos::ev::Custom;
    use leptos::leptos_dom::helpers::window_event_listener;
    use leptos::prelude::*;
    use model::Language;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::Event;

    use super::Offer;

    /// Where the page's own script keeps the browser's offer, and how it tells of it (`document.rs`).
    const KEPT: &str = "hearbackOffer";
    const TOLD: &str = "hearback-offer";

    /// A page that was opened as another area's and led here by the program still names that area's app.
    pub fn be_the_developer_center(language: Language) {
        Effect::new(move |_| {
            let link = document().query_selector("link[rel=manifest]").ok().flatten();
            let address = format!("/developer.webmanifest?lang={language}");
            if let Some(link) = link.filter(|link| link.get_attribute("href").as_ref() != Some(&address)) {
                // An attribute of an element that is there can be set.
                let _ = link.set_attribute("href", &address);
            }
        });
    }

    /// On the installed app's icon: how many inquiries wait for an answer.
    pub fn count(waiting: i64) {
        Effect::new(move |_| {
            let navigator = window().navigator();
            let set = Reflect::get(&navigator, &"setAppBadge".into()).ok();
            if let Some(set) = set.filter(|_| is_app())
                && let Some(set) = set.dyn_ref::<Function>()
            {
                // Where an icon can have none, nothing is missing.
                let _ = set.call1(&navigator, &JsValue::from_f64(waiting as f64));
            }
        });
    }

    pub fn is_app() -> bool {
        window().match_media("(display-mode: standalone)").ok().flatten().is_some_and(|is| is.matches())
    }

    pub fn follow(offer: RwSignal<Offer>) {
        Effect::new(move |_| look(offer));
        let heard = window_event_listener(Custom::<Event>::new(TOLD), move |_| look(offer));
        on_cleanup(move || heard.remove());
    }

    fn look(offer: RwSignal<Offer>) {
        let made = kept().is_some();
        // The page may be another one by now.
        offer.try_set(if is_app() {
            Offer::Taken
        } else if made {
            Offer::Made
        } else {
            Offer::None
        });
    }

    fn kept() -> Option<JsValue> {
        Reflect::get(&window(), &KEPT.into()).ok().filter(|kept| kept.is_object())
    }

    /// Shows the browser's own question. An offer is good for once.
    pub fn take(offer: RwSignal<Offer>) {
        let Some(kept) = kept() else { return };
        if let Ok(ask) = Reflect::get(&kept, &"prompt".into())
            && let Some(ask) = ask.dyn_ref::<Function>()
        {
            // What the person answers shows by itself: the page goes on as an app, or stays.
            let _ = ask.call0(&kept);
        }
        let _ = Reflect::set(&window(), &KEPT.into(), &JsValue::UNDEFINED);
        offer.try_set(Offer::None);
    }
}
