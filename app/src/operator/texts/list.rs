use leptos::prelude::*;
use locale::Locale;
use model::ModerationId;
use model::moderation::{TextKind, TextState};
use model::view::{ModerationList, ModerationQueue, ModerationRow};

use super::flood::Floods;
use super::{Place, StateTag};
use crate::operator::queue::{DRAWER, shut_on_link};
use crate::operator::words::key;
use crate::ui::{Chip, Empty, Pager, QueueItem, Stars, Tag, TimeText, Tone, use_locale, written_in};

/// Longest beginning of a text in the list, in characters.
const BEGINNING: usize = 90;

/// The list: a column of its own, under 1280 px a drawer, and without a chosen text the page itself.
#[component]
pub(super) fn List(
    list: ModerationList,
    place: Place,
    /// Whether a text stands beside it.
    beside: bool,
    /// Which one it is.
    current: Option<ModerationId>,
) -> impl IntoView {
    let l = use_locale();
    let name = l.t("ops-texts");
    let heading = if beside {
        view! { <h2>{name.clone()}</h2> }.into_any()
    } else {
        view! { <h1>{name.clone()}</h1> }.into_any()
    };
    let queue = place.queue;
    let tabs = ModerationQueue::ALL
        .iter()
        .map(|&of| {
            let count = list.counts.iter().find(|(counted, _)| *counted == of).map(|(_, count)| *count);
            let label = l.t(&key("ops-texts", of.as_str()));
            view! { <Chip href=Place::of(of) label count current=of == queue/> }
        })
        .collect_view();
    let rows = list.rows.rows;
    let nothing = rows.is_empty().then(|| {
        let key = key("ops-texts-none", queue.as_str());
        view! { <Empty icon="check" tone=Tone::Ok title=l.t(&key) text=l.t("ops-texts-none-text")/> }
    });
    let next = list.rows.next.as_ref().map(|after| place.next(after));
    let items = rows.into_iter().map(|row| item(&place, row, current)).collect_view();
    let drawer = NodeRef::<leptos::html::Section>::new();
    view! {
        <section class="pane list-pane" id=DRAWER popover="auto" aria-label=name node_ref=drawer on:click=move |event| shut_on_link(drawer, &event)>
            <header class="pane-head">{heading}</header>
            <div class="pane-body">
                <nav class="chips ops-texts-tabs" aria-label=l.t("ops-texts-queues")>{tabs}</nav>
                <Floods floods=list.floods/>
                <ul class="queue">{items}</ul>
                {nothing}
                <div class="ops-pager"><Pager next/></div>
            </div>
        </section>
    }
}

fn item(place: &Place, row: ModerationRow, current: Option<ModerationId>) -> AnyView {
    let l = use_locale();
    let href = place.case(row.id);
    let is_current = Some(row.id) == current;
    let who = format!("{} · {}", l.of(&row.app), l.of(&row.seller));
    let subject = beginning(l, &row.body);
    let due = if row.reports > 0 {
        let label = locale::t!(l, "ops-text-reports", count = row.reports);
        view! { <Tag tone=Tone::Warn icon="flag" label plain=true/> }.into_any()
    } else {
        view! { <TimeText time=row.at/> }.into_any()
    };
    let kind = kind_tag(row.kind);
    let stars = (row.kind == TextKind::Review).then(|| view! { <Stars tenths={u32::from(row.stars.get()) * 10}/> });
    let reasons = row.reasons.iter().map(|(reason, _)| l.t(&key("ops-text-reason", reason.as_str())));
    let reasons = reasons.collect::<Vec<_>>().join(", ");
    let reasons = (!reasons.is_empty()).then(|| view! { <span class="preview">{reasons}</span> });
    let state = (row.state != TextState::Published || place.queue == ModerationQueue::Done)
        .then(|| view! { <StateTag state=row.state plain=true/> });
    let foot = view! { {kind} {stars} {state} {reasons} }.into_any();
    let lang = written_in(&row.body).map(str::to_owned);
    match lang {
        Some(lang) => {
            view! { <QueueItem href app_key=row.icon who subject due foot current=is_current lang/> }.into_any()
        }
        None => view! { <QueueItem href app_key=row.icon who subject due foot current=is_current/> }.into_any(),
    }
}

/// Whether it is a review or an official reply.
pub(super) fn kind_tag(kind: TextKind) -> AnyView {
    let l = use_locale();
    let (icon, label) = match kind {
        TextKind::Review => ("star", l.t("ops-text-review")),
        TextKind::Reply => ("badge-check", l.t("ui-official-reply")),
    };
    view! { <Tag icon label plain=true/> }.into_any()
}

/// The first words, on one line; a rating without words says so.
pub(super) fn beginning(l: Locale, body: &str) -> String {
    let line = body.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return l.t("ops-text-without-words");
    }
    if line.chars().count() <= BEGINNING {
        return line;
    }
    let cut: String = line.chars().take(BEGINNING - 1).collect();
    format!("{}…", cut.trim_end())
}
