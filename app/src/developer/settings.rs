//! `/developer/settings`.

use leptos::prelude::*;

use super::frame::{DeveloperFrame, Place, settings_groups};
use super::phone::Phone;
use crate::account::AccountSections;
use crate::api;
use crate::page::{PageTitle, load, show};
use crate::ui::{SkeletonKind, use_locale};

/// A developer's own account, and what their phone is told.
#[component]
pub fn DeveloperSettingsPage() -> impl IntoView {
    let loaded = load(
        || (),
        |()| async {
            Ok((api::developer_counts().await?, api::account_settings().await?, api::push_settings().await?))
        },
    );
    show(loaded, SkeletonKind::Text, |(counts, settings, push)| {
        let title = use_locale().t("settings-title");
        view! {
            <PageTitle text=title.clone()/>
            <DeveloperFrame place=Place::Settings counts groups=settings_groups("/developer/settings") title=title.clone()>
                <header class="page-head"><h1>{title}</h1></header>
                <Phone push/>
                <AccountSections settings/>
            </DeveloperFrame>
        }
    })
}
