//! `/apps/{package}/review`: the customer's one review of an app, to write, to change and to take back.

mod history;
mod preview;

use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::Problem;
use model::text::{LINE_MAX, REVIEW_MAX};
use model::view::ReviewEditor;

use self::history::{History, Withdrawal};
use self::preview::{Draft, PersonalData, Preview};
use super::frame::{Place, StoreFrame};
use super::parts::Back;
use crate::api::{self, Fault};
use crate::form::{Deed, DeedForm};
use crate::page::{self, PageTitle, param, query};
use crate::ui::{
    AppIcon, Button, ButtonKind, Empty, ErrorSummary, Icon, Label, LinkButton, Size, SkeletonKind, StarsInput,
    TextArea, TextInput, use_locale,
};

/// `/apps/:package/review?stars=`.
#[component]
pub fn ReviewEditorPage() -> impl IntoView {
    let l = use_locale();
    let (package, stars) = (param("package"), query("stars"));
    let editor = page::load(move || package.get(), open);
    let deed = Deed::new(<api::WriteReview as ServerFn>::PATH);
    view! {
        <StoreFrame
            current=Place::Apps
            phone_title=l.t("review-phone-title")
            phone_back=format!("/apps/{}", package.get_untracked())
        >
            {page::show(editor, SkeletonKind::Text, move |editor| match editor {
                Some(editor) => {
                    let stars = stars.get_untracked().and_then(|stars| stars.parse().ok());
                    view! { <Editor editor deed stars/> }.into_any()
                }
                None => view! { <NotAcquired package=package.get_untracked()/> }.into_any(),
            })}
        </StoreFrame>
    }
}

/// The editor, or nothing for somebody who has not acquired the app.
async fn open(package: String) -> Result<Option<ReviewEditor>, Fault> {
    match api::review_editor(package).await {
        Ok(editor) => Ok(Some(editor)),
        Err(Fault(Problem::NotNow { .. })) => Ok(None),
        Err(fault) => Err(fault),
    }
}

#[component]
fn NotAcquired(package: String) -> impl IntoView {
    let l = use_locale();
    view! {
        <PageTitle text=l.t("review-write-title")/>
        <Empty icon="shopping-bag" title=l.t("review-not-acquired-title") text=l.t("review-not-acquired-text") heading=true>
            <LinkButton href=format!("/apps/{package}")>{l.t("review-see-app")}</LinkButton>
        </Empty>
    }
}

#[component]
fn Editor(
    editor: ReviewEditor,
    deed: Deed,
    /// Chosen on the app's page.
    stars: Option<model::rating::Stars>,
) -> impl IntoView {
    let l = use_locale();
    let draft = Draft::new(deed, &editor, stars);
    let (title, post) = match editor.current {
        Some(_) => (l.t("review-change-title"), "review-post-change"),
        None => (l.t("review-write-title"), "review-post"),
    };
    let labels = ["stars", "body", "device"].map(|field| Label::new(field, l.t(&format!("review-field-{field}"))));
    let public = editor.current.as_ref().map(|current| {
        view! { <p class="hint">{t!(l, "review-stars-now", stars = u32::from(current.stars.get()))}</p> }
    });
    let (current, withdrawn) = (editor.current.clone(), editor.current.clone());
    let (author, version) = (editor.author_masked.clone(), editor.version.clone());
    view! {
        <PageTitle text=title.clone()/>
        <Head editor=editor.clone() title/>
        <div class="with-aside">
            <div class="main-col" on:input=move |event| draft.take(&event)>
                <DeedForm deed class="editor">
                    <ErrorSummary problem=deed.problem() labels=labels.to_vec()/>
                    <input type="hidden" name="package" value=editor.app.package.clone()/>
                    <StarsInput name="stars" legend=l.t("review-field-stars") value=draft.stars.get_untracked() error=deed.error("stars")/>
                    {public}
                    <TextArea
                        name="body"
                        label=l.t("review-field-body")
                        value=draft.body.get_untracked()
                        hint=l.t("review-body-hint")
                        error=deed.error("body")
                        maxlength=u32::try_from(REVIEW_MAX).unwrap_or(u32::MAX)
                        rows=6
                        required=true
                    />
                    <PersonalData draft/>
                    <TextInput
                        name="device"
                        label=l.t("review-field-device")
                        value=draft.device.get_untracked()
                        hint=l.t("review-device-hint")
                        error=deed.error("device")
                        maxlength=u32::try_from(LINE_MAX).unwrap_or(u32::MAX)
                        placeholder=l.t("review-device-example")
                        optional_mark=true
                    />
                    <div class="form-actions flush">
                        <Button kind=ButtonKind::Primary size=Size::Xl busy=deed.pending()>{l.t(post)}</Button>
                        <LinkButton href=format!("/apps/{}", editor.app.package) kind=ButtonKind::Quiet size=Size::Xl>
                            {l.t("review-cancel")}
                        </LinkButton>
                    </div>
                </DeedForm>
                {withdrawn.map(|current| view! { <Withdrawal review=current.id/> })}
            </div>
            <aside class="aside editor-aside">
                <Preview draft author=author.clone() version/>
                <Exposure author/>
                {current.map(|current| view! { <History review=current/> })}
            </aside>
        </div>
    }
}

#[component]
fn Head(editor: ReviewEditor, title: String) -> impl IntoView {
    let l = use_locale();
    let app = editor.app;
    let name = l.of(&app.title);
    view! {
        <header class="head">
            <Back href=format!("/apps/{}", app.package) label=name.clone()/>
            <div class="app-line">
                <AppIcon key=app.icon size=48/>
                <div>
                    <h1>{title}</h1>
                    <p>{name} " · " {l.of(&app.seller)} " · " {l.t("ui-verified")}</p>
                </div>
            </div>
        </header>
    }
}

/// What everybody will see, and what nobody will.
#[component]
fn Exposure(author: String) -> impl IntoView {
    let l = use_locale();
    view! {
        <ul class="exposure">
            <li class="note-line"><Icon name="eye"/> <span>{t!(l, "review-public", author = author)}</span></li>
            <li class="note-line"><Icon name="eye"/> <span>{l.t("review-public-device")}</span></li>
            <li class="note-line"><Icon name="eye-off"/> <span>{l.t("review-private")}</span></li>
        </ul>
    }
}
