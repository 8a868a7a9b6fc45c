//! The members of the caller's seller, and joining by an invitation.

use leptos::prelude::*;
use model::view;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{Caller, SessionChange, desk, lead_to, named};
use crate::wire::Json;

#[server(prefix = "/api", endpoint = "developer/members", input = Json, output = Json)]
pub async fn members() -> Result<view::MembersPage, Fault> {
    Ok(desk()?.members().list().await?)
}

/// Asks somebody by mail to join as `role` (reader, agent, manager, owner).
#[server(prefix = "/api", endpoint = "developer/members/invite")]
pub async fn invite_member(
    #[server(default)] key: String,
    #[server(default)] email: String,
    #[server(default)] role: String,
) -> Result<(), Fault> {
    desk()?.members().invite(&key, &desk::Inviting { email, role }).await?;
    lead_to("/developer/settings/members");
    Ok(())
}

#[server(prefix = "/api", endpoint = "developer/members/withdraw")]
pub async fn withdraw_invitation(#[server(default)] invitation: String) -> Result<(), Fault> {
    Ok(desk()?.members().withdraw(named(&invitation)?).await?)
}

/// Gives the member another role.
#[server(prefix = "/api", endpoint = "developer/members/role")]
pub async fn set_member_role(#[server(default)] member: String, #[server(default)] role: String) -> Result<(), Fault> {
    Ok(desk()?.members().set_role(named(&member)?, &role).await?)
}

/// Lets the member go. Who leaves is signed out with it.
#[server(prefix = "/api", endpoint = "developer/members/remove")]
pub async fn remove_member(#[server(default)] member: String) -> Result<(), Fault> {
    if desk()?.members().remove(named(&member)?).await? {
        Caller::current()?.note(SessionChange::SignedOut);
        lead_to("/");
    }
    Ok(())
}

/// What the link of an invitation would make of the caller.
#[server(prefix = "/api", endpoint = "joining", input = Json, output = Json)]
pub async fn joining(token: String) -> Result<view::Joining, Fault> {
    Ok(desk()?.members().joining(&token).await?)
}

/// Makes the invited person's account, in the page's language, and signs in to it.
#[server(prefix = "/api", endpoint = "join")]
pub async fn join(
    #[server(default)] token: String,
    #[server(default)] name: String,
    #[server(default)] password: String,
) -> Result<(), Fault> {
    let caller = Caller::current()?;
    let joiner = desk::Joiner { token, name, password, language: caller.language, ip: caller.ip };
    let session = desk()?.members().join(joiner).await?;
    caller.note(SessionChange::SignedIn(session.token));
    caller.note(SessionChange::Language(session.language));
    lead_to(crate::address::home_of(session.role));
    Ok(())
}
