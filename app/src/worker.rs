//! What the page says to its own script (`public/developer-page.js`), which speaks with the Developer Center's service
//! worker; and what that says of the page.

use leptos::prelude::*;
use web_sys::Event;

/// Whoever reads is about to sign out: what is kept on this device goes.
pub(crate) const FORGET: &str = "hearback-forget";
/// The page has nothing to show, for want of a network.
pub(crate) const CUT: &str = "hearback-cut";

/// Says something to the page's scripts, and to what is shown in it.
pub(crate) fn tell(what: &str) {
    if let Ok(event) = Event::new(what) {
        // Nobody cancels these.
        let _ = window().dispatch_event(&event);
    }
}

/// How old the page was when it was opened, in milliseconds: one that was kept on the device is older than its opening.
pub(crate) fn age() -> i64 {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("data-age")).and_then(|age| age.parse().ok()).unwrap_or(0)
}

/// Which version of the app this page is.
pub(crate) fn build() -> Option<String> {
    document().document_element()?.get_attribute("data-build")
}

/// Where the page hears of changes since it was made.
pub(crate) fn line() -> Option<String> {
    document().document_element()?.get_attribute("data-live")
}
