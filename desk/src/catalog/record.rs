//! The seller's answering record: what share of inquiries is answered in time, and how long it usually takes.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use model::time::{DAY, MINUTE};
use model::view::AnsweringRecord;
use model::{SellerId, Time};

use crate::Error;
use crate::store::{Conn, args};

/// The record speaks of so many milliseconds back, as drawn: 90 days.
const WINDOW: i64 = 90 * DAY;
/// With fewer cases a percentage would say more than is known.
const ENOUGH: i64 = 5;
/// How long a figure is kept before it is counted again, in milliseconds.
const FRESH: i64 = 5 * MINUTE;

/// Records counted lately, by seller.
#[derive(Default)]
pub(crate) struct Records(Mutex<HashMap<SellerId, (Time, Option<AnsweringRecord>)>>);

impl Records {
    /// The seller's record, `None` without enough cases.
    pub(crate) async fn of(
        &self,
        conn: &mut Conn,
        seller: SellerId,
        now: Time,
    ) -> Result<Option<AnsweringRecord>, Error> {
        if let Some(kept) = self.kept(seller, now) {
            return Ok(kept);
        }
        let record = count(conn, seller, now).await?;
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(seller, (now, record.clone()));
        Ok(record)
    }

    fn kept(&self, seller: SellerId, now: Time) -> Option<Option<AnsweringRecord>> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(&seller).filter(|(at, _)| (0..FRESH).contains(&now.since(*at))).map(|(_, record)| record.clone())
    }
}

/// Counts the cases that are settled: answered, or past their first deadline.
async fn count(conn: &mut Conn, seller: SellerId, now: Time) -> Result<Option<AnsweringRecord>, Error> {
    let from = now - WINDOW;
    let (cases, in_time, answered): (i64, i64, i64) = conn
        .one(
            "SELECT COUNT(*), COUNT(CASE WHEN answered_at <= first_due_at THEN 1 END), COUNT(answered_at)
             FROM inquiries
             WHERE seller_id = $1 AND channel = 'contact_seller' AND created_at >= $2
               AND (answered_at IS NOT NULL OR (first_due_at <= $3 AND state <> 'withdrawn'))",
            args![seller, from, now],
        )
        .await?;
    if cases < ENOUGH || answered == 0 {
        return Ok(None);
    }
    let median: Option<(i64,)> = conn
        .first(
            "SELECT answered_at - created_at FROM inquiries
             WHERE seller_id = $1 AND channel = 'contact_seller' AND created_at >= $2 AND answered_at IS NOT NULL
             ORDER BY answered_at - created_at LIMIT 1 OFFSET $3",
            args![seller, from, (answered - 1) / 2],
        )
        .await?;
    let in_time_percent = u32::try_from(in_time * 100 / cases).unwrap_or(0);
    Ok(median.map(|(median,)| AnsweringRecord { in_time_percent, median, cases }))
}
