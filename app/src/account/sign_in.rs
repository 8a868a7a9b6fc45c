//! `/sign-in`.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::frame::{AccountFrame, EmailField, other, wanted};
use crate::api;
use crate::form::{Deed, PlainForm};
use crate::page::query;
use crate::ui::{Button, ButtonKind, Callout, ErrorSummary, Label, Size, TextInput, Tone, use_locale};

/// `/sign-in?next=`. What is wrong is never told apart: the address or the password.
#[component]
pub fn SignInPage() -> impl IntoView {
    let l = use_locale();
    let path = <api::SignIn as ServerFn>::PATH;
    let deed = Deed::new(path);
    let next = wanted(deed);
    let sign_up = other("/sign-up", &next);
    let labels = ["email", "password"].map(|field| Label::new(field, l.t(&format!("account-{field}"))));
    let erased = query("done").get_untracked().is_some_and(|done| done == "erased");
    let erased = erased.then(|| view! { <Callout tone=Tone::Ok title=l.t("account-erased") live=true/> });
    view! {
        <AccountFrame title=l.t("account-sign-in-title") lead=l.t("account-sign-in-lead")>
            {erased}
            <PlainForm path=path class="sign-form">
                <ErrorSummary problem=deed.problem() labels=labels.to_vec()/>
                <input type="hidden" name="next" value=next/>
                <EmailField deed/>
                <TextInput
                    name="password"
                    label=l.t("account-password")
                    r#type="password"
                    autocomplete="current-password"
                    error=deed.error("password")
                    size=Size::Xl
                    required=true
                />
                <Button kind=ButtonKind::Primary size=Size::Xl wide=true>{l.t("account-sign-in")}</Button>
            </PlainForm>
            <p class="sign-other"><a href="/sign-in/link">{l.t("sign-link-send")}</a></p>
            <p class="sign-other">{l.t("account-no-account")} " " <a href=sign_up>{l.t("account-sign-up")}</a></p>
        </AccountFrame>
    }
}
