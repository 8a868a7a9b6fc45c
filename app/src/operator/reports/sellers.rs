//! How long sellers take for a first reply: percentiles on one axis, with the deadline on it.

use leptos::prelude::*;
use locale::{Locale, t};
use model::report::IN_TIME_TROUBLE;
use model::time::HOUR;
use model::view::{ReportFilter, SellerTimes, Spread};

use super::{address, days, told};
use crate::ui::{AsTable, Avatar, Icon, Legend, RangeAxis, RangeCell, RangeScale, use_locale};

/// Sellers that are shown at first.
const SHOWN: usize = 8;

#[component]
pub(super) fn Sellers(sellers: Vec<SellerTimes>, filter: ReportFilter, limit: i64, every: Memo<bool>) -> impl IntoView {
    let l = use_locale();
    let measure = l.t("ops-report-sellers-measure");
    if sellers.is_empty() {
        return view! {
            <section class="section">
                <div class="section-head"><h2>{measure}</h2></div>
                <p class="caption">{l.t("ops-report-too-few")}</p>
            </section>
        }
        .into_any();
    }
    let trouble = sellers.iter().filter(|of| !of.in_time.reaches(IN_TIME_TROUBLE)).count();
    let key = if trouble == 0 { "ops-report-sellers-fine" } else { "ops-report-sellers-trouble" };
    let title = t!(l, key, count = trouble, percent = IN_TIME_TROUBLE, days = days(limit));
    let legend = [("dot", "median"), ("ring", "p90"), ("cap", "p99")]
        .map(|(class, part)| (class, l.t(&format!("ops-report-legend-{part}"))))
        .to_vec();
    let rows = sellers.iter().map(|of| {
        let times = of.spread.map_or_else(
            || ["–"; 3].map(str::to_owned),
            |spread| [spread.median, spread.p90, spread.p99].map(|time| l.span(time)),
        );
        [l.of(&of.name), l.number(of.inquiries)].into_iter().chain(times).chain([told(l, of.in_time)]).collect()
    });
    let head = ["seller", "inquiries", "median", "p90", "p99"].map(|part| l.t(&format!("ops-report-column-{part}")));
    let head = head.into_iter().chain([t!(l, "ops-report-column-in-time", days = days(limit))]);
    let (rows, head) = (rows.collect(), head.collect());
    let all = sellers.len();
    let more = (all > SHOWN).then(|| {
        let (every_one, few) = (address::of(&filter, true), address::of(&filter, false));
        view! {
            <a class="link range-more" href=move || if every.get() { few.clone() } else { every_one.clone() }>
                {move || if every.get() { l.t("ops-report-fewer-sellers") } else { t!(l, "ops-report-all-sellers", count = all) }}
            </a>
        }
    });
    let shown = move || {
        let many = if every.get() { all } else { SHOWN };
        view! { <Times sellers=sellers.iter().take(many).cloned().collect() limit/> }
    };
    view! {
        <section class="section">
            <div class="section-head"><h2>{title.clone()}</h2> <span class="caption">{measure}</span> <Legend entries=legend/></div>
            {shown}
            {more}
            <AsTable title head rows/>
        </section>
    }
    .into_any()
}

#[component]
fn Times(sellers: Vec<SellerTimes>, limit: i64) -> impl IntoView {
    let l = use_locale();
    let spreads: Vec<Spread> = sellers.iter().filter_map(|of| of.spread).collect();
    let scale = RangeScale::of(&spreads, limit);
    let rows = sellers.into_iter().map(|of| row(l, scale, of)).collect_view();
    let column = |part: &str| l.t(&format!("ops-report-column-{part}"));
    view! {
        <table class="table range-table">
            <caption class="visually-hidden">{l.t("ops-report-sellers-measure")}</caption>
            <thead>
                <tr>
                    <th scope="col">{column("seller")}</th>
                    <th scope="col" class="num range-wide">{column("inquiries")}</th>
                    <th scope="col" class="range-column">
                        <span class="visually-hidden">{column("p99")}</span>
                        <RangeAxis scale limit=t!(l, "ops-report-days-limit", days = days(limit))/>
                    </th>
                    <th scope="col" class="num">{column("median")}</th>
                    <th scope="col" class="num range-wide">{column("p90")}</th>
                    <th scope="col" class="num">{t!(l, "ops-report-column-in-time", days = days(limit))}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// In whole hours, so that a column compares at a glance; under two hours to the minute.
fn hours(l: Locale, millis: i64) -> String {
    if millis < 2 * HOUR { l.span(millis) } else { t!(l, "ui-hours", hours = l.number((millis + HOUR / 2) / HOUR)) }
}

fn row(l: Locale, scale: RangeScale, of: SellerTimes) -> impl IntoView {
    let name = l.of(&of.name);
    let time = |pick: fn(Spread) -> i64| of.spread.map_or_else(|| "–".to_owned(), |spread| hours(l, pick(spread)));
    let troubled = !of.in_time.reaches(IN_TIME_TROUBLE);
    let share = if troubled { "range-share bad" } else { "range-share" };
    let icon = troubled.then(|| view! { <Icon name="triangle-alert"/> });
    view! {
        <tr>
            <th scope="row"><span class="range-seller"><Avatar name=name.clone() size=20 company=true/> <span title=name.clone()>{name.clone()}</span></span></th>
            <td class="num range-wide">{l.number(of.inquiries)}</td>
            <td class="range-column"><span class="visually-hidden">{time(|spread| spread.p99)}</span> <RangeCell scale spread=of.spread/></td>
            <td class="num"><strong>{time(|spread| spread.median)}</strong></td>
            <td class="num range-wide">{time(|spread| spread.p90)}</td>
            <td class="num"><span class=share>{icon} {told(l, of.in_time)}</span></td>
        </tr>
    }
}
