//! `/my/reviews`: the customer's own reviews, their earlier texts, and the apps that wait for one.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::{Locale, t};
use model::Time;
use model::view::{AppCard, MyReview, MyReviews, Revision};

use super::down::Down;
use super::head::{MyHead, Part};
use super::sure::Sure;
use crate::api;
use crate::form::{Deed, DeedForm};
use crate::page::{PageTitle, load, show};
use crate::store::{Place, StoreFrame};
use crate::ui::{
    AppIcon, Button, ButtonKind, Empty, ErrorSummary, Icon, LinkButton, OfficialReply, Size, SkeletonKind, Stars,
    TimeKind, TimeText, use_locale, written_in,
};

/// The list of a customer's reviews.
#[component]
pub fn MyReviewsPage() -> impl IntoView {
    let l = use_locale();
    let mine = load(|| (), |()| api::my_reviews());
    view! {
        <StoreFrame current=Place::None phone_title=l.t("my-title") phone_back="/">
            <PageTitle text=l.t("my-reviews")/>
            {show(mine, SkeletonKind::Text, |mine| view! { <Reviews mine/> })}
        </StoreFrame>
    }
}

#[component]
fn Reviews(mine: MyReviews) -> impl IntoView {
    let l = use_locale();
    let MyReviews { summary, reviews, open } = mine;
    let list = if reviews.is_empty() {
        let (text, href, label) = if open.is_empty() {
            ("my-reviews-none-yet", "/", "my-see-apps")
        } else {
            ("my-reviews-none-open", "#open", "my-reviews-see-open")
        };
        view! {
            <Empty icon="star" title=l.t("my-reviews-none-title") text=l.t(text)>
                <LinkButton href=href>{l.t(label)}</LinkButton>
            </Empty>
        }
        .into_any()
    } else {
        let rows = reviews.into_iter().map(|review| view! { <li><Mine review/></li> }).collect_view();
        view! { <ul>{rows}</ul> }.into_any()
    };
    let open = (!open.is_empty()).then(|| {
        let apps = open.into_iter().map(|(card, at)| view! { <Unreviewed card at/> }).collect_view();
        view! {
            <aside class="aside">
                <section class="card" aria-labelledby="open">
                    <h2 id="open">{l.t("my-reviews-open")}</h2>
                    <ul class="unreviewed">{apps}</ul>
                </section>
            </aside>
        }
    });
    view! {
        <div class="my-page">
            <MyHead summary=summary.clone() current=Part::Reviews/>
            <div class="with-aside">
                <section aria-labelledby="reviews">
                    <div class="list-head">
                        <h2 class="list-title" id="reviews">
                            {l.t("my-reviews")} " " <span class="count">{l.number(summary.reviews)}</span>
                        </h2>
                        <p class="caption">{l.t("my-reviews-public")}</p>
                    </div>
                    {list}
                </section>
                {open}
            </div>
        </div>
    }
}

