//! The record, read from the store a page at a time.

use model::Time;

use super::chain::Chain;
use super::entry::{Entry, Event, Look};
use crate::Error;
use crate::store::{Conn, args};

/// Entries of one page: so many are in memory at once, however long the record is.
pub(crate) const PAGE: i64 = 1_024;

/// A place in the order of times.
#[derive(Clone, Debug)]
pub(crate) struct Cursor {
    at: Time,
    id: String,
}

impl Cursor {
    /// Before everything of this time.
    pub fn before(at: Time) -> Self {
        Self { at, id: String::new() }
    }

    pub fn of(entry: &Entry) -> Self {
        Self { at: Time(entry.at()), id: entry.id().to_owned() }
    }
}

#[derive(sqlx::FromRow)]
struct Found<E> {
    /// Its place in the chain, when it has one.
    seq: Option<i64>,
    #[sqlx(flatten)]
    entry: E,
}

/// The last seal as it stands in the store: its number, the seal, and the latest time up to it.
pub(crate) async fn last_seal(conn: &mut Conn) -> Result<Option<(i64, String, Time)>, Error> {
    conn.first("SELECT seq, hash, latest FROM seals ORDER BY seq DESC LIMIT 1", args![]).await
}

/// The chain up to its end, to go on with; none before the first seal.
pub(crate) async fn end(conn: &mut Conn) -> Result<Option<Chain>, Error> {
    let Some((sealed, hash, latest)) = last_seal(conn).await? else { return Ok(None) };
    let head = hash.parse().map_err(|()| Error::internal("the last seal is no seal: run hearback audit verify"))?;
    Ok(Some(Chain { sealed, head, latest, late: None }))
}

/// The next entries in the order of their times, up to `until`; each with whether it is sealed. That is looked up for each
/// row of the page instead of joined: PostgreSQL would read all seals for it while they are new to its statistics.
pub(crate) async fn after(conn: &mut Conn, cursor: &Cursor, until: Time) -> Result<Vec<(Entry, bool)>, Error> {
    let events: Vec<Found<Event>> = conn
        .all(
            "SELECT (SELECT s.seq FROM seals s WHERE s.entry_id = e.id) AS seq, e.id, e.at, e.kind, e.actor_kind, e.actor_id,
                    e.inquiry_id, e.review_id, e.account_id, e.detail, e.salt, e.words_hash
             FROM events e WHERE e.at >= $1 AND (e.at > $1 OR e.id > $2) AND e.at <= $3 ORDER BY e.at, e.id LIMIT $4",
            args![cursor.at, &cursor.id, until, PAGE],
        )
        .await?;
    let looks: Vec<Found<Look>> = conn
        .all(
            "SELECT (SELECT s.seq FROM seals s WHERE s.entry_id = l.id) AS seq, l.id, l.at, l.consent_id, l.inquiry_id,
                    l.operator_id, l.reason, l.detail, l.salt, l.words_hash
             FROM looks l WHERE l.at >= $1 AND (l.at > $1 OR l.id > $2) AND l.at <= $3 ORDER BY l.at, l.id LIMIT $4",
            args![cursor.at, &cursor.id, until, PAGE],
        )
        .await?;
    let mut page: Vec<_> = together(events, looks).map(|(seq, entry)| (entry, seq.is_some())).collect();
    page.sort_by(|(a, _), (b, _)| (a.at(), a.id()).cmp(&(b.at(), b.id())));
    page.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    Ok(page)
}

fn together(events: Vec<Found<Event>>, looks: Vec<Found<Look>>) -> impl Iterator<Item = (Option<i64>, Entry)> {
    let events = events.into_iter().map(|found| (found.seq, Entry::Event(found.entry)));
    events.chain(looks.into_iter().map(|found| (found.seq, Entry::Look(found.entry))))
}

/// A seal as it stands in the store, with its entry if that is there.
pub(super) struct Sealed {
    pub seq: i64,
    pub id: String,
    pub seal: String,
    pub latest: i64,
    pub entry: Option<Entry>,
}

