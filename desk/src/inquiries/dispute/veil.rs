//! Who is called how in a dispute file, and what is made unreadable in its texts.

use model::Bilingual;
use model::account::ActorKind;
use model::dispute::{DisputeReader, Masks, initials, masked};
use model::inquiry::Channel;

use super::super::InquiryRow;
use crate::Error;
use crate::acting::Acting;
use crate::consents::identifier_kinds;
use crate::store::{Conn, args};

/// What one reader does not see.
pub(super) struct Veil {
    pub reader: DisputeReader,
    /// A developer who passed a request on knows its customer by the number that they typed.
    stranger: bool,
    store: Bilingual,
    masks: Masks,
}

impl Veil {
    pub async fn before(
        acting: &Acting,
        conn: &mut Conn,
        row: &InquiryRow,
        reader: DisputeReader,
    ) -> Result<Self, Error> {
        let mut masks = Masks::default();
        // Nobody sees them here: they are opened to be found in what people wrote.
        if let Some(purchase) = row.purchase_id {
            for (kind, sealed) in identifier_kinds(conn, purchase).await? {
                masks.add_identifier(&acting.desk.vault().open(purchase, kind, &sealed)?);
            }
        }
        if reader.is_outside() {
            masks = masks.with_personal_data();
            for (role, name) in people(conn, row).await? {
                let shown = if role == ActorKind::Customer { masked(&name) } else { initials(&name) };
                masks.add_name(&name, &shown);
            }
        }
        let stranger = reader == DisputeReader::Developer && row.channel == Channel::DeveloperHelp;
        Ok(Self { reader, stranger, store: acting.desk.store_name().clone(), masks })
    }

    /// What somebody is called; nothing where the role must do.
    pub fn name(&self, kind: ActorKind, name: Option<Bilingual>) -> Option<Bilingual> {
        match self.reader {
            DisputeReader::Store => name,
            DisputeReader::CardCompany | DisputeReader::Authority => name.map(|name| match kind {
                ActorKind::Customer => masked(&name),
                ActorKind::System => name,
                _ => initials(&name),
            }),
            DisputeReader::Customer | DisputeReader::Developer => match kind {
                ActorKind::Operator => Some(self.store.clone()),
                ActorKind::Customer => name.filter(|_| !self.stranger),
                _ => name,
            },
        }
    }

    pub fn text(&self, text: &str) -> String {
        self.masks.over(text)
    }

    pub fn both(&self, text: &Bilingual) -> Bilingual {
        self.masks.over_both(text)
    }
}

/// Everybody of the case: its customer, and who did something in it or was given it.
async fn people(conn: &mut Conn, row: &InquiryRow) -> Result<Vec<(ActorKind, Bilingual)>, Error> {
    let rows: Vec<(ActorKind, String, String)> = conn
        .all(
            "SELECT a.role, a.name_ko, a.name_en FROM accounts a WHERE a.id IN (
                 SELECT i.customer_id FROM inquiries i WHERE i.id = $1
                 UNION SELECT e.actor_id FROM events e WHERE e.inquiry_id = $1
                 UNION SELECT e.account_id FROM events e WHERE e.inquiry_id = $1)",
            args![row.id],
        )
        .await?;
    Ok(rows.into_iter().map(|(role, ko, en)| (role, Bilingual { ko, en })).collect())
}
