//! `/apps/{package}`: what the app is, what people say of it, and the way to its seller.

mod about;
mod aside;
mod filters;
mod head;
mod overview;
mod review;

use leptos::prelude::*;
use locale::t;
use model::Role;
use model::view::{AppPage as AppData, Mine, ReviewFilter};

use self::about::{About, Versions};
use self::aside::{Asking, MyReview, Record};
use self::filters::{Filters, address, filter_in_address};
use self::head::Head;
use self::overview::Overview;
use self::review::ReviewItem;
use super::frame::{Place, StoreFrame};
use super::parts::beside;
use crate::api;
use crate::page::{self, PageTitle, param, query, use_reader};
use crate::ui::{ButtonKind, Empty, LinkButton, Pager, Size, SkeletonKind, Tab, Tabs, use_locale};

/// What the reader can do with other people's reviews.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hand {
    /// Sign in first.
    SignIn,
    /// Mark and report.
    Free,
    /// Nothing: staff read along.
    Tied,
}

impl Hand {
    fn of(mine: &Mine) -> Self {
        match mine {
            Mine::Visitor => Self::SignIn,
            Mine::Staff => Self::Tied,
            Mine::NotAcquired | Mine::Acquired { .. } => Self::Free,
        }
    }
}

/// The three views of the page, as the address says it: `?tab=`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    About,
    Reviews,
    Versions,
}

impl View {
    fn named(name: Option<&str>) -> Self {
        match name {
            Some("about") => Self::About,
            Some("versions") => Self::Versions,
            _ => Self::Reviews,
        }
    }
}

/// `/apps/:package?tab=&sort=&stars=&replied=&version=&after=`.
#[component]
pub fn AppPage() -> impl IntoView {
    let l = use_locale();
    let (package, filter, after, tab) = (param("package"), filter_in_address(), query("after"), query("tab"));
    let tab = Memo::new(move |_| View::named(tab.get().as_deref()));
    let app = page::load(
        move || (package.get(), filter.get(), after.get()),
        |(package, filter, after)| api::app_page(package, filter, after),
    );
    view! {
        <StoreFrame
            current=Place::Apps
            phone_title=l.t("app-phone-title")
            phone_back="/"
            bottom=beside(app, |app| view! { <PhoneBar app/> }.into_any())
        >
            {page::show(app, SkeletonKind::Card, move |app| {
                view! { <App app tab first=after.get_untracked().is_none()/> }
            })}
        </StoreFrame>
    }
}

#[component]
fn App(app: AppData, tab: Memo<View>, first: bool) -> impl IntoView {
    let l = use_locale();
    let package = app.card.package.clone();
    let seller = l.of(&app.card.seller);
    let asking = (app.mine != Mine::Staff).then(|| view! { <Asking package=package.clone()/> });
    view! {
        <PageTitle text=l.of(&app.card.title)/>
        <article class="app-page">
            <Head app=app.clone()/>
            {
                let (package, ratings) = (package.clone(), app.card.ratings.count());
                move || view! { <Views package=package.clone() ratings current=tab.get()/> }
            }
            <div class="with-aside">
                <div class="main-col">
                    <section id="about" class="app-section" aria-label=l.t("app-tab-about") hidden=move || tab.get() != View::About>
                        <About app=app.clone()/>
                    </section>
                    <section id="reviews" class="app-section" aria-label=l.t("app-tab-reviews") hidden=move || tab.get() != View::Reviews>
                        <Overview ratings=app.card.ratings weeks=app.weeks.clone() versions=app.versions.clone() package=package.clone()/>
                        <Reviews app=app.clone() first/>
                    </section>
                    <section id="versions" class="app-section" aria-label=l.t("app-tab-versions") hidden=move || tab.get() != View::Versions>
                        <Versions versions=app.versions.clone()/>
                    </section>
                </div>
                <aside class="aside app-aside" aria-label=t!(l, "app-aside", seller = seller)>
                    {app.record.map(|record| view! { <Record record/> })}
                    {asking}
                    <MyReview package mine=app.mine/>
                </aside>
            </div>
        </article>
    }
}

