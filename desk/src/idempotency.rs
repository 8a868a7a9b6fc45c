//! A repeated POST has the effect of one: the form's key remembers the first answer.

use model::time::DAY;
use model::{AccountId, IdempotencyKey, Time};

use crate::Error;
use crate::store::{Conn, args};

/// How long a key is remembered, in milliseconds. A form left open longer than that is sent anew.
pub(crate) const REMEMBERED: i64 = 7 * DAY;

/// A key as a form sent it. A form without one is not protected, and still works.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key(Option<IdempotencyKey>);

impl Key {
    pub(crate) fn parse(text: &str) -> Self {
        Self(text.trim().parse().ok())
    }

    /// The answer that this key got before, if it did.
    pub(crate) async fn before(self, tx: &mut Conn, account: AccountId, deed: &str) -> Result<Option<String>, Error> {
        let Some(key) = self.0 else { return Ok(None) };
        let found: Option<(String, String)> = tx
            .first("SELECT deed, answer FROM idempotency WHERE account_id = $1 AND key = $2", args![account, key])
            .await?;
        match found {
            // The same key for another deed is a fault of the caller, not a repetition.
            Some((other, _)) if other != deed => Err(Error::Conflict),
            found => Ok(found.map(|(_, answer)| answer)),
        }
    }

    pub(crate) async fn remember(
        self,
        tx: &mut Conn,
        account: AccountId,
        deed: &str,
        answer: &str,
        now: Time,
    ) -> Result<(), Error> {
        let Some(key) = self.0 else { return Ok(()) };
        tx.run(
            "INSERT INTO idempotency (account_id, key, deed, answer, at) VALUES ($1, $2, $3, $4, $5)",
            args![account, key, deed, answer, now],
        )
        .await
        .map(|_| ())
    }
}

/// A deed with everything that it was asked to do: the same key with other words is another deed.
pub(crate) fn fingerprint(deed: &str, words: &impl std::fmt::Debug) -> String {
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(format!("{words:?}").as_bytes());
    format!("{deed} {}", &crate::hex::encode(&digest)[..32])
}
