//! The seller's answering record: what share of inquiries is answered in time, and how long it usually takes.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use model::report::ENOUGH;
use model::time::{DAY, MINUTE};
use model::view::AnsweringRecord;
use model::{SellerId, Time};

use crate::Error;
use crate::store::{Conn, Select, args};
use crate::terms::whole;

/// The record speaks of so many milliseconds back, as drawn: 90 days.
const WINDOW: i64 = 90 * DAY;
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

/// What a settled case is, over `inquiries i`: one for a seller that was answered, or is past its first deadline (`?`)
/// and was not taken back. This, and [`in_time`], is all that is decided about sellers' answering.
macro_rules! settled {
    () => {
        concat!(
            "i.channel = 'contact_seller' AND ",
            whole!("i.merged_into"),
            " AND (i.answered_at IS NOT NULL OR (i.first_due_at <= ? AND i.state <> 'withdrawn'))"
        )
    };
}
pub(crate) use settled;

/// Whether a settled case was answered in time.
macro_rules! in_time {
    () => {
        "i.answered_at <= i.first_due_at"
    };
}
pub(crate) use in_time;

/// Counts the cases that are settled.
async fn count(conn: &mut Conn, seller: SellerId, now: Time) -> Result<Option<AnsweringRecord>, Error> {
    let from = now - WINDOW;
    let of_seller =
        |select: Select| select.filter("i.seller_id = ?", args![seller]).filter("i.created_at >= ?", args![from]);
    let counts = Select::new(concat!(
        "SELECT COUNT(*), COUNT(CASE WHEN ",
        in_time!(),
        " THEN 1 END), COUNT(i.answered_at) FROM inquiries i"
    ));
    let rows: Vec<(i64, i64, i64)> = conn.select(of_seller(counts).filter(settled!(), args![now])).await?;
    let (cases, in_time, answered) = rows.first().copied().unwrap_or_default();
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
