//! `/my/settings/erasure`.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::account::PASSWORD_MAX;
use model::view::{ErasurePage, KeptLine};

use super::inquiry_href;
use crate::api;
use crate::form::{Deed, PlainForm};
use crate::page::{PageTitle, load, show};
use crate::store::{Back, Place, StoreFrame};
use crate::ui::{
    Button, ButtonKind, Callout, ErrorSummary, Label, Size, SkeletonKind, Table, Td, TextInput, Th, Tone, use_locale,
};

/// What follows from erasure, said before it is asked for.
#[component]
pub fn MyErasurePage() -> impl IntoView {
    let l = use_locale();
    let page = load(|| (), |()| api::erasure());
    view! {
        <StoreFrame current=Place::None phone_title=l.t("erasure-title") phone_back="/my/settings">
            <PageTitle text=l.t("erasure-title")/>
            <header class="head">
                <Back href="/my/settings" label=l.t("settings-title")/>
                <h1>{l.t("erasure-title")}</h1>
            </header>
            {show(page, SkeletonKind::Text, |page| view! { <Erasure page/> })}
        </StoreFrame>
    }
}

#[component]
fn Erasure(page: ErasurePage) -> impl IntoView {
    let l = use_locale();
    let ErasurePage { open, kept, password_free } = page;
    let goes = ["account", "inquiries", "reviews", "mails"]
        .map(|what| view! { <li>{l.t(&format!("erasure-goes-{what}"))}</li> })
        .collect_view();
    let deed = if open.is_empty() {
        view! { <EraseForm free=password_free/> }.into_any()
    } else {
        let links = open
            .into_iter()
            .map(|number| view! { <li><a href=inquiry_href(number)>{number.to_string()}</a></li> })
            .collect_view();
        view! {
            <Callout tone=Tone::Warn tall=true title=l.t("erasure-open-title")>
                {l.t("erasure-open-text")}
                <ul class="dots">{links}</ul>
            </Callout>
        }
        .into_any()
    };
    view! {
        <div class="settings">
            <p>{l.t("erasure-lead")} " " <a href="/my/data.json" download="my-data.json">{l.t("settings-data-deed")}</a></p>
            <section class="settings-section" aria-labelledby="erasure-goes">
                <h2 id="erasure-goes">{l.t("erasure-goes")}</h2>
                <ul class="dots">{goes}</ul>
            </section>
            <section class="settings-section" aria-labelledby="erasure-kept">
                <h2 id="erasure-kept">{l.t("erasure-kept")}</h2>
                <Kept kept/>
            </section>
            <section class="settings-section" aria-labelledby="erasure-do">
                <h2 id="erasure-do">{l.t("erasure-do")}</h2>
                {deed}
            </section>
        </div>
    }
}

/// What, why, and until when.
#[component]
fn Kept(kept: Vec<KeptLine>) -> impl IntoView {
    let l = use_locale();
    if kept.is_empty() {
        return view! { <p class="hint">{l.t("erasure-kept-none")}</p> }.into_any();
    }
    let rows = kept
        .into_iter()
        .map(|line| {
            let [what, why] = ["what", "why"].map(|part| l.t(&format!("erasure-{}-{part}", line.basis)));
            view! {
                <tr>
                    <Td>{what}</Td>
                    <Td label=l.t("erasure-column-why")>{why}</Td>
                    <Td num=true label=l.t("erasure-column-count")>{line.count}</Td>
                    <Td label=l.t("erasure-column-until")>{l.date(line.until)}</Td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <p class="hint">{l.t("erasure-kept-text")}</p>
        <Table stacks=true caption=l.t("erasure-kept")>
            <thead><tr>
                <Th>{l.t("erasure-column-what")}</Th>
                <Th>{l.t("erasure-column-why")}</Th>
                <Th num=true>{l.t("erasure-column-count")}</Th>
                <Th>{l.t("erasure-column-until")}</Th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </Table>
    }
    .into_any()
}

#[component]
fn EraseForm(free: bool) -> impl IntoView {
    let l = use_locale();
    let path = <api::EraseAccount as ServerFn>::PATH;
    let deed = Deed::new(path);
    let labels = vec![Label::new("password", l.t("settings-field-current"))];
    let password = (!free).then(|| {
        view! {
            <TextInput
                name="password"
                label=l.t("settings-field-current")
                r#type="password"
                autocomplete="current-password"
                maxlength=u32::try_from(PASSWORD_MAX).unwrap_or(u32::MAX)
                error=deed.error("password")
                required=true
            />
        }
    });
    view! {
        <p class="hint">{l.t(if free { "erasure-free" } else { "erasure-sure" })}</p>
        <PlainForm path=path class="form settings-form" forgets=true>
            <ErrorSummary problem=deed.problem() labels=labels/>
            {password}
            <div class="button-row"><Button kind=ButtonKind::Danger size=Size::L>{l.t("erasure-deed")}</Button></div>
        </PlainForm>
    }
}
