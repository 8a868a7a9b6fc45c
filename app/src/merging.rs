//! Putting inquiries of one customer together, and taking one apart.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::inquiry::InquiryNumber;
use model::view::Merging;

use crate::api;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ButtonKind, Callout, ErrorSummary, Icon, Label, Select, SelectOption, Size, use_locale};

/// Where an inquiry goes on that has become a part of another.
#[component]
pub(crate) fn MergedInto(
    number: InquiryNumber,
    #[prop(into)] href: String,
    /// The part itself, where the reader may have it stand alone again.
    #[prop(optional_no_strip)]
    undo: Option<InquiryNumber>,
) -> impl IntoView {
    let l = use_locale();
    let title = t!(l, "ui-merged-into", number = number.to_string());
    let undo = undo.map(|part| view! { <Undo number=part/> });
    view! {
        <Callout icon="link" title>
            <a class="link" href=href>{t!(l, "ui-merged-see", number = number.to_string())}</a>
            {undo}
        </Callout>
    }
}

#[component]
fn Undo(number: InquiryNumber) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<api::UnmergeInquiry as ServerFn>::PATH, "number", &number.to_string());
    view! {
        <DeedForm deed done="merge-undone">
            <ErrorSummary problem=deed.problem()/>
            <input type="hidden" name="number" value=number.to_string()/>
            <Button size=Size::M icon="undo-2" busy=deed.pending()>{l.t("merge-undo")}</Button>
        </DeedForm>
    }
}

/// What can be put together with this inquiry, and taken out of it. Nothing where there is neither.
#[component]
pub(crate) fn Together(number: InquiryNumber, merging: Merging) -> impl IntoView {
    let l = use_locale();
    let Merging { others, parts, .. } = merging;
    if others.is_empty() && parts.is_empty() {
        return ().into_any();
    }
    let merge = (!others.is_empty()).then(|| view! { <Merge number others/> });
    let split = (!parts.is_empty()).then(|| view! { <Split number parts/> });
    view! {
        <section class="section" aria-labelledby="merge-title">
            <details class="merging">
                <summary class="link" id="merge-title"><Icon name="link"/> <span>{l.t("merge-title")}</span></summary>
                {merge}
                {split}
            </details>
        </section>
    }
    .into_any()
}

#[component]
fn Merge(number: InquiryNumber, others: Vec<(InquiryNumber, String)>) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<api::MergeInquiries as ServerFn>::PATH, "into", &number.to_string());
    let options = others
        .into_iter()
        .map(|(other, subject)| SelectOption::new(other.to_string(), format!("{other} · {subject}")))
        .collect::<Vec<_>>();
    view! {
        <DeedForm deed class="form" done="merge-done">
            <ErrorSummary problem=deed.problem() labels=vec![Label::new("from", l.t("merge-from"))]/>
            <input type="hidden" name="into" value=number.to_string()/>
            <Select name="from" label=l.t("merge-from") hint=l.t("merge-hint") options error=deed.error("from") size=Size::M/>
            <Button kind=ButtonKind::Default size=Size::M busy=deed.pending()>{l.t("merge-now")}</Button>
        </DeedForm>
    }
}

#[component]
fn Split(number: InquiryNumber, parts: Vec<(model::MessageId, String, model::Time)>) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<api::SplitInquiry as ServerFn>::PATH, "number", &number.to_string());
    let options = parts
        .into_iter()
        .map(|(id, heading, at)| SelectOption::new(id.to_string(), format!("{} · {heading}", l.short_time(at))))
        .collect::<Vec<_>>();
    view! {
        <DeedForm deed class="form" done="split-done">
            <ErrorSummary problem=deed.problem() labels=vec![Label::new("message", l.t("split-message"))]/>
            <input type="hidden" name="number" value=number.to_string()/>
            <Select name="message" label=l.t("split-message") hint=l.t("split-hint") options error=deed.error("message") size=Size::M/>
            <Button kind=ButtonKind::Default size=Size::M busy=deed.pending()>{l.t("split-now")}</Button>
        </DeedForm>
    }
}
