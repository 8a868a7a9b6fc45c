//! The router, and what stands in front of every request.

mod asset_links;
mod assets;
mod caller;
mod design;
mod dispute;
mod echo;
mod files;
mod forms;
mod health;
mod hook;
mod link;
mod live;
mod mail_body;
mod manifest;
mod offline;
mod origin;
mod own_data;
mod pages;
mod pns;
mod protect;
mod report_csv;
mod unsubscribe;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::{get, post};
use desk::Desk;
pub use manifest::developer_manifest;
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;

use crate::settings::Settings;

/// Largest body of a request, in bytes. The longest form is a message of 2,000 characters, percent-encoded.
const BODY_MAX: usize = 256 * 1024;

/// Uploads that are read at the same time, at most: each is in memory whole.
const UPLOADS: usize = 8;

/// What every handler needs.
#[derive(Clone)]
pub struct Web {
    desk: Desk,
    files: app::Files,
    public_url: String,
    secure: bool,
    proxies: usize,
    mail_hook_secret: Option<Arc<str>>,
    uploads: Arc<Semaphore>,
    asset_links: Option<Arc<serde_json::Value>>,
}

/// Routes that are not pages and not server functions, for the access matrix.
pub const ROUTES: &[(&str, model::access::Action)] = &[
    ("/hooks/mail", model::access::Action::ReceiveMail),
    ("/payments/pns", model::access::Action::ReceiveNotice),
    ("/unsubscribe/{token}", model::access::Action::ChangePreferences),
    ("/healthz", model::access::Action::BrowseStore),
    ("/readyz", model::access::Action::BrowseStore),
    ("/api/files", model::access::Action::BringFile),
    ("/files/{id}/{ticket}/{name}", model::access::Action::BrowseStore),
    ("/link/{link}", model::access::Action::ReadInquiry),
    ("/my/data.json", model::access::Action::TakeOwnData),
    ("/api/live", model::access::Action::ReadInquiry),
    ("/operations/mails/{id}/html", model::access::Action::ReadMails),
    ("/operations/cases/{number}/dispute/{id}", model::access::Action::ExportDispute),
    ("/operations/reports.csv", model::access::Action::ReadReports),
    ("/design", model::access::Action::BrowseStore),
    ("/design.css", model::access::Action::BrowseStore),
    ("/pkg/{*path}", model::access::Action::BrowseStore),
    ("/fonts/{*path}", model::access::Action::BrowseStore),
    ("/apps/{file}", model::access::Action::BrowseStore),
    ("/favicon.svg", model::access::Action::BrowseStore),
    ("/icons/{file}", model::access::Action::BrowseStore),
    ("/screens/{file}", model::access::Action::BrowseStore),
    ("/developer-worker.js", model::access::Action::BrowseStore),
    ("/developer-worker/{file}", model::access::Action::BrowseStore),
    ("/developer-page.js", model::access::Action::BrowseStore),
    ("/developer/offline.json", model::access::Action::ReadInbox),
    ("/developer/open", model::access::Action::BrowseStore),
    ("/developer/share", model::access::Action::BrowseStore),
    ("/developer.webmanifest", model::access::Action::BrowseStore),
    ("/store.webmanifest", model::access::Action::BrowseStore),
    ("/.well-known/assetlinks.json", model::access::Action::BrowseStore),
    ("/robots.txt", model::access::Action::BrowseStore),
];

/// The whole server, as axum serves it.
pub fn router(desk: &Desk, settings: &Settings) -> Result<Router, String> {
    // Pages are rendered on the server's own threads. A second router in one process finds it done already.
    let _ = any_spawner::Executor::init_tokio();
    let web = Web {
        desk: desk.clone(),
        files: assets::embedded()?,
        public_url: settings.public_url(),
        secure: settings.is_secure(),
        proxies: settings.proxies,
        mail_hook_secret: settings.mail_hook_secret.as_deref().map(Into::into),
        uploads: Arc::new(Semaphore::new(UPLOADS)),
        asset_links: settings.asset_links().map(Arc::new),
    };
    let mut people = Router::new()
        .route("/api/live", get(live::changes))
        .route("/link/{link}", get(link::follow))
        .route("/my/data.json", get(own_data::json))
        .route("/developer/offline.json", get(offline::list))
        .route("/operations/mails/{id}/html", get(mail_body::html))
        .route("/operations/cases/{number}/dispute/{id}", get(dispute::json))
        .route("/operations/reports.csv", get(report_csv::csv))
        .fallback(pages::page);
    if settings.design_page {
        people = people.route("/design", get(design::page)).route("/design.css", get(design::style));
    }
    // These hold their bodies to limits of their own: a form may bring files.
    let forms =
        Router::new().route("/api/files", post(files::bring)).route("/api/{*path}", post(forms::server_function));
    let people = people.layer(RequestBodyLimitLayer::new(BODY_MAX)).merge(forms);
    let people = people.layer(middleware::from_fn_with_state(web.clone(), caller::know));
    // A mail provider is no browser: it proves itself by its signature, and a mail is larger than a form.
    let hooks = Router::new()
        .route("/hooks/mail", post(hook::mail))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(desk::incoming::MAIL_MAX));
    // Nor is the payment side: each of its notifications is signed.
    let notices = Router::new()
        .route("/payments/pns", post(pns::notice))
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(desk::pns::NOTICE_MAX));
    // What another app shares comes from no site.
    let shares =
        Router::new().route("/developer/share", post(offline::share)).layer(RequestBodyLimitLayer::new(BODY_MAX));
    let stops = Router::new()
        .route("/unsubscribe/{token}", post(unsubscribe::one_click).get(unsubscribe::page))
        .layer(RequestBodyLimitLayer::new(BODY_MAX));
    let router = Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/pkg/{*path}", get(assets::file))
        .route("/fonts/{*path}", get(assets::file))
        .route("/apps/{file}", get(assets::app_icon_or_page))
        .route("/favicon.svg", get(assets::file))
        .route("/icons/{file}", get(assets::file))
        .route("/screens/{file}", get(assets::file))
        .route("/developer-worker.js", get(assets::worker))
        .route("/developer-worker/{file}", get(assets::worker))
        .route("/developer-page.js", get(assets::worker))
        .route("/developer/open", get(offline::open))
        .route("/developer.webmanifest", get(manifest::developer))
        .route("/store.webmanifest", get(manifest::store))
        .route("/.well-known/assetlinks.json", get(asset_links::json))
        .route("/robots.txt", get(assets::file))
        .route("/files/{id}/{ticket}/{name}", get(files::serve))
        .layer(RequestBodyLimitLayer::new(BODY_MAX))
        .merge(people)
        .layer(middleware::from_fn_with_state(web.clone(), origin::same))
        .layer(DefaultBodyLimit::disable())
        .merge(hooks)
        .merge(notices)
        .merge(shares)
        .merge(stops)
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(protect::headers))
        .layer(CatchPanicLayer::new())
        .with_state(web);
    Ok(router)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_of_the_router_is_in_the_access_matrix() {
        // The router cannot be asked for its routes: they are read where they are written.
        let (router, _) = include_str!("mod.rs").split_once("mod tests").unwrap_or_default();
        let routes: Vec<&str> =
            router.split(".route(\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(path, _)| path).collect();
        assert!(routes.len() > ROUTES.len(), "the router's routes were not found: {routes:?}");
        for path in routes {
            // Server functions have a list of their own, held against the code in `app`.
            let known = path == "/api/{*path}" || ROUTES.iter().any(|(known, _)| *known == path);
            assert!(known, "{path} is missing from ROUTES, and so from docs/access-matrix.md");
        }
    }
}
