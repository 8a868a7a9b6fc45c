use model::access::{Action, Subject};
use model::event::EventKind;
use model::inquiry::Illegal;
use model::invalid::{Checks, Unknown};
use model::moderation::{TakedownReason, TextState, Verdict};
use model::text::{self, MESSAGE_MAX};
use model::{Invalid, ModerationId, Reason, Time};

use super::{Moderation, TextRow, close_reports};
use crate::Error;
use crate::acting::Acting;
use crate::mail::LetterKind;
use crate::record::About;
use crate::store::{Conn, args};

/// What an operator decided, parsed.
#[derive(Clone)]
struct Decision {
    id: ModerationId,
    /// When the text that was read had last been changed.
    read: Option<Time>,
    verdict: Verdict,
    reason: Option<TakedownReason>,
    note: Option<String>,
}

/// One of a closed set, or why not.
pub(super) fn chosen<T: std::str::FromStr<Err = Unknown>>(field: &str, text: &str) -> Result<T, Invalid> {
    match text.trim() {
        "" => Err(Invalid::new(field, Reason::Required)),
        text => text.parse().map_err(|_: Unknown| Invalid::new(field, Reason::NotAChoice)),
    }
}

/// Words that may be left out.
pub(super) fn words(field: &str, text: &str) -> Result<Option<String>, Invalid> {
    if text.trim().is_empty() { Ok(None) } else { text::parse_text(field, text, MESSAGE_MAX).map(Some) }
}

impl Moderation {
    /// Keeps a text, takes it down with a reason, or puts it back. `read` is when the text that the operator read had last
    /// been changed, in milliseconds: what was rewritten meanwhile is not decided about unseen.
    pub async fn decide(
        &self,
        id: ModerationId,
        read: &str,
        verdict: &str,
        reason: &str,
        note: &str,
    ) -> Result<(), Error> {
        self.0.may(Action::ModerateTexts, Subject::PLACE)?;
        let verdict: Verdict = chosen("verdict", verdict)?;
        let (mut checks, down) = (Checks::default(), verdict.takes_down());
        let reason = if down { checks.field(chosen("reason", reason)) } else { None };
        let note = if down { checks.field(words("note", note)).flatten() } else { None };
        checks.done()?;
        let decision = Decision { id, read: read.trim().parse().ok().map(Time), verdict, reason, note };
        self.0
            .desk
            .store()
            .write((self.0.clone(), decision), move |tx, (acting, decision)| {
                Box::pin(decide(acting, tx, decision.clone()))
            })
            .await
    }
}

async fn decide(acting: &Acting, tx: &mut Conn, decision: Decision) -> Result<(), Error> {
    let text = TextRow::of(tx, "m.id = ?", args![decision.id]).await?;
    if text.is_withdrawn() {
        return Err(Illegal::NotInThisState.into());
    }
    let next = text.state.after(decision.verdict.step())?;
    if decision.read != Some(text.changed_at()) {
        return Err(Illegal::AskedAnew.into());
    }
    let (now, about) = (acting.now(), About::review(text.review_id));
    text.show(tx, next).await?;
    close_reports(tx, &text, now).await?;
    if decision.verdict.takes_down() {
        taken_down(acting, tx, &text, next, &decision).await?;
        let fact = if next == TextState::Hidden { EventKind::TextHidden } else { EventKind::TextRemoved };
        acting.record(tx, now, fact, about, decision.reason.map(|reason| reason.to_string())).await?;
        return text.tell_author(acting, tx, now, LetterKind::TakenDown).await;
    }
    tx.run("UPDATE moderations SET state = $2, at = $3 WHERE id = $1", args![text.id, next, now]).await?;
    if decision.verdict == Verdict::PutBack {
        acting.record(tx, now, EventKind::TextPutBack, about, None).await?;
        return text.tell_author(acting, tx, now, LetterKind::PutBack).await;
    }
    // Who kept it stands where a takedown's author would; an earlier reason goes with the earlier decision.
    tx.run(
        "UPDATE moderations SET decided_by = $2, decided_at = $3, reason = NULL, note = NULL, appeal = NULL, appealed_by = NULL,
                appealed_at = NULL, answered_by = NULL, answered_at = NULL, answer = NULL
         WHERE id = $1",
        args![text.id, acting.account()?, now],
    )
    .await?;
    acting.record(tx, now, EventKind::TextKept, about, None).await
}

/// A new decision is its operator's, and can be appealed against anew.
async fn taken_down(
    acting: &Acting,
    tx: &mut Conn,
    text: &TextRow,
    next: TextState,
    decision: &Decision,
) -> Result<(), Error> {
    let now = acting.now();
    tx.run(
        "UPDATE moderations SET state = $2, at = $3, decided_by = $4, decided_at = $3, reason = $5, note = $6, appeal = NULL,
                appealed_by = NULL, appealed_at = NULL, answered_by = NULL, answered_at = NULL, answer = NULL
         WHERE id = $1",
        args![text.id, next, now, acting.account()?, decision.reason, decision.note.clone()],
    )
    .await
    .map(|_| ())
}
