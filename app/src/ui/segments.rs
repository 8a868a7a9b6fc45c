use leptos::prelude::*;
use model::Time;
use model::time::DAY;

use super::{TimeKind, use_locale};

/// The deadline of an inquiry as read at one moment: three segments, one for each day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    pub start: Time,
    pub due: Time,
    pub now: Time,
    /// When the clock was stopped by an answer, a decision or a withdrawal.
    pub stopped: Option<Time>,
}

/// What a clock says at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockState {
    OnTime,
    /// The last 24 hours.
    DueSoon,
    Overdue,
    Stopped,
}

impl ClockState {
    pub fn class(self) -> &'static str {
        match self {
            Self::OnTime => "on-time",
            Self::DueSoon => "due-soon",
            Self::Overdue => "overdue",
            Self::Stopped => "stopped",
        }
    }
}

impl Reading {
    pub fn new(start: Time, due: Time, now: Time) -> Self {
        Self { start, due, now, stopped: None }
    }

    #[must_use]
    pub fn stopped(self, at: Option<Time>) -> Self {
        Self { stopped: at, ..self }
    }

    pub fn state(self) -> ClockState {
        if self.stopped.is_some() {
            ClockState::Stopped
        } else if self.now >= self.due {
            ClockState::Overdue
        } else if self.left() <= DAY {
            ClockState::DueSoon
        } else {
            ClockState::OnTime
        }
    }

    /// Milliseconds until the deadline; negative after it.
    pub fn left(self) -> i64 {
        self.due.since(self.now)
    }

    /// Milliseconds from the start to where the clock stands.
    pub fn elapsed(self) -> i64 {
        self.stopped.unwrap_or(self.now).since(self.start)
    }

    /// How much of each segment is filled, in percent.
    pub fn filled(self) -> [u32; 3] {
        let length = self.due.since(self.start).max(1) as f64;
        let thirds = self.elapsed() as f64 / length * 3.0;
        [0.0, 1.0, 2.0].map(|from| ((thirds - from).clamp(0.0, 1.0) * 100.0).round() as u32)
    }

    /// The borders of the segments, from start to deadline.
    pub fn borders(self) -> [Time; 4] {
        let third = self.due.since(self.start) / 3;
        [self.start, self.start + third, self.start + 2 * third, self.due]
    }
}

/// The three segments alone; what they say must stand beside them in words.
pub(super) fn segments(filled: [u32; 3]) -> impl IntoView {
    filled
        .map(|percent| {
            let fill = (percent > 0).then(|| view! { <rect width=format!("{percent}%") height="100%"></rect> });
            view! { <svg class="seg" aria-hidden="true" focusable="false">{fill}</svg> }
        })
        .collect_view()
}

/// The wide bar, with weekday and time under each border.
///
/// `<Progress reading labels=true/>`
#[component]
pub fn Progress(reading: Reading, #[prop(default = true)] labels: bool) -> impl IntoView {
    let locale = use_locale();
    let labels = labels.then(|| {
        reading
            .borders()
            .map(|time| view! { <time datetime=locale.iso(time)>{TimeKind::WeekdayTime.text(locale, time)}</time> })
            .collect_view()
    });
    view! {
        <div class=format!("progress {}", reading.state().class())>
            <div class="segs">{segments(reading.filled())}</div>
            {labels.map(|labels| view! { <div class="progress-labels">{labels}</div> })}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::time::HOUR;

    fn at(hours: i64) -> Reading {
        Reading::new(Time(0), Time(0) + 72 * HOUR, Time(0) + hours * HOUR)
    }

    #[test]
    fn a_day_fills_a_segment() {
        assert_eq!(at(0).filled(), [0, 0, 0]);
        assert_eq!(at(43).filled(), [100, 79, 0]);
        assert_eq!(at(90).filled(), [100, 100, 100]);
        assert_eq!(at(90).stopped(Some(Time(0) + 7 * HOUR)).filled(), [29, 0, 0]);
    }

    #[test]
    fn the_border_itself_is_overdue_and_the_last_day_is_soon() {
        assert_eq!(at(47).state(), ClockState::OnTime);
        assert_eq!(at(48).state(), ClockState::DueSoon);
        assert_eq!(at(72).state(), ClockState::Overdue);
        assert_eq!(at(80).stopped(Some(Time(1))).state(), ClockState::Stopped);
    }
}
