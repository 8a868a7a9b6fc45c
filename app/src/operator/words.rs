//! What several parts of a case say alike: its clock, where it stands, and what happened to it.

use leptos::prelude::*;
use locale::{Locale, t};
use model::account::ActorKind;
use model::consent::ConsentState;
use model::event::EventKind;
use model::inquiry::InquiryState;
use model::moderation::TakedownReason;
use model::policy::Line;
use model::purchase::IdentifierKind;
use model::refund::RefundState;
use model::view::{Fact, InquiryHead, RecordName, RevealReason};
use model::{Money, Time};

use crate::ui::{Asked, Reading, Status, Tone, money_back, voiced};

/// A key of the catalogue for one of a closed set: `key("ops-queue", "handed_over")`.
pub(super) fn key(prefix: &str, value: &str) -> String {
    format!("{prefix}-{}", value.replace('_', "-"))
}

/// The developer's clock: running, or the one that ran out when the case came to the store.
pub(super) fn reading(head: &InquiryHead, now: Time) -> Option<Reading> {
    let due = head.due_at.or(head.escalated_at)?;
    Some(Reading::new(head.waiting_since.unwrap_or(head.created_at), due, now))
}

/// Where a case stands, once it waits for nobody's clock.
pub(super) fn settled(head: &InquiryHead) -> Option<Status> {
    match head.refund.as_ref().map(|refund| refund.state) {
        Some(RefundState::Cancelled) => return Some(Status::Refunded),
        Some(RefundState::Declined) => return Some(Status::Declined),
        // Decided; the payment side has the last word.
        Some(RefundState::Cancelling) => return Some(Status::WithStore),
        _ => {}
    }
    match head.state {
        InquiryState::Closed => Some(Status::Closed),
        InquiryState::Withdrawn => Some(Status::Cancelled),
        InquiryState::AwaitingCustomer => Some(Status::WaitingForCustomer),
        InquiryState::AwaitingDeveloper | InquiryState::WithStore => None,
    }
}

/// The customer's answer as the tags know it.
pub(super) fn asked(state: ConsentState) -> Asked {
    match state {
        ConsentState::Given => Asked::O,
        ConsentState::Refused => Asked::X,
        ConsentState::Asked => Asked::Asked,
        ConsentState::Withdrawn => Asked::Withdrawn,
    }
}

/// `TID`, `TXID`, the receipt number.
pub(super) fn identifier(l: Locale, kind: IdentifierKind) -> String {
    l.t(&key("ops-identifier", kind.as_str()))
}

/// Why somebody looked: one of the reasons of the form.
pub(super) fn look_reason(l: Locale, reason: &str) -> String {
    match reason.parse::<RevealReason>() {
        Ok(reason) => l.t(&key("ops-look", reason.as_str())),
        Err(_) => reason.to_owned(),
    }
}

/// Who did something: by name, or by part.
pub(super) fn actor(l: Locale, fact: &Fact) -> String {
    match &fact.actor_name {
        Some(name) => l.of(name),
        None => role(l, fact.actor),
    }
}

/// Customer, developer, operator, system.
pub(super) fn role(l: Locale, kind: ActorKind) -> String {
    l.t(&key("ops-role", kind.as_str()))
}

/// What happened, without who and when: with the detail where the sentence has a place for it.
pub(super) fn deed(l: Locale, fact: &Fact) -> AnyView {
    let plain = key("ops-event", fact.kind.as_str());
    let detailed = format!("{plain}-detail");
    match fact.detail.as_ref().map(|detail| l.of(detail)).filter(|detail| !detail.is_empty() && l.has(&detailed)) {
        Some(detail) => {
            let detail = told(l, fact.kind, &detail);
            voiced(t!(l, &detailed, detail = &detail), &detail)
        }
        None => l.t(&plain).into_any(),
    }
}

/// A detail in the reader's words: the reasons of looks and the names of records are stored as codes.
fn told(l: Locale, kind: EventKind, detail: &str) -> String {
    match (kind, detail.parse::<RecordName>()) {
        (EventKind::IdentifierRevealed, _) => look_reason(l, detail),
        (EventKind::DisputeExported, _) => match detail.split_once(' ') {
            Some((reader, checksum)) => format!("{} · SHA-256 {checksum}", l.t(&key("ops-dispute-for", reader))),
            None => detail.to_owned(),
        },
        (EventKind::TextHidden | EventKind::TextRemoved, _) if detail.parse::<TakedownReason>().is_ok() => {
            l.t(&format!("takedown-{detail}"))
        }
        (EventKind::PreferenceStated, _) => match detail.split_once(' ') {
            Some((preference, consumed)) => {
                format!("{} · {}", l.t(&key("ops-preference", preference)), l.t(&key("refund-consumed", consumed)))
            }
            None => detail.to_owned(),
        },
        (kind, _) if kind.is_policy() => told_policy(l, detail),
        (EventKind::WordingPublished, _) => told_wording(l, detail),
        (EventKind::PartDecided, _) => told_part(l, detail).unwrap_or_else(|| detail.to_owned()),
        (EventKind::AuditRead, Ok(RecordName::Audit)) => l.t("ops-audit"),
        (EventKind::AuditRead, Ok(RecordName::Looks)) => l.t("ops-looks"),
        (EventKind::AuditRead, Ok(RecordName::Export)) => l.t("ops-audit-export"),
        _ => detail.to_owned(),
    }
}

