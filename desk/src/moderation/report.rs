use model::access::{Action, Subject};
use model::event::EventKind;
use model::invalid::Unknown;
use model::moderation::{TextId, TextKind};
use model::review::ReportReason;
use model::{AccountId, AppId, Invalid, Reason, SellerId, Time};

use super::{Moderation, row_of};
use crate::Error;
use crate::acting::Acting;
use crate::record::About;
use crate::store::{Conn, args};

impl Moderation {
    /// Reports a review or an official reply to the store. A second report of the same reader changes the reason.
    pub async fn report(&self, text: TextId, reason: &str) -> Result<(), Error> {
        let reason: Result<ReportReason, Invalid> = match reason.trim() {
            "" => Err(Invalid::new("reason", Reason::Required)),
            text => text.parse().map_err(|_: Unknown| Invalid::new("reason", Reason::NotAChoice)),
        };
        self.0
            .desk
            .store()
            .write((self.0.clone(), reason), move |tx, (acting, reason)| {
                Box::pin(report(acting, tx, text, reason.clone()))
            })
            .await
    }
}

#[derive(sqlx::FromRow)]
struct Reported {
    customer_id: AccountId,
    seller_id: SellerId,
    app_id: AppId,
    changed_at: Time,
    replied_at: Option<Time>,
}

async fn report(
    acting: &Acting,
    tx: &mut Conn,
    text: TextId,
    reason: Result<ReportReason, Invalid>,
) -> Result<(), Error> {
    let action = match text.kind {
        TextKind::Review => Action::ReportReview,
        TextKind::Reply => Action::ReportReply,
    };
    acting.may(action, Subject::PLACE)?;
    let row: Reported = tx
        .found(
            "SELECT r.customer_id, r.seller_id, r.app_id, r.changed_at, p.changed_at AS replied_at
             FROM reviews r LEFT JOIN replies p ON p.review_id = r.id AND p.state = 'published'
             WHERE r.id = $1 AND r.state = 'published'",
            args![text.review],
        )
        .await?;
    let (customer, seller) = (Some(row.customer_id), Some(row.seller_id));
    let changed_at = match text.kind {
        TextKind::Review => row.changed_at,
        TextKind::Reply => row.replied_at.ok_or(Error::NotFound)?,
    };
    acting.may(action, Subject { customer, seller, ..Subject::PLACE })?;
    let (reason, now, reporter) = (reason?, acting.now(), acting.account()?);
    let before: Option<(Option<Time>,)> = tx
        .first(
            "SELECT closed_at FROM review_reports WHERE review_id = $1 AND kind = $2 AND account_id = $3",
            args![text.review, text.kind, reporter],
        )
        .await?;
    // What operators have kept stays kept, however often the same reader reports it, until its author changes it.
    let counts = match before {
        None => true,
        Some((None,)) => false,
        Some((Some(closed),)) => closed < changed_at,
    };
    let id = row_of(acting, tx, text.review, row.app_id, text.kind).await?;
    if counts {
        tx.run(
            "INSERT INTO review_reports (review_id, kind, account_id, reason, at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (review_id, kind, account_id) DO UPDATE SET reason = excluded.reason, at = excluded.at, closed_at = NULL",
            args![text.review, text.kind, reporter, reason, now],
        )
        .await?;
        tx.run("UPDATE moderations SET reports = reports + 1, at = $2 WHERE id = $1", args![id, now]).await?;
    } else {
        tx.run(
            "UPDATE review_reports SET reason = $4 WHERE review_id = $1 AND kind = $2 AND account_id = $3",
            args![text.review, text.kind, reporter, reason],
        )
        .await?;
    }
    let fact = match text.kind {
        TextKind::Review => EventKind::ReviewReported,
        TextKind::Reply => EventKind::ReplyReported,
    };
    acting.record(tx, now, fact, About::review(text.review), Some(reason.to_string())).await
}
