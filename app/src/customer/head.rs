use leptos::prelude::*;
use locale::t;
use model::view::MySummary;

use crate::page::use_reader;
use crate::ui::{Avatar, Tab, Tabs, use_locale};

/// Which list of My page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Inquiries,
    Purchases,
    Reviews,
    Consents,
}

/// The head of My page: whose it is, where mail goes, and the four lists with their counts.
#[component]
pub(super) fn MyHead(summary: MySummary, current: Part) -> impl IntoView {
    let l = use_locale();
    let me = use_reader().account;
    let name = me.as_ref().map(|me| l.of(&me.name)).unwrap_or_default();
    let number = me
        .as_ref()
        .and_then(|me| me.customer_number.clone())
        .map(|number| view! { <span>{t!(l, "my-customer-number", number = number)}</span> });
    let mail = me.map(|me| view! { <span>{t!(l, "my-mail-to", email = me.masked_email)}</span> });
    let tabs = [
        (Part::Inquiries, "/my/inquiries", "my-tab-inquiries", summary.inquiries),
        (Part::Purchases, "/my/purchases", "my-tab-purchases", summary.purchases),
        (Part::Reviews, "/my/reviews", "my-tab-reviews", summary.reviews),
        (Part::Consents, "/my/consents", "my-tab-consents", summary.consents),
    ]
    .map(|(part, href, key, count)| Tab::new(href, l.t(key)).count(count).current(part == current));
    view! {
        <header class="me">
            <Avatar name=name.clone() size=48/>
            <div>
                <h1>{t!(l, "my-greeting", name = name)}</h1>
                <p>{number} " " {mail}</p>
            </div>
        </header>
        <Tabs label=l.t("my-tabs") tabs=tabs.to_vec()/>
    }
}
