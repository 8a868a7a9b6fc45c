//! Whether an export is what was sealed: from the file alone, without a store.

use std::io::{self, BufRead, Read};

use super::chain::{Breach, Chain, Head, Link};
use super::entry::Entry;
use super::export::{End, Line};
use super::verify::Verdict;

/// The longest line that is read: an entry holds a message's length of words at most, and a file may be anything.
const LONGEST: u64 = 1 << 20;

/// Looks through an export, line by line; with a head that was kept elsewhere, whether the file has it.
pub fn verify_file(mut file: impl BufRead, kept: Option<&Head>) -> io::Result<Verdict> {
    let mut chain = Chain::default();
    let mut met = kept.is_none();
    let mut number = 0;
    let mut text = Vec::new();
    loop {
        text.clear();
        number += 1;
        if file.by_ref().take(LONGEST).read_until(b'\n', &mut text)? == 0 {
            let seq = chain.sealed;
            return Ok(Verdict::broken(&chain, Breach::CutOff { seq }));
        }
        if let Ok(end) = serde_json::from_slice::<End>(&text) {
            return Ok(ended(&chain, end, &mut file, number, kept.filter(|_| !met)));
        }
        let whole = chain.clone();
        let followed = entry(&text, number).and_then(|(seq, entry, seal)| {
            chain.follow(&Link { seq, id: entry.id(), entry: Some(&entry), seal: &seal, latest: None })?;
            Ok(seal)
        });
        match followed {
            Ok(seal) => met = met || kept.is_some_and(|kept| kept.is(&seal)),
            Err(breach) => return Ok(Verdict::broken(&whole, breach)),
        }
    }
}

fn entry(text: &[u8], line: u64) -> Result<(i64, Entry, String), Breach> {
    let unreadable = |why: String| Breach::Unreadable { line, why };
    let found: Line = serde_json::from_slice(text).map_err(|error| unreadable(error.to_string()))?;
    match (found.event, found.look) {
        (Some(event), None) => Ok((found.seq, Entry::Event(event), found.seal)),
        (None, Some(look)) => Ok((found.seq, Entry::Look(look), found.seal)),
        _ => Err(unreadable("it must have either an event or a look".to_owned())),
    }
}

/// The closing line must tell of what stands before it, and be the last one.
fn ended(chain: &Chain, end: End, file: &mut impl BufRead, line: u64, missed: Option<&Head>) -> Verdict {
    if end.count != chain.sealed || end.head != chain.head.to_string() {
        return Verdict::broken(chain, Breach::OtherEnd { count: end.count, head: end.head });
    }
    if !file.fill_buf().is_ok_and(<[u8]>::is_empty) {
        let why = "something stands after the closing line".to_owned();
        return Verdict::broken(chain, Breach::Unreadable { line: line + 1, why });
    }
    match missed {
        Some(head) => Verdict::broken(chain, head.breach()),
        None => Verdict::of(chain),
    }
}
