//! `/developer/settings/members`: who works for the seller, what they may do, and who was asked to come.

mod abilities;
mod invite;
mod row;

use leptos::prelude::*;
use model::view::MembersPage;

use self::abilities::Abilities;
use self::invite::{InviteForm, Pending};
use self::row::Row;
use super::frame::{DeveloperFrame, Place, settings_groups};
use crate::api;
use crate::page::{PageTitle, load, query, show};
use crate::ui::{ButtonKind, Callout, LinkButton, SkeletonKind, use_locale};

const HOME: &str = "/developer/settings/members";

/// The team. `?invite=yes` opens the form that asks somebody to join it.
#[component]
pub fn DeveloperMembersPage() -> impl IntoView {
    let inviting = query("invite");
    let loaded = load(
        move || inviting.get().is_some(),
        |inviting| async move { Ok((api::developer_counts().await?, api::members().await?, inviting)) },
    );
    show(loaded, SkeletonKind::Rows, |(counts, page, inviting)| {
        let title = use_locale().t("members-title");
        view! {
            <PageTitle text=title.clone()/>
            <DeveloperFrame place=Place::Settings counts groups=settings_groups(HOME) title=title.clone()>
                <Team page inviting title/>
            </DeveloperFrame>
        }
    })
}

#[component]
fn Team(page: MembersPage, inviting: bool, title: String) -> impl IntoView {
    let l = use_locale();
    let MembersPage { members, invitations, can_manage } = page;
    let count = i64::try_from(members.len()).unwrap_or(i64::MAX);
    let invite = (can_manage && !inviting).then(|| {
        view! {
            <div class="page-head-end">
                <LinkButton href=format!("{HOME}?invite=yes") kind=ButtonKind::Primary icon="user-round-plus">
                    {l.t("members-invite")}
                </LinkButton>
            </div>
        }
    });
    let form = (can_manage && inviting).then(|| view! { <InviteForm/> });
    let pending = invitations.into_iter().map(|invitation| view! { <Pending invitation/> }).collect_view();
    view! {
        <header class="page-head">
            <h1>{title}</h1>
            <span class="count">{locale::t!(l, "members-count", count = count)}</span>
            {invite}
        </header>
        <div class="members">
            <section class="members-main" aria-label=l.t("members-list")>
                {(!can_manage).then(|| view! { <Callout icon="info">{l.t("members-read-only")}</Callout> })}
                {form}
                <p class="members-heads" aria-hidden="true">
                    <span>{l.t("members-head-member")}</span>
                    <span>{l.t("members-head-role")}</span>
                    <span>{l.t("members-head-active")}</span>
                </p>
                <ul class="members-list">
                    // A row is made anew with its role: a list box that was touched shows its own choice otherwise.
                    <For
                        each=move || members.clone()
                        key=|member| (member.id, member.role)
                        children=move |member| view! { <Row member can_manage/> }
                    />
                    {pending}
                </ul>
            </section>
            <Abilities/>
        </div>
    }
}
