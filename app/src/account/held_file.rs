use leptos::prelude::*;
use model::file::FileState;

use super::frame::AccountSheet;
use crate::address::is_local;
use crate::page::{param, query};
use crate::ui::use_locale;

/// `/files/{state}`: where a link to a file leads that nobody can open, or not yet.
#[component]
pub fn HeldFilePage() -> impl IntoView {
    let l = use_locale();
    let infected = param("state").get_untracked() == FileState::Infected.as_str();
    let (title, lead) = if infected {
        ("file-infected-title", "file-infected-text")
    } else {
        ("file-scanning-title", "file-scanning-text")
    };
    let file = query("file").get_untracked().filter(|file| is_local(file) && file.starts_with("/files/"));
    let again = file.filter(|_| !infected).map(|file| {
        // The router would look for a page there.
        view! { <p><a class="link" href=file rel="external">{l.t("file-scanning-again")}</a></p> }
    });
    view! { <AccountSheet title=l.t(title) lead=l.t(lead)>{again}</AccountSheet> }
}
