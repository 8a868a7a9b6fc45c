//! The app and its routes.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_meta::{Html, provide_meta_context};
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{PossibleRouteMatch, SsrMode, path};
use locale::Locale;
use model::account::Theme;
use model::view::Reader;
use model::{Problem, Zone};

use crate::area::{Customer, DeveloperCenter, Operations};
use crate::form::{Echo, Refresh};
use crate::notices::{NoticeCorner, Notices};
use crate::page::{Alive, Now, Obstacle, Unseen};
use crate::store::{AppPage, FrontPage, Place, StoreFrame};
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
    let (cut, unseen) = (RwSignal::new(false), ArcRwSignal::new(0_u32));
    provide_context(Unseen(unseen.clone()));
    #[cfg(feature = "hydrate")]
    if let Some(deeds) = crate::form_client::Deeds::new() {
        provide_context(deeds);
    }
    #[cfg(feature = "hydrate")]
    crate::focus::look_after();
    #[cfg(feature = "hydrate")]
    if reader.account.is_some() {
        crate::live::follow(refresh, crate::live::Line { cut, unseen });
    }
    let notices = Notices::default();
    provide_context(notices);
    provide_context(echo);
    provide_context(reader.clone());
    keep_time(now, reader.now);

    view! {
        <Html attr:lang=language.as_str() attr:data-theme=theme/>
        <Router>
            <FlatRoutes fallback=|| view! { <NotFound/> }>
                <Route path=at(path!("/")) view=FrontPage ssr=SsrMode::Async/>
                <Route path=at(path!("/apps/:package")) view=AppPage ssr=SsrMode::Async/>
                <Route path=at(path!("/apps/:package/contact")) view={Customer::Contact} ssr=SsrMode::Async/>
                <Route path=at(path!("/apps/:package/review")) view={Customer::ReviewEditor} ssr=SsrMode::Async/>
                <Route path=at(path!("/contact")) view={Customer::ContactStore} ssr=SsrMode::Async/>
                <Route path=at(path!("/sign-in")) view={Customer::SignIn} ssr=SsrMode::Async/>
                <Route path=at(path!("/sign-up")) view={Customer::SignUp} ssr=SsrMode::Async/>
                <Route path=at(path!("/my")) view={Customer::Inquiries} ssr=SsrMode::Async/>
                <Route path=at(path!("/my/inquiries")) view={Customer::Inquiries} ssr=SsrMode::Async/>
                <Route path=at(path!("/my/inquiries/:number")) view={Customer::Inquiry} ssr=SsrMode::Async/>
                <Route path=at(path!("/my/inquiries/:number/consent")) view={Customer::Consent} ssr=SsrMode::Async/>
                <Route path=at(path!("/my/purchases")) view={Customer::Purchases} ssr=SsrMode::Async/>
                <Route path=at(path!("/my/reviews")) view={Customer::Reviews} ssr=SsrMode::Async/>
                <Route path=at(path!("/my/consents")) view={Customer::Consents} ssr=SsrMode::Async/>
                <Route path=at(path!("/my/settings")) view={Customer::Settings} ssr=SsrMode::Async/>
                <Route path=at(path!("/developer")) view={DeveloperCenter::Inbox} ssr=SsrMode::Async/>
                <Route path=at(path!("/developer/inbox/:number?")) view={DeveloperCenter::Inbox} ssr=SsrMode::Async/>
                <Route path=at(path!("/developer/reviews")) view={DeveloperCenter::Reviews} ssr=SsrMode::Async/>
                <Route path=at(path!("/developer/help/contact")) view={DeveloperCenter::HandOver} ssr=SsrMode::Async/>
                <Route path=at(path!("/developer/settings")) view={DeveloperCenter::Settings} ssr=SsrMode::Async/>
                <Route path=at(path!("/operations")) view={Operations::Cases} ssr=SsrMode::Async/>
                <Route path=at(path!("/operations/cases/:number?")) view={Operations::Cases} ssr=SsrMode::Async/>
                <Route path=at(path!("/operations/reviews/:id?")) view={Operations::Texts} ssr=SsrMode::Async/>
                <Route path=at(path!("/operations/reports")) view={Operations::Reports} ssr=SsrMode::Async/>
                <Route path=at(path!("/operations/audit")) view={Operations::Audit} ssr=SsrMode::Async/>
                <Route path=at(path!("/operations/looks")) view={Operations::Looks} ssr=SsrMode::Async/>
                <Route path=at(path!("/operations/mails")) view={Operations::Mails} ssr=SsrMode::Async/>
                <Route path=at(path!("/operations/mails/:id")) view={Operations::Mail} ssr=SsrMode::Async/>
                <Route path=at(path!("/operations/held")) view={Operations::HeldMails} ssr=SsrMode::Async/>
                <Route path=at(path!("/operations/held/:id")) view={Operations::HeldMail} ssr=SsrMode::Async/>
                <Route path=at(path!("/operations/settings")) view={Operations::Settings} ssr=SsrMode::Async/>
            </FlatRoutes>
            <NoticeCorner notices cut/>
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

/// A path of whichever shape: the router's code for one stands in the browser's part once.
fn at(path: impl PossibleRouteMatch + Send + Sync + 'static) -> Arc<dyn PossibleRouteMatch + Send + Sync> {
    Arc::new(path)
}

/// Zones live as long as the process: there is one for each store, so this keeps one copy of each, once.
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
    Effect::new(move |_| {
        let tick = move || now.set(made + (elapsed() - start) as i64);
        // Nothing ticks where timers are not to be had; the page then shows the time it was made at.
        let _ = set_interval_with_handle(tick, Duration::from_secs(60));
    });
}

#[cfg(not(feature = "hydrate"))]
fn keep_time(_: RwSignal<model::Time>, _: model::Time) {}
