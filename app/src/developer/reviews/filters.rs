//! What narrows the reviews: all of it links, so that the address is the state.

use leptos::prelude::*;
use locale::Locale;
use model::rating::Stars;
use model::view::{AppCount, ReviewQueue};

use super::address::Address;
use crate::developer::frame::counted;
use crate::ui::{AppIcon, Chip, Menu, MenuItem, NavGroup, NavItem, Opt, Tab, Tabs, use_locale};

fn in_queue(counts: &[(ReviewQueue, i64)], queue: ReviewQueue) -> i64 {
    counts.iter().find(|(of, _)| *of == queue).map_or(0, |(_, count)| *count)
}

/// The views of the sidebar.
pub fn sidebar(l: Locale, address: &Address, counts: &[(ReviewQueue, i64)]) -> Vec<NavGroup> {
    let views = ReviewQueue::ALL.iter().map(|&queue| {
        let icon = match queue {
            ReviewQueue::NeedsReply => "message-square-reply",
            ReviewQueue::Replied => "badge-check",
            ReviewQueue::All => "star",
            ReviewQueue::Hidden => "eye-off",
        };
        let item = NavItem::new(address.in_queue(queue).list(), l.t(&format!("dev-reviews-{queue}")))
            .icon(icon)
            .current(queue == address.queue);
        if queue == ReviewQueue::NeedsReply { counted(item, in_queue(counts, queue)) } else { item }
    });
    vec![NavGroup::titled(l.t("dev-views"), views.collect())]
}

/// The same views as tabs, with their counts.
#[component]
pub fn QueueTabs(address: Address, counts: Vec<(ReviewQueue, i64)>) -> impl IntoView {
    let l = use_locale();
    let tabs = ReviewQueue::ALL
        .iter()
        .map(|&queue| {
            Tab::new(address.in_queue(queue).list(), l.t(&format!("dev-reviews-{queue}")))
                .count(in_queue(&counts, queue))
                .current(queue == address.queue)
        })
        .collect::<Vec<_>>();
    view! { <Tabs label=l.t("dev-views") tabs/> }
}

/// One rating, or any.
#[component]
pub fn StarChips(address: Address) -> impl IntoView {
    let l = use_locale();
    let all = Stars::ALL
        .iter()
        .rev()
        .map(|&stars| {
            let chosen = address.stars == Some(stars);
            let href = address.of_stars((!chosen).then_some(stars)).list();
            let label = locale::t!(l, "dev-stars", stars = i64::from(stars.get()));
            view! { <Chip href label current=chosen icon="star"/> }
        })
        .collect_view();
    view! {
        <nav class="chips" aria-label=l.t("dev-stars-filter")>
            <Chip href=address.of_stars(None).list() label=l.t("dev-stars-any") current=address.stars.is_none() solid=true/>
            {all}
        </nav>
    }
}

/// One of the seller's apps, or all.
#[component]
pub fn AppMenu(address: Address, apps: Vec<AppCount>) -> impl IntoView {
    let l = use_locale();
    let chosen = address.app.as_ref().map(|package| (package, apps.iter().find(|app| app.package == *package)));
    let label = match chosen {
        Some((_, Some(app))) => l.of(&app.title),
        Some((package, None)) => package.clone(),
        None => l.t("dev-app-any"),
    };
    let icon = chosen.and_then(|(_, app)| app).map(|app| view! { <AppIcon key=app.icon.clone() size=16/> }.into_any());
    let items = apps
        .iter()
        .map(|app| {
            let current = address.app.as_deref() == Some(app.package.as_str());
            let (href, title) = (address.of_app(Some(&app.package)).list(), l.of(&app.title));
            view! { <MenuItem href=href current>{title}</MenuItem> }
        })
        .collect_view();
    view! {
        <Menu label before=Opt(icon) shuts=true>
            <MenuItem href=address.of_app(None).list() current=address.app.is_none()>{l.t("dev-app-any")}</MenuItem>
            {items}
        </Menu>
    }
}

/// One version, or any.
#[component]
pub fn VersionMenu(address: Address, versions: Vec<String>) -> impl IntoView {
    let l = use_locale();
    let name = move |version: &str| locale::t!(l, "dev-version", version = version);
    let label = address.version.as_deref().map_or_else(|| l.t("dev-version-any"), name);
    let items = versions
        .iter()
        .map(|version| {
            let current = address.version.as_deref() == Some(version.as_str());
            let (href, name) = (address.of_version(Some(version)).list(), name(version));
            view! { <MenuItem href=href current>{name}</MenuItem> }
        })
        .collect_view();
    (!versions.is_empty()).then(|| {
        view! {
            <Menu label shuts=true>
                <MenuItem href=address.of_version(None).list() current=address.version.is_none()>{l.t("dev-version-any")}</MenuItem>
                {items}
            </Menu>
        }
    })
}
