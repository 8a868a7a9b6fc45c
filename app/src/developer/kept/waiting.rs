//! What waits to be sent, where it will stand: to be changed, or taken back. What was refused says why.

use std::cell::RefCell;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::Locale;
use model::Problem;
use model::inquiry::InquiryNumber;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use super::{Entry, ask_worker, use_kept};
use crate::api;
use crate::developer::inbox::put_in;
use crate::form::Deed;
use crate::page::use_reader;
use crate::ui::{Brought, Callout, Icon, Message, Opt, SystemLine, Tone, role_needed, use_locale};

/// Of one inquiry. What is changed goes back into the composer, its files with it, after what else stands there; it is
/// another message then.
#[component]
pub(in crate::developer) fn Waiting(
    number: InquiryNumber,
    /// Whether it can be replied to.
    open: bool,
) -> impl IntoView {
    let named = number.to_string();
    let kept = use_kept();
    let reply = Deed::about(<api::ReplyToCustomer as ServerFn>::PATH, "number", &named);
    let note = Deed::about(<api::AddNote as ServerFn>::PATH, "number", &named);
    let edit = move |entry: &Entry| {
        let Entry { id, text, files, .. } = entry.clone();
        let deed = match entry.deed.as_str() {
            "note" => note,
            "reply" if open => reply,
            _ => return None,
        };
        let noting = entry.deed == "note";
        let take = move |_| {
            let (text, files) = (text.clone(), files.clone());
            // It may have been sent a moment ago: then there is nothing to be changed.
            ask_worker(format!("discard/{id}"), move || {
                put_in(noting, &text);
                let files = files.iter().map(|name| Brought::known_as(name));
                deed.files().try_update(|brought| brought.extend(files));
            });
        };
        Some(
            view! {
                <button type="button" class="button default m" on:click=take><Icon name="pencil"/> {use_locale().t("dev-waiting-edit")}</button>
            }
            .into_any(),
        )
    };
    move || {
        let waiting = kept.try_get().unwrap_or_default().waiting;
        let theirs = waiting.into_iter().filter(|entry| entry.about == named && entry.deed != "write");
        theirs.map(|entry| view! { <Unsent edit=Opt(edit(&entry)) entry/> }).collect_view()
    }
}

thread_local! {
    /// A waiting reply on its way into the editor of its review: which review, its words, and where it waits.
    static TAKEN: RefCell<Option<(String, String, i64)>> = const { RefCell::new(None) };
}

/// Of the seller's official replies to reviews.
#[component]
pub(in crate::developer) fn WaitingReplies(
    /// Where the reply to a review is written; none where that cannot be done here.
    editor: impl Fn(&str) -> Option<String> + Send + 'static,
) -> impl IntoView {
    let kept = use_kept();
    let edit = move |entry: &Entry| {
        let Entry { id, about, text, .. } = entry.clone();
        let href = editor(&about)?;
        let take = move |event: MouseEvent| {
            // Another window has its own.
            if event.ctrl_key() || event.meta_key() || event.shift_key() {
                return;
            }
            TAKEN.set(Some((about.clone(), text.clone(), id)));
            // It stands open already: the link would lead to where one is.
            if editor_of(&about).is_some() {
                event.prevent_default();
                give_to_editor(&about);
            }
        };
        Some(
            view! {
                <a class="button default m" href=href data-noscroll="" on:click=take><Icon name="pencil"/> {use_locale().t("dev-waiting-edit")}</a>
            }
            .into_any(),
        )
    };
    move || {
        let waiting = kept.try_get().unwrap_or_default().waiting;
        let theirs = waiting.into_iter().filter(|entry| entry.deed == "write");
        theirs.map(|entry| view! { <Unsent edit=Opt(edit(&entry)) entry/> }).collect_view()
    }
}

/// Gives the editor of a review, which stands open, the reply that is on its way to it. It waits no longer then; one that
/// has been sent meanwhile is not brought.
pub(in crate::developer) fn give_to_editor(review: &str) {
    let Some((review, words, id)) = TAKEN.with_borrow_mut(|taken| taken.take_if(|taken| taken.0 == review)) else {
        return;
    };
    if editor_of(&review).is_none() {
        return TAKEN.set(Some((review, words, id)));
    }
    ask_worker(format!("discard/{id}"), move || {
        let Some(area) = editor_of(&review) else { return };
        // In place of what the page came with, but after what somebody has written there since.
        let before = area.value();
        let is_untouched = area.default_value().is_ok_and(|text| text == before);
        let all = if is_untouched { words } else { format!("{}\n\n{words}", before.trim_end()) };
        crate::typing::write(&area, &all);
        let _ = area.focus();
    });
}

fn editor_of(review: &str) -> Option<HtmlTextAreaElement> {
    let area = document().query_selector(&format!("#review-{review} textarea[name='body']")).ok().flatten()?;
    area.dyn_into().ok()
}

#[component]
fn Unsent(
    entry: Entry,
    /// What takes it back to where it was written, if anything there can.
    edit: Opt<AnyView>,
) -> impl IntoView {
    let l = use_locale();
    let Entry { id, deed, text, files, at, problem, .. } = entry;
    let files: Vec<_> = files.iter().map(|name| Brought::known_as(name).name).collect();
    let with = (!files.is_empty()).then(|| {
        let files =
            files.into_iter().map(|name| view! { <li class="file"><Icon name="paperclip"/> <span>{name}</span></li> });
        view! { <ul class="files">{files.collect_view()}</ul> }
    });
    let refused = problem.is_some();
    let reason = problem.map(|problem| view! { <Callout tone=Tone::Bad>{reason(l, &problem)}</Callout> });
    let discard = move |_| ask_worker(format!("discard/{id}"), || {});
    let discard = view! {
        <button type="button" class="button quiet m" on:click=discard><Icon name="trash-2"/> {l.t("dev-waiting-discard")}</button>
    };
    // Closing has no words of its own.
    if deed == "close" {
        let said = l.t("dev-waiting-close");
        return view! {
            <SystemLine icon="hourglass" at=at tone=Tone::Warn>{said}</SystemLine>
            {reason}
            <div class="button-row dev-waiting-deeds">{discard}</div>
        }
        .into_any();
    }
    let noting = deed == "note";
    let name = use_reader().account.map(|me| l.of(&me.name)).unwrap_or_default();
    let said = l.t(if refused { "dev-waiting-refused" } else { "dev-waiting-text" });
    view! {
        <Message name at internal=noting unsent=true body=text>
            <p class="caption">{said}</p>
            {reason}
            {with}
            <div class="button-row dev-waiting-deeds">{edit.0} {discard}</div>
        </Message>
    }
    .into_any()
}

/// Why it was refused. It stands here without taking the focus: somebody may be writing the next one.
fn reason(l: Locale, problem: &Problem) -> String {
    match problem {
        Problem::NotNow { rule } if l.has(&format!("rule-{rule}")) => l.t(&format!("rule-{rule}")),
        Problem::RoleNeeded { role } => role_needed(l, *role),
        Problem::NotFound => l.t("problem-not-found-text"),
        Problem::Forbidden => l.t("problem-forbidden-text"),
        _ => l.t("dev-waiting-why"),
    }
}
