//! What another app has shared: it waits until its owner opens the inquiry that it is for, and takes it into a message.

use leptos::prelude::*;

use super::{ask_worker, use_kept};
use crate::developer::inbox::take_in;
use crate::ui::{Callout, Icon, Tone, use_locale};

/// That there is something, on every page.
#[component]
pub(super) fn Shared() -> impl IntoView {
    let l = use_locale();
    let kept = use_kept();
    move || {
        kept.try_get().unwrap_or_default().shared.map(|shared| {
            let discard = move |_| ask_worker("unshare".to_owned(), || {});
            let discard = view! {
                <button type="button" class="button quiet m" on:click=discard>
                    <Icon name="trash-2"/> {l.t("dev-shared-discard")}
                </button>
            };
            // Enough to know it by.
            let first: String = shared.text.chars().take(80).collect();
            let text = locale::t!(l, "dev-shared-text", count = shared.files.len());
            view! {
                <div class="dev-banner">
                    <Callout tone=Tone::Accent icon="upload" title=l.t("dev-shared-title") actions=discard.into_any()>
                        {text} " " <q>{first}</q>
                    </Callout>
                </div>
            }
        })
    }
}

/// Over a composer: takes it into the message that is being written.
#[component]
pub(in crate::developer) fn TakeShared() -> impl IntoView {
    let l = use_locale();
    let kept = use_kept();
    move || {
        kept.try_get().unwrap_or_default().shared.map(|shared| {
            let take = move |_| {
                take_in(&shared.text, !shared.files.is_empty());
                // Files are let go of when they have been fetched.
                if shared.files.is_empty() {
                    ask_worker("unshare".to_owned(), || {});
                }
            };
            view! {
                <div class="button-row">
                    <button type="button" class="button default m" on:click=take>
                        <Icon name="upload"/> {l.t("dev-shared-take")}
                    </button>
                </div>
            }
        })
    }
}
