//! The daily mail: what was not worth a mail of its own, together, at the hour that its reader chose.

use model::{AccountId, Actor, DigestId};

use crate::outbox::{Errand, Post};
use crate::store::args;
use crate::{Desk, Error};

/// Readers whose mail is put together in one round.
const BATCH: i64 = 100;

/// Leaves the daily mails whose hour has come; tells how many. Several processes may run it at once.
pub async fn send_digests(desk: &Desk) -> Result<u64, Error> {
    let now = desk.now();
    let due: Vec<(AccountId,)> = desk
        .store()
        .read()
        .await?
        .all(
            "SELECT DISTINCT account_id FROM digest_lines WHERE digest_id IS NULL AND due_at <= $1 LIMIT $2",
            args![now, BATCH],
        )
        .await?;
    let (acting, found) = (desk.act_as(Actor::System), due.len() as u64);
    for (account,) in due {
        desk.store()
            .write(acting.clone(), move |tx, acting| {
                Box::pin(async move {
                    let digest = DigestId::new(acting.desk.id(now));
                    let taken = tx
                        .run(
                            "UPDATE digest_lines SET digest_id = $2 WHERE account_id = $1 AND digest_id IS NULL AND due_at <= $3",
                            args![account, digest, now],
                        )
                        .await?;
                    if taken == 0 {
                        return Ok(());
                    }
                    acting.leave(tx, now, &Errand::Mail(Post::digest(account, digest))).await
                })
            })
            .await?;
    }
    Ok(found)
}
