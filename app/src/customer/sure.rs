use leptos::prelude::*;

use crate::ui::Icon;

/// A deed that wants a second press: the first opens what follows from it and the form. Works without JavaScript.
///
/// `<Sure icon="x" label="문의 취소하기" text="…"><DeedForm …/></Sure>`
#[component]
pub(super) fn Sure(
    icon: &'static str,
    #[prop(into)] label: String,
    /// What follows from it.
    #[prop(into)]
    text: String,
    /// A form that came back refused stays open.
    #[prop(optional)]
    open: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="sure" open=open>
            <summary class="button quiet l"><Icon name=icon/> <span>{label}</span></summary>
            <div class="sure-body">
                <p>{text}</p>
                {children()}
            </div>
        </details>
    }
}
