//! Where the files lie, each under the hash of what is in it: in a folder, or in whatever else `object_store` speaks to.

use std::path::Path as Folder;
use std::sync::Arc;

use futures::TryStreamExt;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};

use super::Bucket;
use crate::Error;
use crate::error::is_out_of_room;

/// Where it is tried out; no hash is called so.
const PROBE: &str = "probe";
/// What the small form of a picture is called after its hash.
const SMALL: &str = "-small";

/// The files' place. Clones are one.
#[derive(Clone)]
pub struct Shelf(Arc<dyn ObjectStore>);

impl Shelf {
    /// A folder, made when it is missing.
    pub fn folder(folder: &Folder) -> Result<Self, String> {
        let words =
            |error: &dyn std::fmt::Display| format!("the files' folder {} cannot be used: {error}", folder.display());
        std::fs::create_dir_all(folder).map_err(|error| words(&error))?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(|error| words(&error))?;
        // What was acknowledged is on the disk.
        Ok(Self(Arc::new(store.with_fsync(true))))
    }

    /// A bucket. Nothing is asked of it yet.
    pub fn bucket(bucket: &Bucket) -> Result<Self, String> {
        bucket.open().map(Self)
    }

    /// Whether something can be put there, read and taken away.
    pub async fn probe(&self) -> Result<(), String> {
        let content = b"hearback".to_vec();
        let probed = async {
            self.put(PROBE, content.clone()).await?;
            let found = self.get(PROBE).await?;
            self.remove(PROBE).await?;
            Ok::<_, Error>(found == content)
        };
        match probed.await {
            Ok(true) => Ok(()),
            Ok(false) => Err("what was put there is not what is there".to_owned()),
            Err(error) => Err(error.detail()),
        }
    }

    /// Nowhere but in memory: for tests, and for a desk that only reads its database.
    pub fn memory() -> Self {
        Self(Arc::new(InMemory::new()))
    }

    /// Puts it there, if it is not there yet.
    pub(super) async fn put(&self, hash: &str, content: Vec<u8>) -> Result<(), Error> {
        let place = place(hash);
        if self.0.head(&place).await.is_ok() {
            return Ok(());
        }
        self.0.put(&place, PutPayload::from(content)).await.map(|_| ()).map_err(unreachable)
    }

    pub(super) async fn get(&self, hash: &str) -> Result<Vec<u8>, Error> {
        let found = match self.0.get(&place(hash)).await {
            Err(object_store::Error::NotFound { .. }) => return Err(Error::NotFound),
            found => found.map_err(unreachable)?,
        };
        found.bytes().await.map(Into::into).map_err(unreachable)
    }

    /// The picture under this hash as small as pages show it, once it was made.
    pub(super) async fn small(&self, hash: &str) -> Result<Vec<u8>, Error> {
        self.get(&format!("{hash}{SMALL}")).await
    }

    pub(super) async fn put_small(&self, hash: &str, content: Vec<u8>) -> Result<(), Error> {
        self.put(&format!("{hash}{SMALL}"), content).await
    }

    /// Takes it away, the small one first; that it is gone already is as good.
    pub(super) async fn remove(&self, hash: &str) -> Result<(), Error> {
        for name in [&format!("{hash}{SMALL}"), hash] {
            match self.0.delete(&place(name)).await {
                Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
                Err(error) => return Err(unreachable(error)),
            }
        }
        Ok(())
    }

    /// The hashes of all that was put there before a moment, in milliseconds since 1970.
    pub(super) async fn before(&self, moment: i64) -> Result<Vec<String>, Error> {
        self.0
            .list(None)
            .try_filter_map(|object| async move {
                let old = object.last_modified.timestamp_millis() < moment;
                // A small picture is its whole one's: where that is gone already, it leads to the same.
                let hash = |name: &str| name.strip_suffix(SMALL).unwrap_or(name).to_owned();
                Ok(object.location.filename().filter(|_| old).map(hash))
            })
            .try_collect()
            .await
            .map_err(unreachable)
    }
}

/// Two levels, so that no folder has more entries than a person can list.
fn place(hash: &str) -> Path {
    Path::from_iter([hash.get(..2).unwrap_or("--"), hash])
}

fn unreachable(error: object_store::Error) -> Error {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
    while let Some(why) = cause {
        if why.downcast_ref::<std::io::Error>().is_some_and(is_out_of_room) {
            return Error::Full(format!("the files: {error}"));
        }
        cause = why.source();
    }
    Error::internal(format!("the files cannot be reached: {error}"))
}
