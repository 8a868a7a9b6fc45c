//! `/operations/settings`.

use leptos::prelude::*;

use super::frame::{Frame, Here};
use super::mails::counts;
use crate::account::AccountSections;
use crate::api;
use crate::page::{PageTitle, load, show};
use crate::ui::{SkeletonKind, use_locale};

/// An operator's own account.
#[component]
pub fn OperatorSettingsPage() -> impl IntoView {
    let loaded = load(|| (), |()| async { Ok((counts().await?, api::account_settings().await?)) });
    show(loaded, SkeletonKind::Text, |(counts, settings)| {
        let title = use_locale().t("settings-title");
        view! {
            <PageTitle text=title.clone()/>
            <Frame here=Here::Settings counts query=None title=title.clone() back=None panes=false>
                <header class="page-head"><h1>{title}</h1></header>
                <AccountSections settings/>
            </Frame>
        }
    })
}
