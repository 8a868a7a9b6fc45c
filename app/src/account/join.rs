//! `/join/:token`: somebody who was invited to a seller's team makes their account.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::Problem;
use model::account::{NAME_MAX, PASSWORD_MAX, PASSWORD_MIN};
use model::view::Joining;

use super::frame::{AccountFrame, AccountSheet, other};
use crate::api::{self, Fault};
use crate::form::{Deed, PlainForm};
use crate::page::{load, param, show, use_reader};
use crate::ui::{
    Avatar, Button, ButtonKind, Callout, ErrorSummary, Label, LinkButton, Size, SkeletonKind, TextInput, Tone,
    use_locale, voiced,
};

/// What the invitation says, and the form that accepts it.
#[component]
pub fn JoinPage() -> impl IntoView {
    let token = param("token");
    let loaded = load(
        move || token.get(),
        |token| async move {
            match api::joining(token.clone()).await {
                Ok(joining) => Ok(Some((token, joining))),
                // That a link no longer works is what this page has to say then.
                Err(Fault(Problem::NotFound)) => Ok(None),
                Err(fault) => Err(fault),
            }
        },
    );
    show(loaded, SkeletonKind::Text, |found| match found {
        Some((token, joining)) => view! { <Invited token joining/> }.into_any(),
        None => view! { <Gone/> }.into_any(),
    })
}

#[component]
fn Gone() -> impl IntoView {
    let l = use_locale();
    view! {
        <AccountSheet title=l.t("join-gone-title") lead=l.t("join-gone-text")>
            <LinkButton href="/sign-in" size=Size::Xl>{l.t("account-sign-in")}</LinkButton>
        </AccountSheet>
    }
}

#[component]
fn Invited(token: String, joining: Joining) -> impl IntoView {
    let l = use_locale();
    let (seller, inviter) = (l.of(&joining.seller), l.of(&joining.invited_by));
    let store = l.of(&use_reader().store_name);
    let above = {
        let sentence = t!(l, "join-invited", name = inviter.clone(), seller = seller.clone());
        view! { <p class="join-inviter"><Avatar name=inviter.clone() size=32/> <span>{voiced(sentence, &inviter)}</span></p> }
            .into_any()
    };
    let lead = t!(l, &format!("join-as-{}", joining.role), role = l.t(&format!("member-role-{}", joining.role)));
    let body = if joining.taken {
        let sign_in = other("/sign-in", "");
        let actions = view! { <LinkButton href=sign_in size=Size::L>{l.t("account-sign-in")}</LinkButton> }.into_any();
        view! { <Callout tone=Tone::Warn title=l.t("join-taken-title") tall=true actions>{l.t("join-taken-text")}</Callout> }
            .into_any()
    } else {
        view! { <JoinForm token email=joining.email/> }.into_any()
    };
    view! {
        <AccountFrame title=t!(l, "join-title", seller = seller, store = store) lead above>
            {body}
        </AccountFrame>
    }
}

#[component]
fn JoinForm(token: String, email: String) -> impl IntoView {
    let l = use_locale();
    let path = <api::Join as ServerFn>::PATH;
    let deed = Deed::new(path);
    let labels = [("name", "join-name"), ("email", "account-email"), ("password", "account-password")]
        .map(|(field, label)| Label::new(field, l.t(label)));
    let max = |characters: usize| u32::try_from(characters).unwrap_or(u32::MAX);
    view! {
        <PlainForm path=path class="sign-form">
            <ErrorSummary problem=deed.problem() labels=labels.to_vec()/>
            <input type="hidden" name="token" value=token/>
            <TextInput
                name="name"
                label=l.t("join-name")
                value=deed.value("name").unwrap_or_default()
                autocomplete="name"
                maxlength=max(NAME_MAX)
                error=deed.error("name")
                size=Size::Xl
                required=true
            />
            <TextInput
                name="email"
                label=l.t("account-email")
                r#type="email"
                value=email
                hint=l.t("join-email-hint")
                autocomplete="username"
                error=deed.error("email")
                size=Size::Xl
                readonly=true
            />
            <TextInput
                name="password"
                label=l.t("account-password")
                r#type="password"
                hint=t!(l, "account-password-hint", limit = PASSWORD_MIN)
                autocomplete="new-password"
                maxlength=max(PASSWORD_MAX)
                error=deed.error("password")
                size=Size::Xl
                required=true
            />
            <p class="hint">{l.t("join-privacy")}</p>
            <Button kind=ButtonKind::Primary size=Size::Xl wide=true>{l.t("join-deed")}</Button>
        </PlainForm>
    }
}
