use leptos::html;
use leptos::prelude::*;
use model::official::{self, Check};
use model::text::REPLY_MAX;

use super::{Draft, skip};
use crate::ui::{Icon, ReviewHead, TextArea, use_locale, written_in};

/// A review, its reply as it will stand in public, and what to look at in it.
#[component]
pub(super) fn Row(draft: Draft, seller: String, error: MaybeProp<String>) -> impl IntoView {
    let l = use_locale();
    let review = draft.review.get_value();
    let details = vec![locale::t!(l, "dev-version", version = review.version)];
    let author = review.author.clone();
    let label = locale::t!(l, "dev-many-reply-to", author = author.clone());
    let checkbox = NodeRef::<html::Input>::new();
    let editor = NodeRef::<html::Div>::new();
    // A browser that restores a form, or a draft that came back, has changed both before the page came to life.
    let look = move || {
        if let Some(input) = checkbox.try_get_untracked().flatten() {
            draft.skipped.try_set(input.checked());
        }
        let area = editor.try_get_untracked().flatten().and_then(|node| node.query_selector("textarea").ok().flatten());
        if let Some(area) =
            area.and_then(|area| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlTextAreaElement>(area).ok())
        {
            draft.text.try_set(area.value());
        }
    };
    Effect::new(move |_| {
        if checkbox.get().is_some() && editor.get().is_some() {
            request_animation_frame(look);
        }
    });
    let inquiry = review.inquiry.map(|number| {
        view! {
            <li class="many-check warn">
                <Icon name="circle-dot"/>
                <p>
                    {l.t("dev-many-open-inquiry")} " "
                    <a class="link" href=format!("/developer/inbox/{number}")>{locale::t!(l, "dev-open-inquiry", number = number.to_string())}</a>
                </p>
            </li>
        }
    });
    let found = move || draft.checks().into_iter().map(|check| view! { <Finding check/> }).collect_view();
    let nothing = {
        let quiet = review.inquiry.is_none();
        move || {
            (quiet && draft.checks().is_empty())
                .then(|| view! { <li class="many-check">{l.t("dev-many-nothing")}</li> })
        }
    };
    let id = format!("skip-{}", draft.id);
    view! {
        <li class="many-row">
            <div class="many-main">
                <div class="many-head">
                    <ReviewHead stars=review.stars.get() author=review.author at=review.written_at details topics=vec![l.of(&review.app)]/>
                    <label class="check many-skip" for=id.clone()>
                        <input
                            type="checkbox"
                            id=id.clone()
                            name=skip(draft.id)
                            checked=draft.skipped.get_untracked()
                            node_ref=checkbox
                            on:change=move |_| look()
                        />
                        <span class="check-label">{l.t("dev-many-skip")}</span>
                    </label>
                </div>
                {(!review.body.is_empty()).then(|| view! { <p class="review-body prose" lang=written_in(&review.body)>{review.body.clone()}</p> })}
                <p class="many-left hint"><Icon name="corner-down-right"/> {l.t("dev-many-left")}</p>
                <div class="official writing many-reply" node_ref=editor on:input=move |_| look()>
                    <p class="official-head">
                        <span class="official-mark"><Icon name="badge-check"/> {l.t("ui-official-reply")}</span>
                        <strong>{seller}</strong>
                        <span class="official-detail">{l.t("dev-many-as-public")}</span>
                    </p>
                    <TextArea
                        name=official::field(draft.id)
                        label
                        label_hidden=true
                        bare=true
                        rows=2
                        placeholder=l.t("dev-reply-write-placeholder")
                        value=draft.text.get_untracked()
                        error
                        maxlength=REPLY_MAX as u32
                    />
                </div>
            </div>
            <div class="many-checks" role="group" aria-label=locale::t!(l, "dev-many-checks-of", author = author)>
                <h2>{l.t("dev-many-checks")}</h2>
                <ul role="list" aria-live="polite">{inquiry} {found} {nothing}</ul>
            </div>
        </li>
    }
}

/// One thing to look at: what was found, and why it matters.
#[component]
fn Finding(check: Check) -> impl IntoView {
    let l = use_locale();
    let (icon, tone, key, words) = match check {
        Check::Gap => ("pencil", "bad", "dev-check-gap".to_owned(), String::new()),
        Check::Personal(words) => ("shield-alert", "bad", "dev-check-personal".to_owned(), words),
        Check::NamesInquiry(words) => ("hash", "warn", "dev-check-inquiry".to_owned(), words),
        Check::PromisesDate(words) => ("calendar-clock", "warn", "dev-check-date".to_owned(), words),
        Check::OtherLanguage(language) => ("languages", "warn", format!("dev-check-other-{language}"), String::new()),
        Check::OwnLanguage(language) => ("languages", "ok", format!("dev-check-own-{language}"), String::new()),
    };
    let (title, text) = (locale::t!(l, &key, words = words), l.t(&format!("{key}-text")));
    view! {
        <li class=format!("many-check {tone}")>
            <Icon name=icon/>
            <p><strong>{title}</strong> " " {text}</p>
        </li>
    }
}
