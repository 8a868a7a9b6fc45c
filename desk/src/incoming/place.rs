//! From a mail that was read to what it does.

use model::access::{self, Action, Subject};
use model::account::{ActorKind, Role};
use model::event::EventKind;
use model::file::FILES_MAX;
use model::inquiry::InquiryNumber;
use model::mail::{self, CustomerMail, HeldReason, IncomingState, MailKind};
use model::{AccountId, Actor, IncomingMailId, MemberRole, MessageId, SellerId};

use super::address::{self, Place};
use super::proof::Proof;
use super::{IncomingMails, Outcome, Row};
use crate::Error;
use crate::acting::Acting;
use crate::files::Kept;
use crate::inquiries::{InquiryRow, Mailed, Word};
use crate::mail::incoming::Incoming;
use crate::record::About;
use crate::store::{Conn, args};

impl IncomingMails {
    /// Lets a mail do what its author may do, in one commit with what is noted of it.
    pub(super) async fn place(&self, row: &Row, letter: &Incoming, proof: Option<Proof>) -> Result<(), Error> {
        let along = along(&self.0, letter).await?;
        self.0
            .desk
            .store()
            .write((self.0.clone(), row.clone(), letter.clone(), along), move |tx, (acting, row, letter, along)| {
                Box::pin(async move {
                    // Another process may have been faster.
                    if !still_waits(tx, row.id).await? {
                        return Ok(());
                    }
                    let outcome = place(acting, tx, row, letter, along, proof).await?;
                    settle(acting, tx, row, letter, proof, outcome).await
                })
            })
            .await
    }
}

async fn place(
    acting: &Acting,
    tx: &mut Conn,
    row: &Row,
    letter: &Incoming,
    along: &Along,
    proof: Option<Proof>,
) -> Result<Outcome, Error> {
    let place = address::find(tx, &row.recipient).await?;
    if is_repeated(tx, row, letter).await? {
        return Ok(Outcome::noted(place));
    }
    let Some(place) = place else { return Ok(Outcome::held(HeldReason::UnknownAddress, None)) };
    match letter.kind {
        MailKind::Bounce => {
            came_back(acting, tx, place, letter).await?;
            return Ok(Outcome::noted(Some(place)));
        }
        MailKind::Automatic | MailKind::List => {
            let side = Some(place.side.to_string());
            let about = About::inquiry(place.inquiry);
            acting.record(tx, acting.now(), EventKind::AutomaticMailReceived, about, side).await?;
            return Ok(Outcome::noted(Some(place)));
        }
        MailKind::Person => {}
    }
    // Whoever answers a mail about a part speaks to the whole.
    let inquiry = InquiryRow::load_by_id(tx, place.inquiry).await?;
    let inquiry = acting.whole(tx, inquiry).await?;
    let author = author(tx, &inquiry, place.side, letter.from.as_deref()).await?;
    let sent = sent_within(acting, tx, Place { inquiry: inquiry.id, ..place }).await?;
    let policy = acting.desk.mail_policy();
    if let Err(reason) = mail::judge(author.is_some(), proof.is_some(), sent, &letter.said, policy) {
        return Ok(Outcome::held(reason, Some(place)));
    }
    let Some(author) = author else { return Ok(Outcome::held(HeldReason::OtherSender, Some(place))) };
    let message = speak(&acting.desk.act_as(author), tx, &inquiry, letter, along).await?;
    Ok(Outcome { state: IncomingState::Placed, reason: None, place: Some(place), message: Some(message) })
}

/// The files that came with a mail: those that a thread can show, and how many others there were.
#[derive(Debug, Default)]
pub(super) struct Along {
    kept: Vec<Kept>,
    left_out: usize,
}

/// Puts a person's files on the shelf, before the commit that may give them a message. Should it give them none, they are
/// swept away; the mail itself is kept as it came.
pub(super) async fn along(acting: &Acting, letter: &Incoming) -> Result<Along, Error> {
    let mut along = Along::default();
    for file in &letter.attachments {
        if along.kept.len() == FILES_MAX {
            along.left_out += 1;
            continue;
        }
        match acting.desk.keep_file(&file.name, file.content.clone()).await {
            Ok(kept) => along.kept.push(kept),
            Err(Error::Invalid(_)) => along.left_out += 1,
            Err(error) => return Err(error),
        }
    }
    Ok(along)
}

