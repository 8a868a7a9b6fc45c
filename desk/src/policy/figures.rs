//! What the last months say about a version: few numbers, counted by the database.

use model::time::{DAY, Time};
use model::view::{POLICY_DAYS, PolicyFigures};
use model::{Currency, Money};

use crate::Error;
use crate::store::{Conn, args};
use crate::terms::open;

/// Prices that are told apart, at most: a store has far fewer.
const PRICES: i64 = 2_000;

pub(super) async fn count(conn: &mut Conn, now: Time) -> Result<PolicyFigures, Error> {
    let from = now - POLICY_DAYS * DAY;
    let amounts: Vec<(Currency, i64, i64)> = conn
        .all(
            "SELECT p.currency, p.price_minor, COUNT(*) FROM refunds r JOIN purchases p ON p.id = r.purchase_id
             WHERE r.created_at >= $1 GROUP BY p.currency, p.price_minor ORDER BY p.currency, p.price_minor DESC LIMIT $2",
            args![from, PRICES],
        )
        .await?;
    let left = conn
        .all(
            "SELECT hours, COUNT(*) FROM (
                 SELECT CASE WHEN answered_at < first_due_at THEN (first_due_at - answered_at) / 3600000 ELSE 0 END AS hours
                 FROM inquiries WHERE channel = 'contact_seller' AND created_at >= $1 AND first_due_at <= $2) counted
             GROUP BY hours ORDER BY hours",
            args![from, now],
        )
        .await?;
    let amounts = amounts.into_iter().map(|(currency, minor, count)| (Money { minor, currency }, count)).collect();
    Ok(PolicyFigures { open: open(conn).await?, amounts, left })
}

/// Open inquiries, by the version that they keep.
pub(super) async fn open(conn: &mut Conn) -> Result<Vec<(i64, i64)>, Error> {
    conn.all(
        concat!(
            "SELECT policy_version, COUNT(*) FROM inquiries
         WHERE ",
            open!("state"),
            "
         GROUP BY policy_version ORDER BY policy_version"
        ),
        args![],
    )
    .await
}
