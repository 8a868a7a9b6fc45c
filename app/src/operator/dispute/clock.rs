use leptos::prelude::*;
use locale::Locale;
use model::Time;
use model::view::DisputeClock;

use crate::ui::{Reading, TimeKind, TimeText, use_locale};

/// The developer's days on paper: what passed is solid, what was left is empty, what is over the deadline is hatched.
/// Places are percentages, so that nothing is measured; what the bar says stands under it in words.
#[component]
pub(super) fn PaperClock(
    clock: DisputeClock,
    /// Until when the bar runs while the case is not decided.
    made_at: Time,
    /// What the end is called.
    outcome: String,
) -> impl IntoView {
    let l = use_locale();
    let answered = clock.answered_at.filter(|&at| at <= clock.due_at);
    let end = answered.or(clock.ended_at).unwrap_or(made_at);
    let length = end.max(clock.due_at).since(clock.asked_at).max(1) as f64;
    let place = move |time: Time| (time.since(clock.asked_at) as f64 / length * 100.0).clamp(0.0, 100.0);
    let days = Reading::new(clock.asked_at, clock.due_at, end)
        .borders()
        .windows(2)
        .map(|border| {
            let (from, to, until) = (place(border[0]), place(border[1]), place(end));
            let (width, passed) = ((to - from - 0.4).max(0.0), (until.min(to) - from - 0.4).max(0.0));
            view! {
                <rect class="paper-day" x=percent(from) y="1" width=percent(width) height="8"></rect>
                <rect class="paper-passed" x=percent(from) y="0" width=percent(passed) height="10"></rect>
            }
        })
        .collect_view();
    let over = (end > clock.due_at).then(|| {
        let (from, to) = (place(clock.due_at), place(end));
        view! { <rect class="paper-over" x=percent(from) y="0" width=percent(to - from) height="10" fill="url(#paper-hatch)"></rect> }
    });
    let mut points = vec![(clock.asked_at, l.t("ops-dispute-asked")), (clock.due_at, l.t("ops-dispute-due"))];
    points.extend(clock.answered_at.map(|at| (at, l.t("ops-silence-answered"))));
    points.extend(clock.ended_at.map(|at| (at, outcome)));
    points.sort_by_key(|(at, _)| *at);
    let points = points.into_iter().map(|(at, label)| point(l, at, label)).collect_view();
    view! {
        <svg class="paper-clock" width="100%" height="10" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="paper-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="paper-hatch-line" width="2" height="5"></rect>
                </pattern>
            </defs>
            {days} {over}
        </svg>
        <ol class="paper-points">{points}</ol>
    }
}

fn point(_: Locale, at: Time, label: String) -> impl IntoView {
    view! { <li><TimeText time=at kind=TimeKind::Full/> <span>{label}</span></li> }
}

fn percent(value: f64) -> String {
    format!("{value:.2}%")
}
