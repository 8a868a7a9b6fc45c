//! A second operator agrees to what one operator may not cancel alone, or gives it back.

use model::access::{Action, Subject};
use model::event::EventKind;
use model::inquiry::{Illegal, InquiryNumber};
use model::invalid::Unknown;
use model::refund::{Approval, Grounds, RefundMove, RefundState, SecondNeeded, may_decide};
use model::text::{self, MESSAGE_MAX};
use model::view::AwaitedApproval;
use model::{AccountId, Bilingual, Currency, Invalid, Money, PurchaseId, Reason, RefundId, Time};

use crate::Error;
use crate::acting::Acting;
use crate::inquiries::InquiryRow;
use crate::mail::LetterKind;
use crate::outbox::{Errand, Post, To};
use crate::record::About;
use crate::refunds::{RefundRow, Refunds, carry_out, record_part};
use crate::ruling::Words;
use crate::store::{Conn, args};

/// What an operator wants and cannot do alone.
#[derive(sqlx::FromRow)]
struct Wanted {
    asked_by: AccountId,
    asked_at: Time,
    asked_grounds: Option<Grounds>,
    asked_reason: Option<String>,
    asked_note: Option<String>,
    asked_part_minor: Option<i64>,
    asked_from: Option<RefundState>,
    name_ko: String,
    name_en: String,
}

const WANTED: &str =
    "SELECT r.asked_by, r.asked_at, r.asked_grounds, r.asked_reason, r.asked_note, r.asked_part_minor, r.asked_from, a.name_ko, a.name_en
    FROM refunds r JOIN accounts a ON a.id = r.asked_by WHERE r.inquiry_id = $1 AND r.state = 'awaiting_approval'";

impl Refunds {
    /// What becomes of a cancellation that waits for a second operator: `outcome` is `approve` or `send_back`, which needs
    /// a reason, or `take_back` for the one who asked. `asked_at` is when what the operator read was asked for, in
    /// milliseconds: a wish that was changed meanwhile is not agreed to unseen.
    pub async fn approve(
        &self,
        number: InquiryNumber,
        asked_at: &str,
        outcome: &str,
        reason: &str,
    ) -> Result<(), Error> {
        self.0.may(Action::ApproveRefund, Subject::PLACE)?;
        let outcome: Approval = match outcome.trim() {
            "" => return Err(Invalid::new("outcome", Reason::Required).into()),
            text => text.parse().map_err(|_: Unknown| Invalid::new("outcome", Reason::NotAChoice))?,
        };
        let reason = match outcome {
            Approval::SendBack => Some(text::parse_text("reason", reason, MESSAGE_MAX)?),
            Approval::Approve | Approval::TakeBack => None,
        };
        let answer = Answer { number, read: asked_at.trim().parse().ok().map(Time), outcome, reason };
        self.0
            .desk
            .store()
            .write((self.0.clone(), answer), move |tx, (acting, answer)| Box::pin(answer.clone().give(acting, tx)))
            .await
    }
}

#[derive(Clone)]
struct Answer {
    number: InquiryNumber,
    /// When the wish that was read was asked for.
    read: Option<Time>,
    outcome: Approval,
    reason: Option<String>,
}

impl Answer {
    async fn give(self, acting: &Acting, tx: &mut Conn) -> Result<(), Error> {
        let row = acting.inquiry(tx, self.number, Action::ApproveRefund).await?;
        let refund = RefundRow::of(tx, &row).await?;
        let Some(wanted) = tx.first::<Wanted>(WANTED, args![row.id]).await? else {
            // The machine knows why: decided meanwhile, taken back, or never asked for.
            refund.state.after(RefundMove::Approve)?;
            return Err(Illegal::NotInThisState.into());
        };
        let agreed = wanted.asked_from == Some(RefundState::Agreed);
        let state = refund.state.after(match self.outcome {
            Approval::Approve => RefundMove::Approve,
            Approval::SendBack => RefundMove::SendBack { agreed },
            Approval::TakeBack => RefundMove::TakeBack { agreed },
        })?;
        if !row.state.is_open() {
            return Err(Illegal::Ended.into());
        }
        let (now, operator) = (acting.now(), acting.account()?);
        // Approving for a customer who appealed is no wrong to them; holding it up would be.
        if self.outcome == Approval::SendBack {
            may_decide(refund.appealed_from, operator)?;
        }
        self.outcome.is_for(wanted.asked_by, operator)?;
        if self.read != Some(wanted.asked_at) {
            return Err(Illegal::AskedAnew.into());
        }
        let fact = match self.outcome {
            Approval::Approve => return approved(acting, tx, &row, &refund, &wanted).await,
            Approval::SendBack => EventKind::ApprovalSentBack,
            Approval::TakeBack => EventKind::ApprovalTakenBack,
        };
        tx.run(
            "UPDATE refunds SET state = $2, asked_by = NULL, asked_at = NULL, asked_grounds = NULL, asked_reason = NULL,
                    asked_note = NULL, asked_part_minor = NULL, asked_from = NULL
             WHERE id = $1",
            args![refund.id, state],
        )
        .await?;
        acting.record(tx, now, fact, About::inquiry(row.id), self.reason).await?;
        if self.outcome == Approval::SendBack {
            let post = Post::about(LetterKind::ApprovalSentBack, To::Account(wanted.asked_by), row.id);
            acting.leave(tx, now, &Errand::Mail(post)).await?;
        }
        Ok(())
    }
}

