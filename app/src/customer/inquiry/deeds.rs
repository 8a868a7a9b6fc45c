use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::inquiry::InquiryNumber;

use super::super::story::Story;
use super::super::sure::Sure;
use crate::api;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ButtonKind, ErrorSummary, Size};

/// Ends the inquiry: it is solved.
#[component]
pub(super) fn Close(number: InquiryNumber, #[prop(into)] label: String) -> impl IntoView {
    let deed = Deed::new(<api::CloseInquiry as ServerFn>::PATH);
    view! {
        <DeedForm deed done="my-done-closed" class="deed" id="close">
            <ErrorSummary problem=deed.problem()/>
            <input type="hidden" name="number" value=number.to_string()/>
            <Button size=Size::L icon="check" busy=deed.pending()>{label}</Button>
        </DeedForm>
    }
}

/// What ends an inquiry from the customer's side, at the end of the page.
#[component]
pub(super) fn EndDeeds(number: InquiryNumber, can_close: bool, can_withdraw: bool, story: Story) -> impl IntoView {
    let close = can_close.then(|| {
        view! {
            <Sure icon="check" label=story.l.t("my-close") text=story.say("my-close-text")>
                <Close number label=story.l.t("my-close-sure")/>
            </Sure>
        }
    });
    let withdraw = can_withdraw.then(|| view! { <Withdraw number story=story.clone()/> });
    view! { <div class="end-deeds">{close} {withdraw}</div> }
}

#[component]
fn Withdraw(number: InquiryNumber, story: Story) -> impl IntoView {
    let deed = Deed::new(<api::WithdrawInquiry as ServerFn>::PATH);
    let open = deed.problem().get_untracked().is_some();
    view! {
        <Sure icon="x" label=story.say("my-withdraw") text=story.say("my-withdraw-text") open>
            <DeedForm deed done="my-done-withdrawn" class="deed">
                <ErrorSummary problem=deed.problem()/>
                <input type="hidden" name="number" value=number.to_string()/>
                <Button kind=ButtonKind::Danger size=Size::L busy=deed.pending()>{story.say("my-withdraw-sure")}</Button>
            </DeedForm>
        </Sure>
    }
}
