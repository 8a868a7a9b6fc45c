//! What narrows the inbox: the sidebar's queues, kinds and apps, the search, and what has been chosen.

use leptos::html;
use leptos::prelude::*;
use locale::Locale;
use model::inquiry::InquiryKind;
use model::view::{DeveloperCounts, InboxQueue};

use super::address::Address;
use crate::developer::frame::{FIND, counted, in_queue};
use crate::page::query;
use crate::ui::{
    Button, ButtonKind, Chip, Icon, LinkButton, NavGroup, NavItem, Select, SelectOption, Size, TextInput, Tone,
    use_locale,
};

/// The queues, kinds and apps of the sidebar. The queue is the one highlight; a chosen kind or app is bold.
pub fn sidebar(l: Locale, address: &Address, counts: &DeveloperCounts) -> Vec<NavGroup> {
    let queues = InboxQueue::ALL.iter().map(|&queue| {
        let item = NavItem::new(address.in_queue(queue).list(), l.t(&format!("dev-queue-{queue}")))
            .icon(icon_of(queue))
            .current(queue == address.queue)
            .tone(if queue == InboxQueue::DueSoon { Tone::Bad } else { Tone::Neutral });
        // What has ended, and everything, does not wait for anybody.
        let waits = !matches!(queue, InboxQueue::Closed | InboxQueue::All);
        if waits { counted(item, in_queue(counts, queue)) } else { item }
    });
    let kinds = [InquiryKind::Refund, InquiryKind::Error, InquiryKind::Improvement, InquiryKind::Other].map(|kind| {
        let chosen = address.kind == Some(kind);
        let item = NavItem::new(address.of_kind((!chosen).then_some(kind)).list(), l.t(&format!("dev-kinds-{kind}")))
            .icon(kind_icon(kind))
            .within(chosen);
        counted(item, counts.kinds.iter().find(|(of, _)| *of == kind).map_or(0, |(_, count)| *count))
    });
    let apps = counts.apps.iter().map(|app| {
        let chosen = address.app.as_deref() == Some(app.package.as_str());
        let item = NavItem::new(address.of_app((!chosen).then_some(app.package.as_str())).list(), l.of(&app.title))
            .app(app.icon.clone())
            .within(chosen);
        counted(item, app.open)
    });
    vec![
        NavGroup::titled(l.t("dev-queues"), queues.collect()),
        NavGroup::titled(l.t("dev-kinds"), kinds.into()),
        NavGroup::titled(l.t("dev-apps"), apps.collect()),
    ]
}

fn icon_of(queue: InboxQueue) -> &'static str {
    match queue {
        InboxQueue::NeedsReply => "message-square-reply",
        InboxQueue::DueSoon => "timer",
        InboxQueue::Mine => "user-check",
        InboxQueue::WaitingOnCustomer => "hourglass",
        InboxQueue::WithStore => "store",
        InboxQueue::Closed => "archive",
        InboxQueue::All => "list-filter",
    }
}

/// The icon of a kind, as its tag has it.
pub fn kind_icon(kind: InquiryKind) -> &'static str {
    match kind {
        InquiryKind::Improvement => "lightbulb",
        InquiryKind::Error => "bug",
        InquiryKind::Refund => "undo-2",
        InquiryKind::Other => "message-circle-question-mark",
    }
}

/// The queues in one row that scrolls, where the sidebar is not in view.
#[component]
pub fn QueueChips(address: Address, counts: DeveloperCounts) -> impl IntoView {
    let l = use_locale();
    let chips = InboxQueue::ALL
        .iter()
        .map(|&queue| {
            let href = address.in_queue(queue).list();
            let label = l.t(&format!("dev-queue-{queue}"));
            let count = in_queue(&counts, queue);
            let current = queue == address.queue;
            view! { <Chip href label count=(count > 0).then_some(count) current solid=current/> }
        })
        .collect_view();
    view! { <nav class="chips dev-queues" aria-label=l.t("dev-queues")>{chips}</nav> }
}

