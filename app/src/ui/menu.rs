use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{ButtonKind, Icon, Opt, Size, use_locale};

/// A button that opens a list of deeds: `<details>`, so it opens without JavaScript. Only one is open at a time.
///
/// `<Menu label="More" icon="ellipsis" icon_only=true end=true><MenuItem icon="archive" name="deed" value="close">"Close"</MenuItem></Menu>`
#[component]
pub fn Menu(
    #[prop(into)] label: String,
    #[prop(optional, into)] icon: Opt<&'static str>,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] size: Size,
    /// The label is for screen readers only.
    #[prop(optional)]
    icon_only: bool,
    /// The list hangs on the button's end.
    #[prop(optional)]
    end: bool,
    /// A deed that is pressed closes it: where the page stays.
    #[prop(optional)]
    shuts: bool,
    /// Something before the label, such as an avatar.
    #[prop(optional, into)]
    before: Opt<AnyView>,
    children: Children,
) -> impl IntoView {
    let before = before.0;
    let icon = icon.0;
    let square = if icon_only { " square" } else { "" };
    let node = NodeRef::<leptos::html::Details>::new();
    let close = move || {
        if let Some(details) = node.try_get_untracked().flatten() {
            details.set_open(false);
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    // Focus that goes to nowhere (a press beside everything) leaves the menu too.
    let on_leave = move |event: leptos::ev::FocusEvent| {
        let Some(details) = node.try_get_untracked().flatten() else { return };
        let next =
            event.related_target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<web_sys::Node>(target).ok());
        if !next.is_some_and(|next| details.contains(Some(&next))) && event.related_target().is_some() {
            close();
        }
    };
    let on_press = move |event: leptos::ev::MouseEvent| {
        if shuts && is_deed(&event) {
            close();
        }
    };
    view! {
        <details
            class=if end { "menu end" } else { "menu" }
            name="menu"
            node_ref=node
            on:keydown=on_key
            on:focusout=on_leave
            on:click=on_press
        >
            <summary class=format!("button {} {}{square}", kind.class(), size.class()) aria-label=icon_only.then(|| label.clone()) title=icon_only.then(|| label.clone())>
                {before}
                {icon.map(|name| view! { <Icon name/> })}
                {(!icon_only).then(|| view! { <span class="menu-label">{label.clone()}</span> <Icon name="chevron-down"/> })}
            </summary>
            <div class="menu-list">{children()}</div>
        </details>
    }
}

/// Whether a deed of the menu was pressed, and not the menu itself.
fn is_deed(event: &web_sys::MouseEvent) -> bool {
    let pressed = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    pressed.is_some_and(|pressed| pressed.closest(".menu-item").ok().flatten().is_some())
}

/// A deed of a menu: a link, or with `name` and `value` a submit button of the form around it.
///
/// `<MenuItem href="/work" icon="inbox">"Inbox"</MenuItem>`
#[component]
pub fn MenuItem(
    #[prop(optional, into)] href: Opt<String>,
    #[prop(optional, into)] icon: Opt<&'static str>,
    #[prop(optional)] danger: bool,
    #[prop(optional, into)] kbd: Opt<String>,
    #[prop(optional, into)] name: Opt<String>,
    #[prop(optional, into)] value: Opt<String>,
    #[prop(optional)] current: bool,
    children: Children,
) -> impl IntoView {
    let (href, icon, kbd, name, value) = (href.0, icon.0, kbd.0, name.0, value.0);
    let class = if danger { "menu-item danger" } else { "menu-item" };
    let content = view! {
        {icon.map(|name| view! { <Icon name/> })}
        <span class="menu-text">{children()}</span>
        {current.then(|| view! { <Icon name="check"/> })}
        {kbd.map(|keys| view! { <kbd aria-hidden="true">{keys}</kbd> })}
    };
    match href {
        Some(href) => {
            view! { <a class=class href=href aria-current=current.then_some("true")>{content}</a> }.into_any()
        }
        None => view! { <button class=class type="submit" name=name value=value>{content}</button> }.into_any(),
    }
}

/// A button that opens a pane which has no room of its own: `id` and `popover="auto"` make a pane one (a native
/// popover, so it needs no JavaScript). CSS shows the button only where the pane is hidden.
///
/// `<DrawerOpen target="queue" label="Open the queue" count/>`
#[component]
pub fn DrawerOpen(
    target: &'static str,
    #[prop(into)] label: String,
    /// How much waits in the pane.
    count: Option<i64>,
) -> impl IntoView {
    let l = use_locale();
    view! {
        <button class="button default m drawer-open" type="button" popovertarget=target title=label.clone()>
            <Icon name="panel-left-open"/>
            <span class="visually-hidden">{label.clone()}</span>
            {count.map(|count| view! { <span class="count">{l.number(count)}</span> })}
        </button>
    }
}

/// `<MenuDivider/>`
#[component]
pub fn MenuDivider() -> impl IntoView {
    view! { <hr class="menu-divider"/> }
}
