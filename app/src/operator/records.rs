//! `/operations/audit` and `/operations/looks`: what was done, over all cases.

use leptos::prelude::*;
use locale::Locale;
use model::inquiry::InquiryNumber;
use model::view::{AuditList, AuditRow, LookRow, Page, Sealed};

use super::frame::{Here, RecordPage};
use super::mails::counts;
use super::words::{actor, deed, look_reason};
use crate::address::with_query;
use crate::api;
use crate::page;
use crate::ui::{Empty, Icon, LinkButton, Pager, SkeletonKind, Table, Td, Th, TimeText, use_locale, written_in};

const AUDIT: &str = "/operations/audit";
const LOOKS: &str = "/operations/looks";
/// `/operations/audit?number=&after=`: every fact, or those of one inquiry.
#[component]
pub fn AuditPage() -> impl IntoView {
    let (number, after) = (page::query("number"), page::query("after"));
    let audit = page::load(
        move || (number.get(), after.get()),
        |(number, after)| async move { Ok((counts().await?, api::audit(number.clone(), after).await?, number)) },
    );
    page::show(audit, SkeletonKind::Rows, |(counts, audit, number)| {
        let l = use_locale();
        let title = l.t("ops-audit");
        let head = match number.clone() {
            None => view! { <p class="caption">{l.t("ops-audit-text")}</p> }.into_any(),
            Some(number) => view! {
                <p class="caption">{locale::t!(l, "ops-audit-of", number = number)}</p>
                <LinkButton href=AUDIT>{l.t("ops-audit-all")}</LinkButton>
            }
            .into_any(),
        };
        let AuditList { facts, sealed } = audit;
        let seal = sealed.map(|sealed| view! { <Seal sealed/> });
        view! {
            <RecordPage here=Here::Audit counts title head>{seal} <Audit audit=facts number/></RecordPage>
        }
    })
}

/// How far the record is sealed. Whoever keeps the head can show later that nothing up to it was changed.
#[component]
fn Seal(sealed: Sealed) -> impl IntoView {
    let l = use_locale();
    view! {
        <p class="ops-seal">
            <Icon name="link"/>
            <time datetime=l.iso(sealed.until)>{locale::t!(l, "ops-seal-until", at = l.record_time(sealed.until))}</time>
            <span>{locale::t!(l, "ops-seal-count", count = sealed.count, number = l.number(sealed.count))}</span>
            <span>{l.t("ops-seal-head")} " " <code lang="zxx">{sealed.head}</code></span>
        </p>
    }
}

#[component]
fn Audit(audit: Page<AuditRow>, number: Option<String>) -> impl IntoView {
    let l = use_locale();
    if audit.rows.is_empty() {
        let (title, text) = (l.t("ops-no-audit-title"), l.t("ops-no-audit-text"));
        return view! { <Empty icon="file-clock" title text/> }.into_any();
    }
    let number = number.unwrap_or_default();
    let next = audit.next.map(|after| with_query(AUDIT, &[("number", &number), ("after", &after)]));
    let rows = audit
        .rows
        .into_iter()
        .map(|row| {
            let app = row.app.map(|app| l.of(&app));
            let (who, what, at) = (actor(l, &row.fact), deed(l, &row.fact), row.fact.at);
            view! {
                <tr>
                    <Td><TimeText time=at/></Td>
                    <Td><strong class="person">{who}</strong></Td>
                    <Td>{what}</Td>
                    <Td label=l.t("ops-mail-inquiry")>{row.inquiry.map(case_link)}</Td>
                    <Td label=l.t("ops-audit-app")>{app}</Td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <Table stacks=true caption=l.t("ops-audit")>
            {columns(l, ["ops-mail-at", "ops-audit-who", "ops-audit-what", "ops-mail-inquiry", "ops-audit-app"])}
            <tbody>{rows}</tbody>
        </Table>
        <Pager next/>
    }
    .into_any()
}

/// `/operations/looks?after=`: who saw whose payment identifiers, and why.
#[component]
pub fn LooksPage() -> impl IntoView {
    let after = page::query("after");
    let looks = page::load(move || after.get(), |after| async move { Ok((counts().await?, api::looks(after).await?)) });
    page::show(looks, SkeletonKind::Rows, |(counts, looks)| {
        let l = use_locale();
        let head = view! {
            <p class="caption">{l.t("ops-looks-text")}</p>
            <LinkButton href="/operations/apart">{l.t("ops-apart")}</LinkButton>
        }
        .into_any();
        view! { <RecordPage here=Here::Looks counts title=l.t("ops-looks") head><Looks looks/></RecordPage> }
    })
}

#[component]
fn Looks(looks: Page<LookRow>) -> impl IntoView {
    let l = use_locale();
    if looks.rows.is_empty() {
        let (title, text) = (l.t("ops-no-looks-title"), l.t("ops-no-looks-text"));
        return view! { <Empty icon="key-round" title text/> }.into_any();
    }
    let next = looks.next.map(|after| with_query(LOOKS, &[("after", &after)]));
    let rows = looks
        .rows
        .into_iter()
        .map(|look| {
            let detail =
                look.detail.map(|detail| view! { <p class="caption" lang=written_in(&detail)>{detail.clone()}</p> });
            let (operator, customer, why) = (l.of(&look.operator), l.of(&look.customer), look_reason(l, &look.reason));
            view! {
                <tr>
                    <Td><TimeText time=look.at/></Td>
                    <Td><strong class="person">{operator}</strong></Td>
                    <Td label=l.t("ops-looks-whose")><span class="person">{customer}</span></Td>
                    <Td label=l.t("ops-mail-inquiry")>{case_link(look.inquiry)}</Td>
                    <Td label=l.t("ops-looks-why")>{why} {detail}</Td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <Table stacks=true caption=l.t("ops-looks")>
            {columns(l, ["ops-mail-at", "ops-audit-who", "ops-looks-whose", "ops-mail-inquiry", "ops-looks-why"])}
            <tbody>{rows}</tbody>
        </Table>
        <Pager next/>
    }
    .into_any()
}

fn columns(l: Locale, keys: [&'static str; 5]) -> impl IntoView + use<> {
    let heads = keys.map(|key| view! { <Th>{l.t(key)}</Th> }).collect_view();
    view! { <thead><tr>{heads}</tr></thead> }
}

fn case_link(number: InquiryNumber) -> impl IntoView {
    view! { <a class="link" href=format!("/operations/cases/{number}?queue=all")>{number.to_string()}</a> }
}
