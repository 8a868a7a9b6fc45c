use leptos::prelude::*;
use locale::Locale;
use model::canned::{Flaw, Typed, flaws};
use model::{Invalid, Problem, Reason};

use crate::ui::{ErrorSummary, Icon, field_id, field_message};

/// The sentence beside a field, where the desk's reason has a more exact one here.
pub fn message(l: Locale, invalid: &Invalid, typed: &Typed) -> String {
    match (invalid.field.as_str(), invalid.reason) {
        ("shortcut", Reason::NotAChoice) => l.t("canned-wrong-shortcut"),
        ("shortcut", Reason::Taken) => l.t("canned-wrong-taken"),
        ("title", Reason::NotAChoice) => {
            locale::t!(l, "canned-wrong-full", limit = i64::from(invalid.limit.unwrap_or_default()))
        }
        ("ko", Reason::Required) => l.t("canned-wrong-both"),
        (field @ ("ko" | "en" | "title"), Reason::NotAChoice | Reason::HasPersonalData) => {
            let text = match field {
                "ko" => &typed.ko,
                "en" => &typed.en,
                _ => &typed.title,
            };
            let (mut names, mut found) = (Vec::new(), Vec::new());
            for flaw in flaws(text) {
                match flaw {
                    Flaw::UnknownVariable(name) => names.push(format!("{{{name}}}")),
                    Flaw::Personal(_, words) => found.push(words),
                }
            }
            if invalid.reason == Reason::NotAChoice {
                locale::t!(l, "canned-wrong-unknown", names = names.join(", "))
            } else {
                locale::t!(l, "canned-wrong-personal", found = found.join(", "))
            }
        }
        _ => field_message(l, invalid),
    }
}

/// What is wrong with one field, for `error=`.
pub fn error(
    l: Locale,
    problem: Signal<Option<Problem>>,
    typed: RwSignal<Typed>,
    field: &'static str,
) -> MaybeProp<String> {
    Signal::derive(move || {
        let problem = problem.get()?;
        let invalid = problem.of_field(field)?;
        Some(typed.with_untracked(|typed| message(l, invalid, typed)))
    })
    .into()
}

/// What is wrong with the form: the fields with their sentences from here, everything else as everywhere. A conflict is
/// told by what somebody else has saved.
#[component]
pub fn Wrong(problem: Signal<Option<Problem>>, typed: RwSignal<Typed>) -> impl IntoView {
    let l = crate::ui::use_locale();
    let others = Signal::derive(move || {
        problem.get().filter(|problem| !matches!(problem, Problem::Invalid { .. } | Problem::Conflict))
    });
    let node = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        if matches!(problem.get(), Some(Problem::Invalid { .. }))
            && let Some(summary) = node.get()
        {
            // Focus is a help, not a condition: the text is announced anyway.
            let _ = summary.focus();
        }
    });
    let fields = move || {
        let Some(Problem::Invalid { fields }) = problem.get() else { return None };
        let links = fields
            .iter()
            .map(|invalid| {
                let key = if invalid.field == "closes" {
                    "canned-closes".into()
                } else {
                    format!("canned-field-{}", invalid.field)
                };
                let text = format!("{}: {}", l.t(&key), typed.with_untracked(|typed| message(l, invalid, typed)));
                view! { <li><a href=format!("#{}", field_id(&invalid.field))>{text}</a></li> }
            })
            .collect_view();
        Some(view! {
            <div class="callout bad tall error-summary" role="alert" tabindex="-1" node_ref=node>
                <Icon name="circle-alert"/>
                <div class="callout-body">
                    <strong class="callout-title">{locale::t!(l, "canned-wrong", count = fields.len())}</strong>
                    <ul>{links}</ul>
                </div>
            </div>
        })
    };
    view! { <ErrorSummary problem=others/> {fields} }
}
