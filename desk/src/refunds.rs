//! What developers and operators decide on refund requests, and what comes back from the payment side.

use model::access::{Action, Subject};
use model::event::EventKind;
use model::inquiry::{Illegal, InquiryNumber, MessageKind};
use model::purchase::PurchaseState;
use model::refund::{Outcome, RefundMove, RefundState, may_decide};
use model::text::{self, MESSAGE_MAX};
use model::{AccountId, Money, PurchaseId, RefundId, Time};

use crate::Error;
use crate::acting::Acting;
use crate::approvals::{Wish, ask, second_needed};
use crate::idempotency::{Key, fingerprint};
use crate::inquiries::{InquiryRow, Written};
use crate::mail::LetterKind;
use crate::outbox::{Errand, Post, To};
use crate::record::About;
use crate::ruling::{self, Ruling, Words};
use crate::store::{Conn, args};

/// Decisions on refund requests.
pub struct Refunds(pub(crate) Acting);

#[derive(Clone, sqlx::FromRow)]
pub(crate) struct RefundRow {
    pub id: RefundId,
    pub purchase_id: Option<PurchaseId>,
    pub state: RefundState,
    /// Whose refusal the customer appealed against.
    pub appealed_from: Option<AccountId>,
}

impl RefundRow {
    pub(crate) async fn of(tx: &mut Conn, inquiry: &InquiryRow) -> Result<Self, Error> {
        Self::find(tx, inquiry).await?.ok_or(Error::Illegal(Illegal::NothingToRefund))
    }

    async fn find(tx: &mut Conn, inquiry: &InquiryRow) -> Result<Option<Self>, Error> {
        tx.first("SELECT id, purchase_id, state, appealed_from FROM refunds WHERE inquiry_id = $1", args![inquiry.id])
            .await
    }
}

/// A deed on the refund request of one inquiry, with the words that go with it.
#[derive(Clone)]
struct Step {
    action: Action,
    number: InquiryNumber,
    key: Key,
    body: Option<String>,
}

impl Refunds {
    /// The developer agrees; operators carry it out. Counts as the developer's answer. `body` is optional.
    pub async fn agree(&self, number: InquiryNumber, key: &str, body: &str) -> Result<(), Error> {
        let body = (!body.trim().is_empty()).then(|| body.to_owned());
        self.by_developer(Step { action: Action::AgreeToRefund, number, key: Key::parse(key), body }).await
    }

    /// The developer declines; the reason goes to the customer. Counts as the developer's answer.
    pub async fn decline_as_developer(&self, number: InquiryNumber, key: &str, reason: &str) -> Result<(), Error> {
        let body = Some(reason.to_owned());
        self.by_developer(Step { action: Action::DeclineRefundAsDeveloper, number, key: Key::parse(key), body }).await
    }

    async fn by_developer(&self, step: Step) -> Result<(), Error> {
        self.0
            .desk
            .store()
            .write((self.0.clone(), step), move |tx, (acting, step)| Box::pin(by_developer(acting, tx, step.clone())))
            .await
    }

    /// An operator decides. What one operator may not cancel alone waits for a second one ([`Refunds::approve`]).
    pub async fn decide(&self, number: InquiryNumber, ruling: &Ruling) -> Result<(), Error> {
        // The role is asked first, so that nobody else learns which outcomes there are.
        self.0.may(Action::DecideRefund, Subject::PLACE)?;
        let words = ruling.parse()?;
        self.0
            .desk
            .store()
            .write((self.0.clone(), words), move |tx, (acting, words)| {
                Box::pin(async move {
                    let row = acting.inquiry(tx, number, Action::DecideRefund).await?;
                    match words.outcome {
                        Outcome::Extend => extend(acting, tx, &row).await,
                        Outcome::Cancel => decide(acting, tx, &row, RefundMove::Cancel, words).await,
                        Outcome::Decline => decide(acting, tx, &row, RefundMove::Decline, words).await,
                    }
                })
            })
            .await
    }
}

async fn by_developer(acting: &Acting, tx: &mut Conn, step: Step) -> Result<(), Error> {
    let row = acting.inquiry(tx, step.number, step.action).await?;
    let agrees = step.action == Action::AgreeToRefund;
    let field = if agrees { "body" } else { "reason" };
    let body = step.body.as_deref().map(|body| text::parse_text(field, body, MESSAGE_MAX)).transpose()?;
    let account = acting.account()?;
    let deed = fingerprint(step.action.as_str(), &(step.number, &body));
    if step.key.before(tx, account, &deed).await?.is_some() {
        return Ok(());
    }
    let now = acting.now();
    let refund = RefundRow::of(tx, &row).await?;
    if row.at_store {
        return Err(Illegal::WithTheStore.into());
    }
    let state = refund.state.after(if agrees { RefundMove::Agree } else { RefundMove::DeclineByDeveloper })?;
    let next = if agrees { row.progress().passed_to_store(now)? } else { row.progress().answered_by_developer(now)? };
    tx.run(
        "UPDATE refunds SET state = $2, developer_id = $3, developer_at = $4 WHERE id = $1",
        args![refund.id, state, account, now],
    )
    .await?;
    let message = match &body {
        Some(body) => Some(acting.write_message(tx, row.id, Written::new(MessageKind::Message, body), now).await?),
        None => None,
    };
    row.save(tx, &next, now).await?;
    let (fact, letter) = if agrees {
        (EventKind::RefundAgreed, LetterKind::RefundAgreed)
    } else {
        (EventKind::RefundDeclinedByDeveloper, LetterKind::RefundDeclinedByDeveloper)
    };
    // The reason stands with the fact, too: a timeline is read without the thread.
    let reason = body.filter(|_| !agrees);
    acting.record(tx, now, fact, About::inquiry(row.id), reason).await?;
    if agrees {
        let mut post = Post::about(letter, To::Center, row.id);
        post.message = message;
        acting.leave(tx, now, &Errand::Mail(post)).await?;
    }
    acting.tell_customer(tx, &row, letter, message, now).await?;
    step.key.remember(tx, account, &deed, "", now).await
}

