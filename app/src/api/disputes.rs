//! Dispute files: made by operators, for readers who do not sign in.

use leptos::prelude::*;
use model::view;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{desk, lead_to, named};
use crate::wire::Json;

/// What can be made of a case and what was made; with an id that one. What is no id names nothing.
#[server(prefix = "/api", endpoint = "operations/disputes", input = Json, output = Json)]
pub async fn disputes(number: String, id: Option<String>) -> Result<view::DisputePage, Fault> {
    let id = id.as_deref().map(named).transpose()?;
    Ok(desk()?.disputes().show(named(&number)?, id).await?)
}

/// Makes one and leads to it. `reader` is one of `DisputeReader`; `files` is there when the files of the messages are to
/// be named in it.
#[server(prefix = "/api", endpoint = "operations/disputes/make")]
pub async fn make_dispute(
    #[server(default)] key: String,
    #[server(default)] number: String,
    #[server(default)] reader: String,
    #[server(default)] files: String,
) -> Result<(), Fault> {
    let id = desk()?.disputes().make(named(&number)?, &key, &reader, !files.is_empty()).await?;
    lead_to(&format!("/operations/cases/{}/dispute?file={id}#dispute", number.trim()));
    Ok(())
}
