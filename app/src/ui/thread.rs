use leptos::prelude::*;
use model::Time;

use super::{Avatar, Icon, Opt, TimeKind, TimeText, Tone, use_locale, written_in};

/// A message of a thread. Internal notes are amber with a lock; nobody outside sees them.
///
/// `<Message name="Seoyeon Kim" at=message.at body=message.body/>`
#[component]
pub fn Message(
    #[prop(into)] name: String,
    at: Time,
    /// Whose letters stand in the circle, if not `name`'s ("나" stands for 김서연).
    #[prop(optional, into)]
    avatar: Opt<String>,
    #[prop(optional)] internal: bool,
    /// Kept on this device.
    #[prop(optional)]
    unsent: bool,
    /// Written by the store: its mark instead of letters.
    #[prop(optional)]
    store: bool,
    /// Line breaks are kept.
    #[prop(optional, into)]
    body: Opt<String>,
    /// The language of the body, where it is another than the page's.
    #[prop(optional, into)]
    lang: Opt<String>,
    #[prop(default = TimeKind::Short)] time_kind: TimeKind,
    /// After the body: evidence, deeds.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (avatar, body) = (avatar.0, body.0);
    let lang = lang.0.or_else(|| body.as_deref().and_then(written_in).map(str::to_owned));
    let locale = use_locale();
    let class = match (internal, unsent) {
        (true, _) => "message internal",
        (_, true) => "message unsent",
        _ => "message",
    };
    let picture = if store {
        view! { <span class="message-store"><Icon name="store" large=true/></span> }.into_any()
    } else {
        view! { <Avatar name=avatar.unwrap_or_else(|| name.clone()) size=36/> }.into_any()
    };
    let mark = |class: &'static str, icon: &'static str, key: &'static str| {
        view! { <span class=class><Icon name=icon/> {locale.t(key)}</span> }
    };
    view! {
        <article class=class>
            {picture}
            <header class="message-head">
                <span class="message-name">{name}</span>
                {internal.then(|| mark("message-mark warn", "lock", "ui-internal-note"))}
                {unsent.then(|| mark("message-mark warn", "hourglass", "ui-not-sent"))}
                {store.then(|| mark("message-mark accent", "shield-check", "ui-store"))}
                <TimeText time=at kind=time_kind/>
            </header>
            <div class="message-body">
                {body.map(|body| view! { <p class="prose" lang=lang>{body}</p> })}
                {children.map(|children| children())}
            </div>
        </article>
    }
}

/// Something that happened, between the messages.
///
/// `<SystemLine icon="eye" at=opened>"모아랩스가 문의를 열어 봤어요"</SystemLine>`
#[component]
pub fn SystemLine(
    icon: &'static str,
    #[prop(optional, into)] at: Opt<Time>,
    #[prop(optional)] tone: Tone,
    #[prop(default = TimeKind::Short)] time_kind: TimeKind,
    children: Children,
) -> impl IntoView {
    let at = at.0;
    view! {
        <div class=format!("system-line {}", tone.class())>
            <span class="system-icon"><Icon name=icon/></span>
            <p>{children()}</p>
            {at.map(|time| view! { <TimeText time kind=time_kind/> })}
        </div>
    }
}
