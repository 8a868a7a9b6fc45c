use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;

use crate::address::{home_of, is_local, with_query};
use crate::api;
use crate::form::{Deed, PlainForm};
use crate::page::{PageTitle, query, use_reader};
use crate::store::Preferences;
use crate::ui::{Button, ButtonKind, Callout, LinkButton, Opt, SignShell, Size, StoreMark, TextInput, use_locale};

/// The page that was wanted before signing in, if it is one of ours: from the form that came back, else from the
/// address. The server checks again.
pub(super) fn wanted(deed: Deed) -> String {
    deed.value("next").or_else(|| query("next").get_untracked()).filter(|next| is_local(next)).unwrap_or_default()
}

/// The way to the other of the two pages; what was wanted goes along.
pub(super) fn other(path: &str, next: &str) -> String {
    with_query(path, &[("next", next)])
}

/// One column, with the store's name above it: whoever signs in here signs in to the store.
#[component]
pub(super) fn AccountFrame(
    title: String,
    lead: String,
    /// Above the heading.
    #[prop(optional, into)]
    above: Opt<AnyView>,
    children: Children,
) -> impl IntoView {
    view! { <AccountSheet title lead above=above.0><SignedInAlready/>{children()}</AccountSheet> }
}

/// The same for what is asked of anybody, signed in or not.
#[component]
pub(super) fn AccountSheet(
    title: String,
    lead: String,
    #[prop(optional, into)] above: Opt<AnyView>,
    children: Children,
) -> impl IntoView {
    let l = use_locale();
    let store = l.of(&use_reader().store_name);
    let head = view! { <a class="sign-store" href="/"><StoreMark/> <span>{store.clone()}</span></a> }.into_any();
    view! {
        <PageTitle text=title.clone()/>
        <SignShell footer_note=t!(l, "account-footer", store = store) footer_end=view! { <Preferences/> }.into_any() head>
            {above.0}
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            {children()}
        </SignShell>
    }
}

/// Somebody who is signed in came back here: by a bookmark, or to change the account.
#[component]
fn SignedInAlready() -> impl IntoView {
    let l = use_locale();
    let sign_out = <api::SignOut as ServerFn>::PATH;
    use_reader().account.map(|me| {
        let actions = view! {
            <LinkButton href=home_of(me.role) size=Size::L>{l.t("account-go-on")}</LinkButton>
            <PlainForm path=sign_out forgets=true>
                <Button kind=ButtonKind::Quiet size=Size::L>{l.t("account-sign-out")}</Button>
            </PlainForm>
        }
        .into_any();
        view! { <Callout icon="user-check" title=t!(l, "account-already", name = l.of(&me.name)) tall=true actions/> }
    })
}

/// The field for one's address, the same wherever it is asked for.
#[component]
pub(super) fn EmailField(deed: Deed, #[prop(optional, into)] hint: Opt<String>) -> impl IntoView {
    view! {
        <TextInput
            name="email"
            label=use_locale().t("account-email")
            r#type="email"
            value=deed.value("email").unwrap_or_default()
            hint
            autocomplete="username"
            error=deed.error("email")
            size=Size::Xl
            required=true
        />
    }
}
