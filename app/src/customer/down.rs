use leptos::prelude::*;
use locale::t;
use model::moderation::{TextId, TextState};
use model::view::TakenDown;

use super::sure::Sure;
use crate::appeal::{AppealForm, appeal_deed, words_under};
use crate::ui::{ButtonKind, Callout, Size, Tone, use_locale};

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
    let text_id = why.text;
    view! {
        <Callout tone icon title tall=true>
            <p>{text}</p>
            {reason}
            {words_under("my-down-note", why.note)}
            {words_under("my-down-appeal", why.appeal)}
            {words_under("my-down-answer", why.answer)}
        </Callout>
        {why.can_appeal.then(|| view! { <Appeal text=text_id/> })}
    }
}

#[component]
fn Appeal(text: TextId) -> impl IntoView {
    let l = use_locale();
    let open = appeal_deed(text).problem().get_untracked().is_some();
    view! {
        <Sure icon="scale" label=l.t("my-down-appeal-open") text=l.t("my-down-appeal-text") open>
            <AppealForm
                text
                done="my-done-appealed"
                class="deed"
                label=l.t("my-down-appeal-words")
                send=l.t("my-down-appeal-send")
                kind=ButtonKind::Primary
                size=Size::L
            />
        </Sure>
    }
}
