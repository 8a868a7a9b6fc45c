use leptos::prelude::*;
use locale::{Locale, t};
use model::FileId;
use model::account::ActorKind;
use model::consent::{Clause, ConsentState};
use model::view::{DisputeFacts, DisputeFile, SignedDispute};

use super::super::words::{identifier, key};
use super::clock::PaperClock;
use super::parts::{Decisions, Evidence, Happened, Looks, Messages, Proof};
use super::reader_name;
use crate::ui::{Mark, money_back, use_locale, written_in};

/// The sheet: black on white whatever the theme. Its head and foot repeat on each page of the print.
#[component]
pub(super) fn Paper(
    file: SignedDispute,
    /// Where the files of the messages are.
    addresses: Vec<(FileId, String)>,
) -> impl IntoView {
    let l = use_locale();
    let SignedDispute { checksum, dispute } = file;
    let head = t!(l, "ops-dispute-title", number = dispute.number.to_string());
    let whose = t!(l, "ops-dispute-whose", store = l.of(&dispute.store), reader = reader_name(l, dispute.reader));
    let made = t!(l, "ops-dispute-made-by", at = l.record_time(dispute.made_at), name = l.of(&dispute.made_by));
    let subject = dispute.subject.clone();
    let outcome = dispute.refund.as_ref().map(|refund| l.t(&key("ops-dispute-outcome", refund.state.as_str())));
    let clock = dispute.clock.clone().map(|clock| {
        let outcome = outcome.clone().unwrap_or_else(|| l.t("ops-dispute-ended"));
        view! { <PaperClock clock made_at=dispute.made_at outcome/> }
    });
    let cut = dispute.cut.then(|| view! { <p class="paper-note">{l.t("ops-dispute-cut")}</p> });
    let (said, told): (Vec<_>, Vec<_>) =
        dispute.messages.iter().cloned().partition(|message| message.author == ActorKind::Customer);
    view! {
        <article class="paper" aria-labelledby="paper-title">
            <header class="paper-head"><p><Mark/> <strong>{head}</strong> <span>{whose}</span></p></header>
            <div class="paper-body">
                <h2 id="paper-title" lang=written_in(&subject)>{subject.clone()}</h2>
                <p class="paper-about">{about(l, &dispute, outcome)}</p>
                <section aria-labelledby="paper-facts">
                    <h3 id="paper-facts">{l.t("ops-dispute-facts")}</h3>
                    <Facts facts=dispute.facts/>
                </section>
                <section aria-labelledby="paper-days">
                    <h3 id="paper-days">{l.t("ops-dispute-happened")}</h3>
                    {clock} {cut}
                    <Happened facts=dispute.happened/>
                </section>
                <section aria-labelledby="paper-said">
                    <h3 id="paper-said">{l.t("ops-dispute-said")}</h3>
                    <Messages messages=said/>
                </section>
                <section aria-labelledby="paper-evidence">
                    <h3 id="paper-evidence">{l.t("ops-evidence")}</h3>
                    <Evidence messages=dispute.messages records=dispute.records with_files=dispute.with_files addresses/>
                </section>
                <section aria-labelledby="paper-decisions">
                    <h3 id="paper-decisions">{l.t("ops-dispute-decisions")}</h3>
                    <Decisions decisions=dispute.decisions/>
                </section>
                <section aria-labelledby="paper-looks">
                    <h3 id="paper-looks">{l.t("ops-looks")}</h3>
                    <Looks looks=dispute.looks reader=dispute.reader/>
                </section>
                <section aria-labelledby="paper-told">
                    <h3 id="paper-told">{l.t("ops-dispute-told")}</h3>
                    <Messages messages=told/>
                </section>
                <section aria-labelledby="paper-proof">
                    <h3 id="paper-proof">{l.t("ops-dispute-proof")}</h3>
                    <Proof proof=dispute.proof checksum=checksum.clone()/>
                </section>
                <section class="paper-signed" aria-labelledby="paper-signed">
                    <h3 id="paper-signed">{l.t("ops-dispute-signed")}</h3>
                    <p><span>{l.t("ops-dispute-signed-by")}</span> <span>{l.t("ops-dispute-signed-second")}</span> <span>{l.t("ops-dispute-signed-on")}</span></p>
                </section>
            </div>
            <footer class="paper-foot"><p>{made} " · SHA-256 " <code lang="zxx">{checksum}</code></p></footer>
        </article>
    }
}

