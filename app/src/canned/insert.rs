use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;
use model::view::CannedChoice;

use super::composing::Composing;
use super::variable_names;
use crate::address::and;
use crate::form::Deed;
use crate::page::{query, use_alive};
use crate::ui::{Callout, Icon, MenuItem, Tone, use_locale, written_in};

/// Canned replies in a composer's form: a button and a stroke at the beginning of a line open the list, which is
/// narrowed by typing. Without JavaScript each is a link that opens the page with its text.
#[component]
pub fn Insert(
    composing: Composing,
    deed: Deed,
    /// The address of the page, to come back to.
    here: String,
    /// Where canned replies are kept.
    home: &'static str,
    /// The id of the text's control.
    area: &'static str,
) -> impl IntoView {
    let l = use_locale();
    let alive = use_alive();
    let node = NodeRef::<leptos::html::Div>::new();
    let hidden = NodeRef::<leptos::html::Input>::new();
    let back = query("canned").get_untracked().map(|_| here.clone());
    let begun = composing.chosen.get_untracked().map(|id| id.to_string());
    #[cfg(feature = "hydrate")]
    super::choosing::follow(composing, deed, hidden, area);
    #[cfg(not(feature = "hydrate"))]
    let _ = deed;
    let toggle = move |_: leptos::ev::MouseEvent| {
        #[cfg(feature = "hydrate")]
        super::choosing::toggle(composing, node, area);
    };
    let press = move |event: KeyboardEvent| {
        #[cfg(feature = "hydrate")]
        super::choosing::press(&event, composing, hidden, l, area);
        #[cfg(not(feature = "hydrate"))]
        let _ = event;
    };
    let leave = move |event: FocusEvent| {
        #[cfg(feature = "hydrate")]
        super::choosing::leave(&event, composing, node);
        #[cfg(not(feature = "hydrate"))]
        let _ = event;
    };
    let typed = move |event: leptos::ev::Event| {
        composing.words.try_set(event_target_value(&event));
        composing.active.try_set(0);
    };
    let list_id = format!("{area}-canned");
    let option_id = {
        let list_id = list_id.clone();
        move |at: usize| format!("{list_id}-{at}")
    };
    let options = {
        let option_id = option_id.clone();
        move || {
            let found = if composing.open.get() { composing.found() } else { Vec::new() };
            found
                .into_iter()
                .enumerate()
                .map(|(at, choice)| option(composing, hidden, area, at, option_id(at), choice))
                .collect::<Vec<_>>()
        }
    };
    let nothing = move || {
        (composing.open.get() && composing.found().is_empty())
            .then(|| view! { <p class="caption" role="status">{l.t("canned-filter-none")}</p> })
    };
    let active = move || {
        let found = composing.open.get() && !composing.found().is_empty();
        found.then(|| option_id(composing.active.get()))
    };
    view! {
        <input type="hidden" name="canned" value=begun node_ref=hidden/>
        {back.map(|back| view! { <input type="hidden" name="back" value=back/> })}
        <div class="canned-insert" node_ref=node on:focusout=leave>
            <button
                type="button"
                class="button quiet m"
                hidden=move || !alive.get()
                aria-haspopup="listbox"
                aria-expanded=move || composing.open.get().to_string()
                on:click=toggle
            >
                <Icon name="zap"/> <span>{l.t("canned-insert")}</span>
            </button>
            <div class="suggestions canned-suggestions" hidden=move || !composing.open.get()>
                <input
                    class="input s"
                    type="text"
                    role="combobox"
                    aria-label=l.t("canned-filter")
                    placeholder=l.t("canned-filter")
                    aria-autocomplete="list"
                    aria-expanded="true"
                    aria-controls=list_id.clone()
                    aria-activedescendant=active
                    autocomplete="off"
                    on:input=typed
                    on:keydown=press
                />
                <ul id=list_id role="listbox" aria-label=l.t("canned-insert")>{options}</ul>
                {nothing}
                <a class="link" href=home>{l.t("canned-manage")}</a>
            </div>
            <Plain composing here/>
        </div>
        <Told composing/>
    }
}

fn option(
    composing: Composing,
    hidden: NodeRef<leptos::html::Input>,
    area: &'static str,
    at: usize,
    id: String,
    choice: CannedChoice,
) -> impl IntoView {
    let l = use_locale();
    let (reply, chosen) = (choice.reply, choice.id);
    let choose = move |_: leptos::ev::MouseEvent| {
        #[cfg(feature = "hydrate")]
        super::choosing::choose(composing, hidden, l, area, chosen);
        #[cfg(not(feature = "hydrate"))]
        let _ = (hidden, l, area, chosen);
    };
    // The focus stays in the field that narrows the list.
    let stay = |event: leptos::ev::MouseEvent| event.prevent_default();
    view! {
        <li
            id=id
            class="menu-item"
            role="option"
            aria-selected=move || (composing.active.get() == at).to_string()
            on:mousedown=stay
            on:click=choose
        >
            <span class="menu-text" lang=written_in(&reply.title)>{reply.title.clone()}</span>
            <code lang="zxx">{reply.shortcut.to_string()}</code>
        </li>
    }
}

/// The same without a program: each reply is a link to this page with its text.
#[component]
fn Plain(composing: Composing, here: String) -> impl IntoView {
    let l = use_locale();
    let alive = use_alive();
    let items = composing
        .all()
        .into_iter()
        .map(|choice| {
            let href = format!("{}#f-body", and(&here, "canned", &choice.id.to_string()));
            let title = choice.reply.title;
            view! { <MenuItem href=href><span lang=written_in(&title)>{title.clone()}</span></MenuItem> }
        })
        .collect_view();
    view! {
        <details class="menu up" hidden=move || alive.get()>
            <summary class="button quiet m"><Icon name="zap"/> <span>{l.t("canned-insert")}</span></summary>
            <div class="menu-list"><p class="caption">{l.t("canned-plain-text")}</p> {items}</div>
        </details>
    }
}

/// What whoever sends it should know: a gap, another language, and that the inquiry is closed with it.
#[component]
fn Told(composing: Composing) -> impl IntoView {
    let l = use_locale();
    let gap = move || {
        composing.gap.get().then(|| {
            let names = variable_names(l, &composing.missing.get());
            let names = if names.is_empty() { "none".to_owned() } else { names };
            view! { <Callout tone=Tone::Warn icon="triangle-alert" live=true>{locale::t!(l, "canned-gap", names = names)}</Callout> }
        })
    };
    let foreign = move || {
        composing
            .foreign
            .get()
            .then(|| view! { <Callout icon="languages" live=true>{l.t("canned-other-language")}</Callout> })
    };
    let closes = Memo::new(move |_| composing.closes());
    let begins_so = closes.get_untracked();
    // Always there, and ticked in place: a page that loads anew must not tick again what was unticked.
    view! {
        <div class="canned-told">
            {gap}
            {foreign}
            <label class="check canned-close" hidden=move || !closes.get()>
                <input type="checkbox" name="closes" value="on" checked=begins_so/>
                <span class="check-label">{l.t("canned-close-too")}</span>
            </label>
        </div>
    }
}
