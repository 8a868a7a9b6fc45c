//! The inbox's address: which queue, narrowed by what, on which page of the list.

use leptos::prelude::*;
use model::inquiry::{InquiryKind, InquiryNumber};
use model::tag::Tag;
use model::view::{InboxFilter, InboxQueue};
use serde::{Deserialize, Serialize};

use crate::address::with_query;
use crate::page::query;

/// What the query of `/developer/inbox` says. Every link of the inbox is made from it, so that filters are kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Address {
    pub queue: InboxQueue,
    pub kind: Option<InquiryKind>,
    /// A package name.
    pub app: Option<String>,
    pub tag: Option<Tag>,
    pub query: Option<String>,
    pub after: Option<String>,
    /// Rows have boxes, to choose several.
    pub picking: bool,
}

impl Address {
    /// The address of this page, as it changes.
    pub fn here() -> Memo<Self> {
        let (queue, kind, app) = (query("queue"), query("kind"), query("app"));
        let (words, after) = (query("q"), query("after"));
        let (tag, pick) = (query("tag"), query("pick"));
        Memo::new(move |_| {
            let words = words.get();
            let named = queue.get().and_then(|queue| queue.parse().ok());
            Self {
                queue: named.unwrap_or_else(|| Self::usual(words.as_deref())),
                kind: kind.get().and_then(|kind| kind.parse().ok()),
                app: app.get(),
                tag: tag.get().and_then(|tag| tag.parse().ok()),
                picking: pick.get().is_some(),
                query: words,
                after: after.get(),
            }
        })
    }

    /// The queue that is meant when none is named: what waits, but a search looks everywhere.
    fn usual(words: Option<&str>) -> InboxQueue {
        if words.is_some() { InboxQueue::All } else { InboxQueue::NeedsReply }
    }

    pub fn filter(&self) -> InboxFilter {
        let Self { queue, kind, app, tag, query, .. } = self.clone();
        InboxFilter { queue, kind, app, tag, query }
    }

    /// Whether more than a queue was chosen.
    pub fn is_narrowed(&self) -> bool {
        self.kind.is_some() || self.app.is_some() || self.tag.is_some() || self.query.is_some()
    }

    /// The list.
    pub fn list(&self) -> String {
        self.at("/developer/inbox")
    }

    /// An inquiry, beside this list.
    pub fn inquiry(&self, number: InquiryNumber) -> String {
        self.at(&format!("/developer/inbox/{number}"))
    }

    fn at(&self, path: &str) -> String {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let queue = if self.queue == Self::usual(self.query.as_deref()) { "" } else { self.queue.as_str() };
        let kind = self.kind.map_or("", InquiryKind::as_str);
        let (app, words, after) = (text(&self.app), text(&self.query), text(&self.after));
        let tag = self.tag.as_ref().map_or("", Tag::as_str);
        let pick = if self.picking { "1" } else { "" };
        with_query(
            path,
            &[
                ("queue", queue),
                ("kind", kind),
                ("app", &app),
                ("tag", tag),
                ("q", &words),
                ("after", &after),
                ("pick", pick),
            ],
        )
    }

    /// The same filters in another queue.
    pub fn in_queue(&self, queue: InboxQueue) -> Self {
        Self { queue, after: None, ..self.clone() }
    }

    pub fn of_kind(&self, kind: Option<InquiryKind>) -> Self {
        Self { kind, after: None, ..self.clone() }
    }

    pub fn of_app(&self, app: Option<&str>) -> Self {
        Self { app: app.map(str::to_owned), after: None, ..self.clone() }
    }

    pub fn of_tag(&self, tag: Option<Tag>) -> Self {
        Self { tag, after: None, ..self.clone() }
    }

    /// Everything with a tag.
    pub fn tagged(tag: &Tag) -> String {
        let tag = Some(tag.clone());
        Self { queue: InboxQueue::All, kind: None, app: None, tag, query: None, after: None, picking: false }.list()
    }

    /// The same list with or without boxes.
    pub fn picking(&self, picking: bool) -> Self {
        Self { picking, ..self.clone() }
    }

    /// Without the search; the queue stays the one that is shown.
    pub fn without_words(&self) -> Self {
        Self { query: None, after: None, ..self.clone() }
    }

    /// The queue alone.
    pub fn cleared(&self) -> Self {
        Self { kind: None, app: None, tag: None, query: None, after: None, ..self.clone() }
    }

    pub fn page(&self, after: Option<String>) -> Self {
        Self { after, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> Address {
        Address {
            queue: InboxQueue::NeedsReply,
            kind: None,
            app: None,
            tag: None,
            query: None,
            after: None,
            picking: false,
        }
    }

    #[test]
    fn the_usual_queue_is_not_written() {
        assert_eq!(plain().list(), "/developer/inbox");
        assert_eq!(plain().in_queue(InboxQueue::Mine).list(), "/developer/inbox?queue=mine");
        let found = Address { queue: InboxQueue::All, query: Some("위젯".into()), ..plain() };
        assert_eq!(found.list(), "/developer/inbox?q=%EC%9C%84%EC%A0%AF");
        assert_eq!(found.without_words().list(), "/developer/inbox?queue=all");
    }

    #[test]
    fn an_inquiry_keeps_the_list_and_a_filter_begins_at_the_first_page() {
        let number = InquiryNumber { handed_over: false, serial: 20_417 };
        let deep = Address { app: Some("kr.moalabs.moaplan".into()), after: Some("k9".into()), ..plain() };
        assert_eq!(deep.inquiry(number), "/developer/inbox/R-20417?app=kr.moalabs.moaplan&after=k9");
        assert_eq!(
            deep.of_kind(Some(InquiryKind::Refund)).list(),
            "/developer/inbox?kind=refund&app=kr.moalabs.moaplan"
        );
        assert_eq!(deep.cleared().list(), "/developer/inbox");
    }
}
