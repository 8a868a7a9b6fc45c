use leptos::prelude::*;
use locale::{Locale, t};
use model::Time;
use model::view::ContactForm;

use crate::page::use_reader;
use crate::store::parts::{emphasised, length};
use crate::ui::{Icon, Progress, Reading, use_locale};

/// What follows when the form is sent, with the dates that it would have now.
#[component]
pub(super) fn NextSteps(form: ContactForm) -> impl IntoView {
    let l = use_locale();
    let store = l.of(&use_reader().store_name);
    let steps = match (&form.app, form.due_at) {
        (Some(app), Some(due)) => {
            view! { <FromSeller seller=l.of(&app.seller) store due usually=form.usually/> }.into_any()
        }
        _ => view! { <FromStore store/> }.into_any(),
    };
    view! {
        <aside class="aside" aria-labelledby="next-title">
            <section class="card sunken">
                <h2 id="next-title">{l.t("contact-next-title")}</h2>
                <ol class="timeline preview">{steps}</ol>
                <hr/>
                <p class="note-line"><Icon name="mail"/> <span>{t!(l, "contact-next-mail", email = form.masked_email)}</span></p>
            </section>
        </aside>
    }
}

#[component]
fn FromSeller(seller: String, store: String, due: Time, usually: Option<i64>) -> impl IntoView {
    let l = use_locale();
    let deadline = use_reader().deadline;
    let start = due - deadline;
    let sent = t!(l, "contact-next-sent", seller = &seller);
    view! {
        <Next icon="send" now=true title=l.t("contact-next-today")>{sent}</Next>
        <Next icon="message-square-reply" title=t!(l, "contact-next-within", span = length(l, deadline))>
            {answering(l, &seller, due)}
            {usually.map(|span| format!(" {}", t!(l, "contact-next-usually", span = l.span(span))))}
            <Progress reading=Reading::new(start, due, start)/>
        </Next>
        <Next icon="store" title=t!(l, "contact-next-silence", store = &store)>
            <span class="only-refund">{l.t("contact-next-silence-refund")}</span>
            <span class="not-refund">{l.t("contact-next-silence-other")}</span>
        </Next>
        <Next icon="circle-check" title=l.t("contact-next-refund") refund_only=true>{l.t("contact-next-refund-text")}</Next>
    }
}

#[component]
fn FromStore(store: String) -> impl IntoView {
    let l = use_locale();
    view! {
        <Next icon="send" now=true title=l.t("contact-next-today")>{l.t("contact-next-sent-store")}</Next>
        <Next icon="message-square-reply" title=l.t("contact-next-answer")>{t!(l, "contact-next-answer-text", store = store)}</Next>
        <Next icon="circle-check" title=l.t("contact-next-refund") refund_only=true>{l.t("contact-next-refund-text")}</Next>
    }
}

fn answering(l: Locale, seller: &str, due: Time) -> AnyView {
    let due = l.date_time(due);
    emphasised(&t!(l, "contact-next-by", seller = seller, due = &due), &due)
}

/// A step of the timeline, with more than words in it.
#[component]
fn Next(
    icon: &'static str,
    title: String,
    #[prop(optional)] now: bool,
    #[prop(optional)] refund_only: bool,
    children: Children,
) -> impl IntoView {
    let class = match (now, refund_only) {
        (true, _) => "step now",
        (_, true) => "step next only-refund",
        _ => "step next",
    };
    view! {
        <li class=class>
            <span class="step-dot"><Icon name=icon/></span>
            <div class="step-body"><span class="step-title">{title}</span> <div class="step-text">{children()}</div></div>
        </li>
    }
}
