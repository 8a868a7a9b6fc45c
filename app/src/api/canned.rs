//! Canned replies of the caller's own side: a seller's, or the store's.

use leptos::prelude::*;
use model::view;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{Caller, desk, lead_to, named};
use crate::wire::Json;

#[server(prefix = "/api", endpoint = "canned", input = Json, output = Json)]
pub async fn canned_replies() -> Result<view::CannedPage, Fault> {
    Ok(desk()?.canned().list().await?)
}

/// What a composer offers in one case.
#[server(prefix = "/api", endpoint = "canned/for-inquiry", input = Json, output = Json)]
pub async fn canned_for(number: String) -> Result<view::CannedMenu, Fault> {
    Ok(desk()?.canned().for_inquiry(named(&number)?).await?)
}

/// Keeps a new reply (without `id`), or changes the one that was read as `version`. `ko` and `en` are its text, one of
/// them at least; `closes` is `on` when the inquiry is to be closed with it, `tag` what it is then tagged with.
#[server(prefix = "/api", endpoint = "canned/save")]
pub async fn save_canned(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] version: String,
    #[server(default)] title: String,
    #[server(default)] shortcut: String,
    #[server(default)] kind: String,
    #[server(default)] ko: String,
    #[server(default)] en: String,
    #[server(default)] closes: String,
    #[server(default)] tag: String,
) -> Result<(), Fault> {
    let typed = model::canned::Typed { title, shortcut, kind, ko, en, closes: closes == "on", tag };
    let canned = desk()?.canned();
    let id = if id.is_empty() {
        canned.write(&key, &typed).await?
    } else {
        let id = named(&id)?;
        // A version that cannot be read is not the one that is kept.
        canned.change(id, version.parse().unwrap_or(0), &typed).await?;
        id
    };
    lead_to(&format!("{}/{id}", crate::address::canned_of(Caller::current()?.actor.kind())));
    Ok(())
}

#[server(prefix = "/api", endpoint = "canned/remove")]
pub async fn remove_canned(#[server(default)] id: String) -> Result<(), Fault> {
    desk()?.canned().remove(named(&id)?).await?;
    lead_to(crate::address::canned_of(Caller::current()?.actor.kind()));
    Ok(())
}
