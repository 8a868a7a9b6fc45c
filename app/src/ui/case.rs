use leptos::prelude::*;

use super::{AppIcon, Opt, use_locale, written_in};

/// Cases of a queue under one heading.
///
/// `<QueueGroup title="Due in 24 h" count=3><QueueItem …/></QueueGroup>`
#[component]
pub fn QueueGroup(#[prop(into)] title: String, #[prop(into)] count: i64, children: Children) -> impl IntoView {
    view! {
        <section class="queue-group">
            <h2 class="queue-title">{title} <span class="count">{use_locale().number(count)}</span></h2>
            <ul class="queue">{children()}</ul>
        </section>
    }
}

/// A case in the queue of a developer or an operator. The whole row is its link.
///
/// `<QueueItem href app_key="moaplan" who="Seoyeon Kim" subject due=view! { <DueChip reading/> }.into_any() foot=view! { <KindTag kind="refund" short=true/> <span class="preview">"…"</span> }.into_any()/>`
#[component]
pub fn QueueItem(
    #[prop(into)] href: String,
    #[prop(into)] app_key: String,
    #[prop(into)] who: String,
    #[prop(into)] subject: String,
    #[prop(optional, into)] due: Opt<AnyView>,
    /// Kind and first words, or amount and consent; an avatar at the end.
    #[prop(optional, into)]
    foot: Opt<AnyView>,
    #[prop(optional)] current: bool,
    #[prop(optional)] unread: bool,
    /// The language of the subject.
    #[prop(optional, into)]
    lang: Opt<String>,
    /// What covers the row now and then.
    #[prop(optional, into)]
    over: Opt<AnyView>,
    /// The box by which it is chosen together with others.
    #[prop(optional, into)]
    pick: Opt<AnyView>,
) -> impl IntoView {
    let pick = pick.0;
    let (due, foot, over) = (due.0, foot.0, over.0);
    let lang = lang.0.or_else(|| written_in(&subject).map(str::to_owned));
    let unread_mark = unread.then(
        || view! { <span class="unread"><span class="visually-hidden">{use_locale().t("ui-unread")}</span></span> },
    );
    let link = NodeRef::<leptos::html::A>::new();
    #[cfg(feature = "hydrate")]
    if current {
        let address = href.clone();
        Effect::new(move |_| {
            if let Some(link) = link.get() {
                into_sight(&link, &address);
            }
        });
    }
    view! {
        <li class=if unread { "queue-item new" } else { "queue-item" }>
            {pick}
            <div class="queue-line">
                {unread_mark}
                <AppIcon key=app_key size=16/>
                <span class="queue-who">{who}</span>
                {due}
            </div>
            <a node_ref=link class="queue-link" href=href aria-current=current.then_some("true") lang=lang>{subject}</a>
            <div class="queue-foot">{foot}</div>
            {over}
        </li>
    }
}

/// Whoever comes by an address finds the open one in a long list: once, so that nothing moves under whoever reads.
#[cfg(feature = "hydrate")]
fn into_sight(link: &web_sys::HtmlAnchorElement, address: &str) {
    use std::cell::RefCell;

    thread_local! {
        static SHOWN: RefCell<String> = RefCell::default();
    }
    if SHOWN.with_borrow(|shown| shown == address) {
        return;
    }
    SHOWN.with_borrow_mut(|shown| address.clone_into(shown));
    let list = link.closest(".pane-body").ok().flatten();
    if let Some((list, row)) = list.zip(link.closest(".queue-item").ok().flatten()) {
        let (seen, row) = (list.get_bounding_client_rect(), row.get_bounding_client_rect());
        if row.top() < seen.top() || row.bottom() > seen.bottom() {
            let middle = row.top() - seen.top() - seen.height() / 2.0;
            list.set_scroll_top(list.scroll_top() + middle as i32);
        }
    }
}

/// A row of My page: an inquiry, a purchase. The title is its link.
///
/// `<RecordRow href app_key="moaplan" title="…" text="…" kicker=view! { … }.into_any() end=view! { <StatusTag …/> <DueChip …/> }.into_any()/>`
#[component]
pub fn RecordRow(
    #[prop(optional, into)] href: Opt<String>,
    #[prop(into)] app_key: String,
    #[prop(into)] title: String,
    #[prop(optional, into)] text: Opt<String>,
    /// Above the title: kind, app, number.
    #[prop(optional, into)]
    kicker: Opt<AnyView>,
    /// At the end: tag and clock, or the amount.
    #[prop(optional, into)]
    end: Opt<AnyView>,
    /// Buttons.
    #[prop(optional, into)]
    actions: Opt<AnyView>,
    /// Under the text.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (kicker, end, actions) = (kicker.0, end.0, actions.0);
    let (href, text) = (href.0, text.0);
    let lang = written_in(&title);
    let title = match href {
        Some(href) => view! { <a class="record-title" href=href lang=lang>{title}</a> }.into_any(),
        None => view! { <span class="record-title" lang=lang>{title}</span> }.into_any(),
    };
    view! {
        <li class="record">
            <AppIcon key=app_key size=48/>
            <div class="record-body">
                {kicker.map(|kicker| view! { <div class="record-kicker">{kicker}</div> })}
                {title}
                {text.map(|text| view! { <p class="record-text">{text}</p> })}
                {children.map(|children| children())}
            </div>
            {end.map(|end| view! { <div class="record-end">{end}</div> })}
            {actions.map(|actions| view! { <div class="record-actions">{actions}</div> })}
        </li>
    }
}
