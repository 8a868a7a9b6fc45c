use leptos::prelude::*;

use super::{Icon, Opt, use_locale};

/// What a colour says. It never says it alone: an icon and a word stand with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Neutral,
    Accent,
    Ok,
    Warn,
    Bad,
}

impl Tone {
    pub fn class(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Accent => "accent",
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }

    pub(super) fn icon(self) -> &'static str {
        match self {
            Self::Neutral => "info",
            Self::Accent => "users-round",
            Self::Ok => "circle-check",
            Self::Warn => "timer",
            Self::Bad => "circle-alert",
        }
    }
}

/// A word on a tint, with its icon.
///
/// `<Tag tone=Tone::Ok icon="circle-check" label="Paid"/>`
#[component]
pub fn Tag(
    #[prop(optional)] tone: Tone,
    #[prop(into)] label: String,
    #[prop(optional, into)] icon: Opt<&'static str>,
    /// Without the tint, in lists.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    let icon = icon.0;
    let plain = if plain { " plain" } else { "" };
    view! {
        <span class=format!("tag {}{plain}", tone.class())>{icon.map(|name| view! { <Icon name/> })} <span>{label}</span></span>
    }
}

/// Where an inquiry stands, and so who acts next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Received,
    WithDeveloper,
    Opened,
    Answered,
    DueSoon,
    Overdue,
    WithStore,
    /// The customer has been asked something.
    WaitingForCustomer,
    Refunded,
    Declined,
    Cancelled,
    Closed,
}

/// Whom a status speaks to: people at work in notes, customers in sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Voice {
    #[default]
    Work,
    Customer,
}

impl Status {
    fn parts(self) -> (&'static str, Tone, &'static str) {
        match self {
            Self::Received => ("received", Tone::Neutral, "inbox"),
            Self::WithDeveloper => ("with-developer", Tone::Accent, "send"),
            Self::Opened => ("opened", Tone::Accent, "eye"),
            Self::Answered => ("answered", Tone::Ok, "message-square-reply"),
            Self::DueSoon => ("due-soon", Tone::Warn, "timer"),
            Self::Overdue => ("overdue", Tone::Bad, "clock-alert"),
            Self::WithStore => ("with-store", Tone::Accent, "store"),
            Self::WaitingForCustomer => ("waiting-for-customer", Tone::Neutral, "hourglass"),
            Self::Refunded => ("refunded", Tone::Ok, "circle-check"),
            Self::Declined => ("declined", Tone::Neutral, "circle-x"),
            Self::Cancelled => ("cancelled", Tone::Neutral, "circle-slash"),
            Self::Closed => ("closed", Tone::Neutral, "archive"),
        }
    }

    /// The words alone.
    pub fn text(self, locale: locale::Locale, voice: Voice) -> String {
        let (key, ..) = self.parts();
        match voice {
            Voice::Work => locale.t(&format!("status-{key}")),
            Voice::Customer => locale.t(&format!("status-{key}-customer")),
        }
    }
}

/// `<StatusTag status=Status::WithStore voice=Voice::Customer/>`
#[component]
pub fn StatusTag(
    status: Status,
    #[prop(optional)] voice: Voice,
    /// Other words than the catalogue's.
    #[prop(optional, into)]
    label: Opt<String>,
) -> impl IntoView {
    let label = label.0;
    let (_, tone, icon) = status.parts();
    let icon = if voice == Voice::Customer && matches!(status, Status::WithDeveloper | Status::Opened) {
        "hourglass"
    } else {
        icon
    };
    let label = label.unwrap_or_else(|| status.text(use_locale(), voice));
    view! { <Tag tone icon label/> }
}

/// What a customer has said to the use of the payment number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    O,
    X,
    /// Asked, not yet answered.
    Asked,
    Withdrawn,
}

/// `<ConsentTag consent=Asked::O/>`; X is a fact, never red.
#[component]
pub fn ConsentTag(
    consent: Asked,
    /// Without the tint, in lists.
    #[prop(optional)]
    plain: bool,
) -> impl IntoView {
    let (key, tone, icon) = match consent {
        Asked::O => ("o", Tone::Ok, "circle-check"),
        Asked::X => ("x", Tone::Neutral, "circle-x"),
        Asked::Asked => ("asked", Tone::Neutral, "hourglass"),
        Asked::Withdrawn => ("withdrawn", Tone::Neutral, "undo-2"),
    };
    view! { <Tag tone icon label=use_locale().t(&format!("consent-tag-{key}")) plain/> }
}

/// The kind of an inquiry with its icon: `improvement`, `error`, `refund`.
///
/// `<KindTag kind="refund" short=true/>`
#[component]
pub fn KindTag(
    #[prop(into)] kind: String,
    /// On a tint, in heads.
    #[prop(optional)]
    tag: bool,
    /// "Refund" instead of "Refund request".
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let icon = match kind.as_str() {
        "improvement" => "lightbulb",
        "error" => "bug",
        _ => "undo-2",
    };
    let key = if short { format!("kind-{kind}-short") } else { format!("kind-{kind}") };
    view! { <Tag icon label=use_locale().t(&key) plain=!tag/> }
}
