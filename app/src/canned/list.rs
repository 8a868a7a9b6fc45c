use leptos::prelude::*;
use model::canned::CannedKind;
use model::view::CannedRow;

use super::filling::has_words;
use crate::address::with_query;
use crate::ui::{Empty, Icon, LinkButton, use_locale};

/// The replies by kind, those that are used most first; what was searched for stands in the address.
#[component]
pub fn Replies(rows: Vec<CannedRow>, home: &'static str, chosen: String, query: Option<String>) -> impl IntoView {
    let l = use_locale();
    let words = query.unwrap_or_default();
    let any = !rows.is_empty();
    let rows: Vec<CannedRow> = rows.into_iter().filter(|row| has_words(&row.reply, &words)).collect();
    let groups = CannedKind::ALL
        .iter()
        .filter_map(|kind| {
            let rows: Vec<_> = rows.iter().filter(|row| row.reply.kind == *kind).collect();
            if rows.is_empty() {
                return None;
            }
            let items = rows.into_iter().map(|row| item(row, home, &chosen, &words)).collect_view();
            let title = l.t(&format!("canned-kind-{kind}"));
            Some(view! { <section class="canned-group"><h2 class="side-title">{title}</h2><ul>{items}</ul></section> })
        })
        .collect_view();
    let nothing = (any && rows.is_empty()).then(|| {
        view! {
            <Empty icon="search-x" title=l.t("canned-none-found-title") text=l.t("canned-none-found-text")>
                <LinkButton href=home>{l.t("canned-show-all")}</LinkButton>
            </Empty>
        }
    });
    view! {
        <section class="canned-list" aria-label=l.t("canned-list")>
            <form class="side-search" role="search" action=home method="get">
                <label class="visually-hidden" for="canned-search">{l.t("canned-search")}</label>
                <Icon name="search"/>
                <input id="canned-search" type="search" name="q" value=words.clone() placeholder=l.t("canned-search") autocomplete="off"/>
            </form>
            {groups}
            {nothing}
        </section>
    }
}

fn item(row: &CannedRow, home: &str, chosen: &str, words: &str) -> impl IntoView + use<> {
    let l = use_locale();
    let id = row.id.to_string();
    let current = (id == chosen).then_some("true");
    let texts = &row.reply.texts;
    let languages = [(texts.en.is_some(), "EN"), (texts.ko.is_some(), "KO")];
    let languages =
        languages.into_iter().filter(|(there, _)| *there).map(|(_, name)| name).collect::<Vec<_>>().join(" ");
    let href = with_query(&format!("{home}/{id}"), &[("q", words)]);
    view! {
        <li>
            <a class="canned-item" href=href aria-current=current>
                <strong lang=crate::ui::written_in(&row.reply.title)>{row.reply.title.clone()}</strong>
                <span class="canned-item-foot">
                    <code lang="zxx">{row.reply.shortcut.to_string()}</code>
                    <span>{locale::t!(l, "canned-used", count = row.uses)}</span>
                    <span class="canned-languages"><Icon name="languages"/> <span lang="zxx">{languages}</span></span>
                </span>
            </a>
        </li>
    }
}
