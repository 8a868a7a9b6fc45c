//! The chain of seals, without a database: how it grows, and where it is broken.

use std::fmt;
use std::str::FromStr;

use model::Time;
use sha2::{Digest, Sha256};

use super::entry::{Entry, feed};
use super::{LATENESS, utc};
use crate::hex;

/// One seal.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Seal([u8; 32]);

impl Seal {
    /// What stands before the first entry.
    pub(crate) const NOTHING: Self = Self([0; 32]);

    /// The seal of the entry that follows this one.
    fn over(self, entry: &Entry) -> Self {
        self.over_columns(&entry.columns())
    }

    /// The same, of an entry that is known by its columns only.
    pub(super) fn over_columns(self, columns: &[Option<String>]) -> Self {
        let mut hash = Sha256::new();
        hash.update(self.0);
        feed(&mut hash, columns);
        Self(hash.finalize().into())
    }
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(&self.0))
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Seal({self})")
    }
}

impl FromStr for Seal {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        hex::decode(text).and_then(|bytes| bytes.try_into().ok()).map(Self).ok_or(())
    }
}

/// A head that was kept elsewhere, whole or its first digits.
#[derive(Clone, Debug)]
pub struct Head(String);

impl FromStr for Head {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim().to_ascii_lowercase();
        let fits = (32..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        if fits { Ok(Self(text)) } else { Err("a head is 64 hexadecimal digits, or at least the first 32 of them") }
    }
}

/// The first thing that is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Breach {
    #[error("entry {seq} is missing together with its seal")]
    Gap { seq: i64 },
    #[error("entry {seq} ({id}) was removed: its seal is there, the entry is not")]
    Removed { seq: i64, id: String },
    #[error("entry {seq} ({id}) is not what was sealed in its place: it, or the order around it, was changed")]
    Changed { seq: i64, id: String },
    #[error("entry {id} was inserted: it is dated {}, long before the last seal, and has none", utc(*at))]
    Inserted { id: String, at: Time },
    #[error("{0} entries hide: they have the id of another entry, or a seal outside of the chain")]
    Hidden(i64),
    #[error("the record has no seal {0}: its end was cut off, or it was sealed anew")]
    OtherHead(String),
    #[error("line {line} cannot be read: {why}")]
    Unreadable { line: u64, why: String },
    #[error("the file ends after entry {seq} without its closing line: its end was cut off")]
    CutOff { seq: i64 },
    #[error("the closing line tells of {count} entries with the head {head}, which is not what stands before it")]
    OtherEnd { count: i64, head: String },
}

/// An entry as it was found, with the seal that was found for it.
pub(crate) struct Link<'a> {
    pub seq: i64,
    pub id: &'a str,
    pub entry: Option<&'a Entry>,
    pub seal: &'a str,
    /// What was kept of the latest time so far; an export does not tell.
    pub latest: Option<i64>,
}

/// The chain up to some entry.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Chain {
    pub sealed: i64,
    pub head: Seal,
    pub latest: Time,
    /// The first entry dated long before others that were sealed ahead of it, and how many there are: the clock was
    /// put back, or somebody wrote it afterwards. That breaks no chain, but is worth knowing.
    pub late: Option<(i64, u64)>,
}

impl Default for Chain {
    fn default() -> Self {
        Self { sealed: 0, head: Seal::NOTHING, latest: Time(0), late: None }
    }
}

impl Chain {
    /// The seal of the next entry.
    pub fn add(&mut self, entry: &Entry) -> Seal {
        self.sealed += 1;
        self.head = self.head.over(entry);
        let at = Time(entry.at());
        if at < self.latest - LATENESS {
            let (first, count) = self.late.unwrap_or((self.sealed, 0));
            self.late = Some((first, count + 1));
        }
        self.latest = self.latest.max(at);
        self.head
    }

    /// Follows the chain by one entry that should be the next.
    pub fn follow(&mut self, link: &Link<'_>) -> Result<(), Breach> {
        let seq = self.sealed + 1;
        if link.seq != seq {
            return Err(Breach::Gap { seq });
        }
        let id = || link.id.to_owned();
        let entry = link.entry.ok_or_else(|| Breach::Removed { seq, id: id() })?;
        let seal = self.add(entry).to_string();
        if link.seal != seal || link.latest.is_some_and(|latest| latest != self.latest.0) {
            return Err(Breach::Changed { seq, id: id() });
        }
        Ok(())
    }
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Head {
    /// Whether this is the head that was kept.
    pub(super) fn is(&self, seal: &str) -> bool {
        seal.starts_with(&self.0)
    }

    pub(super) fn breach(&self) -> Breach {
        Breach::OtherHead(self.0.clone())
    }
}
