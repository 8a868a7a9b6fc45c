use leptos::prelude::*;
use model::Time;

use super::measure::percent;
use super::{Reading, Step, StepState, TimeKind, Timeline, in_sprite, use_locale};

/// Something that happened, or did not, while the developer was silent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SilencePoint {
    pub at: Time,
    pub icon: &'static str,
    pub label: String,
    pub state: StepState,
}

impl SilencePoint {
    pub fn new(at: Time, icon: &'static str, label: impl Into<String>) -> Self {
        Self { at, icon, label: label.into(), state: StepState::Plain }
    }

    #[must_use]
    pub fn late(self) -> Self {
        Self { state: StepState::Late, ..self }
    }
}

/// The time from the inquiry to now on one line, to scale: three days, then the hatched time over the deadline.
/// Labels alternate above and below. Below 720 px it is a timeline; screen readers always get that one.
///
/// `<SilenceLine points reading/>`
#[component]
pub fn SilenceLine(
    /// In the order of time; the first is the beginning, the last is now.
    points: Vec<SilencePoint>,
    reading: Reading,
) -> impl IntoView {
    let locale = use_locale();
    let (from, to) = (reading.start, reading.now.max(reading.due));
    let length = to.since(from).max(1) as f64;
    // A margin at both ends, so that the first and the last circle are whole.
    let place = move |time: Time| 3.0 + (time.since(from) as f64 / length).clamp(0.0, 1.0) * 94.0;

    let days = reading
        .borders()
        .windows(2)
        .map(|pair| {
            let (start, end) = (place(pair[0]), place(pair[1]));
            view! { <rect class="silence-day" x=percent(start) y="52" width=percent((end - start - 0.5).max(0.0)) height="8" rx="4"></rect> }
        })
        .collect_view();
    let over = (reading.now > reading.due).then(|| {
        let (start, end) = (place(reading.due), place(reading.now));
        view! { <rect class="silence-over" x=percent(start) y="52" width=percent(end - start) height="8" fill="url(#silence-hatch)"></rect> }
    });
    let last = points.len().saturating_sub(1);
    let marks = points
        .iter()
        .enumerate()
        .map(|(at, point)| {
            let x = percent(place(point.at));
            let above = at.is_multiple_of(2);
            let (label_y, time_y) = if above { ("18", "34") } else { ("86", "102") };
            let (text_x, anchor) = match at {
                0 => ("0%".to_owned(), "start"),
                _ if at == last => ("100%".to_owned(), "end"),
                _ => (x.clone(), "middle"),
            };
            let class = format!("silence-point {}", point.state.class());
            view! {
                <g class=class>
                    <text class="silence-label" x=text_x.clone() y=label_y text-anchor=anchor>{point.label.clone()}</text>
                    <text class="silence-time" x=text_x y=time_y text-anchor=anchor>{locale.weekday_time(point.at)}</text>
                    <circle cx=x.clone() cy="56" r="11"></circle>
                    <svg x=x y="56" width="1" height="1" overflow="visible">
                        <use class="silence-icon" href=in_sprite(point.icon) x="-7" y="-7" width="14" height="14"></use>
                    </svg>
                </g>
            }
        })
        .collect_view();
    let steps = points
        .iter()
        .map(|point| Step {
            state: point.state,
            icon: Some(point.icon),
            title: point.label.clone(),
            text: TimeKind::Full.text(locale, point.at),
        })
        .collect();
    view! {
        <div class="silence">
            <svg class="silence-line" width="100%" height="112" aria-hidden="true" focusable="false">
                <defs>
                    <pattern id="silence-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                        <rect class="silence-hatch-ground" width="8" height="8"></rect>
                        <rect class="silence-hatch-line" width="3" height="8"></rect>
                    </pattern>
                </defs>
                {days} {over} {marks}
            </svg>
            <Timeline steps compact=true/>
        </div>
    }
}
