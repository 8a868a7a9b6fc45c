use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::Locale;
use model::Problem;
use model::canned::{CannedKind, Typed};
use model::view::CannedRow;

use super::changes::{Writing, differences, kept};
use super::fields::{About, Texts};
use super::summary::Wrong;
use crate::api;
use crate::form::{Deed, DeedForm};
use crate::page::use_alive;
use crate::ui::{Button, ButtonKind, ButtonType, Callout, Checkbox, Size, TextInput, Tone, use_locale};

/// Where a reply is written or changed. What is not saved stays in the form, whatever the page around it does.
#[component]
pub fn Editor(home: &'static str, row: Option<CannedRow>, can_manage: bool, writing: Writing) -> impl IntoView {
    let l = use_locale();
    let id = row.as_ref().map(|row| row.id.to_string()).unwrap_or_default();
    let deed = Deed::about(<api::SaveCanned as ServerFn>::PATH, "id", &id);
    let moved = writing.on(row.as_ref(), deed);
    let kept = kept(row.as_ref());
    let began = writing.typed.get_untracked();
    let node = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    super::watch::over(node, writing, deed, kept.clone());
    let read = {
        let kept = kept.clone();
        move |_: leptos::ev::Event| look(node, writing, &kept)
    };
    let reset = move |event: leptos::ev::Event| set_back(&event, writing, deed, &kept);
    let title = l.t(if row.is_some() { "canned-reply" } else { "canned-write" });
    let theirs = row.clone().filter(|_| moved).map(|row| view! { <Theirs row writing/> });
    let version = row.as_ref().map(|row| row.version.to_string()).unwrap_or_default();
    let (closes, tag) = (began.closes, began.tag.clone());
    view! {
        <section class="canned-editor" aria-label=title>
            <div node_ref=node on:input=read.clone() on:change=read on:reset=reset>
                {(!can_manage).then(|| view! { <Callout icon="info">{l.t("canned-read-only")}</Callout> })}
                <DeedForm deed class="form canned-form" done="canned-done-saved">
                    {theirs}
                    <Wrong problem=deed.problem() typed=writing.typed/>
                    <input type="hidden" name="id" value=id/>
                    <input type="hidden" name="version" value=version/>
                    <About deed began=began.clone() writing/>
                    <Texts deed began writing/>
                    <fieldset class="canned-also">
                        <legend class="label">{l.t("canned-also")}</legend>
                        <Checkbox name="closes" label=l.t("canned-closes") checked=closes hint=l.t("canned-closes-hint")/>
                        <TextInput name="tag" label=l.t("canned-field-tag") value=tag error=deed.error("tag") optional_mark=true size=Size::M/>
                    </fieldset>
                    {can_manage.then(|| view! { <SaveBar home deed is_new=row.is_none() writing/> })}
                </DeedForm>
            </div>
        </section>
    }
}

/// The bar at the foot: there while something is not saved, and always without JavaScript.
#[component]
fn SaveBar(home: &'static str, deed: Deed, is_new: bool, writing: Writing) -> impl IntoView {
    let l = use_locale();
    let alive = use_alive();
    let idle = move || alive.get() && !is_new && !writing.changed.get() && deed.problem().get().is_none();
    let words = if is_new { "canned-unsaved-new" } else { "canned-unsaved" };
    let discard = if is_new {
        view! { <a class="button default l" href=home>{l.t("canned-discard")}</a> }.into_any()
    } else {
        view! { <Button r#type=ButtonType::Reset size=Size::L>{l.t("canned-discard")}</Button> }.into_any()
    };
    view! {
        <footer class="footer-bar" hidden=idle>
            <p>{l.t(words)}</p>
            <div class="button-row">
                {discard}
                <Button kind=ButtonKind::Primary size=crate::ui::Size::L busy=deed.pending()>{l.t("canned-save")}</Button>
            </div>
        </footer>
    }
}

/// What somebody else has saved since: their words beside one's own, which stay.
#[component]
fn Theirs(row: CannedRow, writing: Writing) -> impl IntoView {
    let l = use_locale();
    let name = row.edited_by.as_ref().map_or_else(|| l.t("canned-conflict-somebody"), |name| l.of(name));
    let title = locale::t!(l, "canned-conflict-title", name = name, at = l.date_time(row.edited_at));
    let kept = kept(Some(&row));
    move || {
        if !writing.changed.get() {
            return None;
        }
        let found = writing.typed.with(|typed| differences(&kept, typed));
        let text = if found.is_empty() { "canned-conflict-same" } else { "canned-conflict-text" };
        let rows = found.into_iter().map(|(field, value)| difference(l, field, value)).collect_view();
        Some(view! {
            <Callout tone=Tone::Warn icon="users" live=true tall=true title=title.clone()>
                <p>{l.t(text)}</p>
                <dl class="canned-theirs">{rows}</dl>
                <p>{l.t("canned-conflict-then")}</p>
            </Callout>
        })
    }
}

fn difference(l: Locale, field: &str, value: String) -> impl IntoView + use<> {
    let name = if field == "closes" { l.t("canned-closes") } else { l.t(&format!("canned-field-{field}")) };
    let value = match field {
        "closes" => l.t(if value == "yes" { "canned-yes" } else { "canned-no" }),
        "kind" => value.parse::<CannedKind>().map_or(value, |kind| l.t(&format!("canned-kind-{kind}"))),
        _ if value.is_empty() => l.t("canned-conflict-nothing"),
        _ => value,
    };
    view! { <div><dt>{name}</dt> <dd class="prose" lang=crate::ui::written_in(&value)>{value.clone()}</dd></div> }
}

#[cfg(feature = "hydrate")]
fn look(node: NodeRef<leptos::html::Div>, writing: Writing, kept: &Typed) {
    if let Some(around) = node.try_get_untracked().flatten() {
        super::watch::look(&around, writing, kept);
    }
}

#[cfg(feature = "hydrate")]
fn set_back(event: &leptos::ev::Event, writing: Writing, deed: Deed, kept: &Typed) {
    super::watch::set_back(event, writing, deed, kept.clone());
}

// Without a program nothing follows the form.
#[cfg(not(feature = "hydrate"))]
fn look(_: NodeRef<leptos::html::Div>, _: Writing, _: &Typed) {}

#[cfg(not(feature = "hydrate"))]
fn set_back(_: &leptos::ev::Event, _: Writing, _: Deed, _: &Typed) {}

/// Whether what is wrong stands in a text, so that both languages have to be seen.
pub fn is_in_texts(problem: &Problem) -> bool {
    problem.of_field("ko").is_some() || problem.of_field("en").is_some()
}
