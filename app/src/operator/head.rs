use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::Bilingual;
use model::inquiry::InquiryNumber;
use model::view::InquiryHead;

use super::queue::{DRAWER, Due, kind_tag};
use crate::api::{AssignInquiry, CloseInquiry};
use crate::form::{Deed, DeedForm};
use crate::ui::{Avatar, Button, ButtonKind, DrawerOpen, ErrorSummary, Icon, Menu, MenuItem, use_locale, written_in};

/// What the case is about, how late it is, and who works it.
#[component]
pub(super) fn CaseHead(
    head: InquiryHead,
    assignee: Option<Bilingual>,
    assigned_to_me: bool,
    can_close: bool,
    /// How many cases the queue has, on the button of its drawer.
    waiting: Option<i64>,
) -> impl IntoView {
    let l = use_locale();
    let number = head.number;
    let (assign, close) = (
        Deed::about(<AssignInquiry as ServerFn>::PATH, "number", &number.to_string()),
        Deed::about(<CloseInquiry as ServerFn>::PATH, "number", &number.to_string()),
    );
    let kind = kind_tag(head.kind, true);
    let closing = can_close.then(|| {
        view! {
            <DeedForm deed=close done="ops-closed">
                <input type="hidden" name="number" value=number.to_string()/>
                <MenuItem icon="archive">{l.t("ops-close")}</MenuItem>
            </DeedForm>
        }
    });
    let dispute = format!("/operations/cases/{number}/dispute");
    view! {
        <header class="pane-head">
            <DrawerOpen target=DRAWER label=l.t("ops-open-queue") count=waiting/>
            <div class="pane-head-title">
                <h1 id="case-title" lang=written_in(&head.subject) title=head.subject.clone()>{head.subject.clone()}</h1>
                <div class="pane-head-meta">{kind} <span>{number.to_string()}</span> <Due head tag=true/></div>
            </div>
            <div class="pane-head-end">
                <Assignment deed=assign number assignee assigned_to_me/>
                <Menu label=l.t("ops-more") icon="ellipsis" kind=ButtonKind::Quiet icon_only=true end=true>
                    <a class="menu-item" href=dispute><Icon name="file-text"/> <span>{l.t("ops-dispute")}</span></a>
                    {closing}
                </Menu>
            </div>
        </header>
        <div class="ops-problems"><ErrorSummary problem=assign.problem()/> <ErrorSummary problem=close.problem()/></div>
    }
}

/// Taking a case is one press; giving it back, or taking it from a colleague, stands behind their name.
#[component]
fn Assignment(deed: Deed, number: InquiryNumber, assignee: Option<Bilingual>, assigned_to_me: bool) -> impl IntoView {
    let l = use_locale();
    let Some(name) = assignee.map(|name| l.of(&name)) else {
        return view! {
            <DeedForm deed done="ops-taken">
                <input type="hidden" name="number" value=number.to_string()/>
                <input type="hidden" name="member" value="me"/>
                <Button icon="user-check" busy=deed.pending()>{l.t("ops-take")}</Button>
            </DeedForm>
        }
        .into_any();
    };
    let before = view! { <Avatar name=name.clone() size=20/> }.into_any();
    let take = (!assigned_to_me)
        .then(|| view! { <MenuItem icon="user-check" name="member" value="me">{l.t("ops-take")}</MenuItem> });
    view! {
        <Menu label=name before end=true>
            <DeedForm deed done="ops-assignment-changed">
                <input type="hidden" name="number" value=number.to_string()/>
                {take}
                <MenuItem icon="undo-2" name="member" value="">{l.t("ops-give-back")}</MenuItem>
            </DeedForm>
        </Menu>
    }
    .into_any()
}
