//! `/my/settings`.

use leptos::prelude::*;

use crate::account::AccountSections;
use crate::api;
use crate::page::{PageTitle, load, show};
use crate::store::{Back, Place, StoreFrame};
use crate::ui::{SkeletonKind, use_locale};

/// A customer's own account.
#[component]
pub fn MySettingsPage() -> impl IntoView {
    let l = use_locale();
    let settings = load(|| (), |()| api::account_settings());
    view! {
        <StoreFrame current=Place::None phone_title=l.t("settings-title") phone_back="/my/inquiries">
            <PageTitle text=l.t("settings-title")/>
            <header class="head">
                <Back href="/my/inquiries" label=l.t("my-title")/>
                <h1>{l.t("settings-title")}</h1>
            </header>
            {show(settings, SkeletonKind::Text, |settings| view! { <AccountSections settings/> })}
        </StoreFrame>
    }
}
