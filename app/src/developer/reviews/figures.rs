use std::cmp::Ordering;

use leptos::prelude::*;
use locale::{Locale, t};
use model::rating::Histogram;
use model::report::{REPLY_GOAL, Share};
use model::view::{ReviewFigures, ReviewQueue};

use crate::ui::{Delta, Kpi, use_locale};

/// A mean rating with both decimals: `4.42`.
pub(super) fn hundredths(hundredths: i64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// How the reviews go, in five numbers.
#[component]
pub(super) fn Figures(figures: ReviewFigures, ratings: Histogram, counts: Vec<(ReviewQueue, i64)>) -> impl IntoView {
    let l = use_locale();
    let none = || "–".to_owned();
    let open = counts.iter().find(|(of, _)| *of == ReviewQueue::NeedsReply).map_or(0, |(_, count)| *count);
    let this_week = figures.weeks.last().and_then(|week| week.mean_hundredths);
    let first = figures.weeks.iter().take(figures.weeks.len().saturating_sub(1)).find_map(|week| week.mean_hundredths);
    let rising =
        this_week.zip(first).map(|(now, before)| Delta::of(before, now, Some(true), hundredths((now - before).abs())));
    let all_time = ratings.tenths().map_or_else(none, |tenths| l.tenths(tenths));
    let weeks = figures.weeks.len();
    let key = if rising.is_some() { "dev-figure-rating-since" } else { "dev-figure-rating-all" };
    let rate = figures.replied_before.tenths().zip(figures.replied.tenths()).map(|(before, now)| {
        Delta::of(before, now, Some(true), t!(l, "ui-points", points = l.tenths((now - before).unsigned_abs() as u32)))
    });
    let median = figures.median.zip(figures.median_before);
    let faster = median.map(|(now, before)| Delta::of(before, now, Some(false), l.span((now - before).abs())));
    let faster_note = match median.map(|(now, before)| now.cmp(&before)) {
        Some(Ordering::Less) => l.t("dev-figure-faster"),
        Some(Ordering::Greater) => l.t("dev-figure-slower"),
        Some(Ordering::Equal) => l.t("dev-figure-same"),
        None => t!(l, "dev-figure-weeks", weeks = weeks),
    };
    let more_open = Delta::of(0, figures.more_open, Some(false), l.number(figures.more_open.abs()));
    let more_note = l.t(match figures.more_open.cmp(&0) {
        Ordering::Greater => "dev-figure-more",
        Ordering::Equal => "dev-figure-as-many",
        Ordering::Less => "dev-figure-fewer",
    });
    let mean =
        |sum: i64| l.tenths(u32::try_from((sum * 20 + figures.raised) / (figures.raised.max(1) * 2)).unwrap_or(0));
    let raised_note = if figures.raised > 0 {
        t!(l, "dev-figure-raised-text", before = mean(figures.raised_from), after = mean(figures.raised_to))
    } else {
        t!(l, "dev-figure-weeks", weeks = weeks)
    };
    view! {
        <dl class="kpis">
            <Kpi
                label=l.t("dev-figure-rating")
                value=this_week.map_or_else(none, hundredths)
                star=this_week.is_some()
                delta=rising
                note=t!(l, key, weeks = weeks, rating = all_time)
            />
            <Kpi
                label=l.t("dev-figure-rate")
                value=percent(l, figures.replied)
                delta=rate
                note=t!(l, "dev-figure-goal", percent = REPLY_GOAL)
            />
            <Kpi
                label=l.t("dev-figure-median")
                value=figures.median.map_or_else(none, |median| l.span(median))
                delta=faster
                note=faster_note
            />
            <Kpi label=l.t("dev-reviews-needs_reply") value=l.number(open) delta=more_open note=more_note/>
            <Kpi label=l.t("dev-figure-raised") value=l.number(figures.raised) note=raised_note/>
        </dl>
    }
}

/// Whole percent, or a dash with too few cases.
fn percent(l: Locale, share: Share) -> String {
    share.tenths().map_or_else(|| "–".to_owned(), |tenths| format!("{}%", l.number((tenths + 5) / 10)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_has_both_decimals() {
        assert_eq!((hundredths(442), hundredths(405), hundredths(37)), ("4.42".into(), "4.05".into(), "0.37".into()));
    }
}