/// A review as its author sees it: what everybody reads, and the earlier texts that only they and the store see.
#[component]
fn Mine(review: MyReview) -> impl IntoView {
    let l = use_locale();
    let MyReview { id, app, stars, body, version, device, written_at, helpful, revisions, reply, taken_down } = review;
    let is_public = taken_down.is_none();
    let edit = format!("/apps/{}/review", app.package);
    let before = revisions.last().map(|first| first.stars).filter(|before| *before != stars);
    let changed = before.map(|before| {
        let text = t!(l, "my-review-changed", before = before.to_string(), after = stars.to_string());
        view! { <span class="review-changed"><Icon name="history"/> {text}</span> }
    });
    let version = t!(l, "my-review-version", version = version);
    let device = device.map(|device| view! { <span>{device}</span> });
    let helpful = t!(l, "my-review-helpful", count = helpful);
    let unanswered = reply.is_none().then(|| view! { <span>{l.t("my-review-no-reply")}</span> });
    let reply = reply.map(|reply| {
        let seller = l.of(&reply.seller);
        view! { <OfficialReply seller at=reply.written_at text=reply.body edited=reply.edited/> }
    });
    let label = t!(l, "my-review-of", app = l.of(&app.title));
    view! {
        <article class="record-review" aria-label=label>
            <header class="purchase-line">
                <AppIcon key=app.icon.clone() size=40/>
                <div class="purchase-body">
                    <h3><a href=format!("/apps/{}", app.package)>{l.of(&app.title)}</a></h3>
                    <span>{l.of(&app.seller)}</span>
                </div>
                {is_public.then(|| view! {
                    <div class="purchase-end">
                        <LinkButton href=edit size=Size::L>{l.t("my-review-edit")}</LinkButton>
                        <Remove id=id.to_string()/>
                    </div>
                })}
            </header>
            {taken_down.map(|why| view! { <Down why/> })}
            <p class="review-facts">
                <Stars tenths=u32::from(stars.get()) * 10/> {changed}
                <TimeText time=written_at kind=TimeKind::Day/> <span>{version}</span> {device}
            </p>
            {(!body.is_empty()).then(|| view! { <p class="review-body prose" lang=written_in(&body)>{body.clone()}</p> })}
            {is_public.then(|| view! { <p class="review-foot"><span><Icon name="thumbs-up"/> {helpful}</span> {unanswered}</p> })}
            {earlier(l, revisions)}
            {reply}
        </article>
    }
}

fn earlier(l: Locale, revisions: Vec<Revision>) -> Option<impl IntoView + use<>> {
    (!revisions.is_empty()).then(|| {
        let rows = revisions
            .into_iter()
            .map(|revision| {
                let version = t!(l, "my-review-version", version = revision.version);
                view! {
                    <li>
                        <p class="review-facts">
                            <Stars tenths=u32::from(revision.stars.get()) * 10/>
                            <TimeText time=revision.written_at kind=TimeKind::Day/> <span>{version}</span>
                        </p>
                        {(!revision.body.is_empty()).then(|| view! { <p class="prose" lang=written_in(&revision.body)>{revision.body.clone()}</p> })}
                    </li>
                }
            })
            .collect_view();
        view! {
            <details class="earlier">
                <summary class="link">{l.t("my-review-earlier")}</summary>
                <p class="hint">{l.t("my-review-earlier-text")}</p>
                <ol>{rows}</ol>
            </details>
        }
    })
}

#[component]
fn Remove(id: String) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<api::WithdrawReview as ServerFn>::PATH, "review", &id);
    let open = deed.problem().get_untracked().is_some();
    view! {
        <Sure icon="trash-2" label=l.t("my-review-remove") text=l.t("my-review-remove-text") open>
            <DeedForm deed done="my-done-review-removed" class="deed">
                <ErrorSummary problem=deed.problem()/>
                <input type="hidden" name="review" value=id/>
                <Button kind=ButtonKind::Danger size=Size::L busy=deed.pending()>{l.t("my-review-remove-sure")}</Button>
            </DeedForm>
        </Sure>
    }
}

/// An app without a review: each star leads to the editor with that rating.
#[component]
fn Unreviewed(card: AppCard, at: Time) -> impl IntoView {
    let l = use_locale();
    let title = l.of(&card.title);
    let key = if card.price.is_free() { "my-acquired-on" } else { "my-bought-on" };
    let stars = (1..=5_u32)
        .map(|stars| {
            let label = t!(l, "my-review-rate", app = &title, stars = stars);
            view! {
                <li><a href=format!("/apps/{}/review?stars={stars}", card.package) aria-label=label><Icon name="star" large=true/></a></li>
            }
        })
        .collect_view();
    view! {
        <li>
            <div class="purchase-line">
                <AppIcon key=card.icon.clone() size=44/>
                <span class="purchase-body"><strong>{title.clone()}</strong> <span>{t!(l, key, date = l.day(at))}</span></span>
            </div>
            <ul class="star-links">{stars}</ul>
        </li>
    }
}
