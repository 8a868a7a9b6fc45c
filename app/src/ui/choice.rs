use leptos::prelude::*;

use super::field::{Wires, error_line, field_hint_id, field_id};
use super::{AppIcon, Icon, Opt};

/// A question whose answers are cards.
///
/// `<ChoiceGroup legend="Which purchase?" name="purchase"><Choice …/></ChoiceGroup>`
#[component]
pub fn ChoiceGroup(
    #[prop(into)] legend: String,
    /// The field's name, so that the error summary can lead here.
    #[prop(into)]
    name: String,
    #[prop(optional, into)] hint: Opt<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    /// For screen readers only, where a heading says the same.
    #[prop(optional)]
    legend_hidden: bool,
    /// Side by side where there is room.
    #[prop(optional)]
    columns: bool,
    /// The radio buttons at the cards' ends, where a picture leads.
    #[prop(optional)]
    radio_end: bool,
    /// Five faces in a row.
    #[prop(optional)]
    faces: bool,
    children: Children,
) -> impl IntoView {
    let hint = hint.0;
    let id = field_id(&name);
    let wires = Wires { id: id.clone(), hint: hint.is_some(), error, more: None };
    let (hint_id, described_by) = (field_hint_id(&id), wires.described_by());
    let list = match (faces, columns) {
        (true, _) => "faces",
        (_, true) => "choice-list columns",
        _ => "choice-list",
    };
    view! {
        <fieldset class=if radio_end { "choices radio-end" } else { "choices" } class:invalid=move || error.get().is_some() id=id.clone() tabindex="-1" aria-describedby=described_by>
            <legend class=if legend_hidden { "visually-hidden" } else { "label" }>{legend}</legend>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <div class=list>{children()}</div>
            {error_line(&id, error)}
        </fieldset>
    }
}

/// A card that is a radio button. What is chosen has a ring, a tint and the filled radio.
///
/// `<Choice name="kind" value="refund" title="Refund request" text="I want to cancel a purchase" icon="undo-2"/>`
#[component]
pub fn Choice(
    #[prop(into)] name: String,
    #[prop(into)] value: String,
    #[prop(into)] title: String,
    #[prop(optional, into)] text: Opt<String>,
    #[prop(optional, into)] icon: Opt<&'static str>,
    /// The key of an app, for its picture.
    #[prop(optional, into)]
    app_icon: Opt<String>,
    /// O or X.
    #[prop(optional, into)]
    letter: Opt<String>,
    /// At the end of the card: an amount.
    #[prop(optional, into)]
    end: Opt<String>,
    #[prop(optional)] checked: bool,
    /// Why it cannot be chosen; stands in place of the text.
    #[prop(optional, into)]
    disabled_reason: Opt<String>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let (text, icon, app_icon, letter, end, disabled_reason) =
        (text.0, icon.0, app_icon.0, letter.0, end.0, disabled_reason.0);
    let disabled = disabled_reason.is_some();
    let text = disabled_reason.or(text).map(|text| view! { <span class="choice-text">{text}</span> });
    view! {
        <label class="choice">
            <input class="radio" type="radio" name=name value=value checked=checked disabled=disabled required=required/>
            {app_icon.map(|key| view! { <AppIcon key size=44/> })}
            {icon.map(|name| view! { <span class="choice-icon"><Icon name large=true/></span> })}
            <span class="choice-body">
                <span class="choice-title">
                    {letter.map(|letter| view! { <span class="choice-letter">{letter}</span> })} {title}
                </span>
                {text}
            </span>
            {end.map(|end| view! { <span class="choice-end">{end}</span> })}
        </label>
    }
}

/// The question for consent: O and X of the same size, weight and colour, nothing chosen before.
/// The form sends `o` or `x`; `answer` only repeats what the person chose in a form that came back.
///
/// `<ConsentChoice name="consent" question=… yes="Yes, I consent" yes_text=… no="No, I do not" no_text=…/>`
#[component]
pub fn ConsentChoice(
    #[prop(into)] name: String,
    #[prop(into)] question: String,
    /// What is shared, who sees it, and how long.
    #[prop(optional, into)]
    explain: Opt<String>,
    #[prop(into)] yes: String,
    #[prop(into)] yes_text: String,
    #[prop(into)] no: String,
    #[prop(into)] no_text: String,
    #[prop(optional, into)] note: Opt<String>,
    #[prop(optional, into)] answer: Opt<bool>,
    #[prop(optional, into)] error: MaybeProp<String>,
) -> impl IntoView {
    let (explain, note, answer) = (explain.0, note.0, answer.0);
    let id = field_id(&name);
    let wires = Wires { id: id.clone(), hint: explain.is_some(), error, more: None };
    let (hint_id, described_by) = (field_hint_id(&id), wires.described_by());
    view! {
        <fieldset class="choices consent" class:invalid=move || error.get().is_some() id=id.clone() tabindex="-1" aria-describedby=described_by>
            <legend class="label">{question}</legend>
            {explain.map(|explain| view! { <p class="consent-explain" id=hint_id>{explain}</p> })}
            <div class="choice-list columns">
                <Choice name=name.clone() value="o" letter="O" title=yes text=yes_text checked=answer == Some(true) required=true/>
                <Choice name=name value="x" letter="X" title=no text=no_text checked=answer == Some(false) required=true/>
            </div>
            {error_line(&id, error)}
            {note.map(|note| view! { <p class="hint">{note}</p> })}
        </fieldset>
    }
}
