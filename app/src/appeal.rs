//! The one appeal of an author against what the store did with a text of theirs: the customer's review, the seller's
//! official reply.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::moderation::TextId;
use model::text::MESSAGE_MAX;

use crate::api::AppealText;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ButtonKind, ErrorSummary, Label, Opt, Size, TextArea, use_locale, written_in};

/// The deed of appealing about one text.
pub fn appeal_deed(text: TextId) -> Deed {
    Deed::about(<AppealText as ServerFn>::PATH, "text", &text.to_string())
}

/// The form. Its words are the place's own: a customer is spoken to in another voice than a developer.
#[component]
pub fn AppealForm(
    text: TextId,
    /// What the toast says.
    done: &'static str,
    #[prop(into)] class: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Opt<String>,
    #[prop(into)] send: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] size: Size,
) -> impl IntoView {
    let deed = appeal_deed(text);
    let id = text.to_string();
    view! {
        <DeedForm deed class done>
            <ErrorSummary problem=deed.problem() labels=vec![Label::new("appeal", label.clone())]/>
            <input type="hidden" name="text" value=id.clone()/>
            <TextArea
                name="appeal"
                id=format!("f-appeal-{id}")
                label
                hint
                value=deed.value("appeal").unwrap_or_default()
                error=deed.error("appeal")
                rows=3
                maxlength=MESSAGE_MAX as u32
            />
            <Button kind size busy=deed.pending()>{send}</Button>
        </DeedForm>
    }
}

/// Somebody's words under what they are; nothing where they said nothing.
pub fn words_under(label: &str, text: Option<String>) -> impl IntoView + use<> {
    let label = use_locale().t(label);
    text.map(|text| view! { <p class="caption">{label}</p> <p class="prose" lang=written_in(&text)>{text.clone()}</p> })
}
