//! `/operations/apart`: what the law alone still keeps of erased customers, one record at a time and with a reason.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::text::LINE_MAX;

use super::frame::{Here, RecordPage};
use super::mails::counts;
use crate::api::{self, OpenApart};
use crate::form::{Deed, DeedForm};
use crate::page;
use crate::ui::{Button, ButtonKind, Callout, ErrorSummary, Label, SkeletonKind, TextInput, Tone, use_locale};

/// `/operations/apart?opened=`: the question why, and what was opened.
#[component]
pub fn ApartPage() -> impl IntoView {
    let opened = page::query("opened");
    let record = page::load(
        move || opened.get(),
        |opened| async move {
            let record = match opened {
                Some(opened) => api::apart(opened).await?,
                None => None,
            };
            Ok((counts().await?, record))
        },
    );
    page::show(record, SkeletonKind::Text, |(counts, record)| {
        let l = use_locale();
        let head = view! { <p class="caption">{l.t("ops-apart-text")}</p> }.into_any();
        let record = record.map(|record| {
            view! {
                <section class="section" aria-labelledby="apart-record">
                    <div class="section-head"><h2 id="apart-record">{l.t("ops-apart-record")}</h2></div>
                    <Callout tone=Tone::Warn title=l.t("ops-apart-recorded") live=true/>
                    <pre class="prose" tabindex="0" lang="ko">{record}</pre>
                </section>
            }
        });
        view! { <RecordPage here=Here::Looks counts title=l.t("ops-apart") head><Open/> {record}</RecordPage> }
    })
}

#[component]
fn Open() -> impl IntoView {
    let l = use_locale();
    let deed = Deed::new(<OpenApart as ServerFn>::PATH);
    let max = u32::try_from(LINE_MAX).unwrap_or(u32::MAX);
    let labels = ["number", "reason"].map(|field| Label::new(field, l.t(&format!("ops-apart-{field}"))));
    view! {
        <DeedForm deed class="form work-form">
            <ErrorSummary problem=deed.problem() labels=labels.to_vec()/>
            <TextInput
                name="number"
                label=l.t("ops-apart-number")
                hint=l.t("ops-apart-number-hint")
                value=deed.value("number").unwrap_or_default()
                error=deed.error("number")
                maxlength=max
                autocomplete="off"
                required=true
            />
            <TextInput
                name="reason"
                label=l.t("ops-apart-reason")
                hint=l.t("ops-apart-reason-hint")
                value=deed.value("reason").unwrap_or_default()
                error=deed.error("reason")
                maxlength=max
                autocomplete="off"
                required=true
            />
            <div class="button-row"><Button kind=ButtonKind::Primary busy=deed.pending()>{l.t("ops-apart-open")}</Button></div>
        </DeedForm>
    }
}
