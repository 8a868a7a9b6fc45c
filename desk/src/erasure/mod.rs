//! Erasure, asked for by the customer themselves.
//!
//! One commit makes the account nobody's: who they were is sealed apart where the law keeps something of theirs, and gone
//! where it does not. What they wrote follows, an inquiry or a review in each commit; if that is ended, the next run of
//! retention goes on with it. From the first commit on nobody can tell any more whose it was.

mod apart;
mod ask;
mod rest;
mod whole;

pub use self::apart::KeptApart;
pub(crate) use self::apart::key_context;
pub(crate) use self::rest::finish_all;
