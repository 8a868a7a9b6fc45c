//! The store around a customer's page: places, search, who is signed in, and at a visitor's foot language and theme.
//! My page stands in it too.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::Role;

use crate::account::{AccountMenu, LookChoice, languages, themes};
use crate::address::{home_of, settings_of, with_query};
use crate::api;
use crate::form::PlainForm;
use crate::page::{here, query, use_reader};
use crate::ui::{Avatar, CustomerShell, Icon, NavItem, Opt, SignedIn, use_locale};

/// Where in the store a page is, as its top bar shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    Apps,
    Games,
    Purchases,
    Inquiries,
    #[default]
    None,
}

/// The frame of every page that customers see: `<StoreFrame current=Place::Inquiries phone_title=… phone_back="/my/inquiries">`.
#[component]
pub fn StoreFrame(
    current: Place,
    /// The page's title in the bar of a phone; without it the store's name stands there.
    #[prop(optional, into)]
    phone_title: Opt<String>,
    #[prop(optional, into)] phone_back: Opt<String>,
    /// The deeds at the bottom of a phone.
    #[prop(optional, into)]
    bottom: Opt<AnyView>,
    children: Children,
) -> impl IntoView {
    let l = use_locale();
    let reader = use_reader();
    let role = reader.account.as_ref().map(|me| me.role);
    let user = reader.account.as_ref().map(|me| {
        let detail = me.seller.as_ref().map_or_else(|| me.masked_email.clone(), |seller| l.of(seller));
        SignedIn::new(l.of(&me.name), detail, home_of(me.role))
    });
    let menu = reader.account.as_ref().map(|me| {
        let face = view! { <Avatar name=l.of(&me.name) size=36/> }.into_any();
        let own = |path: &str, key: &str| NavItem::new(path, l.t(key));
        let places = match me.role {
            Role::Customer => vec![
                own("/my/inquiries", "store-nav-inquiries"),
                own("/my/purchases", "store-nav-purchases"),
                own("/my/reviews", "store-nav-reviews"),
                own("/my/consents", "store-nav-consents"),
                own(settings_of(me.role), "settings-title"),
            ],
            role => vec![own(home_of(role), &format!("store-nav-{role}"))],
        };
        view! { <AccountMenu face places/> }.into_any()
    });
    // A developer or an operator cannot write to the customer center: they have their own ways.
    let mut footer = Vec::new();
    if matches!(role, None | Some(Role::Customer)) {
        footer.push(NavItem::new("/contact", l.t("store-customer-center")));
    }
    footer.push(NavItem::new("/transparency", l.t("store-transparency")));
    let preferences = reader.account.is_none().then(|| view! { <Preferences/> }.into_any());
    view! {
        <CustomerShell
            store=l.of(&reader.store_name)
            nav=places(current, role)
            search_action="/"
            search_value=query("q").get_untracked().unwrap_or_default()
            user=user
            menu=menu
            sign_in=with_query("/sign-in", &[("next", &here())])
            phone_title=phone_title
            phone_back=phone_back
            footer=footer
            footer_end=preferences
            bottom=bottom
        >
            {children()}
        </CustomerShell>
    }
}

fn places(current: Place, role: Option<Role>) -> Vec<NavItem> {
    let l = use_locale();
    let item = |href: &str, key: &str, place| NavItem::new(href, l.t(key)).current(current == place);
    let mut places =
        vec![item("/", "store-nav-apps", Place::Apps), item("/?category=game", "store-nav-games", Place::Games)];
    match role {
        None | Some(Role::Customer) => places.extend([
            item("/my/purchases", "store-nav-purchases", Place::Purchases),
            item("/my/inquiries", "store-nav-inquiries", Place::Inquiries),
        ]),
        Some(role) => places.push(NavItem::new(home_of(role), l.t(&format!("store-nav-{role}")))),
    }
    places
}

/// Language and theme, for whoever has not signed in; others have them in their menu. Each press is a form of its own,
/// so that it works without JavaScript.
#[component]
pub fn Preferences() -> impl IntoView {
    let l = use_locale();
    let reader = use_reader();
    let path = <api::SetPreferences as ServerFn>::PATH;
    let form = |legend: String, choices: Vec<LookChoice>| {
        let buttons = choices
            .into_iter()
            .map(|choice| {
                let (pressed, lang) = (choice.chosen.to_string(), choice.lang());
                // A language is written out; a theme has its picture.
                let title = lang.is_none().then(|| choice.label.clone());
                let inside = match lang {
                    Some(_) => choice.label.into_any(),
                    None => view! { <Icon name=choice.icon/> }.into_any(),
                };
                view! {
                    <button type="submit" name=choice.name value=choice.value lang=lang aria-pressed=pressed aria-label=title.clone() title=title>
                        {inside}
                    </button>
                }
            })
            .collect_view();
        view! {
            <PlainForm path=path>
                <fieldset><legend class="visually-hidden">{legend}</legend>{buttons}</fieldset>
            </PlainForm>
        }
    };
    view! {
        <div class="preferences">
            {form(l.t("account-language"), languages(l, &reader))} {form(l.t("account-theme"), themes(l, &reader))}
        </div>
    }
}
