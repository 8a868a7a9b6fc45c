//! Percentiles of several sellers on one axis: a dot at the median, a band to the 90th and a whisker to the 99th.

use leptos::prelude::*;
use model::time::{DAY, HOUR};
use model::view::Spread;

use super::percent;
use crate::ui::use_locale;

/// The common axis of times, from zero; in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RangeScale {
    pub end: i64,
    pub limit: i64,
}

impl RangeScale {
    /// Wide enough for every 90th percentile and the limit. A 99th percentile of weeks would press all others flat: it
    /// goes out of the picture at twice the limit, or where the 90th ones end.
    pub fn of(spreads: &[Spread], limit: i64) -> Self {
        let most = |pick: fn(&Spread) -> i64| spreads.iter().map(pick).max().unwrap_or(0);
        let wanted = most(|spread| spread.p99).min(limit * 2).max(most(|spread| spread.p90)).max(limit * 5 / 3);
        Self { end: (wanted + DAY / 2 - 1) / (DAY / 2) * (DAY / 2), limit }
    }

    fn x(self, millis: i64) -> f64 {
        (millis as f64 / self.end.max(1) as f64 * 100.0).clamp(0.0, 100.0)
    }

    /// The times that are written: every day or few, but none that would touch the limit or the end.
    fn hours(self) -> Vec<i64> {
        let day = ((self.end / DAY).max(1) as u64).div_ceil(6).cast_signed() * DAY;
        let far = |time: i64| (self.x(time) - self.x(self.limit)).abs() >= 16.0 && self.x(time) <= 78.0;
        (0..).map(|at| at * day).take_while(|time| *time < self.end).filter(|time| far(*time)).collect()
    }
}

/// The axis over the rows; `limit` is the word of the limit.
#[component]
pub fn RangeAxis(scale: RangeScale, #[prop(into)] limit: String) -> impl IntoView {
    let l = use_locale();
    // The two ends have their unit; what stands between them needs none.
    let hours = move |time: i64| locale::t!(l, "ui-hours", hours = time / HOUR);
    let word = move |time: i64| if time == 0 { hours(0) } else { l.number(time / HOUR) };
    let words = scale
        .hours()
        .into_iter()
        .map(|time| {
            let (anchor, class) = if time == 0 { ("start", "range-zero") } else { ("middle", "range-tick") };
            view! { <text class=class x=percent(scale.x(time)) y="50%" dy=".35em" text-anchor=anchor>{word(time)}</text> }
        })
        .collect_view();
    view! {
        <svg class="range range-axis" aria-hidden="true" focusable="false">
            {words}
            <text class="range-limit-word" x=percent(scale.x(scale.limit)) y="50%" dy=".35em" text-anchor="middle">{limit}</text>
            <text class="range-tick" x="100%" y="50%" dy=".35em" text-anchor="end">{hours(scale.end)}</text>
        </svg>
    }
}

/// One row of the axis.
#[component]
pub fn RangeCell(scale: RangeScale, spread: Option<Spread>) -> impl IntoView {
    let limit = percent(scale.x(scale.limit));
    let marks = spread.map(|spread| {
        let [median, p90, p99] = [spread.median, spread.p90, spread.p99].map(|time| scale.x(time));
        // Where the 99th is out of the picture its end is not shown.
        let cap = (spread.p99 <= scale.end).then(|| {
            view! { <line class="range-whisker" x1=percent(p99) x2=percent(p99) y1="34%" y2="66%"></line> }
        });
        view! {
            <line class="range-whisker" x1=percent(p90) x2=percent(p99) y1="50%" y2="50%"></line>
            {cap}
            <rect class="range-band" x=percent(median) width=percent((p90 - median).max(0.0)) y="50%" height="8" transform="translate(0 -4)"></rect>
            <circle class="range-median" cx=percent(median) cy="50%" r="5"></circle>
            <circle class="range-p90" cx=percent(p90) cy="50%" r="4.5"></circle>
        }
    });
    view! {
        <svg class="range" aria-hidden="true" focusable="false">
            <line class="range-limit" x1=limit.clone() x2=limit y1="0" y2="100%"></line>
            {marks}
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(median: i64, p90: i64, p99: i64) -> Spread {
        Spread { median: median * HOUR, p90: p90 * HOUR, p99: p99 * HOUR }
    }

    #[test]
    fn the_axis_holds_the_limit_and_every_90th_percentile() {
        let limit = 3 * DAY;
        assert_eq!(RangeScale::of(&[], limit).end, 120 * HOUR);
        assert_eq!(RangeScale::of(&[spread(21, 88, 117)], limit).end, 120 * HOUR);
        assert_eq!(RangeScale::of(&[spread(5, 20, 900)], limit).end, 144 * HOUR);
        assert_eq!(RangeScale::of(&[spread(5, 250, 900)], limit).end, 252 * HOUR);
    }

    #[test]
    fn words_keep_away_from_the_limit_and_the_end() {
        let scale = RangeScale { end: 120 * HOUR, limit: 72 * HOUR };
        assert_eq!(scale.hours(), [0, 24 * HOUR, 48 * HOUR]);
        assert_eq!(RangeScale { end: 252 * HOUR, limit: 72 * HOUR }.hours(), [0, 144 * HOUR, 192 * HOUR]);
    }
}
