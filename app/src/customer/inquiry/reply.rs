use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::inquiry::InquiryNumber;
use model::text::MESSAGE_MAX;

use super::super::story::Story;
use crate::api;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ButtonKind, Composer, ErrorSummary, FilesField, Icon, Label, Size, TextArea};

/// The customer writes again.
#[component]
pub(super) fn FollowUp(number: InquiryNumber, story: Story) -> impl IntoView {
    let l = story.l;
    let deed = Deed::new(<api::FollowUp as ServerFn>::PATH);
    let label = l.t("my-follow-up");
    let hint = story.say_standing("follow-up");
    let send = view! { <Button kind=ButtonKind::Primary size=Size::L busy=deed.pending()>{l.t("my-send")}</Button> }
        .into_any();
    let tools = view! { <FilesField deed quiet=true/> <span class="hint">{hint}</span> }.into_any();
    view! {
        <DeedForm deed done="my-done-sent" class="follow-up" id="follow-up" files=true>
            <ErrorSummary problem=deed.problem() labels=vec![Label::new("body", label.clone())]/>
            <input type="hidden" name="number" value=number.to_string()/>
            <Composer tools=tools send=send>
                <TextArea
                    name="body"
                    label=label.clone()
                    placeholder=label
                    label_hidden=true
                    bare=true
                    rows=3
                    maxlength=MESSAGE_MAX
                    value=deed.value("body").unwrap_or_default()
                    error=deed.error("body")
                />
            </Composer>
        </DeedForm>
    }
}

/// Opens an ended inquiry again, with what is still missing.
#[component]
pub(super) fn Reopen(number: InquiryNumber, story: Story) -> impl IntoView {
    let l = story.l;
    let deed = Deed::new(<api::ReopenInquiry as ServerFn>::PATH);
    let open = deed.problem().get_untracked().is_some();
    let label = l.t("my-reopen-label");
    view! {
        <details class="sure reopen" open=open>
            <summary class="button default l"><Icon name="undo-2"/> <span>{l.t("my-reopen")}</span></summary>
            <DeedForm deed done="my-done-reopened" class="sure-body" id="reopen" files=true>
                <ErrorSummary problem=deed.problem() labels=vec![Label::new("body", label.clone())]/>
                <input type="hidden" name="number" value=number.to_string()/>
                <TextArea
                    name="body"
                    label=label
                    hint=story.say("my-reopen-hint")
                    maxlength=MESSAGE_MAX
                    value=deed.value("body").unwrap_or_default()
                    error=deed.error("body")
                />
                <FilesField deed id="f-reopen-file"/>
                <Button kind=ButtonKind::Primary size=Size::L busy=deed.pending()>{l.t("my-reopen-send")}</Button>
            </DeedForm>
        </details>
    }
}
