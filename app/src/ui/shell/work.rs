use leptos::prelude::*;

use super::keys::Keys;
use crate::ui::nav::{NavGroup, NavItem, bottom_item, nav_item};
use crate::ui::{Avatar, Icon, Opt, SignedIn, use_locale};

/// Developer Center and Operations: a sidebar of 220 px with places, queues and records, and the page beside it.
/// Under 960 px the sidebar opens from a bar on top; with `rail` it is a rail of icons from there to 1280 px.
///
/// `<WorkShell org="Moalabs" org_detail="Developer" groups user title="Inbox">…</WorkShell>`
#[component]
pub fn WorkShell(
    #[prop(into)] org: String,
    #[prop(into)] org_detail: String,
    /// An icon instead of the organisation's letter.
    #[prop(optional, into)]
    org_icon: Opt<&'static str>,
    groups: Vec<NavGroup>,
    user: SignedIn,
    #[prop(optional, into)] search_action: Opt<String>,
    #[prop(optional, into)] search_value: String,
    /// "Search or jump to".
    #[prop(optional, into)]
    search_label: Opt<String>,
    /// The page's title in the bar of a phone.
    #[prop(optional, into)]
    title: Opt<String>,
    #[prop(optional, into)] phone_back: Opt<String>,
    /// After the organisation's name: what can be switched.
    #[prop(optional, into)]
    org_end: Opt<AnyView>,
    /// After the user's name: notices, signing out.
    #[prop(optional, into)]
    user_end: Opt<AnyView>,
    #[prop(optional)] rail: bool,
    /// The page scrolls in panes, not as a whole.
    #[prop(optional)]
    panes: bool,
    /// The places that stand at the bottom of a phone; everything else is behind "More" beside them.
    #[prop(optional)]
    bottom: Vec<NavItem>,
    children: Children,
) -> impl IntoView {
    let (org_end, user_end) = (org_end.0, user_end.0);
    let (org_icon, search_action, search_label, title, phone_back) =
        (org_icon.0, search_action.0, search_label.0, title.0, phone_back.0);
    let locale = use_locale();
    let class = match (rail, panes) {
        (true, true) => "work rail panes",
        (true, false) => "work rail",
        (false, true) => "work panes",
        (false, false) => "work",
    };
    let search = search_action.map(|action| {
        let label = search_label.unwrap_or_else(|| locale.t("ui-search-work"));
        view! {
            <form class="side-search" role="search" action=action method="get">
                <label class="visually-hidden" for="work-search">{label.clone()}</label>
                <Icon name="search"/>
                <input id="work-search" type="search" name="q" value=search_value placeholder=label autocomplete="off" data-key="/"/>
                <kbd aria-hidden="true">"/"</kbd>
            </form>
        }
    });
    let mark = match org_icon {
        Some(name) => view! { <span class="org-mark"><Icon name/></span> }.into_any(),
        None => view! { <Avatar name=org.clone() size=28 company=true/> }.into_any(),
    };
    let back = phone_back.map(|href| {
        view! { <a class="work-bar-back" href=href aria-label=locale.t("ui-back")><Icon name="arrow-left" large=true/></a> }
    });
    let groups = groups
        .into_iter()
        .map(|group| {
            view! {
                <div class="side-group">
                    {group.title.map(|title| view! { <h2 class="side-title">{title}</h2> })}
                    <ul>{group.items.into_iter().map(nav_item).collect_view()}</ul>
                </div>
            }
        })
        .collect_view();
    let bottom = (!bottom.is_empty()).then(|| {
        view! {
            <nav class="bottom-nav" aria-label=locale.t("ui-places-main")>
                <ul>
                    {bottom.into_iter().map(bottom_item).collect_view()}
                    <li>
                        <button type="button" popovertarget="sidebar">
                            <span class="bottom-nav-icon"><Icon name="ellipsis" large=true/></span>
                            {locale.t("ui-places-more")}
                        </button>
                    </li>
                </ul>
            </nav>
        }
    });
    view! {
        <div class=class>
            <a class="skip" href="#main">{locale.t("ui-skip")}</a>
            <header class="work-bar">
                {back}
                <button class="work-bar-more" type="button" popovertarget="sidebar" aria-label=locale.t("ui-places")>
                    <Icon name="menu" large=true/>
                </button>
                <p class="work-bar-title">{title.unwrap_or_else(|| org.clone())}</p>
            </header>
            <aside class="sidebar" id="sidebar" popover="auto">
                <div class="org">
                    {mark}
                    <span class="org-body"><strong>{org}</strong> <span>{org_detail}</span></span>
                    {org_end}
                </div>
                {search}
                <nav class="side-nav" aria-label=locale.t("ui-places")>{groups}</nav>
                <Keys/>
                <div class="side-user">
                    <a class="side-user-link" href=user.href>
                        <Avatar name=user.name.clone() size=28/>
                        <span class="org-body"><strong>{user.name}</strong> <span>{user.detail}</span></span>
                    </a>
                    {user_end}
                </div>
            </aside>
            <main class="work-main" id="main" tabindex="-1">{children()}</main>
            {bottom}
        </div>
    }
}
