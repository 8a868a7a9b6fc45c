//! A new key for the vault, while the store goes on.
//!
//! First the database says, in one commit, that everything is sealed with the new key: from then on all processes do. Then what
//! was sealed before is sealed anew, a batch in each commit; until then each text names the key that opens it. Whatever ends in
//! between is taken up where it stands, since what is done can be told from what is not.

use model::event::EventKind;
use model::purchase::IdentifierKind;
use model::{Actor, KeptId, NoticeId, PurchaseId};

use super::secrets::proof;
use super::{Secret, Vault, context, unknown};
use crate::erasure::key_context;
use crate::record::About;
use crate::store::{Conn, args};
use crate::{Desk, Error, hex, pns};

/// Texts that are sealed anew in one commit: few enough to keep nobody else waiting.
const BATCH: i64 = 200;

/// A change of the key that has begun.
pub struct Rotation {
    desk: Desk,
    /// The name of the new key.
    key: String,
    at: Place,
}

/// How far it has come. What lies before was sealed anew.
#[derive(Clone, Debug)]
enum Place {
    Identifiers {
        from: String,
    },
    Notices {
        from: String,
    },
    /// The keys of what is kept apart.
    Apart {
        from: String,
    },
    End,
}

impl Rotation {
    /// Begins with the newest key of the vault, or goes on where an earlier run ended. `end_links` makes the key of links
    /// anew as well, which may be known to others as the vault's is: links and reply addresses given out so far no longer hold.
    pub async fn begin(desk: &Desk, end_links: bool) -> Result<Self, Error> {
        desk.vault().look_again()?;
        if !desk.has_right_key().await? {
            return Err(unknown());
        }
        let key = desk.vault().newest();
        desk.store()
            .write((desk.clone(), key.clone()), move |tx, (desk, key)| Box::pin(move_over(desk, tx, key, end_links)))
            .await?;
        if !desk.has_right_key().await? {
            return Err(unknown());
        }
        Ok(Self { desk: desk.clone(), key, at: Place::Identifiers { from: String::new() } })
    }

    /// Seals the next batch anew, and tells how many texts it was; nothing when all is done.
    pub async fn step(&mut self) -> Result<Option<u64>, Error> {
        loop {
            let lent = (self.desk.clone(), self.key.clone(), self.at.clone());
            let batch = self.desk.store().write(lent, move |tx, (desk, key, at)| {
                Box::pin(async move {
                    match at {
                        Place::Identifiers { from } => identifiers(desk, tx, key, from).await,
                        Place::Notices { from } => notices(desk, tx, key, from).await,
                        Place::Apart { from } => apart(desk, tx, key, from).await,
                        Place::End => Ok((0, None)),
                    }
                })
            });
            let (count, last) = batch.await?;
            self.at = match (&self.at, last) {
                (Place::Identifiers { .. }, Some(from)) => Place::Identifiers { from },
                (Place::Identifiers { .. }, None) => Place::Notices { from: String::new() },
                (Place::Notices { .. }, Some(from)) => Place::Notices { from },
                (Place::Notices { .. }, None) => Place::Apart { from: String::new() },
                (Place::Apart { .. }, Some(from)) => Place::Apart { from },
                (Place::Apart { .. }, None) => Place::End,
                (Place::End, _) => return Ok(None),
            };
            if count > 0 {
                return Ok(Some(count));
            }
        }
    }

    /// Whether nothing needs another key any more. A process that sealed with the old one while this began may have
    /// committed since: then it is to be gone through again.
    pub async fn is_complete(&self) -> Result<bool, Error> {
        let like = format!("{}.%", self.key);
        let left = self.desk.store().write(like, move |tx, like| {
            Box::pin(async move {
                let (left,): (i64,) = tx
                    .one(
                        "SELECT (SELECT COUNT(*) FROM vault_proof WHERE sealed NOT LIKE $1)
                              + (SELECT COUNT(*) FROM vault_secrets WHERE sealed NOT LIKE $1)
                              + (SELECT COUNT(*) FROM payment_identifiers WHERE sealed NOT LIKE $1)
                              + (SELECT COUNT(*) FROM payment_notices WHERE sealed NOT LIKE $1)
                              + (SELECT COUNT(*) FROM kept_keys WHERE sealed NOT LIKE $1)",
                        args![like],
                    )
                    .await?;
                Ok::<_, Error>(left)
            })
        });
        Ok(left.await? == 0)
    }

    /// Goes through everything once more.
    pub fn again(&mut self) {
        self.at = Place::Identifiers { from: String::new() };
    }
}

