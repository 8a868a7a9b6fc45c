use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use model::MessageId;
use model::inquiry::InquiryNumber;
use model::text::MESSAGE_MAX;
use model::view::{CannedMenu, Colleague};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use crate::api;
use crate::call::Call;
use crate::canned::{Composing, Insert};
use crate::developer::kept::{TakeShared, take_kept_files};
use crate::developer::parts::{came_back, named_apart};
use crate::form::{Deed, DeedForm};
use crate::present::AlsoHere;
use crate::ui::{
    Button, ButtonKind, Callout, ErrorSummary, FilesField, Icon, Label, Segment, Segmented, TextArea, use_locale,
};

/// Where a developer writes: to the customer, or for their own side only. These are two forms with two texts and two
/// buttons, so that a note can never leave as a reply; the bar above only shows the one or the other.
#[component]
pub fn Answering(
    number: InquiryNumber,
    customer: String,
    seller: String,
    can_note: bool,
    can_close: bool,
    /// Who can be called in a note.
    colleagues: Vec<Colleague>,
    /// Of who can answer.
    canned: Option<CannedMenu>,
    /// The address of the inquiry.
    here: String,
    /// The newest message that stands above.
    seen: Option<MessageId>,
) -> impl IntoView {
    let l = use_locale();
    let named = number.to_string();
    let reply = Deed::about(<api::ReplyToCustomer as ServerFn>::PATH, "number", &named);
    let note = Deed::about(<api::AddNote as ServerFn>::PATH, "number", &named);
    if !can_note {
        return view! {
            <div class="pane-foot">
                <Callout icon="eye" title=l.t("dev-reader-title")>{l.t("dev-reader-text")}</Callout>
            </div>
        }
        .into_any();
    }
    let noting = canned.is_none() || came_back(note);
    let modes = vec![
        Segment::new("reply", l.t("dev-mode-reply")).icon("reply").checked(!noting),
        Segment::new("note", l.t("dev-mode-note")).icon("lock").checked(noting),
    ];
    #[cfg(feature = "hydrate")]
    begin_as_told();
    take_kept_files([("f-file", reply), ("f-note-file", note)]);
    let answer = if let Some(canned) = canned {
        let canned = Composing::new(canned, can_close, reply);
        view! { <Reply deed=reply number=named.clone() customer canned here seen/> }.into_any()
    } else {
        view! { <div class="dev-reply"><Callout icon="archive">{l.t("dev-reply-ended")}</Callout></div> }.into_any()
    };
    view! {
        <div class="pane-foot">
            <div class="composer dev-composer">
                <div class="composer-box">
                    <AlsoHere number/>
                    <TakeShared/>
                    <div class="composer-head"><Segmented name="mode" legend=l.t("ui-composer-mode") segments=modes/></div>
                    {answer}
                    <Note deed=note number=named seller colleagues/>
                </div>
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn Reply(
    deed: Deed,
    number: String,
    customer: String,
    canned: Composing,
    here: String,
    seen: Option<MessageId>,
) -> impl IntoView {
    let l = use_locale();
    let label = locale::t!(l, "dev-reply-label", customer = customer.clone());
    view! {
        <DeedForm deed class="dev-reply" done="dev-done-replied" files=true>
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="seen" value=seen.map(|seen| seen.to_string())/>
            <ErrorSummary problem=deed.problem() labels=vec![Label::new("body", label.clone())]/>
            <TextArea
                name="body"
                label=label
                label_hidden=true
                bare=true
                rows=3
                placeholder=locale::t!(l, "dev-reply-placeholder", customer = customer.clone())
                value=deed.value("body").or_else(|| canned.begun()).unwrap_or_default()
                error=deed.error("body")
                maxlength=MESSAGE_MAX
            />
            <div class="canned-row">
                <Insert composing=canned deed here home="/developer/canned" area="f-body"/>
                <FilesField deed quiet=true/>
            </div>
            <div class="composer-foot">
                <span class="composer-seen"><Icon name="eye"/> {locale::t!(l, "dev-reply-seen", customer = customer)}</span>
                <Button kind=ButtonKind::Primary busy=deed.pending()>{l.t("dev-reply-send")}</Button>
            </div>
        </DeedForm>
    }
}

#[component]
fn Note(deed: Deed, number: String, seller: String, colleagues: Vec<Colleague>) -> impl IntoView {
    let l = use_locale();
    let label = l.t("dev-note-label");
    view! {
        <DeedForm deed class="dev-note" done="dev-done-noted" files=true>
            <input type="hidden" name="number" value=number/>
            <ErrorSummary problem=named_apart(deed.problem(), "note-") labels=vec![Label::new("note-body", label.clone())]/>
            <TextArea
                name="body"
                id="f-note-body"
                label=label
                label_hidden=true
                bare=true
                rows=3
                placeholder=l.t("dev-note-placeholder")
                value=deed.value("body").unwrap_or_default()
                error=deed.error("body")
                maxlength=MESSAGE_MAX
            />
            <Call colleagues area="f-note-body"/>
            <FilesField deed id="f-note-file" quiet=true/>
            <div class="composer-foot">
                <span class="composer-seen"><Icon name="lock"/> {locale::t!(l, "dev-note-seen", seller = seller)}</span>
                <Button icon="lock" busy=deed.pending()>{l.t("dev-note-save")}</Button>
            </div>
        </DeedForm>
    }
}

/// Takes up the pen for a reply: what the link to its text does, also while a note is being written.
pub fn take_up_reply(event: &MouseEvent) {
    // The link may stand in the drawer of the facts, which lies over the text.
    super::facts::shut();
    if begin_reply().is_some() {
        event.prevent_default();
    }
}

/// Puts words into a note or a reply, after what stands there. Whether there is a place for them.
pub fn put_in(noting: bool, words: &str) -> bool {
    let text = if noting { begin("note", "#f-note-body") } else { begin_reply() };
    let Some(text) = text else { return false };
    let before = text.value();
    let all = if before.trim().is_empty() { words.to_owned() } else { format!("{}\n\n{words}", before.trim_end()) };
    crate::typing::write(&text, &all);
    true
}

/// Puts what was shared into whichever of the two is being written: its words, and with `files` its files, which the page's
/// own script brings (`public/developer-page.js`).
pub fn take_in(words: &str, files: bool) {
    let find = |selector: &str| document().query_selector(selector).ok().flatten();
    let noting = find(".dev-composer input[value='note']:checked").is_some() || find("#f-body").is_none();
    if !words.is_empty() {
        put_in(noting, words);
    }
    let field = find(if noting { ".dev-composer #f-note-file" } else { ".dev-composer #f-file" });
    let bubbling = web_sys::EventInit::new();
    bubbling.set_bubbles(true);
    let told = web_sys::Event::new_with_event_init_dict("hearback-take-files", &bubbling);
    if let (Some(field), Ok(told)) = (field.filter(|_| files), told) {
        // Nobody cancels it.
        let _ = field.dispatch_event(&told);
    }
}

/// The reply's text, ready to be written.
fn begin_reply() -> Option<HtmlTextAreaElement> {
    begin("reply", "#f-body")
}

fn begin(mode: &str, area: &str) -> Option<HtmlTextAreaElement> {
    let find = |selector: &str| document().query_selector(selector).ok().flatten();
    let mode = find(&format!(".dev-composer input[value='{mode}']"))?.dyn_into::<HtmlElement>().ok()?;
    let text = find(area)?.dyn_into::<HtmlTextAreaElement>().ok()?;
    mode.click();
    // The link would have led there too; focus only saves a press.
    let _ = text.focus();
    Some(text)
}

/// An address that ends with the text's name begins the reply; with words behind it, by those: a notification leads here
/// when it was to answer and could not. Words that stand there already stay.
#[cfg(feature = "hydrate")]
fn begin_as_told() {
    let begin = || {
        let told = window().location().hash().unwrap_or_default();
        let Some(words) = told.strip_prefix("#f-body") else { return };
        let Some(text) = begin_reply() else { return };
        if let Some(words) = words.strip_prefix('=')
            && text.value().is_empty()
        {
            let words = js_sys::decode_uri_component(words).map(String::from).unwrap_or_default();
            crate::typing::write(&text, &words);
        }
    };
    Effect::new(move |_| begin());
    let heard = leptos::leptos_dom::helpers::window_event_listener(leptos::ev::hashchange, move |_| begin());
    on_cleanup(move || heard.remove());
}
