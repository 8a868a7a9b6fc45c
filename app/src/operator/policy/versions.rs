use leptos::prelude::*;
use locale::{Locale, t};
use model::policy::{Rules, VersionState};
use model::view::PolicyVersionRow;

use super::words::{icon, value};
use crate::address::POLICY;
use crate::api;
use crate::operator::frame::{Frame, Here};
use crate::operator::mails::counts;
use crate::page::{PageTitle, load, show};
use crate::ui::{ButtonKind, Icon, LinkButton, SkeletonKind, Tag, Tone, use_locale};

/// `/operations/settings/policy/versions`: every version, the newest first.
#[component]
pub fn PolicyVersionsPage() -> impl IntoView {
    let loaded = load(|| (), |()| async { Ok((counts().await?, api::policy_versions().await?)) });
    show(loaded, SkeletonKind::Rows, |(counts, versions)| {
        let l = use_locale();
        let title = l.t("policy-versions-title");
        let back = Some(POLICY.to_owned());
        view! {
            <PageTitle text=title.clone()/>
            <Frame here=Here::Policy counts query=None title=title.clone() back panes=false>
                <header class="page-head">
                    <h1>{title}</h1>
                    <div class="page-head-end">
                        <LinkButton href=POLICY kind=ButtonKind::Quiet icon="scale">{l.t("policy-title")}</LinkButton>
                    </div>
                </header>
                <Versions versions/>
            </Frame>
        }
    })
}

#[component]
fn Versions(versions: Vec<PolicyVersionRow>) -> impl IntoView {
    let l = use_locale();
    let published = |row: &&PolicyVersionRow| row.state == VersionState::Published;
    let newest = versions.iter().find(published).map(|row| row.number);
    let rows = versions
        .iter()
        .map(|row| {
            let before = versions.iter().filter(published).find(|before| before.number == row.number - 1);
            let holds = row.state == VersionState::Published && newest == Some(row.number);
            version(l, row, before.map(|before| &before.rules), holds)
        })
        .collect_view();
    view! { <ol class="policy-versions">{rows}</ol> }
}

fn version(l: Locale, row: &PolicyVersionRow, before: Option<&Rules>, holds: bool) -> impl IntoView + use<> {
    let (tone, icon_name, word) = match row.state {
        VersionState::Published if holds => (Tone::Ok, "circle-check", "policy-state-holds"),
        VersionState::Published => (Tone::Neutral, "history", "policy-state-published"),
        VersionState::Draft => (Tone::Accent, "pencil", "policy-state-draft"),
        VersionState::Asked => (Tone::Warn, "hourglass", "policy-state-asked"),
        VersionState::Discarded => (Tone::Neutral, "circle-x", "policy-state-discarded"),
    };
    let wrote = row
        .drafted_by
        .as_ref()
        .map(|name| t!(l, "policy-wrote", name = l.of(name), at = l.record_time(row.drafted_at)));
    let ended = match (&row.ended_by, row.ended_at) {
        (Some(name), Some(at)) => {
            let key = if row.state == VersionState::Discarded { "policy-ended-discarded" } else { "policy-ended" };
            Some(t!(l, key, name = l.of(name), at = l.record_time(at)))
        }
        (None, Some(at)) => Some(t!(l, "policy-first", at = l.record_time(at))),
        _ => None,
    };
    let changes = match before {
        Some(before) => row
            .changes
            .iter()
            .map(|change| {
                let name = l.t(&format!("policy-line-{}", change.line));
                let (was, now) = (value(l, change.line, before), value(l, change.line, &row.rules));
                view! { <li><Icon name=icon(change.line)/> <span>{t!(l, "policy-change", name = name, was = was, now = now)}</span></li> }
            })
            .collect_view()
            .into_any(),
        // The first one changes nothing: it is told as a whole.
        None => model::policy::Line::ALL
            .iter()
            .map(|&line| {
                let name = l.t(&format!("policy-line-{line}"));
                view! { <li><Icon name=icon(line)/> <span>{t!(l, "policy-says", name = name, value = value(l, line, &row.rules))}</span></li> }
            })
            .collect_view()
            .into_any(),
    };
    let open = (row.open > 0).then(
        || view! { <p class="caption">{t!(l, "policy-open", count = row.open, number = l.number(row.open))}</p> },
    );
    view! {
        <li class="policy-version">
            <div class="section-head"><h2>{t!(l, "policy-version", number = row.number)}</h2> <Tag tone icon=icon_name label=l.t(word)/></div>
            <p class="caption">{[ended, wrote].into_iter().flatten().collect::<Vec<_>>().join(" · ")}</p>
            <ul class="policy-told">{changes}</ul>
            {open}
        </li>
    }
}
