//! `/operations/held`: mail that came in and waits until an operator says where it belongs.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::account::ActorKind;
use model::view::{HeldMail, HeldRow, Page};

use super::frame::{Frame, Here, RecordPage};
use super::mails::counts;
use super::words::key;
use crate::address::with_query;
use crate::api::{self, DropMail, PlaceMail};
use crate::form::{Deed, DeedForm};
use crate::page::{self, PageTitle};
use crate::ui::{
    Button, ButtonKind, Choice, ChoiceGroup, Empty, ErrorSummary, Fact, Facts, Icon, Label, Pager, SkeletonKind, Table,
    Tag, Td, TextInput, Th, TimeText, Tone, use_locale, written_in,
};

const HELD: &str = "/operations/held";

#[component]
pub fn HeldMailsPage() -> impl IntoView {
    let after = page::query("after");
    let held =
        page::load(move || after.get(), |after| async move { Ok((counts().await?, api::held_mails(after).await?)) });
    page::show(held, SkeletonKind::Rows, |(counts, held)| {
        let l = use_locale();
        let head = view! { <p class="caption">{l.t("ops-held-text")}</p> }.into_any();
        view! { <RecordPage here=Here::Held counts title=l.t("ops-held") head><Rows held/></RecordPage> }
    })
}

#[component]
fn Rows(held: Page<HeldRow>) -> impl IntoView {
    let l = use_locale();
    if held.rows.is_empty() {
        return view! { <Empty icon="check" tone=Tone::Ok title=l.t("ops-no-held-title") text=l.t("ops-no-held-text")/> }
            .into_any();
    }
    let next = held.next.map(|after| with_query(HELD, &[("after", &after)]));
    let rows = held.rows.into_iter().map(row).collect_view();
    view! {
        <Table stacks=true caption=l.t("ops-held")>
            <thead>
                <tr>
                    <Th>{l.t("ops-held-reason")}</Th>
                    <Th>{l.t("ops-mail-from")}</Th>
                    <Th>{l.t("ops-mail-subject")}</Th>
                    <Th>{l.t("ops-mail-inquiry")}</Th>
                    <Th num=true>{l.t("ops-mail-at")}</Th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        <Pager next/>
    }
    .into_any()
}

fn row(mail: HeldRow) -> impl IntoView {
    let l = use_locale();
    let inquiry = mail.inquiry.map(|number| {
        view! { <a class="link" href=format!("/operations/cases/{number}?queue=all")>{number.to_string()}</a> }
    });
    let (subject, href, at) = (subject_of(&mail), format!("{HELD}/{}", mail.id), mail.at);
    let author = mail.author.clone().unwrap_or_else(|| l.t("ops-held-nobody"));
    view! {
        <tr>
            <Td><Why row=mail/></Td>
            <Td label=l.t("ops-mail-from")>{author}</Td>
            <Td><a class="link" href=href lang=written_in(&subject)>{subject.clone()}</a></Td>
            <Td label=l.t("ops-mail-inquiry")>{inquiry}</Td>
            <Td num=true label=l.t("ops-mail-at")><TimeText time=at/></Td>
        </tr>
    }
}

fn subject_of(mail: &HeldRow) -> String {
    if mail.subject.is_empty() { use_locale().t("ops-held-no-subject") } else { mail.subject.clone() }
}

#[component]
fn Why(row: HeldRow) -> impl IntoView {
    let why = row.reason.map_or_else(String::new, |reason| use_locale().t(&key("ops-held", reason.as_str())));
    view! { <Tag tone=Tone::Warn icon="circle-question-mark" label=why/> }
}

/// `/operations/held/:id`: one of them as text, and where it goes.
#[component]
pub fn HeldMailPage() -> impl IntoView {
    let id = page::param("id");
    let mail = page::load(move || id.get(), |id| async move { Ok((counts().await?, api::held_mail(id).await?)) });
    page::show(mail, SkeletonKind::Text, |(counts, mail)| {
        view! {
            <PageTitle text=subject_of(&mail.row)/>
            <Frame here=Here::Held counts query=None title=use_locale().t("ops-held") back=Some(HELD.to_owned()) panes=false>
                <Mail mail/>
            </Frame>
        }
    })
}

