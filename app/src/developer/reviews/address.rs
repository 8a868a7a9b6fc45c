//! The address of the reviews console.

use leptos::prelude::*;
use model::rating::Stars;
use model::view::{ReviewQueue, SellerReviewFilter};
use serde::{Deserialize, Serialize};

use crate::address::with_query;
use crate::page::query;

/// What the query of `/developer/reviews` says, but for the review whose reply is being written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Address {
    pub queue: ReviewQueue,
    pub stars: Option<Stars>,
    /// A package name.
    pub app: Option<String>,
    pub version: Option<String>,
    pub after: Option<String>,
}

impl Address {
    /// The address of this page, as it changes.
    pub fn here() -> Memo<Self> {
        let (queue, stars, app) = (query("queue"), query("stars"), query("app"));
        let (version, after) = (query("version"), query("after"));
        Memo::new(move |_| Self {
            queue: queue.get().and_then(|queue| queue.parse().ok()).unwrap_or(ReviewQueue::NeedsReply),
            stars: stars.get().and_then(|stars| stars.parse().ok()),
            app: app.get(),
            version: version.get(),
            after: after.get(),
        })
    }

    pub fn filter(&self) -> SellerReviewFilter {
        let Self { queue, stars, app, version, .. } = self.clone();
        SellerReviewFilter { queue, stars, app, version }
    }

    /// Whether more than a queue was chosen.
    pub fn is_narrowed(&self) -> bool {
        self.stars.is_some() || self.app.is_some() || self.version.is_some()
    }

    pub fn list(&self) -> String {
        self.with_reply("")
    }

    /// The same list with the editor of one reply open in it, and led to.
    pub fn replying_to(&self, review: &str) -> String {
        format!("{}#review-{review}", self.with_reply(review))
    }

    fn with_reply(&self, review: &str) -> String {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let queue = if self.queue == ReviewQueue::NeedsReply { "" } else { self.queue.as_str() };
        let stars = self.stars.map(|stars| stars.to_string()).unwrap_or_default();
        let (app, version, after) = (text(&self.app), text(&self.version), text(&self.after));
        let pairs = [("queue", queue), ("stars", &stars), ("app", &app), ("version", &version), ("after", &after)];
        with_query("/developer/reviews", &[pairs.as_slice(), &[("reply", review)]].concat())
    }

    pub fn in_queue(&self, queue: ReviewQueue) -> Self {
        Self { queue, after: None, ..self.clone() }
    }

    pub fn of_stars(&self, stars: Option<Stars>) -> Self {
        Self { stars, after: None, ..self.clone() }
    }

    /// Another app has other versions.
    pub fn of_app(&self, app: Option<&str>) -> Self {
        Self { app: app.map(str::to_owned), version: None, after: None, ..self.clone() }
    }

    pub fn of_version(&self, version: Option<&str>) -> Self {
        Self { version: version.map(str::to_owned), after: None, ..self.clone() }
    }

    pub fn cleared(&self) -> Self {
        Self { stars: None, app: None, version: None, after: None, ..self.clone() }
    }

    pub fn page(&self, after: Option<String>) -> Self {
        Self { after, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_kept_and_a_version_goes_with_its_app() {
        let all = Address {
            queue: ReviewQueue::All,
            stars: Stars::new(2),
            app: None,
            version: Some("4.8".into()),
            after: None,
        };
        assert_eq!(all.list(), "/developer/reviews?queue=all&stars=2&version=4.8");
        assert_eq!(all.of_app(Some("kr.x")).list(), "/developer/reviews?queue=all&stars=2&app=kr.x");
        assert_eq!(all.replying_to("7"), "/developer/reviews?queue=all&stars=2&version=4.8&reply=7#review-7");
        assert_eq!(all.cleared().in_queue(ReviewQueue::NeedsReply).list(), "/developer/reviews");
    }
}
