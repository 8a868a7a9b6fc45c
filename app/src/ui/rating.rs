use leptos::prelude::*;
use model::rating::Histogram;

use super::measure::percent;
use super::{Icon, Opt, Stars, use_locale};

/// The mean as a hero number, with stars and the count of ratings.
///
/// `<RatingFigure histogram/>`
#[component]
pub fn RatingFigure(histogram: Histogram) -> impl IntoView {
    let locale = use_locale();
    let tenths = histogram.tenths();
    view! {
        <div class="rating-figure">
            <p class="hero">{tenths.map_or_else(|| "–".to_owned(), |tenths| locale.tenths(tenths))}</p>
            {tenths.map(|tenths| view! { <Stars tenths/> })}
            <p class="caption">{locale::t!(locale, "ui-ratings", count = histogram.count(), number = locale.number(histogram.count()))}</p>
        </div>
    }
}

/// How many gave how many stars. With `links` each row leads to those reviews.
///
/// `<RatingHistogram histogram links="?stars="/>`
#[component]
pub fn RatingHistogram(
    histogram: Histogram,
    /// An address to which the number of stars is added.
    #[prop(optional, into)]
    links: Opt<String>,
) -> impl IntoView {
    let links = links.0;
    let locale = use_locale();
    let total = histogram.count().max(1);
    let rows = (1..=5_usize)
        .rev()
        .map(|stars| {
            let count = histogram.0[stars - 1];
            // A bar of one review is seen beside one of thousands.
            let width = if count == 0 { 0.0 } else { (count as f64 / total as f64 * 100.0).max(2.0) };
            let label = locale::t!(locale, "ui-histogram-row", stars = stars, count = locale.number(count));
            let row = view! {
                <span class="histogram-stars" aria-hidden="true"><Icon name="star"/> {stars}</span>
                <svg class="bar" aria-hidden="true" focusable="false"><rect width=percent(width) height="100%"></rect></svg>
                <span class="num" aria-hidden="true">{locale.number(count)}</span>
            };
            let content = match &links {
                Some(address) => {
                    view! { <a class="histogram-row" href=format!("{address}{stars}") aria-label=label>{row}</a> }.into_any()
                }
                None => view! { <span class="histogram-row"><span class="visually-hidden">{label}</span>{row}</span> }.into_any(),
            };
            view! { <li>{content}</li> }
        })
        .collect_view();
    view! { <ol class="histogram">{rows}</ol> }
}
