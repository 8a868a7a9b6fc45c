//! `/developer/canned`, `/developer/canned/:id`: the seller's canned replies.

use leptos::prelude::*;

use super::frame::{DeveloperFrame, Place};
use crate::api;
use crate::canned::{CannedReplies, Writing};
use crate::page::{PageTitle, load, param, query, show};
use crate::ui::{SkeletonKind, use_locale};

const HOME: &str = "/developer/canned";

/// The seller's canned replies, and the one that the address names.
#[component]
pub fn DeveloperCannedPage() -> impl IntoView {
    let (id, words) = (param("id"), query("q"));
    let writing = Writing::new();
    let loaded = load(
        move || (id.get(), words.get()),
        |(id, words)| async move { Ok((api::developer_counts().await?, api::canned_replies().await?, id, words)) },
    );
    show(loaded, SkeletonKind::Rows, move |(counts, page, chosen, query)| {
        let title = use_locale().t("canned-title");
        let back = (!chosen.is_empty()).then(|| HOME.to_owned());
        view! {
            <PageTitle text=title.clone()/>
            <DeveloperFrame place=Place::Canned counts groups=Vec::new() title=title phone_back=back>
                <CannedReplies page home=HOME chosen query writing/>
            </DeveloperFrame>
        }
    })
}
