//! `/operations/reconciliation`: where the payment side's books and the purchases here differ.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::{Locale, t};
use model::reconciliation::MismatchKind;
use model::view::{Mismatch, MismatchSide, Reconciliation};

use super::frame::{Frame, Here, RecordPage};
use super::mails::counts;
use super::words::key;
use crate::address::with_query;
use crate::api::{self, SettleMismatch};
use crate::form::{Deed, DeedForm};
use crate::page::{self, PageTitle};
use crate::ui::{
    Button, ButtonKind, Empty, ErrorSummary, Fact, Facts, Icon, Label, LinkButton, Pager, SkeletonKind, Table, Tag, Td,
    TextInput, Th, TimeText, Tone, use_locale, written_in,
};

const BOOKS: &str = "/operations/reconciliation";

/// `/operations/reconciliation?show=settled&after=`: what waits, or what was settled.
#[component]
pub fn MismatchesPage() -> impl IntoView {
    let (show, after) = (page::query("show"), page::query("after"));
    let books = page::load(
        move || (show.get().as_deref() == Some("settled"), after.get()),
        |(settled, after)| async move { Ok((counts().await?, api::reconciliation(settled, after).await?, settled)) },
    );
    page::show(books, SkeletonKind::Rows, |(counts, books, settled)| {
        let l = use_locale();
        let compared = match books.compared_at {
            Some(at) => t!(l, "ops-books-compared", at = l.record_time(at)),
            None => l.t("ops-books-never"),
        };
        let (href, other) = if settled {
            (BOOKS.to_owned(), l.t("ops-books-open"))
        } else {
            (with_query(BOOKS, &[("show", "settled")]), l.t("ops-books-settled"))
        };
        let head = view! {
            <p class="caption">{l.t("ops-books-text")} " " {compared}</p>
            <LinkButton href kind=ButtonKind::Quiet>{other}</LinkButton>
        }
        .into_any();
        view! { <RecordPage here=Here::Reconciliation counts title=l.t("ops-books") head><Rows books settled/></RecordPage> }
    })
}

#[component]
fn Rows(books: Reconciliation, settled: bool) -> impl IntoView {
    let l = use_locale();
    if books.page.rows.is_empty() {
        return view! { <Empty icon="check" tone=Tone::Ok title=l.t("ops-no-mismatch-title") text=l.t("ops-no-mismatch-text")/> }
            .into_any();
    }
    let next = books.page.next.map(|after| {
        let show = if settled { "settled" } else { "" };
        with_query(BOOKS, &[("show", show), ("after", &after)])
    });
    let rows = books.page.rows.into_iter().map(row).collect_view();
    view! {
        <Table stacks=true caption=l.t("ops-books")>
            <thead>
                <tr>
                    <Th>{l.t("ops-mismatch-kind")}</Th>
                    <Th>{l.t("ops-mismatch-order")}</Th>
                    <Th>{l.t("ops-mismatch-here")}</Th>
                    <Th>{l.t("ops-mismatch-there")}</Th>
                    <Th>{l.t("ops-mail-inquiry")}</Th>
                    <Th num=true>{l.t("ops-mismatch-found")}</Th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        <Pager next/>
    }
    .into_any()
}

fn row(mismatch: Mismatch) -> impl IntoView {
    let l = use_locale();
    let (here, there) = (side(l, mismatch.here.as_ref()), side(l, mismatch.there.as_ref()));
    let (href, at, order) = (format!("{BOOKS}/{}", mismatch.id), mismatch.found_at, order_of(&mismatch));
    let case = case_of(&mismatch);
    view! {
        <tr>
            <Td><Kind kind=mismatch.kind/></Td>
            <Td><a class="link" href=href>{order}</a></Td>
            <Td label=l.t("ops-mismatch-here")>{here}</Td>
            <Td label=l.t("ops-mismatch-there")>{there}</Td>
            <Td label=l.t("ops-mail-inquiry")>{case}</Td>
            <Td num=true label=l.t("ops-mismatch-found")><TimeText time=at/></Td>
        </tr>
    }
}

fn order_of(mismatch: &Mismatch) -> String {
    if mismatch.order_number.is_empty() {
        use_locale().t("ops-mismatch-unnamed")
    } else {
        mismatch.order_number.clone()
    }
}

