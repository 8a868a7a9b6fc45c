//! Whether a dispute file is what the desk made, and what it tells is what was sealed: from files alone.

use std::collections::BTreeMap;
use std::io::{self, BufRead};

use model::Time;
use model::dispute::DisputeReader;
use model::inquiry::InquiryNumber;
use model::view::{DISPUTE_FORMAT, DisputeFile, DisputeSeal};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::chain::{Breach, Head, Seal};
use super::export::Line;
use super::verify_file;
use crate::{Error, hex};

/// JSON with sorted keys and without blanks: what the checksum is over. Our numbers are whole, so that this is RFC 8785.
pub(crate) fn canonical(file: &DisputeFile) -> Result<String, Error> {
    let value = serde_json::to_value(file).map_err(|error| Error::internal(error.to_string()))?;
    Ok(text_of(value))
}

fn text_of(mut value: Value) -> String {
    value.sort_all_objects();
    value.to_string()
}

pub(crate) fn checksum_of(document: &str) -> String {
    hex::encode(&Sha256::digest(document.as_bytes()))
}

/// What is wrong with a dispute file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DisputeBreach {
    #[error("it cannot be read: {0}")]
    Unreadable(String),
    #[error("it was changed: its checksum is {found}, and should be {right}")]
    Changed { found: String, right: String },
    #[error("what it tells of entry {seq} is not what was sealed")]
    OtherEntry { seq: i64 },
    #[error("it was made when the record ended with {found}, not with the head {kept}")]
    OtherHead { kept: String, found: String },
    #[error("the export itself is broken: {0}")]
    Export(Breach),
    #[error("the export has no entry {seq} with the seal {hash}")]
    Unconfirmed { seq: i64, hash: String },
}

/// What holds of a dispute file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputeVerdict {
    pub number: InquiryNumber,
    pub reader: DisputeReader,
    pub made_at: Time,
    pub checksum: String,
    /// Seals that it names, and those of them that were made again from what it carries.
    pub seals: usize,
    pub made_again: usize,
    /// What it tells and had no seal yet.
    pub unsealed: i64,
    /// The number and the hash that the record ended with.
    pub head: Option<(i64, String)>,
    named: BTreeMap<i64, String>,
}

/// Looks through a dispute file by itself: its checksum, the seals that it carries whole, and the head that it names.
pub fn verify_dispute(text: &str, kept: Option<&Head>) -> Result<DisputeVerdict, DisputeBreach> {
    let unreadable = |error: serde_json::Error| DisputeBreach::Unreadable(error.to_string());
    let mut whole: BTreeMap<String, Value> = serde_json::from_str(text).map_err(unreadable)?;
    let (Some(Value::String(found)), Some(dispute), true) =
        (whole.remove("checksum"), whole.remove("dispute"), whole.is_empty())
    else {
        return Err(DisputeBreach::Unreadable("it must have a checksum, a dispute, and nothing else".to_owned()));
    };
    let right = checksum_of(&text_of(dispute.clone()));
    if found != right {
        return Err(DisputeBreach::Changed { found, right });
    }
    if dispute.get("format").and_then(Value::as_i64) != Some(DISPUTE_FORMAT) {
        return Err(DisputeBreach::Unreadable(format!("only format {DISPUTE_FORMAT} is known here")));
    }
    let file: DisputeFile = serde_json::from_value(dispute).map_err(unreadable)?;
    let mut made_again = 0;
    for seal in &file.proof.seals {
        made_again += usize::from(is_made_again(seal)?);
    }
    let head = file.proof.head.map(|head| (head.count, head.head));
    let seals = file.proof.seals;
    if let Some(kept) = kept {
        let found = head.as_ref().map(|(_, hash)| hash.clone()).unwrap_or_default();
        if !kept.is(&found) && !seals.iter().any(|seal| kept.is(&seal.hash)) {
            return Err(DisputeBreach::OtherHead { kept: kept.to_string(), found });
        }
    }
    let named: BTreeMap<i64, String> =
        seals.iter().map(|seal| (seal.seq, seal.hash.clone())).chain(head.clone()).collect();
    Ok(DisputeVerdict {
        number: file.number,
        reader: file.reader,
        made_at: file.made_at,
        checksum: right,
        seals: seals.len(),
        made_again,
        unsealed: file.proof.unsealed,
        head,
        named,
    })
}

/// Whether the seal could be made again; one that comes out otherwise is a breach.
fn is_made_again(seal: &DisputeSeal) -> Result<bool, DisputeBreach> {
    let Some(whole) = &seal.whole else { return Ok(false) };
    let other = || DisputeBreach::OtherEntry { seq: seal.seq };
    let before: Seal = whole.before.parse().map_err(|()| other())?;
    if before.over_columns(&whole.columns).to_string() == seal.hash { Ok(true) } else { Err(other()) }
}

/// Compares the seals that a dispute file names with an export of the record, which must be whole itself. `export` opens
/// it, once to verify it and once to compare.
pub fn confirm_dispute<R: BufRead>(
    verdict: &DisputeVerdict,
    mut export: impl FnMut() -> io::Result<R>,
    kept: Option<&Head>,
) -> io::Result<Result<(), DisputeBreach>> {
    if let Some(breach) = verify_file(export()?, kept)?.breach {
        return Ok(Err(DisputeBreach::Export(breach)));
    }
    let mut missing = verdict.named.clone();
    for line in export()?.lines() {
        // The closing line is none of them.
        let Ok(line) = serde_json::from_str::<Line>(&line?) else { continue };
        if missing.get(&line.seq).is_some_and(|hash| *hash == line.seal) {
            missing.remove(&line.seq);
        }
    }
    Ok(match missing.pop_first() {
        None => Ok(()),
        Some((seq, hash)) => Err(DisputeBreach::Unconfirmed { seq, hash }),
    })
}
