//! Passwords: argon2id on the blocking pool, a few at a time.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use model::account::Password;
use tokio::sync::Semaphore;

use crate::Error;
use crate::ambient::Chance;

/// 19 MiB, two rounds, one lane: OWASP's recommendation for argon2id.
const MEMORY_KIB: u32 = 19_456;
const ROUNDS: u32 = 2;

/// Hashes and checks passwords without ever holding up the async threads, or more memory than it is given.
#[derive(Clone)]
pub(crate) struct Hasher {
    turns: Arc<Semaphore>,
    /// What an unknown address is checked against, so that it takes as long as a known one.
    decoy: Arc<str>,
}

impl Hasher {
    pub(crate) fn new(chance: &Chance) -> Result<Self, Error> {
        let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        let decoy = hash(&crate::hex::encode(&chance.bytes::<16>()), &chance.bytes::<16>())?;
        Ok(Self { turns: Arc::new(Semaphore::new(cores)), decoy: decoy.into() })
    }

    pub(crate) async fn hash(&self, password: &Password, salt: [u8; 16]) -> Result<String, Error> {
        let password = password.clone();
        self.in_turn(move || hash(password.reveal(), &salt)).await?
    }

    /// Whether the password fits the hash; without a hash it checks the decoy, and says no.
    pub(crate) async fn verify(&self, password: &Password, stored: Option<String>) -> Result<bool, Error> {
        let known = stored.is_some();
        let stored = stored.unwrap_or_else(|| self.decoy.to_string());
        let password = password.clone();
        let fits = self.in_turn(move || verify(password.reveal(), &stored)).await?;
        Ok(fits && known)
    }

    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
        let turn =
            self.turns.clone().acquire_owned().await.map_err(|_| Error::internal("the password pool is closed"))?;
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        done.await.map_err(|lost| Error::internal(format!("hashing was lost: {lost}")))
    }
}

fn argon2() -> Result<Argon2<'static>, Error> {
    let params = Params::new(MEMORY_KIB, ROUNDS, 1, None).map_err(|error| Error::internal(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(password: &str, salt: &[u8]) -> Result<String, Error> {
    let hash = argon2()?.hash_password_with_salt(password.as_bytes(), salt);
    hash.map(|hash| hash.to_string())
        .map_err(|error| Error::internal(format!("a password could not be hashed: {error}")))
}

fn verify(password: &str, stored: &str) -> bool {
    let Ok(parsed) = PasswordHash::new(stored) else { return false };
    argon2().is_ok_and(|argon2| argon2.verify_password(password.as_bytes(), &parsed).is_ok())
}
