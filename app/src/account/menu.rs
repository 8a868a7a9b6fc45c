use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use super::look::{LookChoice, languages, themes};
use crate::api::{SetPreferences, SignOut};
use crate::form::PlainForm;
use crate::page::use_reader;
use crate::ui::{ButtonKind, Menu, MenuDivider, MenuItem, NavItem, Opt, use_locale};

/// What an account can do everywhere: go to its own places, choose language and theme, sign out. Each deed loads the
/// page anew, as it changes who reads it and how.
#[component]
pub fn AccountMenu(
    /// What opens it, such as an avatar; without it an icon does.
    #[prop(optional, into)]
    face: Opt<AnyView>,
    #[prop(optional)] places: Vec<NavItem>,
) -> impl IntoView {
    let l = use_locale();
    let reader = use_reader();
    let items = |choices: Vec<LookChoice>| {
        choices
            .into_iter()
            .map(|choice| {
                let lang = choice.lang();
                view! {
                    <MenuItem icon=choice.icon name=choice.name value=choice.value current=choice.chosen>
                        <span lang=lang>{choice.label}</span>
                    </MenuItem>
                }
            })
            .collect_view()
    };
    let (languages, themes) = (items(languages(l, &reader)), items(themes(l, &reader)));
    let places = (!places.is_empty()).then(|| {
        let links = places.into_iter().map(|place| view! { <MenuItem href=place.href>{place.label}</MenuItem> });
        view! { {links.collect_view()} <MenuDivider/> }
    });
    let (preferences, sign_out) = (<SetPreferences as ServerFn>::PATH, <SignOut as ServerFn>::PATH);
    let icon = face.0.is_none().then_some("ellipsis");
    view! {
        <Menu label=l.t("account-menu") icon=icon before=face kind=ButtonKind::Quiet icon_only=true end=true>
            {places}
            <PlainForm path=preferences>{languages}</PlainForm>
            <MenuDivider/>
            <PlainForm path=preferences>{themes}</PlainForm>
            <MenuDivider/>
            <PlainForm path=sign_out forgets=true>
                <MenuItem icon="log-out">{l.t("account-sign-out")}</MenuItem>
            </PlainForm>
        </Menu>
    }
}
