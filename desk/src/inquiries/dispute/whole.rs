//! A whole dispute file, put together for one reader.

use std::collections::HashMap;

use model::account::ActorKind;
use model::dispute::DisputeReader;
use model::event::EventKind;
use model::file::{FileKind, FileState};
use model::inquiry::{Channel, MessageKind, can_read};
use model::view::{
    ConsentReceipt, DISPUTE_FORMAT, DisputeAttachment, DisputeClock, DisputeConsent, DisputeFacts, DisputeFile,
    DisputeMessage, DisputeRecord, Entry, InquiryHead, MaskedIdentifier, PurchaseFacts, RecordKind, RefundHead,
};
use model::{Actor, Bilingual, FileId, MessageId, Time};

use super::super::inbox::{customer_name, for_seller};
use super::super::thread::{claimed, purchase_facts, receipts};
use super::super::{HeadRow, InquiryRow, lists};
use super::past::{Past, Told};
use super::veil::Veil;
use crate::Error;
use crate::acting::Acting;
use crate::consents::is_past_retention;
use crate::store::{Conn, args};

/// Builds the file. Its reader never asks for it: an operator does, whom the caller has asked for permission.
pub(super) async fn for_dispute(
    acting: &Acting,
    conn: &mut Conn,
    row: &InquiryRow,
    reader: DisputeReader,
    with_files: bool,
) -> Result<DisputeFile, Error> {
    let veil = Veil::before(acting, conn, row, reader).await?;
    let eyes = eyes(acting, row, reader)?;
    let head = lists::one(conn, row.id).await?;
    let view = match reader {
        DisputeReader::Store => head.head_for_operators(),
        DisputeReader::Developer => for_seller(head.head()),
        DisputeReader::CardCompany | DisputeReader::Authority | DisputeReader::Customer => head.head(),
    };
    // What was found behind a number that a developer typed is not told to them.
    let purchase = row.purchase_id.filter(|_| !is_stranger(row, reader));
    let purchase = purchase_facts(conn, purchase).await?;
    let notes = Notes::of(conn, row).await?;
    let past = Past::of(conn, row.id).await?;
    let clock = clock(conn, row, &view, &past).await?;
    let cut = past.is_cut();
    let heard = |author| can_read(row.channel, MessageKind::Message, author, reader.eyes());
    let Told { happened, decisions, looks, proof } =
        past.told(conn, &veil, heard, |kind, at| notes.on(kind, at)).await?;
    let messages = messages(&eyes, conn, row, &veil, with_files).await?;
    let mut records = records(&eyes, conn, row, purchase.as_ref(), view.refund.as_ref()).await?;
    records.sort_by_key(|record| record.at);
    Ok(DisputeFile {
        format: DISPUTE_FORMAT,
        number: view.number,
        reader,
        made_at: acting.now(),
        made_by: maker(acting, conn, &veil).await?,
        store: acting.desk.store_name().clone(),
        channel: view.channel,
        kind: view.kind,
        subject: veil.text(&view.subject),
        app: view.app.as_ref().map(|app| app.title.clone()),
        seller: view.app.as_ref().map(|app| app.seller.clone()),
        created_at: view.created_at,
        closed_at: view.closed_at,
        facts: facts(acting, conn, row, &head, purchase, &veil).await?,
        refund: view
            .refund
            .map(|refund| RefundHead { message: refund.message.map(|message| veil.text(&message)), ..refund }),
        clock,
        happened,
        messages,
        with_files,
        records,
        decisions,
        looks,
        cut,
        proof,
    })
}

/// Whether the reader is a developer who passed the request on.
fn is_stranger(row: &InquiryRow, reader: DisputeReader) -> bool {
    reader == DisputeReader::Developer && row.channel == Channel::DeveloperHelp
}

/// The desk as the reader would see it, had they signed in: a thread is read through these.
fn eyes(acting: &Acting, row: &InquiryRow, reader: DisputeReader) -> Result<Acting, Error> {
    let actor = match reader {
        DisputeReader::Store | DisputeReader::CardCompany | DisputeReader::Authority => acting.actor,
        DisputeReader::Customer => Actor::Customer(row.customer_id.ok_or(Error::NotFound)?),
        DisputeReader::Developer => Actor::Seller(row.seller_id.ok_or(Error::NotFound)?),
    };
    Ok(acting.desk.act_as(actor))
}

