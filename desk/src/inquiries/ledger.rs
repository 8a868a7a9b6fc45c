//! The delivery ledger of an inquiry: which mail left for whom, what came back, what a machine answered.

use model::account::ActorKind;
use model::inquiry::InquiryNumber;
use model::view::{DeliveryEntry, DeliveryStep, MailState};
use model::{InquiryId, Time};

use crate::Error;
use crate::acting::Acting;
use crate::store::{Conn, args};

/// Entries of one ledger: the newest.
const ENTRIES: i64 = 50;

#[derive(sqlx::FromRow)]
struct MailRow {
    side: Option<ActorKind>,
    state: MailState,
    at: Time,
    error: Option<String>,
    bounced_at: Option<Time>,
    bounce: Option<String>,
}

impl Acting {
    /// Oldest first. A customer reads of the mails to the developer only, and no words of anybody's mail server, in
    /// which an address may stand.
    pub(crate) async fn ledger(&self, conn: &mut Conn, inquiry: InquiryId) -> Result<Vec<DeliveryEntry>, Error> {
        let reader = self.kind();
        let mails: Vec<MailRow> = conn
            .all(
                "SELECT side, state, at, error, bounced_at, bounce FROM mails WHERE inquiry_id = $1
                 ORDER BY at DESC, id DESC LIMIT $2",
                args![inquiry, ENTRIES],
            )
            .await?;
        let machines: Vec<(Option<ActorKind>, Time)> = conn
            .all(
                "SELECT side, at FROM incoming_mails WHERE inquiry_id = $1 AND kind IN ('automatic', 'list')
                 ORDER BY at DESC LIMIT $2",
                args![inquiry, ENTRIES],
            )
            .await?;
        let mut entries = Vec::new();
        for row in mails {
            // Older mails do not say whom they were for.
            let Some(side) = row.side else { continue };
            let step = match row.state {
                MailState::Waiting => DeliveryStep::Waiting,
                MailState::Sent => DeliveryStep::HandedOver,
                MailState::Filed => DeliveryStep::Filed,
                MailState::Failed | MailState::Bounced => DeliveryStep::Failed,
            };
            entries.push(DeliveryEntry { side, step, at: row.at, text: row.error });
            entries.extend(row.bounced_at.map(|at| DeliveryEntry {
                side,
                step: DeliveryStep::Bounced,
                at,
                text: row.bounce,
            }));
        }
        entries.extend(machines.into_iter().filter_map(|(side, at)| {
            Some(DeliveryEntry { side: side?, step: DeliveryStep::AutomaticReply, at, text: None })
        }));
        if reader != ActorKind::Operator {
            entries.retain(|entry| entry.side == ActorKind::Developer);
            entries.iter_mut().for_each(|entry| entry.text = None);
        }
        entries.sort_by_key(|entry| entry.at);
        Ok(entries)
    }
}

/// The ended inquiry that this one goes on from.
pub(crate) async fn follows(conn: &mut Conn, inquiry: InquiryId) -> Result<Option<InquiryNumber>, Error> {
    let found: Option<(i64, bool)> = conn
        .first(
            "SELECT o.serial, o.handed_over FROM inquiries i JOIN inquiries o ON o.id = i.follows_id WHERE i.id = $1",
            args![inquiry],
        )
        .await?;
    Ok(found.map(|(serial, handed_over)| InquiryNumber { handed_over, serial }))
}
