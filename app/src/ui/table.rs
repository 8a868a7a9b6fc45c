use leptos::prelude::*;

/// A table that scrolls sideways when it must. Inside stand `<thead>` and `<tbody>`.
///
/// `<Table caption="Members"><thead><tr><Th>"Member"</Th></tr></thead><tbody>…</tbody></Table>`
#[component]
pub fn Table(
    #[prop(into)] caption: String,
    #[prop(optional)] caption_shown: bool,
    children: Children,
) -> impl IntoView {
    let class = if caption_shown { "" } else { "visually-hidden" };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=caption>
            <table class="table"><caption class=class>{caption.clone()}</caption>{children()}</table>
        </div>
    }
}

/// The head of a column. `<Th num=true>"Amount"</Th>`
#[component]
pub fn Th(#[prop(optional)] num: bool, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    view! { <th scope="col" class=num.then_some("num")>{children.map(|children| children())}</th> }
}

/// A cell. `<Td num=true>"₩39,000"</Td>`
#[component]
pub fn Td(
    #[prop(optional)] num: bool,
    #[prop(optional)] mono: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let class = match (num, mono) {
        (true, _) => Some("num"),
        (_, true) => Some("mono"),
        _ => None,
    };
    view! { <td class=class>{children.map(|children| children())}</td> }
}
