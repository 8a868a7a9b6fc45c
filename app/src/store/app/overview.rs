use std::cmp::Ordering;

use leptos::prelude::*;
use locale::{Locale, t};
use model::rating::Histogram;
use model::report::{place_of, turn};
use model::view::{Version, Week};

use crate::ui::{Point, RatingFigure, RatingHistogram, ReleaseMark, Sparkline, Tag, Tone, use_locale};

/// What all ratings say together, and where they go.
#[component]
pub(super) fn Overview(ratings: Histogram, weeks: Vec<Week>, versions: Vec<Version>, package: String) -> impl IntoView {
    view! {
        <div class="ratings">
            <RatingFigure histogram=ratings/>
            <RatingHistogram histogram=ratings links=format!("/apps/{package}?stars=")/>
            <Trend weeks versions/>
        </div>
    }
}

/// The last 12 weeks: the finding in words, then the line.
#[component]
fn Trend(weeks: Vec<Week>, versions: Vec<Version>) -> impl IntoView {
    let l = use_locale();
    let means: Vec<i64> = weeks.iter().filter_map(|week| week.mean_hundredths).collect();
    let (Some(&first), Some(&last), true) = (means.first(), means.last(), means.len() > 1) else {
        return view! { <p class="trend caption">{l.t("app-trend-none")}</p> }.into_any();
    };
    // What reads alike is called alike, whatever the hundredths say.
    let (first, last) = (tenths(first), tenths(last));
    let (key, icon, tone) = match last.cmp(&first) {
        Ordering::Greater => ("app-trend-up", "trending-up", Tone::Ok),
        Ordering::Equal => ("app-trend-same", "minus", Tone::Neutral),
        Ordering::Less => ("app-trend-down", "trending-down", Tone::Neutral),
    };
    let (before, after) = (l.tenths(first), l.tenths(last));
    let sentence = t!(l, key, before = &before, after = &after);
    view! {
        <div class="trend">
            <p class="trend-title" aria-hidden="true">
                <span>{l.t("app-trend-title")}</span> <Tag tone icon plain=true label=t!(l, "app-trend", before = before, after = after)/>
            </p>
            <Sparkline
                title=sentence
                head=vec![l.t("ui-week"), l.t("app-trend-rating")]
                points=points(l, &weeks)
                mark=release(l, &weeks, &versions)
            />
        </div>
    }
    .into_any()
}

fn tenths(hundredths: i64) -> u32 {
    u32::try_from((hundredths + 5) / 10).unwrap_or_default()
}

/// One point for each week from the first rated one; a week without ratings keeps the line where it was, and its table
/// row says so.
fn points(l: Locale, weeks: &[Week]) -> Vec<Point> {
    let last = weeks.len().saturating_sub(1);
    let mut mean = None;
    let mut points = Vec::with_capacity(weeks.len());
    for (at, week) in weeks.iter().enumerate() {
        mean = week.mean_hundredths.or(mean);
        let Some(mean) = mean else { continue };
        let label = if at == last { l.t("app-trend-this-week") } else { l.day(week.from) };
        let text = week.mean_hundredths.map_or_else(|| l.t("app-trend-no-ratings"), |mean| l.tenths(tenths(mean)));
        points.push(Point::new(label, mean as f64 / 100.0, text));
    }
    points
}

/// The release that the line is read by: the newest with enough ratings on both sides, else the newest of all.
fn release(l: Locale, weeks: &[Week], versions: &[Version]) -> Option<ReleaseMark> {
    // The line begins with the first rated week.
    let unrated = weeks.iter().take_while(|week| week.mean_hundredths.is_none()).count();
    let weeks = weeks.get(unrated..)?;
    let from = weeks.first()?.from;
    let within: Vec<&Version> = versions.iter().filter(|version| version.released_at > from).collect();
    let times: Vec<_> = within.iter().map(|version| version.released_at).collect();
    // Versions come newest first.
    let version = within.get(turn(weeks, &times).map_or(0, |turn| turn.release))?;
    let label = t!(l, "app-trend-release", version = &version.name);
    Some(ReleaseMark { at: place_of(weeks, version.released_at), label })
}

#[cfg(test)]
mod tests {
    use model::{Language, Time, Zone};

    use super::*;

    fn week(at: i64, mean_hundredths: Option<i64>) -> Week {
        Week { from: Time(at), count: 0, mean_hundredths }
    }

    #[test]
    fn the_release_stands_where_it_was() {
        let zone: &'static Zone = Box::leak(Box::new(Zone::seoul()));
        let l = Locale::new(Language::En, zone);
        l.open(locale::words::STORE);
        let day = model::time::DAY;
        let weeks: Vec<_> = (0..4).map(|at| week(at * 7 * day, (at > 0).then_some(400))).collect();
        let version = |name: &str, at: i64| Version {
            name: name.to_owned(),
            released_at: Time(at * day),
            notes: model::Bilingual::new("", ""),
        };
        let versions = [version("2.1", 14), version("2.0", 12), version("1.9", 3)];
        let mark = release(l, &weeks, &versions).expect("a release");
        assert_eq!((mark.at, mark.label.contains("2.1")), (0.5, true));
        assert_eq!(release(l, &weeks, &versions[2..]), None, "before the line");
        assert_eq!(release(l, &[], &versions), None);
    }

    #[test]
    fn a_week_without_ratings_keeps_the_line_and_says_so() {
        let zone: &'static Zone = Box::leak(Box::new(Zone::seoul()));
        let l = Locale::new(Language::En, zone);
        let points = points(l, &[week(0, None), week(1, Some(412)), week(2, None), week(3, Some(449))]);
        let values: Vec<f64> = points.iter().map(|point| point.value).collect();
        assert_eq!(values, [4.12, 4.12, 4.49]);
        assert_eq!(points[0].text, "4.1");
        assert_ne!(points[1].text, "4.1");
        assert_eq!(points[2].text, "4.5");
    }
}