#[component]
fn Mail(mail: HeldMail) -> impl IntoView {
    let l = use_locale();
    let HeldMail { row, recipient, said, folded, attachments } = mail;
    let subject = subject_of(&row);
    let waits = row.state == model::mail::IncomingState::Held;
    let mut facts = vec![
        Fact::new(l.t("ops-mail-from"), row.author.clone().unwrap_or_else(|| l.t("ops-held-nobody"))),
        Fact::mono(l.t("ops-mail-to"), recipient),
        Fact::new(l.t("ops-mail-at"), l.record_time(row.at)),
    ];
    if !attachments.is_empty() {
        facts.push(Fact::new(l.t("ops-held-files"), attachments.join(", ")));
    }
    let folded = (!folded.is_empty()).then(|| {
        view! {
            <details class="folded">
                <summary>{l.t("ui-folded")}</summary>
                <p class="prose" lang=written_in(&folded)>{folded.clone()}</p>
            </details>
        }
    });
    let said = if said.is_empty() {
        view! { <p class="ops-quiet">{l.t("ops-held-nothing-said")}</p> }.into_any()
    } else {
        view! { <p class="prose" lang=written_in(&said)>{said.clone()}</p> }.into_any()
    };
    view! {
        <header class="page-head">
            <a class="back" href=HELD><Icon name="arrow-left"/> {l.t("ops-held")}</a>
            <h1 lang=written_in(&subject)>{subject.clone()}</h1>
            <div class="page-head-end"><Why row=row.clone()/></div>
        </header>
        <div class="ops-mail">
            <section class="section" aria-label=l.t("ops-mail-facts")><Facts facts/></section>
            <section class="section" aria-labelledby="held-said">
                <div class="section-head"><h2 id="held-said">{l.t("ops-held-said")}</h2></div>
                {said}
                {folded}
            </section>
            {if waits { view! { <Placing row/> }.into_any() } else { view! { <p class="ops-said"><Icon name="check"/> {l.t("ops-held-done")}</p> }.into_any() }}
        </div>
    }
}

/// Which thread, and whose words: the operator vouches for both.
#[component]
fn Placing(row: HeldRow) -> impl IntoView {
    let l = use_locale();
    let id = row.id.to_string();
    let place = Deed::about(<PlaceMail as ServerFn>::PATH, "id", &id);
    let drop = Deed::about(<DropMail as ServerFn>::PATH, "id", &id);
    let number =
        place.value("number").unwrap_or_else(|| row.inquiry.map(|number| number.to_string()).unwrap_or_default());
    let side = place.value("side").unwrap_or_else(|| row.side.map(|side| side.to_string()).unwrap_or_default());
    let choices = [(ActorKind::Customer, "ops-role-customer"), (ActorKind::Developer, "ops-role-developer")]
        .map(|(kind, word)| {
            let checked = side == kind.as_str();
            view! { <Choice name="side" value=kind.as_str() checked title=l.t(word)/> }
        })
        .collect_view();
    let dropped = id.clone();
    view! {
        <section class="section ops-placing" aria-labelledby="held-place">
            <div class="section-head"><h2 id="held-place">{l.t("ops-held-place-title")}</h2></div>
            <DeedForm deed=place done="ops-held-placed">
                <ErrorSummary problem=place.problem() labels=vec![Label::new("number", l.t("ops-held-number")), Label::new("side", l.t("ops-held-side"))]/>
                <input type="hidden" name="id" value=id/>
                <TextInput name="number" label=l.t("ops-held-number") value=number error=place.error("number") hint=l.t("ops-held-number-hint")/>
                <ChoiceGroup name="side" legend=l.t("ops-held-side") error=place.error("side") hint=l.t("ops-held-side-hint")>
                    {choices}
                </ChoiceGroup>
                <Button kind=ButtonKind::Primary busy=place.pending()>{l.t("ops-held-place")}</Button>
            </DeedForm>
            <DeedForm deed=drop done="ops-held-dropped">
                <ErrorSummary problem=drop.problem()/>
                <input type="hidden" name="id" value=dropped/>
                <Button icon="archive" busy=drop.pending()>{l.t("ops-held-drop")}</Button>
                <p class="ops-quiet">{t!(l, "ops-held-drop-text")}</p>
            </DeedForm>
        </section>
    }
}