fn case_of(mismatch: &Mismatch) -> Option<impl IntoView + use<>> {
    mismatch.inquiry.map(|number| {
        view! { <a class="link" href=format!("/operations/cases/{number}?queue=all")>{number.to_string()}</a> }
    })
}

fn side(l: Locale, side: Option<&MismatchSide>) -> String {
    match side {
        None => l.t("ops-mismatch-nothing"),
        Some(MismatchSide { amount, cancelled_at: None }) => {
            t!(l, "ops-mismatch-not-cancelled", amount = l.money(*amount))
        }
        Some(MismatchSide { amount, cancelled_at: Some(at) }) => {
            t!(l, "ops-mismatch-cancelled", amount = l.money(*amount), at = l.record_time(*at))
        }
    }
}

#[component]
fn Kind(kind: MismatchKind) -> impl IntoView {
    let label = use_locale().t(&key("ops-mismatch", kind.as_str()));
    view! { <Tag tone=Tone::Bad icon="circle-alert" label/> }
}

/// `/operations/reconciliation/:id`: what is here, what is there, and how it was dealt with.
#[component]
pub fn MismatchPage() -> impl IntoView {
    let id = page::param("id");
    let mismatch = page::load(move || id.get(), |id| async move { Ok((counts().await?, api::mismatch(id).await?)) });
    page::show(mismatch, SkeletonKind::Text, |(counts, mismatch)| {
        view! {
            <PageTitle text=order_of(&mismatch)/>
            <Frame here=Here::Reconciliation counts query=None title=use_locale().t("ops-books") back=Some(BOOKS.to_owned()) panes=false>
                <Whole mismatch/>
            </Frame>
        }
    })
}

#[component]
fn Whole(mismatch: Mismatch) -> impl IntoView {
    let l = use_locale();
    let (order, case) = (order_of(&mismatch), case_of(&mismatch));
    let facts = vec![
        Fact::new(l.t("ops-mismatch-here"), side(l, mismatch.here.as_ref())),
        Fact::new(l.t("ops-mismatch-there"), side(l, mismatch.there.as_ref())),
        Fact::new(l.t("ops-mismatch-found"), l.record_time(mismatch.found_at)),
    ];
    let end = match mismatch.settled {
        None => view! { <Settling id=mismatch.id.to_string()/> }.into_any(),
        Some(settled) => view! {
            <section class="section" aria-labelledby="settled-title">
                <div class="section-head"><h2 id="settled-title">{l.t("ops-mismatch-settled")}</h2></div>
                <p class="ops-said"><Icon name="check"/> {t!(l, "ops-mismatch-settled-by", name = l.of(&settled.by), at = l.record_time(settled.at))}</p>
                <p class="prose" lang=written_in(&settled.note)>{settled.note.clone()}</p>
            </section>
        }
        .into_any(),
    };
    view! {
        <header class="page-head">
            <a class="back" href=BOOKS><Icon name="arrow-left"/> {l.t("ops-books")}</a>
            <h1>{order}</h1>
            <div class="page-head-end"><Kind kind=mismatch.kind/> {case}</div>
        </header>
        <div class="ops-mail">
            <section class="section" aria-label=l.t("ops-mismatch-facts")><Facts facts/></section>
            {end}
        </div>
    }
}

#[component]
fn Settling(id: String) -> impl IntoView {
    let l = use_locale();
    let settle = Deed::about(<SettleMismatch as ServerFn>::PATH, "id", &id);
    let note = settle.value("note").unwrap_or_default();
    view! {
        <section class="section ops-placing" aria-labelledby="settle-title">
            <div class="section-head"><h2 id="settle-title">{l.t("ops-mismatch-settle-title")}</h2></div>
            <DeedForm deed=settle done="ops-mismatch-done">
                <ErrorSummary problem=settle.problem() labels=vec![Label::new("note", l.t("ops-mismatch-note"))]/>
                <input type="hidden" name="id" value=id/>
                <TextInput name="note" label=l.t("ops-mismatch-note") value=note error=settle.error("note") hint=l.t("ops-mismatch-note-hint")/>
                <Button kind=ButtonKind::Primary busy=settle.pending()>{l.t("ops-mismatch-settle")}</Button>
            </DeedForm>
        </section>
    }
}
