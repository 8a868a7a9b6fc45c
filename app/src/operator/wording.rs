//! `/operations/settings/wording`: the words that consent is asked with, and every version that there was.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::{Locale, t};
use model::Language;
use model::consent::{Clause, Clauses};
use model::text::LINE_MAX;
use model::view::{WordingPage as Page, WordingVersionRow};

use super::frame::{Frame, Here};
use super::mails::counts;
use crate::api;
use crate::form::{Deed, DeedForm};
use crate::page::{PageTitle, load, show};
use crate::ui::{Button, ButtonKind, ErrorSummary, Label, SkeletonKind, Tag, TextInput, Tone, use_locale};

/// What stands in the fields, by their names, while somebody writes.
type Typed = RwSignal<Vec<(String, String)>>;

#[component]
pub fn WordingPage() -> impl IntoView {
    let loaded = load(|| (), |()| async { Ok((counts().await?, api::wording().await?)) });
    show(loaded, SkeletonKind::Text, |(counts, page)| {
        let l = use_locale();
        let title = l.t("wording-title");
        let in_use = t!(l, "wording-in-use", version = page.current.version);
        view! {
            <PageTitle text=title.clone()/>
            <Frame here=Here::Wording counts query=None title=title.clone() back=None panes=false>
                <header class="page-head"><h1>{title}</h1> <Tag tone=Tone::Ok icon="circle-check" label=in_use/></header>
                <Wordings page/>
            </Frame>
        }
    })
}

#[component]
fn Wordings(page: Page) -> impl IntoView {
    let l = use_locale();
    let current = page.current;
    let deed = Deed::about(<api::PublishWording as ServerFn>::PATH, "seen", &current.version.to_string());
    let fields = fields();
    let values = fields.iter().map(|(name, clause, language)| {
        let value = deed.value(name).unwrap_or_else(|| current.clauses.get(*clause).get(*language).to_owned());
        (name.clone(), value)
    });
    let typed: Typed = RwSignal::new(values.collect());
    let type_in = move |event: leptos::ev::Event| {
        let field = event_target::<leptos::web_sys::HtmlInputElement>(&event);
        let (name, value) = (field.name(), field.value());
        typed.try_update(|all| {
            if let Some(one) = all.iter_mut().find(|(known, _)| *known == name) {
                one.1 = value;
            }
        });
    };
    let label = |clause: Clause, language: Language| {
        t!(
            l,
            "wording-field",
            clause = l.t(&format!("wording-clause-{clause}")),
            language = l.t(&format!("wording-{language}"))
        )
    };
    let labels: Vec<Label> =
        fields.iter().map(|(name, clause, language)| Label::new(name.clone(), label(*clause, *language))).collect();
    let max = u32::try_from(LINE_MAX).unwrap_or(u32::MAX);
    let inputs = Clause::ALL
        .iter()
        .map(|&clause| {
            let input = |language: Language| {
                let name = field(clause, language);
                let value = typed.get_untracked().into_iter().find(|(known, _)| *known == name).map(|(_, value)| value);
                let error = deed.error(name.clone());
                view! { <TextInput name label=l.t(&format!("wording-{language}")) value=value.unwrap_or_default() error maxlength=max required=true autocomplete="off"/> }
            };
            view! {
                <fieldset class="wording-clause">
                    <legend class="label">{l.t(&format!("wording-clause-{clause}"))}</legend>
                    <p class="hint">{l.t(&format!("wording-hint-{clause}"))}</p>
                    {input(Language::Ko)} {input(Language::En)}
                </fieldset>
            }
        })
        .collect_view();
    let next = current.version + 1;
    let versions = page.versions.iter().map(|row| version(l, row, &page.versions)).collect_view();
    view! {
        <div class="policy wording-page" on:input=type_in>
            <div class="policy-main">
                <p class="caption">{l.t("wording-text")}</p>
                <DeedForm deed class="form work-form" done="wording-published">
                    <ErrorSummary problem=deed.problem() labels/>
                    <input type="hidden" name="seen" value=current.version.to_string()/>
                    {inputs}
                    <p class="hint">{l.t("wording-until")}</p>
                    <div class="button-row">
                        <Button kind=ButtonKind::Primary busy=deed.pending()>{t!(l, "wording-publish", version = next)}</Button>
                    </div>
                </DeedForm>
                <section aria-labelledby="wording-versions">
                    <h2 id="wording-versions">{l.t("wording-versions")}</h2>
                    <ol class="policy-versions">{versions}</ol>
                </section>
            </div>
            <aside class="policy-aside" aria-labelledby="wording-preview">
                <h2 id="wording-preview">{l.t("wording-preview")}</h2>
                {[Language::Ko, Language::En].map(|language| view! { <Preview typed language/> }).collect_view()}
            </aside>
        </div>
    }
}

/// What a customer reads, in their language.
#[component]
fn Preview(typed: Typed, language: Language) -> impl IntoView {
    let l = use_locale();
    let rows = Clause::ALL
        .iter()
        .map(|&clause| {
            let name = field(clause, language);
            let find = move |all: &Vec<(String, String)>| {
                all.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
            };
            let said = move || typed.try_with(&find).flatten().unwrap_or_default();
            view! { <div><dt>{l.t(&format!("wording-clause-{clause}"))}</dt><dd lang=language.as_str()>{said}</dd></div> }
        })
        .collect_view();
    view! {
        <section class="wording-preview" aria-label=l.t(&format!("wording-{language}"))>
            <h3 class="caption">{l.t(&format!("wording-{language}"))}</h3>
            <dl class="facts">{rows}</dl>
        </section>
    }
}

fn field(clause: Clause, language: Language) -> String {
    format!("{clause}_{language}")
}

fn fields() -> Vec<(String, Clause, Language)> {
    let both =
        |&clause: &Clause| [Language::Ko, Language::En].map(|language| (field(clause, language), clause, language));
    Clause::ALL.iter().flat_map(both).collect()
}

/// A version: who published it and when, what it changed, and how many receipts keep it.
fn version(l: Locale, row: &WordingVersionRow, all: &[WordingVersionRow]) -> impl IntoView + use<> {
    let number = row.wording.version;
    let before = all.iter().find(|other| other.wording.version == number - 1).map(|other| &other.wording.clauses);
    let holds = all.first().is_some_and(|first| first.wording.version == number);
    let tag = holds.then(|| view! { <Tag tone=Tone::Ok icon="circle-check" label=l.t("wording-holds")/> });
    let by = match &row.published_by {
        Some(name) => t!(l, "wording-by", name = l.of(name), at = l.record_time(row.published_at)),
        None => t!(l, "wording-first", at = l.record_time(row.published_at)),
    };
    let receipts = t!(l, "wording-receipts", count = row.receipts, number = l.number(row.receipts));
    let clauses = told(l, &row.wording.clauses, before);
    view! {
        <li class="policy-version">
            <div class="section-head"><h3>{t!(l, "wording-version", version = number)}</h3> {tag}</div>
            <p class="caption">{by} " · " {receipts}</p>
            {clauses}
        </li>
    }
}

/// What differs from the version before, in both languages; the first is told as a whole.
fn told(l: Locale, clauses: &Clauses, before: Option<&Clauses>) -> AnyView {
    let changed = before.map_or_else(|| Clause::ALL.to_vec(), |before| before.changed(clauses));
    let rows = changed
        .into_iter()
        .map(|clause| {
            let said = clauses.get(clause).clone();
            view! {
                <div>
                    <dt>{l.t(&format!("wording-clause-{clause}"))}</dt>
                    <dd><span lang="ko">{said.ko}</span><br/><span lang="en">{said.en}</span></dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}
