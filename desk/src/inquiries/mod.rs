//! Inquiries: sent, answered, escalated, ended; and what each role reads of them.

mod case;
mod contact;
mod deeds;
mod hand_over;
mod head;
mod inbox;
mod ledger;
mod lists;
mod mine;
mod row;
mod submit;
mod thread;
mod word;

pub(crate) use deeds::Word;
pub use hand_over::HandOver;
pub(crate) use hand_over::ask_customer;
pub(crate) use head::{HEAD, HeadRow};
pub(crate) use inbox::app_counts;
pub(crate) use lists::{key, key_of};
pub(crate) use mine::summary;
pub(crate) use row::InquiryRow;
pub use submit::SubmitForm;
pub(crate) use submit::refuse_second;
pub(crate) use thread::{claimed, purchase_facts, purchases, receipts};
pub(crate) use word::{Mailed, Written, index, preview};

use model::FileId;

use crate::acting::Acting;
use crate::{Error, files};

/// What one actor can do with inquiries, and the files that what they write brings along.
pub struct Inquiries(pub(crate) Acting, pub(crate) Vec<FileId>);

impl Inquiries {
    /// With these files for what is written next, by their ids as the form names them.
    pub fn bringing(self, files: &[String]) -> Result<Self, Error> {
        Ok(Self(self.0, files::named(files)?))
    }
}

/// Rows of one page of a list.
pub(crate) const PAGE: usize = 25;
