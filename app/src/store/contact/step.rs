use leptos::prelude::*;

use super::path::Path;
use crate::ui::Opt;

/// One of the form's numbered steps. The style sheet turns its number into a check when what it asks for is there.
#[component]
pub(super) fn FormStep(
    number: u8,
    #[prop(into)] title: String,
    /// Stands in place of the step while another kind than a refund request is chosen.
    #[prop(optional, into)]
    refund_only: Option<String>,
    /// At the end of its heading.
    #[prop(optional, into)]
    end: Opt<AnyView>,
    children: Children,
) -> impl IntoView {
    let heading = format!("step-{number}");
    let labelled_by = heading.clone();
    let body = if refund_only.is_some() { "stack only-refund" } else { "stack" };
    view! {
        <section class="form-step" aria-labelledby=labelled_by>
            {expect_context::<Path>().count(number)}
            <div class="step-head"><h2 id=heading>{title}</h2> {end.0}</div>
            {refund_only.map(|note| view! { <p class="step-note not-refund">{note}</p> })}
            <div class=body>{children()}</div>
        </section>
    }
}
