//! What waits for an operator: mail that speaks for nobody until somebody says where it belongs.

use model::access::{Action, Subject};
use model::account::ActorKind;
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::invalid::Unknown;
use model::mail::{HeldReason, IncomingState, MailKind};
use model::view::{HeldMail, HeldRow, Page};
use model::{IncomingMailId, Invalid, Reason, Time};

use super::place::{Along, Chosen, along, speak, vouched};
use super::{IncomingMails, Row, address, letter_of, raw_of, with};
use crate::Error;
use crate::acting::Acting;
use crate::inquiries::{key, key_of};
use crate::mail::incoming::Incoming;
use crate::record::About;
use crate::store::{Conn, Select, args};

/// Mails of one page.
const PAGE: usize = 50;

#[derive(sqlx::FromRow)]
struct ListRow {
    id: IncomingMailId,
    at: Time,
    recipient: String,
    author: Option<String>,
    subject: String,
    kind: Option<MailKind>,
    reason: Option<HeldReason>,
    state: IncomingState,
    side: Option<ActorKind>,
    serial: Option<i64>,
    handed_over: Option<bool>,
}

const LIST: &str =
    "SELECT m.id, m.at, m.recipient, m.author, m.subject, m.kind, m.reason, m.state, m.side, i.serial, i.handed_over
    FROM incoming_mails m LEFT JOIN inquiries i ON i.id = m.inquiry_id";

impl ListRow {
    fn view(self) -> HeldRow {
        let number =
            self.serial.zip(self.handed_over).map(|(serial, handed_over)| InquiryNumber { handed_over, serial });
        HeldRow {
            id: self.id,
            at: self.at,
            // An address that was never given out may still say what its writer meant.
            inquiry: number.or_else(|| address::number_of(&self.recipient)),
            author: self.author,
            subject: self.subject,
            kind: self.kind,
            reason: self.reason,
            state: self.state,
            side: self.side,
        }
    }
}

impl IncomingMails {
    /// What could not be placed, newest first.
    pub async fn held(&self, after: Option<&str>) -> Result<Page<HeldRow>, Error> {
        self.0.may(Action::ReadMails, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let rows: Vec<ListRow> = conn
            .select(
                Select::new(LIST)
                    .filter("m.state = 'held'", args![])
                    .filter_if(key(after)?, "(m.at < ? OR (m.at = ? AND m.id < ?))", |(at, id)| args![at, at, id])
                    .end("ORDER BY m.at DESC, m.id DESC")
                    .limit(PAGE + 1),
            )
            .await?;
        let page = Page::cut(rows, PAGE, |row| key_of(row.at.0, row.id));
        Ok(Page { rows: page.rows.into_iter().map(ListRow::view).collect(), next: page.next })
    }

    /// One mail that came in, as text: what its author says, and what was folded away.
    pub async fn show(&self, id: IncomingMailId) -> Result<HeldMail, Error> {
        self.0.may(Action::ReadMails, Subject::PLACE)?;
        let mut conn = self.0.desk.store().read().await?;
        let rows: Vec<ListRow> = conn.select(Select::new(LIST).filter("m.id = ?", args![id])).await?;
        let row = rows.into_iter().next().ok_or(Error::NotFound)?;
        let stored: Row = conn.found(with("WHERE id = $1"), args![id]).await?;
        let raw = raw_of(&mut conn, id).await?;
        drop(conn);
        let letter = letter_of(&stored, &raw).await.unwrap_or_default();
        Ok(HeldMail {
            recipient: address::masked(&row.recipient),
            row: row.view(),
            said: letter.said,
            folded: letter.folded,
            attachments: letter.attachments.into_iter().map(|file| file.name).collect(),
        })
    }

    /// An operator says whose words a mail is, and in which thread: it does there what its author could have done.
    /// `side` is `customer` or `developer`.
    pub async fn place_by_hand(&self, id: IncomingMailId, number: &str, side: &str) -> Result<InquiryNumber, Error> {
        self.0.may(Action::PlaceMail, Subject::PLACE)?;
        let number: InquiryNumber = match number.trim() {
            "" => return Err(Invalid::new("number", Reason::Required).into()),
            text => text.parse().map_err(|_: Unknown| Invalid::new("number", Reason::NotAChoice))?,
        };
        let side = match side.parse() {
            Ok(side @ (ActorKind::Customer | ActorKind::Developer)) => side,
            _ => return Err(Invalid::new("side", Reason::NotAChoice).into()),
        };
        let mut conn = self.0.desk.store().read().await?;
        let row: Row = conn.found(with("WHERE id = $1 AND state = 'held'"), args![id]).await?;
        let raw = raw_of(&mut conn, id).await?;
        drop(conn);
        let letter = letter_of(&row, &raw).await.ok_or(Error::NotFound)?;
        let along = along(&self.0, &letter).await?;
        self.0
            .desk
            .store()
            .write((self.0.clone(), letter, along), move |tx, (acting, letter, along)| {
                Box::pin(place_by_hand(acting, tx, id, letter, along, Chosen { number, side }))
            })
            .await?;
        Ok(number)
    }

    /// Puts a mail aside: it will speak for nobody. It is kept as it came.
    pub async fn drop_mail(&self, id: IncomingMailId) -> Result<(), Error> {
        self.0.may(Action::PlaceMail, Subject::PLACE)?;
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    decide(acting, tx, id, IncomingState::Dropped).await?;
                    acting.record(tx, acting.now(), EventKind::MailDropped, About::default(), None).await
                })
            })
            .await
    }

    /// Makes the reply addresses of an inquiry invalid: one of them has come into the wrong hands. The next mails bring
    /// new ones.
    pub async fn revoke(&self, number: InquiryNumber) -> Result<(), Error> {
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| {
                Box::pin(async move {
                    let row = acting.inquiry(tx, number, Action::PlaceMail).await?;
                    acting.revoke_addresses(tx, row.id, acting.now()).await
                })
            })
            .await
    }
}

async fn place_by_hand(
    acting: &Acting,
    tx: &mut Conn,
    id: IncomingMailId,
    letter: &Incoming,
    along: &Along,
    chosen: Chosen,
) -> Result<(), Error> {
    let (inquiry, place) = match chosen.load(acting, tx).await {
        Err(Error::NotFound) => return Err(Invalid::new("number", Reason::NotAChoice).into()),
        loaded => loaded?,
    };
    let author = vouched(&inquiry, chosen.side).ok_or_else(|| Invalid::new("side", Reason::NotAChoice))?;
    let message = speak(&acting.desk.act_as(author), tx, &inquiry, letter, along).await?;
    decide(acting, tx, id, IncomingState::Placed).await?;
    tx.run(
        "UPDATE incoming_mails SET inquiry_id = $2, side = $3, message_id = $4 WHERE id = $1",
        args![id, place.inquiry, place.side, message],
    )
    .await?;
    let side = Some(place.side.to_string());
    acting.record(tx, acting.now(), EventKind::MailPlaced, About::inquiry(place.inquiry), side).await
}

/// Takes the mail out of the list, unless another operator was faster.
async fn decide(acting: &Acting, tx: &mut Conn, id: IncomingMailId, state: IncomingState) -> Result<(), Error> {
    let decided = tx
        .run(
            "UPDATE incoming_mails SET state = $2, decided_by = $3, decided_at = $4 WHERE id = $1 AND state = 'held'",
            args![id, state, acting.account()?, acting.now()],
        )
        .await?;
    if decided == 1 { Ok(()) } else { Err(Error::NotFound) }
}
