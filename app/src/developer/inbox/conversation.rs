use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::inquiry::InquiryNumber;
use model::view::{CannedMenu, DeveloperInquiry, Member, newest_message};

use super::address::Address;
use super::composer::Answering;
use super::facts::{FactsBar, FactsPane, is_refused};
use super::thread::Thread;
use crate::api;
use crate::developer::parts::{exact_clock, status_of};
use crate::form::{Deed, DeedForm};
use crate::merging::MergedInto;
use crate::page::{use_now, use_reader};
use crate::ui::{
    Avatar, Button, ErrorSummary, Follows, Icon, KindTag, Menu, MenuDivider, MenuItem, Opt, StatusTag, use_locale,
    written_in,
};

/// An inquiry: its head, what was said, where the answer is written, and the facts beside it.
#[component]
pub fn Conversation(inquiry: DeveloperInquiry, canned: Option<CannedMenu>, address: Address) -> impl IntoView {
    let l = use_locale();
    let number = inquiry.head.number;
    let named = number.to_string();
    let facts_open = is_refused(&named);
    let assign = Deed::about(<api::AssignInquiry as ServerFn>::PATH, "number", &named);
    let close = Deed::about(<api::CloseInquiry as ServerFn>::PATH, "number", &named);
    let seller = use_reader().account.and_then(|me| me.seller).map(|seller| l.of(&seller)).unwrap_or_default();
    let due = exact_clock(&inquiry.head, use_now())
        .unwrap_or_else(|| view! { <StatusTag status=status_of(&inquiry.head)/> }.into_any());
    let closing = inquiry.can_close.then(|| {
        view! {
            <DeedForm deed=close done="dev-done-closed">
                <input type="hidden" name="number" value=named.clone()/>
                <Button icon="archive" label=l.t("dev-close") busy=close.pending()/>
            </DeedForm>
        }
    });
    let here = address.inquiry(number);
    let merged = inquiry.merging.into.map(|into| {
        let undo = inquiry.merging.can_undo.then_some(number);
        view! { <MergedInto number=into href=address.inquiry(into) undo/> }
    });
    let follows = inquiry.follows.map(|number| view! { <Follows number href=address.inquiry(number)/> });
    view! {
        <section class="pane case-pane" aria-label=l.t("dev-conversation")>
            <header class="pane-head">
                <div class="pane-head-title">
                    <h1 lang=written_in(&inquiry.head.subject) title=inquiry.head.subject.clone()>{inquiry.head.subject.clone()}</h1>
                    <div class="pane-head-meta"><KindTag kind=inquiry.head.kind.as_str() tag=true/> {due}</div>
                </div>
                <div class="pane-head-end">
                    {inquiry.can_assign.then(|| view! {
                        <Assignment deed=assign number members=inquiry.members.clone() assignee=inquiry.assignee.map(|id| id.to_string())/>
                    })}
                    {closing}
                </div>
            </header>
            {(!facts_open).then(|| view! { <FactsBar can_decide=inquiry.can_decide_refund/> })}
            <div class="dev-problems">
                <ErrorSummary problem=assign.problem()/>
                <ErrorSummary problem=close.problem()/>
            </div>
            {merged}
            {follows}
            <Thread head=inquiry.head.clone() entries=inquiry.entries.clone()/>
            <Answering
                number
                customer=l.of(&inquiry.customer)
                seller
                can_note=inquiry.can_note
                can_close=inquiry.can_close
                colleagues=inquiry.colleagues.clone()
                canned
                here
                seen=newest_message(&inquiry.entries)
            />
        </section>
        <FactsPane inquiry address open=facts_open/>
    }
}

/// Who takes care of it: a menu of the seller's members, each of them a button of one form.
#[component]
fn Assignment(deed: Deed, number: InquiryNumber, members: Vec<Member>, assignee: Option<String>) -> impl IntoView {
    let l = use_locale();
    let is_assignee = |member: &Member| assignee.as_deref() == Some(member.id.to_string().as_str());
    let chosen = members.iter().find(|member| is_assignee(member)).map(|member| l.of(&member.name));
    let before = chosen.clone().map(|name| {
        view! { <span class="visually-hidden">{l.t("dev-assignee")}</span> <Avatar name size=20/> }.into_any()
    });
    let icon = if chosen.is_none() { Some("user-plus") } else { None };
    let label = chosen.clone().unwrap_or_else(|| l.t("dev-assign"));
    let items = members
        .iter()
        .map(|member| {
            let name = l.of(&member.name);
            let text = if member.me { locale::t!(l, "dev-member-me", name = name) } else { name };
            view! { <MenuItem name="member" value=member.id.to_string() current=is_assignee(member)>{text}</MenuItem> }
        })
        .collect_view();
    let nobody = chosen.is_some().then(|| {
        view! {
            <MenuDivider/>
            <MenuItem name="member" value="" icon="user-round-x">{l.t("dev-assign-nobody")}</MenuItem>
        }
    });
    view! {
        <DeedForm deed class="dev-assign" done="dev-done-assigned">
            <input type="hidden" name="number" value=number.to_string()/>
            <Menu label icon=Opt(icon) before=Opt(before) end=true shuts=true>
                {items}
                {nobody}
            </Menu>
            {move || deed.pending().get().then(|| view! { <span class="dev-busy"><Icon name="loader-circle"/></span> })}
        </DeedForm>
    }
}
