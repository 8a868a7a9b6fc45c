//! What must not be read by whoever has the database alone: payment identifiers and notifications, sealed with an
//! authenticated cipher, each bound to what it is of; and the keys behind links and hashes.
//!
//! The vault's key never enters the database. It is changed while the store goes on ([`Rotation`]): during that time there are two, and
//! each sealed text names the one that opens it.

mod key;
mod rotate;
mod secrets;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use hmac::{Hmac, KeyInit, Mac};
use key::Key;
use model::PurchaseId;
use model::purchase::IdentifierKind;
pub use rotate::Rotation;
use secrets::Secret;
use sha2::Sha256;

use crate::Error;
use crate::ambient::Chance;
use crate::hex;

/// Seals and opens. Several processes of one store have the same keys.
pub struct Vault {
    /// Behind a lock, as a running process learns of a new key.
    ring: RwLock<Arc<Ring>>,
    /// Where to look for a key that is not known; nowhere, when the keys were given as they are.
    file: Option<PathBuf>,
}

/// The keys at one moment.
#[derive(Clone)]
struct Ring {
    /// The newest first; one at least.
    keys: Vec<Key>,
    /// The name of the one that the database says everything is sealed with.
    current: String,
    tokens: Hmac<Sha256>,
    finding: Hmac<Sha256>,
}

impl Ring {
    fn of(keys: Vec<Key>) -> Result<Self, String> {
        let first = keys.first().ok_or("there is no vault key: give 64 hexadecimal digits (32 bytes)")?;
        let current = first.name.clone();
        let tokens = keyed(&first.made_for(Secret::Tokens))?;
        let finding = keyed(&first.made_for(Secret::Finding))?;
        Ok(Self { keys, current, tokens, finding })
    }

