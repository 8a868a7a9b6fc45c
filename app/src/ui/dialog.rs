use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::{ButtonKind, Icon, Opt, Size};

/// A native dialog. [`DialogOpen`] opens it; without JavaScript its address (`#id`) shows it in the page.
///
/// `<Dialog id="approve" title="₩39,000 구매취소를 승인할까요?"><p>…</p><form …><div class="dialog-actions">…</div></form></Dialog>`
#[component]
pub fn Dialog(#[prop(into)] id: String, #[prop(into)] title: String, children: Children) -> impl IntoView {
    let title_id = format!("{id}-title");
    view! {
        <dialog class="dialog" id=id aria-labelledby=title_id>
            <h2 class="dialog-title" id=title_id.clone()>{title}</h2>
            {children()}
        </dialog>
    }
}

/// A link that opens the dialog of that id.
///
/// `<DialogOpen id="approve" kind=ButtonKind::Danger>"Approve"</DialogOpen>`
#[component]
pub fn DialogOpen(
    #[prop(into)] id: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] size: Size,
    #[prop(optional, into)] icon: Opt<&'static str>,
    #[prop(optional)] wide: bool,
    children: Children,
) -> impl IntoView {
    let icon = icon.0;
    let wide = if wide { " wide" } else { "" };
    let href = format!("#{id}");
    let open = move |event: MouseEvent| {
        let dialog = document().get_element_by_id(&id).and_then(|found| found.dyn_into::<HtmlDialogElement>().ok());
        // Where it cannot be shown, the link's address still leads to it.
        if dialog.is_some_and(|dialog| dialog.open() || dialog.show_modal().is_ok()) {
            event.prevent_default();
        }
    };
    view! {
        <a class=format!("button {} {}{wide}", kind.class(), size.class()) href=href aria-haspopup="dialog" on:click=open>
            {icon.map(|name| view! { <Icon name/> })}
            {children()}
        </a>
    }
}

/// A link that closes the dialog it stands in.
///
/// `<DialogClose>"Cancel"</DialogClose>`
#[component]
pub fn DialogClose(
    #[prop(optional)] kind: ButtonKind,
    #[prop(default = Size::L)] size: Size,
    children: Children,
) -> impl IntoView {
    let close = move |event: MouseEvent| {
        let dialog = event
            .current_target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|link| link.closest("dialog").ok().flatten())
            .and_then(|element| element.dyn_into::<HtmlDialogElement>().ok());
        if let Some(dialog) = dialog.filter(HtmlDialogElement::open) {
            event.prevent_default();
            dialog.close();
        }
    };
    view! { <a class=format!("button {} {}", kind.class(), size.class()) href="#main" on:click=close>{children()}</a> }
}
