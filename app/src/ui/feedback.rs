use leptos::prelude::*;

use super::{Icon, Opt, Tone, use_locale};

/// A note that belongs to what stands around it. `live` is for what appears after the page: it is read out.
///
/// `<Callout tone=Tone::Warn title="Due in 5 h 42 m.">"Then it goes to the store."</Callout>`
#[component]
pub fn Callout(
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] icon: Opt<&'static str>,
    #[prop(optional, into)] title: Opt<String>,
    #[prop(optional)] live: bool,
    /// Links or buttons under the text.
    #[prop(optional, into)]
    actions: Opt<AnyView>,
    /// The title on a line of its own.
    #[prop(optional)]
    tall: bool,
    /// The deeds stand at its end, where there is room.
    #[prop(optional)]
    acting: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let actions = actions.0;
    let (icon, title) = (icon.0, title.0);
    let role = live.then_some(if tone == Tone::Bad { "alert" } else { "status" });
    let tall = if tall { " tall" } else { "" };
    let acting = if acting { " acting" } else { "" };
    view! {
        <div class=format!("callout {}{tall}{acting}", tone.class()) role=role>
            <Icon name=icon.unwrap_or(tone.icon())/>
            <div class="callout-body">
                <div class="callout-text">
                    {title.map(|title| view! { <strong class="callout-title">{title}</strong> " " })}
                    {children.map(|children| children())}
                </div>
                {actions.map(|actions| view! { <div class="callout-actions">{actions}</div> })}
            </div>
        </div>
    }
}

/// The corner in which notices appear; the app has one. Notices are read out when they come.
///
/// `<Toasts>{move || sent.get().then(|| view! { <Toast tone=Tone::Ok text="Reply sent"/> })}</Toasts>`
#[component]
pub fn Toasts(#[prop(optional)] children: Option<Children>) -> impl IntoView {
    view! { <div class="toasts" role="status" aria-live="polite">{children.map(|children| children())}</div> }
}

/// A notice, with a deed such as undo, and with `on_close` a button that takes it away.
///
/// `<Toast tone=Tone::Ok text="Reply sent to Seoyeon Kim"><a href="?undo">"Undo 8 s"</a></Toast>`
#[component]
pub fn Toast(
    #[prop(optional)] tone: Tone,
    #[prop(into)] text: String,
    #[prop(optional, into)] on_close: Option<Callback<()>>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let close = on_close.map(|close| {
        let label = use_locale().t("ui-close");
        view! { <button class="toast-close" type="button" aria-label=label on:click=move |_| close.run(())><Icon name="x"/></button> }
    });
    view! {
        <div class=format!("toast {}", tone.class())>
            <Icon name=tone.icon()/>
            <span class="toast-text">{text}</span>
            {children.map(|children| children())}
            {close}
        </div>
    }
}
