use model::access::{Action, Subject};
use model::event::EventKind;
use model::moderation::{AppealAnswer, TextId, TextKind, TextMove, may_answer};
use model::text::{self, MESSAGE_MAX};
use model::{Invalid, ModerationId, Reason};

use super::decide::{chosen, words};
use super::{Moderation, TextRow};
use crate::Error;
use crate::acting::Acting;
use crate::mail::LetterKind;
use crate::record::About;
use crate::store::{Conn, args};

impl Moderation {
    /// The author of a text that was taken down asks the store to look again, once.
    pub async fn appeal(&self, text: TextId, appeal: &str) -> Result<(), Error> {
        self.0.may(Action::AppealModeration, Subject::PLACE)?;
        self.0
            .desk
            .store()
            .write((self.0.clone(), appeal.to_owned()), move |tx, (acting, appeal)| {
                Box::pin(make(acting, tx, text, appeal))
            })
            .await
    }

    /// Another operator looks again: `outcome` is `grant` or `deny`, which needs words for the author.
    pub async fn answer(&self, id: ModerationId, outcome: &str, answer: &str) -> Result<(), Error> {
        self.0.may(Action::DecideAppeal, Subject::PLACE)?;
        let outcome: AppealAnswer = chosen("outcome", outcome)?;
        let answer = words("answer", answer)?;
        if outcome == AppealAnswer::Deny && answer.is_none() {
            return Err(Invalid::new("answer", Reason::Required).into());
        }
        self.0
            .desk
            .store()
            .write((self.0.clone(), answer), move |tx, (acting, answer)| {
                Box::pin(give(acting, tx, id, outcome, answer.clone()))
            })
            .await
    }
}

async fn make(acting: &Acting, tx: &mut Conn, id: TextId, appeal: &str) -> Result<(), Error> {
    let text = TextRow::of(tx, "m.review_id = ? AND m.kind = ?", args![id.review, id.kind]).await?;
    // A review is its customer's, an official reply its seller's; for anybody else there is nothing to appeal against.
    let subject = match id.kind {
        TextKind::Review => Subject::of_customer(text.customer_id),
        TextKind::Reply => Subject { seller: Some(text.seller_id), ..Subject::PLACE },
    };
    acting.may(Action::AppealModeration, subject)?;
    let next = text.state.after(TextMove::Appeal { again: text.appealed_at.is_some() })?;
    let appeal = text::parse_text("appeal", appeal, MESSAGE_MAX)?;
    let now = acting.now();
    tx.run(
        "UPDATE moderations SET state = $2, at = $3, appeal = $4, appealed_by = $5, appealed_at = $3 WHERE id = $1",
        args![text.id, next, now, appeal, acting.account()?],
    )
    .await?;
    acting.record(tx, now, EventKind::TextAppealed, About::review(text.review_id), None).await
}

async fn give(
    acting: &Acting,
    tx: &mut Conn,
    id: ModerationId,
    outcome: AppealAnswer,
    answer: Option<String>,
) -> Result<(), Error> {
    let text = TextRow::of(tx, "m.id = ?", args![id]).await?;
    let (step, fact, letter) = match outcome {
        AppealAnswer::Grant => (TextMove::Grant, EventKind::AppealGranted, LetterKind::PutBack),
        AppealAnswer::Deny => (TextMove::Deny, EventKind::AppealDenied, LetterKind::AppealDenied),
    };
    let next = text.state.after(step)?;
    let operator = acting.account()?;
    if let Some(decided_by) = text.decided_by {
        may_answer(decided_by, operator)?;
    }
    let now = acting.now();
    text.show(tx, next).await?;
    tx.run(
        "UPDATE moderations SET state = $2, at = $3, answered_by = $4, answered_at = $3, answer = $5 WHERE id = $1",
        args![text.id, next, now, operator, answer],
    )
    .await?;
    acting.record(tx, now, fact, About::review(text.review_id), None).await?;
    text.tell_author(acting, tx, now, letter).await
}
