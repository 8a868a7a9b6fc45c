use model::moderation::{TakedownReason, TextId, TextKind, TextMove, TextState};
use model::view::TakenDown;
use model::{AppId, ReviewId, Time};

use crate::Error;
use crate::store::{Conn, Select, Value, args};

/// Why a text is out of sight, for its author and its seller.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct Standing {
    pub review_id: ReviewId,
    kind: TextKind,
    state: TextState,
    reason: Option<TakedownReason>,
    note: Option<String>,
    at: Time,
    decided_at: Option<Time>,
    appeal: Option<String>,
    answer: Option<String>,
}

impl Standing {
    /// Of the reviews or replies with these ids that are out of sight. One query for a page of them.
    pub(crate) async fn of(conn: &mut Conn, kind: TextKind, reviews: &[ReviewId]) -> Result<Vec<Self>, Error> {
        if reviews.is_empty() {
            return Ok(Vec::new());
        }
        let select =
            Select::new("SELECT review_id, kind, state, reason, note, at, decided_at, appeal, answer FROM moderations")
                .one_of("review_id", reviews.iter().map(Value::from).collect())
                .filter("kind = ? AND state <> 'published'", args![kind]);
        conn.select(select).await
    }

    /// As its author reads it; a seller reads the standing of a customer's review without the customer's appeal.
    pub(crate) fn view(self, own: bool) -> TakenDown {
        let may_follow = self.state.after(TextMove::Appeal { again: self.appeal.is_some() }).is_ok();
        TakenDown {
            text: TextId { review: self.review_id, kind: self.kind },
            state: self.state,
            reason: self.reason,
            note: self.note.filter(|_| own),
            at: self.decided_at.unwrap_or(self.at),
            appeal: self.appeal.filter(|_| own),
            answer: self.answer.filter(|_| own),
            can_appeal: own && may_follow,
        }
    }
}

/// Whether reviews of this app are held back now.
pub(crate) async fn is_checking(conn: &mut Conn, app: AppId) -> Result<bool, Error> {
    let held: Option<(ReviewId,)> = conn
        .first("SELECT review_id FROM moderations WHERE app_id = $1 AND state = 'held' LIMIT 1", args![app])
        .await?;
    Ok(held.is_some())
}