async fn approved(
    acting: &Acting,
    tx: &mut Conn,
    row: &InquiryRow,
    refund: &RefundRow,
    wanted: &Wanted,
) -> Result<(), Error> {
    let (now, state) = (acting.now(), refund.state.after(RefundMove::Approve)?);
    tx.run(
        "UPDATE refunds SET state = $2, approved_by = $3, decided_by = asked_by, decided_at = $4, grounds = asked_grounds,
                decision_reason = COALESCE(asked_reason, ''), decision_note = asked_note,
                part_minor = asked_part_minor
         WHERE id = $1",
        args![refund.id, state, acting.account()?, now],
    )
    .await?;
    let why = wanted.asked_grounds.map(|grounds| grounds.to_string());
    acting.record(tx, now, EventKind::CancellationApproved, About::inquiry(row.id), why).await?;
    carry_out(acting, tx, row, refund, now).await
}

/// Why cancelling what a request asks for needs a second operator, if it does. A part of a price is judged like the whole,
/// so that it is known before the amount is typed, and no amount is typed for the sake of being alone.
pub(crate) async fn second_for(
    acting: &Acting,
    conn: &mut Conn,
    row: &InquiryRow,
) -> Result<Option<SecondNeeded>, Error> {
    let refund = RefundRow::of(conn, row).await?;
    second_needed(acting, conn, &refund, row).await
}

pub(crate) async fn second_needed(
    acting: &Acting,
    conn: &mut Conn,
    refund: &RefundRow,
    row: &InquiryRow,
) -> Result<Option<SecondNeeded>, Error> {
    let Some(purchase) = refund.purchase_id else { return Ok(None) };
    let amount = price(conn, purchase).await?;
    let (made,): (i64,) = conn
        .one(
            "SELECT COUNT(*) FROM events
             WHERE inquiry_id = $1 AND kind IN ('inquiry_submitted', 'purchase_matched') AND actor_id = $2",
            args![row.id, acting.account()?],
        )
        .await?;
    let rule = acting.desk.rule_of(conn, row.policy_version).await?;
    Ok(rule.rules.four_eyes().needed_for(amount, made > 0))
}

async fn price(conn: &mut Conn, purchase: PurchaseId) -> Result<Money, Error> {
    let (minor, currency): (i64, Currency) =
        conn.one("SELECT price_minor, currency FROM purchases WHERE id = $1", args![purchase]).await?;
    Ok(Money { minor, currency })
}

/// A decision that one operator cannot take alone.
pub(crate) struct Wish<'w> {
    pub words: &'w Words,
    /// What the customer would be told.
    pub message: &'w str,
    /// What would go back, where it is not all.
    pub part: Option<Money>,
}

/// Keeps what an operator wants until a second one agrees. Nothing of it is a decision, so nothing reaches the customer.
pub(crate) async fn ask(
    acting: &Acting,
    tx: &mut Conn,
    row: &InquiryRow,
    refund: &RefundRow,
    wish: &Wish<'_>,
) -> Result<(), Error> {
    let words = wish.words;
    let (now, id): (Time, RefundId) = (acting.now(), refund.id);
    let state = refund.state.after(RefundMove::AskApproval)?;
    tx.run(
        "UPDATE refunds SET state = $2, asked_by = $3, asked_at = $4, asked_grounds = $5, asked_reason = $6, asked_note = $7,
                asked_from = $8, asked_part_minor = $9, approved_by = NULL
         WHERE id = $1",
        args![
            id,
            state,
            acting.account()?,
            now,
            words.grounds,
            wish.message,
            words.note.clone(),
            refund.state,
            wish.part.map(|part| part.minor),
        ],
    )
    .await?;
    let why = words.grounds.map(|grounds| grounds.to_string());
    acting.record(tx, now, EventKind::ApprovalAsked, About::inquiry(row.id), why).await?;
    record_part(acting, tx, row, refund, wish.part).await
}

/// What waits for a second operator, as one operator sees it.
pub(crate) async fn awaited(
    acting: &Acting,
    conn: &mut Conn,
    row: &InquiryRow,
) -> Result<Option<AwaitedApproval>, Error> {
    let Some(wanted) = conn.first::<Wanted>(WANTED, args![row.id]).await? else { return Ok(None) };
    let price = match RefundRow::of(conn, row).await?.purchase_id {
        Some(purchase) => Some(price(conn, purchase).await?),
        None => None,
    };
    let part = wanted.asked_part_minor.zip(price).map(|(minor, price)| Money { minor, ..price });
    Ok(Some(AwaitedApproval {
        by: Bilingual { ko: wanted.name_ko, en: wanted.name_en },
        at: wanted.asked_at,
        mine: acting.account()? == wanted.asked_by,
        amount: part.or(price),
        part_of: price.filter(|_| part.is_some()),
        grounds: wanted.asked_grounds,
        message: wanted.asked_reason.filter(|message| !message.is_empty()),
        note: wanted.asked_note,
    }))
}
