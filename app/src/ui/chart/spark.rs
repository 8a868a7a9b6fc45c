use leptos::prelude::*;

use super::{AsTable, Point, decimal, percent};
use crate::ui::{Opt, use_locale};

/// Something that happened on the way: a release. `at` is counted in places of the chart, and may lie between two.
#[derive(Clone, Debug, PartialEq)]
pub struct ReleaseMark {
    pub at: f64,
    pub label: String,
}

impl ReleaseMark {
    /// The dashed line at `x` percent, with its word on the roomier side, `y` pixels under the top.
    pub(super) fn view(self, x: f64, y: i32) -> impl IntoView + use<> {
        let (anchor, dx) = if x > 50.0 { ("end", "-6") } else { ("start", "6") };
        view! {
            <line class="plot-mark" x1=percent(x) x2=percent(x) y1=y - 9 y2="100%"></line>
            <text class="plot-mark-word" x=percent(x) dx=dx y=y text-anchor=anchor>{self.label}</text>
        }
    }
}

/// A small line of values with its last point marked; the axis need not begin at zero.
///
/// `<Sparkline title="Rating, last 12 weeks" head=vec![week, rating] points mark/>`
#[component]
pub fn Sparkline(
    /// The finding.
    #[prop(into)]
    title: String,
    points: Vec<Point>,
    /// What the two columns of the table are.
    head: Vec<String>,
    #[prop(optional, into)] mark: Opt<ReleaseMark>,
) -> impl IntoView {
    let values = points.iter().map(|point| point.value);
    let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    let height = (high - low).max(f64::EPSILON);
    // Room for a release's word above, and a foot below; a level line stands in the middle.
    let y = |value: f64| if high > low { 26.0 + (high - value) / height * 62.0 } else { 56.0 };
    let step = 100.0 / points.len().saturating_sub(1).max(1) as f64;
    let line: Vec<String> = points
        .iter()
        .enumerate()
        .map(|(at, point)| format!("{},{}", decimal(at as f64 * step), decimal(y(point.value))))
        .collect();
    let line = line.join(" ");
    let area = format!("0,100 {line} 100,100");
    let dot = points.last().map(|point| {
        view! { <circle class="plot-dot" cx="100%" cy=percent(y(point.value)) r="5"></circle> }
    });
    let ends = (points.len() > 1).then(|| {
        let (first, last) = (points[0].label.clone(), points[points.len() - 1].label.clone());
        view! { <p class="spark-ends" aria-hidden="true"><span>{first}</span> <span>{last}</span></p> }
    });
    let locale = use_locale();
    let label = match (points.first(), points.last()) {
        (Some(first), Some(last)) => locale::t!(
            locale,
            "ui-spark",
            title = &title,
            first = format!("{} {}", first.label, first.text),
            last = format!("{} {}", last.label, last.text)
        ),
        _ => title.clone(),
    };
    let mark = mark.0.map(|mark| (mark.at * step, mark)).map(|(at, mark)| mark.view(at, 9));
    let rows = points.into_iter().map(|point| vec![point.label, point.text]).collect();
    view! {
        <figure class="spark">
            <svg class="spark-plot" width="100%" height="72" role="img" aria-label=label>
                <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
                    <polygon class="spark-area" points=area></polygon>
                    <polyline class="plot-trend" points=line vector-effect="non-scaling-stroke"></polyline>
                </svg>
                {mark}
                {dot}
            </svg>
            {ends}
            <AsTable title head rows/>
        </figure>
    }
}
