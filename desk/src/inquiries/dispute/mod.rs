//! Dispute files: a case for a reader who does not sign in. Making one is a fact of the case; what was made is kept, so
//! that the page, the JSON and the paper that somebody holds are one document with one checksum.

mod past;
mod veil;
mod whole;

use model::access::Action;
use model::dispute::DisputeReader;
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::invalid::Unknown;
use model::view::{DisputeFile, DisputePage, MadeDispute, ShownDispute, SignedDispute};
use model::{Bilingual, DisputeId, Invalid, Reason, Time};

use super::{InquiryRow, lists};
use crate::Error;
use crate::acting::Acting;
use crate::audit::{canonical, checksum_of};
use crate::idempotency::{Key, fingerprint};
use crate::record::About;
use crate::store::{Conn, args};

/// Those made of one case that its page lists: the newest.
const LISTED: i64 = 20;

/// The dispute files of cases, for operators.
pub struct Disputes(pub(crate) Acting);

#[derive(sqlx::FromRow)]
struct MadeRow {
    id: DisputeId,
    reader: DisputeReader,
    made_at: Time,
    name_ko: String,
    name_en: String,
    checksum: String,
}

impl Disputes {
    /// Makes one: `reader` is whom it is for, `with_files` whether the files of the messages are named in it.
    pub async fn make(
        &self,
        number: InquiryNumber,
        key: &str,
        reader: &str,
        with_files: bool,
    ) -> Result<DisputeId, Error> {
        // The role is asked first, so that nobody else learns which readers there are.
        self.0.may(Action::ExportDispute, model::access::Subject::PLACE)?;
        let reader: DisputeReader = match reader.trim() {
            "" => return Err(Invalid::new("reader", Reason::Required).into()),
            text => text.parse().map_err(|_: Unknown| Invalid::new("reader", Reason::NotAChoice))?,
        };
        let key = Key::parse(key);
        self.0
            .desk
            .store()
            .write(self.0.clone(), move |tx, acting| Box::pin(make(acting, tx, number, key, reader, with_files)))
            .await
    }

    /// What can be made of a case, what was made, and with an id that one.
    pub async fn show(&self, number: InquiryNumber, id: Option<DisputeId>) -> Result<DisputePage, Error> {
        let mut conn = self.0.desk.store().read().await?;
        let row = self.0.inquiry(&mut conn, number, Action::ExportDispute).await?;
        let head = lists::one(&mut conn, row.id).await?;
        let made: Vec<MadeRow> = conn
            .all(
                "SELECT d.id, d.reader, d.made_at, a.name_ko, a.name_en, d.checksum
                 FROM disputes d JOIN accounts a ON a.id = d.made_by
                 WHERE d.inquiry_id = $1 ORDER BY d.made_at DESC, d.id LIMIT $2",
                args![row.id, LISTED],
            )
            .await?;
        let made = made.into_iter().map(|made| MadeDispute {
            id: made.id,
            reader: made.reader,
            at: made.made_at,
            by: Bilingual { ko: made.name_ko, en: made.name_en },
            checksum: made.checksum,
        });
        let made = made.collect();
        let shown = match id {
            Some(id) => Some(self.shown(&mut conn, &row, id).await?),
            None => None,
        };
        let readers = DisputeReader::ALL.iter().copied().filter(|&reader| is_for(&row, reader)).collect();
        Ok(DisputePage { number, subject: head.subject.clone(), readers, made, shown })
    }

    /// One that was made, as it is downloaded.
    pub async fn document(&self, number: InquiryNumber, id: DisputeId) -> Result<(DisputeReader, String), Error> {
        let mut conn = self.0.desk.store().read().await?;
        let row = self.0.inquiry(&mut conn, number, Action::ExportDispute).await?;
        let (reader, checksum, document) = kept(&mut conn, &row, id).await?;
        // The document stands in it letter by letter as its checksum was taken.
        Ok((reader, format!(r#"{{"checksum":"{checksum}","dispute":{document}}}"#)))
    }

    async fn shown(&self, conn: &mut Conn, row: &InquiryRow, id: DisputeId) -> Result<ShownDispute, Error> {
        let (_, checksum, document) = kept(conn, row, id).await?;
        let dispute: DisputeFile =
            serde_json::from_str(&document).map_err(|error| Error::internal(format!("dispute file {id}: {error}")))?;
        let files = dispute.messages.iter().flat_map(|message| &message.files);
        let addresses = files.map(|file| (file.id, self.0.desk.file_address(file.id, &file.name))).collect();
        Ok(ShownDispute { id, file: SignedDispute { checksum, dispute }, addresses })
    }
}

/// Whether the case has such a side at all.
fn is_for(row: &InquiryRow, reader: DisputeReader) -> bool {
    match reader {
        DisputeReader::Customer => row.customer_id.is_some(),
        DisputeReader::Developer => row.seller_id.is_some(),
        DisputeReader::Store | DisputeReader::CardCompany | DisputeReader::Authority => true,
    }
}

async fn kept(conn: &mut Conn, row: &InquiryRow, id: DisputeId) -> Result<(DisputeReader, String, String), Error> {
    let sql = "SELECT reader, checksum, document FROM disputes WHERE id = $1 AND inquiry_id = $2";
    conn.found(sql, args![id, row.id]).await
}

async fn make(
    acting: &Acting,
    tx: &mut Conn,
    number: InquiryNumber,
    key: Key,
    reader: DisputeReader,
    with_files: bool,
) -> Result<DisputeId, Error> {
    let row = acting.inquiry(tx, number, Action::ExportDispute).await?;
    if !is_for(&row, reader) {
        return Err(Invalid::new("reader", Reason::NotAChoice).into());
    }
    let (now, operator) = (acting.now(), acting.account()?);
    let deed = fingerprint("dispute", &(number, reader, with_files));
    if let Some(before) = key.before(tx, operator, &deed).await? {
        return before.parse().map_err(|_| Error::internal("a remembered dispute file has no id"));
    }
    let document = canonical(&whole::for_dispute(acting, tx, &row, reader, with_files).await?)?;
    let checksum = checksum_of(&document);
    let id = DisputeId::new(acting.desk.id(now));
    tx.run(
        "INSERT INTO disputes (id, inquiry_id, reader, made_by, made_at, checksum, document)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![id, row.id, reader, operator, now, &checksum, document],
    )
    .await?;
    let detail = Some(format!("{reader} {checksum}"));
    acting.record(tx, now, EventKind::DisputeExported, About::inquiry(row.id), detail).await?;
    key.remember(tx, operator, &deed, &id.to_string(), now).await?;
    Ok(id)
}
