use leptos::prelude::*;

use super::{Opt, use_locale};

/// A value of a chart: `text` is how it is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    pub label: String,
    pub value: f64,
    pub text: String,
}

impl Point {
    pub fn new(label: impl Into<String>, value: f64, text: impl Into<String>) -> Self {
        Self { label: label.into(), value, text: text.into() }
    }
}

/// The same values as a table: for screen readers, and for whoever wants to read them.
fn as_table(title: &str, points: &[Point]) -> impl IntoView + use<> {
    let rows = points
        .iter()
        .map(|point| view! { <tr><th scope="row">{point.label.clone()}</th><td>{point.text.clone()}</td></tr> })
        .collect_view();
    view! {
        <details class="as-table">
            <summary>{use_locale().t("ui-as-table")}</summary>
            <table class="table"><caption class="visually-hidden">{title.to_owned()}</caption><tbody>{rows}</tbody></table>
        </details>
    }
}

/// A line of values with its last point marked; the axis need not begin at zero. The labels are HTML, so they stay
/// 12 px at every width.
///
/// `<Sparkline title="Rating, last 12 weeks" points/>`
#[component]
pub fn Sparkline(
    #[prop(into)] title: String,
    points: Vec<Point>,
    /// A dashed line at this value, with its words.
    #[prop(optional, into)]
    goal: Opt<Point>,
    /// Without the table to open, where one stands beside it.
    #[prop(optional)]
    bare: bool,
) -> impl IntoView {
    let goal = goal.0;
    let values = || points.iter().map(|point| point.value).chain(goal.iter().map(|goal| goal.value));
    let (low, high) = values().fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    let height = (high - low).max(f64::EPSILON);
    // Room for the dot above and a foot below.
    let y = |value: f64| 8.0 + (high - value) / height * 80.0;
    let step = 100.0 / points.len().saturating_sub(1).max(1) as f64;
    let line: Vec<String> =
        points.iter().enumerate().map(|(at, point)| format!("{:.2},{:.2}", at as f64 * step, y(point.value))).collect();
    let line = line.join(" ");
    let area = format!("0,100 {line} 100,100");
    let dot = points.last().map(|point| {
        view! { <circle class="spark-dot" cx="100%" cy=format!("{:.2}%", y(point.value)) r="5"></circle> }
    });
    let goal_line = goal.as_ref().map(|goal| {
        let at = format!("{:.2}%", y(goal.value));
        view! { <line class="spark-goal" x1="0" x2="100%" y1=at.clone() y2=at></line> }
    });
    let label = match (points.first(), points.last()) {
        (Some(first), Some(last)) => format!("{title}: {} {} – {} {}", first.label, first.text, last.label, last.text),
        _ => title.clone(),
    };
    let ends = (points.len() > 1).then(|| {
        let (first, last) = (points[0].label.clone(), points[points.len() - 1].label.clone());
        view! { <p class="spark-ends" aria-hidden="true"><span>{first}</span> <span>{last}</span></p> }
    });
    let table = (!bare).then(|| as_table(&title, &points));
    view! {
        <figure class="spark">
            <svg class="spark-plot" width="100%" height="72" role="img" aria-label=label>
                {goal_line}
                <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
                    <polygon class="spark-area" points=area></polygon>
                    <polyline class="spark-line" points=line vector-effect="non-scaling-stroke"></polyline>
                </svg>
                {dot}
            </svg>
            {goal.map(|goal| view! { <figcaption class="spark-goal-label">{goal.label} " " {goal.text}</figcaption> })}
            {ends}
            {table}
        </figure>
    }
}

/// Horizontal bars from zero, the longest in the full hue.
///
/// `<BarList title="Refunds by reason" points/>`
#[component]
pub fn BarList(#[prop(into)] title: String, points: Vec<Point>) -> impl IntoView {
    let most = points.iter().map(|point| point.value).fold(0.0, f64::max).max(f64::EPSILON);
    let rows = points
        .into_iter()
        .map(|point| {
            let class = if point.value >= most { "bar most" } else { "bar" };
            view! {
                <li class="bar-row">
                    <span class="bar-label">{point.label}</span>
                    <svg class=class aria-hidden="true" focusable="false">
                        <rect width=format!("{:.1}%", point.value / most * 100.0) height="100%"></rect>
                    </svg>
                    <span class="num">{point.text}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="bar-list" aria-label=title>{rows}</ul> }
}
