use leptos::prelude::*;
use model::time::DAY;

use super::segments::segments;
use super::{ClockState, Icon, Opt, Progress, Reading, Voice, use_locale};

/// The big clock of an inquiry's page: time left as the hero number, the three days, and what happens then.
///
/// `<Clock reading title="모아랩스의 답변 기한까지"><p>…</p></Clock>`
#[component]
pub fn Clock(
    reading: Reading,
    /// Whose time it is; the catalogue's words if left out.
    #[prop(optional, into)]
    title: Opt<String>,
    /// What happens at the deadline.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let title = title.0;
    let locale = use_locale();
    let state = reading.state();
    let millis = match state {
        ClockState::Stopped => reading.elapsed(),
        _ => reading.left().abs(),
    };
    let title = title.unwrap_or_else(|| locale.t(&format!("ui-clock-{}", state.class())));
    let hero = locale
        .span_parts(millis)
        .into_iter()
        .map(|(number, unit)| view! { <span class="hero-part">{number}<small>{unit}</small></span> })
        .collect_view();
    view! {
        <section class=format!("clock {}", state.class()) aria-label=title>
            <div class="clock-hero">
                <p class="clock-title">{title.clone()}</p>
                <p class="hero">{hero}</p>
            </div>
            <Progress reading/>
            {children.map(|children| view! { <div class="clock-note"><Icon name="store" large=true/> <div>{children()}</div></div> })}
        </section>
    }
}

/// Three dashes. Alone it is an image with a name; beside words, use [`DueChip`].
///
/// `<MiniClock reading/>`
#[component]
pub fn MiniClock(reading: Reading) -> impl IntoView {
    let label = due_text(reading, Voice::Work);
    view! {
        <span class=format!("mini-clock {}", reading.state().class()) role="img" aria-label=label>
            {segments(reading.filled())}
        </span>
    }
}

fn due_text(reading: Reading, voice: Voice) -> String {
    let locale = use_locale();
    let (millis, key) = match reading.state() {
        ClockState::OnTime | ClockState::DueSoon => (reading.left(), "left"),
        ClockState::Overdue => (-reading.left(), "over"),
        ClockState::Stopped => (reading.elapsed(), "answered"),
    };
    let key = match voice {
        Voice::Work => format!("ui-due-{key}"),
        Voice::Customer => format!("ui-due-{key}-customer"),
    };
    locale::t!(locale, &key, span = locale.span(millis))
}

/// The deadline in a list: words, and the three dashes. The exact time is its title.
///
/// `<DueChip reading/>`, for cases that are with the store `<DueChip reading escalated=true/>`
#[component]
pub fn DueChip(
    reading: Reading,
    #[prop(optional)] voice: Voice,
    /// With the store: no dashes, and red only after another 24 hours.
    #[prop(optional)]
    escalated: bool,
    /// On a tint, in heads.
    #[prop(optional)]
    tag: bool,
    /// Other words than the time left: "Due 20:14, in 5 h 42 m".
    #[prop(optional, into)]
    text: Opt<String>,
) -> impl IntoView {
    let text = text.0;
    let state = reading.state();
    let icon = match state {
        ClockState::OnTime => None,
        ClockState::DueSoon => Some("timer"),
        ClockState::Overdue => Some("clock-alert"),
        ClockState::Stopped => Some("circle-check"),
    };
    let tone = match state {
        ClockState::Overdue if escalated && -reading.left() < DAY => ClockState::DueSoon,
        state => state,
    };
    // A customer reads the dashes as the developer's, so words stay calm beside them.
    let icon = icon.filter(|_| voice == Voice::Work);
    let calm = if voice == Voice::Customer { " calm" } else { "" };
    let tint = if tag { " tinted" } else { "" };
    let text = text.unwrap_or_else(|| due_text(reading, voice));
    view! {
        <span class=format!("due {}{calm}{tint}", tone.class()) title=use_locale().date_time(reading.due)>
            {icon.map(|name| view! { <Icon name/> })}
            <span class="due-text">{text}</span>
            {(!escalated).then(|| view! { <span class="mini-clock" aria-hidden="true">{segments(reading.filled())}</span> })}
        </span>
    }
}
