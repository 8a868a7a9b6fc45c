use leptos::prelude::*;

/// A table that scrolls sideways when it must; with `stacks` its rows are blocks on a phone instead. Inside stand `<thead>` and `<tbody>`.
///
/// `<Table caption="Members"><thead><tr><Th>"Member"</Th></tr></thead><tbody>…</tbody></Table>`
#[component]
pub fn Table(
    #[prop(into)] caption: String,
    #[prop(optional)] caption_shown: bool,
    #[prop(optional)] stacks: bool,
    children: Children,
) -> impl IntoView {
    let class = if caption_shown { "" } else { "visually-hidden" };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=caption>
            <table class=if stacks { "table stacks" } else { "table" }><caption class=class>{caption.clone()}</caption>{children()}</table>
        </div>
    }
}

/// The head of a column. `<Th num=true>"Amount"</Th>`
#[component]
pub fn Th(#[prop(optional)] num: bool, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    view! { <th scope="col" class=num.then_some("num")>{children.map(|children| children())}</th> }
}

/// A cell. `<Td num=true>"₩39,000"</Td>`; with a label, that stands before it where a phone shows rows as blocks.
#[component]
pub fn Td(
    #[prop(optional, into)] label: Option<String>,
    #[prop(optional)] num: bool,
    #[prop(optional)] mono: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let class = match (num, mono) {
        (true, _) => Some("num"),
        (_, true) => Some("mono"),
        _ => None,
    };
    view! { <td class=class data-label=label>{children.map(|children| children())}</td> }
}
