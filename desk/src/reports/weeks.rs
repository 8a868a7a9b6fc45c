//! Weeks as a table that a statement can join.

use model::Time;

use crate::store::{Select, args};

/// `head` up to its FROM, then the weeks as `w`: their place, their first moment, and the first moment after them are
/// `w.column1` to `w.column3` on both databases.
///
/// Given as values, because a week begins where its zone says, and no database knows the store's zone.
pub(crate) fn over(head: Select, weeks: impl Iterator<Item = (i64, Time, Time)>) -> Select {
    let rows = weeks.enumerate().fold(head, |select, (at, (place, from, end))| {
        let row = match at {
            0 => "FROM (VALUES (CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT))",
            _ => ", (?, ?, ?)",
        };
        select.join(row, args![place, from, end])
    });
    rows.join(") w", args![])
}
