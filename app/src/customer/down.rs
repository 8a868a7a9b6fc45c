use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::moderation::TextState;
use model::text::MESSAGE_MAX;
use model::view::TakenDown;

use super::sure::Sure;
use crate::api::AppealText;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ButtonKind, Callout, ErrorSummary, Label, Size, TextArea, Tone, use_locale, written_in};

/// Why nobody else reads a review: being looked at, or taken down with a reason, and the one appeal against that.
#[component]
pub(super) fn Down(why: TakenDown) -> impl IntoView {
    let l = use_locale();
    let (tone, icon) = match why.state {
        TextState::Held | TextState::Appealed => (Tone::Accent, "hourglass"),
        _ => (Tone::Warn, "eye-off"),
    };
    let state = why.state.as_str();
    let title = l.t(&format!("my-down-{state}-title"));
    let text = t!(l, &format!("my-down-{state}-text"), at = l.day(why.at));
    let reason = why.reason.map(|reason| {
        let reason = l.t(&format!("takedown-{reason}"));
        view! { <p><strong>{t!(l, "my-down-reason", reason = reason)}</strong></p> }
    });
    let words = move |label: &str, text: Option<String>| {
        let label = l.t(label);
        text.map(
            |text| view! { <p class="caption">{label}</p> <p class="prose" lang=written_in(&text)>{text.clone()}</p> },
        )
    };
    let id = why.text.to_string();
    view! {
        <Callout tone icon title tall=true>
            <p>{text}</p>
            {reason}
            {words("my-down-note", why.note)}
            {words("my-down-appeal", why.appeal)}
            {words("my-down-answer", why.answer)}
        </Callout>
        {why.can_appeal.then(|| view! { <Appeal id/> })}
    }
}

#[component]
fn Appeal(id: String) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<AppealText as ServerFn>::PATH, "text", &id);
    let open = deed.problem().get_untracked().is_some();
    let label = l.t("my-down-appeal-words");
    view! {
        <Sure icon="scale" label=l.t("my-down-appeal-open") text=l.t("my-down-appeal-text") open>
            <DeedForm deed done="my-done-appealed" class="deed">
                <ErrorSummary problem=deed.problem() labels=vec![Label::new("appeal", label.clone())]/>
                <input type="hidden" name="text" value=id.clone()/>
                <TextArea
                    name="appeal"
                    id=format!("f-appeal-{id}")
                    label
                    value=deed.value("appeal").unwrap_or_default()
                    error=deed.error("appeal")
                    rows=3
                    maxlength=MESSAGE_MAX as u32
                />
                <Button kind=ButtonKind::Primary size=Size::L busy=deed.pending()>{l.t("my-down-appeal-send")}</Button>
            </DeedForm>
        </Sure>
    }
}
