//! What is due: one condition for each kind, by which it is counted and taken alike.

use model::Time;
use model::retention::Keeping;

use crate::Error;
use crate::store::{Conn, args};

/// Rows of one batch: few enough to keep nobody else waiting. An inquiry is many rows.
fn size(keeping: Keeping) -> i64 {
    if keeping == Keeping::Inquiry { 20 } else { 200 }
}

/// A row's id, when its time began, and which rows are due; `$1` is the latest such time that is.
struct Source {
    id: &'static str,
    from: &'static str,
    rows: &'static str,
}

fn source(keeping: Keeping) -> Source {
    match keeping {
        Keeping::Inquiry => Source {
            id: "x.id",
            from: "x.closed_at",
            rows: "FROM inquiries x WHERE x.emptied_at IS NULL AND x.closed_at <= $1",
        },
        Keeping::Decision => Source {
            id: "x.id",
            from: "COALESCE(x.cancelled_at, x.decided_at, x.created_at)",
            // A request is older than its end: the first condition finds the few that may be due by their index.
            rows: "FROM refunds x WHERE x.created_at <= $1 AND COALESCE(x.cancelled_at, x.decided_at, x.created_at) <= $1
                   AND x.state IN ('cancelled', 'declined', 'withdrawn')
                   AND (x.decision_reason IS NOT NULL OR x.decision_note IS NOT NULL OR x.asked_reason IS NOT NULL
                        OR x.asked_note IS NOT NULL)",
        },
        // CROSS JOIN: SQLite begins with the identifiers, and does not read every purchase.
        Keeping::PaymentNumber => Source {
            id: "n.purchase_id",
            from: "COALESCE(x.cancelled_at, x.purchased_at)",
            rows: "FROM payment_identifiers n CROSS JOIN purchases x
                   WHERE x.id = n.purchase_id AND x.state <> 'cancelling' AND COALESCE(x.cancelled_at, x.purchased_at) <= $1",
        },
        Keeping::Purchase => Source {
            id: "x.id",
            from: "COALESCE(x.cancelled_at, x.purchased_at)",
            rows: "FROM accounts a CROSS JOIN purchases x
                   WHERE a.erased_at > 0 AND x.customer_id = a.id AND x.state <> 'cancelling'
                     AND COALESCE(x.cancelled_at, x.purchased_at) <= $1",
        },
        Keeping::Apart => Source { id: "x.id", from: "x.ends_at", rows: "FROM kept_apart x WHERE x.ends_at <= $1" },
        Keeping::RawMail => Source {
            id: "x.id",
            from: "x.at",
            rows: "FROM incoming_mails x WHERE x.state IN ('placed', 'noted', 'held', 'dropped') AND x.at <= $1",
        },
        Keeping::SentMail => Source {
            id: "x.id",
            from: "x.at",
            rows: "FROM mails x WHERE x.inquiry_id IS NULL AND x.at <= $1 AND x.state <> 'waiting'",
        },
        Keeping::Errand => Source {
            id: "x.id",
            from: "x.done_at",
            rows: "FROM outbox x WHERE x.done_at <= $1 AND x.topic IN ('mail', 'push')",
        },
        Keeping::RecordWords => Source {
            id: "x.id",
            from: "x.at",
            rows: "FROM events x WHERE x.salt IS NOT NULL AND x.inquiry_id IS NULL AND x.at <= $1",
        },
        Keeping::Notice => Source {
            id: "x.id",
            from: "x.repeated_at",
            rows: "FROM payment_notices x WHERE x.again_at IS NULL AND x.repeated_at <= $1
                   AND x.outcome NOT IN ('placed', 'contradicted')",
        },
        Keeping::PurchaseNotice => Source {
            id: "x.id",
            from: "x.repeated_at",
            rows: "FROM payment_notices x WHERE x.again_at IS NULL AND x.repeated_at <= $1
                   AND x.outcome IN ('placed', 'contradicted')",
        },
    }
}

/// How many are due, and where the time of the oldest began.
pub(super) async fn of(conn: &mut Conn, keeping: Keeping, cutoff: Time) -> Result<(i64, Option<Time>), Error> {
    let Source { from, rows, .. } = source(keeping);
    // Fixed texts.
    conn.one(sqlx::AssertSqlSafe(format!("SELECT COUNT(*), MIN({from}) {rows}")), args![cutoff]).await
}

/// The next ids that are due, oldest first.
pub(super) async fn batch(conn: &mut Conn, keeping: Keeping, cutoff: Time) -> Result<Vec<String>, Error> {
    let Source { id, from, rows } = source(keeping);
    // Fixed texts.
    let sql = sqlx::AssertSqlSafe(format!("SELECT DISTINCT {id}, {from} {rows} ORDER BY 2, 1 LIMIT $2"));
    let found: Vec<(String, Time)> = conn.all(sql, args![cutoff, size(keeping)]).await?;
    Ok(found.into_iter().map(|(id, _)| id).collect())
}
