use leptos::prelude::*;

use super::{AppIcon, Icon, Tone, use_locale};

/// A place to go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NavItem {
    pub href: String,
    pub label: String,
    pub icon: Option<&'static str>,
    /// An app's picture instead of an icon.
    pub app_key: Option<String>,
    pub count: Option<i64>,
    /// Where we are. When a queue is chosen, its place is `within` instead.
    pub current: bool,
    /// The place that the current queue belongs to: bold, without a fill.
    pub within: bool,
    /// Of the count.
    pub tone: Tone,
}

impl NavItem {
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into(), ..Self::default() }
    }

    #[must_use]
    pub fn icon(self, icon: &'static str) -> Self {
        Self { icon: Some(icon), ..self }
    }

    #[must_use]
    pub fn app(self, key: impl Into<String>) -> Self {
        Self { app_key: Some(key.into()), ..self }
    }

    #[must_use]
    pub fn count(self, count: i64) -> Self {
        Self { count: Some(count), ..self }
    }

    #[must_use]
    pub fn current(self, current: bool) -> Self {
        Self { current, ..self }
    }

    #[must_use]
    pub fn within(self, within: bool) -> Self {
        Self { within, ..self }
    }

    #[must_use]
    pub fn tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }
}

/// Places under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NavGroup {
    pub title: Option<String>,
    pub items: Vec<NavItem>,
}

impl NavGroup {
    pub fn new(items: Vec<NavItem>) -> Self {
        Self { title: None, items }
    }

    pub fn titled(title: impl Into<String>, items: Vec<NavItem>) -> Self {
        Self { title: Some(title.into()), items }
    }
}

/// A row of the sidebar, or of a list of links.
pub(super) fn nav_item(item: NavItem) -> impl IntoView {
    let locale = use_locale();
    let NavItem { href, label, icon, app_key, count, current, within, tone } = item;
    let count =
        count.map(|count| view! { <span class=format!("nav-count {}", tone.class())>{locale.number(count)}</span> });
    let class = if within { "nav-item within" } else { "nav-item" };
    view! {
        <li>
            <a class=class href=href aria-current=current.then_some("page") title=label>
                {app_key.map(|key| view! { <AppIcon key size=16/> })}
                {icon.map(|name| view! { <Icon name/> })}
                <span class="nav-label">{label.clone()}</span>
                {count}
            </a>
        </li>
    }
}

/// A place at the bottom of a phone: its picture with the count, the name below. Counts are news, not alarms.
pub(super) fn bottom_item(item: NavItem) -> impl IntoView {
    let locale = use_locale();
    let NavItem { href, label, icon, count, current, within, .. } = item;
    let here = (current || within).then_some("page");
    let count = count.map(|count| view! { <span class="count">{locale.number(count)}</span> });
    view! {
        <li>
            <a href=href aria-current=here>
                <span class="bottom-nav-icon">{icon.map(|name| view! { <Icon name large=true/> })} {count}</span>
                {label}
            </a>
        </li>
    }
}

/// Links without icons: the top bar, the foot.
pub(super) fn nav_link(item: NavItem) -> impl IntoView {
    view! { <li><a href=item.href aria-current=item.current.then_some("page")>{item.label}</a></li> }
}
