use std::borrow::Cow;

use leptos::prelude::*;
use locale::Locale;
use model::{Invalid, MemberRole, Problem};

use super::{Icon, field_id, use_locale};

/// How a form calls one of its fields, for the summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    pub field: Cow<'static, str>,
    pub label: String,
}

impl Label {
    pub fn new(field: impl Into<Cow<'static, str>>, label: impl Into<String>) -> Self {
        Self { field: field.into(), label: label.into() }
    }
}

/// The sentence for a refused field.
pub fn field_message(locale: Locale, invalid: &Invalid) -> String {
    locale::t!(
        locale,
        &format!("invalid-{}", invalid.reason),
        limit = locale.number(i64::from(invalid.limit.unwrap_or_default()))
    )
}

/// What is wrong with one field, for `error=`.
///
/// `error=field_error(problem, "body")`
pub fn field_error(problem: Signal<Option<Problem>>, name: impl Into<Cow<'static, str>>) -> MaybeProp<String> {
    let (locale, name) = (use_locale(), name.into());
    Signal::derive(move || {
        problem.get().and_then(|problem| problem.of_field(&name).map(|invalid| field_message(locale, invalid)))
    })
    .into()
}

/// The problem of one of several forms on a page, with its fields named after their controls: two forms may have a
/// field of the same name, but an id stands once on a page.
pub fn named_apart(problem: Signal<Option<Problem>>, prefix: &'static str) -> Signal<Option<Problem>> {
    Signal::derive(move || {
        problem.get().map(|problem| match problem {
            Problem::Invalid { mut fields } => {
                for invalid in &mut fields {
                    invalid.field.insert_str(0, prefix);
                }
                Problem::Invalid { fields }
            }
            other => other,
        })
    })
}

/// The name of a problem in the catalogue.
fn key(problem: &Problem) -> &'static str {
    match problem {
        Problem::SignInNeeded => "problem-sign-in-needed",
        Problem::Forbidden => "problem-forbidden",
        Problem::RoleNeeded { .. } => "problem-role-needed",
        Problem::NotFound => "problem-not-found",
        Problem::Invalid { .. } => "problem-invalid",
        Problem::NotNow { .. } => "problem-not-now",
        Problem::Conflict => "problem-conflict",
        Problem::TooMany { .. } => "problem-too-many",
        Problem::BadRequest => "problem-bad-request",
        Problem::Full => "problem-full",
        Problem::Failed { .. } => "problem-failed",
        Problem::Offline => "problem-offline",
    }
}

/// What went wrong with a form, above it: it takes focus and leads to the fields. Nothing while there is no problem.
///
/// `<ErrorSummary problem labels=vec![Label::new("body", "What happened?")]/>`
#[component]
pub fn ErrorSummary(
    #[prop(into)] problem: Signal<Option<Problem>>,
    #[prop(optional)] labels: Vec<Label>,
) -> impl IntoView {
    let locale = use_locale();
    let node = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        if problem.with(Option::is_some)
            && let Some(summary) = node.get()
        {
            // Focus is a help, not a condition: the text is announced anyway.
            let _ = summary.focus();
        }
    });
    move || {
        problem.get().map(|problem| {
            let key = key(&problem);
            let (title, text) = (locale.t(&format!("{key}-title")), format!("{key}-text"));
            let (title, body) = match &problem {
                Problem::Invalid { fields } => {
                    (locale::t!(locale, "ui-summary", count = fields.len()), links(locale, fields, &labels).into_any())
                }
                Problem::TooMany { seconds } => {
                    (title, view! { <p>{locale::t!(locale, &text, seconds = *seconds)}</p> }.into_any())
                }
                Problem::RoleNeeded { role } => (title, view! { <p>{role_needed(locale, *role)}</p> }.into_any()),
                // What is no longer possible has a sentence of its own where the rule has one.
                Problem::NotNow { rule } => {
                    let own = format!("rule-{rule}");
                    let text = if locale.has(&own) { own } else { text };
                    (title, view! { <p>{locale.t(&text)}</p> }.into_any())
                }
                Problem::Failed { request } => {
                    let id = (!request.is_empty())
                        .then(|| view! { " " {locale.t("ui-error-id")} " " <code>{request.clone()}</code> });
                    (title, view! { <p>{locale.t(&text)} {id}</p> }.into_any())
                }
                _ => (title, view! { <p>{locale.t(&text)}</p> }.into_any()),
            };
            view! {
                <div class="callout bad tall error-summary" role="alert" tabindex="-1" node_ref=node>
                    <Icon name="circle-alert"/>
                    <div class="callout-body"><strong class="callout-title">{title}</strong> {body}</div>
                </div>
            }
        })
    }
}

/// Which role it needs, and who gives it.
pub fn role_needed(locale: Locale, role: MemberRole) -> String {
    locale::t!(locale, "problem-role-needed-text", role = locale.t(&format!("member-role-{role}")))
}

fn links(locale: Locale, fields: &[Invalid], labels: &[Label]) -> impl IntoView {
    let links = fields
        .iter()
        .map(|invalid| {
            let label = labels.iter().find(|label| label.field == invalid.field);
            let text = match label {
                Some(label) => format!("{}: {}", label.label, field_message(locale, invalid)),
                None => field_message(locale, invalid),
            };
            view! { <li><a href=format!("#{}", field_id(&invalid.field))>{text}</a></li> }
        })
        .collect_view();
    view! { <ul>{links}</ul> }
}
