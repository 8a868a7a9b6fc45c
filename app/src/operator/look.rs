use std::time::Duration;

use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use locale::{Locale, t};
use model::Time;
use model::inquiry::InquiryNumber;
use model::text::LINE_MAX;
use model::time::SECOND;
use model::view::{RevealReason, Revealed};

use super::words::{identifier, key};
use crate::api::RevealIdentifier;
use crate::form::{Deed, DeedForm};
use crate::page::{use_now, use_reader};
use crate::ui::{
    Button, ButtonKind, Choice, Dialog, DialogClose, ErrorSummary, Icon, Label, LinkButton, Secret, SecretState, Size,
    TextInput, use_locale,
};

/// The question before a look: why. What is recorded stands there before the press.
#[component]
pub(super) fn Reveal(
    number: InquiryNumber,
    kinds: String,
    /// The case's address.
    from: String,
    answered_at: Option<Time>,
    /// How long a look stays open.
    seconds: i64,
) -> impl IntoView {
    let l = use_locale();
    let now = use_now();
    let deed = Deed::about(<RevealIdentifier as ServerFn>::PATH, "number", &number.to_string());
    // Without JavaScript the page comes back with the dialog closed; why it was refused must stand outside of it.
    let refused = deed.problem().get_untracked().is_some();
    let labels =
        move || vec![Label::new("reason", l.t("ops-look-reason")), Label::new("detail", l.t("ops-look-detail"))];
    let me = use_reader().account.map(|me| l.of(&me.name)).unwrap_or_default();
    let chosen = deed.value("reason");
    let is_chosen = |reason: RevealReason| match &chosen {
        Some(chosen) => chosen == reason.as_str(),
        None => reason == RevealReason::MatchPayment,
    };
    let choices = RevealReason::ALL
        .iter()
        .map(|&reason| {
            let key = key("ops-look", reason.as_str());
            let (title, text) = (l.t(&key), l.t(&format!("{key}-text")));
            view! { <Choice name="reason" value=reason.as_str() title text checked=is_chosen(reason)/> }
        })
        .collect_view();
    // Which of the reasons the record will name follows from what is chosen, in the stylesheet.
    let named = RevealReason::ALL
        .iter()
        .map(|reason| view! { <span data-reason=reason.as_str()>{l.t(&key("ops-look", reason.as_str()))}</span> })
        .collect_view();
    let error = deed.error("reason");
    let consented = answered_at.map(|at| t!(l, "ops-reveal-consented", number = number.to_string(), at = l.day(at)));
    let recorded = {
        let kinds = kinds.clone();
        move || format!("{me} · {} · {number} · {kinds} · ", l.short_time(now.get()))
    };
    view! {
        {refused.then(|| view! { <ErrorSummary problem=deed.problem() labels=labels()/> })}
        <Dialog id="reveal" title=t!(l, "ops-reveal-title", kinds = kinds)>
            {consented.map(|text| view! { <p class="ops-quiet">{text}</p> })}
            <DeedForm deed class="ops-reveal-form">
                {(!refused).then(|| view! { <ErrorSummary problem=deed.problem() labels=labels()/> })}
                <input type="hidden" name="number" value=number.to_string()/>
                <input type="hidden" name="from" value=from/>
                <fieldset class="choices" class:invalid=move || error.get().is_some()>
                    <legend class="label">{l.t("ops-look-reason")}</legend>
                    <div class="choice-list">{choices}</div>
                    {move || error.get().map(|text| view! { <p class="field-error"><Icon name="circle-alert"/> <span>{text}</span></p> })}
                </fieldset>
                <TextInput
                    name="detail"
                    label=l.t("ops-look-detail")
                    value=deed.value("detail").unwrap_or_default()
                    error=deed.error("detail")
                    optional_mark=true
                    maxlength=LINE_MAX as u32
                    autocomplete="off"
                />
                <div class="ops-record">
                    <Icon name="file-clock"/>
                    <div>
                        <strong>{l.t("ops-recorded-so")}</strong>
                        <p>{recorded} <span class="ops-record-reason">{named}</span></p>
                        <p>{l.t("ops-recorded-shown")}</p>
                    </div>
                </div>
                <div class="dialog-actions">
                    <DialogClose>{l.t("ops-cancel")}</DialogClose>
                    <Button kind=ButtonKind::Primary size=Size::L busy=deed.pending()>{t!(l, "ops-reveal-now", seconds = seconds)}</Button>
                </div>
            </DeedForm>
        </Dialog>
    }
}

/// The identifiers while a look is open. In the browser they go when its time is over; without JavaScript the note
/// says when the server closes them, and the stylesheet conceals them then.
#[component]
pub(super) fn Shown(
    revealed: Revealed,
    /// The case without the look.
    hide: String,
    /// How long a look stays open, in seconds.
    seconds: i64,
) -> impl IntoView {
    let l = use_locale();
    let length = seconds * SECOND;
    let opened = use_now().get_untracked();
    let until = opened + revealed.shown_for;
    let passed = RwSignal::new(0_i64);
    let counting = RwSignal::new(false);
    let navigate = use_navigate();
    let away = hide.clone();
    Effect::new(move |_| {
        counting.set(true);
        let began = elapsed();
        let ticking = set_interval_with_handle(
            move || {
                passed.try_set(elapsed() - began);
            },
            Duration::from_secs(1),
        );
        // Where timers are not to be had, the server's own end of the look remains.
        if let Ok(ticking) = ticking {
            on_cleanup(move || ticking.clear());
        }
    });
    let over = Memo::new(move |_| passed.get() >= revealed.shown_for);
    Effect::new(move |_| {
        if over.get() {
            navigate(&away, NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
        }
    });
    let identifiers = revealed.identifiers;
    let rows = move || {
        if over.get() {
            return view! { <p class="ops-quiet" role="status">{l.t("ops-look-over")}</p> }.into_any();
        }
        let last = identifiers.len().saturating_sub(1);
        identifiers
            .iter()
            .enumerate()
            .map(|(at, (kind, value))| {
                // One bar for all of them, under the last.
                let state = if at == last {
                    SecretState::Shown { now: opened + passed.get(), until, length }
                } else {
                    SecretState::Masked
                };
                view! { <Secret label=identifier(l, *kind) value=value.clone() state/> }
            })
            .collect_view()
            .into_any()
    };
    view! {
        <div class=format!("ops-look ops-look-{}", concealed_after(seconds))>
            {rows}
            {move || (!counting.get()).then(|| view! { <p class="ops-quiet">{t!(l, "ops-look-until", at = clock_time(l, until))}</p> })}
            <LinkButton href=format!("{hide}#consent") size=Size::S icon="eye-off">{l.t("ops-hide")}</LinkButton>
        </div>
    }
}

/// Which of the stylesheet's times conceals it without JavaScript: rather early than late.
fn concealed_after(seconds: i64) -> i64 {
    [300, 180, 120, 60, 30, 20].into_iter().find(|&step| step <= seconds).unwrap_or(10)
}

/// Wall clock with seconds: a minute is too coarse for a look that lasts one.
fn clock_time(l: Locale, time: Time) -> String {
    let clock = l.zone.civil(time);
    format!("{:02}:{:02}:{:02}", clock.hour(), clock.minute(), clock.second())
}

/// Milliseconds since the page was opened; only in the browser.
fn elapsed() -> i64 {
    window().performance().map_or(0, |performance| performance.now() as i64)
}
