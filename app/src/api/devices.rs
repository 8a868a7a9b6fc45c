//! A member's browsers, and what they are told.

#[cfg(feature = "ssr")]
use desk::NewsForm;
use leptos::prelude::*;
use model::view;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{Caller, desk, lead_to, named};
use crate::wire::Json;

/// Where the deeds' results are seen.
#[cfg(feature = "ssr")]
const SETTINGS: &str = "/developer/settings";

#[server(prefix = "/api", endpoint = "developer/devices", input = Json, output = Json)]
pub async fn push_settings() -> Result<view::PushSettings, Fault> {
    Ok(desk()?.devices().settings(Caller::current()?.session.as_ref()).await?)
}

/// The browser fills this form: its push service's address, and its keys.
#[server(prefix = "/api", endpoint = "developer/devices/subscribe")]
pub async fn subscribe_device(
    #[server(default)] endpoint: String,
    #[server(default)] p256dh: String,
    #[server(default)] auth: String,
    #[server(default)] private: String,
) -> Result<(), Fault> {
    let caller = Caller::current()?;
    let headers: axum::http::HeaderMap = leptos_axum::extract().await.unwrap_or_default();
    let user_agent = headers.get("user-agent").and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let form = desk::SubscriptionForm { endpoint, p256dh, auth, private: private != "false", user_agent };
    desk()?.devices().subscribe(&form, caller.language, caller.session.as_ref()).await?;
    lead_to(SETTINGS);
    Ok(())
}

#[server(prefix = "/api", endpoint = "developer/devices/previews")]
pub async fn set_device_previews(
    #[server(default)] device: String,
    #[server(default)] private: String,
) -> Result<(), Fault> {
    desk()?.devices().set_private(named(&device)?, private != "false").await?;
    lead_to(SETTINGS);
    Ok(())
}

/// What the member's phones tell: the kinds that are wanted (`news[]`), of the apps that the form showed (`listed[]`) those
/// that are wanted (`apps[]`), and between which hours nothing rings.
#[server(prefix = "/api", endpoint = "developer/devices/choose")]
pub async fn choose_news(
    #[server(default)] news: Vec<String>,
    #[server(default)] listed: Vec<String>,
    #[server(default)] apps: Vec<String>,
    #[server(default)] from: String,
    #[server(default)] until: String,
) -> Result<(), Fault> {
    desk()?.devices().choose(NewsForm { news, listed, apps, from, until }).await?;
    lead_to(SETTINGS);
    Ok(())
}

#[server(prefix = "/api", endpoint = "developer/devices/test")]
pub async fn test_device(#[server(default)] device: String) -> Result<(), Fault> {
    desk()?.devices().send_test(named(&device)?).await?;
    lead_to(SETTINGS);
    Ok(())
}

#[server(prefix = "/api", endpoint = "developer/devices/remove")]
pub async fn remove_device(#[server(default)] device: String) -> Result<(), Fault> {
    desk()?.devices().remove(named(&device)?).await?;
    lead_to(SETTINGS);
    Ok(())
}
