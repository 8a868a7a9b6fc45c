use leptos::prelude::*;

use super::{Avatar, Opt, Segment, Segmented, use_locale};

/// Where a message is written: presence on top, reply or internal note, the text, tools and one filled button.
/// The box turns amber while the mode `note` is chosen. It stands inside of the page's own form.
///
/// `<Composer modes tools=view! { … }.into_any() send=view! { <Button kind=ButtonKind::Primary>"Send reply"</Button> }.into_any()><TextArea name="body" label="Reply" label_hidden=true bare=true/></Composer>`
#[component]
pub fn Composer(
    /// The field `mode`: a segment with the value `note` is the internal note. None for customers.
    #[prop(optional)]
    modes: Vec<Segment>,
    /// "Seen by Seoyeon and the store".
    #[prop(optional, into)]
    seen_by: Opt<String>,
    /// Usually a [`Presence`].
    #[prop(optional, into)]
    presence: Opt<AnyView>,
    #[prop(optional, into)] tools: Opt<AnyView>,
    #[prop(optional, into)] send: Opt<AnyView>,
    children: Children,
) -> impl IntoView {
    let (presence, tools, send) = (presence.0, tools.0, send.0);
    let seen_by = seen_by.0;
    let head = (!modes.is_empty() || seen_by.is_some()).then(|| {
        let legend = use_locale().t("ui-composer-mode");
        let modes = (!modes.is_empty()).then(|| view! { <Segmented name="mode" legend segments=modes/> });
        view! {
            <div class="composer-head">
                {modes}
                {seen_by.map(|text| view! { <span class="composer-seen">{text}</span> })}
            </div>
        }
    });
    view! {
        <div class="composer">
            {presence}
            <div class="composer-box">
                {head}
                {children()}
                <div class="composer-foot">
                    <div class="composer-tools">{tools}</div>
                    <div class="composer-send">{send}</div>
                </div>
            </div>
        </div>
    }
}

/// Somebody else is at the same inquiry; said once when it begins.
///
/// `<Presence name="Minho Kang" text="is writing a reply"/>`
#[component]
pub fn Presence(
    #[prop(into)] name: String,
    #[prop(into)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="presence" role="status">
            <Avatar name=name.clone() size=20/>
            <span><strong>{name}</strong> " " {text}</span>
            <span class="presence-dots" aria-hidden="true"><i></i><i></i><i></i></span>
            {children.map(|children| view! { <span class="presence-end">{children()}</span> })}
        </div>
    }
}
