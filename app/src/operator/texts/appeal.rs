use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::ModerationId;
use model::moderation::{AppealAnswer, TextState};
use model::text::MESSAGE_MAX;
use model::view::Takedown;

use crate::api::AnswerAppeal as Answer;
use crate::form::{Deed, DeedForm};
use crate::operator::words::key;
use crate::ui::{
    Avatar, Button, ButtonKind, Callout, Choice, ChoiceGroup, ErrorSummary, Fact, Facts, Label, Size, TextArea,
    TimeText, use_locale, written_in,
};

/// Who took the text down and why, what its author says to that, and what another operator makes of it.
#[component]
pub(super) fn Appeal(id: ModerationId, state: TextState, takedown: Takedown, can_answer: bool) -> impl IntoView {
    let l = use_locale();
    let waits = state == TextState::Appealed;
    let mine = takedown.mine;
    let by = l.of(&takedown.by);
    let facts = vec![Fact::new(l.t("ops-text-why"), l.t(&format!("takedown-{}", takedown.reason)))];
    let words = |label: String, text: Option<String>| {
        text.map(|text| {
            view! { <p class="caption">{label}</p> <blockquote class="ops-reason prose" lang=written_in(&text)>{text.clone()}</blockquote> }
        })
    };
    let answered = takedown.answered_by.as_ref().map(|name| t!(l, "ops-appeal-answered-by", name = l.of(name)));
    let answered = answered.zip(takedown.answered_at).map(|(who, at)| {
        view! { <p class="caption">{who} " " <TimeText time=at/></p> }
    });
    view! {
        <div class="section">
            <div class="ops-wanted">
                <div class="ops-wanted-by">
                    <Avatar name=by.clone() size=28/>
                    <p><strong>{t!(l, "ops-text-taken-down-by", name = by)}</strong> <TimeText time=takedown.at/></p>
                </div>
                <Facts facts/>
                {words(l.t("ops-text-note"), takedown.note)}
                {words(l.t("ops-appeal"), takedown.appeal)}
                {answered}
                {words(l.t("ops-appeal-answer"), takedown.answer)}
            </div>
            {(waits && mine).then(|| view! {
                <Callout icon="scale" title=l.t("ops-appeal-mine-title") tall=true><p>{l.t("ops-appeal-mine-text")}</p></Callout>
            })}
        </div>
        {can_answer.then(|| view! { <AnswerForm id=id.to_string()/> })}
    }
}

#[component]
fn AnswerForm(id: String) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<Answer as ServerFn>::PATH, "id", &id);
    let chosen: Option<AppealAnswer> = deed.value("outcome").and_then(|outcome| outcome.parse().ok());
    let choices = AppealAnswer::ALL
        .iter()
        .map(|&outcome| {
            let name = key("ops-appeal", outcome.as_str());
            let (title, text) = (l.t(&name), l.t(&format!("{name}-text")));
            view! { <Choice name="outcome" value=outcome.as_str() title text checked={chosen == Some(outcome)}/> }
        })
        .collect_view();
    let buttons = AppealAnswer::ALL
        .iter()
        .map(|&outcome| {
            let text = l.t(&format!("{}-now", key("ops-appeal", outcome.as_str())));
            view! {
                <div class="ops-do" data-outcome=outcome.as_str()>
                    <Button kind=ButtonKind::Primary size=Size::L wide=true busy=deed.pending()>{text}</Button>
                </div>
            }
        })
        .collect_view();
    let labels = vec![Label::new("outcome", l.t("ops-decision")), Label::new("answer", l.t("ops-appeal-answer"))];
    view! {
        <DeedForm deed class="section decision" done="ops-appeal-done">
            // Enter in a field presses a form's first button. Nothing here is decided by a slip of a key.
            <button type="submit" disabled hidden></button>
            <ErrorSummary problem=deed.problem() labels/>
            <input type="hidden" name="id" value=id/>
            <ChoiceGroup legend=l.t("ops-decision") name="outcome" legend_hidden=true error=deed.error("outcome")>{choices}</ChoiceGroup>
            <TextArea
                name="answer"
                label=l.t("ops-appeal-answer")
                hint=l.t("ops-appeal-answer-hint")
                value=deed.value("answer").unwrap_or_default()
                error=deed.error("answer")
                rows=3
                maxlength=MESSAGE_MAX as u32
            />
            <div class="ops-buttons">
                {buttons}
                <p class="caption">{l.t("ops-text-until-pressed")}</p>
            </div>
        </DeedForm>
    }
}
