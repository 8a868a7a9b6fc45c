//! A mutation must come from this site: from a page of ours, in a browser that says so.

use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::Response;
use model::Problem;

use super::Web;
use super::forms::refusal;

/// Lets reading through, and of the rest what comes from our own pages.
pub async fn same(State(web): State<Web>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if reads || is_ours(request.headers(), &web.public_url) {
        next.run(request).await
    } else {
        tracing::info!(path = request.uri().path(), "refused a request from another site");
        refusal(&Problem::Forbidden)
    }
}

/// Every browser sends `Origin` with a POST. Where it is missing nothing vouches for the caller.
fn is_ours(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if text("sec-fetch-site").is_some_and(|site| site != "same-origin") {
        return false;
    }
    text(ORIGIN.as_str()).is_some_and(|origin| path_of_ours(origin, headers, public_url) == Some(""))
}

/// What follows our own origin in an address: the configured one, or the host that the browser asked for. None for
/// another site's. A proxy may rewrite the host, so either will do.
pub fn path_of_ours<'a>(address: &'a str, headers: &HeaderMap, public_url: &str) -> Option<&'a str> {
    let begins = |rest: &&str| rest.is_empty() || rest.starts_with('/');
    if let Some(rest) = address.strip_prefix(public_url).filter(begins) {
        return Some(rest);
    }
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).filter(|host| !host.is_empty())?;
    let (_, rest) = address.split_once("://")?;
    rest.strip_prefix(host).filter(begins)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn ours(pairs: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(*name, HeaderValue::from_static(value));
        }
        is_ours(&headers, "https://store.example")
    }

    #[test]
    fn only_our_own_pages_may_change_something() {
        assert!(ours(&[("origin", "https://store.example"), ("host", "10.0.0.1:3000")]));
        assert!(ours(&[
            ("origin", "http://127.0.0.1:3000"),
            ("host", "127.0.0.1:3000"),
            ("sec-fetch-site", "same-origin")
        ]));
        for foreign in [
            &[("origin", "https://evil.example"), ("host", "store.example")][..],
            &[("origin", "null"), ("host", "store.example")],
            &[("origin", "https://store.example"), ("sec-fetch-site", "cross-site")],
            &[("origin", "https://sub.store.example"), ("sec-fetch-site", "same-site"), ("host", "sub.store.example")],
            &[("host", "store.example")],
        ] {
            assert!(!ours(foreign), "{foreign:?}");
        }
    }
}
