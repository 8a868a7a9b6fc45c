//! What a member may keep on their device, to read it without a network: the newest inquiries and reviews, each with a
//! stamp. Another stamp means that it would be shown differently now.

use model::access::{Action, Subject};
use model::inquiry::InquiryNumber;
use model::{AccountId, InquiryId, ReviewId, SellerId, Time};

use super::{Inquiries, PAGE, key_of};
use crate::Error;
use crate::store::{Conn, args};

/// Inquiries, and reviews, at most.
const KEPT: usize = 200;

/// What one member may keep.
#[derive(Debug)]
pub struct Offline {
    pub account: AccountId,
    /// With their stamps, the one that moved last first.
    pub inquiries: Vec<(InquiryNumber, String)>,
    /// Of the lists of inquiries, and where the further pages of all of them begin.
    pub inquiries_stamp: String,
    pub inquiries_after: Vec<String>,
    /// Of the lists of reviews, and where the further pages of all of them begin.
    pub reviews_stamp: String,
    pub reviews_after: Vec<String>,
    /// Inquiries that wait for an answer.
    pub waiting: i64,
}

impl Inquiries {
    /// What whoever asks may keep.
    pub async fn offline(&self) -> Result<Offline, Error> {
        self.0.may(Action::ReadInbox, Subject::PLACE)?;
        let (seller, account) = (self.0.seller()?, self.0.account()?);
        let mut conn = self.0.desk.store().read().await?;
        // Whatever is done about an inquiry is on record; so is its first opening.
        let inquiries: Vec<(InquiryId, bool, i64, Time, i64)> = conn
            .all(
                "SELECT i.id, i.handed_over, i.serial, i.updated_at, (SELECT COUNT(*) FROM events e WHERE e.inquiry_id = i.id)
                 FROM inquiries i WHERE i.seller_id = $1 AND i.emptied_at IS NULL ORDER BY i.updated_at DESC, i.id DESC LIMIT $2",
                args![seller, KEPT as i64],
            )
            .await?;
        let (waiting,): (i64,) = conn
            .one("SELECT COUNT(*) FROM inquiries WHERE seller_id = $1 AND state = 'awaiting_developer'", args![seller])
            .await?;
        let (reviews, reviews_stamp) = reviews(&mut conn, seller).await?;
        let newest = inquiries.first().map_or(0, |row| row.3.0);
        let done: i64 = inquiries.iter().map(|row| row.4).sum();
        Ok(Offline {
            account,
            inquiries_stamp: format!("{newest}-{done}-{waiting}"),
            inquiries_after: beginnings(inquiries.iter().map(|row| key_of(row.3.0, row.0))),
            inquiries: inquiries
                .iter()
                .map(|&(_, handed_over, serial, updated, done)| {
                    (InquiryNumber { handed_over, serial }, format!("{}-{done}", updated.0))
                })
                .collect(),
            reviews_stamp,
            reviews_after: beginnings(reviews.iter().map(|row| key_of(row.1.0, row.0))),
            waiting,
        })
    }
}

/// The last row of each page, after which the next one begins.
fn beginnings(keys: impl Iterator<Item = String>) -> Vec<String> {
    let keys: Vec<String> = keys.collect();
    let last = keys.len().saturating_sub(1);
    keys.into_iter().take(last).skip(PAGE - 1).step_by(PAGE).collect()
}

async fn reviews(conn: &mut Conn, seller: SellerId) -> Result<(Vec<(ReviewId, Time)>, String), Error> {
    let rows: Vec<(ReviewId, Time, i64, i64)> = conn
        .all(
            "SELECT r.id, r.changed_at, r.helpful, COALESCE(p.changed_at, 0) FROM reviews r
             LEFT JOIN replies p ON p.review_id = r.id AND p.state = 'published'
             WHERE r.seller_id = $1 AND r.state = 'published' ORDER BY r.changed_at DESC, r.id DESC LIMIT $2",
            args![seller, KEPT as i64],
        )
        .await?;
    let (newest, count) = (rows.first().map_or(0, |row| row.1.0), rows.len());
    let replied = rows.iter().map(|row| row.3).max().unwrap_or_default();
    let (replies, helpful) = (rows.iter().filter(|row| row.3 > 0).count(), rows.iter().map(|row| row.2).sum::<i64>());
    let stamp = format!("{newest}-{count}-{replied}-{replies}-{helpful}");
    Ok((rows.into_iter().map(|row| (row.0, row.1)).collect(), stamp))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_further_page_begins_after_the_last_row_of_a_whole_one() {
        let of = |rows: usize| beginnings((1..=rows).map(|row| row.to_string()));
        assert_eq!(of(0), Vec::<String>::new());
        assert_eq!(of(PAGE), Vec::<String>::new(), "nothing follows");
        assert_eq!(of(PAGE + 1), ["25"]);
        assert_eq!(of(60), ["25", "50"]);
    }
}
