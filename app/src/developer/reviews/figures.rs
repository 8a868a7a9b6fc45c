use leptos::prelude::*;
use model::rating::{Histogram, Stars};
use model::view::ReviewQueue;

use crate::ui::{Icon, use_locale};

/// What all reviews say together, in four numbers.
#[component]
pub fn Figures(ratings: Histogram, reply_rate: Option<u32>, counts: Vec<(ReviewQueue, i64)>) -> impl IntoView {
    let l = use_locale();
    let count = |queue| counts.iter().find(|(of, _)| *of == queue).map_or(0, |(_, count)| *count);
    let (open, replied, all) = (count(ReviewQueue::NeedsReply), count(ReviewQueue::Replied), count(ReviewQueue::All));
    let none = || "–".to_owned();
    let rated = ratings.count();
    let mean = ratings.tenths().map(|tenths| l.tenths(tenths));
    let star = mean.is_some().then(|| view! { <span class="dev-star"><Icon name="star"/></span> });
    let low = Stars::ALL[..2].iter().map(|&stars| ratings.of(stars)).sum::<i64>();
    let share = if rated > 0 { (low * 100 + rated / 2) / rated } else { 0 };
    view! {
        <dl class="kpis">
            <div class="kpi">
                <dt class="kpi-label">{l.t("dev-figure-rating")}</dt>
                <dd class="hero">{mean.unwrap_or_else(none)} {star}</dd>
                <dd class="kpi-note">{locale::t!(l, "dev-figure-rating-text", count = rated, number = l.number(rated))}</dd>
            </div>
            <div class="kpi">
                <dt class="kpi-label">{l.t("dev-figure-rate")}</dt>
                <dd class="hero">{reply_rate.map_or_else(none, |rate| format!("{rate}%"))}</dd>
                <dd class="kpi-note">{locale::t!(l, "dev-figure-rate-text", replied = l.number(replied), all = l.number(all))}</dd>
            </div>
            <div class="kpi">
                <dt class="kpi-label">{l.t("dev-reviews-needs_reply")}</dt>
                <dd class="hero">{l.number(open)}</dd>
                <dd class="kpi-note">{l.t("dev-figure-open-text")}</dd>
            </div>
            <div class="kpi">
                <dt class="kpi-label">{l.t("dev-figure-low")}</dt>
                <dd class="hero">{l.number(low)}</dd>
                <dd class="kpi-note">{locale::t!(l, "dev-figure-low-text", share = share)}</dd>
            </div>
        </dl>
    }
}
