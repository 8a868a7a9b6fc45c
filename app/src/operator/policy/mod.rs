//! `/operations/settings/policy`: the store's rules, their draft, and every version that there was.

mod aside;
mod foot;
mod lines;
mod sheet;
mod versions;
#[cfg(feature = "hydrate")]
mod watch;
mod words;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::view::PolicyPage as Page;

use self::aside::Beside;
use self::foot::Foot;
use self::lines::Lines;
use self::sheet::{Sheet, Writing};
pub use self::versions::PolicyVersionsPage;
pub(super) use self::words::{hours, length};
use super::frame::{Frame, Here};
use super::mails::counts;
use crate::address::POLICY;
use crate::api;
use crate::form::{Deed, DeedForm};
use crate::page::{PageTitle, load, show};
use crate::ui::{ButtonKind, Callout, ErrorSummary, Label, LinkButton, SkeletonKind, Tag, Tone, use_locale};

/// The form's id: its buttons stand in the bar at the foot.
const FORM: &str = "policy-form";

#[component]
pub fn PolicyPage() -> impl IntoView {
    // Outside of what loads anew: what is typed and not saved stays.
    let writing = Writing::new();
    let loaded = load(|| (), |()| async { Ok((counts().await?, api::policy().await?)) });
    show(loaded, SkeletonKind::Text, move |(counts, page)| {
        let title = use_locale().t("policy-title");
        view! {
            <PageTitle text=title.clone()/>
            <Frame here=Here::Policy counts query=None title back=None panes=false>
                <Policy page writing/>
            </Frame>
        }
    })
}

#[component]
fn Policy(page: Page, writing: Writing) -> impl IntoView {
    let l = use_locale();
    let id = page.draft.as_ref().map(|draft| draft.id.to_string()).unwrap_or_default();
    let save = Deed::about(<api::SavePolicy as ServerFn>::PATH, "id", &id);
    let steps = [
        <api::AskPolicy as ServerFn>::PATH,
        <api::PublishPolicy as ServerFn>::PATH,
        <api::DiscardPolicy as ServerFn>::PATH,
    ]
    .map(|path| Deed::about(path, "id", &id));
    let sheet = Sheet::new(&page, writing, save);
    let node = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    watch::over(node, sheet);
    let read = move |_: leptos::ev::Event| look(node, sheet);
    let tag = page.draft.as_ref().map(|draft| {
        view! { <Tag tone=Tone::Accent icon="pencil" label=t!(l, "policy-draft-of", number = draft.number)/> }
    });
    let lines =
        model::policy::Line::ALL.iter().map(|line| Label::new(line.as_str(), l.t(&format!("policy-line-{line}"))));
    let reminders = ["reminder_1", "reminder_2", "reminder_3"].into_iter().zip(1_i64..);
    let reminders = reminders.map(|(field, place)| Label::new(field, t!(l, "policy-reminder", place = place)));
    let labels = lines.chain(reminders).collect::<Vec<_>>();
    let theirs = page.draft.as_ref().filter(|draft| !draft.mine).map(|draft| {
        let (name, at) = (l.of(&draft.by), l.short_time(draft.at));
        view! { <Callout icon="users" title=t!(l, "policy-theirs", name = name, number = draft.number, at = at)>{l.t("policy-theirs-text")}</Callout> }
    });
    let problems = steps.map(|deed| view! { <ErrorSummary problem=deed.problem()/> }).collect_view();
    let (hidden_id, revision) = (id, page.draft.as_ref().map(|draft| draft.revision.to_string()).unwrap_or_default());
    view! {
        <header class="page-head">
            <h1>{l.t("policy-title")}</h1>
            {tag}
            <div class="page-head-end">
                <LinkButton href=format!("{POLICY}/versions") kind=ButtonKind::Quiet icon="history">{l.t("policy-versions")}</LinkButton>
            </div>
        </header>
        <div class="policy" node_ref=node on:input=read on:change=read>
            <div class="policy-main">
                {theirs}
                {problems}
                <DeedForm deed=save id=FORM class="policy-form" done="policy-saved">
                    <ErrorSummary problem=save.problem() labels/>
                    <input type="hidden" name="id" value=hidden_id/>
                    <input type="hidden" name="revision" value=revision/>
                    <Lines sheet/>
                </DeedForm>
            </div>
            <Beside sheet figures=page.figures.clone() number=page.number/>
            <Foot sheet draft=page.draft.clone() number=page.number steps/>
        </div>
    }
}

#[cfg(feature = "hydrate")]
fn look(node: NodeRef<leptos::html::Div>, sheet: Sheet) {
    if let Some(around) = node.try_get_untracked().flatten() {
        watch::look(&around, sheet);
    }
}

// Without a program nothing follows the form.
#[cfg(not(feature = "hydrate"))]
fn look(_: NodeRef<leptos::html::Div>, _: Sheet) {}
