//! The period in five numbers, each with its change against the period before.

use leptos::prelude::*;
use locale::{Locale, t};
use model::report::{IN_TIME_GOAL, Share};
use model::view::{Report, ReportTotals};

use super::{amounts, days, told};
use crate::ui::{Delta, Kpi, use_locale};

#[component]
pub(super) fn Figures(report: Report) -> impl IntoView {
    let l = use_locale();
    let (now, before) = (&report.totals, report.before.as_ref());
    let weeks = report.filter.period.weeks();
    let alone = || l.t("ops-report-no-past");
    let inquiries = before.filter(|before| before.inquiries > 0).map(|before| {
        let percent = (now.inquiries - before.inquiries).abs() * 100 / before.inquiries;
        Delta::of(before.inquiries, now.inquiries, None, format!("{percent}%"))
    });
    let inquiries_note = if inquiries.is_some() { t!(l, "ops-report-against", weeks = weeks) } else { alone() };
    let median = now.median.zip(before.and_then(|before| before.median));
    let faster = median.map(|(now, before)| Delta::of(before, now, Some(false), l.span((now - before).abs())));
    let faster_note = median.map(|(now, before)| match before.cmp(&now) {
        std::cmp::Ordering::Greater => l.t("ops-report-faster"),
        std::cmp::Ordering::Equal => l.t("ops-report-same"),
        std::cmp::Ordering::Less => l.t("ops-report-slower"),
    });
    let share = Share { part: now.to_store, of: now.inquiries };
    let of_all = share.tenths().map(|_| told(l, share));
    let counted = |of: fn(&ReportTotals) -> i64, rising| {
        before
            .map(|before| (Delta::of(of(before), of(now), rising, change(l, of(before), of(now))), of(before), of(now)))
    };
    let to_store = counted(|totals| totals.to_store, Some(false));
    let cancelled = counted(|totals| totals.cancelled, None);
    view! {
        <dl class="kpis">
            <Kpi label=l.t("ops-report-inquiries") value=l.number(now.inquiries) delta=inquiries note=inquiries_note/>
            <Kpi
                label=t!(l, "ops-report-in-time", days = days(report.limit))
                value=told(l, now.in_time)
                delta=points(l, before.map(|before| before.in_time), now.in_time)
                note=t!(l, "ops-report-goal", percent = IN_TIME_GOAL)
            />
            <Kpi
                label=l.t("ops-report-median")
                value=now.median.map_or_else(|| "–".to_owned(), |median| l.span(median))
                delta=faster
                note=faster_note.unwrap_or_else(alone)
            />
            <Kpi
                label=l.t("ops-report-to-store")
                value=l.number(now.to_store)
                small=of_all
                delta=to_store.as_ref().map(|(delta, ..)| delta.clone())
                note=to_store.map_or_else(alone, |(_, before, now)| more(l, before, now))
            />
            <Kpi
                label=l.t("ops-report-cancelled")
                value=l.number(now.cancelled)
                small=(now.cancelled > 0).then(|| amounts(l, &now.amounts))
                delta=cancelled.as_ref().map(|(delta, ..)| delta.clone())
                note=cancelled.map_or_else(alone, |(_, before, now)| more(l, before, now))
            />
        </dl>
    }
}

/// Percentage points, where both shares have enough cases.
fn points(l: Locale, before: Option<Share>, now: Share) -> Option<Delta> {
    let (before, now) = (before?.tenths()?, now.tenths()?);
    let size = l.tenths((now - before).unsigned_abs() as u32);
    Some(Delta::of(before, now, Some(true), t!(l, "ui-points", points = size)))
}

fn change(l: Locale, before: i64, now: i64) -> String {
    l.number((now - before).abs())
}

fn more(l: Locale, before: i64, now: i64) -> String {
    l.t(match now.cmp(&before) {
        std::cmp::Ordering::Greater => "ops-report-more",
        std::cmp::Ordering::Equal => "ops-report-same",
        std::cmp::Ordering::Less => "ops-report-fewer",
    })
}
