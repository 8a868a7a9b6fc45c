//! `/transparency`: what the store tells the public of each quarter.

use leptos::prelude::*;
use locale::{Locale, t};
use model::quarter::{FEW, Quarter, Told};
use model::view::{Transparency, TransparencyGroup, TransparencyPage as Page};

use crate::address::with_query;
use crate::api;
use crate::page::{PageTitle, load, query, show, use_reader};
use crate::store::{Place, StoreFrame};
use crate::ui::{Chip, Empty, SkeletonKind, Table, Td, Th, use_locale};

#[component]
pub fn TransparencyPage() -> impl IntoView {
    let l = use_locale();
    let quarter = query("quarter");
    let page = load(move || quarter.get(), api::transparency);
    let title = l.t("transparency-title");
    view! {
        <StoreFrame current=Place::None phone_title=title.clone() phone_back="/">
            <PageTitle text=title.clone()/>
            <header class="head">
                <h1>{title}</h1>
                <p class="lead">{t!(l, "transparency-lead", store = l.of(&use_reader().store_name))}</p>
            </header>
            {show(page, SkeletonKind::Text, |page| view! { <Quarters page/> })}
        </StoreFrame>
    }
}

#[component]
fn Quarters(page: Page) -> impl IntoView {
    let l = use_locale();
    let Some(shown) = page.shown else {
        return view! {
            <Empty icon="chart-column" title=l.t("transparency-none-title") text=l.t("transparency-none-text")/>
        }
        .into_any();
    };
    let chips = page
        .quarters
        .iter()
        .map(|quarter| {
            let href = with_query("/transparency", &[("quarter", quarter)]);
            view! { <Chip href label=name(l, quarter) current=*quarter == shown.quarter/> }
        })
        .collect_view();
    view! {
        <nav class="chips" aria-label=l.t("transparency-quarters")>{chips}</nav>
        <Report shown/>
    }
    .into_any()
}

#[component]
fn Report(shown: Transparency) -> impl IntoView {
    let l = use_locale();
    let published = t!(l, "transparency-published", date = l.day(shown.published_at));
    let groups = shown.groups.into_iter().map(|group| view! { <Group group/> }).collect_view();
    view! {
        <article class="transparency" aria-labelledby="transparency-quarter">
            <h2 id="transparency-quarter">{name(l, &shown.quarter)}</h2>
            <p class="caption">{published} " " {t!(l, "transparency-few", count = FEW)}</p>
            {groups}
        </article>
    }
}

#[component]
fn Group(group: TransparencyGroup) -> impl IntoView {
    let l = use_locale();
    let title = l.t(&format!("transparency-{}", group.name));
    let rows = group
        .lines
        .iter()
        .map(|line| {
            let label = l.t(&format!("transparency-{}-{}", group.name, line.name));
            let count = told(l, line.count);
            view! { <tr><th scope="row">{label}</th> <Td num=true>{count}</Td></tr> }
        })
        .collect_view();
    view! {
        <section>
            <h3>{title.clone()}</h3>
            <p class="caption">{l.t(&format!("transparency-{}-text", group.name))}</p>
            <Table caption=title>
                <thead><tr><Th>{l.t("transparency-what")}</Th> <Th num=true>{l.t("transparency-count")}</Th></tr></thead>
                <tbody>
                    {rows}
                    <tr class="total"><th scope="row">{l.t("transparency-total")}</th> <Td num=true>{told(l, group.total)}</Td></tr>
                </tbody>
            </Table>
        </section>
    }
}

fn told(l: Locale, told: Told) -> String {
    match told {
        Told::Count(count) => l.number(count),
        Told::Few => t!(l, "transparency-fewer", count = FEW),
    }
}

/// `2026년 3분기`, `Q3 2026`.
fn name(l: Locale, quarter: &str) -> String {
    match quarter.parse::<Quarter>() {
        Ok(quarter) => {
            t!(l, "transparency-quarter", year = quarter.year().to_string(), quarter = i64::from(quarter.number()))
        }
        Err(_) => quarter.to_owned(),
    }
}
