use leptos::prelude::*;
use locale::t;
use model::rating::Stars;
use model::review::ReviewSort;
use model::view::{ReviewFilter, Version};

use crate::address::with_query;
use crate::page::query;
use crate::ui::{Chip, Menu, MenuItem, Size, use_locale};

/// What the address asks for; what it says wrongly is left out.
pub(super) fn filter_in_address() -> Memo<ReviewFilter> {
    let (sort, stars, replied, version) = (query("sort"), query("stars"), query("replied"), query("version"));
    Memo::new(move |_| ReviewFilter {
        sort: sort.get().and_then(|name| name.parse().ok()).unwrap_or(ReviewSort::Helpful),
        stars: stars.get().and_then(|stars| stars.parse().ok()),
        replied: match replied.get().as_deref() {
            Some("yes") => Some(true),
            Some("no") => Some(false),
            _ => None,
        },
        version: version.get(),
    })
}

/// The address of an app's reviews under a filter.
pub(super) fn address(package: &str, filter: &ReviewFilter, after: Option<&str>) -> String {
    let stars = filter.stars.map_or_else(String::new, |stars| stars.to_string());
    let sort = if filter.sort == ReviewSort::Helpful { "" } else { filter.sort.as_str() };
    let replied = match filter.replied {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let version = filter.version.as_deref().unwrap_or_default();
    let pairs = [
        ("sort", sort),
        ("stars", &stars),
        ("replied", replied),
        ("version", version),
        ("after", after.unwrap_or_default()),
    ];
    with_query(&format!("/apps/{package}"), &pairs) + "#reviews"
}

/// Filters are links: each leads to the same reviews with one thing changed, and a chosen one leads back.
#[component]
pub(super) fn Filters(package: String, filter: ReviewFilter, versions: Vec<Version>, with_reply: i64) -> impl IntoView {
    let l = use_locale();
    let to = |change: ReviewFilter| address(&package, &change, None);
    let all = ReviewFilter { sort: filter.sort, stars: None, replied: None, version: None };
    let unfiltered = filter == all;
    let replied = ReviewFilter { replied: toggled(filter.replied, true), ..filter.clone() };
    let stars = filter.stars.map(|stars| {
        let without = ReviewFilter { stars: None, ..filter.clone() };
        view! { <Chip href=to(without) label=t!(l, "app-filter-stars", stars = u32::from(stars.get())) current=true removable=true/> }
    });
    let version = filter.version.clone().map(|version| {
        let without = ReviewFilter { version: None, ..filter.clone() };
        view! { <Chip href=to(without) label=t!(l, "app-version", version = version) current=true removable=true/> }
    });
    let stars_menu =
        filter.stars.is_none().then(|| view! { <StarsMenu package=package.clone() filter=filter.clone()/> });
    let versions = (filter.version.is_none() && versions.len() > 1)
        .then(|| view! { <VersionMenu package=package.clone() filter=filter.clone() versions/> });
    let all = to(all);
    let replied_href = to(replied);
    let answered = filter.replied == Some(true);
    view! {
        <div class="review-filters">
            <SortMenu package=package.clone() filter=filter.clone()/>
            <nav class="chips" aria-label=l.t("app-filters")>
                <Chip href=all label=l.t("store-all") current=unfiltered solid=true/>
                <Chip href=replied_href label=l.t("app-filter-replied") count=with_reply current=answered/>
                {stars}
                {version}
            </nav>
            <div class="review-filter-menus">{stars_menu} {versions}</div>
        </div>
    }
}

fn toggled<T: PartialEq>(current: Option<T>, to: T) -> Option<T> {
    if current.as_ref() == Some(&to) { None } else { Some(to) }
}

#[component]
fn SortMenu(package: String, filter: ReviewFilter) -> impl IntoView {
    let l = use_locale();
    let items = ReviewSort::ALL
        .iter()
        .map(|&sort| {
            let href = address(&package, &ReviewFilter { sort, ..filter.clone() }, None);
            view! { <MenuItem href current=sort == filter.sort>{l.t(&format!("app-sort-{sort}"))}</MenuItem> }
        })
        .collect_view();
    view! { <Menu label=l.t(&format!("app-sort-{}", filter.sort)) size=Size::M end=true>{items}</Menu> }
}

#[component]
fn StarsMenu(package: String, filter: ReviewFilter) -> impl IntoView {
    let l = use_locale();
    let items = Stars::ALL
        .iter()
        .rev()
        .map(|&stars| {
            let href = address(&package, &ReviewFilter { stars: Some(stars), ..filter.clone() }, None);
            view! { <MenuItem href icon="star">{t!(l, "app-filter-stars", stars = u32::from(stars.get()))}</MenuItem> }
        })
        .collect_view();
    view! { <Menu label=l.t("app-filter-by-stars") size=Size::M>{items}</Menu> }
}

#[component]
fn VersionMenu(package: String, filter: ReviewFilter, versions: Vec<Version>) -> impl IntoView {
    let l = use_locale();
    let items = versions
        .into_iter()
        .map(|version| {
            let href = address(&package, &ReviewFilter { version: Some(version.name.clone()), ..filter.clone() }, None);
            view! { <MenuItem href>{t!(l, "app-version", version = version.name)}</MenuItem> }
        })
        .collect_view();
    view! { <Menu label=l.t("app-filter-by-version") size=Size::M>{items}</Menu> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_only_what_differs_from_the_usual() {
        let plain = ReviewFilter { sort: ReviewSort::Helpful, stars: None, replied: None, version: None };
        assert_eq!(address("a.b", &plain, None), "/apps/a.b#reviews");
        let chosen = ReviewFilter {
            sort: ReviewSort::Lowest,
            stars: Stars::new(1),
            replied: Some(false),
            version: Some("4.8 b".into()),
        };
        assert_eq!(
            address("a.b", &chosen, Some("x")),
            "/apps/a.b?sort=lowest&stars=1&replied=no&version=4.8%20b&after=x#reviews"
        );
    }

    #[test]
    fn a_chosen_filter_leads_back() {
        assert_eq!(toggled(Some(true), true), None);
        assert_eq!(toggled(Some(false), true), Some(true));
        assert_eq!(toggled(None, true), Some(true));
    }
}
