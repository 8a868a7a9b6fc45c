//! What an installed Developer Center asks for besides its pages: which of them it may keep on the device, and where the
//! links and the shared things of other apps lead. Its service worker is under `public/developer-worker`.

use std::sync::LazyLock;

use app::api::Caller;
use axum::Extension;
use axum::extract::State;
use axum::http::Uri;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Redirect, Response};
use desk::Offline;
use locale::{Locale, words};
use model::inquiry::InquiryNumber;
use model::view::{InboxQueue, ReviewQueue};
use model::{Actor, Zone};
use serde_json::{Value, json};

use super::Web;
use super::caller::Look;
use super::forms::refusal;

/// No time stands in these words.
static ANY: LazyLock<Zone> = LazyLock::new(Zone::seoul);

const INBOX: &str = "/developer/inbox";
const REVIEWS: &str = "/developer/reviews";

/// `GET /developer/offline.json`: the pages that whoever asks may keep, what matters most first.
pub async fn list(
    State(web): State<Web>,
    Extension(caller): Extension<Caller>,
    Extension(look): Extension<Look>,
) -> Response {
    let offline = match caller.desk().inquiries().offline().await {
        Ok(offline) => offline,
        Err(error) => return refusal(&error.public(&caller.request)),
    };
    let role = match caller.actor {
        Actor::Developer { role, .. } => role.as_str(),
        _ => "",
    };
    // A page looks different in another version of the app, too, and to another role.
    let look = format!("{} {role} {} {}", web.files.build(), caller.language, look.theme.as_str());
    let locale = Locale::new(caller.language, &ANY);
    locale.open(words::PHONE);
    let answer = json!({
        "account": offline.account.to_string(),
        "badge": offline.waiting,
        "pages": pages(&offline, &look),
        "words": {
            "lang": caller.language.as_str(),
            "title": locale.t("phone-offline-title"),
            "text": locale.t("phone-offline-text"),
            "inbox": locale.t("phone-developer-inbox"),
            "waiting": locale.t("phone-offline-waits"),
            "refused": locale.t("phone-offline-refused"),
        },
    });
    ([(CACHE_CONTROL, "private, no-store")], axum::Json(answer)).into_response()
}

fn pages(offline: &Offline, look: &str) -> Vec<Value> {
    let page = |path: String, stamp: &str| json!({ "path": path, "stamp": format!("{stamp} {look}") });
    let (inquiries, reviews) = (offline.inquiries_stamp.as_str(), offline.reviews_stamp.as_str());
    // The usual queue of each list has no name in its address.
    let queues = InboxQueue::ALL.iter().filter(|queue| **queue != InboxQueue::NeedsReply);
    let mut pages = vec![page(INBOX.to_owned(), inquiries), page(REVIEWS.to_owned(), reviews)];
    pages.extend(queues.map(|queue| page(format!("{INBOX}?queue={queue}"), inquiries)));
    pages.push(page(format!("{REVIEWS}?queue={}", ReviewQueue::All), reviews));
    pages.extend(offline.inquiries.iter().map(|(number, stamp)| page(format!("{INBOX}/{number}"), stamp)));
    let further = |path: &str, queue: &str, after: &str| format!("{path}?queue={queue}&after={after}");
    let all = InboxQueue::All.as_str();
    pages.extend(offline.inquiries_after.iter().map(|after| page(further(INBOX, all, after), inquiries)));
    let all = ReviewQueue::All.as_str();
    pages.extend(offline.reviews_after.iter().map(|after| page(further(REVIEWS, all, after), reviews)));
    pages
}

/// `GET /developer/open?link=web+hearback:R-20417`: where such a link of another app leads. What is none leads to the inbox.
pub async fn open(uri: Uri) -> Redirect {
    let link = uri.query().and_then(|query| {
        form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "link").map(|(_, link)| link.into_owned())
    });
    match link.as_deref().and_then(named) {
        Some(number) => Redirect::to(&format!("{INBOX}/{number}")),
        None => Redirect::to(INBOX),
    }
}

fn named(link: &str) -> Option<InquiryNumber> {
    let rest = link.strip_prefix("web+hearback:")?;
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let rest = rest.strip_prefix("inbox/").unwrap_or(rest);
    rest.trim_end_matches('/').to_ascii_uppercase().parse().ok()
}

/// `POST /developer/share`: the worker takes what another app shares, and it never leaves the device unsent. Only where
/// there is no worker yet does it come here, and then it is let go: the body is not read.
pub async fn share() -> Redirect {
    Redirect::to(INBOX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_of_another_app_names_an_inquiry_or_nothing() {
        for link in ["web+hearback:R-20417", "web+hearback://R-20417", "web+hearback://inbox/r-20417/"] {
            assert_eq!(named(link).map(|number| number.to_string()).as_deref(), Some("R-20417"), "{link}");
        }
        for link in ["https://evil.example", "web+hearback:", "web+hearback://evil.example/R-20417", "R-20417"] {
            assert_eq!(named(link), None, "{link}");
        }
    }
}
