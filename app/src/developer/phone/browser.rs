//! The browser's half: asks its owner, registers the service worker, and takes an address of its push service.

use js_sys::{JSON, Uint8Array};
use leptos::html;
use leptos::prelude::*;
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    HtmlFormElement, HtmlInputElement, Notification, NotificationPermission, PushSubscription,
    PushSubscriptionOptionsInit, RegistrationOptions, ServiceWorkerRegistration,
};

use super::Way;
use crate::api;

const WORKER: &str = "/developer-worker.js";
const SCOPE: &str = "/developer";
/// Where this browser remembers which of the account's devices it is.
const DEVICE: &str = "hearback-device";
/// That this tab has looked whether it still is.
const LOOKED: &str = "hearback-device-looked";

#[derive(Deserialize)]
struct Subscription {
    endpoint: String,
    keys: Keys,
}

#[derive(Deserialize)]
struct Keys {
    p256dh: String,
    auth: String,
}

/// Whether it can show notifications at all.
fn is_able() -> bool {
    let has = |of: &JsValue, name: &str| js_sys::Reflect::has(of, &name.into()).unwrap_or(false);
    // Missing without TLS, in private windows of some, and on an iPhone outside of the home screen.
    has(&window(), "Notification") && has(&window(), "PushManager") && has(&window().navigator(), "serviceWorker")
}

pub fn look(way: RwSignal<Way>) {
    Effect::new(move |_| {
        way.try_set(match is_able() {
            false => Way::Unable,
            true if Notification::permission() == NotificationPermission::Denied => Way::Blocked,
            true => Way::Open,
        });
    });
}

/// On the press: asks, subscribes, fills the form and sends it.
pub fn switch_on(node: NodeRef<html::Div>, way: RwSignal<Way>, key: String) {
    let form = node.get_untracked().and_then(|node| node.query_selector("form").ok().flatten());
    let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) else { return };
    if way.get_untracked() == Way::Asking {
        return;
    }
    way.set(Way::Asking);
    leptos::task::spawn_local(async move {
        let done = match subscribed(&key).await {
            Ok(Some(subscription)) => fill(&form, &subscription).map_or(Way::Failed, |()| {
                let _ = form.request_submit();
                Way::Open
            }),
            Ok(None) => Way::Blocked,
            Err(_) => Way::Failed,
        };
        way.try_set(done);
    });
}

fn fill(form: &HtmlFormElement, subscription: &Subscription) -> Option<()> {
    let fields = [
        ("endpoint", &subscription.endpoint),
        ("p256dh", &subscription.keys.p256dh),
        ("auth", &subscription.keys.auth),
    ];
    for (name, value) in fields {
        let input = form.query_selector(&format!("input[name={name}]")).ok().flatten()?;
        input.dyn_into::<HtmlInputElement>().ok()?.set_value(value);
    }
    Some(())
}

/// None when the owner says no.
async fn subscribed(key: &str) -> Result<Option<Subscription>, JsValue> {
    let answer = JsFuture::from(Notification::request_permission()?).await?;
    if answer.as_string().as_deref() != Some("granted") {
        return Ok(None);
    }
    let registration = registered().await?;
    let manager = registration.push_manager()?;
    let found = JsFuture::from(manager.get_subscription()?).await?;
    if let Ok(found) = found.dyn_into::<PushSubscription>() {
        // One of another key would take nothing of ours.
        JsFuture::from(found.unsubscribe()?).await?;
    }
    let options = PushSubscriptionOptionsInit::new();
    options.set_user_visible_only(true);
    options.set_application_server_key_opt_buffer_source(Some(&bytes_of(key)));
    let made = JsFuture::from(manager.subscribe_with_options(&options)?).await?;
    let text = JSON::stringify(&made)?.as_string().unwrap_or_default();
    crate::wire::read(&text).map(Some).map_err(|_| JsValue::NULL)
}

/// The service worker, at work.
async fn registered() -> Result<ServiceWorkerRegistration, JsValue> {
    let container = window().navigator().service_worker();
    let options = RegistrationOptions::new();
    options.set_scope(SCOPE);
    JsFuture::from(container.register_with_options(WORKER, &options)).await?;
    // Of the page's own scope, once it is active.
    JsFuture::from(container.ready()?).await?.dyn_into()
}

/// From base64url without padding.
fn bytes_of(key: &str) -> Uint8Array {
    let padded = key.replace('-', "+").replace('_', "/") + &"=".repeat((4 - key.len() % 4) % 4);
    let text = window().atob(&padded).unwrap_or_default();
    let bytes: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    Uint8Array::from(bytes.as_slice())
}

/// This browser is that device of the account's.
pub fn remember(device: &str) {
    let device = device.to_owned();
    Effect::new(move |_| {
        if let Ok(Some(storage)) = window().local_storage() {
            // A browser that keeps nothing is only not looked after.
            let _ = storage.set_item(DEVICE, &device);
        }
    });
}

/// Once in each tab: a browser that was switched on stays so when its session or the server's key is another. One that
/// was taken off the list lets go.
pub fn keep() {
    Effect::new(move |_| {
        let (Ok(Some(kept)), Ok(Some(tab))) = (window().local_storage(), window().session_storage()) else { return };
        let Ok(Some(device)) = kept.get_item(DEVICE) else { return };
        if !is_able() || tab.get_item(LOOKED).ok().flatten().is_some() {
            return;
        }
        let _ = tab.set_item(LOOKED, "1");
        leptos::task::spawn_local(async move {
            // Nobody is waiting for this; what fails now is done by the next tab.
            let _ = look_after(&device).await;
        });
    });
}

async fn look_after(device: &str) -> Result<(), JsValue> {
    let settings = api::push_settings().await.map_err(|_| JsValue::NULL)?;
    let known = settings.devices.iter().find(|known| known.id.to_string() == device);
    let Some(known) = known else {
        if let Ok(Some(storage)) = window().local_storage() {
            storage.remove_item(DEVICE)?;
        }
        let found = JsFuture::from(registered().await?.push_manager()?.get_subscription()?).await?;
        if let Ok(found) = found.dyn_into::<PushSubscription>() {
            JsFuture::from(found.unsubscribe()?).await?;
        }
        return Ok(());
    };
    if (known.here && !known.outdated) || Notification::permission() != NotificationPermission::Granted {
        return Ok(());
    }
    let Some(made) = subscribed(&settings.key).await? else { return Ok(()) };
    let sent = api::subscribe_device(made.endpoint, made.keys.p256dh, made.keys.auth, known.private.to_string()).await;
    if sent.is_err() {
        return Ok(());
    }
    // It has another address now, and so another place in the list.
    let _ = api::remove_device(device.to_owned()).await;
    let settings = api::push_settings().await.map_err(|_| JsValue::NULL)?;
    if let (Some(here), Ok(Some(storage))) =
        (settings.devices.iter().find(|device| device.here), window().local_storage())
    {
        storage.set_item(DEVICE, &here.id.to_string())?;
    }
    Ok(())
}
