//! An inquiry's row: loaded through the actor, moved by the model, saved again.

use model::access::{Action, Subject};
use model::inquiry::{Channel, InquiryKind, InquiryNumber, InquiryState, Progress};
use model::{AccountId, AppId, InquiryId, PurchaseId, SellerId, Time};

use crate::Error;
use crate::acting::Acting;
use crate::store::{Conn, args};

#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct InquiryRow {
    pub id: InquiryId,
    pub channel: Channel,
    pub kind: InquiryKind,
    pub state: InquiryState,
    pub at_store: bool,
    pub customer_id: Option<AccountId>,
    pub seller_id: Option<SellerId>,
    pub app_id: Option<AppId>,
    pub purchase_id: Option<PurchaseId>,
    pub waiting_since: Option<Time>,
    pub due_at: Option<Time>,
    pub escalated_at: Option<Time>,
    pub extended_at: Option<Time>,
    pub answered_at: Option<Time>,
    pub opened_at: Option<Time>,
    pub closed_at: Option<Time>,
    pub assignee_id: Option<AccountId>,
    pub operator_id: Option<AccountId>,
    /// The version of the rules that it was sent under, and keeps.
    pub policy_version: i64,
}

const COLUMNS: &str = "SELECT id, channel, kind, state, at_store, customer_id, seller_id, app_id, purchase_id,
    waiting_since, due_at, escalated_at, extended_at, answered_at, opened_at, closed_at, assignee_id, operator_id,
    policy_version FROM inquiries";

/// The column list with a condition; both are fixed texts.
fn select(condition: &'static str) -> sqlx::AssertSqlSafe<String> {
    sqlx::AssertSqlSafe(format!("{COLUMNS} {condition}"))
}

impl Acting {
    /// Loads an inquiry through the actor. The role is asked first, so that who never does this cannot probe for what
    /// there is.
    pub(crate) async fn inquiry(
        &self,
        conn: &mut Conn,
        number: InquiryNumber,
        action: Action,
    ) -> Result<InquiryRow, Error> {
        self.may(action, Subject::PLACE)?;
        let row = InquiryRow::load(conn, number).await?;
        self.may(action, row.subject())?;
        Ok(row)
    }
}

impl InquiryRow {
    pub(crate) async fn load(conn: &mut Conn, number: InquiryNumber) -> Result<Self, Error> {
        conn.found(
            select("WHERE handed_over = $1 AND serial = $2 AND emptied_at IS NULL"),
            args![number.handed_over, number.serial],
        )
        .await
    }

    pub(crate) async fn load_by_id(conn: &mut Conn, id: InquiryId) -> Result<Self, Error> {
        conn.found(select("WHERE id = $1"), args![id]).await
    }

    /// Whom it belongs to, for the permission table.
    pub(crate) fn subject(&self) -> Subject {
        // A case without either still is a thing, not a place: it belongs to nobody who asks.
        Subject {
            customer: self.customer_id.or(Some(AccountId::new(uuid::Uuid::nil()))),
            seller: self.seller_id,
            inquiry: Some(self.id),
        }
    }

    pub(crate) fn progress(&self) -> Progress {
        Progress {
            state: self.state,
            at_store: self.at_store,
            waiting_since: self.waiting_since,
            due_at: self.due_at,
            escalated_at: self.escalated_at,
            extended_at: self.extended_at,
            answered_at: self.answered_at,
            closed_at: self.closed_at,
        }
    }

    /// Saves where the inquiry has moved to.
    pub(crate) async fn save(&self, tx: &mut Conn, progress: &Progress, now: Time) -> Result<(), Error> {
        tx.run(
            "UPDATE inquiries SET state = $2, waiting_since = $3, due_at = $4, escalated_at = $5, extended_at = $6,
                    answered_at = $7, closed_at = $8, updated_at = $9, at_store = $10
             WHERE id = $1",
            args![
                self.id,
                progress.state,
                progress.waiting_since,
                progress.due_at,
                progress.escalated_at,
                progress.extended_at,
                progress.answered_at,
                progress.closed_at,
                now,
                progress.at_store,
            ],
        )
        .await
        .map(|_| ())
    }
}
