use leptos::prelude::*;
use model::rating::{Histogram, Stars};

use super::percent;
use crate::ui::{Icon, use_locale};

/// One row of a distribution.
#[derive(Clone, Debug, PartialEq)]
pub struct Stacked {
    pub label: String,
    pub stars: Histogram,
    /// The row that the title speaks of.
    pub strong: bool,
}

/// How five to one stars share each version: five on the left in the full hue, one on the right in red.
///
/// `<StarShares label=finding rows/>`
#[component]
pub fn StarShares(
    /// The finding.
    #[prop(into)]
    label: String,
    rows: Vec<Stacked>,
) -> impl IntoView {
    let l = use_locale();
    let rows = rows
        .into_iter()
        .map(|row| {
            let total = row.stars.count().max(1) as f64;
            let mut left = 0.0;
            let parts = Stars::ALL
                .iter()
                .rev()
                .map(|&stars| {
                    let share = row.stars.of(stars) as f64 / total * 100.0;
                    let from = left;
                    left += share;
                    (stars.get(), from, share)
                })
                .filter(|(_, _, share)| *share > 0.0)
                .map(|(stars, from, share)| {
                    // The two ends are told where there is room.
                    let text = match stars {
                        5 if share >= 14.0 => Some(("8", "start", from, format!("{}%", share.round() as i64))),
                        1 if share >= 5.0 => Some(("0", "middle", from + share / 2.0, format!("{}", share.round() as i64))),
                        _ => None,
                    };
                    let text = text.map(|(dx, anchor, at, text)| {
                        view! { <text class="share-word" x=percent(at) dx=dx y="50%" dy=".35em" text-anchor=anchor>{text}</text> }
                    });
                    view! {
                        <rect class=format!("share share-{stars}") x=percent(from) width=percent(share) height="100%" rx="2"></rect>
                        {text}
                    }
                })
                .collect_view();
            let class = if row.strong { "share-row strong" } else { "share-row" };
            view! {
                <div class=class>
                    <span class="share-label">{row.label}</span>
                    <svg class="share-bar" aria-hidden="true" focusable="false">{parts}</svg>
                    <span class="num">{l.number(row.stars.count())}</span>
                </div>
            }
        })
        .collect_view();
    let legend = (1..=5)
        .rev()
        .map(|stars| {
            let star = matches!(stars, 1 | 5).then(|| view! { <Icon name="star"/> });
            view! { <li><i class=format!("swatch share-{stars}")></i> {stars} {star}</li> }
        })
        .collect_view();
    view! {
        <div class="shares" role="img" aria-label=label>
            {rows}
            <ul class="legend">{legend}</ul>
        </div>
    }
}
