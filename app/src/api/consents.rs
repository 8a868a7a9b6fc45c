//! Consent: asked by operators, answered by customers.

use leptos::prelude::*;
use model::view;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{desk, named};

#[server(prefix = "/api", endpoint = "my/consents")]
pub async fn my_consents() -> Result<view::MyConsents, Fault> {
    Ok(desk()?.consents().mine().await?)
}

/// Asks the customer whether operators may look up the payment identifiers.
#[server(prefix = "/api", endpoint = "consents/ask")]
pub async fn ask_consent(#[server(default)] number: String) -> Result<(), Fault> {
    Ok(desk()?.consents().ask(named(&number)?).await?)
}

/// `answer` is O or X; `channel` is `my_page` or `mail_link`. X after O takes the consent back.
#[server(prefix = "/api", endpoint = "consents/answer")]
pub async fn answer_consent(
    #[server(default)] number: String,
    #[server(default)] answer: String,
    #[server(default)] channel: String,
) -> Result<(), Fault> {
    Ok(desk()?.consents().answer(named(&number)?, &answer, &channel).await?)
}
