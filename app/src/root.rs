//! The document and the routes.

use leptos::prelude::*;
use leptos_meta::{Html, provide_meta_context};
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{SsrMode, path};
use locale::Locale;
use model::account::Theme;
use model::view::Reader;
use model::{Problem, Zone};

use crate::account::{SignInPage, SignUpPage};
use crate::customer::{
    ConsentPage, InquiriesPage, InquiryPage, MyConsentsPage, MyReviewsPage, MySettingsPage, PurchasesPage,
};
use crate::developer::{DeveloperSettingsPage, HandOverPage, InboxPage, SellerReviewsPage};
use crate::form::{Echo, Refresh};
use crate::notices::{NoticeCorner, Notices};
use crate::operator::{CasesPage, MailPage, MailsPage, OperatorSettingsPage, ReportsPage};
use crate::page::{Now, Obstacle, Unseen};
use crate::store::{AppPage, ContactPage, ContactStorePage, FrontPage, Place, ReviewEditorPage, StoreFrame};

/// The document around the app: rendered on the server only.
#[cfg(feature = "ssr")]
pub fn shell(assets: crate::ui::Assets) -> impl IntoView {
    use leptos::nonce::use_nonce;
    use leptos_meta::MetaTags;

    provide_context(assets.clone());
    let start = format!("import start from '{}'; start({{module_or_path: '{}'}});", assets.js, assets.wasm);
    view! {
        <!DOCTYPE html>
        <html data-icons=assets.icons.to_string()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="stylesheet" href=assets.css.to_string()/>
                <link rel="stylesheet" href=assets.fonts_css.to_string()/>
                <link rel="modulepreload" href=assets.js.to_string()/>
                <link rel="preload" href=assets.wasm.to_string() r#as="fetch" r#type="application/wasm" crossorigin=""/>
                <script type="module" nonce=use_nonce()>{start}</script>
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// The app: who reads it, then the page that the address names.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    // What the server knows of the reader travels with the page; both sides write from the same.
    let (reader, echo) =
        SharedValue::new(|| (expect_context::<Reader>(), use_context::<Option<Echo>>().flatten())).into_inner();
    let language = reader.language;
    let theme = (reader.theme != Theme::System).then(|| reader.theme.as_str());
    let now = RwSignal::new(reader.now);
    provide_context(Locale::new(language, zone_for_good(&reader.zone)));
    provide_context(Now(now));
    let refresh = Refresh(RwSignal::new(0));
    provide_context(refresh);
    let (cut, unseen) = (RwSignal::new(false), ArcRwSignal::new(0_u32));
    provide_context(Unseen(unseen.clone()));
    #[cfg(feature = "hydrate")]
    if let Some(deeds) = crate::form_client::Deeds::new() {
        provide_context(deeds);
    }
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
                <Route path=path!("/") view=FrontPage ssr=SsrMode::Async/>
                <Route path=path!("/apps/:package") view=AppPage ssr=SsrMode::Async/>
                <Route path=path!("/apps/:package/contact") view=ContactPage ssr=SsrMode::Async/>
                <Route path=path!("/apps/:package/review") view=ReviewEditorPage ssr=SsrMode::Async/>
                <Route path=path!("/contact") view=ContactStorePage ssr=SsrMode::Async/>
                <Route path=path!("/sign-in") view=SignInPage ssr=SsrMode::Async/>
                <Route path=path!("/sign-up") view=SignUpPage ssr=SsrMode::Async/>
                <Route path=path!("/my") view=InquiriesPage ssr=SsrMode::Async/>
                <Route path=path!("/my/inquiries") view=InquiriesPage ssr=SsrMode::Async/>
                <Route path=path!("/my/inquiries/:number") view=InquiryPage ssr=SsrMode::Async/>
                <Route path=path!("/my/inquiries/:number/consent") view=ConsentPage ssr=SsrMode::Async/>
                <Route path=path!("/my/purchases") view=PurchasesPage ssr=SsrMode::Async/>
                <Route path=path!("/my/reviews") view=MyReviewsPage ssr=SsrMode::Async/>
                <Route path=path!("/my/consents") view=MyConsentsPage ssr=SsrMode::Async/>
                <Route path=path!("/my/settings") view=MySettingsPage ssr=SsrMode::Async/>
                <Route path=path!("/developer") view=InboxPage ssr=SsrMode::Async/>
                <Route path=path!("/developer/inbox/:number?") view=InboxPage ssr=SsrMode::Async/>
                <Route path=path!("/developer/reviews") view=SellerReviewsPage ssr=SsrMode::Async/>
                <Route path=path!("/developer/help/contact") view=HandOverPage ssr=SsrMode::Async/>
                <Route path=path!("/developer/settings") view=DeveloperSettingsPage ssr=SsrMode::Async/>
                <Route path=path!("/operations") view=CasesPage ssr=SsrMode::Async/>
                <Route path=path!("/operations/cases/:number?") view=CasesPage ssr=SsrMode::Async/>
                <Route path=path!("/operations/reports") view=ReportsPage ssr=SsrMode::Async/>
                <Route path=path!("/operations/mails") view=MailsPage ssr=SsrMode::Async/>
                <Route path=path!("/operations/mails/:id") view=MailPage ssr=SsrMode::Async/>
                <Route path=path!("/operations/settings") view=OperatorSettingsPage ssr=SsrMode::Async/>
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
