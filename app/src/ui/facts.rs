use leptos::prelude::*;

/// A thing and its value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    pub label: String,
    pub value: String,
    pub mono: bool,
}

impl Fact {
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), mono: false }
    }

    /// A number that is compared letter by letter.
    pub fn mono(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { mono: true, ..Self::new(label, value) }
    }
}

/// Facts in two columns, or with `sunken` side by side on a ground.
///
/// `<Facts facts=vec![Fact::new("결제 금액", "₩39,000")]/>`
#[component]
pub fn Facts(facts: Vec<Fact>, #[prop(optional)] sunken: bool) -> impl IntoView {
    let facts = facts
        .into_iter()
        .map(|fact| {
            let class = fact.mono.then_some("mono");
            view! { <div><dt>{fact.label}</dt><dd class=class>{fact.value}</dd></div> }
        })
        .collect_view();
    view! { <dl class=if sunken { "facts sunken" } else { "facts" }>{facts}</dl> }
}
