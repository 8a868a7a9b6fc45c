use leptos::prelude::*;
use model::access::Action;
use model::moderation::{TextId, TextState};
use model::view::TakenDown;

use crate::appeal::{AppealForm, appeal_deed, words_under};
use crate::developer::frame::i_may;
use crate::ui::{Callout, Tone, use_locale};

/// Why nobody reads a customer's review. Who reported it, and what the customer says to that, is not the seller's business.
#[component]
pub(super) fn ReviewDown(why: TakenDown) -> impl IntoView {
    let l = use_locale();
    let key = if why.state == TextState::Held { "dev-review-held" } else { "dev-review-down" };
    view! {
        <Callout tone=Tone::Warn icon="eye-off" title=l.t(key)>
            {why.reason.map(|reason| view! { <p>{l.t(&format!("takedown-{reason}"))}</p> })}
        </Callout>
    }
}

/// An official reply that the store took down, why, and the seller's one appeal.
#[component]
pub(super) fn ReplyDown(body: String, why: TakenDown) -> impl IntoView {
    let l = use_locale();
    let key = match why.state {
        TextState::Appealed => "dev-reply-appealed",
        TextState::Upheld => "dev-reply-upheld",
        _ => "dev-reply-down",
    };
    let text = why.text;
    view! {
        <Callout tone=Tone::Warn icon="eye-off" title=l.t(key)>
            {why.reason.map(|reason| view! { <p><strong>{l.t(&format!("takedown-{reason}"))}</strong></p> })}
            {words_under("dev-reply-down-text", Some(body))}
            {words_under("dev-reply-down-note", why.note)}
            {words_under("dev-appeal", why.appeal)}
            {words_under("dev-appeal-answer", why.answer)}
        </Callout>
        {(why.can_appeal && i_may(Action::AppealModeration)).then(|| view! { <Appeal text/> })}
    }
}

#[component]
fn Appeal(text: TextId) -> impl IntoView {
    let l = use_locale();
    let open = appeal_deed(text).problem().get_untracked().is_some();
    view! {
        <details class="folded" open=open>
            <summary>{l.t("dev-appeal-open")}</summary>
            <AppealForm
                text
                done="dev-done-appealed"
                class="dev-appeal"
                label=l.t("dev-appeal-words")
                hint=l.t("dev-appeal-hint")
                send=l.t("dev-appeal-send")
            />
        </details>
    }
}
