//! Operations' reading.

use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use model::view::{self, Page};

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{desk, lead_to, named};

#[server(prefix = "/api", endpoint = "operations/cases", input = Json)]
pub async fn cases(filter: view::CaseFilter, after: Option<String>) -> Result<view::CaseList, Fault> {
    Ok(desk()?.inquiries().cases(filter, after.as_deref()).await?)
}

#[server(prefix = "/api", endpoint = "operations/case", input = Json)]
pub async fn case(number: String) -> Result<view::OperatorCase, Fault> {
    Ok(desk()?.inquiries().for_operator(named(&number)?).await?)
}

/// Records why an operator looks, and leads back to the case, where the look is open to them for 60 seconds.
/// `reason` is one of `RevealReason`, `detail` optional words.
#[server(prefix = "/api", endpoint = "operations/reveal")]
pub async fn reveal_identifier(
    #[server(default)] number: String,
    #[server(default)] reason: String,
    #[server(default)] detail: String,
) -> Result<(), Fault> {
    let look = desk()?.consents().reveal(named(&number)?, &reason, &detail).await?;
    lead_to(&format!("/operations/cases/{number}?look={look}#consent"));
    Ok(())
}

/// What a look shows: to the operator who took it, for 60 seconds, while the consent stands.
#[server(prefix = "/api", endpoint = "operations/look", input = Json)]
pub async fn look(number: String, look: String) -> Result<view::Revealed, Fault> {
    Ok(desk()?.consents().look(named(&number)?, named(&look)?).await?)
}

#[server(prefix = "/api", endpoint = "operations/mails", input = Json)]
pub async fn mails(after: Option<String>) -> Result<Page<view::MailRow>, Fault> {
    Ok(desk()?.mails().list(after.as_deref()).await?)
}

#[server(prefix = "/api", endpoint = "operations/mail", input = Json)]
pub async fn mail(id: String) -> Result<view::MailView, Fault> {
    Ok(desk()?.mails().show(named(&id)?).await?)
}
