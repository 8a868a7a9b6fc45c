//! `/apps/{package}/contact` and `/contact`: the form that begins an inquiry.
//!
//! All four steps stand on one page; a phone is shown one after the other (`path.rs`). What concerns refund requests only is hidden by the style sheet while another
//! kind is chosen, so the form is whole without JavaScript; the desk ignores these fields for other kinds.

mod consent;
mod next;
mod path;
mod purchase;
mod step;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_location;
use locale::t;
use model::inquiry::InquiryKind;
use model::refund::RefundReason;
use model::text::MESSAGE_MAX;
use model::view::ContactForm;

use self::consent::ConsentStep;
use self::next::NextSteps;
use self::path::{Check, Path, PathButtons, PathProgress};
use self::purchase::PurchaseStep;
use self::step::FormStep;
use super::frame::{Place, StoreFrame};
use super::parts::{Back, emphasised, kind_icon};
use crate::api;
use crate::form::{Deed, DeedForm};
use crate::page::{self, PageTitle, param, query, use_reader};
use crate::ui::{
    Button, ButtonKind, Choice, ChoiceGroup, ErrorSummary, FilesField, Icon, Label, Select, SelectOption, Size,
    SkeletonKind, TextArea, use_locale,
};

/// `/apps/:package/contact?kind=&purchase=`: to the app's developer.
#[component]
pub fn ContactPage() -> impl IntoView {
    let package = param("package");
    let title = use_locale().t("contact-seller-title");
    view! { <Contact package=Signal::derive(move || Some(package.get())) title back=format!("/apps/{}", package.get_untracked())/> }
}

/// `/contact?kind=&purchase=`: to the store's customer center.
#[component]
pub fn ContactStorePage() -> impl IntoView {
    let title = use_locale().t("contact-store-title");
    view! { <Contact package=Signal::derive(|| None) title back="/"/> }
}

#[component]
fn Contact(package: Signal<Option<String>>, title: String, #[prop(into)] back: String) -> impl IntoView {
    let form = page::load(move || package.get(), api::contact_form);
    let (kind, purchase) = (query("kind"), query("purchase"));
    let deed = Deed::new(<api::SubmitInquiry as ServerFn>::PATH);
    let path = Path::new(deed, kind.get_untracked().and_then(|kind| kind.parse().ok()));
    provide_context(path);
    view! {
        <StoreFrame current=Place::Inquiries phone_title=title.clone() phone_back=back>
            {page::show(form, SkeletonKind::Text, move |form| {
                let kind = deed.value("kind").or_else(|| kind.get_untracked()).and_then(|kind| kind.parse().ok());
                let purchase = deed.value("purchase").or_else(|| purchase.get_untracked());
                view! { <Inquiring form deed title=title.clone() kind purchase/> }
            })}
        </StoreFrame>
    }
}

#[component]
fn Inquiring(
    form: ContactForm,
    deed: Deed,
    title: String,
    /// Chosen by the address, or before the form came back.
    kind: Option<InquiryKind>,
    purchase: Option<String>,
) -> impl IntoView {
    let l = use_locale();
    let labels = ["kind", "purchase", "claimed_at", "claimed_item", "reason", "body", "consent"]
        .map(|field| Label::new(field, l.t(&format!("contact-field-{field}"))));
    let package =
        form.app.as_ref().map(|app| view! { <input type="hidden" name="package" value=app.package.clone()/> });
    let (next, email) = (form.clone(), form.masked_email.clone());
    let path = expect_context::<Path>();
    view! {
        <PageTitle text=title.clone()/>
        <div class="contact-path" data-step=move || path.shown() on:submit:capture=move |event| path.hold_back(&event)>
            <PathProgress path/>
            <Head form=form.clone() title/>
            <div class="with-aside">
                <DeedForm deed class="steps contact" files=true>
                    <ErrorSummary problem=deed.problem() labels=labels.to_vec()/>
                    {package}
                    <KindStep deed chosen=kind/>
                    <PurchaseStep form=form.clone() deed chosen=purchase/>
                    <MessageStep deed/>
                    <ConsentStep form deed/>
                    <Check path email/>
                    <div class="form-actions">
                        <PathButtons path/>
                        <Button kind=ButtonKind::Primary size=Size::Xl busy=deed.pending()>{l.t("contact-send")}</Button>
                    </div>
                </DeedForm>
                <NextSteps form=next/>
            </div>
        </div>
    }
}

