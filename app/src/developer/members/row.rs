use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::Problem;
use model::time::{DAY, MINUTE};
use model::view::TeamMember;

use super::invite::roles;
use crate::api;
use crate::form::{Deed, DeedForm, PlainForm};
use crate::notices::Undo;
use crate::page::{use_alive, use_now};
use crate::ui::{
    Avatar, Button, ButtonKind, Dialog, DialogClose, DialogOpen, ErrorSummary, Select, Size, use_locale, written_in,
};

/// So long after they were last seen somebody is there "now": it is noted to a few minutes.
const NOW: i64 = 10 * MINUTE;

/// A member, with what an owner can change about them.
#[component]
pub fn Row(member: TeamMember, can_manage: bool) -> impl IntoView {
    let l = use_locale();
    let name = l.of(&member.name);
    let now = use_now();
    let active = move || match member.active_at {
        None => l.t("members-never"),
        // A row that is being replaced has lost the clock.
        Some(at) => match now.try_get().unwrap_or(at).since(at) {
            since if since < NOW => l.t("members-now"),
            since if since < DAY => locale::t!(l, "members-ago", span = l.span(since)),
            _ => l.day(at),
        },
    };
    let role = if can_manage {
        view! { <RoleChoice member=member.clone() name=name.clone()/> }.into_any()
    } else {
        view! { <p class="member-role">{l.t(&format!("member-role-{}", member.role))}</p> }.into_any()
    };
    let remove = can_manage.then(|| view! { <Remove member=member.clone() name=name.clone()/> });
    view! {
        <li class="member">
            <div class="member-who">
                <Avatar name=name.clone() size=32/>
                <div>
                    <p><strong lang=written_in(&name)>{name.clone()}</strong> {member.me.then(|| view! { <span class="member-you">{l.t("members-you")}</span> })}</p>
                    <p class="caption">{member.email.clone()}</p>
                </div>
            </div>
            {role}
            <p class="member-active"><span class="visually-hidden">{l.t("members-head-active")} " "</span>{active}</p>
            <div class="member-end">{remove}</div>
        </li>
    }
}

/// The role as a list box that changes it at once; without a program it has a button beside it.
#[component]
fn RoleChoice(member: TeamMember, name: String) -> impl IntoView {
    let l = use_locale();
    let alive = use_alive();
    let path = <api::SetMemberRole as ServerFn>::PATH;
    let id = member.id.to_string();
    let deed = Deed::about(path, "member", &id);
    let node = NodeRef::<leptos::html::Div>::new();
    // What was refused is not the role: the list box shows again what is.
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if deed.problem().with(Option::is_some)
            && let Some(form) = form_in(node)
        {
            form.reset();
        }
    });
    let change = move |_: leptos::ev::Event| {
        #[cfg(feature = "hydrate")]
        if let Some(form) = form_in(node) {
            // Only a form that is on the page has been changed, and then it can be sent.
            let _ = form.request_submit();
        }
    };
    let options = roles(l, member.role);
    let inside = view! {
        <ErrorSummary problem=beside_no_field(deed)/>
        <input type="hidden" name="member" value=id.clone()/>
        <Select
            name="role"
            id=format!("f-role-{id}")
            label=locale::t!(l, "members-role-of", name = name)
            label_hidden=true
            options
            error=deed.error("role")
            size=Size::M
        />
        <span hidden=move || alive.try_get().unwrap_or_default()><Button busy=deed.pending()>{l.t("members-role-save")}</Button></span>
    };
    let form = if member.me {
        // Whoever gives themselves another role sees all of the page as it.
        view! { <PlainForm path=path class="member-form">{inside}</PlainForm> }.into_any()
    } else {
        let undo = Undo { path, fields: vec![("member", id), ("role", member.role.to_string())] };
        view! { <DeedForm deed class="member-form" done="members-done-role" undo>{inside}</DeedForm> }.into_any()
    };
    view! { <div class="member-role" node_ref=node on:change=change>{form}</div> }
}

#[cfg(feature = "hydrate")]
fn form_in(node: NodeRef<leptos::html::Div>) -> Option<web_sys::HtmlFormElement> {
    use wasm_bindgen::JsCast;
    node.try_get_untracked().flatten()?.query_selector("form").ok().flatten()?.dyn_into().ok()
}

/// What is wrong with a field stands beside it; the rest needs a place of its own.
fn beside_no_field(deed: Deed) -> Signal<Option<Problem>> {
    let problem = deed.problem();
    Signal::derive(move || problem.get().filter(|problem| !matches!(problem, Problem::Invalid { .. })))
}

/// Lets the member go, once that was confirmed.
#[component]
fn Remove(member: TeamMember, name: String) -> impl IntoView {
    let l = use_locale();
    let path = <api::RemoveMember as ServerFn>::PATH;
    let id = member.id.to_string();
    let deed = Deed::about(path, "member", &id);
    let dialog = format!("remove-{id}");
    let (press, title, text) = if member.me {
        ("members-leave", l.t("members-leave-title"), l.t("members-leave-text"))
    } else {
        let title = locale::t!(l, "members-remove-title", name = name.clone());
        ("members-remove", title, locale::t!(l, "members-remove-text", name = name.clone()))
    };
    // Whoever leaves, and whoever has no program, gets the page back with the dialog shut: then it is told in the row.
    let alive = use_alive();
    let (me, problem) = (member.me, deed.problem());
    let within = move || (!me && alive.try_get().unwrap_or_default()).then(|| view! { <ErrorSummary problem/> });
    let in_row = move || (me || !alive.try_get().unwrap_or_default()).then(|| view! { <ErrorSummary problem/> });
    let inside = view! {
        {within}
        <input type="hidden" name="member" value=id/>
        <div class="dialog-actions">
            <DialogClose>{l.t("members-keep")}</DialogClose>
            <Button kind=ButtonKind::Danger size=Size::L busy=deed.pending()>{l.t(press)}</Button>
        </div>
    };
    let form = if member.me {
        // Who leaves is signed out: the page is another one then.
        view! { <PlainForm path=path forgets=true>{inside}</PlainForm> }.into_any()
    } else {
        view! { <DeedForm deed done="members-done-removed">{inside}</DeedForm> }.into_any()
    };
    view! {
        {in_row}
        <DialogOpen id=dialog.clone() kind=ButtonKind::Quiet>
            {l.t(press)} <span class="visually-hidden">{name}</span>
        </DialogOpen>
        <Dialog id=dialog title>
            <p class="dialog-text">{text}</p>
            {form}
        </Dialog>
    }
}
