//! A second operator agrees to what one operator may not cancel alone, or gives it back.

use model::access::{Action, Subject};
use model::event::EventKind;
use model::inquiry::{Illegal, InquiryNumber};
use model::invalid::Unknown;
use model::refund::{self, Approval, RefundMove};
use model::text::{self, MESSAGE_MAX};
use model::view::AwaitedApproval;
use model::{AccountId, Bilingual, Currency, Invalid, Money, PurchaseId, Reason, RefundId, Time};

use crate::Error;
use crate::acting::Acting;
use crate::inquiries::InquiryRow;
use crate::record::About;
use crate::refunds::{RefundRow, Refunds, Words, carry_out};
use crate::store::{Conn, args};

/// What an operator wants and cannot do alone.
#[derive(sqlx::FromRow)]
struct Wanted {
    asked_by: AccountId,
    asked_at: Time,
    asked_reason: Option<String>,
    asked_note: Option<String>,
    name_ko: String,
    name_en: String,
}

const WANTED: &str = "SELECT r.asked_by, r.asked_at, r.asked_reason, r.asked_note, a.name_ko, a.name_en
    FROM refunds r JOIN accounts a ON a.id = r.asked_by WHERE r.inquiry_id = $1 AND r.state = 'awaiting_approval'";

impl Refunds {
    /// Another operator's word on a cancellation that waits for it: `outcome` is `approve` or `send_back`, which needs a
    /// reason.
    pub async fn approve(&self, number: InquiryNumber, outcome: &str, reason: &str) -> Result<(), Error> {
        self.0.may(Action::ApproveRefund, Subject::PLACE)?;
        let outcome: Approval = match outcome.trim() {
            "" => return Err(Invalid::new("outcome", Reason::Required).into()),
            text => text.parse().map_err(|_: Unknown| Invalid::new("outcome", Reason::NotAChoice))?,
        };
        let reason = match outcome {
            Approval::SendBack => Some(text::parse_text("reason", reason, MESSAGE_MAX)?),
            Approval::Approve => None,
        };
        let acting = self.0.clone();
        self.0
            .desk
            .store()
            .write(move |tx| {
                let (acting, reason) = (acting.clone(), reason.clone());
                Box::pin(async move { answer(&acting, tx, number, reason).await })
            })
            .await
    }
}

async fn answer(acting: &Acting, tx: &mut Conn, number: InquiryNumber, back: Option<String>) -> Result<(), Error> {
    let row = acting.inquiry(tx, number, Action::ApproveRefund).await?;
    let refund = RefundRow::of(tx, &row).await?;
    let step = if back.is_some() { RefundMove::SendBack } else { RefundMove::Approve };
    let state = refund.state.after(step)?;
    if !row.state.is_open() {
        return Err(Illegal::Ended.into());
    }
    let wanted: Wanted = tx.one(WANTED, args![row.id]).await?;
    let (now, second) = (acting.now(), acting.account()?);
    refund::may_approve(wanted.asked_by, second)?;
    if back.is_some() {
        tx.run(
            "UPDATE refunds SET state = $2, asked_by = NULL, asked_at = NULL, asked_reason = NULL, asked_note = NULL WHERE id = $1",
            args![refund.id, state],
        )
        .await?;
        return acting.record(tx, now, EventKind::ApprovalSentBack, About::inquiry(row.id), back).await;
    }
    tx.run(
        "UPDATE refunds SET state = $2, approved_by = $3, decided_by = asked_by, decided_at = $4,
                decision_reason = COALESCE(asked_reason, ''), decision_note = asked_note
         WHERE id = $1",
        args![refund.id, state, second, now],
    )
    .await?;
    acting.record(tx, now, EventKind::CancellationApproved, About::inquiry(row.id), wanted.asked_reason).await?;
    carry_out(acting, tx, &row, &refund, now).await
}

/// Whether cancelling needs a second operator: the amount that one decides, if so.
pub(crate) async fn second_above(acting: &Acting, conn: &mut Conn, row: &InquiryRow) -> Result<Option<Money>, Error> {
    let Some(purchase) = row.purchase_id else { return Ok(None) };
    let amount = price(conn, purchase).await?;
    let (opened,): (i64,) = conn
        .one(
            "SELECT COUNT(*) FROM events WHERE inquiry_id = $1 AND kind = 'inquiry_submitted' AND actor_id = $2",
            args![row.id, acting.account()?],
        )
        .await?;
    let rule = acting.desk.four_eyes();
    Ok(rule.are_needed(amount, opened > 0).then(|| rule.limit(amount.currency)))
}

async fn price(conn: &mut Conn, purchase: PurchaseId) -> Result<Money, Error> {
    let (minor, currency): (i64, Currency) =
        conn.one("SELECT price_minor, currency FROM purchases WHERE id = $1", args![purchase]).await?;
    Ok(Money { minor, currency })
}

/// Keeps what an operator wants until a second one agrees. Nothing of it is a decision, so nothing reaches the customer.
pub(crate) async fn ask(
    acting: &Acting,
    tx: &mut Conn,
    row: &InquiryRow,
    refund: &RefundRow,
    words: &Words,
) -> Result<(), Error> {
    let (now, id): (Time, RefundId) = (acting.now(), refund.id);
    let state = refund.state.after(RefundMove::AskApproval)?;
    tx.run(
        "UPDATE refunds SET state = $2, asked_by = $3, asked_at = $4, asked_reason = $5, asked_note = $6, approved_by = NULL
         WHERE id = $1",
        args![id, state, acting.account()?, now, words.reason.clone(), words.note.clone()],
    )
    .await?;
    acting.record(tx, now, EventKind::ApprovalAsked, About::inquiry(row.id), words.reason.clone()).await
}

/// What waits for a second operator, as one operator sees it.
pub(crate) async fn awaited(
    acting: &Acting,
    conn: &mut Conn,
    row: &InquiryRow,
) -> Result<Option<AwaitedApproval>, Error> {
    let Some(wanted) = conn.first::<Wanted>(WANTED, args![row.id]).await? else { return Ok(None) };
    let amount = match row.purchase_id {
        Some(purchase) => Some(price(conn, purchase).await?),
        None => None,
    };
    Ok(Some(AwaitedApproval {
        by: Bilingual { ko: wanted.name_ko, en: wanted.name_en },
        at: wanted.asked_at,
        mine: acting.account()? == wanted.asked_by,
        amount,
        reason: wanted.asked_reason,
        note: wanted.asked_note,
    }))
}
