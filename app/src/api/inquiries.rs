//! A customer's inquiries, and what developers and operators do with any.

#![expect(clippy::too_many_arguments, reason = "each is a field of the form")]

use leptos::prelude::*;
use model::purchase::PurchaseShelf;
use model::view;

use super::Fault;
#[cfg(feature = "ssr")]
use super::server::{desk, lead_to, named};
use crate::wire::Json;

#[server(prefix = "/api", endpoint = "my/inquiries", input = Json, output = Json)]
pub async fn my_inquiries(after: Option<String>) -> Result<view::MyInquiries, Fault> {
    Ok(desk()?.inquiries().mine(after.as_deref()).await?)
}

#[server(prefix = "/api", endpoint = "my/inquiry", input = Json, output = Json)]
pub async fn my_inquiry(number: String) -> Result<view::CustomerInquiry, Fault> {
    Ok(desk()?.inquiries().for_customer(named(&number)?).await?)
}

/// The own inquiry that a number which leads nowhere most likely means.
#[server(prefix = "/api", endpoint = "my/inquiries/likely", input = Json, output = Json)]
pub async fn likely_inquiry(number: String) -> Result<Option<view::InquiryHead>, Fault> {
    // What is no number at all is like none.
    let Ok(number) = number.trim().parse() else { return Ok(None) };
    Ok(desk()?.inquiries().likely(number).await?)
}

#[server(prefix = "/api", endpoint = "my/purchases", input = Json, output = Json)]
pub async fn my_purchases(shelf: PurchaseShelf, after: Option<String>) -> Result<view::MyPurchases, Fault> {
    Ok(desk()?.catalog().my_purchases(shelf, after.as_deref()).await?)
}

/// What the contact form needs; without a package it is the customer center's.
#[server(prefix = "/api", endpoint = "my/contact-form", input = Json, output = Json)]
pub async fn contact_form(package: Option<String>) -> Result<view::ContactForm, Fault> {
    let package = package.as_deref().map(named).transpose()?;
    Ok(desk()?.inquiries().contact_form(package.as_ref()).await?)
}

/// Sends an inquiry: to an app's developer, or without a package to the customer center.
///
/// `purchase` is the id of one of the customer's own, or `other` with `claimed_at` and `claimed_item` described by
/// hand, or empty. `reason` and `consent` (O, X) are for refund requests.
/// `files` names what was brought for it (`/api/files`).
#[server(prefix = "/api", endpoint = "inquiries/submit")]
pub async fn submit_inquiry(
    #[server(default)] key: String,
    #[server(default)] package: String,
    #[server(default)] kind: String,
    #[server(default)] purchase: String,
    #[server(default)] claimed_at: String,
    #[server(default)] claimed_item: String,
    #[server(default)] reason: String,
    #[server(default)] body: String,
    #[server(default)] consent: String,
    #[server(default)] wording: String,
    #[server(default)] files: Vec<String>,
) -> Result<(), Fault> {
    let form =
        desk::SubmitForm { key, package, kind, purchase, claimed_at, claimed_item, reason, body, consent, wording };
    let number = desk()?.inquiries().bringing(&files)?.submit(form).await?;
    lead_to(&format!("/my/inquiries/{number}?sent=1"));
    Ok(())
}

#[server(prefix = "/api", endpoint = "inquiries/follow-up")]
pub async fn follow_up(
    #[server(default)] key: String,
    #[server(default)] number: String,
    #[server(default)] body: String,
    #[server(default)] files: Vec<String>,
) -> Result<(), Fault> {
    Ok(desk()?.inquiries().bringing(&files)?.follow_up(named(&number)?, &key, &body).await?)
}

#[server(prefix = "/api", endpoint = "inquiries/close")]
pub async fn close_inquiry(#[server(default)] number: String) -> Result<(), Fault> {
    Ok(desk()?.inquiries().close(named(&number)?).await?)
}

/// Reopens an ended inquiry with a message that says why.
#[server(prefix = "/api", endpoint = "inquiries/reopen")]
pub async fn reopen_inquiry(
    #[server(default)] key: String,
    #[server(default)] number: String,
    #[server(default)] body: String,
    #[server(default)] files: Vec<String>,
) -> Result<(), Fault> {
    Ok(desk()?.inquiries().bringing(&files)?.reopen(named(&number)?, &key, &body).await?)
}

#[server(prefix = "/api", endpoint = "inquiries/withdraw")]
pub async fn withdraw_inquiry(#[server(default)] number: String) -> Result<(), Fault> {
    Ok(desk()?.inquiries().withdraw(named(&number)?).await?)
}

/// `satisfaction` is 1 to 5.
#[server(prefix = "/api", endpoint = "inquiries/rate-help")]
pub async fn rate_help(
    #[server(default)] number: String,
    #[server(default)] satisfaction: String,
) -> Result<(), Fault> {
    Ok(desk()?.inquiries().rate_help(named(&number)?, &satisfaction).await?)
}

