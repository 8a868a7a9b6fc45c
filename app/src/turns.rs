use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ErrorSummary, Size, Tag, Tone, use_locale};

/// Whether one is dealt what nobody has taken, in turn with the others of one's side.
#[component]
pub(crate) fn TurnsSection(takes: bool) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::new(<api::TakeTurns as ServerFn>::PATH);
    let tag = takes.then(|| view! { <Tag tone=Tone::Ok icon="circle-check" label=l.t("turns-on")/> });
    view! {
        <section class="settings-section" aria-labelledby="settings-turns">
            <h2 id="settings-turns">{l.t("turns-title")}</h2>
            <ErrorSummary problem=deed.problem()/>
            <DeedForm deed done=if takes { "turns-ended" } else { "turns-begun" } class="settings-row">
                <p><strong>{l.t("turns-what")} " " {tag}</strong><br/><span class="caption">{l.t("turns-text")}</span></p>
                <input type="hidden" name="takes" value=if takes { "no" } else { "yes" }/>
                <Button size=Size::L busy=deed.pending()>{l.t(if takes { "turns-end" } else { "turns-begin" })}</Button>
            </DeedForm>
        </section>
    }
}
