use leptos::html;
use leptos::prelude::*;

use super::Draft;
use crate::form::Deed;
use crate::ui::{Button, ButtonKind, Icon, Size, Stars, use_locale, written_in};

/// The foot of the page: what will be public, behind a second press that shows it once more.
#[component]
pub(super) fn Post(drafts: Vec<Draft>, ready: Memo<usize>, deed: Deed) -> impl IntoView {
    let l = use_locale();
    let sheet = NodeRef::<html::Details>::new();
    let shut = move || {
        if let Some(sheet) = sheet.get_untracked() {
            sheet.set_open(false);
        }
    };
    // What was refused is above, and would be behind the sheet.
    Effect::new(move |_| {
        if deed.problem().with(Option::is_some) {
            shut();
        }
    });
    let warnings = {
        let drafts = drafts.clone();
        move || {
            let of = |draft: &Draft| draft.checks().iter().filter(|check| check.is_warning()).count();
            drafts.iter().filter(|draft| !draft.skipped.get()).map(of).sum::<usize>()
        }
    };
    let stay = move || {
        let count = warnings();
        (count > 0).then(|| {
            view! { <p class="many-stay"><Icon name="triangle-alert"/> <span>{locale::t!(l, "dev-many-warnings", count = count)}</span></p> }
        })
    };
    let lines = drafts
        .into_iter()
        .map(|draft| {
            let (stars, author) = draft.review.with_value(|review| (review.stars.get(), review.author.clone()));
            let text = move || {
                let text = draft.text.get();
                view! { <span class="many-line" lang=written_in(&text)>{text.clone()}</span> }
            };
            view! {
                <li hidden=move || draft.skipped.get()>
                    <Stars tenths=u32::from(stars) * 10/> <strong>{author}</strong> {text}
                </li>
            }
        })
        .collect_view();
    let all = move |key: &str| locale::t!(l, key, count = ready.get());
    view! {
        <div class="many-foot">
            <p class="caption"><Icon name="badge-check"/> <span>{move || all("dev-many-at-once")}</span></p>
            <details class="many-confirm" node_ref=sheet>
                <summary class="button primary l" class:off=move || ready.get() == 0>{move || all("dev-many-post")}</summary>
                <div class="many-sheet">
                    <h2>{move || all("dev-many-sure")}</h2>
                    <ul role="list">{lines}</ul>
                    {stay}
                    <p class="hint">{l.t("dev-many-told")}</p>
                    <div class="button-row">
                        <button type="button" class="button default l js-only" on:click=move |_| shut()>{l.t("dev-many-read-again")}</button>
                        <Button kind=ButtonKind::Primary size=Size::L busy=deed.pending()>{move || all("dev-many-post-now")}</Button>
                    </div>
                </div>
            </details>
        </div>
    }
}