/// Search, kind and app in one form. It opens from the list's head.
#[component]
pub fn Filters(address: Address, counts: DeveloperCounts) -> impl IntoView {
    let l = use_locale();
    let kinds = InquiryKind::ALL
        .iter()
        .map(|&kind| {
            SelectOption::new(kind.as_str(), l.t(&format!("dev-kinds-{kind}"))).selected(address.kind == Some(kind))
        })
        .collect::<Vec<_>>();
    let apps = counts
        .apps
        .iter()
        .map(|app| {
            let chosen = address.app.as_deref() == Some(app.package.as_str());
            SelectOption::new(app.package.clone(), l.of(&app.title)).selected(chosen)
        })
        .collect::<Vec<_>>();
    let tags = counts
        .tags
        .iter()
        .map(|tag| SelectOption::own(tag.to_string()).selected(address.tag.as_ref() == Some(tag)))
        .collect::<Vec<_>>();
    let tags = (!tags.is_empty()).then(|| {
        view! { <Select name="tag" label=l.t("tags-name") options=tags placeholder=l.t("tags-any") size=Size::M/> }
    });
    let clear = address.is_narrowed().then(|| {
        view! { <LinkButton href=address.cleared().list() kind=ButtonKind::Quiet>{l.t("dev-filters-clear")}</LinkButton> }
    });
    // "Search" at the bottom of a phone leads here.
    let (find, node) = (query(FIND), NodeRef::<html::Details>::new());
    let finding = Memo::new(move |_| find.read().is_some());
    Effect::new(move |_| {
        let field =
            node.get().filter(|_| finding.get()).and_then(|node| node.query_selector("[name=q]").ok().flatten());
        if let Some(field) = field.and_then(|field| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(field).ok())
        {
            // A browser that refuses leaves the field one press away.
            let _ = field.focus();
        }
    });
    view! {
        <details class="dev-filters" name="menu" open=move || finding.get() node_ref=node>
            <summary class="button default m square" aria-label=l.t("dev-filters") title=l.t("dev-filters")>
                <Icon name="sliders-horizontal"/>
            </summary>
            <form class="dev-filters-form" role="search" action="/developer/inbox" method="get">
                <input type="hidden" name="queue" value=address.queue.as_str()/>
                <TextInput
                    name="q"
                    r#type="search"
                    label=l.t("dev-search")
                    hint=l.t("dev-search-hint")
                    value=address.query.clone()
                    size=Size::M
                    icon="search"
                    autocomplete="off"
                />
                <Select name="kind" label=l.t("dev-kind") options=kinds placeholder=l.t("dev-kind-any") size=Size::M/>
                <Select name="app" label=l.t("dev-app") options=apps placeholder=l.t("dev-app-any") size=Size::M/>
                {tags}
                <div class="button-row">
                    <Button kind=ButtonKind::Default>{l.t("dev-filters-apply")}</Button>
                    {clear}
                </div>
            </form>
        </details>
    }
}

/// What has been chosen besides the queue; each goes away with a press.
#[component]
pub fn Chosen(address: Address, counts: DeveloperCounts) -> impl IntoView {
    let l = use_locale();
    let words = address.query.as_ref().map(|words| {
        let label = locale::t!(l, "dev-searched", words = words);
        view! { <Chip href=address.without_words().list() label=label current=true removable=true/> }
    });
    let kind = address.kind.map(|kind| {
        let label = l.t(&format!("dev-kinds-{kind}"));
        view! { <Chip href=address.of_kind(None).list() label=label current=true removable=true/> }
    });
    let app = address.app.as_ref().map(|package| {
        let known = counts.apps.iter().find(|app| app.package == *package);
        let label = known.map_or_else(|| package.clone(), |app| l.of(&app.title));
        view! { <Chip href=address.of_app(None).list() label=label current=true removable=true/> }
    });
    let tag = address.tag.as_ref().map(|tag| {
        let label = tag.to_string();
        view! { <Chip href=address.of_tag(None).list() label=label current=true removable=true/> }
    });
    address.is_narrowed().then(|| view! { <div class="chips dev-chosen">{words} {kind} {app} {tag}</div> })
}
