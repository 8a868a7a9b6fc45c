use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::Language;
use model::account::Theme;

use crate::api::{SetPreferences, SignOut};
use crate::form::PlainForm;
use crate::page::use_reader;
use crate::ui::{ButtonKind, Menu, MenuDivider, MenuItem, NavItem, Opt, use_locale};

/// The icon of a theme.
pub fn theme_icon(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "monitor",
        Theme::Light => "sun",
        Theme::Dark => "moon",
    }
}

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
    let languages = Language::ALL
        .iter()
        .map(|&language| {
            let name = l.t(&format!("language-{language}"));
            view! {
                <MenuItem icon="languages" name="language" value=language.as_str() current=language == reader.language>
                    <span lang=language.as_str()>{name}</span>
                </MenuItem>
            }
        })
        .collect_view();
    let themes = Theme::ALL
        .iter()
        .map(|&theme| {
            view! {
                <MenuItem icon=theme_icon(theme) name="theme" value=theme.as_str() current=theme == reader.theme>
                    {l.t(&format!("theme-{theme}"))}
                </MenuItem>
            }
        })
        .collect_view();
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
