use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use locale::{Locale, t};
use model::consent::ConsentState;
use model::inquiry::InquiryNumber;
use model::view::{ConsentReceipt, MaskedIdentifier, OperatorCase, Revealed};

use super::look::{Reveal, Shown};
use super::words::{asked, identifier, key, look_reason};
use crate::api::AskConsent;
use crate::form::{Deed, DeedForm};
use crate::ui::{Button, ConsentTag, DialogOpen, ErrorSummary, Icon, Secret, SecretState, Size, use_locale};

/// The customer's answer on personal information, and what it opens: payment identifiers, masked until somebody
/// says why they look.
#[component]
pub(super) fn Consent(
    case: OperatorCase,
    shown: Option<Revealed>,
    /// The case's address without a look.
    address: String,
) -> impl IntoView {
    let l = use_locale();
    let number = case.head.number;
    let state = case.consent.as_ref().map(|consent| consent.state);
    let tag = state.map(|state| view! { <ConsentTag consent=asked(state)/> });
    let said = case.consent_said_by_developer.map(|said| {
        let key = if said == ConsentState::Given { "ops-consent-said-o" } else { "ops-consent-said-x" };
        view! { <p class="ops-said"><Icon name="info"/> <span>{l.t(key)}</span></p> }
    });
    let identifiers = case.identifiers;
    let secrets = match (shown, state) {
        (_, _) if identifiers.is_empty() => view! { <p class="ops-quiet">{l.t("ops-no-identifiers")}</p> }.into_any(),
        (Some(revealed), Some(ConsentState::Given)) => {
            view! { <Shown revealed hide=address seconds=case.shown_seconds/> }.into_any()
        }
        (_, Some(ConsentState::Given)) => {
            let consent = case.consent.clone();
            view! { <Masked number identifiers can_reveal=case.can_reveal consent address seconds=case.shown_seconds/> }
                .into_any()
        }
        _ => identifiers
            .into_iter()
            .map(|it| {
                let state = SecretState::NoAccess(l.t("ops-no-access"));
                view! { <Secret label=identifier(l, it.kind) value="" state/> }
            })
            .collect_view()
            .into_any(),
    };
    let ask = (case.can_ask_consent).then(|| view! { <Ask number again=state.is_some()/> });
    view! {
        <section class="section ops-consent" id="consent" tabindex="-1" aria-labelledby="consent-title">
            <div class="section-head"><h2 id="consent-title">{l.t("ops-consent")}</h2> {tag}</div>
            <Answer consent=case.consent.clone() can_ask=case.can_ask_consent/>
            {said}
            {secrets}
            {case.consent.map(|consent| view! { <Looks consent/> })}
            {ask}
        </section>
    }
}

/// How the customer answered, when, and to which words; or why there is no answer.
#[component]
fn Answer(consent: Option<ConsentReceipt>, can_ask: bool) -> impl IntoView {
    let l = use_locale();
    let (text, record) = match &consent {
        None => (l.t(if can_ask { "ops-consent-none" } else { "ops-consent-none-no-ask" }), None),
        Some(consent) => {
            let text = match (consent.state, consent.channel) {
                (ConsentState::Given, Some(channel)) => l.t(&key("ops-consent-by", channel.as_str())),
                (ConsentState::Refused | ConsentState::Withdrawn, _) if !can_ask => {
                    format!("{} {}", l.t(&key("ops-consent", consent.state.as_str())), l.t("ops-consent-no-more"))
                }
                (state, _) => l.t(&key("ops-consent", state.as_str())),
            };
            (text, Some(record(l, consent)))
        }
    };
    view! {
        <p class="ops-answer">
            <span>{text}</span>
            {record.map(|record| view! { <span class="ops-quiet">{record}</span> })}
        </p>
    }
}

fn record(l: Locale, consent: &ConsentReceipt) -> String {
    let at = match consent.state {
        ConsentState::Asked => consent.asked_at,
        ConsentState::Withdrawn => consent.withdrawn_at,
        ConsentState::Given | ConsentState::Refused => consent.answered_at,
    };
    let at = at.map(|at| l.record_time(at)).unwrap_or_default();
    t!(l, "ops-consent-record", at = at, version = consent.wording_version)
}

/// The identifiers with their last characters, and the way to see them whole.
#[component]
fn Masked(
    number: InquiryNumber,
    identifiers: Vec<MaskedIdentifier>,
    can_reveal: bool,
    consent: Option<ConsentReceipt>,
    /// Where the look is led to.
    address: String,
    /// How long a look stays open.
    seconds: i64,
) -> impl IntoView {
    let l = use_locale();
    let kinds = identifiers.iter().map(|it| identifier(l, it.kind)).collect::<Vec<_>>().join(", ");
    let open = move || view! { <DialogOpen id="reveal" icon="eye" size=Size::S>{l.t("ops-reveal")}</DialogOpen> };
    let single = identifiers.len() == 1;
    let rows = identifiers
        .into_iter()
        .map(|it| {
            let (label, value) = (identifier(l, it.kind), format!("••••••••{}", it.tail.unwrap_or_default()));
            if single && can_reveal {
                view! { <Secret label value>{open()}</Secret> }.into_any()
            } else {
                view! { <Secret label value/> }.into_any()
            }
        })
        .collect_view();
    let reveal = can_reveal.then(|| {
        view! {
            <div class="ops-reveal">
                <p class="ops-said"><Icon name="file-clock"/> <span>{t!(l, "ops-reveal-note", seconds = seconds)}</span></p>
                {(!single).then(open)}
            </div>
            <Reveal number kinds from=address answered_at=consent.and_then(|consent| consent.answered_at) seconds/>
        }
    });
    view! { <div class="ops-secrets">{rows}</div> {reveal} }
}

/// The last look at the identifiers; all of them stand in the audit trail, and the customer sees them too.
#[component]
fn Looks(consent: ConsentReceipt) -> impl IntoView {
    let l = use_locale();
    let count = consent.looks.len();
    consent.looks.into_iter().max_by_key(|look| look.at).map(|look| {
        let (at, reason) = (l.short_time(look.at), look_reason(l, &look.reason));
        view! { <p class="ops-said"><Icon name="eye"/> <span>{t!(l, "ops-looked", at = at, reason = reason, count = count)}</span></p> }
    })
}

/// Asks the customer; they answer on their own page, and nothing is opened before.
#[component]
fn Ask(number: InquiryNumber, again: bool) -> impl IntoView {
    let l = use_locale();
    let deed = Deed::about(<AskConsent as ServerFn>::PATH, "number", &number.to_string());
    view! {
        <DeedForm deed class="ops-ask" done="ops-asked">
            <ErrorSummary problem=deed.problem()/>
            <input type="hidden" name="number" value=number.to_string()/>
            <p class="ops-quiet">{l.t(if again { "ops-ask-again-text" } else { "ops-ask-text" })}</p>
            <Button icon="send" busy=deed.pending()>{l.t("ops-ask")}</Button>
        </DeedForm>
    }
}
