//! What happened in a case, with the seal of each entry: the part of a dispute file that the record stands behind.

use std::collections::BTreeMap;

use model::account::ActorKind;
use model::event::EventKind;
use model::view::{DisputeDecision, DisputeFact, DisputeLook, DisputeProof, DisputeSeal, Fact, Sealed, WholeEntry};
use model::{Bilingual, InquiryId, Time};

use super::veil::Veil;
use crate::Error;
use crate::audit::{Entry, Event, Look, Seal, last_seal};
use crate::ruling::{grounds_of, told};
use crate::store::{Conn, args};

/// Most entries of either table that a file tells: the newest.
const ENTRIES: i64 = 2_000;

#[derive(sqlx::FromRow)]
struct Found<E> {
    #[sqlx(flatten)]
    entry: E,
    seq: Option<i64>,
    hash: Option<String>,
    before: Option<String>,
    name_ko: Option<String>,
    name_en: Option<String>,
    whom_ko: Option<String>,
    whom_en: Option<String>,
}

/// What was found, before anything is left out for a reader.
pub(super) struct Past {
    events: Vec<Found<Event>>,
    looks: Vec<Found<Look>>,
}

// Seals are looked up for each row: joined, PostgreSQL would read all of them while they are new to its statistics.
const EVENTS: &str =
    "SELECT e.id, e.at, e.kind, e.actor_kind, e.actor_id, e.inquiry_id, e.review_id, e.account_id, e.detail, e.salt, e.words_hash,
        (SELECT s.seq FROM seals s WHERE s.entry_id = e.id) AS seq,
        (SELECT s.hash FROM seals s WHERE s.entry_id = e.id) AS hash,
        (SELECT b.hash FROM seals b WHERE b.seq = (SELECT s.seq - 1 FROM seals s WHERE s.entry_id = e.id)) AS before,
        a.name_ko, a.name_en, w.name_ko AS whom_ko, w.name_en AS whom_en
    FROM events e LEFT JOIN accounts a ON a.id = e.actor_id LEFT JOIN accounts w ON w.id = e.account_id
    WHERE e.inquiry_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT $2";

const LOOKS: &str =
    "SELECT l.id, l.at, l.consent_id, l.inquiry_id, l.operator_id, l.reason, l.detail, l.salt, l.words_hash,
        (SELECT s.seq FROM seals s WHERE s.entry_id = l.id) AS seq,
        (SELECT s.hash FROM seals s WHERE s.entry_id = l.id) AS hash,
        (SELECT b.hash FROM seals b WHERE b.seq = (SELECT s.seq - 1 FROM seals s WHERE s.entry_id = l.id)) AS before,
        a.name_ko, a.name_en, NULL AS whom_ko, NULL AS whom_en
    FROM looks l LEFT JOIN accounts a ON a.id = l.operator_id
    WHERE l.inquiry_id = $1 ORDER BY l.at DESC, l.id DESC LIMIT $2";

/// What the file tells of it.
pub(super) struct Told {
    pub happened: Vec<DisputeFact>,
    pub decisions: Vec<DisputeDecision>,
    pub looks: Vec<DisputeLook>,
    pub proof: DisputeProof,
}

impl Past {
    pub async fn of(conn: &mut Conn, inquiry: InquiryId) -> Result<Self, Error> {
        let mut events: Vec<Found<Event>> = conn.all(EVENTS, args![inquiry, ENTRIES]).await?;
        let mut looks: Vec<Found<Look>> = conn.all(LOOKS, args![inquiry, ENTRIES]).await?;
        events.reverse();
        looks.reverse();
        Ok(Self { events, looks })
    }

    /// Whether there may be more than what was found.
    pub fn is_cut(&self) -> bool {
        self.events.len().max(self.looks.len()) as i64 >= ENTRIES
    }

    /// When the developer first answered, in whichever way.
    pub fn answered_at(&self) -> Option<Time> {
        let answer = self.events.iter().find(|event| {
            event.entry.actor_kind == ActorKind::Developer.as_str()
                && matches!(
                    event.entry.kind.parse(),
                    Ok(EventKind::MessageSent | EventKind::RefundAgreed | EventKind::RefundDeclinedByDeveloper)
                )
        });
        answer.map(|event| Time(event.entry.at))
    }

