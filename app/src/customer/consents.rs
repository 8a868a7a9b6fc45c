//! `/my/consents`: every answer on the use of payment numbers, with every look that followed.

use leptos::prelude::*;
use locale::t;
use model::consent::ConsentState;
use model::view::{ConsentReceipt, MyConsents};

use super::consent::WithdrawConsent;
use super::head::{MyHead, Part};
use super::{consent_href, inquiry_href, receipt};
use crate::api;
use crate::page::{PageTitle, load, show, use_reader};
use crate::store::{Place, StoreFrame};
use crate::ui::{Empty, LinkButton, Size, SkeletonKind, use_locale, written_in};

/// The list of a customer's consents.
#[component]
pub fn MyConsentsPage() -> impl IntoView {
    let l = use_locale();
    let mine = load(|| (), |()| api::my_consents());
    view! {
        <StoreFrame current=Place::None phone_title=l.t("my-title") phone_back="/">
            <PageTitle text=l.t("my-tab-consents")/>
            {show(mine, SkeletonKind::Rows, |mine| view! { <Consents mine/> })}
        </StoreFrame>
    }
}

#[component]
fn Consents(mine: MyConsents) -> impl IntoView {
    let l = use_locale();
    let store = l.of(&use_reader().store_name);
    let MyConsents { summary, consents } = mine;
    let list = if consents.is_empty() {
        view! {
            <Empty icon="file-text" title=l.t("my-consents-none-title") text=t!(l, "my-consents-none-text", store = store.clone())>
                <LinkButton href="/my/inquiries">{l.t("my-see-inquiries")}</LinkButton>
            </Empty>
        }
        .into_any()
    } else {
        let rows = consents.into_iter().map(|receipt| view! { <ConsentRow receipt/> }).collect_view();
        view! { <ul class="consents">{rows}</ul> }.into_any()
    };
    view! {
        <div class="my-page">
            <MyHead summary current=Part::Consents/>
            <section aria-labelledby="consents">
                <div class="list-head">
                    <h2 class="list-title" id="consents">{l.t("my-consents")}</h2>
                    <p class="caption">{l.t("my-consents-what")}</p>
                </div>
                <p class="none">{t!(l, "my-consents-text", store = store)}</p>
                {list}
            </section>
        </div>
    }
}

/// One consent: a tile with the letter, what was answered about what, when, who looked, when it goes.
#[component]
fn ConsentRow(receipt: ConsentReceipt) -> impl IntoView {
    let l = use_locale();
    let store = l.of(&use_reader().store_name);
    let (number, state) = (receipt.inquiry, receipt.state);
    // An item described by hand stands in its writer's language.
    let about = [&receipt.app, &receipt.item].into_iter().flatten().map(|name| {
        let name = l.of(name);
        view! { <span lang=written_in(&name)>{name.clone()}</span> " · " }
    });
    let about = about.collect_view();
    let time = |time: model::Time| view! { <time datetime=l.iso(time)>{l.date_time(time)}</time> };
    let asked = receipt.asked_at.filter(|_| state == ConsentState::Asked).map(|at| {
        view! { <div><dt>{l.t("my-consent-asked-at")}</dt><dd>{time(at)} " · " {store.clone()}</dd></div> }
    });
    let answered = receipt.answered_at.filter(|_| state != ConsentState::Asked).map(|at| {
        let version = t!(l, "contact-consent-version", version = receipt.wording_version);
        let read = view! { <a href=consent_href(number)>{l.t("my-consent-read")}</a> };
        view! { <div><dt>{l.t("my-consent-answered-at")}</dt><dd>{time(at)} " · " {version} " " {read}</dd></div> }
    });
    let withdrawn = receipt.withdrawn_at.filter(|_| state == ConsentState::Withdrawn).map(|at| {
        view! { <div><dt>{l.t("my-consent-withdrawn-at")}</dt><dd>{time(at)}</dd></div> }
    });
    let looks = if receipt.looks.is_empty() {
        view! { <dd>{l.t("my-looks-none")}</dd> }.into_any()
    } else {
        let count = t!(l, "my-looks-count", count = receipt.looks.len());
        let looks = receipt.looks.iter().map(|look| view! { <li>{receipt::look(l, &store, look)}</li> }).collect_view();
        view! { <dd>{count} <ul>{looks}</ul></dd> }.into_any()
    };
    // What was never open or seen leaves nothing to delete.
    let deleted = (state == ConsentState::Given || !receipt.looks.is_empty()).then(|| {
        let when = receipt::deletion(l, receipt.inquiry_closed_at);
        view! { <div><dt>{l.t("my-consent-deleted")}</dt><dd>{when}</dd></div> }
    });
    let choose = match state {
        ConsentState::Given => None,
        ConsentState::Asked => Some("my-consent-choose"),
        ConsentState::Refused | ConsentState::Withdrawn => Some("my-consent-change"),
    };
    let choose = choose.map(|key| view! { <LinkButton href=consent_href(number) size=Size::L>{l.t(key)}</LinkButton> });
    let withdraw = (state == ConsentState::Given).then(|| view! { <WithdrawConsent number wide=true/> });
    view! {
        <li class="consent-item">
            <span class="consent-letter" aria-hidden="true">{receipt::letter(state)}</span>
            <div class="consent-head">
                <h3>{l.t(&format!("my-consent-{state}"))}</h3>
                <span>{about} <a href=inquiry_href(number)>{number.to_string()}</a></span>
            </div>
            {choose}
            <dl class="facts">
                {asked} {answered} {withdrawn}
                <div><dt>{l.t("my-looks")}</dt>{looks}</div>
                {deleted}
            </dl>
            {withdraw}
        </li>
    }
}
