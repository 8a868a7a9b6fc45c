use leptos::prelude::*;

use super::frame::Frame;
use super::scale::{band, written};
use super::{Point, Scale, percent};
use crate::ui::{Opt, use_locale};

/// One bar of a chart over weeks: its parts from the foot up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    pub label: String,
    pub parts: Vec<f64>,
}

/// Bars over weeks, stacked by what they are made of; from zero. Parts take their shades from `part-0`, `part-1` … of
/// the stylesheet, the last of them on top.
///
/// `<Columns label=finding columns so_far=true told=(10, "621".to_owned())/>`
#[component]
pub fn Columns(
    /// The finding.
    #[prop(into)]
    label: String,
    columns: Vec<Column>,
    /// The last bar is not over yet.
    #[prop(optional)]
    so_far: bool,
    /// The bar that is told, and how.
    #[prop(optional, into)]
    told: Opt<(usize, String)>,
) -> impl IntoView {
    let locale = use_locale();
    let many = columns.len();
    let total = |column: &Column| column.parts.iter().sum::<f64>();
    let scale = Scale::from_zero(columns.iter().map(total).fold(0.0, f64::max));
    let y = scale.ticks().iter().map(|&value| (scale.y(value), locale.number(value as i64))).collect();
    let x = written(many, 6).into_iter().map(|at| (band(at, many), columns[at].label.clone())).collect();
    let told = told.0.and_then(|(at, text)| {
        let top = scale.y(total(columns.get(at)?));
        Some(view! { <text class="plot-strong" x=percent(band(at, many)) y=percent(top) dy="-6" text-anchor="middle">{text}</text> })
    });
    let width = 58.0 / many.max(1) as f64;
    let bars = columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let mut foot = 0.0;
            let parts = column
                .parts
                .iter()
                .enumerate()
                .filter(|(_, value)| **value > 0.0)
                .map(|(part, value)| {
                    let top = scale.y(foot + value);
                    let height = scale.y(foot) - top;
                    foot += value;
                    let left = band(at, many) - width / 2.0;
                    view! {
                        <rect class=format!("part part-{part}") x=percent(left) y=percent(top) width=percent(width) height=percent(height) rx="2"></rect>
                    }
                })
                .collect_view();
            let class = if so_far && at + 1 == many { "so-far" } else { "" };
            view! { <g class=class>{parts}</g> }
        })
        .collect_view();
    view! {
        <Frame label y x end=Vec::new()>
            {bars}
            <line class="plot-foot" x1="0" x2="100%" y1="100%" y2="100%"></line>
            {told}
        </Frame>
    }
}

/// Horizontal bars from zero, the longest in the full hue. `more` stands after a point's text.
///
/// `<BarList title="Refunds by reason" points more/>`
#[component]
pub fn BarList(#[prop(into)] title: String, points: Vec<Point>, #[prop(optional)] more: Vec<String>) -> impl IntoView {
    let most = points.iter().map(|point| point.value).fold(0.0, f64::max).max(f64::EPSILON);
    let mut more = more.into_iter();
    let rows = points
        .into_iter()
        .map(|point| {
            let class = if point.value >= most { "bar most" } else { "bar" };
            let more = more.next().map(|text| view! { <span class="num bar-more">{text}</span> });
            view! {
                <li class="bar-row">
                    <span class="bar-label">{point.label}</span>
                    <svg class=class aria-hidden="true" focusable="false">
                        <rect width=percent(point.value / most * 100.0) height="100%"></rect>
                    </svg>
                    <span class="num">{point.text}</span>
                    {more}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="bar-list" aria-label=title>{rows}</ul> }
}
