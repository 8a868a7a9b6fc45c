//! Mail going out: what is written, how it looks, and how it leaves.
//!
//! A [`Letter`] holds the facts of one mail, [`render()`] writes it in the reader's language as text and HTML,
//! [`message()`] puts it into an envelope with its threading headers, and a [`Transport`] hands it to a mail server or
//! lays it down as a file. None of them reads a clock or the store: the relay loads the facts and passes them in, so
//! every mail can be written in a test.
//!
//! Two things never stand in a mail: a payment identifier (TID, TXID, receipt number), for which [`Letter`] has no
//! field, and the e-mail address of one side to the other, since all mail comes from the store's reply address.

mod customer;
pub mod doctor;
mod html;
pub mod incoming;
mod letter;
mod message;
mod pen;
mod render;
mod sheet;
mod sign;
mod staff;
mod text;
mod transport;

pub use letter::{AboutInquiry, AboutReview, AlongFile, Letter, LetterKind, Recipient, Route};
pub use message::{Delivery, Unsendable, message, no_reply_address, reply_address};
pub use render::{Rendered, Shop, render};
pub use sign::Signer;
pub use transport::{SendError, Sent, Transport};

#[cfg(test)]
mod tests;
