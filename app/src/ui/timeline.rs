use leptos::prelude::*;

use super::Icon;

/// How far a step of a timeline is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StepState {
    /// Behind us: a check on the accent.
    Done,
    /// Where it stands.
    Now,
    /// A deadline that passed.
    Late,
    /// A good end.
    Ok,
    /// Still to come.
    #[default]
    Next,
    /// A fact without progress, in records and previews.
    Plain,
}

impl StepState {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Late => "late",
            Self::Ok => "ok",
            Self::Next => "next",
            Self::Plain => "plain",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::Done => "check",
            Self::Now => "hourglass",
            Self::Late => "clock-alert",
            Self::Ok => "circle-check",
            Self::Next | Self::Plain => "circle",
        }
    }
}

/// One step: what happens, and when or by whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    pub state: StepState,
    pub icon: Option<&'static str>,
    pub title: String,
    pub text: String,
}

impl Step {
    pub fn new(state: StepState, title: impl Into<String>, text: impl Into<String>) -> Self {
        Self { state, icon: None, title: title.into(), text: text.into() }
    }

    #[must_use]
    pub fn icon(self, icon: &'static str) -> Self {
        Self { icon: Some(icon), ..self }
    }
}

/// What has happened and what comes, from top to bottom.
///
/// `<Timeline steps=vec![Step::new(StepState::Done, "접수", "11월 16일 20:14")]/>`
#[component]
pub fn Timeline(
    steps: Vec<Step>,
    /// One line for each step, the text at the end.
    #[prop(optional)]
    compact: bool,
    /// What would happen, in a promise: nothing is filled.
    #[prop(optional)]
    preview: bool,
) -> impl IntoView {
    let class = match (compact, preview) {
        (true, _) => "timeline compact",
        (_, true) => "timeline preview",
        _ => "timeline",
    };
    let steps = steps
        .into_iter()
        .map(|step| {
            let Step { state, icon, title, text } = step;
            let text = (!text.is_empty()).then(|| view! { <span class="step-text">{text}</span> });
            view! {
                <li class=format!("step {}", state.class()) aria-current=(state == StepState::Now).then_some("step")>
                    <span class="step-dot"><Icon name=icon.unwrap_or(state.icon())/></span>
                    <span class="step-body"><span class="step-title">{title}</span> {text}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ol class=class>{steps}</ol> }
}
