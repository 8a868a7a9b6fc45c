//! Canned replies, the same in the Developer Center and in Operations: the page that they are kept on, and the menu of a
//! composer.

mod changes;
#[cfg(feature = "hydrate")]
mod choosing;
mod composing;
mod editor;
mod fields;
mod filling;
mod insert;
mod list;
mod preview;
mod summary;
#[cfg(feature = "hydrate")]
mod watch;

use leptos::prelude::*;
use locale::Locale;
use model::canned::Variable;
use model::view::{CannedPage, CannedRow};

pub use self::changes::Writing;
pub use self::composing::Composing;
use self::editor::Editor;
pub use self::insert::Insert;
use self::list::Replies;
use self::preview::Beside;
use crate::ui::{Empty, LinkButton, use_locale};

/// What the address names instead of a reply while a new one is written.
const NEW: &str = "new";

/// The page inside of its frame: the list, the chosen reply, and what it looks like in a real case.
#[component]
pub fn CannedReplies(
    page: CannedPage,
    /// `/developer/canned` or `/operations/canned`.
    home: &'static str,
    /// The id of a reply, [`NEW`], or nothing.
    chosen: String,
    /// What was searched for.
    query: Option<String>,
    writing: Writing,
) -> impl IntoView {
    let l = use_locale();
    let CannedPage { rows, can_manage, example } = page;
    let row: Option<CannedRow> = rows.iter().find(|row| row.id.to_string() == chosen).cloned();
    let reading = !chosen.is_empty();
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let any = count > 0;
    let detail = match row {
        Some(row) => view! {
            <Editor home row=Some(row.clone()) can_manage writing/>
            <Beside row=Some(row) can_manage example writing/>
        }
        .into_any(),
        None if chosen == NEW && can_manage => view! {
            <Editor home row=None can_manage writing/>
            <Beside row=None can_manage example writing/>
        }
        .into_any(),
        None => view! { <Nothing gone=reading any=any/> }.into_any(),
    };
    let detail = writing.apart(&chosen, detail);
    view! {
        <header class="page-head">
            <h1>{l.t("canned-title")}</h1>
            <span class="count">{l.number(count)}</span>
            {can_manage.then(|| view! {
                <div class="page-head-end">
                    <LinkButton href=format!("{home}/{NEW}") icon="plus">{l.t("canned-new")}</LinkButton>
                </div>
            })}
        </header>
        <div class=if reading { "canned has-case" } else { "canned" }>
            <Replies rows home chosen query/>
            {detail}
        </div>
    }
}

/// What stands beside the list while nothing is open.
#[component]
fn Nothing(gone: bool, any: bool) -> impl IntoView {
    let l = use_locale();
    #[cfg(feature = "ssr")]
    if gone && let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(axum::http::StatusCode::NOT_FOUND);
    }
    let (title, text) = match (gone, any) {
        (true, _) => ("canned-gone-title", "canned-gone-text"),
        (_, true) => ("canned-choose-title", "canned-choose-text"),
        _ => ("canned-none-title", "canned-none-text"),
    };
    view! { <div class="canned-nothing"><Empty icon="zap" title=l.t(title) text=l.t(text)/></div> }
}

/// How a variable is called.
fn variable_name(l: Locale, variable: Variable) -> String {
    l.t(&format!("canned-variable-{variable}"))
}

/// The names of variables, one after the other.
fn variable_names(l: Locale, variables: &[Variable]) -> String {
    variables.iter().map(|&variable| variable_name(l, variable)).collect::<Vec<_>>().join(", ")
}
