use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::moderation::{TakedownReason, Verdict};
use model::text::MESSAGE_MAX;
use model::view::ModerationCase;

use crate::api::DecideText;
use crate::form::{Deed, DeedForm};
use crate::operator::words::key;
use crate::ui::{
    Button, ButtonKind, Choice, ChoiceGroup, ErrorSummary, Icon, Label, Select, SelectOption, Size, TextArea,
    use_locale,
};

/// What an operator can make of the text now. Nothing is chosen beforehand: whoever decides reads first.
#[component]
pub(super) fn Decision(case: ModerationCase) -> impl IntoView {
    let open = |verdict: &Verdict| match verdict {
        Verdict::Keep => case.can_keep,
        Verdict::Hide => case.can_hide,
        Verdict::Remove => case.can_remove,
        Verdict::PutBack => case.can_put_back,
    };
    let verdicts: Vec<Verdict> = Verdict::ALL.iter().copied().filter(open).collect();
    (!verdicts.is_empty()).then(|| {
        let read = case.written_at.0.to_string();
        view! { <Decide id=case.row.id.to_string() read verdicts/> }
    })
}

#[component]
fn Decide(id: String, read: String, verdicts: Vec<Verdict>) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<DecideText as ServerFn>::PATH, "id", &id);
    let chosen: Option<Verdict> = deed.value("verdict").and_then(|verdict| verdict.parse().ok());
    let choices = verdicts
        .iter()
        .map(|&verdict| {
            let name = key("ops-verdict-text", verdict.as_str());
            let (title, text) = (l.t(&name), l.t(&format!("{name}-text")));
            view! { <Choice name="verdict" value=verdict.as_str() title text checked={chosen == Some(verdict)}/> }
        })
        .collect_view();
    let reason = deed.value("reason").unwrap_or_default();
    let options = TakedownReason::ALL
        .iter()
        .map(|of| SelectOption::new(of.as_str(), l.t(&format!("takedown-{of}"))).selected(reason == of.as_str()))
        .collect();
    let takes_down = verdicts.iter().any(|verdict| verdict.takes_down());
    let labels = vec![
        Label::new("verdict", l.t("ops-decision")),
        Label::new("reason", l.t("ops-text-why")),
        Label::new("note", l.t("ops-text-note")),
    ];
    let fields = takes_down.then(|| {
        view! {
            <div class="ops-takedown">
                <Select
                    name="reason"
                    label=l.t("ops-text-why")
                    placeholder=l.t("ops-text-why-choose")
                    options
                    error=deed.error("reason")
                />
                <TextArea
                    name="note"
                    label=l.t("ops-text-note")
                    hint=l.t("ops-text-note-hint")
                    value=deed.value("note").unwrap_or_default()
                    error=deed.error("note")
                    optional_mark=true
                    rows=3
                    maxlength=MESSAGE_MAX as u32
                />
            </div>
        }
    });
    let buttons = verdicts.iter().map(|&verdict| view! { <Press deed verdict/> }).collect_view();
    view! {
        <DeedForm deed class="section decision" done="ops-text-decided">
            // Enter in a field presses a form's first button. Nothing here is decided by a slip of a key.
            <button type="submit" disabled hidden></button>
            <ErrorSummary problem=deed.problem() labels/>
            <input type="hidden" name="id" value=id/>
            <input type="hidden" name="read" value=read/>
            <ChoiceGroup legend=l.t("ops-decision") name="verdict" legend_hidden=true error=deed.error("verdict")>{choices}</ChoiceGroup>
            {fields}
            <div class="ops-buttons">
                {buttons}
                <p class="caption">{l.t("ops-text-until-pressed")}</p>
            </div>
        </DeedForm>
    }
}

/// One button for each verdict; the stylesheet shows that of the chosen one. What only an appeal brings back stands behind
/// a second press.
#[component]
fn Press(deed: Deed, verdict: Verdict) -> impl IntoView {
    let l = use_locale();
    let text = l.t(&format!("{}-now", key("ops-verdict-text", verdict.as_str())));
    if verdict == Verdict::Remove {
        return view! {
            <details class="ops-confirm" data-outcome=verdict.as_str() data-sure="">
                <summary class="button primary l wide">{text.clone()}</summary>
                <div class="ops-confirm-body">
                    <p><Icon name="triangle-alert"/> <span>{l.t("ops-text-remove-sure")}</span></p>
                    <Button kind=ButtonKind::Danger size=Size::L wide=true busy=deed.pending()>{text}</Button>
                </div>
            </details>
        }
        .into_any();
    }
    view! {
        <div class="ops-do" data-outcome=verdict.as_str()>
            <Button kind=ButtonKind::Primary size=Size::L wide=true busy=deed.pending()>{text}</Button>
        </div>
    }
    .into_any()
}
