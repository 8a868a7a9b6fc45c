//! Who asks: found by the session's cookie, once for each request, before anything else is done.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use app::api::{Caller, SessionChange};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Uri};
use axum::middleware::Next;
use axum::response::Response;
use desk::{Known, SessionToken, ThreadLink};
use model::account::Theme;
use model::{Actor, Language};

use super::Web;

/// How long the browser keeps a cookie, in seconds.
const DAY: u32 = 24 * 3600;
const MONTH: u32 = 30 * 24 * 3600;
const YEAR: u32 = 365 * 24 * 3600;

/// How the page looks for whoever asks; the account's choice or the cookie's.
#[derive(Clone, Copy)]
pub struct Look {
    pub theme: Theme,
}

/// Finds the caller, runs the request, and writes what it changed about the caller's cookies.
pub async fn know(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let session = cookie(headers, session_name(web.secure)).and_then(|text| SessionToken::parse(&text));
    let visitor = web.desk.act_as(Actor::Visitor);
    let known = match &session {
        Some(token) => visitor.accounts().by_session(token).await.unwrap_or_else(|error| {
            // Without a database nobody is known; the page itself will say that it cannot be had.
            tracing::error!(error = %error.detail(), "could not look up a session");
            None
        }),
        None => None,
    };
    let known = match known {
        Some(known) => Some(known),
        None => by_link(&web, headers).await,
    };
    let language = language_of(request.uri(), headers, known.as_ref().map(|known| known.language));
    let kept_theme = cookie(headers, "theme").and_then(|text| text.parse().ok());
    let theme = known.as_ref().map(|known| known.theme).or(kept_theme).unwrap_or(Theme::System);
    let change = Arc::new(Mutex::new(Vec::new()));
    let caller = Caller {
        actor: known.map_or(Actor::Visitor, |known| known.actor),
        desk: web.desk.clone(),
        session,
        ip: address(&request, web.proxies),
        request: web.desk.new_key().to_string().split('-').next_back().unwrap_or_default().into(),
        language,
        change: change.clone(),
    };
    let id = caller.request.clone();
    let (method, path) = (request.method().clone(), logged(request.uri().path()).to_owned());
    let started = std::time::Instant::now();
    request.extensions_mut().insert(caller);
    request.extensions_mut().insert(Look { theme });
    let mut response = next.run(request).await;
    let taken = started.elapsed().as_millis();
    tracing::info!(request = %id, %method, path, status = response.status().as_u16(), ms = taken, "request");
    let changes = std::mem::take(&mut *change.lock().unwrap_or_else(PoisonError::into_inner));
    for change in changes {
        // Whoever signs out leaves nothing on the device: no draft, no page that was kept, nothing that waits to be sent.
        if matches!(change, SessionChange::SignedOut) {
            response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"storage\""));
        }
        if let Ok(value) = HeaderValue::from_str(&set_cookie(&change, web.secure)) {
            response.headers_mut().append(SET_COOKIE, value);
        }
    }
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}

/// Whoever has not signed in, but came by the link of a mail, is its customer as far as that one thread goes.
async fn by_link(web: &Web, headers: &HeaderMap) -> Option<Known> {
    let link: ThreadLink = cookie(headers, link_name(web.secure))?.parse().ok()?;
    let found = web.desk.act_as(Actor::Visitor).inquiries().by_link(&link).await;
    found.unwrap_or_else(|error| {
        tracing::error!(error = %error.detail(), "could not look up a link");
        None
    })
}

fn link_name(secure: bool) -> &'static str {
    if secure { "__Host-thread" } else { "thread" }
}

/// A path as the log may have it: whoever has a link may read its thread, or join.
fn logged(path: &str) -> &str {
    if path.starts_with("/link/") {
        "/link/…"
    } else if path.starts_with("/join/") {
        "/join/…"
    } else {
        path
    }
}

/// With `__Host-` a browser takes the cookie from this host over an encrypted connection only.
fn session_name(secure: bool) -> &'static str {
    if secure { "__Host-hearback" } else { "hearback" }
}

fn set_cookie(change: &SessionChange, secure: bool) -> String {
    let lock = if secure { "; Secure" } else { "" };
    let name = session_name(secure);
    match change {
        SessionChange::SignedIn(token) => {
            format!("{name}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={MONTH}{lock}", token.reveal())
        }
        SessionChange::SignedOut => format!("{name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{lock}"),
        SessionChange::CameByLink(link) => {
            format!("{}={link}; Path=/; HttpOnly; SameSite=Lax; Max-Age={DAY}{lock}", link_name(secure))
        }
        SessionChange::LeftThread => {
            format!("{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{lock}", link_name(secure))
        }
        SessionChange::Language(language) => format!("lang={language}; Path=/; SameSite=Lax; Max-Age={YEAR}{lock}"),
        SessionChange::Theme(theme) => format!("theme={theme}; Path=/; SameSite=Lax; Max-Age={YEAR}{lock}"),
    }
}

/// The value of a cookie.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
        .map(str::to_owned)
}

/// `?lang=`, then the account, then the cookie, then the browser.
pub fn language_of(uri: &Uri, headers: &HeaderMap, account: Option<Language>) -> Language {
    let asked = uri.query().and_then(|query| {
        form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == "lang")
            .and_then(|(_, value)| value.parse().ok())
    });
    let kept = || cookie(headers, "lang").and_then(|text| text.parse().ok());
    let browser = || {
        let header = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Language::from_accept(header.unwrap_or_default())
    };
    asked.or(account).or_else(kept).unwrap_or_else(browser)
}

/// The network address that asks. `X-Forwarded-For` counts only as far as our own proxies wrote it: anybody can send
/// one.
fn address(request: &Request, proxies: usize) -> IpAddr {
    let socket = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let forwarded: Vec<&str> = request
        .headers()
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    let trusted = proxies.checked_sub(1).and_then(|back| forwarded.iter().rev().nth(back));
    trusted.and_then(|text| text.parse().ok()).or(socket).unwrap_or(IpAddr::from([0, 0, 0, 0]))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn request(header: &'static str, value: &'static str) -> Request {
        let mut request = Request::new(Body::empty());
        request.headers_mut().insert(header, HeaderValue::from_static(value));
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([10, 0, 0, 9], 1))));
        request
    }

    #[test]
    fn a_forged_forwarding_header_is_not_believed() {
        let forged = request("x-forwarded-for", "1.1.1.1, 2.2.2.2");
        assert_eq!(address(&forged, 0), IpAddr::from([10, 0, 0, 9]));
        assert_eq!(address(&forged, 1), IpAddr::from([2, 2, 2, 2]), "the last one is what our proxy saw");
        assert_eq!(address(&forged, 9), IpAddr::from([10, 0, 0, 9]));
    }

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let request = request("cookie", "xhearback=1; hearback=2");
        assert_eq!(cookie(request.headers(), "hearback"), Some("2".to_owned()));
        assert_eq!(cookie(request.headers(), "back"), None);
    }
}
