use leptos::prelude::*;

use super::frame::{EndLabel, Frame};
use super::scale::{band, written};
use super::{Point, ReleaseMark, Scale, decimal, percent};
use crate::ui::Opt;

/// The foot of the line where bars stand under it, and of the bars' own room, in percent.
const LINE_FOOT: f64 = 68.0;
const BARS_TOP: f64 = 76.0;

/// What a line shows. A value that is missing breaks nothing: the line goes on to the next one.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What stands under each place.
    pub labels: Vec<String>,
    pub values: Vec<Option<f64>>,
    /// The word beside the last value.
    pub last: String,
    /// The last place is not over yet.
    pub so_far: bool,
}

/// One line over weeks, with a goal, a release, the one value that stands out, and counts as bars below.
///
/// `<LineChart label=finding series scale ticks/>`
#[component]
pub fn LineChart(
    /// The finding.
    #[prop(into)]
    label: String,
    series: Series,
    scale: Scale,
    /// How the scale's values are written, in its order.
    ticks: Vec<String>,
    /// A dashed line, with its words.
    #[prop(optional, into)]
    goal: Opt<Point>,
    /// A dashed upright line; its place is counted in places of the series.
    #[prop(optional, into)]
    mark: Opt<ReleaseMark>,
    /// A place whose value stands out, with its words.
    #[prop(optional, into)]
    exception: Opt<(usize, String)>,
    /// Counts under the line, and the word beside the last.
    #[prop(optional, into)]
    bars: Opt<(Vec<f64>, String)>,
) -> impl IntoView {
    let Series { labels, values, last, so_far } = series;
    let many = labels.len();
    let foot = if bars.0.is_some() { LINE_FOOT } else { 100.0 };
    let y = |value: f64| scale.y_within(value, 0.0, foot);
    // Bars stand in the middle of their week; a line alone goes from edge to edge.
    let edge = bars.0.is_none();
    let x = move |at: f64| match (edge, many) {
        (true, 2..) => at / (many - 1) as f64 * 100.0,
        _ => (at + 0.5) / many.max(1) as f64 * 100.0,
    };
    let points: Vec<(usize, f64)> =
        values.iter().enumerate().filter_map(|(at, value)| value.map(|value| (at, value))).collect();
    // The way into a week that is not over is told apart.
    let whole = points.iter().filter(|(at, _)| !so_far || at + 1 < many);
    let drawn = polyline(whole.map(|&(at, value)| (x(at as f64), y(value))));
    let open = points.last().filter(|(at, _)| so_far && at + 1 == many).and(points.len().checked_sub(2));
    let open = open.map(|from| {
        let drawn = polyline(points[from..].iter().map(|&(at, value)| (x(at as f64), y(value))));
        view! { <polyline class="plot-trend so-far" points=drawn vector-effect="non-scaling-stroke"></polyline> }
    });
    let dot = points.last().map(|&(at, value)| {
        view! { <circle class="plot-dot" cx=percent(x(at as f64)) cy=percent(y(value)) r="5"></circle> }
    });
    let mut end: Vec<EndLabel> =
        points.last().map(|&(_, value)| EndLabel { at: y(value), text: last, strong: true }).into_iter().collect();
    let goal = goal.0.map(|goal| {
        let at = y(goal.value);
        end.push(EndLabel { at, text: goal.text, strong: false });
        view! { <line class="plot-goal" x1="0" x2="100%" y1=percent(at) y2=percent(at)></line> }
    });
    let mark = mark.0.map(|mark| (x(mark.at), mark)).map(|(at, mark)| mark.view(at, -8));
    let exception = exception.0.and_then(|(at, text)| {
        let value = values.get(at).copied().flatten()?;
        let (left, top) = (x(at as f64), y(value));
        let anchor = if left > 50.0 { "end" } else { "start" };
        // Below the ring; where there is no room, above it.
        let below = if top < 84.0 { "20" } else { "-11" };
        Some(view! {
            <circle class="plot-ring" cx=percent(left) cy=percent(top) r="4.5"></circle>
            <text class="plot-strong" x=percent(left) y=percent(top) dy=below text-anchor=anchor>{text}</text>
        })
    });
    let bars = bars.0.map(|(counts, word)| {
        let most = counts.iter().copied().fold(1.0, f64::max);
        let last = counts.len().saturating_sub(1);
        let width = 44.0 / many.max(1) as f64;
        let tall = move |count: f64| count / most * (100.0 - BARS_TOP);
        end.extend(counts.last().map(|&count| EndLabel { at: 100.0 - tall(count) / 2.0, text: word, strong: false }));
        let bars = counts.into_iter().enumerate().map(move |(at, count)| {
            let class = if at == last { "plot-count now" } else { "plot-count" };
            let left = band(at, many) - width / 2.0;
            view! {
                <rect class=class x=percent(left) y=percent(100.0 - tall(count)) width=percent(width) height=percent(tall(count)) rx="2"></rect>
            }
        });
        view! { {bars.collect_view()} <line class="plot-foot" x1="0" x2="100%" y1="100%" y2="100%"></line> }
    });
    let y_words = scale.ticks().iter().map(|&value| y(value)).zip(ticks).collect::<Vec<_>>();
    let x_words = written(many, if edge { 4 } else { 6 })
        .into_iter()
        .map(|at| (x(at as f64), labels[at].clone()))
        .collect::<Vec<_>>();
    view! {
        <Frame label y=y_words x=x_words end>
            {bars}
            {goal}
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
                <polyline class="plot-trend" points=drawn vector-effect="non-scaling-stroke"></polyline>
                {open}
            </svg>
            {mark}
            {dot}
            {exception}
        </Frame>
    }
}

fn polyline(points: impl Iterator<Item = (f64, f64)>) -> String {
    points.map(|(x, y)| format!("{},{}", decimal(x), decimal(y))).collect::<Vec<_>>().join(" ")
}
