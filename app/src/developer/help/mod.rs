//! `/developer/help/contact`: Help > Contact us, where a customer's refund request is passed on to the store.

mod form;
mod passed_on;

use leptos::prelude::*;
use model::view::{DeveloperCounts, HandOverForm};

use self::form::PassOn;
use self::passed_on::PassedOn;
use super::frame::{DeveloperFrame, Place, counted};
use crate::api::{self, Fault};
use crate::page::{Obstacle, PageTitle, load, query};
use crate::ui::{Callout, NavGroup, NavItem, Skeleton, SkeletonKind, Tone, use_locale};

/// The form, and beside it what was passed on before. `?sent=` names what has just been.
#[component]
pub fn HandOverPage() -> impl IntoView {
    let sent = query("sent");
    let counts = load(|| (), |()| api::developer_counts());
    let form = load(|| (), |()| api::hand_over_form());
    view! {
        <Transition fallback=|| view! { <Skeleton kind=SkeletonKind::Text/> }>
            {move || Suspend::new(async move {
                let (counts, form) = (counts.into_future(), form.into_future());
                match (counts.await, form.await) {
                    (Ok(counts), Ok(form)) => view! { <Help counts form sent/> }.into_any(),
                    (Err(Fault(problem)), _) | (_, Err(Fault(problem))) => view! { <Obstacle problem/> }.into_any(),
                }
            })}
        </Transition>
    }
}

#[component]
fn Help(counts: DeveloperCounts, form: HandOverForm, sent: Memo<Option<String>>) -> impl IntoView {
    let l = use_locale();
    let title = l.t("dev-contact");
    let passed_on = NavItem::new("/developer/help/contact#handed-over", l.t("dev-handed-over")).icon("list-checks");
    let groups = vec![NavGroup::titled(
        l.t("dev-place-help"),
        vec![
            NavItem::new("/developer/help/contact", title.clone()).icon("send").current(true),
            counted(passed_on, form.handed_over.len() as i64),
        ],
    )];
    let HandOverForm { items, handed_over } = form;
    let known = handed_over.iter().map(|row| row.head.number.to_string()).collect::<Vec<_>>();
    // Only what is theirs is spoken of: the address could name anything.
    let arrived = move || {
        sent.get().filter(|number| known.contains(number)).map(|number| {
            view! {
                <Callout tone=Tone::Ok title=locale::t!(l, "dev-sent-title", number = number) live=true>
                    {l.t("dev-sent-text")}
                </Callout>
            }
        })
    };
    view! {
        <PageTitle text=title.clone()/>
        <DeveloperFrame place=Place::Help counts groups title=title.clone()>
            <header class="page-head">
                <h1>{title}</h1>
                <p class="caption">{l.t("dev-contact-where")}</p>
            </header>
            <div class="split">
                <div class="split-main dev-help">{arrived} <PassOn items=items.clone()/></div>
                <PassedOn rows=handed_over items/>
            </div>
        </DeveloperFrame>
    }
}
