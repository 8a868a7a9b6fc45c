use leptos::prelude::*;

use super::{Icon, Opt, use_locale};

/// What a button says about its deed. At most one `Primary` or `Danger` in a view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    Primary,
    #[default]
    Default,
    Quiet,
    Danger,
}

impl ButtonKind {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Default => "default",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// Heights of controls: 28, 32, 40 and 48. Work uses `S` and `M`, customers `L` and `Xl`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    S,
    #[default]
    M,
    L,
    Xl,
}

impl Size {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::S => "s",
            Self::M => "m",
            Self::L => "l",
            Self::Xl => "xl",
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonType {
    #[default]
    Submit,
    Button,
    Reset,
}

impl ButtonType {
    fn as_str(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Button => "button",
            Self::Reset => "reset",
        }
    }
}

/// A button of a form, or with `r#type=ButtonType::Button` one that a listener serves.
///
/// `<Button kind=ButtonKind::Primary size=Size::Xl busy=pending>"Send request"</Button>`,
/// `<Button icon="archive" label="Close"/>`
#[component]
pub fn Button(
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] size: Size,
    #[prop(optional)] r#type: ButtonType,
    #[prop(optional, into)] name: Opt<String>,
    #[prop(optional, into)] value: Opt<String>,
    #[prop(optional, into)] icon: Opt<&'static str>,
    /// What a button without words is called.
    #[prop(optional, into)]
    label: Opt<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// The deed is on its way: a spinner, and no second press.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// As wide as its column.
    #[prop(optional)]
    wide: bool,
    /// The key that does the same.
    #[prop(optional, into)]
    kbd: Opt<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let (name, value, icon, label, kbd) = (name.0, value.0, icon.0, label.0, kbd.0);
    let class = class_of(kind, size, wide, children.is_none());
    view! {
        <button
            class=class
            class:busy=move || busy.get()
            type=r#type.as_str()
            name=name
            value=value
            aria-label=label.clone()
            title=label
            aria-busy=move || busy.get().then_some("true")
            disabled=move || disabled.get()
        >
            {icon.map(|name| view! { <Icon name/> })}
            {children.map(|children| children())}
            {kbd.map(|keys| view! { <kbd aria-hidden="true">{keys}</kbd> })}
        </button>
    }
}

/// A link that looks like a button.
///
/// `<LinkButton href="/review" kind=ButtonKind::Primary>"Write a review"</LinkButton>`
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional)] size: Size,
    #[prop(optional, into)] icon: Opt<&'static str>,
    /// What a link without words is called.
    #[prop(optional, into)]
    label: Opt<String>,
    #[prop(optional)] wide: bool,
    #[prop(optional, into)] count: Opt<i64>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let (icon, label, count) = (icon.0, label.0, count.0);
    let class = class_of(kind, size, wide, children.is_none());
    let count = count.map(|count| view! { <span class="count">{use_locale().number(count)}</span> });
    view! {
        <a class=class href=href aria-label=label.clone() title=label>
            {icon.map(|name| view! { <Icon name/> })}
            {children.map(|children| children())}
            {count}
        </a>
    }
}

fn class_of(kind: ButtonKind, size: Size, wide: bool, square: bool) -> String {
    let mut class = format!("button {} {}", kind.class(), size.class());
    for (on, name) in [(wide, " wide"), (square, " square")] {
        if on {
            class.push_str(name);
        }
    }
    class
}
