//! `/operations/files`: files that nobody can open until the virus scanner has looked through them.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::view::{Page, WaitingFile};

use super::frame::{Here, RecordPage};
use super::mails::counts;
use crate::address::with_query;
use crate::api::{self, ScanAgain};
use crate::form::{Deed, DeedForm};
use crate::page;
use crate::ui::{
    Button, Empty, ErrorSummary, Icon, Pager, SkeletonKind, Table, Td, Th, TimeText, Tone, use_locale, written_in,
};

#[component]
pub fn FilesPage() -> impl IntoView {
    let after = page::query("after");
    let files =
        page::load(move || after.get(), |after| async move { Ok((counts().await?, api::waiting_files(after).await?)) });
    page::show(files, SkeletonKind::Rows, |(counts, files)| {
        let l = use_locale();
        let head = view! { <p class="caption">{l.t("ops-files-text")}</p> }.into_any();
        view! { <RecordPage here=Here::Files counts title=l.t("ops-files") head><Files files/></RecordPage> }
    })
}

#[component]
fn Files(files: Page<WaitingFile>) -> impl IntoView {
    let l = use_locale();
    if files.rows.is_empty() {
        return view! { <Empty icon="check" tone=Tone::Ok title=l.t("ops-no-files-title") text=l.t("ops-no-files-text")/> }
            .into_any();
    }
    let again = Deed::new(<ScanAgain as ServerFn>::PATH);
    let next = files.next.map(|after| with_query("/operations/files", &[("after", &after)]));
    let rows = files.rows.into_iter().map(row).collect_view();
    view! {
        <DeedForm deed=again class="ops-scan" done="ops-scan-asked">
            <ErrorSummary problem=again.problem()/>
            <Button icon="refresh-cw" busy=again.pending()>{l.t("ops-scan-again")}</Button>
        </DeedForm>
        <Table stacks=true caption=l.t("ops-files")>
            <thead>
                <tr>
                    <Th>{l.t("ops-file-name")}</Th>
                    <Th>{l.t("ops-file-why")}</Th>
                    <Th>{l.t("ops-mail-inquiry")}</Th>
                    <Th num=true>{l.t("ops-file-since")}</Th>
                    <Th num=true>{l.t("ops-file-again")}</Th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        <Pager next/>
    }
    .into_any()
}

fn row(file: WaitingFile) -> impl IntoView {
    let l = use_locale();
    // One of a message that is still being written belongs to no inquiry yet.
    let inquiry = match file.inquiry {
        Some(number) => {
            view! { <a class="link" href=format!("/operations/cases/{number}?queue=all")>{number.to_string()}</a> }
                .into_any()
        }
        None => l.t("ops-file-unsent").into_any(),
    };
    view! {
        <tr>
            <Td><strong lang=written_in(&file.name)>{file.name.clone()}</strong> <span class="ops-quiet">{l.file_size(file.size)}</span></Td>
            // As the scanner says it.
            <Td label=l.t("ops-file-why")><span class="ops-mail-error" lang="en"><Icon name="circle-alert"/> <span>{file.said}</span></span></Td>
            <Td label=l.t("ops-mail-inquiry")>{inquiry}</Td>
            <Td num=true label=l.t("ops-file-since")><TimeText time=file.since/></Td>
            <Td num=true label=l.t("ops-file-again")><TimeText time=file.again_at/></Td>
        </tr>
    }
}