async fn maker(acting: &Acting, conn: &mut Conn, veil: &Veil) -> Result<Bilingual, Error> {
    let (ko, en): (String, String) =
        conn.found("SELECT name_ko, name_en FROM accounts WHERE id = $1", args![acting.account()?]).await?;
    Ok(veil.name(ActorKind::Operator, Some(Bilingual { ko, en })).unwrap_or_else(|| acting.desk.store_name().clone()))
}

async fn clock(
    conn: &mut Conn,
    row: &InquiryRow,
    view: &InquiryHead,
    past: &Past,
) -> Result<Option<DisputeClock>, Error> {
    let (due,): (Option<Time>,) = conn.one("SELECT first_due_at FROM inquiries WHERE id = $1", args![row.id]).await?;
    let decided = view.refund.as_ref().and_then(|refund| refund.decided_at);
    Ok(due.map(|due_at| DisputeClock {
        asked_at: view.created_at,
        due_at,
        answered_at: past.answered_at(),
        ended_at: decided.or(view.closed_at),
    }))
}

/// The notes of operators beside their decisions, which no fact has.
#[derive(sqlx::FromRow)]
struct Notes {
    asked_at: Option<Time>,
    asked_note: Option<String>,
    decided_at: Option<Time>,
    decision_note: Option<String>,
}

impl Notes {
    async fn of(conn: &mut Conn, row: &InquiryRow) -> Result<Self, Error> {
        let sql = "SELECT asked_at, asked_note, decided_at, decision_note FROM refunds WHERE inquiry_id = $1";
        let found = conn.first(sql, args![row.id]).await?;
        Ok(found.unwrap_or(Self { asked_at: None, asked_note: None, decided_at: None, decision_note: None }))
    }

    fn on(&self, kind: EventKind, at: Time) -> Option<String> {
        match kind {
            EventKind::ApprovalAsked if self.asked_at == Some(at) => self.asked_note.clone(),
            EventKind::CancellationDecided | EventKind::RefundDeclined if self.decided_at == Some(at) => {
                self.decision_note.clone()
            }
            _ => None,
        }
    }
}

async fn facts(
    acting: &Acting,
    conn: &mut Conn,
    row: &InquiryRow,
    head: &HeadRow,
    purchase: Option<PurchaseFacts>,
    veil: &Veil,
) -> Result<DisputeFacts, Error> {
    let (reader, stranger) = (veil.reader, is_stranger(row, veil.reader));
    let consent = receipts(conn, "c.inquiry_id = $1", args![row.id]).await?.pop().filter(|_| !stranger);
    let claimed = claimed(conn, row.id).await?;
    let number = match row.customer_id.filter(|_| !stranger) {
        Some(id) => {
            conn.found::<(Option<String>,)>("SELECT customer_number FROM accounts WHERE id = $1", args![id]).await?.0
        }
        None => head.claimed_customer_number.clone(),
    };
    let (said,): (Option<model::consent::Answer>,) =
        conn.one("SELECT consent_said FROM inquiries WHERE id = $1", args![row.id]).await?;
    let customer = if stranger { Some(customer_name(head)) } else { head.customer() };
    let identifiers = identifiers(acting, conn, row, consent.as_ref(), reader).await?;
    let consent = match consent {
        Some(consent) => Some(DisputeConsent {
            state: consent.state,
            asked_at: consent.asked_at,
            answered_at: consent.answered_at,
            withdrawn_at: consent.withdrawn_at,
            wording: acting.desk.wording_of(conn, consent.wording_version).await?,
            channel: consent.channel,
        }),
        None => None,
    };
    Ok(DisputeFacts {
        consent,
        consent_said_by_developer: said.map(Into::into).filter(|_| reader != DisputeReader::Customer),
        customer: if stranger { customer } else { veil.name(ActorKind::Customer, customer) },
        customer_number: number,
        purchased_at: purchase
            .as_ref()
            .map(|facts| facts.purchased_at)
            .or(claimed.as_ref().and_then(|claimed| claimed.purchased_at)),
        item: purchase
            .as_ref()
            .map(|facts| facts.item.clone())
            .or(claimed.map(|claimed| Bilingual::same(veil.text(&claimed.item)))),
        price: purchase.as_ref().map(|facts| facts.price),
        order_number: purchase.as_ref().map(|facts| facts.order_number.clone()),
        method: purchase.and_then(|facts| facts.method),
        identifiers,
    })
}

