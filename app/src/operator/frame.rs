use leptos::prelude::*;
use model::view::{CaseQueue, Waiting};

use super::words::key;
use crate::account::AccountMenu;
use crate::address::{POLICY, WORDING, with_query};
use crate::page::{self, PageTitle, use_reader};
use crate::ui::{NavGroup, NavItem, SignedIn, Tone, WorkShell, use_locale};

/// Where in Operations the page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Here {
    Queue(CaseQueue),
    Texts,
    Reports,
    Audit,
    Looks,
    Mails,
    Held,
    Files,
    Reconciliation,
    Canned,
    Settings,
    Policy,
    Wording,
}

impl Here {
    fn is_of_settings(self) -> bool {
        matches!(self, Self::Settings | Self::Policy | Self::Wording)
    }
}

const PLACES: &[(CaseQueue, &str)] = &[
    (CaseQueue::Escalations, "clock-alert"),
    (CaseQueue::HandedOver, "corner-down-right"),
    (CaseQueue::CustomerCenter, "store"),
    (CaseQueue::All, "inbox"),
];

const VIEWS: &[(CaseQueue, &str)] = &[
    (CaseQueue::Mine, "user-round"),
    (CaseQueue::AwaitingApproval, "scale"),
    (CaseQueue::AwaitingConsent, "hourglass"),
    (CaseQueue::Extended, "timer"),
    (CaseQueue::Done, "circle-check"),
];

/// How many cases a queue has, as the list brought it along.
pub(super) fn count_of(counts: &Waiting, queue: CaseQueue) -> Option<i64> {
    counts.cases.iter().find(|(counted, _)| *counted == queue).map(|(_, count)| *count)
}

/// Operations' sidebar around a page.
#[component]
pub(super) fn Frame(
    here: Here,
    counts: Waiting,
    query: Option<String>,
    title: String,
    /// Where a phone's back arrow leads.
    back: Option<String>,
    /// The page scrolls in panes, not as a whole.
    panes: bool,
    children: Children,
) -> impl IntoView {
    let l = use_locale();
    let reader = use_reader();
    let item = |&(queue, icon): &(CaseQueue, &'static str)| {
        let href = with_query("/operations/cases", &[("queue", queue.as_str())]);
        let item =
            NavItem::new(href, l.t(&key("ops-queue", queue.as_str()))).icon(icon).current(here == Here::Queue(queue));
        match count_of(&counts, queue) {
            // What is done is no work that waits, and only what is overdue is pressing.
            Some(count) if queue == CaseQueue::Escalations && count > 0 => item.count(count).tone(Tone::Bad),
            Some(count) if queue != CaseQueue::Done => item.count(count),
            _ => item,
        }
    };
    let record = |href: &str, key: &str, icon, place| NavItem::new(href, l.t(key)).icon(icon).current(here == place);
    let books = record("/operations/reconciliation", "ops-books", "receipt", Here::Reconciliation);
    let mut records = vec![
        record("/operations/audit", "ops-audit", "file-clock", Here::Audit),
        record("/operations/looks", "ops-looks", "key-round", Here::Looks),
        record("/operations/mails", "ops-mails", "mail", Here::Mails),
        record("/operations/held", "ops-held", "circle-question-mark", Here::Held),
        match counts.mismatches {
            0 => books,
            open => books.count(open).tone(Tone::Bad),
        },
    ];
    // A store whose scanner keeps up, or that has none, has nothing to look at there.
    if counts.files > 0 || here == Here::Files {
        let files = record("/operations/files", "ops-files", "file-clock", Here::Files);
        records.push(files.count(counts.files).tone(Tone::Bad));
    }
    let texts = NavItem::new("/operations/reviews", l.t("ops-texts"))
        .icon("flag")
        .count(counts.texts)
        .current(here == Here::Texts);
    let reports =
        NavItem::new("/operations/reports", l.t("ops-reports")).icon("chart-column").current(here == Here::Reports);
    let canned = NavItem::new("/operations/canned", l.t("canned-title")).icon("zap").current(here == Here::Canned);
    // Within the settings its place is bold, and the section has the fill.
    let settings =
        NavItem::new("/operations/settings", l.t("settings-title")).icon("settings").within(here.is_of_settings());
    let sections = here.is_of_settings().then(|| {
        let section =
            |href: &str, key: &str, icon, place| NavItem::new(href, l.t(key)).icon(icon).current(here == place);
        let items = vec![
            section("/operations/settings", "policy-account", "user-round", Here::Settings),
            section(POLICY, "policy-title", "scale", Here::Policy),
            section(WORDING, "wording-title", "file-text", Here::Wording),
        ];
        NavGroup::titled(l.t("settings-title"), items)
    });
    let mut groups = vec![
        NavGroup::new(PLACES.iter().map(item).chain([texts, reports, canned, settings]).collect()),
        NavGroup::titled(l.t("ops-views"), VIEWS.iter().map(item).collect()),
        NavGroup::titled(l.t("ops-records"), records),
    ];
    groups.extend(crate::views::group(l, &counts.views, &page::here()));
    if let Some(sections) = sections {
        groups.insert(1, sections);
    }
    let name = reader.account.as_ref().map(|me| l.of(&me.name)).unwrap_or_default();
    view! {
        <WorkShell
            org=l.of(&reader.store_name)
            org_detail=l.t("ops-place")
            org_icon="store"
            groups
            user=SignedIn::new(name, l.t("ops-role-operator"), "/operations")
            search_action="/operations/cases"
            search_value=query.unwrap_or_default()
            search_label=l.t("ops-search")
            title
            phone_back=back
            user_end=view! { <AccountMenu class:up=true/> }.into_any()
            rail=true
            panes
        >
            {children()}
        </WorkShell>
    }
}

/// The page of a record: what it is, and its rows over the whole width.
#[component]
pub(super) fn RecordPage(
    here: Here,
    counts: Waiting,
    title: String,
    /// Beside the title.
    head: AnyView,
    children: Children,
) -> impl IntoView {
    view! {
        <PageTitle text=title.clone()/>
        <Frame here counts query=None title=title.clone() back=None panes=false>
            <header class="page-head"><h1>{title}</h1> {head}</header>
            <div class="section ops-mails">{children()}</div>
        </Frame>
    }
}
