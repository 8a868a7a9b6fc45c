//! The form on a phone: one question a page, and at the end what will be sent. It stays one form: the style sheet shows
//! one of its steps, in narrow windows and once the page has come to life. Without JavaScript all of them stand below
//! each other.

use leptos::prelude::*;
use locale::t;
use model::Problem;
use model::inquiry::InquiryKind;

use crate::form::Deed;
use crate::page::use_alive;
use crate::ui::{Button, ButtonKind, ButtonType, Size, use_locale};

/// After the last question: the list of the answers.
const CHECK: u8 = 5;

/// The questions in their order, with the fields of each.
const QUESTIONS: [&[&str]; 4] =
    [&["kind"], &["purchase", "claimed_at", "claimed_item"], &["reason", "body"], &["consent"]];

/// Where in the form somebody is.
#[derive(Clone, Copy)]
pub(super) struct Path {
    #[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "the browser walks"))]
    deed: Deed,
    at: RwSignal<u8>,
    /// The number of the last question: the fourth is asked for refund requests only.
    last: RwSignal<u8>,
}

impl Path {
    /// Begins with the first question that the address has not answered, and goes to what was refused.
    pub fn new(deed: Deed, kind: Option<InquiryKind>) -> Self {
        let at = if kind.is_some() { 2 } else { 1 };
        let path = Self { deed, at: RwSignal::new(at), last: RwSignal::new(last_question(kind)) };
        Effect::new(move |_| {
            let refused = deed.problem().with(|problem| problem.as_ref().and_then(question_of));
            if let Some(question) = refused {
                path.at.set(question);
            }
        });
        path
    }

    /// For `data-step`, by which the style sheet chooses.
    pub fn shown(self) -> Option<String> {
        use_alive().get().then(|| self.at.get().to_string())
    }

    /// "3 / 4", over the heading of each question.
    pub fn count(self, question: u8) -> impl IntoView {
        view! { <p class="path-count">{move || format!("{question} / {}", self.last.get())}</p> }
    }

    /// Which share of the way is behind, in percent.
    fn progress(self) -> u32 {
        100 * u32::from(self.at.get() - 1) / u32::from(self.last.get())
    }

    #[cfg(feature = "hydrate")]
    fn next(self) {
        self.last.set(last_question(dom::kind()));
        let (at, last) = (self.at.get_untracked(), self.last.get_untracked());
        let missing = dom::missing(at);
        if !missing.is_empty() {
            self.deed.refuse(Problem::Invalid { fields: missing });
            return;
        }
        self.deed.forgive();
        self.go(if at >= last { CHECK } else { at + 1 });
    }

    #[cfg(feature = "hydrate")]
    fn previous(self) {
        let at = self.at.get_untracked();
        self.deed.forgive();
        self.go(if at == CHECK { self.last.get_untracked() } else { at.saturating_sub(1).max(1) });
    }

    #[cfg(feature = "hydrate")]
    fn go(self, step: u8) {
        self.at.set(step);
        dom::read_from_the_top(step);
    }

    /// On a phone the form is sent from the list of the answers only; before that, Enter leads on.
    pub fn hold_back(self, _event: &leptos::ev::SubmitEvent) {
        #[cfg(feature = "hydrate")]
        if dom::is_walked() && self.at.get_untracked() != CHECK {
            _event.prevent_default();
            _event.stop_propagation();
            self.next();
        }
    }
}

/// Consent is asked for refund requests only; a form that has not said its kind may become one.
fn last_question(kind: Option<InquiryKind>) -> u8 {
    if kind.is_none_or(|kind| kind == InquiryKind::Refund) { 4 } else { 3 }
}

fn question_of(problem: &Problem) -> Option<u8> {
    let Problem::Invalid { fields } = problem else { return None };
    let refused = |question: &&&[&str]| fields.iter().any(|invalid| question.contains(&invalid.field.as_str()));
    let at = QUESTIONS.iter().position(|question| refused(&question))?;
    u8::try_from(at + 1).ok()
}

/// The thin line under the bar of a phone.
#[component]
pub(super) fn PathProgress(path: Path) -> impl IntoView {
    view! {
        <svg class="path-progress" aria-hidden="true"><rect width=move || format!("{}%", path.progress()) height="2"></rect></svg>
    }
}

/// Back and forth between the questions.
#[component]
pub(super) fn PathButtons(path: Path) -> impl IntoView {
    let l = use_locale();
    let next = move |_| {
        #[cfg(feature = "hydrate")]
        path.next();
    };
    let previous = move |_| {
        #[cfg(feature = "hydrate")]
        path.previous();
    };
    let label = move || l.t(if path.at.get() == path.last.get() { "contact-path-check" } else { "contact-path-next" });
    view! {
        <div class="path-buttons">
            <span class="path-previous" hidden=move || path.at.get() == 1 on:click=previous>
                <Button r#type=ButtonType::Button size=Size::Xl>{l.t("contact-path-previous")}</Button>
            </span>
            <span class="path-next" hidden=move || path.at.get() == CHECK on:click=next>
                <Button kind=ButtonKind::Primary r#type=ButtonType::Button size=Size::Xl wide=true>{label}</Button>
            </span>
        </div>
    }
}

