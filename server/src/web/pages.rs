//! Pages: rendered whole, so that they work before and without the browser's part.

use app::api::Caller;
use app::form::Echo;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_SECURITY_POLICY, SET_COOKIE};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::nonce::Nonce;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::ResponseOptions;
use model::Problem;
use model::view::Reader;

use super::caller::{Look, know};
use super::forms::refusal;
use super::{Web, echo, protect};

pub async fn page(State(web): State<Web>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let (Some(caller), Some(look)) =
        (request.extensions().get::<Caller>().cloned(), request.extensions().get::<Look>().copied())
    else {
        return refusal(&Problem::Failed { request: String::new() });
    };
    let reader = match caller.desk().accounts().reader(caller.language).await {
        Ok(reader) => Reader { theme: look.theme, ..reader },
        Err(error) => {
            tracing::error!(request = %caller.request, error = %error.detail(), "could not tell who reads");
            return refusal(&error.public(&caller.request));
        }
    };
    let echo = echo::take(&web.desk, request.headers()).await;
    let had_echo = echo.is_some();
    let (files, context) = (web.files.clone(), (caller, reader, echo));
    let provide = move || provide_page(&context);
    let shell = move || app::shell(&files);
    let mut response = leptos_axum::render_app_async_with_context(provide, shell)(request).await;
    if had_echo && let Ok(value) = HeaderValue::from_str(&echo::forget()) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    response
}

/// As [`page`], for a route that is not behind the layer that finds the caller.
pub async fn known_page(web: Web, request: Request) -> Response {
    use axum::middleware::from_fn_with_state;
    use tower::ServiceExt;
    let router = axum::Router::new().fallback(page).layer(from_fn_with_state(web.clone(), know)).with_state(web);
    router.oneshot(request).await.into_response()
}

fn provide_page((caller, reader, echo): &(Caller, Reader, Option<Echo>)) {
    provide_context(caller.clone());
    provide_context(reader.clone());
    provide_context(echo.clone());
    // The nonce is made for this one page; its policy names the same.
    if let (Some(nonce), Some(options)) = (use_context::<Nonce>(), use_context::<ResponseOptions>())
        && let Ok(policy) = HeaderValue::from_str(&protect::page_policy(&nonce))
    {
        options.insert_header(CONTENT_SECURITY_POLICY, policy);
    }
}

#[cfg(test)]
mod tests {
    use app::App;

    use super::*;

    /// The app's own routes, as the framework lists them.
    fn routes() -> Vec<String> {
        let reader = Reader {
            language: model::Language::Ko,
            theme: model::account::Theme::System,
            zone: model::Zone::seoul(),
            now: model::Time(0),
            store_name: model::Bilingual::same(""),
            deadline: 0,
            account: None,
        };
        let context = move || {
            provide_context(reader.clone());
        };
        let (routes, _) = leptos_axum::generate_route_list_with_exclusions_and_ssg_and_context(App, None, context);
        routes.into_iter().map(|route| route.path().to_owned()).collect()
    }

    #[test]
    fn every_page_is_in_the_access_matrix() {
        let mut listed: Vec<_> = app::api::PAGES.iter().map(|(path, _)| axum_style(path)).collect();
        let mut routes = routes();
        listed.sort();
        routes.sort();
        assert_eq!(routes, listed, "app::api::PAGES must name every route of the app");
    }

    fn axum_style(path: &str) -> String {
        let parts =
            path.split('/').map(|part| part.strip_prefix(':').map_or(part.to_owned(), |name| format!("{{{name}}}")));
        parts.collect::<Vec<_>>().join("/")
    }

    #[test]
    fn every_server_function_is_in_the_access_matrix() {
        let mut functions: Vec<_> =
            leptos::server_fn::axum::server_fn_paths().map(|(path, _)| path.to_owned()).collect();
        let mut listed: Vec<_> = app::api::ENDPOINTS.iter().map(|(path, _)| (*path).to_owned()).collect();
        functions.sort();
        listed.sort();
        assert_eq!(functions, listed, "app::api::ENDPOINTS must name every server function");
    }

    #[test]
    fn the_committed_access_matrix_is_what_the_program_does() {
        let mut page = String::from(
            "# Access matrix\n\nWho may do what, printed from `model::access`. *own* is the customer's own or the seller's own; what \
             belongs to others does not exist (404).\n401: sign in first. 403: this role never does that.\n\n",
        );
        page += &model::access::matrix();
        let table = |title: &str, rows: Vec<(&str, String)>| {
            let rows: String = rows.into_iter().map(|(path, action)| format!("| `{path}` | `{action}` |\n")).collect();
            format!("\n## {title}\n\n| path | action |\n|---|---|\n{rows}")
        };
        let rows = |list: &[(&'static str, model::access::Action)]| {
            list.iter().map(|(path, action)| (*path, action.to_string())).collect::<Vec<_>>()
        };
        page += &table("Pages", rows(app::api::PAGES));
        page += &table("Server functions (POST)", rows(app::api::ENDPOINTS));
        page += &table("Other routes (GET)", rows(super::super::ROUTES));
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/access-matrix.md");
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(file, page).expect("docs can be written");
        } else {
            let committed = std::fs::read_to_string(file).unwrap_or_default();
            assert!(committed == page, "docs/access-matrix.md is out of date: run the tests with UPDATE_DOCS=1");
        }
    }
}
