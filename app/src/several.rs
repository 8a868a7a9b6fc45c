//! The same done to several inquiries of a list at once.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::tag::Tag;

use crate::api;
use crate::form::{Deed, DeedForm};
use crate::tags::TagInput;
use crate::ui::{Button, ButtonKind, ErrorSummary, Label, LinkButton, Size, named_apart, use_locale};

/// The form that the boxes of the rows belong to.
pub(crate) const FORM: &str = "several";

/// The way into choosing several, in a list's head.
#[component]
pub(crate) fn Pick(#[prop(into)] href: String) -> impl IntoView {
    let label = use_locale().t("several-pick");
    view! { <LinkButton href icon="list-checks" kind=ButtonKind::Quiet label/> }
}

/// The rows that are chosen, by number. Of the page and not of its list, which loads anew under whoever chooses.
#[derive(Clone, Copy, Default)]
pub(crate) struct Picked(RwSignal<BTreeSet<String>>);

/// The box by which a row is chosen; it belongs to [`Several`].
#[component]
pub(crate) fn PickBox(number: String) -> impl IntoView {
    let label = t!(use_locale(), "several-one", number = &number);
    let picked = use_context::<Picked>();
    // What was ticked before the program was there stays: the box is set when it is made, and not followed.
    let chosen = picked.and_then(|picked| picked.0.try_with_untracked(|all| all.contains(&number))).unwrap_or_default();
    let choose = {
        let number = number.clone();
        move |event| {
            let chosen = event_target_checked(&event);
            if let Some(picked) = picked {
                picked.0.try_update(|all| if chosen { all.insert(number.clone()) } else { all.remove(&number) });
            }
        }
    };
    view! {
        <label class="pick-box">
            <input type="checkbox" name="numbers[]" value=number form=FORM checked=chosen on:change=choose/>
            <span class="visually-hidden">{label}</span>
        </label>
    }
}

/// What can be done with the rows that are chosen. Enter in the field tags.
#[component]
pub(crate) fn Several(
    /// The list without the boxes.
    #[prop(into)]
    back: String,
    known: Vec<Tag>,
) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::new(<api::ChangeSeveral as ServerFn>::PATH);
    let picked = use_context::<Picked>().unwrap_or_default();
    let done = deed.succeeded().get_untracked();
    Effect::new(move |_| {
        if deed.succeeded().try_get().is_some_and(|count| count > done) {
            picked.0.try_update(BTreeSet::clear);
        }
    });
    let all = move |_| {
        #[cfg(feature = "hydrate")]
        choose_all(picked);
    };
    let labels = vec![Label::new("several-numbers", l.t("several-title")), Label::new("several-tag", l.t("tags-name"))];
    let typed = deed.value("tag").unwrap_or_default();
    view! {
        <DeedForm deed id=FORM class="several" done="several-done">
            <ErrorSummary problem=named_apart(deed.problem(), "several-") labels/>
            <div class="several-tag">
                <TagInput id="f-several-tag" known value=typed error=deed.error("tag")/>
                <Button name="deed" value="tag" size=Size::M busy=deed.pending()>{l.t("several-tag")}</Button>
            </div>
            <div class="button-row">
                <Button name="deed" value="take" icon="user-check" size=Size::M busy=deed.pending()>{l.t("several-take")}</Button>
                <Button name="deed" value="release" icon="user-round-x" size=Size::M busy=deed.pending()>{l.t("several-release")}</Button>
                <Button name="deed" value="close" icon="archive" size=Size::M busy=deed.pending()>{l.t("several-close")}</Button>
            </div>
            <div class="button-row">
                <button type="button" class="button quiet m js-only" on:click=all>{l.t("several-all")}</button>
                <LinkButton href=back kind=ButtonKind::Quiet>{l.t("several-end")}</LinkButton>
            </div>
        </DeedForm>
    }
}

/// Chooses every row of the list, or none when every one is chosen.
#[cfg(feature = "hydrate")]
fn choose_all(picked: Picked) {
    use wasm_bindgen::JsCast;
    use web_sys::HtmlInputElement;
    let Ok(found) = document().query_selector_all(&format!("input[type=checkbox][form={FORM}]")) else { return };
    let boxes: Vec<HtmlInputElement> =
        (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect();
    let chosen = !boxes.iter().all(HtmlInputElement::checked);
    boxes.iter().for_each(|each| each.set_checked(chosen));
    picked.0.set(if chosen { boxes.iter().map(HtmlInputElement::value).collect() } else { BTreeSet::new() });
}
