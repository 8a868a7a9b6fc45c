//! The Developer Center around its pages: places, the views of the place, and at the bottom who has signed in.

use leptos::prelude::*;
use locale::Locale;
use model::access::Action;
use model::view::{DeveloperCounts, InboxQueue, Me};

use super::kept::OfflineBanner;
use super::pull::Pull;
use crate::account::AccountMenu;
use crate::page::{query, use_reader};
use crate::ui::{Callout, NavGroup, NavItem, Opt, SignedIn, Tone, WorkShell, use_locale};

/// Where in the Developer Center a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Inbox,
    Reviews,
    Help,
    Canned,
    Settings,
}

/// What an address of the inbox has while its search stands open.
pub(super) const FIND: &str = "find";

/// The frame of every page of the Developer Center. `groups` are the views of its place; one of them is current.
#[component]
pub(super) fn DeveloperFrame(
    place: Place,
    counts: DeveloperCounts,
    groups: Vec<NavGroup>,
    /// What the bar of a phone says; the seller's name otherwise.
    #[prop(optional, into)]
    title: Opt<String>,
    #[prop(optional, into)] phone_back: Opt<String>,
    /// What was searched for.
    #[prop(optional, into)]
    searched: String,
    /// The page scrolls in panes, not as a whole.
    #[prop(optional)]
    panes: bool,
    children: Children,
) -> impl IntoView {
    let l = use_locale();
    #[cfg(feature = "hydrate")]
    {
        super::install::be_the_developer_center(l.language);
        super::phone::keep();
        super::install::count(in_queue(&counts, InboxQueue::NeedsReply));
    }
    let me = use_reader().account;
    let seller = me.as_ref().and_then(|me| me.seller.as_ref()).map(|seller| l.of(seller)).unwrap_or_default();
    let user = me.clone().map(|me| SignedIn::new(l.of(&me.name), me.masked_email, "/developer/inbox"));
    let user = user.unwrap_or_default();
    let bounced = counts.mail_bounced.clone().map(|(address, at)| {
        let text = locale::t!(l, "dev-mail-bounced-text", at = l.date_time(at));
        view! {
            <div class="dev-banner">
                <Callout tone=Tone::Bad title=locale::t!(l, "dev-mail-bounced-title", address = address)>{text}</Callout>
            </div>
        }
    });
    // A thread is a screen of its own: the way back is at its top, and its foot is the composer's.
    let bottom = if phone_back.0.is_none() { bottom(l, place, &counts) } else { Vec::new() };
    let mut all = vec![places(l, place, &counts, |action| may(me.as_ref(), action))];
    all.extend(groups);
    view! {
        <WorkShell
            org=seller
            org_detail=l.t("dev-role")
            groups=all
            user=user
            search_action="/developer/inbox"
            search_value=searched
            title=title.0
            phone_back=phone_back.0
            user_end=view! { <AccountMenu class:up=true/> }.into_any()
            panes=panes
            bottom=bottom
        >
            <Pull/>
            <OfflineBanner/>
            {bounced}
            {children()}
        </WorkShell>
    }
}

fn may(me: Option<&Me>, action: Action) -> bool {
    me.is_some_and(|me| me.may(action))
}

/// Whether the reader's role does that. What it does not do is not offered; the desk asks again.
pub(super) fn i_may(action: Action) -> bool {
    may(use_reader().account.as_ref(), action)
}

/// The pages of the settings, one of which is current.
pub(super) fn settings_groups(here: &str) -> Vec<NavGroup> {
    let l = use_locale();
    let item = |href: &str, key, icon| NavItem::new(href, l.t(key)).icon(icon).current(href == here);
    let items = vec![
        item("/developer/settings", "settings-own", "user-round"),
        item("/developer/settings/members", "members-title", "users"),
    ];
    vec![NavGroup::titled(l.t("settings-title"), items)]
}

fn places(l: Locale, place: Place, counts: &DeveloperCounts, may: impl Fn(Action) -> bool) -> NavGroup {
    let inbox = NavItem::new("/developer/inbox", l.t("dev-place-inbox")).icon("inbox").within(place == Place::Inbox);
    let reviews =
        NavItem::new("/developer/reviews", l.t("dev-place-reviews")).icon("star").within(place == Place::Reviews);
    let help =
        NavItem::new("/developer/help/contact", l.t("dev-place-help")).icon("life-buoy").within(place == Place::Help);
    let canned = NavItem::new("/developer/canned", l.t("canned-title")).icon("zap").current(place == Place::Canned);
    let settings =
        NavItem::new("/developer/settings", l.t("settings-title")).icon("settings").within(place == Place::Settings);
    let mut items =
        vec![counted(inbox, in_queue(counts, InboxQueue::NeedsReply)), counted(reviews, counts.reviews_without_reply)];
    items.extend(may(Action::HandOver).then_some(help));
    items.extend(may(Action::UseCannedReplies).then_some(canned));
    items.push(settings);
    NavGroup::new(items)
}

/// What a thumb reaches.
fn bottom(l: Locale, place: Place, counts: &DeveloperCounts) -> Vec<NavItem> {
    let finding = query(FIND).get_untracked().is_some();
    let inbox = NavItem::new("/developer/inbox", l.t("dev-place-inbox")).icon("inbox");
    let reviews = NavItem::new("/developer/reviews", l.t("dev-place-reviews")).icon("star");
    let search = NavItem::new(format!("/developer/inbox?{FIND}=yes"), l.t("dev-search-short")).icon("search");
    vec![
        counted(inbox, in_queue(counts, InboxQueue::NeedsReply)).current(place == Place::Inbox && !finding),
        counted(reviews, counts.reviews_without_reply).current(place == Place::Reviews),
        search.current(place == Place::Inbox && finding),
    ]
}

/// How many inquiries stand in a queue.
pub(super) fn in_queue(counts: &DeveloperCounts, queue: InboxQueue) -> i64 {
    counts.queues.iter().find(|(of, _)| *of == queue).map_or(0, |(_, count)| *count)
}

/// A row of the sidebar with its count; nothing stands where nothing waits.
pub(super) fn counted(item: NavItem, count: i64) -> NavItem {
    if count > 0 { item.count(count) } else { item }
}
