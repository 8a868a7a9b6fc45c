use leptos::prelude::*;

use super::{Icon, Opt, use_locale};

/// A view of the same page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tab {
    pub href: String,
    pub label: String,
    pub count: Option<i64>,
    pub current: bool,
}

impl Tab {
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into(), ..Self::default() }
    }

    #[must_use]
    pub fn count(self, count: i64) -> Self {
        Self { count: Some(count), ..self }
    }

    #[must_use]
    pub fn current(self, current: bool) -> Self {
        Self { current, ..self }
    }
}

/// Links to the views of a page, with counts. They scroll sideways on a phone.
///
/// `<Tabs label="Inquiries" tabs=vec![Tab::new("?view=open", "Needs reply").count(23).current(true)]/>`
#[component]
pub fn Tabs(
    /// What the views are of, for screen readers.
    #[prop(into)]
    label: String,
    tabs: Vec<Tab>,
) -> impl IntoView {
    let locale = use_locale();
    let tabs = tabs
        .into_iter()
        .map(|tab| {
            let count = tab.count.map(|count| view! { <span class="count">{locale.number(count)}</span> });
            view! {
                <li><a href=tab.href aria-current=tab.current.then_some("page")><span>{tab.label}</span> {count}</a></li>
            }
        })
        .collect_view();
    view! { <nav class="tabs" aria-label=label><ul>{tabs}</ul></nav> }
}

/// A filter as a link: the address is the state. Put several into `<div class="chips">`.
///
/// `<Chip href="?verified=1" label="Verified" icon="shopping-bag" current=true/>`
#[component]
pub fn Chip(
    #[prop(into)] href: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] count: Opt<i64>,
    #[prop(optional)] current: bool,
    #[prop(optional, into)] icon: Opt<&'static str>,
    /// After the count: "3.1 ★".
    #[prop(optional, into)]
    detail: Opt<String>,
    /// Following the link takes the filter away.
    #[prop(optional)]
    removable: bool,
    /// In ink when chosen, for "All".
    #[prop(optional)]
    solid: bool,
) -> impl IntoView {
    let (count, icon, detail) = (count.0, icon.0, detail.0);
    let locale = use_locale();
    let class = if solid { "chip solid" } else { "chip" };
    let icon = if current && !solid && !removable { Some("check") } else { icon };
    view! {
        <a class=class href=href aria-current=current.then_some("true")>
            {icon.map(|name| view! { <Icon name/> })}
            <span>{label}</span>
            {count.map(|count| view! { <span class="count">{locale.number(count)}</span> })}
            {detail.map(|detail| view! { <span class="count">{detail}</span> })}
            {removable.then(|| view! { <span class="visually-hidden">{locale.t("ui-remove")}</span> <Icon name="x"/> })}
        </a>
    }
}

/// One half (or third) of a [`Segmented`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segment {
    pub value: String,
    pub label: String,
    pub icon: Option<&'static str>,
    pub checked: bool,
}

impl Segment {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    #[must_use]
    pub fn icon(self, icon: &'static str) -> Self {
        Self { icon: Some(icon), ..self }
    }

    #[must_use]
    pub fn checked(self, checked: bool) -> Self {
        Self { checked, ..self }
    }
}

/// Two or three radio buttons in one bar.
///
/// `<Segmented name="mode" legend="Kind of message" segments/>`
#[component]
pub fn Segmented(
    #[prop(into)] name: String,
    /// For screen readers.
    #[prop(into)]
    legend: String,
    segments: Vec<Segment>,
) -> impl IntoView {
    let segments = segments
        .into_iter()
        .map(|segment| {
            view! {
                <label class="segment">
                    <input type="radio" name=name.clone() value=segment.value checked=segment.checked/>
                    {segment.icon.map(|name| view! { <Icon name/> })}
                    <span>{segment.label}</span>
                </label>
            }
        })
        .collect_view();
    view! { <fieldset class="segmented"><legend class="visually-hidden">{legend}</legend>{segments}</fieldset> }
}