/// What its author says becomes a message, by the same rules as on a page.
pub(super) async fn speak(
    author: &Acting,
    tx: &mut Conn,
    inquiry: &InquiryRow,
    letter: &Incoming,
    along: &Along,
) -> Result<MessageId, Error> {
    let mailed = Mailed { said: &letter.said, folded: &letter.folded, kept: &along.kept, left_out: along.left_out };
    let now = author.now();
    let inquiry = &author.whole(tx, inquiry.clone()).await?;
    if author.kind() != ActorKind::Customer {
        return author.say_by_mail(tx, inquiry, Word::Reply, mailed, now).await;
    }
    match CustomerMail::on(&inquiry.progress(), author.desk.mail_policy(), now) {
        CustomerMail::FollowUp => author.say_by_mail(tx, inquiry, Word::FollowUp, mailed, now).await,
        CustomerMail::Reopen if author.why_not_reopened(tx, inquiry.id).await?.is_none() => {
            author.say_by_mail(tx, inquiry, Word::Reopen, mailed, now).await
        }
        // What was paid back, or decided on appeal, cannot be reopened; what is said about it begins anew.
        CustomerMail::Reopen | CustomerMail::StartNew => author.submit_by_mail(tx, inquiry, mailed, now).await,
    }
}

/// Who of a side has this address: the customer; a developer of the seller; or whoever reads the seller's contact
/// address, for the seller.
pub(super) async fn author(
    tx: &mut Conn,
    inquiry: &InquiryRow,
    side: ActorKind,
    from: Option<&str>,
) -> Result<Option<Actor>, Error> {
    let Some(from) = from else { return Ok(None) };
    match side {
        ActorKind::Customer => {
            let Some(customer) = inquiry.customer_id else { return Ok(None) };
            let found: Option<(AccountId,)> = tx
                .first(
                    "SELECT id FROM accounts WHERE id = $1 AND email = $2 AND state = 'active'",
                    args![customer, from],
                )
                .await?;
            Ok(found.map(|(id,)| Actor::Customer(id)))
        }
        ActorKind::Developer => {
            let Some(seller) = inquiry.seller_id else { return Ok(None) };
            let member: Option<(AccountId, MemberRole)> = tx
                .first(
                    "SELECT id, member_role FROM accounts
                     WHERE email = $1 AND seller_id = $2 AND role = $3 AND state = 'active'",
                    args![from, seller, Role::Developer],
                )
                .await?;
            if let Some((account, role)) = member {
                let actor = Actor::Developer { account, seller, role };
                let subject = Subject { seller: Some(seller), ..Subject::PLACE };
                // Who may not answer on the page does not by mail: it waits for an operator.
                return Ok(access::may(actor, Action::ReplyToCustomer, subject).is_ok().then_some(actor));
            }
            let contact: Option<(SellerId,)> = tx
                .first("SELECT id FROM sellers WHERE id = $1 AND LOWER(contact_email) = $2", args![seller, from])
                .await?;
            Ok(contact.map(|_| Actor::Seller(seller)))
        }
        _ => Ok(None),
    }
}

async fn sent_within(acting: &Acting, tx: &mut Conn, place: Place) -> Result<i64, Error> {
    let since = model::Time(acting.now().0 - mail::FLOOD_WINDOW);
    let (sent,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM messages WHERE inquiry_id = $1 AND author_kind = $2 AND via = 'mail' AND at > $3",
            args![place.inquiry, place.side, since],
        )
        .await?;
    Ok(sent)
}

/// Whether the same mail has been here before. Only one from the same author counts: nobody may keep a mail out by
/// sending another with its id first.
async fn is_repeated(tx: &mut Conn, row: &Row, letter: &Incoming) -> Result<bool, Error> {
    let (before,): (i64,) = tx
        .one(
            "SELECT COUNT(*) FROM incoming_mails WHERE id <> $1
               AND fingerprint = (SELECT fingerprint FROM incoming_mails WHERE id = $1)
               AND state IN ('placed', 'noted', 'held') AND COALESCE(author, '') = $2",
            args![row.id, letter.from.clone().unwrap_or_default()],
        )
        .await?;
    Ok(before > 0)
}

