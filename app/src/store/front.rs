//! `/`: the store's apps, by category and by search.

use leptos::prelude::*;
use locale::t;
use model::catalog::Category;
use model::view::{AppCard, StoreFront};

use super::frame::{Place, StoreFrame};
use super::parts::price;
use crate::address::with_query;
use crate::api;
use crate::page::{self, PageTitle, query};
use crate::ui::{AppIcon, Chip, Empty, Icon, LinkButton, Pager, SkeletonKind, Stars, use_locale};

/// `/?category=&q=&after=`.
#[component]
pub fn FrontPage() -> impl IntoView {
    let (category, text, after) = (query("category"), query("q"), query("after"));
    let category = Memo::new(move |_| category.get().and_then(|name| name.parse::<Category>().ok()));
    let front = page::load(
        move || (category.get(), text.get(), after.get()),
        |(category, text, after)| api::store_front(category, text, after),
    );
    let place = Memo::new(move |_| if category.get() == Some(Category::Game) { Place::Games } else { Place::Apps });
    move || {
        view! {
            <StoreFrame current=place.get()>
                {page::show(front, SkeletonKind::Card, move |front| {
                    let text = text.get_untracked().unwrap_or_default();
                    view! { <Front front category=category.get_untracked() text/> }
                })}
            </StoreFrame>
        }
    }
}

#[component]
fn Front(front: StoreFront, category: Option<Category>, text: String) -> impl IntoView {
    let l = use_locale();
    let title = match category {
        _ if !text.is_empty() => t!(l, "store-found", query = &text),
        Some(category) => l.t(&format!("category-{category}")),
        None => l.t("store-title"),
    };
    let name = category.map_or("", Category::as_str);
    let next = front.apps.next.map(|after| with_query("/", &[("category", name), ("q", &text), ("after", &after)]));
    let list = if front.apps.rows.is_empty() {
        view! { <NothingFound text=text.clone()/> }.into_any()
    } else {
        let apps = front.apps.rows.into_iter().map(|app| view! { <Tile app/> }).collect_view();
        view! { <ul class="app-grid">{apps}</ul> }.into_any()
    };
    view! {
        <PageTitle text=title.clone()/>
        <div class="front">
            <h1>{title}</h1>
            <SearchOnPhones text=text.clone() category=name/>
            <Categories category text/>
            {list}
            <Pager next more=l.t("store-more-apps")/>
        </div>
    }
}

/// Search inside of the page, where the top bar has no room for it.
#[component]
fn SearchOnPhones(text: String, category: &'static str) -> impl IntoView {
    let label = use_locale().t("ui-search-store");
    view! {
        <form class="front-search phone-only" role="search" action="/" method="get">
            <label class="visually-hidden" for="front-q">{label.clone()}</label>
            <Icon name="search"/>
            <input id="front-q" class="input l" type="search" name="q" value=text placeholder=label enterkeyhint="search"/>
            {(!category.is_empty()).then(|| view! { <input type="hidden" name="category" value=category/> })}
        </form>
    }
}

#[component]
fn Categories(category: Option<Category>, text: String) -> impl IntoView {
    let l = use_locale();
    let chips = Category::ALL
        .iter()
        .map(|&each| {
            let href = with_query("/", &[("category", each.as_str()), ("q", &text)]);
            view! { <Chip href label=l.t(&format!("category-{each}")) current=category == Some(each)/> }
        })
        .collect_view();
    let all = with_query("/", &[("q", &text)]);
    view! {
        <nav class="chips" aria-label=l.t("store-categories")>
            <Chip href=all label=l.t("store-all") current=category.is_none() solid=true/>
            {chips}
        </nav>
    }
}

#[component]
fn Tile(app: AppCard) -> impl IntoView {
    let l = use_locale();
    let rating = match app.ratings.tenths() {
        Some(tenths) => view! {
            <Stars tenths/>
            <span>{l.tenths(tenths)}</span>
            <span class="count">{l.number(app.ratings.count())}</span>
        }
        .into_any(),
        None => view! { <span>{l.t("store-no-ratings")}</span> }.into_any(),
    };
    view! {
        <li class="app-card">
            <AppIcon key=app.icon size=48/>
            <a href=format!("/apps/{}", app.package)>{l.of(&app.title)}</a>
            <small>{l.of(&app.seller)} " · " {l.t(&format!("category-{}", app.category))}</small>
            <span class="app-card-rating">{rating} <strong class="app-card-price">{price(l, app.price)}</strong></span>
        </li>
    }
}

#[component]
fn NothingFound(text: String) -> impl IntoView {
    let l = use_locale();
    let (title, hint) = if text.is_empty() {
        (l.t("store-none-title"), l.t("store-none-text"))
    } else {
        (t!(l, "store-not-found-title", query = &text), l.t("store-not-found-text"))
    };
    view! {
        <Empty icon="search" title=title text=hint>
            <LinkButton href="/">{l.t("store-show-all")}</LinkButton>
        </Empty>
    }
}
