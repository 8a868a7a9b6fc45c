//! `/operations/cases/:number/dispute`: a case on paper, for one reader.

mod clock;
mod paper;
mod parts;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::dispute::DisputeReader;
use model::inquiry::InquiryNumber;
use model::view::{CaseQueue, DisputePage, MadeDispute};

use self::paper::Paper;
use super::frame::{Frame, Here};
use super::mails::counts;
use super::words::key;
use crate::api::{self, MakeDispute};
use crate::form::{Deed, DeedForm};
use crate::page::{self, PageTitle, use_alive};
use crate::ui::{
    Button, ButtonKind, ButtonType, Checkbox, Choice, ChoiceGroup, ErrorSummary, Icon, Label, SkeletonKind, TimeKind,
    TimeText, use_locale, written_in,
};

/// `?for=` chooses a reader in the form, `?file=` shows one that was made.
#[component]
pub fn DisputeFilePage() -> impl IntoView {
    let (number, file, reader) = (page::param("number"), page::query("file"), page::query("for"));
    let loaded = page::load(
        move || (number.get(), file.get()),
        |(number, file)| async move { Ok((counts().await?, api::disputes(number, file).await?)) },
    );
    page::show(loaded, SkeletonKind::Text, move |(counts, dispute)| {
        let l = use_locale();
        let title = t!(l, "ops-dispute-title", number = dispute.number.to_string());
        let back = Some(case(dispute.number));
        let wanted = reader.get_untracked().and_then(|reader| reader.parse().ok());
        view! {
            <PageTitle text=title.clone()/>
            <Frame here=Here::Queue(CaseQueue::All) counts query=None title=title.clone() back panes=false>
                <Whole dispute title wanted/>
            </Frame>
        }
    })
}

fn case(number: InquiryNumber) -> String {
    format!("/operations/cases/{number}?queue=all")
}

/// Whom a file is for, as operators read it.
pub(super) fn reader_name(l: locale::Locale, reader: DisputeReader) -> String {
    l.t(&key("ops-dispute-for", reader.as_str()))
}

#[component]
fn Whole(dispute: DisputePage, title: String, wanted: Option<DisputeReader>) -> impl IntoView {
    let l = use_locale();
    let DisputePage { number, subject, readers, made, shown } = dispute;
    let paper = shown.map(|shown| {
        let json = format!("/operations/cases/{number}/dispute/{}", shown.id);
        view! {
            <div class="dispute-shown" id="dispute" tabindex="-1">
                <div class="dispute-deeds">
                    <Print/>
                    // Not a page of the app: the browser fetches it by itself.
                    <a class="button default m" href=json download=""><Icon name="download"/> {l.t("ops-dispute-json")}</a>
                </div>
                <Paper file=shown.file addresses=shown.addresses/>
            </div>
        }
    });
    view! {
        <header class="page-head">
            <a class="back" href=case(number)><Icon name="arrow-left"/> {number.to_string()}</a>
            <h1>{title}</h1>
            <p class="caption" lang=written_in(&subject)>{subject.clone()}</p>
        </header>
        <div class="dispute-page">
            {paper}
            <div class="dispute-side">
                <Make number readers wanted/>
                <Made number made/>
            </div>
        </div>
    }
}

/// Without JavaScript the browser's own menu prints, and the page says so.
#[component]
fn Print() -> impl IntoView {
    let l = use_locale();
    let alive = use_alive();
    move || {
        if alive.get() {
            let print = move |_: leptos::ev::MouseEvent| {
                // Where there is no printer the browser says so itself.
                let _ = window().print();
            };
            view! {
                <span on:click=print>
                    <Button icon="printer" kind=ButtonKind::Primary r#type=ButtonType::Button>{l.t("ops-dispute-print")}</Button>
                </span>
            }
            .into_any()
        } else {
            view! { <p class="ops-quiet">{l.t("ops-dispute-print-by-browser")}</p> }.into_any()
        }
    }
}

/// For whom, and whether with the files: making it is written down, so it is a deed and not a link.
#[component]
fn Make(number: InquiryNumber, readers: Vec<DisputeReader>, wanted: Option<DisputeReader>) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<MakeDispute as ServerFn>::PATH, "number", &number.to_string());
    let typed = deed.value("reader");
    let refused = deed.problem().get_untracked().is_some();
    let files = !refused || deed.value("files").is_some();
    let is_chosen = |reader: DisputeReader| match &typed {
        Some(typed) => typed == reader.as_str(),
        None => wanted == Some(reader),
    };
    let choices = readers
        .into_iter()
        .map(|reader| {
            let text = l.t(&format!("{}-text", key("ops-dispute-for", reader.as_str())));
            let (title, checked) = (reader_name(l, reader), is_chosen(reader));
            view! { <Choice name="reader" value=reader.as_str() title text checked required=true/> }
        })
        .collect_view();
    let labels = move || vec![Label::new("reader", l.t("ops-dispute-reader"))];
    view! {
        <section class="section" aria-labelledby="make-dispute">
            <div class="section-head"><h2 id="make-dispute">{l.t("ops-dispute-make")}</h2></div>
            <p class="ops-quiet">{l.t("ops-dispute-text")}</p>
            <DeedForm deed done="ops-dispute-done" class="dispute-form">
                <ErrorSummary problem=deed.problem() labels=labels()/>
                <input type="hidden" name="number" value=number.to_string()/>
                <ChoiceGroup legend=l.t("ops-dispute-reader") name="reader" error=deed.error("reader")>{choices}</ChoiceGroup>
                <Checkbox name="files" label=l.t("ops-dispute-files") hint=l.t("ops-dispute-files-text") checked=files/>
                <Button icon="file-text" busy=deed.pending()>{l.t("ops-dispute-make")}</Button>
            </DeedForm>
        </section>
    }
}

/// Those that were made, newest first.
#[component]
fn Made(number: InquiryNumber, made: Vec<MadeDispute>) -> impl IntoView {
    let l = use_locale();
    if made.is_empty() {
        return ().into_any();
    }
    let rows = made
        .into_iter()
        .map(|made| {
            let href = format!("/operations/cases/{number}/dispute?file={}", made.id);
            view! {
                <li>
                    <a class="link" href=href>{reader_name(l, made.reader)}</a>
                    <span class="caption"><TimeText time=made.at kind=TimeKind::Record/> " · " {l.of(&made.by)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="section" aria-labelledby="made-disputes">
            <div class="section-head"><h2 id="made-disputes">{l.t("ops-dispute-made")}</h2></div>
            <ul class="dispute-made">{rows}</ul>
        </section>
    }
    .into_any()
}
