//! What a report is of: all of it links, so that the address is the state.

use leptos::prelude::*;
use locale::t;
use model::inquiry::InquiryKind;
use model::view::{ReportFilter, ReportPeriod};
use model::{Bilingual, SellerId, Time};

use super::address::{of_kind, of_period, of_seller};
use crate::ui::{Menu, MenuItem, use_locale};

#[component]
pub(super) fn Toolbar(
    filter: ReportFilter,
    from: Time,
    now: Time,
    choices: Vec<(SellerId, Bilingual)>,
) -> impl IntoView {
    let l = use_locale();
    // Over a year's end a day alone would not say which one.
    let same_year = l.zone.civil(from).year() == l.zone.civil(now).year();
    let (first, last) = if same_year { (l.day(from), l.day(now)) } else { (l.month(from), l.month(now)) };
    let period = t!(l, "ops-report-days", from = first, to = last);
    let periods = ReportPeriod::ALL
        .iter()
        .map(|&period| {
            let (href, current) = (of_period(&filter, period), period == filter.period);
            view! { <MenuItem href=href current>{t!(l, "ops-report-weeks", weeks = period.weeks())}</MenuItem> }
        })
        .collect_view();
    let (every_seller, every_kind) = (of_seller(&filter, None), of_kind(&filter, None));
    let any_seller = l.t("ops-report-any-seller");
    let chosen = filter.seller.map(|seller| choices.iter().find(|(of, _)| *of == seller));
    let seller = match chosen {
        None => any_seller.clone(),
        Some(Some((_, name))) => l.of(name),
        Some(None) => l.t("ops-report-unknown-seller"),
    };
    let sellers = choices
        .into_iter()
        .map(|(id, name)| {
            let (href, current) = (of_seller(&filter, Some(id)), filter.seller == Some(id));
            view! { <MenuItem href=href current>{l.of(&name)}</MenuItem> }
        })
        .collect_view();
    let any_kind = l.t("ops-report-any-kind");
    let kind = filter.kind.map_or_else(|| any_kind.clone(), |kind| l.t(&format!("kind-{kind}")));
    let kinds = InquiryKind::ALL
        .iter()
        .map(|&kind| {
            let (href, current) = (of_kind(&filter, Some(kind)), filter.kind == Some(kind));
            view! { <MenuItem href=href current>{l.t(&format!("kind-{kind}"))}</MenuItem> }
        })
        .collect_view();
    view! {
        <nav class="toolbar" aria-label=l.t("ops-report-filters")>
            <Menu label=period icon="calendar" shuts=true>{periods}</Menu>
            <Menu label=seller shuts=true>
                <MenuItem href=every_seller current=filter.seller.is_none()>{any_seller}</MenuItem>
                {sellers}
            </Menu>
            <Menu label=kind shuts=true>
                <MenuItem href=every_kind current=filter.kind.is_none()>{any_kind}</MenuItem>
                {kinds}
            </Menu>
        </nav>
    }
}
