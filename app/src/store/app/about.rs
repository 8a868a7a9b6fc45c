use leptos::prelude::*;
use locale::t;
use model::view::{AppPage as AppData, Version};

use crate::store::parts::price;
use crate::ui::{Fact, Facts, TimeKind, TimeText, use_locale};

/// What the seller says of the app, what is sold inside, and its plain facts.
#[component]
pub(super) fn About(app: AppData) -> impl IntoView {
    let l = use_locale();
    let mut facts = vec![
        Fact::new(l.t("app-fact-seller"), l.of(&app.card.seller)),
        Fact::new(l.t("app-fact-category"), l.t(&format!("category-{}", app.card.category))),
        Fact::new(l.t("app-fact-price"), price(l, app.card.price)),
    ];
    if let Some(newest) = app.versions.first() {
        facts.push(Fact::new(
            l.t("app-fact-version"),
            t!(l, "app-version-of", version = &newest.name, day = l.day(newest.released_at)),
        ));
    }
    facts.push(Fact::mono(l.t("app-fact-package"), app.card.package));
    let products = (!app.products.is_empty()).then(|| {
        let rows = app
            .products
            .into_iter()
            .map(|product| view! { <li><span>{l.of(&product.name)}</span> <strong>{price(l, product.price)}</strong></li> })
            .collect_view();
        view! { <h2>{l.t("app-products")}</h2> <ul class="app-products">{rows}</ul> }
    });
    view! {
        <h2>{l.of(&app.tagline)}</h2>
        <p class="prose">{l.of(&app.description)}</p>
        {products}
        <h2>{l.t("app-facts")}</h2>
        <Facts facts/>
    }
}

/// What changed when, newest first.
#[component]
pub(super) fn Versions(versions: Vec<Version>) -> impl IntoView {
    let l = use_locale();
    let rows = versions
        .into_iter()
        .map(|version| {
            view! {
                <li>
                    <h3>{t!(l, "app-version", version = version.name)}</h3>
                    <TimeText time=version.released_at kind=TimeKind::Day/>
                    <p class="prose">{l.of(&version.notes)}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <h2>{l.t("app-tab-versions")}</h2>
        <ol class="app-versions">{rows}</ol>
    }
}
