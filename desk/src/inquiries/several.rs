//! The same done to several inquiries at once.

use model::access::{Action, Subject};
use model::inquiry::{Illegal, InquiryNumber};
use model::invalid::Unknown;
use model::tag::Tag;
use model::{Invalid, Reason};

use super::Inquiries;
use super::deeds::{assign, end};
use crate::acting::Acting;
use crate::store::Conn;
use crate::{Error, tags};

/// Inquiries of one page, at most.
const SEVERAL_MAX: usize = 50;

#[derive(Debug)]
enum Several {
    /// To a member by id, to `me`, or to nobody.
    Assign(&'static str),
    Close,
    Tag(Tag),
}

impl Several {
    fn parse(deed: &str, tag: &str) -> Result<Self, Invalid> {
        match deed {
            "take" => Ok(Self::Assign("me")),
            "release" => Ok(Self::Assign("")),
            "close" => Ok(Self::Close),
            "tag" => Tag::parse("tag", tag).map(Self::Tag),
            _ => Err(Invalid::new("deed", Reason::NotAChoice)),
        }
    }

    fn action(&self) -> Action {
        match self {
            Self::Assign(_) => Action::AssignInquiry,
            Self::Close => Action::CloseInquiry,
            Self::Tag(_) => Action::TagInquiry,
        }
    }

    async fn to(&self, acting: &Acting, tx: &mut Conn, number: InquiryNumber) -> Result<(), Error> {
        match self {
            Self::Assign(member) => assign(acting, tx, number, member).await,
            Self::Close => {
                let row = acting.inquiry(tx, number, Action::CloseInquiry).await?;
                end(acting, tx, &row, Action::CloseInquiry, acting.now()).await
            }
            Self::Tag(tag) => {
                let row = acting.inquiry(tx, number, Action::TagInquiry).await?;
                tags::add(acting, tx, row.id, tag).await
            }
        }
    }
}

impl Inquiries {
    /// Does one thing to each of these, by their numbers: `take`, `release`, `close` or `tag`. What cannot be done to one of
    /// them keeps it from none of the others; then [`Illegal::SomeLeft`] says so, after the rest is done.
    pub async fn several(&self, numbers: &[String], deed: &str, tag: &str) -> Result<(), Error> {
        let deed = Several::parse(deed, tag)?;
        self.0.may(deed.action(), Subject::PLACE)?;
        let numbers = parse(numbers)?;
        let left = self
            .0
            .desk
            .store()
            .write((self.0.clone(), deed, numbers), move |tx, (acting, deed, numbers)| {
                Box::pin(async move {
                    let mut left = 0_usize;
                    for &number in numbers {
                        // Each asks its rule before it writes anything, so that one that is refused has left no trace.
                        match deed.to(acting, tx, number).await {
                            Ok(()) => {}
                            Err(Error::Illegal(_) | Error::NotFound | Error::Invalid(_)) => left += 1,
                            Err(error) => return Err(error),
                        }
                    }
                    Ok(left)
                })
            })
            .await?;
        if left > 0 { Err(Illegal::SomeLeft.into()) } else { Ok(()) }
    }
}

fn parse(numbers: &[String]) -> Result<Vec<InquiryNumber>, Error> {
    if numbers.is_empty() {
        return Err(Invalid::new("numbers", Reason::Required).into());
    }
    if numbers.len() > SEVERAL_MAX {
        return Err(Invalid::with_limit("numbers", Reason::TooLarge, SEVERAL_MAX).into());
    }
    let numbers: Result<Vec<InquiryNumber>, Unknown> = numbers.iter().map(|number| number.parse()).collect();
    let mut numbers = numbers.map_err(|_| Error::BadRequest)?;
    numbers.sort_unstable();
    numbers.dedup();
    Ok(numbers)
}