/// `환불요청 · 모아플랜 (모아랩스) · 결과: 구매취소 ₩39,000, 2026. 11. 20. 15:06`
fn about(l: Locale, file: &DisputeFile, outcome: Option<String>) -> String {
    let mut parts = vec![l.t(&key("kind", file.kind.as_str()))];
    parts.extend(file.app.as_ref().map(|app| match &file.seller {
        Some(seller) => format!("{} ({})", l.of(app), l.of(seller)),
        None => l.of(app),
    }));
    if let (Some(refund), Some(outcome)) = (&file.refund, outcome) {
        let amount = money_back(l, refund.amount, refund.part_of).unwrap_or_default();
        let at = refund.cancelled_at.or(refund.decided_at).map(|at| l.record_time(at)).unwrap_or_default();
        let words: Vec<String> = [outcome, amount, at].into_iter().filter(|word| !word.is_empty()).collect();
        parts.push(t!(l, "ops-dispute-outcome", outcome = words.join(" ")));
    }
    parts.join(" · ")
}

#[component]
fn Facts(facts: DisputeFacts) -> impl IntoView {
    let l = use_locale();
    let said = facts
        .consent_said_by_developer
        .map(|said| l.t(if said == ConsentState::Given { "ops-consent-said-o" } else { "ops-consent-said-x" }));
    let number = [facts.customer_number, facts.customer.map(|name| l.of(&name))];
    let price = facts.price.map(|price| l.money(price));
    let item = [facts.item.map(|item| l.of(&item)), price, facts.method, facts.order_number];
    let mut rows = vec![
        (l.t("ops-dispute-consent"), [Some(consent(l, facts.consent.as_ref())), said].into_iter().flatten().collect()),
        (l.t("ops-customer-number"), number.into_iter().flatten().collect()),
        (l.t("ops-purchased-at"), facts.purchased_at.map(|at| l.record_time(at)).into_iter().collect()),
        (l.t("ops-item"), item.into_iter().flatten().collect()),
    ];
    rows.extend(facts.consent.as_ref().map(|consent| {
        let clauses = Clause::ALL.iter().map(|&clause| l.of(consent.wording.clauses.get(clause)));
        (t!(l, "wording-version", version = consent.wording.version), clauses.collect())
    }));
    rows.extend(facts.identifiers.into_iter().map(|masked| {
        let shown = format!("••••••••{}", masked.tail.unwrap_or_default());
        (identifier(l, masked.kind), vec![shown, l.t("ops-dispute-masked")])
    }));
    let rows = rows
        .into_iter()
        .map(|(label, values): (String, Vec<String>)| {
            let value = if values.is_empty() { l.t("ops-dispute-unknown") } else { values.join(" · ") };
            view! { <div><dt>{label}</dt><dd>{value}</dd></div> }
        })
        .collect_view();
    view! { <dl class="paper-facts">{rows}</dl> }
}

/// The letter, when, which wording, and how it was answered.
fn consent(l: Locale, consent: Option<&model::view::DisputeConsent>) -> String {
    let Some(consent) = consent else { return l.t("ops-dispute-consent-none") };
    let answered = consent
        .answered_at
        .or(consent.asked_at)
        .map(|at| t!(l, "ops-consent-record", at = l.record_time(at), version = consent.wording.version));
    let state = match consent.state {
        ConsentState::Given => "O".to_owned(),
        ConsentState::Refused => "X".to_owned(),
        ConsentState::Asked => l.t("ops-dispute-consent-asked"),
        ConsentState::Withdrawn => {
            let at = consent.withdrawn_at.map(|at| l.record_time(at)).unwrap_or_default();
            t!(l, "ops-dispute-consent-withdrawn", at = at)
        }
    };
    let channel = consent.channel.map(|channel| l.t(&key("ops-consent-by", channel.as_str())));
    [Some(state), answered, channel].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
