//! The rating over time with its releases, and how the versions are rated.

use leptos::prelude::*;
use locale::{Locale, t};
use model::Time;
use model::rating::Stars;
use model::report::{OneStars, Turn, one_stars, place_of, turn};
use model::view::{RatedPart, ReviewFigures, Week};

use super::figures::hundredths;
use crate::ui::{AsTable, LineChart, ReleaseMark, Scale, Series, Stacked, StarShares, use_locale};

#[component]
pub(super) fn Charts(figures: ReviewFigures) -> impl IntoView {
    let ReviewFigures { weeks, releases, parts, .. } = figures;
    view! {
        <div class="chart-band">
            <OverTime weeks releases/>
            <Parts parts/>
        </div>
    }
}

/// What happened to the rating, in a sentence.
fn finding(l: Locale, weeks: &[Week], turned: Option<(Turn, &str)>) -> String {
    if let Some((turn, version)) = turned {
        let key = match turn.direction() {
            1.. => "dev-chart-since-up",
            0 => "dev-chart-since-same",
            _ => "dev-chart-since-down",
        };
        return t!(l, key, version = version, before = hundredths(turn.before), after = hundredths(turn.since));
    }
    let means: Vec<i64> = weeks.iter().filter_map(|week| week.mean_hundredths).collect();
    let (Some(&before), Some(&after)) = (means.first(), means.last()) else { return l.t("dev-chart-rating") };
    let key = match after - before {
        10.. => "dev-chart-up",
        ..=-10 => "dev-chart-down",
        // What moves by less than a tenth moves every week.
        _ => "dev-chart-same",
    };
    t!(l, key, before = hundredths(before), after = hundredths(after), weeks = weeks.len())
}

#[component]
fn OverTime(weeks: Vec<Week>, releases: Vec<(String, Time)>) -> impl IntoView {
    let l = use_locale();
    let values: Vec<Option<f64>> =
        weeks.iter().map(|week| week.mean_hundredths.map(|mean| mean as f64 / 100.0)).collect();
    if values.iter().flatten().count() < 2 {
        return view! {
            <section class="section">
                <div class="section-head"><h2>{l.t("dev-chart-rating")}</h2></div>
                <p class="caption">{l.t("dev-chart-few")}</p>
            </section>
        }
        .into_any();
    }
    let times: Vec<Time> = releases.iter().map(|(_, at)| *at).collect();
    let turned = turn(&weeks, &times);
    // Without enough ratings on both sides of one, the newest release is still told.
    let told = turned.map(|turn| turn.release).or(releases.len().checked_sub(1)).map(|at| &releases[at]);
    let title = finding(l, &weeks, turned.zip(told).map(|(turn, (name, _))| (turn, name.as_str())));
    let mark = told.map(|(name, at)| ReleaseMark {
        at: place_of(&weeks, *at),
        label: t!(l, "dev-chart-release", version = name, day = l.day(*at)),
    });
    let last = weeks.len() - 1;
    let label = |at: usize, week: &Week| if at == last { l.t("ui-so-far") } else { l.day(week.from) };
    let labels: Vec<String> = weeks.iter().enumerate().map(|(at, week)| label(at, week)).collect();
    let rows = weeks.iter().zip(&labels).enumerate().map(|(at, (week, label))| {
        let next = weeks.get(at + 1).map(|week| week.from);
        let within = |time: &Time| *time >= week.from && next.is_none_or(|next| *time < next);
        let released: Vec<&str> =
            releases.iter().filter(|(_, time)| within(time)).map(|(name, _)| name.as_str()).collect();
        let mean = week.mean_hundredths.map_or_else(|| "–".to_owned(), hundredths);
        vec![label.clone(), mean, l.number(week.count), released.join(", ")]
    });
    let rows = rows.collect();
    let head = ["ui-week", "dev-chart-mean", "dev-chart-reviews", "dev-chart-released"].map(|key| l.t(key)).to_vec();
    let scale = Scale::around(values.iter().copied().flatten(), 0.2).up_to(5.0);
    let ticks = scale.ticks().iter().map(|value| l.tenths((value * 10.0).round() as u32)).collect::<Vec<_>>();
    let newest = weeks.iter().rev().find_map(|week| week.mean_hundredths).map_or_else(String::new, hundredths);
    let bars = (weeks.iter().map(|week| week.count as f64).collect::<Vec<_>>(), l.number(weeks[last].count));
    let series = Series { labels, values, last: newest, so_far: true };
    view! {
        <section class="section">
            <div class="section-head"><h2>{title.clone()}</h2> <span class="caption">{l.t("dev-chart-measure")}</span></div>
            <LineChart label=title.clone() series scale ticks mark bars/>
            <AsTable title head rows/>
        </section>
    }
    .into_any()
}

#[component]
fn Parts(parts: Vec<(RatedPart, model::rating::Histogram)>) -> impl IntoView {
    let l = use_locale();
    let name = move |part: &RatedPart| match part {
        RatedPart::Version(version) => version.clone(),
        RatedPart::App(title) => l.of(title),
    };
    let versions = parts.iter().any(|(part, _)| matches!(part, RatedPart::Version(_)));
    let measure = l.t(if versions { "dev-chart-versions" } else { "dev-chart-apps" });
    if parts.is_empty() {
        return view! {
            <section class="section">
                <div class="section-head"><h2>{measure}</h2></div>
                <p class="caption">{l.t("dev-chart-few")}</p>
            </section>
        }
        .into_any();
    }
    let stars: Vec<_> = parts.iter().map(|(_, stars)| *stars).collect();
    let found = one_stars(&stars);
    let (strong, key) = match found {
        Some(OneStars::Smallest(at)) => (Some(at), "dev-chart-ones-smallest"),
        Some(OneStars::Largest(at)) => (Some(at), "dev-chart-ones-largest"),
        None => (None, "dev-chart-ones-alike"),
    };
    let title = t!(l, key, part = strong.map(|at| name(&parts[at].0)).unwrap_or_default());
    let rows = parts.iter().map(|(part, stars)| {
        let counts = Stars::ALL.iter().rev().map(|&of| l.number(stars.of(of)));
        [name(part)].into_iter().chain(counts).chain([l.number(stars.count())]).collect()
    });
    let rows = rows.collect();
    let first = l.t(if versions { "dev-chart-version" } else { "dev-chart-app" });
    let head = [first].into_iter().chain((1..=5).rev().map(|stars| t!(l, "dev-stars", stars = stars)));
    let head = head.chain([l.t("dev-chart-reviews")]).collect();
    let shown = parts
        .iter()
        .enumerate()
        .map(|(at, (part, stars))| Stacked { label: name(part), stars: *stars, strong: strong == Some(at) })
        .collect();
    view! {
        <section class="section">
            <div class="section-head"><h2>{title.clone()}</h2> <span class="caption">{measure}</span></div>
            <StarShares label=title.clone() rows=shown/>
            <AsTable title head rows/>
        </section>
    }
    .into_any()
}
