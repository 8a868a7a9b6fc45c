use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::Locale;
use model::MemberRole;
use model::view::Invitation;

use super::HOME;
use crate::api;
use crate::form::{Deed, DeedForm};
use crate::ui::{
    Button, ButtonKind, ErrorSummary, Icon, Label, LinkButton, Select, SelectOption, Size, TextInput, use_locale,
};

/// The roles as a list box offers them.
pub fn roles(l: Locale, chosen: MemberRole) -> Vec<SelectOption> {
    MemberRole::ALL
        .iter()
        .map(|&role| SelectOption::new(role.as_str(), l.t(&format!("member-role-{role}"))).selected(role == chosen))
        .collect()
}

/// Who is to be asked, and as what.
#[component]
pub fn InviteForm() -> impl IntoView {
    let l = use_locale();
    let deed = Deed::new(<api::InviteMember as ServerFn>::PATH);
    let chosen = deed.value("role").and_then(|role| role.parse().ok()).unwrap_or(MemberRole::Agent);
    let labels = vec![Label::new("email", l.t("account-email")), Label::new("role", l.t("members-head-role"))];
    view! {
        <DeedForm deed class="form members-invite" done="members-done-invited">
            <h2>{l.t("members-invite-title")}</h2>
            <ErrorSummary problem=deed.problem() labels/>
            <div class="members-invite-fields">
                <TextInput
                    name="email"
                    label=l.t("account-email")
                    r#type="email"
                    value=deed.value("email").unwrap_or_default()
                    autocomplete="off"
                    error=deed.error("email")
                    size=Size::M
                    required=true
                />
                <Select name="role" label=l.t("members-head-role") options=roles(l, chosen) error=deed.error("role") size=Size::M required=true/>
            </div>
            <p class="hint">{l.t("members-invite-hint")}</p>
            <div class="button-row">
                <Button kind=ButtonKind::Primary icon="send" busy=deed.pending()>{l.t("members-invite-send")}</Button>
                <LinkButton href=HOME kind=ButtonKind::Quiet>{l.t("members-invite-cancel")}</LinkButton>
            </div>
        </DeedForm>
    }
}

/// Somebody who was asked and has not come yet.
#[component]
pub fn Pending(invitation: Invitation) -> impl IntoView {
    let l = use_locale();
    let id = invitation.id.to_string();
    let deed = Deed::about(<api::WithdrawInvitation as ServerFn>::PATH, "invitation", &id);
    let until = l.date_time(invitation.holds_until);
    let text = if invitation.mine {
        locale::t!(l, "members-invited-by-you", until = until)
    } else {
        locale::t!(l, "members-invited-by", name = l.of(&invitation.invited_by), until = until)
    };
    view! {
        <li class="member pending">
            <div class="member-who">
                <span class="member-asked" aria-hidden="true"><Icon name="mail"/></span>
                <div><strong>{invitation.email}</strong> <p class="caption">{text}</p></div>
            </div>
            <p class="member-role">{l.t(&format!("member-role-{}", invitation.role))}</p>
            <div class="member-end">
                <DeedForm deed done="members-done-withdrawn">
                    <ErrorSummary problem=deed.problem()/>
                    <input type="hidden" name="invitation" value=id/>
                    <Button kind=ButtonKind::Quiet busy=deed.pending()>{l.t("members-withdraw")}</Button>
                </DeedForm>
            </div>
        </li>
    }
}
