use leptos::prelude::*;
use locale::{Locale, t};
use model::Money;
use model::view::{AppPage as AppData, Mine};

use crate::address::with_query;
use crate::store::parts::price;
use crate::ui::{AppIcon, ButtonKind, LinkButton, Size, Stars, Tag, Tone, use_locale};

/// What the app is, what it costs, and what the reader can do.
#[component]
pub(super) fn Head(app: AppData) -> impl IntoView {
    let l = use_locale();
    let AppData { card, tagline, versions, mine, .. } = app;
    let (title, seller) = (l.of(&card.title), l.of(&card.seller));
    let heading = t!(l, "app-heading", title = &title, tagline = l.of(&tagline));
    let version = versions.into_iter().next().map(|version| {
        view! { <span>{t!(l, "app-version", version = version.name)}</span> }
    });
    let rating = card.ratings.tenths().map(|tenths| {
        let count = card.ratings.count();
        view! {
            <p class="app-rating">
                <Stars tenths/> <strong>{l.tenths(tenths)}</strong>
                <span>{t!(l, "store-raters", count = count, number = l.number(count))}</span>
            </p>
        }
    });
    let acquired =
        acquired(l, &mine, card.price).map(|label| view! { <Tag tone=Tone::Ok icon="shopping-bag" label plain=true/> });
    view! {
        <header class="app-head">
            <AppIcon key=card.icon size=104/>
            <div class="app-name">
                <h1>{heading}</h1>
                <p class="app-facts">
                    <a href=with_query("/", &[("q", &seller)])>{seller.clone()}</a>
                    <span>{l.t(&format!("category-{}", card.category))}</span>
                    {version}
                </p>
                {rating}
            </div>
            <div class="app-buy">
                <p class="app-price"><strong>{price(l, card.price)}</strong> {acquired}</p>
                <Deeds package=card.package mine/>
            </div>
        </header>
    }
}

/// "Bought on 14 Nov", or for what cost nothing "Got on …".
fn acquired(l: Locale, mine: &Mine, price: Money) -> Option<String> {
    let Mine::Acquired { at, .. } = mine else { return None };
    let key = if price.is_free() { "app-got" } else { "app-bought" };
    Some(t!(l, key, day = l.day(*at)))
}

#[component]
fn Deeds(package: String, mine: Mine) -> impl IntoView {
    let l = use_locale();
    let contact = (mine != Mine::Staff).then(|| {
        view! {
            <LinkButton href=format!("/apps/{package}/contact") size=Size::Xl icon="message-square">
                {l.t("app-contact")}
            </LinkButton>
        }
    });
    let review = match mine {
        Mine::Acquired { review: Some(_), .. } => Some("app-change-review"),
        Mine::Acquired { review: None, .. } => Some("app-write-review"),
        _ => None,
    };
    let review = review.map(|key| {
        view! {
            <LinkButton href=format!("/apps/{package}/review") kind=ButtonKind::Primary size=Size::Xl>
                {l.t(key)}
            </LinkButton>
        }
    });
    view! { <div class="button-row">{contact} {review}</div> }
}