#[component]
fn Views(package: String, ratings: i64, current: View) -> impl IntoView {
    let l = use_locale();
    let tab = |view, name: &str, key: &str| {
        let query = if view == View::Reviews { String::new() } else { format!("?tab={name}") };
        Tab::new(format!("/apps/{package}{query}"), l.t(key)).current(current == view)
    };
    let tabs = vec![
        tab(View::About, "about", "app-tab-about"),
        tab(View::Reviews, "reviews", "app-tab-reviews").count(ratings),
        tab(View::Versions, "versions", "app-tab-versions"),
    ];
    view! { <Tabs label=l.t("app-tabs") tabs/> }
}

#[component]
fn Reviews(app: AppData, first: bool) -> impl IntoView {
    let l = use_locale();
    let AppData { card, filter, reviews, matching, versions, with_reply, mine, checking, .. } = app;
    let (hand, shown) = (Hand::of(&mine), reviews.rows.len());
    let next = reviews.next.map(|after| address(&card.package, &filter, Some(&after)));
    // How many came before this page is not known after the first one.
    let note = if first { format!("{} / {}", l.number(shown as i64), l.number(matching)) } else { l.number(matching) };
    let list = if shown == 0 {
        view! { <NoReviews package=card.package.clone() filter=filter.clone() mine/> }.into_any()
    } else {
        reviews.rows.into_iter().map(|review| view! { <ReviewItem review hand/> }).collect_view().into_any()
    };
    view! {
        <h2 class="visually-hidden">{l.t("app-tab-reviews")}</h2>
        <Filters package=card.package filter versions with_reply/>
        {checking.then(|| view! { <p class="caption">{l.t("app-checking")}</p> })}
        <div class="reviews">{list}</div>
        <Pager next more=l.t("app-more-reviews") note/>
    }
}

#[component]
fn NoReviews(package: String, filter: ReviewFilter, mine: Mine) -> impl IntoView {
    let l = use_locale();
    let filtered = filter.stars.is_some() || filter.replied.is_some() || filter.version.is_some();
    let (key, action) = match mine {
        _ if filtered => (
            "app-no-match",
            Some(view! { <LinkButton href=format!("/apps/{package}#reviews")>{l.t("app-clear-filter")}</LinkButton> }),
        ),
        Mine::Acquired { review: None, .. } => (
            "app-no-reviews",
            Some(
                view! { <LinkButton href=format!("/apps/{package}/review") kind=ButtonKind::Primary>{l.t("app-write-review")}</LinkButton> },
            ),
        ),
        _ => ("app-no-reviews", None),
    };
    let icon = if filtered { "search" } else { "star" };
    view! { <Empty icon=icon title=l.t(&format!("{key}-title")) text=l.t(&format!("{key}-text"))>{action}</Empty> }
}

/// On a phone the two deeds stay at hand.
#[component]
fn PhoneBar(app: AppData) -> impl IntoView {
    let l = use_locale();
    let package = app.card.package;
    if use_reader().account.is_some_and(|me| me.role != Role::Customer) {
        return ().into_any();
    }
    let review = match app.mine {
        Mine::Acquired { review: Some(_), .. } => Some("app-change-review"),
        Mine::Acquired { review: None, .. } => Some("app-write-review"),
        _ => None,
    };
    let review = review.map(|key| {
        view! {
            <LinkButton href=format!("/apps/{package}/review") kind=ButtonKind::Primary size=Size::Xl wide=true>
                {l.t(key)}
            </LinkButton>
        }
    });
    view! {
        <LinkButton href=format!("/apps/{package}/contact") size=Size::Xl icon="message-square" wide=true>
            {l.t("app-contact-short")}
        </LinkButton>
        {review}
    }
    .into_any()
}
