//! The store's rules, and the words that consent is asked with, for operators.

#![expect(clippy::too_many_arguments, reason = "each is a field of the form")]

use leptos::prelude::*;
use model::view;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{desk, lead_to, named};
use crate::wire::Json;

#[server(prefix = "/api", endpoint = "operations/policy", input = Json, output = Json)]
pub async fn policy() -> Result<view::PolicyPage, Fault> {
    Ok(desk()?.policies().page().await?)
}

#[server(prefix = "/api", endpoint = "operations/policy/versions", input = Json, output = Json)]
pub async fn policy_versions() -> Result<Vec<view::PolicyVersionRow>, Fault> {
    Ok(desk()?.policies().versions().await?)
}

/// Begins a draft (without `id`), or changes the one that was read as `revision`. Amounts that are empty are never. With
/// `then=ask` a second operator is asked to publish it.
#[server(prefix = "/api", endpoint = "operations/policy/save")]
pub async fn save_policy(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] revision: String,
    #[server(default)] answer_days: String,
    #[server(default)] counting: String,
    #[server(default)] border: String,
    #[server(default)] reminder_1: String,
    #[server(default)] reminder_2: String,
    #[server(default)] reminder_3: String,
    #[server(default)] extension_hours: String,
    #[server(default)] second_krw: String,
    #[server(default)] second_usd: String,
    #[server(default)] money_back_days: String,
    #[server(default)] late_percent: String,
    #[server(default)] shown_seconds: String,
    #[server(default)] then: String,
) -> Result<(), Fault> {
    let typed = model::policy::Typed {
        answer_days,
        counting,
        border,
        reminders: [reminder_1, reminder_2, reminder_3],
        extension_hours,
        second_krw,
        second_usd,
        money_back_days,
        late_percent,
        shown_seconds,
    };
    let read = if id.is_empty() { None } else { Some(read(&id, &revision)?) };
    desk()?.policies().save(&key, read, &typed, then == "ask").await?;
    lead_to(crate::address::POLICY);
    Ok(())
}

#[server(prefix = "/api", endpoint = "operations/policy/ask")]
pub async fn ask_policy(#[server(default)] id: String, #[server(default)] revision: String) -> Result<(), Fault> {
    Ok(desk()?.policies().ask(read(&id, &revision)?).await?)
}

#[server(prefix = "/api", endpoint = "operations/policy/publish")]
pub async fn publish_policy(#[server(default)] id: String, #[server(default)] revision: String) -> Result<(), Fault> {
    Ok(desk()?.policies().publish(read(&id, &revision)?).await?)
}

#[server(prefix = "/api", endpoint = "operations/policy/discard")]
pub async fn discard_policy(#[server(default)] id: String, #[server(default)] revision: String) -> Result<(), Fault> {
    Ok(desk()?.policies().discard(read(&id, &revision)?).await?)
}

#[server(prefix = "/api", endpoint = "operations/wording", input = Json, output = Json)]
pub async fn wording() -> Result<view::WordingPage, Fault> {
    Ok(desk()?.wordings().page().await?)
}

/// Publishes the next version of the words that consent is asked with, by whoever read the version `seen`.
#[server(prefix = "/api", endpoint = "operations/wording/publish")]
pub async fn publish_wording(
    #[server(default)] key: String,
    #[server(default)] seen: String,
    #[server(default)] items_ko: String,
    #[server(default)] items_en: String,
    #[server(default)] purpose_ko: String,
    #[server(default)] purpose_en: String,
    #[server(default)] recipient_ko: String,
    #[server(default)] recipient_en: String,
    #[server(default)] refusal_ko: String,
    #[server(default)] refusal_en: String,
) -> Result<(), Fault> {
    let clauses =
        [(items_ko, items_en), (purpose_ko, purpose_en), (recipient_ko, recipient_en), (refusal_ko, refusal_en)];
    let typed = model::consent::TypedClauses(clauses.into());
    // A version that cannot be read is none that holds.
    desk()?.wordings().publish(&key, seen.parse().unwrap_or(0), &typed).await?;
    lead_to(crate::address::WORDING);
    Ok(())
}

/// Which draft was read. A revision that cannot be read is none.
#[cfg(feature = "ssr")]
fn read(id: &str, revision: &str) -> Result<desk::PolicyRead, Fault> {
    Ok(desk::PolicyRead { id: named(id)?, revision: revision.parse().unwrap_or(0) })
}