/// Which identifiers there are. Their last characters are for the store alone, and while the consent is O; the two sides
/// are told of none, as on their pages.
async fn identifiers(
    acting: &Acting,
    conn: &mut Conn,
    row: &InquiryRow,
    consent: Option<&ConsentReceipt>,
    reader: DisputeReader,
) -> Result<Vec<MaskedIdentifier>, Error> {
    if reader.eyes() != ActorKind::Operator {
        return Ok(Vec::new());
    }
    let open = consent.is_some_and(|consent| consent.state.opens_identifiers());
    let open = open && !reader.is_outside() && !is_past_retention(row.closed_at, acting.now());
    acting.inquiries().identifiers(conn, row, open).await
}

async fn messages(
    eyes: &Acting,
    conn: &mut Conn,
    row: &InquiryRow,
    veil: &Veil,
    with_files: bool,
) -> Result<Vec<DisputeMessage>, Error> {
    let mut files = if with_files { files(conn, row, veil).await? } else { HashMap::new() };
    let entries = eyes.thread(conn, row.id, row.channel).await?;
    let messages = entries.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) if message.kind == MessageKind::Message => Some(message),
        _ => None,
    });
    let messages = messages.map(|message| DisputeMessage {
        author: message.author,
        author_name: veil.name(message.author, Some(message.author_name)).unwrap_or_else(|| Bilingual::same("")),
        at: message.at,
        via: message.via,
        body: veil.text(&message.body),
        files: files.remove(&message.id).unwrap_or_default(),
    });
    Ok(messages.collect())
}

#[derive(sqlx::FromRow)]
struct FileRow {
    message_id: MessageId,
    id: FileId,
    name: String,
    kind: FileKind,
    size: i64,
    hash: String,
}

async fn files(
    conn: &mut Conn,
    row: &InquiryRow,
    veil: &Veil,
) -> Result<HashMap<MessageId, Vec<DisputeAttachment>>, Error> {
    let rows: Vec<FileRow> = conn
        .all(
            "SELECT f.message_id, f.id, f.name, f.kind, f.size, f.hash FROM messages m JOIN files f ON f.message_id = m.id
             WHERE m.inquiry_id = $1 AND f.state = $2 ORDER BY f.id",
            args![row.id, FileState::Open],
        )
        .await?;
    let mut by_message: HashMap<MessageId, Vec<DisputeAttachment>> = HashMap::new();
    for file in rows {
        let FileRow { message_id, id, name, kind, size, hash } = file;
        let attachment = DisputeAttachment { id, name: veil.text(&name), kind, size, sha256: hash };
        by_message.entry(message_id).or_default().push(attachment);
    }
    Ok(by_message)
}

/// What the store holds besides what people wrote: the payment and its cancellation, and what became of the mails.
async fn records(
    eyes: &Acting,
    conn: &mut Conn,
    row: &InquiryRow,
    purchase: Option<&PurchaseFacts>,
    refund: Option<&RefundHead>,
) -> Result<Vec<DisputeRecord>, Error> {
    let bought = purchase.map(|facts| (RecordKind::Purchased, facts.purchased_at));
    let cancelled = refund.and_then(|refund| refund.cancelled_at).map(|at| (RecordKind::PurchaseCancelled, at));
    let mut records: Vec<DisputeRecord> =
        bought.into_iter().chain(cancelled).map(|(kind, at)| DisputeRecord { kind, at, mail: None }).collect();
    let mails = eyes.ledger(conn, row.id).await?.into_iter();
    records.extend(mails.map(|entry| DisputeRecord {
        kind: RecordKind::Mail,
        at: entry.at,
        mail: Some((entry.side, entry.step)),
    }));
    Ok(records)
}
