//! What is kept for a while only: sessions, form keys, refused forms, invitations, files of messages that were never sent.

use model::time::{DAY, HOUR};

use crate::files;
use crate::idempotency::REMEMBERED;
use crate::store::args;
use crate::{Desk, Error};

/// How long a refused form waits for its page, in milliseconds.
const ECHO: i64 = HOUR;
/// How long the lines of a daily mail are kept after it was due, and the address of a last mail, in milliseconds: until
/// nobody tries to send it again.
const SENT: i64 = 7 * DAY;
/// How long an invitation that leads nowhere any more is kept, in milliseconds: the address of whoever never came is
/// nobody's to keep.
const INVITED: i64 = 30 * DAY;

/// Removes what has expired.
pub async fn forget_expired(desk: &Desk) -> Result<(), Error> {
    let now = desk.now();
    desk.store()
        .write((), move |tx, ()| {
            Box::pin(async move {
                tx.run("DELETE FROM sessions WHERE expires_at <= $1", args![now]).await?;
                tx.run("DELETE FROM digest_lines WHERE digest_id IS NOT NULL AND due_at <= $1", args![now - SENT])
                    .await?;
                tx.run("DELETE FROM invitations WHERE COALESCE(ended_at, expires_at) <= $1", args![now - INVITED])
                    .await?;
                tx.run("DELETE FROM mail_paces WHERE next_at <= $1 AND last_at <= $1", args![now - HOUR]).await?;
                tx.run("DELETE FROM farewells WHERE at <= $1", args![now - SENT]).await?;
                tx.run("DELETE FROM idempotency WHERE at <= $1", args![now - REMEMBERED]).await?;
                tx.run("DELETE FROM form_echoes WHERE at <= $1", args![now - ECHO]).await.map(|_| ())
            })
        })
        .await?;
    files::forget_unsent(desk).await
}