/// What will be sent, each answer with the way back to its question.
#[component]
pub(super) fn Check(path: Path, email: String) -> impl IntoView {
    let l = use_locale();
    #[cfg(feature = "hydrate")]
    let answers = move || if path.at.get() == CHECK { dom::answers(path.last.get()) } else { Vec::new() };
    #[cfg(not(feature = "hydrate"))]
    let answers = move || {
        let _ = path;
        Vec::<(u8, String)>::new()
    };
    let rows = move || {
        answers()
            .into_iter()
            .map(|(question, answer)| {
                let label = l.t(label_of(question));
                let change = t!(l, "contact-path-change-what", what = &label);
                let go = move |_| {
                    #[cfg(feature = "hydrate")]
                    path.go(question);
                    #[cfg(not(feature = "hydrate"))]
                    let _ = question;
                };
                // Only a refund is always about a purchase.
                let answer = if answer.is_empty() && question == 2 && path.last.get() < 4 {
                    view! { <dd class="check-answer">{l.t("contact-no-purchase")}</dd> }.into_any()
                } else if answer.is_empty() {
                    view! { <dd class="check-missing">{l.t("contact-path-missing")}</dd> }.into_any()
                } else {
                    view! { <dd class="check-answer">{answer}</dd> }.into_any()
                };
                view! {
                    <div>
                        <dt>{label}</dt>
                        {answer}
                        <dd class="check-change"><button class="link" type="button" aria-label=change on:click=go>{l.t("contact-path-change")}</button></dd>
                    </div>
                }
            })
            .collect_view()
    };
    view! {
        <section class="path-check" aria-labelledby="step-5">
            <h2 id="step-5">{l.t("contact-path-check-title")}</h2>
            <dl class="check-list">
                {rows}
                <div><dt>{l.t("contact-path-mail")}</dt> <dd class="check-answer">{email}</dd></div>
            </dl>
        </section>
    }
}

fn label_of(question: u8) -> &'static str {
    match question {
        1 => "contact-field-kind",
        2 => "contact-field-purchase",
        3 => "contact-field-body",
        _ => "contact-field-consent",
    }
}

/// What stands in the form, as its reader sees it.
#[cfg(feature = "hydrate")]
mod dom {
    use leptos::prelude::*;
    use model::Invalid;
    use model::inquiry::InquiryKind;
    use model::invalid::Reason;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

    use super::QUESTIONS;

    fn find<T: JsCast>(selector: &str) -> Option<T> {
        document().query_selector(&format!(".contact-path {selector}")).ok().flatten()?.dyn_into().ok()
    }

    /// Whether the window is narrow: only then the style sheet shows the buttons of the path.
    pub fn is_walked() -> bool {
        find::<HtmlElement>(".path-buttons").is_some_and(|buttons| buttons.offset_height() > 0)
    }

    pub fn kind() -> Option<InquiryKind> {
        find::<HtmlInputElement>("[name=kind]:checked")?.value().parse().ok()
    }

    /// What a question asks for and has not got.
    pub fn missing(question: u8) -> Vec<Invalid> {
        let fields = QUESTIONS.get(usize::from(question).wrapping_sub(1)).copied().unwrap_or_default();
        let lacking = |field: &&&str| find::<Element>(&format!(".form-step [name={field}]:required:invalid")).is_some();
        fields.iter().filter(lacking).map(|field| Invalid::new(field, Reason::Required)).collect()
    }

    /// The questions with their answers.
    pub fn answers(last: u8) -> Vec<(u8, String)> {
        let chosen = |field: &str| {
            let card = format!(".choice:has([name={field}]:checked)");
            let text = |part: &str| find::<Element>(&format!("{card} {part}")).and_then(|found| found.text_content());
            let parts = [text(".choice-title"), text(".choice-end")];
            parts.into_iter().flatten().map(|part| part.trim().to_owned()).collect::<Vec<_>>().join(", ")
        };
        let body = find::<HtmlTextAreaElement>("[name=body]").map(|area| area.value()).unwrap_or_default();
        let mut answers = vec![(1, chosen("kind")), (2, chosen("purchase")), (3, body.trim().to_owned())];
        if last == 4 {
            answers.push((4, chosen("consent")));
        }
        answers
    }

    /// Shows a step from its beginning: its heading has the focus, so that a screen reader reads on there.
    pub fn read_from_the_top(step: u8) {
        request_animation_frame(move || {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            if let Some(heading) = find::<HtmlElement>(&format!("#step-{step}")) {
                crate::focus::give(&heading, true);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use model::Invalid;
    use model::invalid::Reason;

    use super::*;

    #[test]
    fn a_refusal_leads_to_the_first_question_it_concerns() {
        let refused = |fields: &[&str]| {
            let fields = fields.iter().map(|field| Invalid::new(field, Reason::Required)).collect();
            question_of(&Problem::Invalid { fields })
        };
        assert_eq!(refused(&["consent", "claimed_item"]), Some(2));
        assert_eq!(refused(&["body"]), Some(3));
        assert_eq!(question_of(&Problem::Offline), None, "it stays where it is");
    }
}
