//! `/operations/reports`: how many inquiries there are, how fast they are answered, and what the store cancels.

mod address;
mod figures;
mod filters;
mod refunds;
mod sellers;
#[cfg(feature = "ssr")]
mod sheet;
mod weeks;

use leptos::prelude::*;
use locale::{Locale, t};
use model::Money;
use model::report::Share;
use model::view::{Report, ReportFilter, ReportPeriod, ReportTable, Waiting};

use self::figures::Figures;
use self::filters::Toolbar;
use self::refunds::Refunds;
use self::sellers::Sellers;
#[cfg(feature = "ssr")]
pub use self::sheet::report_csv;
use self::weeks::{InTime, Volume};
use super::frame::{Frame, Here};
use super::mails::counts;
use crate::api;
use crate::page::{self, PageTitle};
use crate::ui::{Empty, Icon, LinkButton, Menu, SkeletonKind, use_locale};

/// The reports. `?sellers=all` shows every seller, and needs nothing loaded again.
#[component]
pub fn ReportsPage() -> impl IntoView {
    let (filter, sellers) = (address::here(), page::query("sellers"));
    let every = Memo::new(move |_| sellers.get().as_deref() == Some("all"));
    let report =
        page::load(move || filter.get(), |filter| async move { Ok((counts().await?, api::report(filter).await?)) });
    page::show(report, SkeletonKind::Rows, move |(counts, report)| view! { <Overview counts report every/> })
}

#[component]
fn Overview(counts: Waiting, report: Report, every: Memo<bool>) -> impl IntoView {
    let l = use_locale();
    let title = l.t("ops-reports");
    let updated = t!(l, "ops-report-updated", time = l.short_time(report.now));
    let body = if report.totals.inquiries == 0 && report.totals.cancelled == 0 {
        let year = (report.filter.period != ReportPeriod::Year).then(|| {
            let href = address::of_period(&report.filter, ReportPeriod::Year);
            view! { <LinkButton href>{l.t("ops-report-empty-deed")}</LinkButton> }
        });
        view! {
            <Empty icon="chart-column" title=l.t("ops-report-empty-title") text=l.t("ops-report-empty-text")>
                {year}
            </Empty>
        }
        .into_any()
    } else {
        view! {
            <Figures report=report.clone()/>
            <div class="chart-band">
                <Volume weeks=report.weeks.clone()/>
                <InTime weeks=report.weeks.clone() limit=report.limit/>
            </div>
            <div class="chart-band wide">
                <Sellers sellers=report.sellers.clone() filter=report.filter.clone() limit=report.limit every/>
                <Refunds refunds=report.refunds.clone() cancelled=report.totals.cancelled/>
            </div>
        }
        .into_any()
    };
    view! {
        <PageTitle text=title.clone()/>
        <Frame here=Here::Reports counts query=None title=title.clone() back=None panes=false>
            <header class="page-head">
                <h1>{title}</h1>
                <Toolbar filter=report.filter.clone() from=report.from now=report.now choices=report.choices.clone()/>
                <div class="page-head-end"><Download filter=report.filter.clone()/> <Print/> <p>{updated}</p></div>
            </header>
            {body}
        </Frame>
    }
}

/// The tables behind the charts as files.
#[component]
fn Download(filter: ReportFilter) -> impl IntoView {
    let l = use_locale();
    let links = ReportTable::ALL
        .iter()
        .map(|&table| {
            let href = address::of_table(&filter, table);
            view! { <a class="menu-item" href=href download="">{l.t(&format!("ops-report-table-{table}"))}</a> }
        })
        .collect_view();
    view! { <Menu label="CSV" icon="download" end=true shuts=true>{links}</Menu> }
}

/// The page on paper: its charts with the tables behind them. Without a program the browser's own menu does the same.
#[component]
fn Print() -> impl IntoView {
    let print = |_: leptos::ev::MouseEvent| {
        // A browser that cannot print says so itself.
        let _ = window().print();
    };
    view! {
        <button type="button" class="button quiet m js-only" on:click=print><Icon name="printer"/> {use_locale().t("ops-report-print")}</button>
    }
}

/// A share with its decimal, or a dash with too few cases.
fn told(l: Locale, share: Share) -> String {
    share.tenths().map_or_else(|| "–".to_owned(), |tenths| format!("{}%", l.tenths(tenths.unsigned_abs() as u32)))
}

/// The deadline in days, as the store promises it.
fn days(limit: i64) -> i64 {
    (limit + model::time::DAY - 1) / model::time::DAY
}

/// Amounts of all currencies.
fn amounts(l: Locale, amounts: &[Money]) -> String {
    amounts.iter().map(|money| l.money(*money)).collect::<Vec<_>>().join(" + ")
}
