//! Signing up, in and out; language and theme.

use leptos::prelude::*;
use model::view;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{Caller, SessionChange, desk, lead_to};
#[cfg(feature = "ssr")]
use crate::address::settings_of;
use crate::wire::Json;

/// The reader of the page: language, theme, clock, and who is signed in.
#[server(prefix = "/api", endpoint = "reader")]
pub async fn reader() -> Result<view::Reader, Fault> {
    let caller = Caller::current()?;
    Ok(desk()?.accounts().reader(caller.language).await?)
}

#[server(prefix = "/api", endpoint = "sign-up")]
pub async fn sign_up(
    #[server(default)] name: String,
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] next: String,
    #[server(default)] zone: String,
) -> Result<(), Fault> {
    let caller = Caller::current()?;
    let session = desk()?.accounts().sign_up(&name, &email, &password, caller.language, caller.ip).await?;
    // What the browser says of itself is a convenience: the account is there without it.
    if !zone.is_empty()
        && let Ok(Some(known)) = desk()?.accounts().by_session(&session.token).await
    {
        let _ = caller.desk.act_as(known.actor).accounts().set_time_zone(&zone).await;
    }
    caller.note(SessionChange::SignedIn(session.token));
    lead_to(&crate::address::safe_next(&next, session.role));
    Ok(())
}

#[server(prefix = "/api", endpoint = "sign-in")]
pub async fn sign_in(
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] next: String,
) -> Result<(), Fault> {
    let caller = Caller::current()?;
    let session = desk()?.accounts().sign_in(&email, &password, caller.session.as_ref(), caller.ip).await?;
    caller.note(SessionChange::SignedIn(session.token));
    caller.note(SessionChange::Language(session.language));
    lead_to(&crate::address::safe_next(&next, session.role));
    Ok(())
}

/// Sends a link that signs in, if the address is one of an account; that is not told.
#[server(prefix = "/api", endpoint = "sign-in/send-link")]
pub async fn send_sign_in_link(#[server(default)] email: String) -> Result<(), Fault> {
    desk()?.accounts().send_sign_in_link(&email, Caller::current()?.ip).await?;
    lead_to("/sign-in/link?sent=yes");
    Ok(())
}

/// Whom a link would sign in.
#[server(prefix = "/api", endpoint = "sign-in/link", input = Json, output = Json)]
pub async fn sign_in_link(token: String) -> Result<view::SignInLinkPage, Fault> {
    Ok(desk()?.accounts().sign_in_link(&token).await?)
}

/// Signs in by a link, once.
#[server(prefix = "/api", endpoint = "sign-in/by-link")]
pub async fn sign_in_by_link(#[server(default)] token: String) -> Result<(), Fault> {
    let caller = Caller::current()?;
    let session = desk()?.accounts().sign_in_by_link(&token, caller.session.as_ref(), caller.ip).await?;
    caller.note(SessionChange::SignedIn(session.token));
    caller.note(SessionChange::Language(session.language));
    lead_to(crate::address::home_of(session.role));
    Ok(())
}

#[server(prefix = "/api", endpoint = "sign-out")]
pub async fn sign_out() -> Result<(), Fault> {
    let caller = Caller::current()?;
    if let Some(session) = &caller.session {
        desk()?.accounts().sign_out(session).await?;
    }
    caller.note(SessionChange::SignedOut);
    // Whoever signs out on a shared computer leaves nothing open behind them.
    caller.note(SessionChange::LeftThread);
    lead_to("/");
    Ok(())
}

/// Language and theme, kept with the account and in a cookie. Either may be left out.
#[server(prefix = "/api", endpoint = "preferences")]
pub async fn set_preferences(
    #[server(default)] language: String,
    #[server(default)] theme: String,
) -> Result<(), Fault> {
    let caller = Caller::current()?;
    let (language, theme) = (language.parse().ok(), theme.parse().ok());
    desk()?.accounts().set_preferences(language, theme).await?;
    language.into_iter().for_each(|language| caller.note(SessionChange::Language(language)));
    theme.into_iter().for_each(|theme| caller.note(SessionChange::Theme(theme)));
    Ok(())
}

#[server(prefix = "/api", endpoint = "account/settings", input = Json, output = Json)]
pub async fn account_settings() -> Result<view::AccountSettings, Fault> {
    Ok(desk()?.accounts().settings(Caller::current()?.session.as_ref()).await?)
}

#[server(prefix = "/api", endpoint = "account/password")]
pub async fn change_password(
    #[server(default)] current: String,
    #[server(default)] password: String,
) -> Result<(), Fault> {
    let caller = Caller::current()?;
    let session = desk()?.accounts().change_password(&current, &password, caller.session.as_ref(), caller.ip).await?;
    caller.note(SessionChange::SignedIn(session.token));
    lead_to(&format!("{}?done=password", settings_of(session.role)));
    Ok(())
}

/// Which mails the account wants: `choices` are `topic:timing`, `hour` is that of the daily mail, in `zone`.
#[server(prefix = "/api", endpoint = "account/notifications")]
pub async fn set_notifications(
    #[server(default)] choices: Vec<String>,
    #[server(default)] hour: String,
    #[server(default)] zone: String,
) -> Result<(), Fault> {
    let accounts = desk()?.accounts();
    accounts.set_time_zone(&zone).await?;
    Ok(accounts.set_notifications(&choices, &hour).await?)
}

/// What the link at the foot of a mail would stop.
#[server(prefix = "/api", endpoint = "unsubscribing", input = Json, output = Json)]
pub async fn unsubscribing(token: String) -> Result<view::Unsubscribing, Fault> {
    Ok(desk()?.accounts().unsubscribing(&token).await?)
}

/// Stops it.
#[server(prefix = "/api", endpoint = "unsubscribe")]
pub async fn unsubscribe(#[server(default)] token: String) -> Result<(), Fault> {
    desk()?.accounts().unsubscribe(&token).await?;
    lead_to(&format!("/unsubscribe/{token}?done=yes"));
    Ok(())
}

/// Signs the account out everywhere but here.
#[server(prefix = "/api", endpoint = "account/end-other-sessions")]
pub async fn end_other_sessions() -> Result<(), Fault> {
    let caller = Caller::current()?;
    let role = desk()?.accounts().end_other_sessions(caller.session.as_ref()).await?;
    lead_to(&format!("{}?done=sessions", settings_of(role)));
    Ok(())
}

/// What would follow from erasure, and what stands in its way.
#[server(prefix = "/api", endpoint = "account/erasure", input = Json, output = Json)]
pub async fn erasure() -> Result<view::ErasurePage, Fault> {
    Ok(desk()?.accounts().erasure(Caller::current()?.session.as_ref()).await?)
}

/// Erases the account. Whoever asked for it is a visitor from then on.
#[server(prefix = "/api", endpoint = "account/erase")]
pub async fn erase_account(#[server(default)] password: String) -> Result<(), Fault> {
    let caller = Caller::current()?;
    desk()?.accounts().erase(&password, caller.session.as_ref(), caller.ip).await?;
    caller.note(SessionChange::SignedOut);
    caller.note(SessionChange::LeftThread);
    lead_to("/sign-in?done=erased");
    Ok(())
}

/// Begins (`takes=yes`) or ends being dealt what nobody has taken.
#[server(prefix = "/api", endpoint = "account/turns")]
pub async fn take_turns(#[server(default)] takes: String) -> Result<(), Fault> {
    Ok(desk()?.turns().set(takes == "yes").await?)
}