/// A developer or an operator answers the customer. `canned` names the canned reply that it was begun with, and `closes`
/// is `on` when the inquiry is to be closed with it. `seen` is the newest message that the page showed: an answer of
/// anybody else of the store or the seller since then stops this one. `back` is where to go on, where that is not the
/// form's own page.
#[server(prefix = "/api", endpoint = "inquiries/reply")]
pub async fn reply_to_customer(
    #[server(default)] key: String,
    #[server(default)] number: String,
    #[server(default)] body: String,
    #[server(default)] files: Vec<String>,
    #[server(default)] canned: String,
    #[server(default)] closes: String,
    #[server(default)] seen: String,
    #[server(default)] back: String,
) -> Result<(), Fault> {
    let inquiries = desk()?.inquiries().bringing(&files)?.with_canned(&canned, closes == "on").having_seen(&seen);
    inquiries.reply(named(&number)?, &key, &body).await?;
    if crate::address::is_local(&back) {
        lead_to(&back);
    }
    Ok(())
}

/// A note for the author's own side only.
#[server(prefix = "/api", endpoint = "inquiries/note")]
pub async fn add_note(
    #[server(default)] key: String,
    #[server(default)] number: String,
    #[server(default)] body: String,
    #[server(default)] files: Vec<String>,
) -> Result<(), Fault> {
    Ok(desk()?.inquiries().bringing(&files)?.add_note(named(&number)?, &key, &body).await?)
}

/// Tags an inquiry on one's own side of the desk.
#[server(prefix = "/api", endpoint = "inquiries/tag")]
pub async fn tag_inquiry(#[server(default)] number: String, #[server(default)] tag: String) -> Result<(), Fault> {
    Ok(desk()?.tags().add(named(&number)?, &tag).await?)
}

#[server(prefix = "/api", endpoint = "inquiries/untag")]
pub async fn untag_inquiry(#[server(default)] number: String, #[server(default)] tag: String) -> Result<(), Fault> {
    Ok(desk()?.tags().remove(named(&number)?, &tag).await?)
}

/// One thing done to several inquiries (`numbers[]`): `deed` is `take`, `release`, `close` or `tag`.
#[server(prefix = "/api", endpoint = "inquiries/several")]
pub async fn change_several(
    #[server(default)] numbers: Vec<String>,
    #[server(default)] deed: String,
    #[server(default)] tag: String,
) -> Result<(), Fault> {
    Ok(desk()?.inquiries().several(&numbers, &deed, &tag).await?)
}

/// To a member of the seller, or of the store's operators; an empty `member` takes the assignment back.
#[server(prefix = "/api", endpoint = "inquiries/assign")]
pub async fn assign_inquiry(#[server(default)] number: String, #[server(default)] member: String) -> Result<(), Fault> {
    Ok(desk()?.inquiries().assign(named(&number)?, &member).await?)
}

/// Says that one has the inquiry open, and tells who else of one's own side does.
#[server(prefix = "/api", endpoint = "inquiries/here", input = Json, output = Json)]
pub async fn here(number: String, writing: bool) -> Result<Vec<view::Present>, Fault> {
    Ok(desk()?.presence().here(named(&number)?, writing).await?)
}

/// Says that one has left it.
#[server(prefix = "/api", endpoint = "inquiries/left")]
pub async fn left(#[server(default)] number: String) -> Result<(), Fault> {
    Ok(desk()?.presence().leave(named(&number)?).await?)
}

/// Keeps a list, by its address, under a name.
#[server(prefix = "/api", endpoint = "views/save")]
pub async fn save_view(#[server(default)] name: String, #[server(default)] path: String) -> Result<(), Fault> {
    Ok(desk()?.views().save(&name, &path).await?)
}

#[server(prefix = "/api", endpoint = "views/forget")]
pub async fn forget_view(#[server(default)] id: String) -> Result<(), Fault> {
    Ok(desk()?.views().remove(named(&id)?).await?)
}

/// Makes `from` a part of `into`: two inquiries of one customer that are one matter.
#[server(prefix = "/api", endpoint = "inquiries/merge")]
pub async fn merge_inquiries(#[server(default)] into: String, #[server(default)] from: String) -> Result<(), Fault> {
    Ok(desk()?.inquiries().merge(named(&into)?, named(&from)?).await?)
}

/// Has what became a part of another stand alone again.
#[server(prefix = "/api", endpoint = "inquiries/unmerge")]
pub async fn unmerge_inquiry(#[server(default)] number: String) -> Result<(), Fault> {
    Ok(desk()?.inquiries().unmerge(named(&number)?).await?)
}

/// Makes a customer's message an inquiry of its own.
#[server(prefix = "/api", endpoint = "inquiries/split")]
pub async fn split_inquiry(#[server(default)] number: String, #[server(default)] message: String) -> Result<(), Fault> {
    desk()?.inquiries().split(named(&number)?, &message).await?;
    Ok(())
}
