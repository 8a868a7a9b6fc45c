//! What waits to be sent, where it will stand: to be changed, or taken back. What was refused says why.

use leptos::prelude::*;
use locale::Locale;
use model::Problem;
use model::inquiry::InquiryNumber;

use super::{Entry, ask_worker, use_kept};
use crate::developer::inbox::put_in;
use crate::page::use_reader;
use crate::ui::{Callout, Icon, Message, SystemLine, Tone, role_needed, use_locale};

/// Of one inquiry.
#[component]
pub(in crate::developer) fn Waiting(
    number: InquiryNumber,
    /// Whether it can be replied to.
    open: bool,
) -> impl IntoView {
    let named = number.to_string();
    let kept = use_kept();
    move || {
        let waiting = kept.try_get().unwrap_or_default().waiting;
        let theirs = waiting.into_iter().filter(|entry| entry.about == named && entry.deed != "write");
        let editable = |entry: &Entry| entry.deed == "note" || (entry.deed == "reply" && open);
        theirs.map(|entry| view! { <Unsent editable=editable(&entry) entry/> }).collect_view()
    }
}

/// Of the seller's official replies to reviews.
#[component]
pub(in crate::developer) fn WaitingReplies() -> impl IntoView {
    let kept = use_kept();
    move || {
        let waiting = kept.try_get().unwrap_or_default().waiting;
        let theirs = waiting.into_iter().filter(|entry| entry.deed == "write");
        theirs.map(|entry| view! { <Unsent editable=false entry/> }).collect_view()
    }
}

#[component]
fn Unsent(
    entry: Entry,
    /// Whether there is a composer that it can go back into.
    editable: bool,
) -> impl IntoView {
    let l = use_locale();
    let Entry { id, deed, text, at, problem, .. } = entry;
    let refused = problem.is_some();
    let reason = problem.map(|problem| view! { <Callout tone=Tone::Bad>{reason(l, &problem)}</Callout> });
    let discard = move |_| ask_worker(format!("discard/{id}"));
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
    let words = text.clone();
    // Back into the composer, with what else stands there; it is another message then.
    let edit = move |_| {
        if put_in(noting, &words) {
            ask_worker(format!("discard/{id}"));
        }
    };
    let edit = editable.then(|| {
        view! {
            <button type="button" class="button default m" on:click=edit><Icon name="pencil"/> {l.t("dev-waiting-edit")}</button>
        }
    });
    let name = use_reader().account.map(|me| l.of(&me.name)).unwrap_or_default();
    let said = l.t(if refused { "dev-waiting-refused" } else { "dev-waiting-text" });
    view! {
        <Message name at internal=noting unsent=true body=text>
            <p class="caption">{said}</p>
            {reason}
            <div class="button-row dev-waiting-deeds">{edit} {discard}</div>
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
