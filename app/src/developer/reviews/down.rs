use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::access::Action;
use model::moderation::TextState;
use model::text::MESSAGE_MAX;
use model::view::TakenDown;

use crate::api::AppealText;
use crate::developer::frame::i_may;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, Callout, ErrorSummary, Label, TextArea, Tone, use_locale, written_in};

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
    let words = move |label: &str, text: Option<String>| {
        let label = l.t(label);
        text.map(
            |text| view! { <p class="caption">{label}</p> <p class="prose" lang=written_in(&text)>{text.clone()}</p> },
        )
    };
    let id = why.text.to_string();
    view! {
        <Callout tone=Tone::Warn icon="eye-off" title=l.t(key)>
            {why.reason.map(|reason| view! { <p><strong>{l.t(&format!("takedown-{reason}"))}</strong></p> })}
            {words("dev-reply-down-text", Some(body))}
            {words("dev-reply-down-note", why.note)}
            {words("dev-appeal", why.appeal)}
            {words("dev-appeal-answer", why.answer)}
        </Callout>
        {(why.can_appeal && i_may(Action::AppealModeration)).then(|| view! { <Appeal id/> })}
    }
}

#[component]
fn Appeal(id: String) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<AppealText as ServerFn>::PATH, "text", &id);
    let label = l.t("dev-appeal-words");
    let open = deed.problem().get_untracked().is_some();
    view! {
        <details class="folded" open=open>
            <summary>{l.t("dev-appeal-open")}</summary>
            <DeedForm deed class="dev-appeal" done="dev-done-appealed">
                <ErrorSummary problem=deed.problem() labels=vec![Label::new("appeal", label.clone())]/>
                <input type="hidden" name="text" value=id.clone()/>
                <TextArea
                    name="appeal"
                    id=format!("f-appeal-{id}")
                    label
                    hint=l.t("dev-appeal-hint")
                    value=deed.value("appeal").unwrap_or_default()
                    error=deed.error("appeal")
                    rows=3
                    maxlength=MESSAGE_MAX as u32
                />
                <Button busy=deed.pending()>{l.t("dev-appeal-send")}</Button>
            </DeedForm>
        </details>
    }
}