/// Has the database say that this key seals everything, and seals what all processes need with it; unless it says so already.
async fn move_over(desk: &Desk, tx: &mut Conn, key: &str, end_links: bool) -> Result<(), Error> {
    let vault = desk.vault();
    let (bound, text) = proof();
    let moved = tx
        .run(
            "UPDATE vault_proof SET sealed = $1 WHERE one = 1 AND sealed NOT LIKE $2",
            args![vault.sealed_by(key, desk, &bound, text)?, format!("{key}.%")],
        )
        .await?;
    if moved == 0 {
        return Ok(());
    }
    for secret in Secret::ALL {
        let (kept,): (String,) =
            tx.found("SELECT sealed FROM vault_secrets WHERE name = $1", args![secret.name()]).await?;
        let text = if end_links && secret == Secret::Tokens {
            hex::encode(&desk.chance().bytes::<32>())
        } else {
            vault.open_text(&secret.context(), &kept)?
        };
        let sealed = vault.sealed_by(key, desk, &secret.context(), &text)?;
        tx.run("UPDATE vault_secrets SET sealed = $2 WHERE name = $1", args![secret.name(), sealed]).await?;
    }
    let now = desk.now();
    if end_links {
        // They were made with the key of links: the next mails bring others.
        tx.run("UPDATE reply_addresses SET revoked_at = $1 WHERE revoked_at IS NULL", args![now]).await?;
    }
    let detail = end_links.then(|| "links".to_owned());
    desk.act_as(Actor::System).record(tx, now, EventKind::VaultKeyChanged, About::default(), detail).await
}

async fn identifiers(desk: &Desk, tx: &mut Conn, key: &str, from: &str) -> Result<(u64, Option<String>), Error> {
    let rows: Vec<(PurchaseId, IdentifierKind, String)> = tx
        .all(
            "SELECT purchase_id, kind, sealed FROM payment_identifiers
             WHERE purchase_id >= $1 AND sealed NOT LIKE $2 ORDER BY purchase_id, kind LIMIT $3",
            args![from, format!("{key}.%"), BATCH],
        )
        .await?;
    let (count, last) = (rows.len() as u64, rows.last().map(|(purchase, ..)| purchase.to_string()));
    for (purchase, kind, sealed) in rows {
        let anew = desk.vault().sealed_anew(key, desk, &context(purchase, kind), &sealed)?;
        tx.run(
            "UPDATE payment_identifiers SET sealed = $3 WHERE purchase_id = $1 AND kind = $2",
            args![purchase, kind, anew],
        )
        .await?;
    }
    Ok((count, last))
}

async fn notices(desk: &Desk, tx: &mut Conn, key: &str, from: &str) -> Result<(u64, Option<String>), Error> {
    let rows: Vec<(NoticeId, String)> = tx
        .all(
            "SELECT id, sealed FROM payment_notices WHERE id >= $1 AND sealed NOT LIKE $2 ORDER BY id LIMIT $3",
            args![from, format!("{key}.%"), BATCH],
        )
        .await?;
    let (count, last) = (rows.len() as u64, rows.last().map(|(id, _)| id.to_string()));
    for (id, sealed) in rows {
        let anew = desk.vault().sealed_anew(key, desk, &pns::context(id), &sealed)?;
        tx.run("UPDATE payment_notices SET sealed = $2 WHERE id = $1", args![id, anew]).await?;
    }
    Ok((count, last))
}

async fn apart(desk: &Desk, tx: &mut Conn, key: &str, from: &str) -> Result<(u64, Option<String>), Error> {
    let rows: Vec<(KeptId, String)> = tx
        .all(
            "SELECT kept_id, sealed FROM kept_keys WHERE kept_id >= $1 AND sealed NOT LIKE $2 ORDER BY kept_id LIMIT $3",
            args![from, format!("{key}.%"), BATCH],
        )
        .await?;
    let (count, last) = (rows.len() as u64, rows.last().map(|(id, _)| id.to_string()));
    for (id, sealed) in rows {
        let anew = desk.vault().sealed_anew(key, desk, &key_context(id), &sealed)?;
        tx.run("UPDATE kept_keys SET sealed = $2 WHERE kept_id = $1", args![id, anew]).await?;
    }
    Ok((count, last))
}

impl Vault {
    fn newest(&self) -> String {
        // A ring is never empty: `Ring::of` refuses one.
        self.ring().keys.first().map(|key| key.name.clone()).unwrap_or_default()
    }

    fn sealed_by(&self, key: &str, desk: &Desk, context: &str, plain: &str) -> Result<String, Error> {
        self.ring().key(key).ok_or_else(unknown)?.seal(desk.chance(), context, plain)
    }

    fn sealed_anew(&self, key: &str, desk: &Desk, context: &str, sealed: &str) -> Result<String, Error> {
        self.sealed_by(key, desk, context, &self.open_text(context, sealed)?)
    }
}
