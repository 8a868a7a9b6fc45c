//! Reported texts: what operators read and decide, and the author's appeal.

use leptos::prelude::*;
use model::view;
use model::view::ModerationQueue;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{desk, named};
use crate::wire::Json;

#[server(prefix = "/api", endpoint = "operations/reviews", input = Json, output = Json)]
pub async fn reported_texts(queue: ModerationQueue, after: Option<String>) -> Result<view::ModerationList, Fault> {
    Ok(desk()?.moderation().list(queue, after.as_deref()).await?)
}

#[server(prefix = "/api", endpoint = "operations/reviews/case", input = Json, output = Json)]
pub async fn reported_text(id: String) -> Result<view::ModerationCase, Fault> {
    Ok(desk()?.moderation().case(named(&id)?).await?)
}

/// Keeps a text, takes it down with a reason or puts it back. `read` is when the text that was read had last been changed.
#[server(prefix = "/api", endpoint = "operations/reviews/decide")]
pub async fn decide_text(
    #[server(default)] id: String,
    #[server(default)] read: String,
    #[server(default)] verdict: String,
    #[server(default)] reason: String,
    #[server(default)] note: String,
) -> Result<(), Fault> {
    Ok(desk()?.moderation().decide(named(&id)?, &read, &verdict, &reason, &note).await?)
}

/// What another operator makes of an appeal: `grant`, or `deny` with words for the author.
#[server(prefix = "/api", endpoint = "operations/reviews/answer")]
pub async fn answer_appeal(
    #[server(default)] id: String,
    #[server(default)] outcome: String,
    #[server(default)] answer: String,
) -> Result<(), Fault> {
    Ok(desk()?.moderation().answer(named(&id)?, &outcome, &answer).await?)
}

/// What becomes of all reviews of one rating that are held back: `release` or `remove`.
#[server(prefix = "/api", endpoint = "operations/reviews/flood")]
pub async fn answer_flood(
    #[server(default)] package: String,
    #[server(default)] stars: String,
    #[server(default)] outcome: String,
) -> Result<(), Fault> {
    desk()?.moderation().answer_flood(&named(&package)?, &stars, &outcome).await?;
    Ok(())
}

/// The author of a review, or the seller of an official reply, asks the store to look again.
#[server(prefix = "/api", endpoint = "moderation/appeal")]
pub async fn appeal_text(#[server(default)] text: String, #[server(default)] appeal: String) -> Result<(), Fault> {
    Ok(desk()?.moderation().appeal(named(&text)?, &appeal).await?)
}
