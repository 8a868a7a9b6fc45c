//! Seals the record: gives every committed event and look its place in the chain.
//!
//! It runs beside the deeds, so that they need not wait for each other's seal. Several processes may run it at once: a
//! batch of seals is kept only when the end of the chain is still the one that it was made on. Killed at any moment, it
//! leaves a shorter chain, which the next run makes longer.

use std::sync::{Mutex, PoisonError};

use model::Time;
use model::time::{MINUTE, SECOND};

use crate::audit::{Chain, Cursor, Entry, LAG, after, end, horizon};
use crate::store::{Value, args};
use crate::{Desk, Error};

/// Pages looked through in one run, so that a stop need not wait long.
const PAGES: usize = 100;
/// How far behind the last seal each run looks for what was committed late, in milliseconds.
const RECENT: i64 = 10 * SECOND;
/// How often a run looks behind it as far as anything may be late.
const WHOLE: i64 = MINUTE;

/// When all that may come late was looked for last.
#[derive(Default)]
pub(crate) struct Sealing(Mutex<Option<Time>>);

impl Sealing {
    fn is_due(&self, now: Time) -> bool {
        let last = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A clock that was put back makes it due, too.
        !last.is_some_and(|last| (0..WHOLE).contains(&now.since(last)))
    }

    fn done(&self, now: Time) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(now);
    }
}

/// Seals what was committed and is old enough; tells how many entries. One run does a bounded part of what there is.
pub async fn seal_committed(desk: &Desk) -> Result<u64, Error> {
    let now = desk.now();
    let whole = desk.sealing().is_due(now);
    let mut sealed = 0;
    let mut cursor = None;
    for _ in 0..PAGES {
        let mut conn = desk.store().read().await?;
        let chain = end(&mut conn).await?;
        let from = cursor.take().unwrap_or_else(|| Cursor::before(since(chain.as_ref(), now, whole)));
        let page = after(&mut conn, &from, now - LAG).await?;
        drop(conn);
        let Some((last, _)) = page.last() else { break };
        cursor = Some(Cursor::of(last));
        let fresh: Vec<Entry> = page.into_iter().filter(|(_, sealed)| !sealed).map(|(entry, _)| entry).collect();
        let count = fresh.len() as u64;
        if count > 0 && !append(desk, chain, &fresh).await? {
            // Another process was faster; what it left is found by the next run.
            return Ok(sealed);
        }
        sealed += count;
    }
    if whole {
        desk.sealing().done(now);
    }
    Ok(sealed)
}

/// Where to look from: everything, before the first seal.
fn since(chain: Option<&Chain>, now: Time, whole: bool) -> Time {
    let Some(chain) = chain else { return Time(i64::MIN) };
    let furthest = horizon(chain.latest, now);
    if whole { furthest } else { furthest.max(chain.latest.min(now - LAG) - RECENT) }
}

/// Makes the chain longer, unless another process has done so; tells whether it did.
async fn append(desk: &Desk, before: Option<Chain>, entries: &[Entry]) -> Result<bool, Error> {
    let mut chain = before.clone().unwrap_or_default();
    let seals: Vec<Vec<Value>> = entries
        .iter()
        .map(|entry| {
            let seal = chain.add(entry).to_string();
            args![chain.sealed, entry.id(), seal, chain.latest]
        })
        .collect();
    desk.store()
        .write((before, seals), move |tx, (before, seals)| {
            Box::pin(async move {
                if end(tx).await? != *before {
                    return Ok(false);
                }
                let head = "INSERT INTO seals (seq, entry_id, hash, latest)";
                tx.insert_rows(head, 4, seals.clone(), "").await.map(|()| true)
            })
        })
        .await
}
