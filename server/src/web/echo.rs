//! Forms refused without JavaScript: kept for the page that shows them again, once.

use app::form::Echo;
use axum::http::HeaderMap;
use desk::Desk;

use super::caller::cookie;

/// The cookie that finds the kept form.
const COOKIE: &str = "form";
/// How long the browser keeps it, in seconds.
const KEPT: u32 = 600;

/// Keeps what was typed, and tells the cookie to set.
pub async fn keep(desk: &Desk, echo: &Echo) -> Option<String> {
    let text = serde_json::to_string(echo).ok()?;
    let id = desk.keep_echo(&text).await.ok()?;
    Some(format!("{COOKIE}={id}; Path=/; HttpOnly; SameSite=Lax; Max-Age={KEPT}"))
}

/// The cookie that forgets it again.
pub fn forget() -> String {
    format!("{COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
}

/// Takes the kept form out, if this browser has one.
pub async fn take(desk: &Desk, headers: &HeaderMap) -> Option<Echo> {
    let id = cookie(headers, COOKIE)?;
    let text = desk.take_echo(&id).await.ok()??;
    serde_json::from_str(&text).ok()
}