async fn extend(acting: &Acting, tx: &mut Conn, row: &InquiryRow) -> Result<(), Error> {
    acting.may(Action::ExtendDeadline, row.subject())?;
    let now = acting.now();
    let rule = acting.desk.rule_of(tx, row.policy_version).await?;
    let next = row.progress().extended(&rule.policy, now)?;
    if let Some(refund) = RefundRow::find(tx, row).await? {
        may_decide(refund.appealed_from, acting.account()?)?;
        let state = refund.state.after(RefundMove::Extend)?;
        tx.run("UPDATE refunds SET state = $2 WHERE id = $1", args![refund.id, state]).await?;
    }
    row.save(tx, &next, now).await?;
    acting.record(tx, now, EventKind::DeadlineExtended, About::inquiry(row.id), None).await?;
    if let Some(seller) = row.seller_id {
        let post = Post::about(LetterKind::Extended, To::Seller(seller), row.id);
        acting.leave(tx, now, &Errand::Mail(post)).await?;
    }
    acting.tell_customer(tx, row, LetterKind::Extended, None, now).await
}

async fn decide(
    acting: &Acting,
    tx: &mut Conn,
    row: &InquiryRow,
    step: RefundMove,
    words: &Words,
) -> Result<(), Error> {
    let now = acting.now();
    let refund = RefundRow::of(tx, row).await?;
    let state = refund.state.after(step)?;
    if !row.state.is_open() {
        return Err(Illegal::Ended.into());
    }
    let operator = acting.account()?;
    may_decide(refund.appealed_from, operator)?;
    let part = words.part(tx, &refund).await?;
    let message = ruling::message(tx, row, &refund, words, part).await?;
    if step == RefundMove::Cancel && second_needed(acting, tx, &refund, row).await?.is_some() {
        return ask(acting, tx, row, &refund, &Wish { words, message: &message, part }).await;
    }
    tx.run(
        // An earlier approval was of another decision, which the payment side refused.
        "UPDATE refunds SET state = $2, decided_by = $3, decided_at = $4, grounds = $5, decision_reason = $6, decision_note = $7,
                part_minor = $8, asked_by = NULL, asked_at = NULL, asked_grounds = NULL, asked_reason = NULL,
                asked_note = NULL, asked_part_minor = NULL, asked_from = NULL, approved_by = NULL
         WHERE id = $1",
        args![
            refund.id,
            state,
            operator,
            now,
            words.grounds,
            &message,
            words.note.clone(),
            part.map(|part| part.minor),
        ],
    )
    .await?;
    let why = words.grounds.map(|grounds| grounds.to_string());
    if state == RefundState::Cancelling {
        acting.record(tx, now, EventKind::CancellationDecided, About::inquiry(row.id), why).await?;
        record_part(acting, tx, row, &refund, part).await?;
        return carry_out(acting, tx, row, &refund, now).await;
    }
    let next = row.progress().closed(now)?;
    row.save(tx, &next, now).await?;
    acting.record(tx, now, EventKind::RefundDeclined, About::inquiry(row.id), why).await?;
    acting.say_ruling(tx, row, operator, &message).await?;
    tell_both(acting, tx, row, LetterKind::RefundDeclined, now).await
}

/// How much goes back stands in the record, where it is not all.
pub(crate) async fn record_part(
    acting: &Acting,
    tx: &mut Conn,
    row: &InquiryRow,
    refund: &RefundRow,
    part: Option<Money>,
) -> Result<(), Error> {
    let Some(part) = part else { return Ok(()) };
    let (price,): (i64,) =
        tx.found("SELECT price_minor FROM purchases WHERE id = $1", args![refund.purchase_id]).await?;
    let told = format!("{} of {price} {}", part.minor, part.currency);
    acting.record(tx, acting.now(), EventKind::PartDecided, About::inquiry(row.id), Some(told)).await
}

/// Has a decided cancellation carried out: the purchase waits for the payment side from the same commit on.
pub(crate) async fn carry_out(
    acting: &Acting,
    tx: &mut Conn,
    row: &InquiryRow,
    refund: &RefundRow,
    now: Time,
) -> Result<(), Error> {
    let purchase = refund.purchase_id.ok_or(Illegal::NoPurchase)?;
    let changed = tx
        .run(
            "UPDATE purchases SET state = $2, cancelled_minor = (SELECT r.part_minor FROM refunds r WHERE r.id = $4)
             WHERE id = $1 AND state = $3",
            args![purchase, PurchaseState::Cancelling, PurchaseState::Completed, refund.id],
        )
        .await?;
    if changed == 0 {
        return Err(Illegal::AlreadyDecided.into());
    }
    acting.leave(tx, now, &Errand::Cancel { refund: refund.id, inquiry: row.id }).await
}

/// Customer and developer hear of every decision.
pub(crate) async fn tell_both(
    acting: &Acting,
    tx: &mut Conn,
    row: &InquiryRow,
    letter: LetterKind,
    now: Time,
) -> Result<(), Error> {
    acting.tell_customer(tx, row, letter, None, now).await?;
    if let Some(seller) = row.seller_id {
        acting.leave(tx, now, &Errand::Mail(Post::about(letter, To::Seller(seller), row.id))).await?;
    }
    Ok(())
}
