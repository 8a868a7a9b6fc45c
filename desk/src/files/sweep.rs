//! Files that no message wants any more.

use model::Time;
use model::time::{DAY, HOUR};

use super::is_forgotten;
use crate::store::args;
use crate::{Desk, Error};

/// How long a file waits for its message, in milliseconds.
const UNSENT: i64 = DAY;
/// Most rows of one round.
const ROUND: i64 = 500;

/// Forgets what was brought and not sent, and takes from the shelf what nothing points to. The rows go first: a file that
/// is still pointed to is there.
pub(crate) async fn forget_unsent(desk: &Desk) -> Result<(), Error> {
    let until = Time(desk.now().0 - UNSENT);
    desk.store()
        .write((), move |tx, ()| {
            Box::pin(async move {
                tx.run(
                    "DELETE FROM files WHERE id IN
                        (SELECT id FROM files WHERE message_id IS NULL AND created_at <= $1 ORDER BY created_at LIMIT $2)",
                    args![until, ROUND],
                )
                .await
                .map(|_| ())
            })
        })
        .await?;
    // The shelf has a clock of its own. What was put there a moment ago may be pointed to a moment later.
    let put_before = desk.now().0 - UNSENT - HOUR;
    for hash in desk.shelf().before(put_before).await? {
        let mut conn = desk.store().read().await?;
        let forgotten = is_forgotten(&mut conn, &hash).await?;
        drop(conn);
        if forgotten {
            desk.shelf().remove(&hash).await?;
        }
    }
    Ok(())
}
