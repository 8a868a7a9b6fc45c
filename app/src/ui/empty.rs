use leptos::either::Either;
use leptos::prelude::*;

use super::{Icon, Opt, Tone};

/// Nothing here, and what comes next. Errors of a whole page use it too, with `heading`.
///
/// `<Empty icon="check" tone=Tone::Ok title="All answered" text="…"><LinkButton href=…>"…"</LinkButton></Empty>`
#[component]
pub fn Empty(
    icon: &'static str,
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(optional)] tone: Tone,
    /// The page's own heading.
    #[prop(optional)]
    heading: bool,
    /// Between text and deeds: the likely thing, the draft that was kept.
    #[prop(optional, into)]
    offer: Opt<AnyView>,
    /// What to do next.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let offer = offer.0;
    let title =
        if heading { Either::Left(view! { <h1>{title}</h1> }) } else { Either::Right(view! { <h2>{title}</h2> }) };
    view! {
        <div class=if heading { "empty whole" } else { "empty" }>
            <span class=format!("empty-icon {}", tone.class())><Icon name=icon large=true/></span>
            {title}
            <p>{text}</p>
            {offer.map(|offer| view! { <div class="empty-offer">{offer}</div> })}
            {children.map(|children| view! { <div class="empty-actions">{children()}</div> })}
        </div>
    }
}

/// What a [`Skeleton`] stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SkeletonKind {
    #[default]
    Rows,
    Text,
    Card,
}

/// The place of something that is on its way; it keeps the final height and breathes after 300 ms.
///
/// `<Suspense fallback=|| view! { <Skeleton count=4/> }>`
#[component]
pub fn Skeleton(#[prop(optional)] kind: SkeletonKind, #[prop(default = 3)] count: u32) -> impl IntoView {
    let class = match kind {
        SkeletonKind::Rows => "skeleton rows",
        SkeletonKind::Text => "skeleton text",
        SkeletonKind::Card => "skeleton card",
    };
    let rows = (0..count).map(|_| view! { <div class="skeleton-row"><i></i><i></i><i></i></div> }).collect_view();
    view! { <div class=class aria-busy="true" aria-hidden="true">{rows}</div> }
}
