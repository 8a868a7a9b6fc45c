//! `/operations/canned`, `/operations/canned/:id`: the store's own canned replies.

use leptos::prelude::*;

use super::frame::{Frame, Here};
use super::mails::counts;
use crate::api;
use crate::canned::{CannedReplies, Writing};
use crate::page::{PageTitle, load, param, query, show};
use crate::ui::{SkeletonKind, use_locale};

const HOME: &str = "/operations/canned";

/// The store's canned replies, and the one that the address names.
#[component]
pub fn OperatorCannedPage() -> impl IntoView {
    let (id, words) = (param("id"), query("q"));
    let writing = Writing::new();
    let loaded = load(
        move || (id.get(), words.get()),
        |(id, words)| async move { Ok((counts().await?, api::canned_replies().await?, id, words)) },
    );
    show(loaded, SkeletonKind::Rows, move |(counts, page, chosen, query)| {
        let title = use_locale().t("canned-title");
        let back = (!chosen.is_empty()).then(|| HOME.to_owned());
        view! {
            <PageTitle text=title.clone()/>
            <Frame here=Here::Canned counts query=None title back panes=false>
                <CannedReplies page home=HOME chosen query writing/>
            </Frame>
        }
    })
}
