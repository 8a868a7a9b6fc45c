//! Tags of inquiries. Each side has its own: a seller's are not the store's business, and the other way round.

use model::access::{Action, Subject};
use model::event::EventKind;
use model::inquiry::InquiryNumber;
use model::tag::{TAGS_MAX, TAGS_OF_SIDE, Tag};
use model::{InquiryId, Invalid, Reason, TagId};

use crate::Error;
use crate::acting::Acting;
use crate::record::About;
use crate::store::{Conn, args};

/// Filters a list of inquiries (`i`) by a tag: of whom, and which.
pub(crate) const TAGGED: &str = "EXISTS (SELECT 1 FROM inquiry_tags it JOIN tags t ON t.id = it.tag_id
    WHERE it.inquiry_id = i.id AND t.owner = ? AND t.key = ?)";

/// Tags on one's own side of the desk.
pub struct Tags(pub(crate) Acting);

impl Tags {
    /// Tags an inquiry. A tag that it has already changes nothing.
    pub async fn add(&self, number: InquiryNumber, tag: &str) -> Result<(), Error> {
        self.0.may(Action::TagInquiry, Subject::PLACE)?;
        let tag = Tag::parse("tag", tag)?;
        self.0
            .desk
            .store()
            .write((self.0.clone(), tag), move |tx, (acting, tag)| {
                Box::pin(async move {
                    let row = acting.inquiry(tx, number, Action::TagInquiry).await?;
                    add(acting, tx, row.id, tag).await
                })
            })
            .await
    }

    /// Takes a tag away. One that it does not have changes nothing.
    pub async fn remove(&self, number: InquiryNumber, tag: &str) -> Result<(), Error> {
        self.0.may(Action::TagInquiry, Subject::PLACE)?;
        let tag = Tag::parse("tag", tag)?;
        self.0
            .desk
            .store()
            .write((self.0.clone(), tag), move |tx, (acting, tag)| {
                Box::pin(async move {
                    let row = acting.inquiry(tx, number, Action::TagInquiry).await?;
                    let gone = tx
                        .run(
                            "DELETE FROM inquiry_tags WHERE inquiry_id = $1
                                AND tag_id IN (SELECT id FROM tags WHERE owner = $2 AND key = $3)",
                            args![row.id, acting.side()?, tag.key()],
                        )
                        .await?;
                    if gone == 0 {
                        return Ok(());
                    }
                    let now = acting.now();
                    acting
                        .record(tx, now, EventKind::InquiryUntagged, About::inquiry(row.id), Some(tag.to_string()))
                        .await
                })
            })
            .await
    }
}

/// Tags an inquiry in the commit of another deed.
pub(crate) async fn add(acting: &Acting, tx: &mut Conn, inquiry: InquiryId, tag: &Tag) -> Result<(), Error> {
    let (side, now) = (acting.side()?, acting.now());
    let known = of_inquiry(tx, &side, inquiry).await?;
    if known.iter().any(|known| known.key() == tag.key()) {
        return Ok(());
    }
    if known.len() >= TAGS_MAX {
        return Err(Invalid::with_limit("tag", Reason::TooLarge, TAGS_MAX).into());
    }
    let named: Option<(TagId,)> =
        tx.first("SELECT id FROM tags WHERE owner = $1 AND key = $2", args![&side, tag.key()]).await?;
    let id = match named {
        Some((id,)) => id,
        None => {
            let (count,): (i64,) = tx.one("SELECT COUNT(*) FROM tags WHERE owner = $1", args![&side]).await?;
            if usize::try_from(count).unwrap_or(usize::MAX) >= TAGS_OF_SIDE {
                return Err(Invalid::with_limit("tag", Reason::TooLarge, TAGS_OF_SIDE).into());
            }
            let id = TagId::new(acting.desk.id(now));
            tx.run("INSERT INTO tags (id, owner, name, key) VALUES ($1, $2, $3, $4)", args![id, &side, tag, tag.key()])
                .await?;
            id
        }
    };
    tx.run("INSERT INTO inquiry_tags (inquiry_id, tag_id) VALUES ($1, $2)", args![inquiry, id]).await?;
    acting.record(tx, now, EventKind::InquiryTagged, About::inquiry(inquiry), Some(tag.to_string())).await
}

/// An inquiry's tags of one side, by name.
pub(crate) async fn of_inquiry(conn: &mut Conn, side: &str, inquiry: InquiryId) -> Result<Vec<Tag>, Error> {
    let rows: Vec<(Tag,)> = conn
        .all(
            "SELECT t.name FROM inquiry_tags it JOIN tags t ON t.id = it.tag_id
             WHERE it.inquiry_id = $1 AND t.owner = $2 ORDER BY t.key",
            args![inquiry, side],
        )
        .await?;
    Ok(rows.into_iter().map(|(tag,)| tag).collect())
}

/// All tags of one side that something is tagged with, by name.
pub(crate) async fn of_side(conn: &mut Conn, side: &str) -> Result<Vec<Tag>, Error> {
    let rows: Vec<(Tag,)> = conn
        .all(
            "SELECT t.name FROM tags t WHERE t.owner = $1
                AND EXISTS (SELECT 1 FROM inquiry_tags it WHERE it.tag_id = t.id) ORDER BY t.key",
            args![side],
        )
        .await?;
    Ok(rows.into_iter().map(|(tag,)| tag).collect())
}
