//! What developers and operators decide on refund requests.

use leptos::prelude::*;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{desk, named};

/// The developer agrees: operators carry it out. `body` is an optional message to the customer.
#[server(prefix = "/api", endpoint = "refunds/agree")]
pub async fn agree_to_refund(
    #[server(default)] key: String,
    #[server(default)] number: String,
    #[server(default)] body: String,
) -> Result<(), Fault> {
    Ok(desk()?.refunds().agree(named(&number)?, &key, &body).await?)
}

/// The developer declines; `reason` is sent to the customer.
#[server(prefix = "/api", endpoint = "refunds/decline-as-developer")]
pub async fn decline_refund_as_developer(
    #[server(default)] key: String,
    #[server(default)] number: String,
    #[server(default)] reason: String,
) -> Result<(), Fault> {
    Ok(desk()?.refunds().decline_as_developer(named(&number)?, &key, &reason).await?)
}

/// The developer tells the store what they would do (`approve`, `decline` or `neutral`), and how much of the item was used
/// (`unknown`, `nothing`, `partly` or `fully`). Operators decide.
#[server(prefix = "/api", endpoint = "refunds/state")]
pub async fn state_preference(
    #[server(default)] number: String,
    #[server(default)] preference: String,
    #[server(default)] consumed: String,
) -> Result<(), Fault> {
    Ok(desk()?.refunds().state(named(&number)?, &preference, &consumed).await?)
}

/// An operator says which purchase a request means: `order` is its order number.
#[server(prefix = "/api", endpoint = "refunds/match-purchase")]
pub async fn match_purchase(#[server(default)] number: String, #[server(default)] order: String) -> Result<(), Fault> {
    Ok(desk()?.refunds().match_purchase(named(&number)?, &order).await?)
}

/// An operator decides: `outcome` is `cancel`, `decline` or `extend`, and the first two have a reason of their own list.
/// `part` is how much of a divisible purchase is given back, all of it when empty. `message` is told to the customer, and what is prepared for the reason when it is empty; `note` stays inside.
#[server(prefix = "/api", endpoint = "refunds/decide")]
pub async fn decide_refund(
    #[server(default)] number: String,
    #[server(default)] outcome: String,
    #[server(default)] cancel_reason: String,
    #[server(default)] decline_reason: String,
    #[server(default)] part: String,
    #[server(default)] message: String,
    #[server(default)] note: String,
) -> Result<(), Fault> {
    let ruling = desk::Ruling { outcome, cancel_reason, decline_reason, part, message, note };
    Ok(desk()?.refunds().decide(named(&number)?, &ruling).await?)
}

/// What becomes of a cancellation that one operator may not decide alone: `outcome` is a second one's `approve` or
/// `send_back`, or the first one's `take_back`. `reason` is for the first operator, and needed to send it back;
/// `asked_at` is when what was read was asked for, in milliseconds.
#[server(prefix = "/api", endpoint = "refunds/approve")]
pub async fn approve_refund(
    #[server(default)] number: String,
    #[server(default)] asked_at: String,
    #[server(default)] outcome: String,
    #[server(default)] reason: String,
) -> Result<(), Fault> {
    Ok(desk()?.refunds().approve(named(&number)?, &asked_at, &outcome, &reason).await?)
}
