use leptos::prelude::*;
use locale::t;
use model::rating::Stars;
use model::review::{masked, personal_data};
use model::view::ReviewEditor;
use wasm_bindgen::JsCast;

use crate::form::Deed;
use crate::page::{use_alive, use_now};
use crate::ui::{Button, ButtonType, Callout, ReviewCard, Size, Tone, field_id, use_locale};

/// The review as it is being typed. The fields themselves hold the truth; this only follows them.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub stars: RwSignal<Option<u8>>,
    pub body: RwSignal<String>,
    pub device: RwSignal<String>,
}

impl Draft {
    /// What came back from a refused form, else what the address says, else the review as it is.
    pub fn new(deed: Deed, editor: &ReviewEditor, stars: Option<Stars>) -> Self {
        let current = editor.current.as_ref();
        let typed = deed.value("stars").and_then(|stars| stars.parse().ok());
        let stars = typed.or(stars).or(current.map(|review| review.stars));
        let body = deed.value("body").or_else(|| current.map(|review| review.body.clone()));
        let device = deed.value("device").or_else(|| current.and_then(|review| review.device.clone()));
        Self {
            stars: RwSignal::new(stars.map(Stars::get)),
            body: RwSignal::new(body.unwrap_or_default()),
            device: RwSignal::new(device.unwrap_or_default()),
        }
    }

    /// Follows a field of the form.
    pub fn take(self, event: &web_sys::Event) {
        let Some(target) = event.target() else { return };
        if let Some(area) = target.dyn_ref::<web_sys::HtmlTextAreaElement>() {
            drop(self.body.try_set(area.value()));
        } else if let Some(input) = target.dyn_ref::<web_sys::HtmlInputElement>() {
            match input.name().as_str() {
                "stars" => drop(self.stars.try_set(input.value().parse().ok())),
                "device" => drop(self.device.try_set(input.value())),
                _ => {}
            }
        }
    }
}

/// The review as everybody will see it, while it is typed.
#[component]
pub(super) fn Preview(draft: Draft, author: String, version: String) -> impl IntoView {
    let l = use_locale();
    let (alive, now) = (use_alive(), use_now());
    let card = move |stars: u8| {
        let device = Some(draft.device.get()).filter(|device| !device.trim().is_empty());
        let details = [Some(t!(l, "app-version", version = &version)), device].into_iter().flatten().collect();
        let body = masked(&draft.body.get());
        view! { <ReviewCard stars author=author.clone() at=now.get() verified=true details body/> }
    };
    move || {
        let card = card.clone();
        alive.get().then(|| {
            let inside = move || match draft.stars.get() {
                Some(stars) => card(stars).into_any(),
                None => view! { <p class="hint">{l.t("review-preview-empty")}</p> }.into_any(),
            };
            view! {
                <section class="aside-section" aria-labelledby="preview-title">
                    <h2 id="preview-title">{l.t("review-preview-title")}</h2>
                    <div class="card preview-card">{inside}</div>
                </section>
            }
        })
    }
}

/// Warns of telephone numbers and the like while they can still be taken out, and offers to hide them.
#[component]
pub(super) fn PersonalData(draft: Draft) -> impl IntoView {
    let l = use_locale();
    let alive = use_alive();
    let hide = move |_| {
        let hidden = masked(&draft.body.get_untracked());
        let area = document()
            .get_element_by_id(&field_id("body"))
            .and_then(|element| element.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
        if let Some(area) = area {
            crate::typing::write(&area, &hidden);
        }
    };
    let found = Memo::new(move |_| draft.body.with(|body| personal_data(body).first().map(|personal| personal.kind)));
    move || {
        let kind = found.get().filter(|_| alive.get())?;
        let button = view! {
            <span on:click=hide>
                <Button r#type=ButtonType::Button size=Size::L>{l.t("review-personal-hide")}</Button>
            </span>
        }
        .into_any();
        Some(view! {
            <Callout
                tone=Tone::Warn
                icon="shield-alert"
                live=true
                tall=true
                title=l.t(&format!("review-personal-{kind}"))
                actions=button
            >
                {l.t("review-personal-text")}
            </Callout>
        })
    }
}
