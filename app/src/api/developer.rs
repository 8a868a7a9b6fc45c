//! The Developer Center's reading.

use leptos::prelude::*;
use model::view;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{desk, keeps, lead_to, named};
use crate::wire::Json;

#[server(prefix = "/api", endpoint = "developer/inbox", input = Json, output = Json)]
pub async fn inbox(filter: view::InboxFilter, after: Option<String>) -> Result<view::Inbox, Fault> {
    Ok(desk()?.inquiries().inbox(filter, after.as_deref()).await?)
}

#[server(prefix = "/api", endpoint = "developer/counts")]
pub async fn developer_counts() -> Result<view::DeveloperCounts, Fault> {
    Ok(desk()?.inquiries().developer_counts().await?)
}

/// Opening an inquiry for the first time is a fact that the customer sees; keeping it on a device is none.
#[server(prefix = "/api", endpoint = "developer/inquiry", input = Json, output = Json)]
pub async fn developer_inquiry(number: String) -> Result<view::DeveloperInquiry, Fault> {
    let (inquiries, number) = (desk()?.inquiries(), named(&number)?);
    Ok(if keeps() { inquiries.kept_by_developer(number).await? } else { inquiries.for_developer(number).await? })
}

#[server(prefix = "/api", endpoint = "developer/hand-over-form")]
pub async fn hand_over_form() -> Result<view::HandOverForm, Fault> {
    Ok(desk()?.inquiries().hand_over_form().await?)
}

/// Help > Contact us: passes a customer's refund request on, with exactly the store's form.
///
/// `consent` (O, X) is what the customer told the developer, `item` an app or product of the seller as `app` or
/// `app/product`, `purchased_at` a local time, `note` words for the store, optional.
#[server(prefix = "/api", endpoint = "developer/hand-over")]
pub async fn hand_over(
    #[server(default)] key: String,
    #[server(default)] consent: String,
    #[server(default)] customer_number: String,
    #[server(default)] purchased_at: String,
    #[server(default)] item: String,
    #[server(default)] note: String,
) -> Result<(), Fault> {
    let form = desk::HandOver { key, consent, customer_number, purchased_at, item, note };
    let number = desk()?.inquiries().hand_over(form).await?;
    lead_to(&format!("/developer/help/contact?sent={number}"));
    Ok(())
}
