use leptos::prelude::*;
use locale::t;
use model::moderation::TextKind;
use model::view::{EarlierText, Fact, ModerationCase, ModerationRow, TextReport};

use super::StateTag;
use super::appeal::Appeal;
use super::decision::Decision;
use super::list::{beginning, kind_tag};
use crate::operator::queue::DRAWER;
use crate::operator::words::{actor, deed, key, role};
use crate::page::PageTitle;
use crate::ui::{
    ButtonKind, DrawerOpen, Icon, LinkButton, OfficialReply, ReviewCard, Size, Stars, Table, Tag, Td, Th, TimeText,
    Tone, use_locale, written_in,
};

/// One text: what it says, what it said before, who reported it why, and what is decided.
#[component]
pub(super) fn Case(case: ModerationCase, waiting: Option<i64>) -> impl IntoView {
    let l = use_locale();
    let ModerationCase { row, written_at, earlier, answers, reports, takedown, audit, .. } = case.clone();
    let title = beginning(l, &row.body);
    let can_act = case.can_keep || case.can_hide || case.can_remove || case.can_put_back || case.can_answer;
    let page = format!("/apps/{}?sort=newest#reviews", row.package);
    let kind = kind_tag(row.kind);
    let (state, app) = (row.state, l.of(&row.app));
    let lang = written_in(&title);
    view! {
        <PageTitle text=title.clone()/>
        <section class="pane case-pane" aria-labelledby="case-title">
            <header class="pane-head">
                <DrawerOpen target=DRAWER label=l.t("ops-open-queue") count=waiting/>
                <div class="pane-head-title">
                    <h1 id="case-title" lang=lang title=title.clone()>{title.clone()}</h1>
                    <div class="pane-head-meta">{kind} <a class="link" href=page>{app}</a> <StateTag state/></div>
                </div>
            </header>
            <div class="pane-body flat">
                <section class="section" aria-labelledby="text-title">
                    <div class="section-head"><h2 id="text-title">{l.t("ops-text-says")}</h2></div>
                    <Says row written_at answers/>
                    <Earlier earlier/>
                </section>
                <Reports reports/>
            </div>
        </section>
        <aside class="pane decision-pane" id="decision" tabindex="-1" aria-labelledby="decision-title">
            <header class="pane-head"><h2 id="decision-title">{l.t("ops-decision")}</h2></header>
            <div class="pane-body">
                {takedown.map(|takedown| view! { <Appeal id=case.row.id state takedown can_answer=case.can_answer/> })}
                <Decision case=case.clone()/>
                <Record audit/>
            </div>
        </aside>
        {can_act.then(|| view! {
            <div class="decision-bar">
                <strong>{l.t("ops-text-decide-about")}</strong>
                <LinkButton href="#decision" kind=ButtonKind::Primary size=Size::Xl>{l.t("ops-decide")}</LinkButton>
            </div>
        })}
    }
}

/// The text as everybody reads it.
#[component]
fn Says(row: ModerationRow, written_at: model::Time, answers: Option<String>) -> impl IntoView {
    let l = use_locale();
    let (author, seller) = (l.of(&row.author), l.of(&row.seller));
    match row.kind {
        TextKind::Review => {
            view! { <ReviewCard stars=row.stars.get() author at=written_at body=row.body verified=true/> }.into_any()
        }
        TextKind::Reply => view! {
            {answers.map(|body| view! {
                <p class="caption"><Stars tenths={u32::from(row.stars.get()) * 10}/> " " {l.t("ops-text-answers")}</p>
                <blockquote class="ops-reason prose" lang=written_in(&body)>{body.clone()}</blockquote>
            })}
            <OfficialReply seller at=written_at text=row.body detail=t!(l, "ops-text-by", name = author)/>
        }
        .into_any(),
    }
}

#[component]
fn Earlier(earlier: Vec<EarlierText>) -> impl IntoView {
    let l = use_locale();
    (!earlier.is_empty()).then(|| {
        let rows = earlier
            .into_iter()
            .map(|text| {
                let stars = text.stars.map(|stars| view! { <Stars tenths={u32::from(stars.get()) * 10}/> });
                view! {
                    <li>
                        <p class="caption">{stars} " " <TimeText time=text.written_at/></p>
                        <p class="prose" lang=written_in(&text.body)>{text.body.clone()}</p>
                    </li>
                }
            })
            .collect_view();
        view! {
            <details class="folded">
                <summary>{l.t("ops-text-earlier")}</summary>
                <ol class="ops-text-earlier">{rows}</ol>
            </details>
        }
    })
}

/// Every report with its reason. Who reported is for operators only.
#[component]
fn Reports(reports: Vec<TextReport>) -> impl IntoView {
    let l = use_locale();
    if reports.is_empty() {
        return view! { <section class="section"><p class="ops-quiet">{l.t("ops-text-no-reports")}</p></section> }
            .into_any();
    }
    let rows = reports
        .into_iter()
        .map(|report| {
            let reason = l.t(&key("ops-text-reason", report.reason.as_str()));
            let (tone, icon) = if report.closed { (Tone::Neutral, "check") } else { (Tone::Warn, "flag") };
            let who = format!("{} · {}", l.of(&report.by), role(l, report.role));
            let closed =
                report.closed.then(|| view! { <span class="ops-quiet">" " {l.t("ops-text-report-closed")}</span> });
            view! {
                <tr>
                    <Td><Tag tone icon label=reason plain=true/> {closed}</Td>
                    <Td>{who}</Td>
                    <Td num=true><TimeText time=report.at/></Td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="section" aria-labelledby="reports-title">
            <div class="section-head"><h2 id="reports-title">{l.t("ops-text-reported")}</h2></div>
            <Table caption=l.t("ops-text-reported")>
                <thead>
                    <tr>
                        <Th>{l.t("ops-text-why")}</Th>
                        <Th>{l.t("ops-text-reporter")}</Th>
                        <Th num=true>{l.t("ops-mail-at")}</Th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </Table>
            <p class="ops-said"><Icon name="lock"/> <span>{l.t("ops-text-reporters-hidden")}</span></p>
        </section>
    }
    .into_any()
}

/// Who did what with the review and its reply when, newest first.
#[component]
fn Record(audit: Vec<Fact>) -> impl IntoView {
    let l = use_locale();
    let rows = audit
        .into_iter()
        .map(|fact| {
            view! { <li><TimeText time=fact.at/> <p><strong>{actor(l, &fact)}</strong> " " {deed(l, &fact)}</p></li> }
        })
        .collect_view();
    view! {
        <section class="section" aria-labelledby="audit-title">
            <div class="section-head"><h2 id="audit-title">{l.t("ops-audit")}</h2></div>
            <ol class="audit">{rows}</ol>
        </section>
    }
}
