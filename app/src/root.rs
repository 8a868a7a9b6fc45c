//! The app and its routes.

use leptos::prelude::*;
use leptos_meta::{Html, provide_meta_context};
use leptos_router::components::Router;
use locale::Locale;
use model::account::Theme;
use model::view::Reader;
use model::{Problem, Zone};

use crate::form::{Echo, Refresh};
use crate::notices::{NoticeCorner, Notices};
use crate::page::{Alive, Now, Obstacle, Unseen};
use crate::routes::pages;
use crate::store::{Place, StoreFrame};
use crate::wire::Wire;

/// The app: who reads it, then the page that the address names.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    // What the server knows of the reader travels with the page; both sides write from the same.
    let (reader, echo) = SharedValue::<_, Wire>::new_with_encoding(|| {
        (expect_context::<Reader>(), use_context::<Option<Echo>>().flatten())
    })
    .into_inner();
    let language = reader.language;
    let theme = (reader.theme != Theme::System).then(|| reader.theme.as_str());
    let now = RwSignal::new(reader.now);
    let locale = Locale::new(language, zone_for_good(&reader.zone));
    // A browser has them from a file of their own, before it comes here.
    #[cfg(not(feature = "hydrate"))]
    locale.open(locale::words::STORE);
    provide_context(locale);
    provide_context(Now(now));
    Alive::provide();
    let refresh = Refresh(RwSignal::new(0));
    provide_context(refresh);
    let (cut, outdated, unseen) = (RwSignal::new(false), RwSignal::new(false), ArcRwSignal::new(0_u32));
    provide_context(Unseen(unseen.clone()));
    #[cfg(feature = "hydrate")]
    if let Some(deeds) = crate::form_client::Deeds::new() {
        provide_context(deeds);
    }
    #[cfg(feature = "hydrate")]
    crate::focus::look_after();
    #[cfg(feature = "hydrate")]
    if reader.account.is_some() {
        crate::live::follow(refresh, crate::live::Line { cut, outdated, unseen });
    }
    let notices = Notices::default();
    provide_context(notices);
    provide_context(echo);
    provide_context(reader.clone());
    keep_time(now, reader.now);

    view! {
        <Html attr:lang=language.as_str() attr:data-theme=theme/>
        <Router>
            {pages(|| view! { <NotFound/> })}
            <NoticeCorner notices cut outdated/>
        </Router>
    }
}

#[component]
fn NotFound() -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(axum::http::StatusCode::NOT_FOUND);
    }
    view! {
        <StoreFrame current=Place::None>
            <Obstacle problem=Problem::NotFound/>
        </StoreFrame>
    }
}

/// Zones live as long as the page: it has one.
#[cfg(feature = "hydrate")]
pub(crate) fn zone_for_good(zone: &Zone) -> &'static Zone {
    Box::leak(Box::new(zone.clone()))
}

/// Zones live as long as the process: there is one for each store, so this keeps one copy of each, once.
#[cfg(not(feature = "hydrate"))]
pub(crate) fn zone_for_good(zone: &Zone) -> &'static Zone {
    use std::sync::{Mutex, PoisonError};
    static KNOWN: Mutex<Vec<&'static Zone>> = Mutex::new(Vec::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = known.iter().find(|kept| **kept == zone) {
        return found;
    }
    let kept: &'static Zone = Box::leak(Box::new(zone.clone()));
    known.push(kept);
    kept
}

/// Moves `now` on once a minute, in the browser only.
#[cfg(feature = "hydrate")]
fn keep_time(now: RwSignal<model::Time>, made: model::Time) {
    use std::time::Duration;

    use leptos::leptos_dom::helpers::set_interval_with_handle;

    let elapsed = || window().performance().map_or(0.0, |performance| performance.now());
    let start = elapsed();
    let age = crate::worker::age();
    Effect::new(move |_| {
        let tick = move || now.set(made + age + (elapsed() - start) as i64);
        if age > 0 {
            tick();
        }
        // Nothing ticks where timers are not to be had; the page then shows the time it was made at.
        let _ = set_interval_with_handle(tick, Duration::from_secs(60));
    });
}

#[cfg(not(feature = "hydrate"))]
fn keep_time(_: RwSignal<model::Time>, _: model::Time) {}
