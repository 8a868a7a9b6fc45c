use leptos::prelude::*;
use locale::t;
use model::policy::VersionState;
use model::view::PolicyDraft;

use super::FORM;
use super::sheet::Sheet;
use crate::form::{Deed, DeedForm};
use crate::page::use_alive;
use crate::ui::{Avatar, Button, ButtonKind, Icon, Size, use_locale};

/// What can be done with the form or the draft, and who does the next step.
#[component]
pub fn Foot(
    sheet: Sheet,
    draft: Option<PolicyDraft>,
    /// The version that holds now.
    number: i64,
    /// Asking, publishing, discarding.
    steps: [Deed; 3],
) -> impl IntoView {
    let l = use_locale();
    let alive = use_alive();
    let [ask, publish, discard] = steps;
    let next = number + 1;
    let asked = draft.as_ref().is_some_and(|draft| draft.state == VersionState::Asked);
    let mine = draft.as_ref().is_none_or(|draft| draft.mine);
    let can_publish = draft.as_ref().is_some_and(|draft| draft.can_publish);
    let waits = match &draft {
        None => l.t("policy-foot-none"),
        Some(draft) if draft.can_publish => {
            t!(l, "policy-foot-publish", name = l.of(draft.asked_by.as_ref().unwrap_or(&draft.by)))
        }
        Some(_) if asked => l.t("policy-foot-asked"),
        Some(_) => l.t("policy-foot-draft"),
    };
    let face = draft.as_ref().map(|draft| {
        view! {
            <span class="policy-two" aria-hidden="true">
                <Avatar name=l.of(&draft.by) size=28/> <span class="policy-second"><Icon name="user-round"/></span>
            </span>
        }
    });
    let read = draft.as_ref().map(|draft| (draft.id.to_string(), draft.revision.to_string()));
    // A form of its own for each: they do not send what is typed.
    let step = move |deed: Deed, done: &'static str, kind: ButtonKind, text: String| {
        let (id, revision) = read.clone()?;
        Some(view! {
            <DeedForm deed done>
                <input type="hidden" name="id" value=id/>
                <input type="hidden" name="revision" value=revision/>
                <Button kind size=Size::L busy=deed.pending()>{text}</Button>
            </DeedForm>
        })
    };
    let discarding = step(discard, "policy-discarded", ButtonKind::Default, l.t("policy-discard"));
    let publishing = can_publish
        .then(|| step(publish, "policy-published", ButtonKind::Primary, t!(l, "policy-publish", number = next)));
    let asking = (!mine && !asked).then(|| step(ask, "policy-asked", ButtonKind::Primary, l.t("policy-ask")));
    // One's own form is saved and asked for in one press. With a program there is nothing to save until something is typed.
    let is_new = draft.is_none();
    // What the old view reads may be gone while it follows what the new one begins with.
    let idle = move || alive.try_get().unwrap_or_default() && !sheet.writing.changed.try_get().unwrap_or_default();
    let pending = sheet.deed.pending();
    let busy = move || pending.try_get().unwrap_or_default();
    let own = mine.then(|| {
        let nothing_to_ask =
            move || idle() && sheet.changed.try_with(std::collections::BTreeSet::is_empty).unwrap_or(true);
        view! {
            <button type="submit" form=FORM class="button default l" hidden=idle disabled=busy>
                {l.t(if is_new { "policy-save-new" } else { "policy-save" })}
            </button>
            <button
                type="submit"
                form=FORM
                class="button primary l"
                name="then"
                value="ask"
                hidden=move || nothing_to_ask() || (asked && idle())
                disabled=busy
            >
                {l.t("policy-ask")}
            </button>
        }
    });
    view! {
        <footer class="footer-bar policy-foot">
            {face}
            <p>{waits}</p>
            <div class="button-row">{discarding} {own} {asking} {publishing}</div>
        </footer>
    }
}
