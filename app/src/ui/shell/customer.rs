use leptos::prelude::*;

use crate::ui::nav::{NavItem, nav_link};
use crate::ui::{Avatar, Icon, Mark, Opt, SignedIn, StoreMark, use_locale};

/// The store as customers see it: top bar, the page, the foot. On a phone the bar is 52 px with the way back and the
/// page's title; places and search open from its end, and `bottom` holds the page's deeds.
///
/// `<CustomerShell store="누리스토어" nav search_action="/search" user phone_title="내 문의" phone_back="/me/inquiries">…</CustomerShell>`
#[component]
pub fn CustomerShell(
    #[prop(into)] store: String,
    nav: Vec<NavItem>,
    /// Where the search form sends `q`; without it there is no search.
    #[prop(optional, into)]
    search_action: Opt<String>,
    #[prop(optional, into)] search_value: String,
    #[prop(optional, into)] user: Opt<SignedIn>,
    /// What an account can do everywhere; a phone has it at the foot instead.
    #[prop(optional, into)]
    menu: Opt<AnyView>,
    #[prop(default = "/sign-in".into(), into)] sign_in: String,
    /// The page's title in the bar of a phone; without it the store's mark stands there.
    #[prop(optional, into)]
    phone_title: Opt<String>,
    #[prop(optional, into)] phone_back: Opt<String>,
    #[prop(optional)] footer: Vec<NavItem>,
    /// At the foot's end, such as language and theme.
    #[prop(optional, into)]
    footer_end: Opt<AnyView>,
    /// The bar of deeds at the bottom of a phone.
    #[prop(optional, into)]
    bottom: Opt<AnyView>,
    children: Children,
) -> impl IntoView {
    let (footer_end, bottom) = (footer_end.0, bottom.0);
    let (search_action, user, phone_title, phone_back) = (search_action.0, user.0, phone_title.0, phone_back.0);
    let locale = use_locale();
    let titled = phone_title.is_some();
    let back = phone_back.map(|href| {
        view! { <a class="topbar-back" href=href aria-label=locale.t("ui-back")><Icon name="arrow-left" large=true/></a> }
    });
    let search = search_action.map(|action| {
        view! {
            <form class="topbar-search" role="search" action=action method="get">
                <label class="visually-hidden" for="store-search">{locale.t("ui-search-store")}</label>
                <Icon name="search"/>
                <input id="store-search" type="search" name="q" value=search_value placeholder=locale.t("ui-search-store") autocomplete="off" enterkeyhint="search"/>
            </form>
        }
    });
    let me = match user {
        Some(user) => view! {
            <a class="topbar-me" href=user.href aria-label=locale::t!(locale, "ui-my-page", name = &user.name)>
                <Avatar name=user.name.clone() size=36/> <span class="topbar-me-name">{user.name.clone()}</span>
            </a>
            {menu.0.map(|menu| view! { <div class="topbar-menu">{menu}</div> })}
        }
        .into_any(),
        None => view! { <a class="button default l" href=sign_in>{locale.t("ui-sign-in")}</a> }.into_any(),
    };
    let class = match (titled, bottom.is_some()) {
        (true, true) => "customer titled acting",
        (true, false) => "customer titled",
        (false, true) => "customer acting",
        (false, false) => "customer",
    };
    view! {
        <div class=class>
            <a class="skip" href="#main">{locale.t("ui-skip")}</a>
            <header class="topbar">
                <div class="topbar-in">
                    {back}
                    <a class="topbar-brand" href="/"><StoreMark/> <span>{store}</span></a>
                    {phone_title.map(|title| view! { <p class="topbar-title" aria-hidden="true">{title}</p> })}
                    <button class="topbar-more" type="button" popovertarget="places" aria-label=locale.t("ui-places")>
                        <Icon name="menu" large=true/>
                    </button>
                    <div class="topbar-places" id="places" popover="auto">
                        <nav aria-label=locale.t("ui-places")><ul>{nav.into_iter().map(nav_link).collect_view()}</ul></nav>
                        {search}
                        {me}
                    </div>
                </div>
            </header>
            <main class="customer-main" id="main" tabindex="-1">{children()}</main>
            <footer class="footer">
                <div class="footer-in">
                    <ul class="footer-links">{footer.into_iter().map(nav_link).collect_view()}</ul>
                    {footer_end}
                    <p class="runs-on"><Mark/> {locale.t("ui-runs-on")}</p>
                </div>
            </footer>
            {bottom.map(|bottom| view! { <div class="bottom-bar">{bottom}</div> })}
        </div>
    }
}
