//! Links in mails: each opens one thread to its customer, without signing in.
//!
//! A link carries until when it holds and a seal over that, the inquiry and two running numbers: one of the inquiry,
//! which operators make larger when a mail came into wrong hands, and one of the account, which a new password makes
//! larger. So nothing is kept for a link, and all can be taken back.

use std::fmt;
use std::str::FromStr;

use model::account::Theme;
use model::inquiry::InquiryNumber;
use model::time::DAY;
use model::{AccountId, Actor, InquiryId, Language, Time};

use super::Inquiries;
use crate::accounts::Known;
use crate::store::{Conn, args};
use crate::{Desk, Error};

/// How long a link holds at least. It changes with the day, so that the mails of one have the same.
const HOLDS: i64 = 30 * DAY;

/// What a link of a mail carries: which thread, until when, and the seal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadLink {
    pub number: InquiryNumber,
    until: Time,
    seal: String,
}

/// As its cookie keeps it, `R-20417.19a1b2c3d4e.…`.
impl fmt::Display for ThreadLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:x}.{}", self.number, self.until.0, self.seal)
    }
}

impl FromStr for ThreadLink {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        let (number, ticket) = text.split_once('.').ok_or(())?;
        let (until, seal) = ticket.split_once('.').ok_or(())?;
        let number = number.parse().map_err(|_| ())?;
        let until = Time(i64::from_str_radix(until, 16).map_err(|_| ())?);
        Ok(Self { number, until, seal: seal.to_owned() })
    }
}

/// The running numbers that a seal is over.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub(crate) struct Series {
    link_series: i64,
    account_series: i64,
}

impl Series {
    pub(crate) fn new(link_series: i64, account_series: i64) -> Self {
        Self { link_series, account_series }
    }

    fn purpose(self, inquiry: InquiryId, until: Time) -> String {
        format!("thread/{inquiry}/{}/{}/{}", self.link_series, self.account_series, until.0)
    }
}

impl Desk {
    /// Where a mail leads its customer, after the desk's own address.
    pub(crate) fn thread_path(&self, inquiry: InquiryId, number: InquiryNumber, series: Series) -> String {
        let until = Time((self.now().0 / DAY + 1) * DAY + HOLDS);
        let seal = self.vault().token(&series.purpose(inquiry, until));
        format!("/link/{}", ThreadLink { number, until, seal })
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: InquiryId,
    customer_id: AccountId,
    language: Language,
    theme: Theme,
    #[sqlx(flatten)]
    series: Series,
}

impl Inquiries {
    /// Who comes by this link, if it was given out and still holds. Finding that out needs no permission: it is one.
    pub async fn by_link(&self, link: &ThreadLink) -> Result<Option<Known>, Error> {
        let desk = &self.0.desk;
        if desk.now() >= link.until {
            return Ok(None);
        }
        let row: Option<Row> = desk
            .store()
            .read()
            .await?
            .first(
                "SELECT i.id, i.customer_id, a.language, a.theme, i.link_series, a.link_series AS account_series
                 FROM inquiries i JOIN accounts a ON a.id = i.customer_id
                 WHERE i.handed_over = $1 AND i.serial = $2 AND a.state = 'active'",
                args![link.number.handed_over, link.number.serial],
            )
            .await?;
        Ok(row.filter(|row| desk.vault().is_token(&row.series.purpose(row.id, link.until), &link.seal)).map(|row| {
            Known {
                actor: Actor::Guest { customer: row.customer_id, inquiry: row.id },
                language: row.language,
                theme: row.theme,
            }
        }))
    }
}

/// Takes back all links to a thread that were given out so far.
pub(crate) async fn take_back(tx: &mut Conn, inquiry: InquiryId) -> Result<(), Error> {
    tx.run("UPDATE inquiries SET link_series = link_series + 1 WHERE id = $1", args![inquiry]).await.map(|_| ())
}