/// Marks the mail that came back. Only one of the inquiry whose address it came to: that address was in the mail.
async fn came_back(acting: &Acting, tx: &mut Conn, place: Place, letter: &Incoming) -> Result<(), Error> {
    let Some(bounce) = letter.bounce.as_ref().filter(|bounce| bounce.permanent) else { return Ok(()) };
    let now = acting.now();
    let mail = match bounce.delivery {
        Some(delivery) => Some(delivery.to_string()),
        // It does not say which one: the newest to this side.
        None => newest_mail(tx, place).await?,
    };
    let Some(mail) = mail else { return Ok(()) };
    let marked = tx
        .run(
            "UPDATE mails SET bounced_at = $2, bounce = $3 WHERE id = $1 AND inquiry_id = $4 AND side = $5 AND bounced_at IS NULL",
            args![mail, now, &bounce.text, place.inquiry, place.side],
        )
        .await?;
    if marked == 1 {
        let side = Some(place.side.to_string());
        acting.record(tx, now, EventKind::MailBounced, About::inquiry(place.inquiry), side).await?;
    }
    Ok(())
}

async fn newest_mail(tx: &mut Conn, place: Place) -> Result<Option<String>, Error> {
    let newest: Option<(String,)> = tx
        .first(
            "SELECT id FROM mails WHERE inquiry_id = $1 AND side = $2 AND state = 'sent' ORDER BY at DESC, id DESC LIMIT 1",
            args![place.inquiry, place.side],
        )
        .await?;
    Ok(newest.map(|(id,)| id))
}

pub(super) async fn still_waits(tx: &mut Conn, id: IncomingMailId) -> Result<bool, Error> {
    let state: Option<(IncomingState,)> = tx.first("SELECT state FROM incoming_mails WHERE id = $1", args![id]).await?;
    Ok(state.is_some_and(|(state,)| state == IncomingState::Waiting))
}

/// Writes down what became of a mail that waits.
pub(super) async fn settle(
    acting: &Acting,
    tx: &mut Conn,
    row: &Row,
    letter: &Incoming,
    proof: Option<Proof>,
    outcome: Outcome,
) -> Result<(), Error> {
    tx.run(
        "UPDATE incoming_mails SET state = $2, kind = $3, reason = $4, author = $5, subject = $6, proof = $7,
                    inquiry_id = $8, side = $9, message_id = $10
             WHERE id = $1 AND state = 'waiting'",
        args![
            row.id,
            outcome.state,
            letter.kind,
            outcome.reason,
            letter.from.clone(),
            letter.subject.chars().take(SUBJECT_MAX).collect::<String>(),
            proof,
            outcome.place.map(|place| place.inquiry),
            outcome.place.map(|place| place.side),
            outcome.message,
        ],
    )
    .await?;
    if outcome.state == IncomingState::Held {
        let about = About { inquiry: outcome.place.map(|place| place.inquiry), ..About::default() };
        acting.record(tx, acting.now(), EventKind::MailHeld, about, outcome.reason.map(|why| why.to_string())).await?;
    }
    Ok(())
}

/// Longest subject that is kept beside the mail, in characters.
const SUBJECT_MAX: usize = 200;

/// An operator's choice: whose words they are, in which thread.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chosen {
    pub number: InquiryNumber,
    pub side: ActorKind,
}

/// As [`author`], but an operator vouches for who wrote: the customer of the inquiry, or its seller.
pub(super) fn vouched(inquiry: &InquiryRow, side: ActorKind) -> Option<Actor> {
    match side {
        ActorKind::Customer => inquiry.customer_id.map(Actor::Customer),
        ActorKind::Developer => inquiry.seller_id.map(Actor::Seller),
        _ => None,
    }
}

impl Chosen {
    pub(super) async fn load(self, acting: &Acting, tx: &mut Conn) -> Result<(InquiryRow, Place), Error> {
        let row = acting.inquiry(tx, self.number, Action::PlaceMail).await?;
        let place = Place { inquiry: row.id, side: self.side };
        Ok((row, place))
    }
}
