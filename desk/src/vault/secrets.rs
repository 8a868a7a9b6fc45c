//! What the database says of the keys: which one everything is sealed with, and the secrets that are sealed with it.

use model::PurchaseId;
use model::purchase::IdentifierKind;

use super::key::Key;
use super::{Vault, context, keyed, unknown};
use crate::store::{Conn, args};
use crate::{Desk, Error, hex};

/// A key that follows from no other. At first it was made of the vault's, so that what was signed before still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Secret {
    /// What links are signed with.
    Tokens,
    /// What hashes of numbers are made with.
    Finding,
}

impl Secret {
    pub(super) const ALL: [Self; 2] = [Self::Tokens, Self::Finding];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Tokens => "tokens",
            Self::Finding => "finding",
        }
    }

    pub(super) fn context(self) -> String {
        format!("secret/{}", self.name())
    }
}

/// What the proof is bound to, and says.
pub(super) fn proof() -> (String, &'static str) {
    (context(PurchaseId::new(uuid::Uuid::nil()), IdentifierKind::Tid), "hearback")
}

impl Desk {
    /// Whether the vault has the key that this database is sealed with. A new database takes the key that it is first
    /// opened with. A running process asks again now and then, and follows when the key was changed.
    pub async fn has_right_key(&self) -> Result<bool, Error> {
        self.store().write(self.clone(), move |tx, desk| Box::pin(follow(desk, tx))).await
    }

    /// Seals a text with the key that everything is sealed with as of this transaction.
    pub(crate) async fn seal(&self, tx: &mut Conn, context: &str, plain: &str) -> Result<String, Error> {
        if let Some(kept) = kept_proof(tx).await? {
            self.vault().follow(&kept)?;
        }
        self.vault().seal_text(self.chance(), context, plain)
    }
}

async fn kept_proof(tx: &mut Conn) -> Result<Option<String>, Error> {
    let kept: Option<(String,)> = tx.first("SELECT sealed FROM vault_proof WHERE one = 1", args![]).await?;
    Ok(kept.map(|(sealed,)| sealed))
}

/// Two processes may open a new database at once: who is second collides, is run again, and finds what the first one kept.
async fn follow(desk: &Desk, tx: &mut Conn) -> Result<bool, Error> {
    let vault = desk.vault();
    match kept_proof(tx).await? {
        Some(kept) => {
            if vault.follow(&kept).is_err() {
                return Ok(false);
            }
        }
        None => {
            let (context, text) = proof();
            let sealed = vault.seal_text(desk.chance(), &context, text)?;
            tx.run("INSERT INTO vault_proof (one, sealed) VALUES (1, $1) ON CONFLICT DO NOTHING", args![sealed])
                .await?;
        }
    }
    for secret in Secret::ALL {
        let kept: Option<(String,)> =
            tx.first("SELECT sealed FROM vault_secrets WHERE name = $1", args![secret.name()]).await?;
        let text = match kept {
            Some((sealed,)) => vault.open_text(&secret.context(), &sealed)?,
            None => {
                let text = vault.first_of(secret)?;
                let sealed = vault.seal_text(desk.chance(), &secret.context(), &text)?;
                tx.run(
                    "INSERT INTO vault_secrets (name, sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                    args![secret.name(), sealed],
                )
                .await?;
                text
            }
        };
        vault.take(secret, &text)?;
    }
    Ok(true)
}

impl Vault {
    /// From now on seals with the key that sealed this proof.
    fn follow(&self, kept: &str) -> Result<(), Error> {
        let known = self.ring();
        if Key::named_in(kept).is_some_and(|name| name == known.current) {
            return Ok(());
        }
        let (context, _) = proof();
        let (_, name) = self.opened(&context, kept)?;
        self.change(|ring| ring.current = name);
        Ok(())
    }

    /// What a secret is where none is kept.
    fn first_of(&self, secret: Secret) -> Result<String, Error> {
        let ring = self.ring();
        Ok(hex::encode(&ring.key(&ring.current).ok_or_else(unknown)?.made_for(secret)))
    }

    pub(super) fn take(&self, secret: Secret, text: &str) -> Result<(), Error> {
        let bytes = hex::decode(text).ok_or_else(|| Error::internal("a secret of the vault is damaged"))?;
        let key = keyed(&bytes).map_err(Error::internal)?;
        self.change(|ring| match secret {
            Secret::Tokens => ring.tokens = key,
            Secret::Finding => ring.finding = key,
        });
        Ok(())
    }
}
