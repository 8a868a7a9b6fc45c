use leptos::prelude::*;

use crate::page::use_alive;
use crate::ui::{Dialog, DialogClose, DialogOpen, Size, use_locale};

/// The keys of the work areas, and the sentence for each.
const KEYS: &[(&str, &str)] = &[
    ("/", "ui-key-search"),
    ("J K", "ui-key-move"),
    ("R", "ui-key-reply"),
    ("N", "ui-key-note"),
    ("D", "ui-key-decide"),
    ("A", "ui-key-assign"),
    ("E", "ui-key-close"),
    ("Ctrl ↵", "ui-key-send"),
    ("?", "ui-key-help"),
];

/// The list of the keys, behind `?`, with the switch for whoever speaks to the computer or hits keys by accident
/// (WCAG 2.1.4). Without JavaScript there are no keys, and so no list.
#[component]
pub(super) fn Keys() -> impl IntoView {
    let l = use_locale();
    let alive = use_alive();
    #[cfg(feature = "hydrate")]
    crate::keys::listen();
    let rows = KEYS
        .iter()
        .map(|(keys, text)| {
            let caps = keys.split(' ').map(|key| view! { <kbd>{key}</kbd> " " }).collect_view();
            view! { <div><dt>{caps}</dt> <dd>{l.t(text)}</dd></div> }
        })
        .collect_view();
    let turn = move |_event: leptos::ev::Event| {
        #[cfg(feature = "hydrate")]
        crate::keys::switch(event_target_checked(&_event));
    };
    let on = move || {
        #[cfg(feature = "hydrate")]
        return crate::keys::are_on();
        #[cfg(not(feature = "hydrate"))]
        true
    };
    // Hidden instead of absent: it would otherwise be made anew, and lose the focus, with every change on the page.
    view! {
        <div class="keys" hidden=move || !alive.get()>
            <DialogOpen id="keys" icon="keyboard" size=Size::S>{l.t("ui-keys")}</DialogOpen>
            <Dialog id="keys" title=l.t("ui-keys")>
                <dl class="keys-list">{rows}</dl>
                <label class="keys-switch"><input type="checkbox" prop:checked=on() on:change=turn/> <span>{l.t("ui-keys-on")}</span></label>
                <div class="dialog-actions"><DialogClose>{l.t("ui-close")}</DialogClose></div>
            </Dialog>
        </div>
    }
}