#[component]
fn Head(form: ContactForm, title: String) -> impl IntoView {
    let l = use_locale();
    let (back, lead) = match &form.app {
        Some(app) => {
            let (app_title, seller) = (l.of(&app.title), l.of(&app.seller));
            let lead = t!(l, "contact-seller-lead", seller = &seller, app = &app_title);
            (
                view! { <Back href=format!("/apps/{}", app.package) label=app_title/> }.into_any(),
                emphasised(&lead, &seller),
            )
        }
        None => {
            let store = l.of(&use_reader().store_name);
            let lead = t!(l, "contact-store-lead", store = &store);
            (
                view! { <Back href="/my/inquiries" label=l.t("store-nav-inquiries")/> }.into_any(),
                emphasised(&lead, &store),
            )
        }
    };
    view! {
        <header class="head">
            {back}
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
        </header>
    }
}

#[component]
fn KindStep(deed: Deed, chosen: Option<InquiryKind>) -> impl IntoView {
    let l = use_locale();
    // What the address has answered is not asked once more, but can be changed: the link leads to the open question.
    let closed = RwSignal::new(chosen.is_some() && deed.problem().with_untracked(Option::is_none));
    let change = closed.get_untracked().then(|| {
        let open = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            closed.set(false);
        };
        let here = use_location().pathname.get_untracked();
        let label = t!(l, "contact-path-change-what", what = l.t("contact-field-kind"));
        view! { <a class="link step-change" href=here aria-label=label on:click=open hidden=move || !closed.get()>{l.t("contact-path-change")}</a> }.into_any()
    });
    let answers = InquiryKind::ALL
        .iter()
        .map(|&kind| {
            view! {
                <p class="step-chosen" data-kind=kind.as_str()>
                    <span class="choice-icon"><Icon name=kind_icon(kind) large=true/></span>
                    <span><strong>{l.t(&format!("kind-{kind}"))}</strong> <span>{l.t(&format!("contact-kind-{kind}"))}</span></span>
                </p>
            }
        })
        .collect_view();
    let choices = InquiryKind::ALL
        .iter()
        .map(|&kind| {
            view! {
                <Choice
                    name="kind"
                    value=kind.as_str()
                    title=l.t(&format!("kind-{kind}"))
                    text=l.t(&format!("contact-kind-{kind}"))
                    icon=kind_icon(kind)
                    checked=chosen == Some(kind)
                    required=true
                />
            }
        })
        .collect_view();
    view! {
        <FormStep number=1 title=l.t("contact-field-kind") end=change>
            <div class="kinds" class:closed=move || closed.get()>
                <div class="kind-answers">{answers}</div>
                <ChoiceGroup legend=l.t("contact-field-kind") name="kind" legend_hidden=true error=deed.error("kind")>{choices}</ChoiceGroup>
            </div>
        </FormStep>
    }
}

#[component]
fn MessageStep(deed: Deed) -> impl IntoView {
    let l = use_locale();
    let chosen = deed.value("reason").unwrap_or_default();
    let reasons = RefundReason::ALL
        .iter()
        .map(|reason| {
            SelectOption::new(reason.as_str(), l.t(&format!("contact-reason-{reason}")))
                .selected(chosen == reason.as_str())
        })
        .collect();
    view! {
        <FormStep number=3 title=l.t("contact-message-title")>
            <div class="only-refund">
                <Select
                    name="reason"
                    label=l.t("contact-field-reason")
                    placeholder=l.t("contact-reason-choose")
                    options=reasons
                    error=deed.error("reason")
                />
            </div>
            <TextArea
                name="body"
                label=l.t("contact-field-body")
                value=deed.value("body").unwrap_or_default()
                hint=l.t("contact-body-hint")
                error=deed.error("body")
                maxlength=u32::try_from(MESSAGE_MAX).unwrap_or(u32::MAX)
                rows=5
                required=true
            />
            <FilesField deed/>
        </FormStep>
    }
}
