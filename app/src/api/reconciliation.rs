//! What the payment side's books say differently: read and settled by operators.

use leptos::prelude::*;
use model::view;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{desk, lead_to, named};
use crate::wire::Json;

/// What waits, or what was settled.
#[server(prefix = "/api", endpoint = "operations/reconciliation", input = Json, output = Json)]
pub async fn reconciliation(settled: bool, after: Option<String>) -> Result<view::Reconciliation, Fault> {
    Ok(desk()?.reconciliation().list(settled, after.as_deref()).await?)
}

#[server(prefix = "/api", endpoint = "operations/reconciliation/mismatch", input = Json, output = Json)]
pub async fn mismatch(id: String) -> Result<view::Mismatch, Fault> {
    Ok(desk()?.reconciliation().show(named(&id)?).await?)
}

/// Says that it has been dealt with, and how.
#[server(prefix = "/api", endpoint = "operations/reconciliation/settle")]
pub async fn settle_mismatch(#[server(default)] id: String, #[server(default)] note: String) -> Result<(), Fault> {
    desk()?.reconciliation().settle(named(&id)?, &note).await?;
    lead_to("/operations/reconciliation");
    Ok(())
}
