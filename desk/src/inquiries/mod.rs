//! Inquiries: sent, answered, escalated, ended; and what each role reads of them.

mod case;
mod contact;
mod deeds;
mod dispute;
mod hand_over;
mod head;
mod inbox;
mod ledger;
mod link;
mod lists;
mod mention;
mod merge;
mod mine;
mod money_back;
mod offline;
mod refund;
mod row;
mod several;
mod submit;
mod thread;
mod word;

pub(crate) use deeds::Word;
pub use dispute::Disputes;
pub use hand_over::HandOver;
pub(crate) use hand_over::ask_customer;
pub(crate) use head::{HEAD, HeadRow};
pub(crate) use inbox::app_counts;
pub use link::ThreadLink;
pub(crate) use link::{Series, take_back};
pub(crate) use lists::{key, key_of};
pub(crate) use mine::summary;
pub use offline::Offline;
pub(crate) use row::InquiryRow;
pub use submit::SubmitForm;
pub(crate) use submit::refuse_second;
pub(crate) use thread::{claimed, purchase_facts, purchases, receipts};
use word::next_number;
pub(crate) use word::{Mailed, Written, index, preview};

use model::{CannedId, FileId, MessageId};

use crate::acting::Acting;
use crate::{Error, files};

/// What one actor can do with inquiries, the files that what they write brings along, and what goes with a reply.
pub struct Inquiries(pub(crate) Acting, pub(crate) Vec<FileId>, pub(crate) Replying);

/// What goes with a reply besides its words.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Replying {
    /// It was written with this canned reply.
    pub canned: Option<CannedId>,
    /// The inquiry is closed with it.
    pub closes: bool,
    /// The newest message that its writer had before them.
    pub seen: Option<MessageId>,
}

impl Inquiries {
    /// With these files for what is written next, by their ids as the form names them.
    pub fn bringing(self, files: &[String]) -> Result<Self, Error> {
        Ok(Self(self.0, files::named(files)?, self.2))
    }

    /// For a reply that was begun with a canned one, by its id as the form names it, and may close the inquiry. An id
    /// that says nothing is none: it must not keep a reply from being sent.
    pub fn with_canned(self, canned: &str, closes: bool) -> Self {
        Self(self.0, self.1, Replying { canned: canned.trim().parse().ok(), closes, ..self.2 })
    }

    /// For a reply by who has read up to this message, by its id as the form names it: what somebody else
    /// of the store or the seller has answered since stops it. A reply that does not say what its writer read is not
    /// stopped.
    pub fn having_seen(self, seen: &str) -> Self {
        Self(self.0, self.1, Replying { seen: seen.trim().parse().ok(), ..self.2 })
    }
}

/// Rows of one page of a list.
pub(crate) const PAGE: usize = 25;
