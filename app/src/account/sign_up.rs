//! `/sign-up`: a customer's account. Developers and operators are invited by the store.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::account::{NAME_MAX, PASSWORD_MAX, PASSWORD_MIN};

use super::frame::{AccountFrame, EmailField, other, wanted};
use crate::api;
use crate::form::{Deed, PlainForm};
use crate::ui::{Button, ButtonKind, ErrorSummary, Label, Size, TextInput, use_locale};

/// `/sign-up?next=`.
#[component]
pub fn SignUpPage() -> impl IntoView {
    let l = use_locale();
    let path = <api::SignUp as ServerFn>::PATH;
    let deed = Deed::new(path);
    let next = wanted(deed);
    let zone = browsers_zone();
    let sign_in = other("/sign-in", &next);
    let labels = ["name", "email", "password"].map(|field| Label::new(field, l.t(&format!("account-{field}"))));
    let max = |characters: usize| u32::try_from(characters).unwrap_or(u32::MAX);
    view! {
        <AccountFrame title=l.t("account-sign-up-title") lead=l.t("account-sign-up-lead")>
            <PlainForm path=path class="sign-form">
                <ErrorSummary problem=deed.problem() labels=labels.to_vec()/>
                <input type="hidden" name="next" value=next/>
                <input type="hidden" name="zone" prop:value=move || zone.get()/>
                <TextInput
                    name="name"
                    label=l.t("account-name")
                    value=deed.value("name").unwrap_or_default()
                    hint=l.t("account-name-hint")
                    autocomplete="name"
                    maxlength=max(NAME_MAX)
                    error=deed.error("name")
                    size=Size::Xl
                    required=true
                />
                <EmailField deed hint=l.t("account-email-hint")/>
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
                <Button kind=ButtonKind::Primary size=Size::Xl wide=true>{l.t("account-sign-up")}</Button>
            </PlainForm>
            <p class="sign-other">{l.t("account-have-account")} " " <a href=sign_in>{l.t("account-sign-in")}</a></p>
        </AccountFrame>
    }
}

/// The time zone of the device, once the page has come to life.
fn browsers_zone() -> RwSignal<String> {
    let zone = RwSignal::new(String::new());
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        let format = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
        let name = js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into()).ok();
        zone.set(name.and_then(|name| name.as_string()).unwrap_or_default());
    });
    zone
}
