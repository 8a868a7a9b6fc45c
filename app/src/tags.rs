//! The tags of an inquiry, for developers and operators alike.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::inquiry::InquiryNumber;
use model::tag::{TAG_MAX, Tag};

use crate::api;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ErrorSummary, Icon, Label, Size, field_error_id, named_apart, use_locale, written_in};

/// A tag that is typed or chosen: the browser offers those that there are.
#[component]
pub(crate) fn TagInput(
    #[prop(into)] id: String,
    known: Vec<Tag>,
    #[prop(into)] value: String,
    error: MaybeProp<String>,
) -> impl IntoView {
    let l = use_locale();
    let list = format!("{id}-known");
    let wrong = field_error_id(&id);
    let told = {
        let wrong = wrong.clone();
        move || {
            error.get().map(|text| {
                view! { <p class="field-error" id=wrong.clone()><Icon name="circle-alert"/> <span>{text}</span></p> }
            })
        }
    };
    let known = known.into_iter().map(|tag| view! { <option value=tag.to_string()></option> }).collect_view();
    view! {
        <input
            class="input m"
            id=id
            name="tag"
            value=value
            list=list.clone()
            maxlength=TAG_MAX
            autocomplete="off"
            aria-label=l.t("tags-name")
            placeholder=l.t("tags-new")
            aria-invalid=move || error.get().is_some().then_some("true")
            aria-describedby=wrong
        />
        <datalist id=list>{known}</datalist>
        {told}
    }
}

/// An inquiry's tags, each of which leads to all that have it; with the rights for it, each can be taken away and others
/// be added.
#[component]
pub(crate) fn Tags(
    number: InquiryNumber,
    /// The tags, each with the address of all that have it.
    tags: Vec<(Tag, String)>,
    known: Vec<Tag>,
    can_tag: bool,
) -> impl IntoView {
    let l = use_locale();
    let number = number.to_string();
    let deed = Deed::about(<api::TagInquiry as ServerFn>::PATH, "number", &number);
    let is_empty = tags.is_empty();
    let chips = tags
        .into_iter()
        .map(|(tag, href)| {
            let (number, name) = (number.clone(), tag.to_string());
            let all = t!(l, "tags-all", tag = &name);
            let away = can_tag.then(|| view! { <Away number tag=name.clone()/> });
            view! { <li class="own-tag"><a href=href title=all lang=written_in(&name)>{name.clone()}</a> {away}</li> }
        })
        .collect_view();
    let typed = deed.value("tag").unwrap_or_default();
    let add = can_tag.then(|| {
        view! {
            <details class="tag-add" open=deed.problem().get_untracked().is_some()>
                <summary class="link"><Icon name="plus"/> {l.t("tags-add")}</summary>
                <DeedForm deed done="tags-done-added">
                    <ErrorSummary problem=named_apart(deed.problem(), "add-") labels=vec![Label::new("add-tag", l.t("tags-name"))]/>
                    <input type="hidden" name="number" value=number/>
                    <TagInput id="f-add-tag" known value=typed error=deed.error("tag")/>
                    <Button size=Size::M busy=deed.pending()>{l.t("tags-send")}</Button>
                </DeedForm>
            </details>
        }
    });
    (can_tag || !is_empty).then(|| {
        view! {
            <section class="section own-tags" aria-labelledby="tags-title">
                <h2 id="tags-title">{l.t("tags-title")}</h2>
                {(!is_empty).then(|| view! { <ul>{chips}</ul> })}
                {add}
            </section>
        }
    })
}

#[component]
fn Away(number: String, tag: String) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<api::UntagInquiry as ServerFn>::PATH, "tag", &tag);
    let label = t!(l, "tags-remove", tag = &tag);
    view! {
        <DeedForm deed done="tags-done-removed">
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="tag" value=tag/>
            <button type="submit" aria-label=label.clone() title=label.clone()><Icon name="x"/></button>
        </DeedForm>
    }
}
