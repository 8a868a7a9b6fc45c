//! Forms that were refused without JavaScript, kept until their page has shown them again.

use crate::store::args;
use crate::{Desk, Error, hex};

/// Largest kept form, in bytes.
const MAX: usize = 64 * 1024;

impl Desk {
    /// Keeps a text under an id that nobody can guess.
    pub async fn keep_echo(&self, text: &str) -> Result<String, Error> {
        if text.len() > MAX {
            return Err(Error::BadRequest);
        }
        let (id, now) = (hex::encode(&self.chance().bytes::<32>()), self.now());
        self.store()
            .write((id.clone(), text.to_owned()), move |tx, (id, text)| {
                Box::pin(async move {
                    tx.run("INSERT INTO form_echoes (id, body, at) VALUES ($1, $2, $3)", args![id, text, now])
                        .await
                        .map(|_| ())
                })
            })
            .await?;
        Ok(id)
    }

    /// Takes it out: it is shown once.
    pub async fn take_echo(&self, id: &str) -> Result<Option<String>, Error> {
        self.store()
            .write(id.to_owned(), move |tx, id| {
                Box::pin(async move {
                    let found: Option<(String,)> =
                        tx.first("DELETE FROM form_echoes WHERE id = $1 RETURNING body", args![id]).await?;
                    Ok(found.map(|(body,)| body))
                })
            })
            .await
    }
}
