use leptos::prelude::*;
use model::canned::{CannedKind, Flaw, SHORTCUT_MAX, TITLE_MAX, Typed, Variable, flaws};
use model::text::MESSAGE_MAX;

use super::changes::Writing;
use super::editor::is_in_texts;
use super::summary::error;
use super::variable_name;
use crate::form::Deed;
use crate::page::use_alive;
use crate::ui::{Icon, Segment, Segmented, Select, SelectOption, Size, TextArea, TextInput, use_locale};

/// How the team calls it, how it is called up, and what it is for.
#[component]
pub fn About(deed: Deed, began: Typed, writing: Writing) -> impl IntoView {
    let l = use_locale();
    let wrong = move |field| error(l, deed.problem(), writing.typed, field);
    let kinds = CannedKind::ALL
        .iter()
        .map(|kind| {
            let chosen = kind.as_str() == began.kind;
            SelectOption::new(kind.as_str(), l.t(&format!("canned-kind-{kind}"))).selected(chosen)
        })
        .collect::<Vec<_>>();
    view! {
        <div class="canned-about">
            <TextInput
                name="title"
                label=l.t("canned-field-title")
                value=began.title
                error=wrong("title")
                maxlength=TITLE_MAX
                size=Size::M
                autocomplete="off"
                required=true
            />
            <TextInput
                name="shortcut"
                label=l.t("canned-field-shortcut")
                value=began.shortcut
                hint=l.t("canned-shortcut-hint")
                error=wrong("shortcut")
                maxlength=SHORTCUT_MAX + 1
                size=Size::M
                autocomplete="off"
                required=true
            />
            <Select name="kind" label=l.t("canned-field-kind") options=kinds error=wrong("kind") size=Size::M required=true/>
        </div>
    }
}

/// The text in both languages: one at a time where there is a program, below each other where there is none and where
/// something is wrong with one of them.
#[component]
pub fn Texts(deed: Deed, began: Typed, writing: Writing) -> impl IntoView {
    let l = use_locale();
    let alive = use_alive();
    let tabbed = move || alive.get() && !deed.problem().get().is_some_and(|problem| is_in_texts(&problem));
    let korean_first = l.language == model::Language::Ko;
    // Where only one language is there, that one is shown.
    let korean = match (began.ko.trim().is_empty(), began.en.trim().is_empty()) {
        (false, true) => true,
        (true, false) => false,
        _ => korean_first,
    };
    let segments = vec![
        Segment::new("en", l.t("canned-english")).checked(!korean),
        Segment::new("ko", l.t("canned-korean")).checked(korean),
    ];
    view! {
        <div class="canned-texts" class:tabbed=tabbed>
            <div class="canned-texts-head">
                <Segmented name="language" legend=l.t("canned-language") segments/>
                <Variables/>
            </div>
            <div class="canned-text en">
                <Text deed field="en" value=began.en writing/>
            </div>
            <div class="canned-text ko">
                <Text deed field="ko" value=began.ko writing/>
            </div>
            <p class="hint">{l.t("canned-texts-hint")}</p>
        </div>
    }
}

#[component]
fn Text(deed: Deed, field: &'static str, value: String, writing: Writing) -> impl IntoView {
    let l = use_locale();
    let label = l.t(if field == "ko" { "canned-field-ko" } else { "canned-field-en" });
    let wrong = error(l, deed.problem(), writing.typed, field);
    view! {
        <TextArea name=field label value error=wrong rows=6 maxlength=MESSAGE_MAX/>
        <Check field writing/>
    }
}

/// Whether a text may be kept as it is, told while it is written.
#[component]
fn Check(field: &'static str, writing: Writing) -> impl IntoView {
    let l = use_locale();
    let found = Memo::new(move |_| {
        let text = writing.typed.with(|typed| if field == "ko" { typed.ko.clone() } else { typed.en.clone() });
        (!text.trim().is_empty()).then(|| flaws(&text))
    });
    let lines = move || {
        let flaws = found.get()?;
        if flaws.is_empty() {
            return Some(
                view! { <p class="canned-check ok"><Icon name="circle-check"/> {l.t("canned-sound")}</p> }.into_any(),
            );
        }
        let lines = flaws
            .into_iter()
            .map(|flaw| {
                let text = match flaw {
                    Flaw::UnknownVariable(name) => locale::t!(l, "canned-flaw-unknown", name = format!("{{{name}}}")),
                    Flaw::Personal(kind, found) => locale::t!(l, &format!("canned-flaw-{kind}"), found = found),
                };
                view! { <p class="canned-check bad"><Icon name="triangle-alert"/> {text}</p> }
            })
            .collect_view();
        Some(lines.into_any())
    };
    view! { <div role="status">{lines}</div> }
}

/// The variables: pressed, each goes to where the caret was. Without JavaScript they are a list to copy from.
#[component]
fn Variables() -> impl IntoView {
    let l = use_locale();
    let alive = use_alive();
    let items = Variable::ALL
        .iter()
        .map(|&variable| {
            let written = format!("{{{variable}}}");
            #[cfg(feature = "hydrate")]
            let insert = {
                let written = written.clone();
                move |event: leptos::ev::MouseEvent| super::watch::insert_variable(&event, &written)
            };
            #[cfg(not(feature = "hydrate"))]
            let insert = |_: leptos::ev::MouseEvent| {};
            view! {
                <li>
                    <button class="chip" type="button" disabled=move || !alive.get() on:click=insert>
                        {variable_name(l, variable)} " " <code lang="zxx">{written}</code>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="canned-variables" aria-label=l.t("canned-variables")>{items}</ul> }
}
