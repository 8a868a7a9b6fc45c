use leptos::prelude::*;
use locale::{Locale, t};
use model::policy::{Ahead, Line, Rules, ahead};
use model::view::PolicyFigures;
use model::{Currency, Time};

use super::sheet::Sheet;
use super::words::{hours, icon, value};
use crate::page::use_now;
use crate::ui::{Callout, Icon, Progress, Reading, Step, StepState, Timeline, use_locale};

/// What the draft changes, and what it would mean for an inquiry of today.
#[component]
pub fn Beside(
    sheet: Sheet,
    figures: PolicyFigures,
    /// The version that holds now.
    number: i64,
) -> impl IntoView {
    let l = use_locale();
    let open: i64 = figures.open.iter().map(|(_, count)| count).sum();
    let mixed = figures.open.iter().any(|(version, count)| *version != number && *count > 0);
    let figures = StoredValue::new(figures);
    let rows = move || {
        let told = sheet.current.try_with_value(|old| {
            sheet.rules.try_with(|new| figures.try_with_value(|figures| told(l, old, new, figures)))
        });
        let told = told.flatten().flatten().unwrap_or_default();
        if told.is_empty() {
            return view! { <p class="caption">{t!(l, "policy-nothing", number = number)}</p> }.into_any();
        }
        let rows = told
            .into_iter()
            .map(|Told { icon, title, text }| {
                let text = (!text.is_empty()).then(|| view! { <p class="caption">{text}</p> });
                view! { <li><Icon name=icon/> <div><strong>{title}</strong> {text}</div></li> }
            })
            .collect_view();
        view! { <ul class="policy-told">{rows}</ul> }.into_any()
    };
    let (title, text) = if mixed {
        (t!(l, "policy-keep-theirs", count = open, number = l.number(open)), number + 1)
    } else {
        (t!(l, "policy-keep", count = open, number = l.number(open), version = number), number + 1)
    };
    view! {
        <aside class="policy-aside">
            <section class="section" aria-labelledby="policy-told">
                <h2 id="policy-told">{t!(l, "policy-changes", number = number + 1)}</h2>
                <div role="status">{rows}</div>
            </section>
            <Preview sheet/>
            <section class="section">
                <Callout icon="info" title=title tall=true><p>{t!(l, "policy-keep-text", version = text)}</p></Callout>
            </section>
        </aside>
    }
}

/// One thing that differs, with a figure where the past has one.
struct Told {
    icon: &'static str,
    title: String,
    text: String,
}

fn told(l: Locale, old: &Rules, new: &Rules, figures: &PolicyFigures) -> Vec<Told> {
    let changed = model::policy::changes(old, new);
    changed
        .into_iter()
        .flat_map(|change| match change.line {
            Line::Reminders => reminders(l, old, new, figures),
            Line::SecondKrw => vec![second(l, old, new, figures, Currency::Krw)],
            Line::SecondUsd => vec![second(l, old, new, figures, Currency::Usd)],
            line => {
                let title = t!(l, &format!("policy-told-{line}"), value = value(l, line, new));
                vec![Told { icon: icon(line), title, text: t!(l, "policy-instead", value = value(l, line, old)) }]
            }
        })
        .collect()
}

fn reminders(l: Locale, old: &Rules, new: &Rules, figures: &PolicyFigures) -> Vec<Told> {
    let one = |each: i64, key: &str| Told {
        icon: "bell",
        title: t!(l, &format!("policy-told-reminder-{key}"), value = hours(l, each)),
        text: t!(l, &format!("policy-mails-{key}"), count = figures.reminded_weekly(each)),
    };
    let added = new.reminders.iter().filter(|each| !old.reminders.contains(each)).map(|&each| one(each, "more"));
    let removed = old.reminders.iter().filter(|each| !new.reminders.contains(each)).map(|&each| one(each, "less"));
    added.chain(removed).collect()
}

fn second(l: Locale, old: &Rules, new: &Rules, figures: &PolicyFigures, currency: Currency) -> Told {
    let above = |rules: &Rules| rules.second_above(currency).map_or(0, |limit| figures.above(limit));
    let title = match new.second_above(currency) {
        Some(limit) => t!(l, "policy-told-second", amount = l.money(limit)),
        None => l.t(&format!("policy-told-second-never-{}", currency.as_str().to_lowercase())),
    };
    Told { icon: "scale", title, text: t!(l, "policy-cases", now = above(new), before = above(old)) }
}

/// What lies ahead of an inquiry that is sent now.
#[component]
fn Preview(sheet: Sheet) -> impl IntoView {
    let l = use_locale();
    let now = use_now();
    let title = move || {
        let clock = l.zone.civil(now.try_get()?);
        Some(t!(l, "policy-preview", time = format!("{:02}:{:02}", clock.hour(), clock.minute())))
    };
    let body = move || {
        let (policy, now) = (sheet.policy()?, now.try_get()?);
        let before = sheet.current.try_with_value(|rules| rules.reminders.clone()).unwrap_or_default();
        let steps = ahead(&policy, now).into_iter().map(|step| match step {
            Ahead::Reminder { hours: each, at } => {
                let key = if before.contains(&each) { "policy-reminded" } else { "policy-reminded-new" };
                step_at(l, at, "bell", t!(l, key, value = hours(l, each)))
            }
            Ahead::HandedOver { at } => step_at(l, at, "store", l.t("policy-handed-over")),
        });
        Some(view! {
            <Progress reading=Reading::new(now, policy.due_at(now), now)/>
            <Timeline steps=steps.collect() preview=true/>
        })
    };
    view! {
        <section class="section" aria-labelledby="policy-preview">
            <h2 id="policy-preview">{title}</h2>
            {body}
        </section>
    }
}

fn step_at(l: Locale, at: Time, icon: &'static str, text: String) -> Step {
    Step::new(StepState::Plain, l.date_time(at), text).icon(icon)
}
