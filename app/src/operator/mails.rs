use leptos::prelude::*;
use model::view::{CaseFilter, CaseQueue, MailRow, MailState, Page, Waiting};

use super::frame::{Here, RecordPage};
use super::words::key;
use crate::address::with_query;
use crate::api::{self, Fault};
use crate::page;
use crate::ui::{Empty, Icon, Pager, SkeletonKind, Table, Tag, Td, Th, TimeText, Tone, use_locale};

/// How many cases each queue has: the sidebar's numbers, for pages without a queue.
pub(super) async fn counts() -> Result<Waiting, Fault> {
    Ok(api::cases(CaseFilter { queue: CaseQueue::Escalations, tag: None, query: None }, None).await?.counts)
}

/// `/operations/mails`: every mail that left, or waits.
#[component]
pub fn MailsPage() -> impl IntoView {
    let after = page::query("after");
    let mails = page::load(move || after.get(), |after| async move { Ok((counts().await?, api::mails(after).await?)) });
    page::show(mails, SkeletonKind::Rows, |(counts, mails)| {
        let l = use_locale();
        let head = view! { <p class="caption">{l.t("ops-mails-text")}</p> }.into_any();
        view! { <RecordPage here=Here::Mails counts title=l.t("ops-mails") head><Mails mails/></RecordPage> }
    })
}

#[component]
fn Mails(mails: Page<MailRow>) -> impl IntoView {
    let l = use_locale();
    if mails.rows.is_empty() {
        return view! { <Empty icon="mail" title=l.t("ops-no-mails-title") text=l.t("ops-no-mails-text")/> }.into_any();
    }
    let next = mails.next.map(|after| with_query("/operations/mails", &[("after", &after)]));
    let rows = mails.rows.into_iter().map(row).collect_view();
    view! {
        <Table stacks=true caption=l.t("ops-mails")>
            <thead>
                <tr>
                    <Th>{l.t("ops-mail-state")}</Th>
                    <Th>{l.t("ops-mail-to")}</Th>
                    <Th>{l.t("ops-mail-subject")}</Th>
                    <Th>{l.t("ops-mail-inquiry")}</Th>
                    <Th num=true>{l.t("ops-mail-at")}</Th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        <Pager next/>
    }
    .into_any()
}

fn row(mail: MailRow) -> impl IntoView {
    let l = use_locale();
    let href = format!("/operations/mails/{}", mail.id);
    let error = mail
        .error
        .map(|error| view! { <p class="ops-mail-error"><Icon name="circle-alert"/> <span>{error}</span></p> });
    let inquiry = mail.inquiry.map(|number| {
        view! { <a class="link" href=format!("/operations/cases/{number}")>{number.to_string()}</a> }
    });
    view! {
        <tr>
            <Td><MailTag state=mail.state/></Td>
            <Td label=l.t("ops-mail-to")>{mail.to}</Td>
            <Td><a class="link" href=href lang=mail.language.as_str()>{mail.subject}</a> {error}</Td>
            <Td label=l.t("ops-mail-inquiry")>{inquiry}</Td>
            <Td num=true label=l.t("ops-mail-at")><TimeText time=mail.at/></Td>
        </tr>
    }
}

/// Whether a mail has left.
#[component]
pub(super) fn MailTag(state: MailState) -> impl IntoView {
    let (tone, icon) = match state {
        MailState::Waiting => (Tone::Neutral, "hourglass"),
        MailState::Sent => (Tone::Ok, "circle-check"),
        MailState::Filed => (Tone::Neutral, "file-text"),
        MailState::Failed | MailState::Bounced => (Tone::Bad, "circle-alert"),
    };
    view! { <Tag tone icon label=use_locale().t(&key("ops-mail", state.as_str()))/> }
}
