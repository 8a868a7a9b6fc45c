//! Operations' reading.

use leptos::prelude::*;
use model::view::{self, Page};

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{desk, lead_to, named};
#[cfg(feature = "ssr")]
use crate::address::{and, is_local};
use crate::wire::Json;

#[server(prefix = "/api", endpoint = "operations/cases", input = Json, output = Json)]
pub async fn cases(filter: view::CaseFilter, after: Option<String>) -> Result<view::CaseList, Fault> {
    Ok(desk()?.inquiries().cases(filter, after.as_deref()).await?)
}

#[server(prefix = "/api", endpoint = "operations/case", input = Json, output = Json)]
pub async fn case(number: String) -> Result<view::OperatorCase, Fault> {
    Ok(desk()?.inquiries().for_operator(named(&number)?).await?)
}

/// Records why an operator looks, and leads back to the case, where the look is open to them for 60 seconds.
/// `reason` is one of `RevealReason`, `detail` optional words, `from` the address of the case with the queue
/// that stands beside it.
#[server(prefix = "/api", endpoint = "operations/reveal")]
pub async fn reveal_identifier(
    #[server(default)] number: String,
    #[server(default)] reason: String,
    #[server(default)] detail: String,
    #[server(default)] from: String,
) -> Result<(), Fault> {
    let look = desk()?.consents().reveal(named(&number)?, &reason, &detail).await?;
    let case = format!("/operations/cases/{}", number.trim());
    let from = if is_local(&from) && (from == case || from.starts_with(&format!("{case}?"))) { from } else { case };
    lead_to(&format!("{}#consent", and(&from, "look", &look.to_string())));
    Ok(())
}

/// What a look shows: to the operator who took it, for 60 seconds, while the consent stands. A look that is over, or
/// somebody else's, shows nothing; the case itself is there as before.
#[server(prefix = "/api", endpoint = "operations/look", input = Json, output = Json)]
pub async fn look(number: String, look: String) -> Result<Option<view::Revealed>, Fault> {
    let Ok(look) = look.parse() else { return Ok(None) };
    match desk()?.consents().look(named(&number)?, look).await {
        Err(desk::Error::NotFound) => Ok(None),
        shown => Ok(Some(shown?)),
    }
}

#[server(prefix = "/api", endpoint = "operations/report", input = Json, output = Json)]
pub async fn report(filter: view::ReportFilter) -> Result<view::Report, Fault> {
    Ok(desk()?.reports().store(filter).await?)
}

/// Every fact, or with a number those of that inquiry, and how far they are sealed. What is no number names nothing.
#[server(prefix = "/api", endpoint = "operations/audit", input = Json, output = Json)]
pub async fn audit(number: Option<String>, after: Option<String>) -> Result<view::AuditList, Fault> {
    let number = number.as_deref().map(named).transpose()?;
    Ok(desk()?.records().audit(number, after.as_deref()).await?)
}

#[server(prefix = "/api", endpoint = "operations/looks", input = Json, output = Json)]
pub async fn looks(after: Option<String>) -> Result<Page<view::LookRow>, Fault> {
    Ok(desk()?.records().looks(after.as_deref()).await?)
}

#[server(prefix = "/api", endpoint = "operations/mails", input = Json, output = Json)]
pub async fn mails(after: Option<String>) -> Result<Page<view::MailRow>, Fault> {
    Ok(desk()?.mails().list(after.as_deref()).await?)
}

#[server(prefix = "/api", endpoint = "operations/mail", input = Json, output = Json)]
pub async fn mail(id: String) -> Result<view::MailView, Fault> {
    Ok(desk()?.mails().show(named(&id)?).await?)
}

/// Sends again what could not be delivered.
#[server(prefix = "/api", endpoint = "operations/mails/resend")]
pub async fn resend_mail(#[server(default)] id: String) -> Result<(), Fault> {
    Ok(desk()?.mails().resend(named(&id)?).await?)
}

/// Files that wait for the virus scanner.
#[server(prefix = "/api", endpoint = "operations/files", input = Json, output = Json)]
pub async fn waiting_files(after: Option<String>) -> Result<Page<view::WaitingFile>, Fault> {
    Ok(desk()?.files().waiting(after.as_deref()).await?)
}

/// Has it asked again at once.
#[server(prefix = "/api", endpoint = "operations/files/scan")]
pub async fn scan_again() -> Result<(), Fault> {
    Ok(desk()?.files().scan_again().await?)
}

#[server(prefix = "/api", endpoint = "operations/held", input = Json, output = Json)]
pub async fn held_mails(after: Option<String>) -> Result<Page<view::HeldRow>, Fault> {
    Ok(desk()?.incoming().held(after.as_deref()).await?)
}

#[server(prefix = "/api", endpoint = "operations/held/mail", input = Json, output = Json)]
pub async fn held_mail(id: String) -> Result<view::HeldMail, Fault> {
    Ok(desk()?.incoming().show(named(&id)?).await?)
}

/// Puts a held mail into a thread, as the words of its customer or its developer (`side`), and leads to the case.
#[server(prefix = "/api", endpoint = "operations/held/place")]
pub async fn place_mail(
    #[server(default)] id: String,
    #[server(default)] number: String,
    #[server(default)] side: String,
) -> Result<(), Fault> {
    let number = desk()?.incoming().place_by_hand(named(&id)?, &number, &side).await?;
    lead_to(&format!("/operations/cases/{number}?queue=all"));
    Ok(())
}

#[server(prefix = "/api", endpoint = "operations/held/drop")]
pub async fn drop_mail(#[server(default)] id: String) -> Result<(), Fault> {
    desk()?.incoming().drop_mail(named(&id)?).await?;
    lead_to("/operations/held");
    Ok(())
}

#[server(prefix = "/api", endpoint = "operations/reply-addresses/revoke")]
pub async fn revoke_reply_addresses(#[server(default)] number: String) -> Result<(), Fault> {
    Ok(desk()?.incoming().revoke(named(&number)?).await?)
}

/// What was opened of what is kept apart, to the operator who said why, for some minutes; later it shows nothing.
#[server(prefix = "/api", endpoint = "operations/apart", input = Json, output = Json)]
pub async fn apart(opened: String) -> Result<Option<String>, Fault> {
    match desk()?.kept_apart().read(named(&opened)?).await {
        Err(desk::Error::NotFound) => Ok(None),
        read => Ok(Some(read?)),
    }
}

/// Says why a record that is kept apart is read, and leads to it.
#[server(prefix = "/api", endpoint = "operations/apart/open")]
pub async fn open_apart(#[server(default)] number: String, #[server(default)] reason: String) -> Result<(), Fault> {
    let opened = desk()?.kept_apart().open(&number, &reason).await?;
    lead_to(&format!("/operations/apart?opened={opened}"));
    Ok(())
}
