//! Asking for a mail with a link that signs in, and the page that this link leads to.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::view::SignInLinkPage as Opened;

use super::frame::{AccountFrame, AccountSheet, EmailField};
use crate::api;
use crate::form::{Deed, PlainForm};
use crate::page::{load, param, query, show};
use crate::ui::{Button, ButtonKind, Callout, ErrorSummary, Label, LinkButton, Size, SkeletonKind, Tone, use_locale};

/// `/sign-in/link`. Whether the address belongs to anybody is not told.
#[component]
pub fn SignInLinkPage() -> impl IntoView {
    let l = use_locale();
    let path = <api::SendSignInLink as ServerFn>::PATH;
    let deed = Deed::new(path);
    let sent = query("sent").get_untracked().is_some().then(|| {
        view! {
            <Callout tone=Tone::Ok icon="mail" title=l.t("sign-link-sent") live=true tall=true>{l.t("sign-link-sent-text")}</Callout>
        }
    });
    let button = if sent.is_some() { "sign-link-again" } else { "sign-link-send" };
    view! {
        <AccountFrame title=l.t("sign-link-title") lead=l.t("sign-link-lead")>
            {sent}
            <PlainForm path=path class="sign-form">
                <ErrorSummary problem=deed.problem() labels=vec![Label::new("email", l.t("account-email"))]/>
                <EmailField deed/>
                <Button kind=ButtonKind::Primary size=Size::Xl wide=true>{l.t(button)}</Button>
            </PlainForm>
            <p class="sign-other"><a href="/sign-in">{l.t("sign-link-password")}</a></p>
        </AccountFrame>
    }
}

/// `/sign-in/link/{token}`: one press signs in. Programs that look through mail follow links, so following it changes
/// nothing.
#[component]
pub fn SignInByLinkPage() -> impl IntoView {
    let l = use_locale();
    let token = param("token");
    let opened = load(move || token.get(), api::sign_in_link);
    view! {
        <AccountSheet title=l.t("sign-link-title") lead=l.t("sign-link-open-lead")>
            {show(opened, SkeletonKind::Text, move |opened| view! { <Press opened token=token.get_untracked()/> })}
        </AccountSheet>
    }
}

#[component]
fn Press(opened: Opened, token: String) -> impl IntoView {
    let l = use_locale();
    let Some(email) = opened.email else {
        let again =
            view! { <LinkButton href="/sign-in/link" size=Size::L>{l.t("sign-link-send")}</LinkButton> }.into_any();
        return view! {
            <Callout tone=Tone::Warn title=l.t("sign-link-over") tall=true actions=again>{l.t("sign-link-over-text")}</Callout>
        }
        .into_any();
    };
    let path = <api::SignInByLink as ServerFn>::PATH;
    let deed = Deed::new(path);
    view! {
        <PlainForm path=path class="sign-form">
            <ErrorSummary problem=deed.problem()/>
            <p>{t!(l, "sign-link-as", email = email)}</p>
            <input type="hidden" name="token" value=token/>
            <Button kind=ButtonKind::Primary size=Size::Xl wide=true>{l.t("account-sign-in")}</Button>
        </PlainForm>
    }
    .into_any()
}