/// The next seals in their order. Each comes with one entry at most: ids are unique over both tables.
pub(super) async fn sealed_after(conn: &mut Conn, seq: i64) -> Result<Vec<Sealed>, Error> {
    let seals: Vec<(i64, String, String, i64)> = conn
        .all("SELECT seq, entry_id, hash, latest FROM seals WHERE seq > $1 ORDER BY seq LIMIT $2", args![seq, PAGE])
        .await?;
    let Some(&(last, ..)) = seals.last() else { return Ok(Vec::new()) };
    let events: Vec<Found<Event>> = conn
        .all(
            "SELECT s.seq, e.id, e.at, e.kind, e.actor_kind, e.actor_id, e.inquiry_id, e.review_id, e.account_id, e.detail, e.salt, e.words_hash
             FROM seals s JOIN events e ON e.id = s.entry_id WHERE s.seq > $1 AND s.seq <= $2",
            args![seq, last],
        )
        .await?;
    let looks: Vec<Found<Look>> = conn
        .all(
            "SELECT s.seq, l.id, l.at, l.consent_id, l.inquiry_id, l.operator_id, l.reason, l.detail, l.salt, l.words_hash
             FROM seals s JOIN looks l ON l.id = s.entry_id WHERE s.seq > $1 AND s.seq <= $2",
            args![seq, last],
        )
        .await?;
    let mut entries: std::collections::HashMap<_, _> =
        together(events, looks).filter_map(|(seq, entry)| Some((seq?, entry))).collect();
    let sealed =
        seals.into_iter().map(|(seq, id, seal, latest)| Sealed { seq, id, seal, latest, entry: entries.remove(&seq) });
    Ok(sealed.collect())
}

/// How many entries pass for sealed and are not in the chain: those that have the id of another, and those whose seal has
/// a number that the chain never reaches. Asked at once, since seals are given meanwhile.
pub(super) async fn hidden(conn: &mut Conn) -> Result<i64, Error> {
    let (entries, seals, outside): (i64, i64, i64) = conn
        .one(
            "SELECT
                (SELECT COUNT(*) FROM events e WHERE EXISTS (SELECT 1 FROM seals s WHERE s.entry_id = e.id))
                    + (SELECT COUNT(*) FROM looks l WHERE EXISTS (SELECT 1 FROM seals s WHERE s.entry_id = l.id)),
                (SELECT COUNT(*) FROM seals),
                (SELECT COUNT(*) FROM seals WHERE seq < 1)",
            args![],
        )
        .await?;
    Ok((entries - seals).max(0) + outside)
}

/// How many entries have no seal, and the oldest of them.
pub(super) async fn unsealed(conn: &mut Conn) -> Result<(i64, Option<(Time, String)>), Error> {
    let mut count = 0;
    let mut oldest: Option<(Time, String)> = None;
    for (all, first) in [
        (
            "SELECT COUNT(*), MIN(x.at) FROM events x WHERE NOT EXISTS (SELECT 1 FROM seals s WHERE s.entry_id = x.id)",
            "SELECT x.at, x.id FROM events x WHERE x.at = $1 AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.entry_id = x.id)
             ORDER BY x.id LIMIT 1",
        ),
        (
            "SELECT COUNT(*), MIN(x.at) FROM looks x WHERE NOT EXISTS (SELECT 1 FROM seals s WHERE s.entry_id = x.id)",
            "SELECT x.at, x.id FROM looks x WHERE x.at = $1 AND NOT EXISTS (SELECT 1 FROM seals s WHERE s.entry_id = x.id)
             ORDER BY x.id LIMIT 1",
        ),
    ] {
        let (found, at): (i64, Option<Time>) = conn.one(all, args![]).await?;
        count += found;
        if let Some(at) = at {
            // Sealed in between when it is not there any more.
            let first: Option<(Time, String)> = conn.first(first, args![at]).await?;
            oldest = oldest.into_iter().chain(first).min();
        }
    }
    Ok((count, oldest))
}