    fn key(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

impl Vault {
    /// From 32 bytes in hexadecimal; several with commas or line ends between them, the newest first.
    pub fn from_hex(keys: &str) -> Result<Self, String> {
        Ok(Self { ring: RwLock::new(Arc::new(Ring::of(Key::several(keys)?)?)), file: None })
    }

    /// From a file, which is made with a new key when it is missing, readable by its owner only.
    pub fn from_file(path: &Path, chance: &Chance) -> Result<Self, String> {
        if !path.exists() {
            match make_file(path, &new_key(chance)) {
                // Another process was faster: its key is as good.
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                made => made.map_err(|error| format!("the vault key {} cannot be written: {error}", path.display()))?,
            }
        }
        let vault = Self::from_hex(&read_file(path)?)?;
        Ok(Self { file: Some(path.to_owned()), ..vault })
    }

    /// Seals one identifier of one purchase. What comes out opens for the same purchase and kind only.
    pub fn seal(
        &self,
        chance: &Chance,
        purchase: PurchaseId,
        kind: IdentifierKind,
        plain: &str,
    ) -> Result<String, Error> {
        self.seal_text(chance, &context(purchase, kind), plain)
    }

    /// Seals a text that opens for the same context only, with the key that was the database's when it was last asked.
    pub(crate) fn seal_text(&self, chance: &Chance, context: &str, plain: &str) -> Result<String, Error> {
        let ring = self.ring();
        ring.key(&ring.current).ok_or_else(unknown)?.seal(chance, context, plain)
    }

    pub fn open(&self, purchase: PurchaseId, kind: IdentifierKind, sealed: &str) -> Result<String, Error> {
        self.open_text(&context(purchase, kind), sealed)
    }

    pub(crate) fn open_text(&self, context: &str, sealed: &str) -> Result<String, Error> {
        self.opened(context, sealed).map(|(plain, _)| plain)
    }

    /// The text, and the name of the key that opened it.
    fn opened(&self, context: &str, sealed: &str) -> Result<(String, String), Error> {
        let attempt = |ring: &Ring| {
            let named = Key::named_in(sealed);
            // What was sealed before keys had names is tried with each.
            let mut fitting = ring.keys.iter().filter(|key| named.is_none_or(|name| name == key.name));
            fitting.find_map(|key| Some((key.open(context, sealed)?, key.name.clone())))
        };
        if let Some(found) = attempt(&self.ring()) {
            return Ok(found);
        }
        // A key may have come since this process began.
        self.look_again()?;
        attempt(&self.ring()).ok_or_else(unknown)
    }

    /// 160 bits that nobody can guess who has not the key, in hexadecimal: the same for the same purpose.
    pub(crate) fn token(&self, purpose: &str) -> String {
        mac(&self.ring().tokens, purpose)
    }

    /// Whether this is the token for the purpose; it takes as long wherever the two differ first.
    pub(crate) fn is_token(&self, purpose: &str, token: &str) -> bool {
        let Some(bytes) = hex::decode(token).filter(|bytes| bytes.len() == 20) else { return false };
        let mut mac = self.ring().tokens.clone();
        mac.update(purpose.as_bytes());
        mac.verify_truncated_left(&bytes).is_ok()
    }

    /// A hash by which what is sealed can be found. It stays the same for good: rows have it.
    pub(crate) fn finding(&self, text: &str) -> String {
        mac(&self.ring().finding, text)
    }

    fn ring(&self) -> Arc<Ring> {
        self.ring.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn change(&self, change: impl FnOnce(&mut Ring)) {
        let mut ring = self.ring.write().unwrap_or_else(PoisonError::into_inner);
        let mut changed = Ring::clone(&ring);
        change(&mut changed);
        *ring = Arc::new(changed);
    }

    /// Reads the file again, if the keys came from one.
    fn look_again(&self) -> Result<(), Error> {
        let Some(path) = &self.file else { return Ok(()) };
        let keys = read_file(path).and_then(|text| Key::several(&text)).map_err(Error::internal)?;
        // Keys that the file has lost stay as long as this process: what it has read may still need them.
        self.change(|ring| {
            let kept: Vec<Key> =
                ring.keys.drain(..).filter(|old| keys.iter().all(|new| new.name != old.name)).collect();
            ring.keys = keys.into_iter().chain(kept).collect();
        });
        Ok(())
    }
}

fn unknown() -> Error {
    Error::internal("a text could not be opened: the vault key is not the one it was sealed with")
}

/// A new key, as it is written down.
pub fn new_key(chance: &Chance) -> String {
    hex::encode(&chance.bytes::<32>())
}

fn keyed(key: &[u8]) -> Result<Hmac<Sha256>, String> {
    Hmac::new_from_slice(key).map_err(|_| "the vault key cannot make tokens".to_owned())
}

fn mac(key: &Hmac<Sha256>, text: &str) -> String {
    let mut mac = key.clone();
    mac.update(text.as_bytes());
    hex::encode(&mac.finalize().into_bytes()[..20])
}

pub(crate) fn context(purchase: PurchaseId, kind: IdentifierKind) -> String {
    format!("{purchase}/{kind}")
}

fn read_file(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("the vault key {} cannot be read: {error}", path.display()))
}

/// Written whole under another name first: whoever finds the file finds all of the key. One that is there stays.
pub(crate) fn make_file(path: &Path, key: &str) -> std::io::Result<()> {
    let draft = draft(path, key)?;
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft)?;
    linked
}

/// The same in the place of one that is there.
pub fn replace_file(path: &Path, keys: &str) -> std::io::Result<()> {
    fs::rename(draft(path, keys)?, path)?;
    // The name must be as durable as what it names, before anything is sealed with the key.
    fs::File::open(path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")))?.sync_all()
}

fn draft(path: &Path, keys: &str) -> std::io::Result<PathBuf> {
    let draft = path.with_extension(format!("key-{}", std::process::id()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft)?;
    file.write_all(keys.as_bytes())?;
    file.sync_all()?;
    Ok(draft)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn purchase(last: u128) -> PurchaseId {
        PurchaseId::new(uuid::Uuid::from_u128(last))
    }

    fn sealed_by(vault: &Vault) -> String {
        vault.seal(&Chance::seeded(1), purchase(1), IdentifierKind::Tid, "NS20261114-7Q2K").expect("sealed")
    }

    fn opens(vault: &Vault, sealed: &str) -> bool {
        vault.open(purchase(1), IdentifierKind::Tid, sealed).is_ok_and(|plain| plain == "NS20261114-7Q2K")
    }

    #[test]
    fn an_identifier_opens_for_its_own_purchase_and_kind_only() {
        let vault = Vault::from_hex(&"ab".repeat(32)).expect("a key");
        let sealed = sealed_by(&vault);
        assert!(!sealed.contains("7Q2K"));
        assert!(opens(&vault, &sealed));
        assert!(vault.open(purchase(2), IdentifierKind::Tid, &sealed).is_err());
        assert!(vault.open(purchase(1), IdentifierKind::Txid, &sealed).is_err());
        assert!(!opens(&Vault::from_hex(&"cd".repeat(32)).expect("a key"), &sealed));
    }

    #[test]
    fn what_was_sealed_before_keys_had_names_still_opens() {
        let vault = Vault::from_hex(&format!("{},{}", "cd".repeat(32), "ab".repeat(32))).expect("two keys");
        let sealed = sealed_by(&Vault::from_hex(&"ab".repeat(32)).expect("a key"));
        let (_, nameless) = sealed.split_once('.').expect("the key's name");
        assert!(opens(&vault, &sealed) && opens(&vault, nameless));
    }

    #[test]
    fn links_that_were_signed_before_this_version_hold() {
        let vault = Vault::from_hex(&"ab".repeat(32)).expect("a key");
        assert_eq!(vault.token("reply/1"), "1a6d3d89f6011a39bee5f433a6e4e4ad8470326d");
    }

    #[test]
    fn a_running_process_learns_of_a_new_key_from_its_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("vault.key");
        let (old, new) = ("ab".repeat(32), "cd".repeat(32));
        make_file(&path, &old).expect("written");
        let vault = Vault::from_file(&path, &Chance::seeded(1)).expect("a vault");
        let (before, after) = (sealed_by(&vault), sealed_by(&Vault::from_hex(&new).expect("a key")));
        assert!(!opens(&vault, &after));
        replace_file(&path, &format!("{new}\n{old}\n")).expect("replaced");
        assert!(opens(&vault, &after) && opens(&vault, &before));
        replace_file(&path, &new).expect("replaced");
        assert!(opens(&vault, &before), "what it has read before may still need it");
        assert!(!opens(&Vault::from_file(&path, &Chance::seeded(1)).expect("a vault"), &before));
    }

    #[test]
    fn a_key_of_the_wrong_shape_is_refused_in_words() {
        for wrong in [
            "",
            "abc",
            &"zz".repeat(32),
            &format!("{},abc", "ab".repeat(32)),
            &["ab".repeat(32), "ab".repeat(32)].join(","),
        ] {
            assert!(Vault::from_hex(wrong).is_err(), "{wrong}");
        }
    }
}