    /// `messages` tells whether a message that somebody of this kind sent is for the reader.
    pub async fn told(
        self,
        conn: &mut Conn,
        veil: &Veil,
        messages: impl Fn(ActorKind) -> bool,
        note: impl Fn(EventKind, Time) -> Option<String>,
    ) -> Result<Told, Error> {
        let reader = veil.reader;
        let whole = reader == model::dispute::DisputeReader::Store;
        let (mut happened, mut decisions, mut looks) = (Vec::new(), Vec::new(), Vec::new());
        let (mut seals, mut unsealed) = (BTreeMap::new(), 0);
        for found in self.events {
            let (Ok(kind), Ok(actor)) = (found.entry.kind.parse(), found.entry.actor_kind.parse()) else { continue };
            if !reader.reads(kind) || (kind == EventKind::MessageSent && !messages(actor)) {
                continue;
            }
            let whom = pair(found.whom_ko.clone(), found.whom_en.clone());
            let words = found.entry.detail.clone();
            let detail = whom.or_else(|| words.as_ref().map(|words| told(kind, words)));
            let detail = detail.filter(|_| reader.reads_detail(kind));
            let name = veil.name(actor, pair(found.name_ko.clone(), found.name_en.clone()));
            let (at, seal) = (Time(found.entry.at), found.seq);
            if is_decision(kind) {
                let words = words.filter(|_| reader.reads_detail(kind));
                let grounds = words.as_ref().and_then(|words| grounds_of(kind, words));
                decisions.push(DisputeDecision {
                    kind,
                    actor,
                    name: name.clone(),
                    at,
                    grounds,
                    reason: words.filter(|_| grounds.is_none()).map(|words| veil.text(&words)),
                    note: note(kind, at).filter(|_| whole).map(|note| veil.text(&note)),
                });
            }
            let detail = detail.map(|detail| veil.both(&detail));
            happened.push(DisputeFact { fact: Fact { kind, actor, actor_name: name, at, detail }, seal });
            keep(&mut seals, &mut unsealed, found, Entry::Event, whole);
        }
        for found in self.looks.into_iter().filter(|_| reader.reads(EventKind::IdentifierRevealed)) {
            let operator = veil.name(ActorKind::Operator, pair(found.name_ko.clone(), found.name_en.clone()));
            looks.push(DisputeLook {
                at: Time(found.entry.at),
                operator: operator.unwrap_or_else(|| Bilingual::same("")),
                reason: found.entry.reason.clone(),
                detail: found.entry.detail.clone().filter(|_| whole).map(|detail| veil.text(&detail)),
                seal: found.seq,
            });
            keep(&mut seals, &mut unsealed, found, Entry::Look, whole);
        }
        let head = last_seal(conn).await?.map(|(count, head, until)| Sealed { until, count, head });
        let proof = DisputeProof { head, seals: seals.into_values().collect(), unsealed };
        Ok(Told { happened, decisions, looks, proof })
    }
}

fn pair(ko: Option<String>, en: Option<String>) -> Option<Bilingual> {
    ko.zip(en).map(|(ko, en)| Bilingual { ko, en })
}

fn is_decision(kind: EventKind) -> bool {
    use EventKind as E;
    matches!(
        kind,
        E::RefundAgreed
            | E::RefundDeclinedByDeveloper
            | E::DeadlineExtended
            | E::ApprovalAsked
            | E::ApprovalSentBack
            | E::ApprovalTakenBack
            | E::CancellationApproved
            | E::CancellationDecided
            | E::RefundDeclined
    )
}

/// The seal of an entry, and for who may read all of it the columns that it is made of. Only the store may: an entry names
/// accounts and has the words of operators, and a seal cannot be made again from less than all of it.
fn keep<E>(
    seals: &mut BTreeMap<i64, DisputeSeal>,
    unsealed: &mut i64,
    found: Found<E>,
    entry: impl Fn(E) -> Entry,
    whole: bool,
) {
    let (Some(seq), Some(hash)) = (found.seq, found.hash) else {
        *unsealed += 1;
        return;
    };
    let before = found.before.unwrap_or_else(|| Seal::NOTHING.to_string());
    let whole = whole.then(|| WholeEntry { before, columns: entry(found.entry).columns() });
    seals.insert(seq, DisputeSeal { seq, hash, whole });
}
