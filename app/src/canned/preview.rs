use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::Language;
use model::canned::{Facts, GAP, Piece, pieces};
use model::view::{CANNED_DAYS, CannedRow};

use super::changes::Writing;
use super::filling::value;
use crate::api;
use crate::form::{Deed, DeedForm};
use crate::page::use_reader;
use crate::ui::{
    Avatar, Button, ButtonKind, Dialog, DialogClose, DialogOpen, ErrorSummary, Fact, Facts as FactList, Size,
    use_locale,
};

/// What customers get to read, and what became of the reply so far.
#[component]
pub fn Beside(row: Option<CannedRow>, can_manage: bool, example: Option<Facts>, writing: Writing) -> impl IntoView {
    let l = use_locale();
    let title = match &example {
        Some(facts) => locale::t!(l, "canned-preview", number = facts.number.to_string()),
        None => l.t("canned-preview-sample"),
    };
    let previews = match example {
        Some(facts) => [Language::Ko, Language::En]
            .map(|language| view! { <Preview facts=facts.clone() language writing/> })
            .collect_view()
            .into_any(),
        None => view! { <p class="caption">{l.t("canned-preview-none")}</p> }.into_any(),
    };
    view! {
        <aside class="canned-aside">
            <section class="section" aria-labelledby="canned-preview">
                <h2 id="canned-preview">{title}</h2>
                {previews}
            </section>
            {row.map(|row| view! { <Became row can_manage/> })}
        </aside>
    }
}

/// One language of it, in the words of the example.
#[component]
fn Preview(facts: Facts, language: Language, writing: Writing) -> impl IntoView {
    let l = use_locale();
    let me = use_reader().account;
    let name = me.as_ref().map(|me| me.name.get(language).to_owned()).unwrap_or_default();
    let from = me.and_then(|me| me.seller).unwrap_or_else(|| use_reader().store_name);
    let from = from.get(language).to_owned();
    let words = move || {
        let text =
            writing.typed.with(|typed| if language == Language::Ko { typed.ko.clone() } else { typed.en.clone() });
        if text.trim().is_empty() {
            return view! { <p class="caption" lang=l.language.as_str()>{l.t("canned-preview-empty")}</p> }.into_any();
        }
        let parts = pieces(text.trim())
            .into_iter()
            .map(|piece| match piece {
                Piece::Words(words) => view! { <span>{words.to_owned()}</span> }.into_any(),
                Piece::Unknown(name) => view! { <mark>{format!("{{{name}}}")}</mark> }.into_any(),
                Piece::Variable(variable) => match value(l, &facts, language, variable) {
                    Some(value) => view! { <strong>{value}</strong> }.into_any(),
                    None => view! { <mark>{GAP}</mark> }.into_any(),
                },
            })
            .collect_view();
        view! { <p class="prose">{parts}</p> }.into_any()
    };
    view! {
        <div class=format!("canned-preview {language}") lang=language.as_str()>
            <p class="canned-from"><Avatar name=name.clone() size=28/> <strong>{name}</strong> <span>{from}</span></p>
            {words}
        </div>
    }
}

#[component]
fn Became(row: CannedRow, can_manage: bool) -> impl IntoView {
    let l = use_locale();
    let name = row.edited_by.as_ref().map_or_else(|| l.t("canned-conflict-somebody"), |name| l.of(name));
    let mut facts = vec![Fact::new(
        l.t("canned-fact-used"),
        locale::t!(l, "canned-fact-used-text", count = row.uses, days = CANNED_DAYS),
    )];
    if row.uses > 0 {
        let closed = locale::t!(l, "canned-fact-closed-text", closed = row.closed, uses = row.uses);
        facts.push(Fact::new(l.t("canned-fact-closed"), closed));
    }
    let edited = locale::t!(l, "canned-fact-edited-text", name = name, at = l.day(row.edited_at));
    facts.push(Fact::new(l.t("canned-fact-edited"), edited));
    view! {
        <section class="section" aria-labelledby="canned-facts">
            <h2 class="visually-hidden" id="canned-facts">{l.t("canned-facts")}</h2>
            <FactList facts/>
            {can_manage.then(|| view! { <Remove id=row.id.to_string()/> })}
        </section>
    }
}

#[component]
fn Remove(id: String) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<api::RemoveCanned as ServerFn>::PATH, "id", &id);
    view! {
        <div class="button-row">
            <DialogOpen id="canned-remove" kind=ButtonKind::Quiet icon="trash-2">{l.t("canned-remove")}</DialogOpen>
        </div>
        <Dialog id="canned-remove" title=l.t("canned-remove-title")>
            <p class="dialog-text">{l.t("canned-remove-text")}</p>
            <DeedForm deed done="canned-done-removed">
                <ErrorSummary problem=deed.problem()/>
                <input type="hidden" name="id" value=id/>
                <div class="dialog-actions">
                    <DialogClose>{l.t("canned-remove-keep")}</DialogClose>
                    <Button kind=ButtonKind::Danger size=Size::L busy=deed.pending()>{l.t("canned-remove")}</Button>
                </div>
            </DeedForm>
        </Dialog>
    }
}