/// `7 answer_days 72h → 48h; border …`: the lines by their names, the values as they were kept.
fn told_policy(l: Locale, detail: &str) -> String {
    let (number, rest) = detail.split_once(' ').unwrap_or((detail, ""));
    let lines = rest.split("; ").filter_map(|change| change.split_once(' ')).map(|(line, values)| {
        let name = line.parse::<Line>().map_or_else(|_| line.to_owned(), |line| l.t(&format!("policy-line-{line}")));
        format!("{name} {values}")
    });
    [t!(l, "policy-version", number = number)].into_iter().chain(lines).collect::<Vec<_>>().join(" · ")
}

/// `12000 of 39000 KRW`, in the reader's words.
fn told_part(l: Locale, detail: &str) -> Option<String> {
    let [amount, _, price, currency]: [&str; 4] = detail.split(' ').collect::<Vec<_>>().try_into().ok()?;
    let money = |minor: &str| Some(Money { minor: minor.parse().ok()?, currency: currency.parse().ok()? });
    money_back(l, money(amount), money(price))
}

/// `3 purpose refusal`: the version, and the clauses that it changed.
fn told_wording(l: Locale, detail: &str) -> String {
    let (version, clauses) = detail.split_once(' ').unwrap_or((detail, ""));
    let clauses = clauses.split_whitespace().map(|clause| l.t(&format!("wording-clause-{clause}")));
    [t!(l, "wording-version", version = version)].into_iter().chain(clauses).collect::<Vec<_>>().join(" · ")
}

/// The icon of a fact in the thread, and its colour where it changes the case.
pub(super) fn sign(kind: EventKind) -> (&'static str, Tone) {
    use EventKind as E;
    match kind {
        E::InquirySubmitted => ("inbox", Tone::Neutral),
        E::InquiryOpened => ("mail-open", Tone::Neutral),
        E::InquiryAssigned | E::InquiryDealt => ("user-check", Tone::Neutral),
        E::PartDecided => ("scale", Tone::Neutral),
        E::InquiryMerged | E::InquiryMergedAway => ("link", Tone::Neutral),
        E::InquiryUnmerged | E::InquirySplit | E::InquirySplitOff => ("corner-down-right", Tone::Neutral),
        E::InquiryEscalated => ("clock-alert", Tone::Bad),
        E::DeadlineExtended => ("timer", Tone::Warn),
        E::InquiryClosed => ("archive", Tone::Neutral),
        E::InquiryReopened => ("refresh-cw", Tone::Neutral),
        E::InquiryWithdrawn => ("undo-2", Tone::Neutral),
        E::HelpRated => ("smile", Tone::Neutral),
        E::RefundAgreed => ("corner-down-right", Tone::Neutral),
        E::RefundDeclinedByDeveloper | E::RefundDeclined => ("circle-x", Tone::Neutral),
        E::InquiryTagged | E::InquiryUntagged => ("tag", Tone::Neutral),
        E::PreferenceStated => ("corner-down-right", Tone::Neutral),
        E::PurchaseMatched => ("link", Tone::Neutral),
        E::ApprovalAsked | E::CancellationApproved | E::CancellationDecided => ("scale", Tone::Neutral),
        E::ApprovalSentBack => ("undo-2", Tone::Neutral),
        E::PurchaseCancelled | E::CancelledElsewhere => ("circle-check", Tone::Ok),
        E::CancellationFailed => ("circle-alert", Tone::Bad),
        E::ConsentAsked => ("hourglass", Tone::Neutral),
        E::ConsentGiven => ("circle-check", Tone::Neutral),
        E::ConsentRefused => ("circle-x", Tone::Neutral),
        E::ConsentWithdrawn => ("undo-2", Tone::Neutral),
        E::IdentifierRevealed => ("eye", Tone::Neutral),
        E::DisputeExported => ("file-text", Tone::Neutral),
        E::MismatchFound => ("circle-alert", Tone::Bad),
        E::MismatchSettled => ("circle-check", Tone::Neutral),
        _ => ("info", Tone::Neutral),
    }
}
