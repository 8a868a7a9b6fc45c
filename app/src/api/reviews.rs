//! Reviews, helpful marks, reports and official replies.

use std::collections::BTreeMap;

use leptos::prelude::*;
use model::view;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{desk, lead_to, named};
use crate::wire::Json;

#[server(prefix = "/api", endpoint = "my/reviews")]
pub async fn my_reviews() -> Result<view::MyReviews, Fault> {
    Ok(desk()?.reviews().mine().await?)
}

#[server(prefix = "/api", endpoint = "my/review-editor")]
pub async fn review_editor(package: String) -> Result<view::ReviewEditor, Fault> {
    Ok(desk()?.reviews().editor(&named(&package)?).await?)
}

/// Writes the customer's one review of an app, or changes it.
#[server(prefix = "/api", endpoint = "reviews/write")]
pub async fn write_review(
    #[server(default)] package: String,
    #[server(default)] stars: String,
    #[server(default)] body: String,
    #[server(default)] device: String,
) -> Result<(), Fault> {
    desk()?.reviews().write(&named(&package)?, &stars, &body, &device).await?;
    lead_to(&format!("/apps/{}?sort=newest#reviews", package.trim()));
    Ok(())
}

#[server(prefix = "/api", endpoint = "reviews/withdraw")]
pub async fn withdraw_review(#[server(default)] review: String) -> Result<(), Fault> {
    Ok(desk()?.reviews().withdraw(named(&review)?).await?)
}

/// `marked` is `yes` to mark, anything else to take the mark back.
#[server(prefix = "/api", endpoint = "reviews/helpful")]
pub async fn mark_helpful(#[server(default)] review: String, #[server(default)] marked: String) -> Result<(), Fault> {
    Ok(desk()?.reviews().mark_helpful(named(&review)?, marked == "yes").await?)
}

/// `review` names a review, or with `.reply` behind it the official reply to it.
#[server(prefix = "/api", endpoint = "reviews/report")]
pub async fn report_review(#[server(default)] review: String, #[server(default)] reason: String) -> Result<(), Fault> {
    Ok(desk()?.moderation().report(named(&review)?, &reason).await?)
}

#[server(prefix = "/api", endpoint = "developer/reviews", input = Json, output = Json)]
pub async fn seller_reviews(
    filter: view::SellerReviewFilter,
    after: Option<String>,
) -> Result<view::SellerReviews, Fault> {
    Ok(desk()?.reviews().of_seller(filter, after.as_deref()).await?)
}

/// The figures above the seller's reviews: of one app, or of all.
#[server(prefix = "/api", endpoint = "developer/review-figures", input = Json, output = Json)]
pub async fn review_figures(app: Option<String>) -> Result<view::ReviewFigures, Fault> {
    Ok(desk()?.reports().reviews(app.as_deref()).await?)
}

/// Writes the official reply to a review, or changes it.
#[server(prefix = "/api", endpoint = "replies/write")]
pub async fn write_official_reply(
    #[server(default)] review: String,
    #[server(default)] body: String,
) -> Result<(), Fault> {
    Ok(desk()?.reviews().reply(named(&review)?, &body).await?)
}

#[server(prefix = "/api", endpoint = "replies/withdraw")]
pub async fn withdraw_official_reply(#[server(default)] review: String) -> Result<(), Fault> {
    Ok(desk()?.reviews().withdraw_reply(named(&review)?).await?)
}

/// The chosen reviews of the seller, to be answered together.
#[server(prefix = "/api", endpoint = "developer/reviews/many", input = Json, output = Json)]
pub async fn many_reviews(reviews: Vec<String>) -> Result<view::ManyReviews, Fault> {
    // What is no id names no review.
    let reviews: Vec<_> = reviews.iter().filter_map(|review| review.parse().ok()).collect();
    Ok(desk()?.reviews().many(&reviews).await?)
}

/// Writes the official replies to several reviews: `body[…]` has the reply to a review ([`model::official::field`]),
/// and `skip[…]` leaves one out.
#[server(prefix = "/api", endpoint = "replies/write-many")]
pub async fn write_official_replies(
    #[server(default)] key: String,
    #[server(default)] body: BTreeMap<String, String>,
    #[server(default)] skip: BTreeMap<String, String>,
) -> Result<(), Fault> {
    let mut replies = BTreeMap::new();
    for (key, text) in body.into_iter().filter(|(key, _)| !skip.contains_key(key)) {
        replies.insert(model::official::review_of(&key).ok_or(Fault(model::Problem::NotFound))?, text);
    }
    desk()?.reviews().reply_to_many(&key, replies).await?;
    lead_to("/developer/reviews");
    Ok(())
}

/// Takes back what was written a moment ago. `reviews` are their ids, with commas between.
#[server(prefix = "/api", endpoint = "replies/take-back")]
pub async fn take_back_replies(#[server(default)] reviews: String) -> Result<(), Fault> {
    let reviews: Vec<_> = reviews.split(',').filter_map(|review| review.parse().ok()).collect();
    desk()?.reviews().take_back(&reviews).await?;
    lead_to("/developer/reviews");
    Ok(())
}
