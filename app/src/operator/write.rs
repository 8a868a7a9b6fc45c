use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::t;
use model::inquiry::InquiryNumber;
use model::text::MESSAGE_MAX;
use model::view::{CannedMenu, Colleague};
use model::{Bilingual, MessageId, Problem};

use crate::api::{AddNote, ReplyToCustomer};
use crate::call::Call;
use crate::canned::{Composing, Insert};
use crate::form::{Deed, DeedForm};
use crate::present::AlsoHere;
use crate::ui::{Button, ButtonKind, Composer, ErrorSummary, FilesField, Icon, Label, Segment, TextArea, use_locale};

/// Reply or internal note: two forms in one box, so that neither can be sent as the other. Which of them shows is the
/// radio button's doing, in the stylesheet.
#[component]
pub(super) fn Write(
    number: InquiryNumber,
    can_reply: bool,
    can_close: bool,
    customer: Option<Bilingual>,
    /// Nothing else on the page is to be done first, so the reply has the filled button.
    main: bool,
    canned: CannedMenu,
    /// Who can be called in a note.
    colleagues: Vec<Colleague>,
    /// The address of the case.
    here: String,
    /// The newest message that stands above.
    seen: Option<MessageId>,
) -> impl IntoView {
    let l = use_locale();
    let about = number.to_string();
    let reply = Deed::about(<ReplyToCustomer as ServerFn>::PATH, "number", &about);
    let note = Deed::about(<AddNote as ServerFn>::PATH, "number", &about);
    // A note that came back refused is what its writer wants to see.
    let to_note = !can_reply || note.problem().get_untracked().is_some();
    let mut modes = vec![Segment::new("note", l.t("ops-note")).icon("lock").checked(to_note)];
    if can_reply {
        modes.insert(0, Segment::new("reply", l.t("ops-reply")).icon("reply").checked(!to_note));
    }
    let customer = customer.map_or_else(|| l.t("ops-role-customer"), |name| l.of(&name));
    view! {
        <section class="section ops-write" aria-labelledby="write-title">
            <h2 class="visually-hidden" id="write-title">{l.t("ops-write")}</h2>
            {(!can_reply).then(|| view! { <p class="ops-said"><Icon name="info"/> <span>{l.t("ops-no-reply")}</span></p> })}
            <Composer modes presence=view! { <AlsoHere number/> }.into_any()>
                {can_reply.then(|| {
                    let canned = Composing::new(canned, can_close, reply);
                    view! { <Reply deed=reply number=about.clone() customer main canned here seen/> }
                })}
                <Note deed=note number=about.clone() colleagues/>
            </Composer>
        </section>
    }
}

#[component]
fn Reply(
    deed: Deed,
    number: String,
    customer: String,
    main: bool,
    canned: Composing,
    here: String,
    seen: Option<MessageId>,
) -> impl IntoView {
    let l = use_locale();
    let kind = if main { ButtonKind::Primary } else { ButtonKind::Default };
    view! {
        <DeedForm deed class="ops-reply" done="ops-replied" files=true>
            <ErrorSummary problem=deed.problem() labels=vec![Label::new("body", l.t("ops-reply"))]/>
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="seen" value=seen.map(|seen| seen.to_string())/>
            <TextArea
                name="body"
                label=l.t("ops-reply")
                label_hidden=true
                bare=true
                value=deed.value("body").or_else(|| canned.begun()).unwrap_or_default()
                error=deed.error("body")
                placeholder=l.t("ops-reply-placeholder")
                maxlength=MESSAGE_MAX as u32
            />
            <div class="canned-row">
                <Insert composing=canned deed here home="/operations/canned" area="f-body"/>
                <FilesField deed quiet=true/>
            </div>
            <div class="composer-foot">
                <p class="ops-quiet">{t!(l, "ops-reply-seen", customer = customer)}</p>
                <Button kind busy=deed.pending()>{l.t("ops-send-reply")}</Button>
            </div>
        </DeedForm>
    }
}

#[component]
fn Note(deed: Deed, number: String, colleagues: Vec<Colleague>) -> impl IntoView {
    let l = use_locale();
    // The summary leads to fields by name, and `body` is the reply's; a refused note says so at its own field.
    let problem =
        Signal::derive(move || deed.problem().get().filter(|problem| !matches!(problem, Problem::Invalid { .. })));
    view! {
        <DeedForm deed class="ops-note" done="ops-noted" files=true>
            <ErrorSummary problem/>
            <input type="hidden" name="number" value=number/>
            <TextArea
                name="body"
                id="f-body-note"
                label=l.t("ops-note")
                label_hidden=true
                bare=true
                value=deed.value("body").unwrap_or_default()
                error=deed.error("body")
                placeholder=l.t("ops-note-placeholder")
                maxlength=MESSAGE_MAX as u32
            />
            <Call colleagues area="f-body-note"/>
            <FilesField deed id="f-note-file" quiet=true/>
            <div class="composer-foot">
                <p class="ops-quiet">{l.t("ops-note-seen")}</p>
                <Button icon="lock" busy=deed.pending()>{l.t("ops-send-note")}</Button>
            </div>
        </DeedForm>
    }
}
