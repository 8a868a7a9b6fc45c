use leptos::prelude::*;
use locale::{Locale, t};
use model::Time;
use model::deadline::Counting;
use model::view::{DeadlineRule, SilenceKind, SilencePoint as Happened};

use super::policy::{hours, length};
use super::words::key;
use crate::page::use_now;
use crate::ui::{Reading, SilenceLine, SilencePoint, StepState, use_locale};

/// The developer's silence: from the customer's question over the deadline to now, or to the end.
/// Nothing for cases that never were the developer's.
#[component]
pub(super) fn Silence(
    points: Vec<Happened>,
    ended_at: Option<Time>,
    /// Which rule gives the deadline.
    rule: Option<DeadlineRule>,
) -> impl IntoView {
    let l = use_locale();
    let now = use_now();
    let at = |kind| points.iter().find(|point| point.kind == kind).map(|point| point.at);
    let (Some(start), Some(due)) = (at(SilenceKind::Sent), at(SilenceKind::Deadline)) else {
        return ().into_any();
    };
    // What lies before belongs to an earlier question.
    let points: Vec<Happened> = points.into_iter().filter(|point| point.at >= start).collect();
    let answers = points.iter().filter(|point| point.kind == SilenceKind::Answered).count();
    let end = move || ended_at.unwrap_or_else(|| now.get());
    let line = move || {
        let end = end();
        let points = points.iter().map(|point| marked(l, point, end)).collect();
        view! { <SilenceLine points reading=Reading::new(start, due, end)/> }
    };
    let sum = move || t!(l, "ops-silence-sum", span = l.span(end().since(start)), count = answers);
    view! {
        <section class="section" aria-labelledby="silence-title">
            <div class="section-head"><h2 id="silence-title">{l.t("ops-silence")}</h2> <span class="caption">{sum}</span></div>
            {line}
            {rule.map(|rule| view! { <p class="caption ops-rule">{by_rule(l, rule, due)}</p> })}
        </section>
    }
    .into_any()
}

/// "Due Thu 19 Nov, 20:14 (3 days, rule of version 1)".
fn by_rule(l: Locale, rule: DeadlineRule, due: Time) -> String {
    let key = match (rule.extended, rule.counting) {
        (true, _) => "ops-silence-rule-extended",
        (false, Counting::BusinessDays) => "ops-silence-rule-business",
        (false, Counting::Calendar) => "ops-silence-rule",
    };
    let length = if rule.extended { hours(l, rule.hours) } else { length(l, rule.hours) };
    t!(l, key, due = l.date_time(due), length = length, version = rule.version)
}

fn marked(l: Locale, point: &Happened, now: Time) -> SilencePoint {
    let icon = match point.kind {
        SilenceKind::Sent => "send",
        SilenceKind::Opened => "eye",
        SilenceKind::Answered => "message-square-reply",
        SilenceKind::Deadline => "clock-alert",
        SilenceKind::Extended => "timer",
        SilenceKind::Now => "circle-dot",
    };
    let at = if point.kind == SilenceKind::Now { now } else { point.at };
    let marked = SilencePoint::new(at, icon, l.t(&key("ops-silence", point.kind.as_str())));
    match point.kind {
        SilenceKind::Deadline if at <= now => marked.late(),
        SilenceKind::Deadline => SilencePoint { state: StepState::Next, ..marked },
        _ => marked,
    }
}
