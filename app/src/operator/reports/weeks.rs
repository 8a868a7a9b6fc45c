//! Week by week: how many inquiries of each kind, and what share of them was answered in time.

use leptos::prelude::*;
use locale::{Locale, t};
use model::inquiry::InquiryKind;
use model::report::{Course, IN_TIME_GOAL, course};
use model::view::ReportWeek;

use super::{days, told};
use crate::ui::{AsTable, Column, Columns, Legend, LineChart, Point, Scale, Series, use_locale};

/// From the foot up: what the store hears most of stands on the line, refunds on top.
const ORDER: [InquiryKind; 4] = [InquiryKind::Other, InquiryKind::Improvement, InquiryKind::Error, InquiryKind::Refund];

fn count(week: &ReportWeek, kind: InquiryKind) -> i64 {
    InquiryKind::ALL.iter().position(|of| *of == kind).and_then(|at| week.kinds.get(at).copied()).unwrap_or(0)
}

/// The first day of each week; the running one is called so far.
fn labels(l: Locale, weeks: &[ReportWeek]) -> Vec<String> {
    let last = weeks.len().saturating_sub(1);
    weeks.iter().enumerate().map(|(at, week)| if at == last { l.t("ui-so-far") } else { l.day(week.from) }).collect()
}

/// The weeks that are over.
fn whole(weeks: &[ReportWeek]) -> &[ReportWeek] {
    &weeks[..weeks.len().saturating_sub(1)]
}

#[component]
pub(super) fn Volume(weeks: Vec<ReportWeek>) -> impl IntoView {
    let l = use_locale();
    let counts: Vec<i64> = whole(&weeks).iter().map(ReportWeek::inquiries).collect();
    let found = course(&counts);
    let title = match found {
        Some(Course::Peak(at)) => t!(l, "ops-report-volume-peak", day = l.day(weeks[at].from)),
        Some(Course::Up(percent)) => t!(l, "ops-report-volume-up", percent = percent),
        Some(Course::Down(percent)) => t!(l, "ops-report-volume-down", percent = percent),
        Some(Course::Steady(about)) => t!(l, "ops-report-volume-steady", number = l.number(about)),
        None => l.t("ops-report-volume"),
    };
    let told = match found {
        Some(Course::Peak(at)) => Some((at, l.number(counts[at]))),
        _ => None,
    };
    let labels = labels(l, &weeks);
    let used: Vec<InquiryKind> =
        ORDER.into_iter().filter(|&kind| weeks.iter().any(|week| count(week, kind) > 0)).collect();
    // One kind alone needs no shade of its own.
    let alone = used.len() < 2;
    let part = |week: &ReportWeek| {
        if alone {
            vec![0.0, 0.0, 0.0, week.inquiries() as f64]
        } else {
            ORDER.map(|kind| count(week, kind) as f64).to_vec()
        }
    };
    let columns = weeks.iter().zip(&labels).map(|(week, label)| Column { label: label.clone(), parts: part(week) });
    let classes = ["part-0", "part-1", "part-2", "part-3"];
    let legend = ORDER.into_iter().zip(classes).filter(|(kind, _)| used.contains(kind)).rev();
    let legend = legend.map(|(kind, class)| (class, l.t(&format!("kind-{kind}-short")))).collect::<Vec<_>>();
    let legend = (!alone).then(|| view! { <Legend entries=legend/> });
    let kinds = || InquiryKind::ALL.iter().copied();
    let head = [l.t("ui-week")].into_iter().chain(kinds().map(|kind| l.t(&format!("kind-{kind}-short"))));
    let rows = weeks.iter().zip(&labels).map(|(week, label)| {
        let cells = kinds().map(|kind| count(week, kind)).chain([week.inquiries()]).map(|count| l.number(count));
        [label.clone()].into_iter().chain(cells).collect()
    });
    view! {
        <section class="section">
            <div class="section-head"><h2>{title.clone()}</h2> <span class="caption">{l.t("ops-report-volume-measure")}</span> {legend}</div>
            <Columns label=title.clone() columns=columns.collect() so_far=true told/>
            <AsTable title head=head.chain([l.t("ops-report-all")]).collect() rows=rows.collect()/>
        </section>
    }
}

#[component]
pub(super) fn InTime(weeks: Vec<ReportWeek>, limit: i64) -> impl IntoView {
    let l = use_locale();
    let labels = labels(l, &weeks);
    let measure = t!(l, "ops-report-in-time-measure", days = days(limit));
    let rows: Vec<Vec<String>> = weeks
        .iter()
        .zip(&labels)
        .map(|(week, label)| {
            vec![label.clone(), told(l, week.in_time), l.number(week.in_time.part), l.number(week.in_time.of)]
        })
        .collect();
    let values: Vec<Option<f64>> =
        weeks.iter().map(|week| week.in_time.tenths().map(|tenths| tenths as f64 / 10.0)).collect();
    let known: Vec<usize> = (0..weeks.len()).filter(|&at| values[at].is_some()).collect();
    // The last week that is over and has enough cases says how it stands.
    let full = known.iter().rev().copied().find(|&at| at + 1 < weeks.len());
    let (Some(full), Some(&last), 2..) = (full, known.last(), known.len()) else {
        return view! {
            <section class="section">
                <div class="section-head"><h2>{measure}</h2></div>
                <p class="caption">{l.t("ops-report-too-few")}</p>
            </section>
        }
        .into_any();
    };
    let share = told(l, weeks[full].in_time);
    let reached = weeks[full].in_time.reaches(IN_TIME_GOAL);
    let key = if reached { "ops-report-goal-reached" } else { "ops-report-goal-missed" };
    let title = t!(l, key, share = &share, percent = IN_TIME_GOAL);
    let lowest = known
        .iter()
        .copied()
        .filter(|&at| at != last && at + 1 < weeks.len())
        .min_by(|&one, &other| values[one].partial_cmp(&values[other]).unwrap_or(std::cmp::Ordering::Equal));
    let exception = lowest
        .filter(|&at| values[at] < values[last] && !weeks[at].in_time.reaches(IN_TIME_GOAL))
        .map(|at| (at, told(l, weeks[at].in_time)));
    let shown = values.iter().copied().flatten().chain([IN_TIME_GOAL as f64]);
    // No share is larger than all.
    let scale = Scale::around(shown, 1.0).up_to(100.0);
    let ticks = scale.ticks().iter().map(|value| format!("{}%", value.round() as i64)).collect::<Vec<_>>();
    let goal = Point::new("", IN_TIME_GOAL as f64, t!(l, "ops-report-goal", percent = IN_TIME_GOAL));
    let series = Series { labels, values, last: told(l, weeks[last].in_time), so_far: true };
    let head =
        ["ui-week", "ops-report-share", "ops-report-answered", "ops-report-settled"].map(|key| l.t(key)).to_vec();
    view! {
        <section class="section">
            <div class="section-head"><h2>{title.clone()}</h2> <span class="caption">{measure}</span></div>
            <LineChart label=title.clone() series scale ticks goal exception/>
            <AsTable title head rows/>
        </section>
    }
    .into_any()
}
