//! What the service worker keeps for a member on this device (`public/developer-worker`): what they wrote without a network
//! and what another app has shared. Without a worker there is nothing.

#[cfg(feature = "hydrate")]
mod browser;
mod shared;
mod waiting;

use leptos::prelude::*;
use model::{Problem, Time};
use serde::Deserialize;

use self::shared::Shared;
pub(super) use self::shared::TakeShared;
pub(super) use self::waiting::{Waiting, WaitingReplies, give_to_editor};
use crate::form::Deed;
use crate::ui::{Callout, LinkButton, Size, Tone, use_locale};

/// As the worker tells it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
struct Kept {
    /// Whether pages are kept here.
    keeps: bool,
    /// In the order of writing.
    waiting: Vec<Entry>,
    shared: Option<Brought>,
}

/// A form that could not be sent yet.
#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Entry {
    id: i64,
    /// The last part of its endpoint.
    deed: String,
    /// The inquiry's number, or the review.
    about: String,
    text: String,
    /// What its form names its files by.
    files: Vec<String>,
    /// By the device's clock.
    at: Time,
    /// Why the server has refused it.
    problem: Option<Problem>,
}

/// What another app has shared.
#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Brought {
    text: String,
    /// Names of files.
    files: Vec<String>,
}

impl Entry {
    /// Where it was written.
    fn place(&self) -> String {
        if self.deed == "write" { "/developer/reviews".to_owned() } else { format!("/developer/inbox/{}", self.about) }
    }
}

/// What is kept now; nothing until the page has come to life.
fn use_kept() -> RwSignal<Kept> {
    let kept = RwSignal::new(Kept::default());
    #[cfg(feature = "hydrate")]
    browser::follow(kept);
    kept
}

/// Asks the worker for something, and goes on where it could be done; it tells every page of what has changed.
fn ask_worker(what: String, then: impl FnOnce() + 'static) {
    #[cfg(feature = "hydrate")]
    browser::ask(what, then);
    #[cfg(not(feature = "hydrate"))]
    let _ = (what, then);
}

/// Takes into the composer's forms what was chosen for them without a network (`public/developer-page.js`).
pub(super) fn take_kept_files(forms: [(&'static str, Deed); 2]) {
    #[cfg(feature = "hydrate")]
    browser::take_files(forms);
    #[cfg(not(feature = "hydrate"))]
    let _ = forms;
}

/// Over every page: that there is no network, and that something which waited was refused.
#[component]
pub(super) fn OfflineBanner() -> impl IntoView {
    let l = use_locale();
    let kept = use_kept();
    let cut = RwSignal::new(false);
    #[cfg(feature = "hydrate")]
    browser::watch(cut);
    let offline = move || {
        let Kept { keeps, waiting, .. } = kept.try_get().unwrap_or_default();
        let shown = keeps && cut.try_get().unwrap_or_default();
        let text = match waiting.len() {
            0 => l.t("dev-offline-text"),
            count => locale::t!(l, "dev-offline-waiting", count = count),
        };
        shown.then(|| {
            view! {
                <div class="dev-banner">
                    <Callout tone=Tone::Warn icon="wifi-off" title=l.t("dev-offline-title") live=true>{text}</Callout>
                </div>
            }
        })
    };
    let refused = move || {
        let waiting = kept.try_get().unwrap_or_default().waiting;
        waiting.into_iter().find(|entry| entry.problem.is_some()).map(|entry| {
            let look = view! { <LinkButton href=entry.place() size=Size::M>{l.t("dev-refused-look")}</LinkButton> };
            view! {
                <div class="dev-banner">
                    <Callout tone=Tone::Warn title=l.t("dev-refused-title") live=true actions=look.into_any()>
                        {l.t("dev-refused-text")}
                    </Callout>
                </div>
            }
        })
    };
    view! {
        {offline}
        {refused}
        <Shared/>
    }
}
