//! What is told at the edge of the page after a deed: that it is done, and for a moment the way back.

use leptos::prelude::*;

use crate::form::{Deed, DeedForm};
use crate::ui::{Toast, Toasts, Tone, use_locale};

/// How long a notice stays. One with a way back must be read, decided on and reached.
#[cfg(feature = "hydrate")]
const STAYS: std::time::Duration = std::time::Duration::from_secs(10);

/// The deed that takes another one back.
#[derive(Clone, Debug, PartialEq)]
pub struct Undo {
    /// Its endpoint.
    pub path: &'static str,
    pub fields: Vec<(&'static str, String)>,
}

/// A sentence, and the way back where there is one.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub text: String,
    pub undo: Option<Undo>,
}

/// Where deeds leave their notices; the newest is shown.
#[derive(Clone, Copy)]
pub struct Notices {
    shown: RwSignal<Option<Notice>>,
    /// Counts what was said, so that the end of an older notice does not take a newer one away.
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "notices are said in the browser"))]
    said: StoredValue<u32>,
}

impl Default for Notices {
    fn default() -> Self {
        Self { shown: RwSignal::new(None), said: StoredValue::new(0) }
    }
}

impl Notices {
    #[cfg(feature = "hydrate")]
    pub(crate) fn say(self, notice: Notice) {
        let number = self.said.get_value() + 1;
        self.said.set_value(number);
        self.shown.set(Some(notice));
        let end = move || {
            if self.said.get_value() == number {
                self.shown.set(None);
            }
        };
        leptos::leptos_dom::helpers::set_timeout(end, STAYS);
    }

    fn close(self) {
        self.shown.set(None);
    }
}

/// The corner of the app in which notices appear. `cut` is whether the line to the desk has been cut for a while,
/// `outdated` whether the server has a newer version of the app: the reader loads it when it suits them.
#[component]
pub fn NoticeCorner(notices: Notices, cut: RwSignal<bool>, outdated: RwSignal<bool>) -> impl IntoView {
    let l = use_locale();
    let line_cut = l.t("ui-line-cut");
    let newer = move || {
        let reload = move |_| {
            #[cfg(feature = "hydrate")]
            // What is half written stays as a draft.
            let _ = window().location().reload();
        };
        outdated.get().then(|| {
            view! {
                <Toast text=l.t("ui-new-version")>
                    <button type="button" on:click=reload>{l.t("ui-reload")}</button>
                </Toast>
            }
        })
    };
    let close = Callback::new(move |()| notices.close());
    let done = move || {
        notices.shown.get().map(|Notice { text, undo }| {
            let back = undo.map(|undo| view! { <Back undo/> });
            view! { <Toast tone=Tone::Ok text on_close=close>{back}</Toast> }
        })
    };
    view! {
        <Toasts>
            {newer}
            {move || cut.get().then(|| view! { <Toast tone=Tone::Warn text=line_cut.clone()/> })}
            {done}
        </Toasts>
    }
}

#[component]
fn Back(undo: Undo) -> impl IntoView {
    let l = use_locale();
    let fields = undo.fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    view! {
        <DeedForm deed=Deed::new(undo.path) done="ui-undone" class="undo">
            {fields.collect_view()}
            <button type="submit">{l.t("ui-undo")}</button>
        </DeedForm>
    }
}
