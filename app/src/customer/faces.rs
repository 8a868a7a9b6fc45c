use leptos::prelude::*;
use model::inquiry::Satisfaction;

use crate::ui::{Choice, Icon, field_error_id, field_id, use_locale};

/// Five faces to choose from, as radio buttons: how content somebody is with the help given.
#[component]
pub(super) fn Faces(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    /// What was chosen before, `1` to `5`.
    value: Option<String>,
    #[prop(into)] error: MaybeProp<String>,
) -> impl IntoView {
    let l = use_locale();
    let id = field_id(&name);
    let error_id = field_error_id(&id);
    let described_by = {
        let error_id = error_id.clone();
        move || error.get().is_some().then(|| error_id.clone())
    };
    let faces = Satisfaction::ALL
        .iter()
        .map(|face| {
            let icon = match face {
                Satisfaction::Bad => "angry",
                Satisfaction::Poor => "frown",
                Satisfaction::Fair => "meh",
                Satisfaction::Good => "smile",
                Satisfaction::Great => "laugh",
            };
            let checked = value.as_deref() == Some(face.as_str());
            let title = l.t(&format!("my-face-{face}"));
            view! { <Choice name=name.clone() value=face.as_str() title icon checked required=true/> }
        })
        .collect_view();
    view! {
        <fieldset class="choices" id=id tabindex="-1" class:invalid=move || error.get().is_some() aria-describedby=described_by>
            <legend class="list-title">{legend}</legend>
            <div class="faces">{faces}</div>
            {move || {
                error.get().map(|text| {
                    view! { <p class="field-error" id=error_id.clone()><Icon name="circle-alert"/> <span>{text}</span></p> }
                })
            }}
        </fieldset>
    }
}
