//! Files that come with messages: brought before the message is sent, kept on the shelf, read by whoever reads the
//! thread.

mod bucket;
mod clamd;
mod content;
mod kept;
mod scan;
mod shelf;
mod small;
mod sweep;
mod ticket;
mod waiting;

use model::access::{Action, Subject};
use model::event::EventKind;
use model::file::{DAY_MAX, FILES_MAX, FileKind, FileState, name_of};
use model::time::DAY;
use model::view::BroughtFile;
use model::{AccountId, FileId, Invalid, Reason, Time};
use sha2::{Digest, Sha256};

pub use self::bucket::Bucket;
pub use self::clamd::Clamd;
pub(crate) use self::kept::{FileRow, attach, keep_with, of_messages};
use self::scan::Checked;
pub use self::scan::scan_waiting;
pub use self::shelf::Shelf;
pub(crate) use self::sweep::forget_unsent;
pub(crate) use self::waiting::waiting;
use crate::acting::Acting;
use crate::record::About;
use crate::store::{Conn, args};
use crate::{Desk, Error, hex};

/// What one actor can do with files.
pub struct Files(pub(crate) Acting);

/// A file that lies on the shelf, before anything points to it.
#[derive(Debug)]
pub(crate) struct Kept {
    hash: String,
    name: String,
    kind: FileKind,
    size: i64,
    checked: Checked,
}

impl Kept {
    /// The virus that was found in it.
    fn virus(&self) -> Option<&str> {
        (self.checked.state == FileState::Infected).then(|| self.checked.said.as_deref().unwrap_or_default())
    }
}

/// What an address leads to.
pub enum Opened {
    File(Served),
    /// A file that nobody can open, or not yet.
    Shut(FileState),
}

/// A file that an address leads to.
#[derive(sqlx::FromRow)]
struct Found {
    hash: String,
    name: String,
    kind: FileKind,
    state: FileState,
}

/// A file to be served.
pub struct Served {
    pub name: String,
    pub kind: FileKind,
    pub content: Vec<u8>,
}

impl Files {
    /// Takes a file for a message that is being written. It is its bringer's alone until the message is sent, and is
    /// forgotten after a day if none is.
    pub async fn bring(&self, name: &str, content: Vec<u8>) -> Result<BroughtFile, Error> {
        let account = self.0.account()?;
        self.0.may(Action::BringFile, Subject::PLACE)?;
        // Whose day is full has nothing unpacked or scanned; how much this one takes is known after that only.
        let mut conn = self.0.desk.store().read().await?;
        check_today(&mut conn, account, 1, self.0.now()).await?;
        drop(conn);
        let kept = self.0.desk.keep_file(name, content).await?;
        let id = FileId::new(self.0.desk.id(self.0.now()));
        if let Some(virus) = kept.virus() {
            let virus = virus.to_owned();
            return self.refuse(account, id, kept, virus).await;
        }
        let brought = BroughtFile { id, name: kept.name.clone(), kind: kept.kind, size: kept.size };
        self.0
            .desk
            .store()
            .write((self.0.clone(), kept), move |tx, (acting, kept)| {
                Box::pin(async move {
                    let now = acting.now();
                    check_today(tx, account, kept.size, now).await?;
                    tx.insert_rows(kept::INSERT, kept::COLUMNS, vec![kept.row(id, Some(account), None, now)], "").await
                })
            })
            .await?;
        Ok(brought)
    }

    /// Whoever brings it hears it at once; operators read it in the record. It counts towards the day like any other, until
    /// it is forgotten as one that was never sent.
    async fn refuse(&self, account: AccountId, id: FileId, kept: Kept, virus: String) -> Result<BroughtFile, Error> {
        self.0
            .desk
            .store()
            .write((self.0.clone(), kept, virus), move |tx, (acting, kept, virus)| {
                Box::pin(async move {
                    let now = acting.now();
                    tx.insert_rows(kept::INSERT, kept::COLUMNS, vec![kept.row(id, Some(account), None, now)], "")
                        .await?;
                    let about = About::account(account);
                    acting.record(tx, now, EventKind::FileInfected, about, Some(virus.clone())).await
                })
            })
            .await?;
        Err(Invalid::new("files", Reason::FileInfected).into())
    }

    /// What an address leads to that was given to somebody who may read it. Whoever asks is not asked who they are:
    /// the address is signed, and holds for some hours.
    pub async fn open(&self, id: FileId, ticket: &str) -> Result<Opened, Error> {
        let found = self.find(id, ticket).await?;
        if found.state != FileState::Open {
            return Ok(Opened::Shut(found.state));
        }
        let content = self.0.desk.shelf().get(&found.hash).await?;
        Ok(Opened::File(Served { name: found.name, kind: found.kind, content }))
    }

    /// The same, as small as a thread shows it: of pictures only.
    pub async fn open_small(&self, id: FileId, ticket: &str) -> Result<Opened, Error> {
        let found = self.find(id, ticket).await?;
        if found.state != FileState::Open {
            return Ok(Opened::Shut(found.state));
        }
        if !found.kind.is_picture() {
            return Err(Error::NotFound);
        }
        let content = self.0.desk.small_picture(&found.hash).await?;
        Ok(Opened::File(Served { name: found.name, kind: small::KIND, content }))
    }

    async fn find(&self, id: FileId, ticket: &str) -> Result<Found, Error> {
        if !self.0.desk.admits(id, ticket) {
            return Err(Error::NotFound);
        }
        let mut conn = self.0.desk.store().read().await?;
        conn.found("SELECT hash, name, kind, state FROM files WHERE id = $1", args![id]).await
    }
}

impl Desk {
    /// Reads a file and puts it on the shelf. Nothing points to it yet: what is not pointed to is swept away.
    pub(crate) async fn keep_file(&self, name: &str, given: Vec<u8>) -> Result<Kept, Error> {
        // Unpacking a picture takes a processor and a lot of memory: not many at once, whoever sends how many.
        let turn = self.unpacking().acquire().await;
        let read = tokio::task::spawn_blocking(move || {
            content::read(given).map(|content| (hex::encode(&Sha256::digest(&content.bytes)), content))
        })
        .await;
        drop(turn);
        let (hash, content) = read.map_err(|error| Error::internal(format!("a file could not be read: {error}")))??;
        let size = i64::try_from(content.bytes.len()).unwrap_or(i64::MAX);
        let checked = self.check(&content.bytes).await;
        // What nobody will ever open is not kept.
        if checked.state != FileState::Infected {
            self.shelf().put(&hash, content.bytes).await?;
        }
        Ok(Kept { hash, name: name_of(name, content.kind), kind: content.kind, size, checked })
    }
}

/// Whether an account may bring so many bytes more within its day.
async fn check_today(conn: &mut Conn, account: AccountId, size: i64, now: Time) -> Result<(), Error> {
    let (today,): (i64,) = conn
        .one(
            "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM files WHERE account_id = $1 AND created_at > $2",
            args![account, Time(now.0 - DAY)],
        )
        .await?;
    let most = i64::try_from(DAY_MAX).unwrap_or(i64::MAX);
    if today.saturating_add(size) > most { Err(Invalid::new("files", Reason::FilesForToday).into()) } else { Ok(()) }
}

/// The ids that a form names, each once. A name may stand behind one, for whoever shows the form again.
pub(crate) fn named(files: &[String]) -> Result<Vec<FileId>, Invalid> {
    let mut ids: Vec<FileId> = Vec::new();
    for id in files.iter().filter_map(|file| file.split_whitespace().next()) {
        let id = id.parse().map_err(|_| Invalid::new("files", Reason::FileGone))?;
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.len() > FILES_MAX {
        return Err(Invalid::with_limit("files", Reason::TooManyFiles, FILES_MAX));
    }
    Ok(ids)
}

/// Whether nothing points to what lies under a hash.
async fn is_forgotten(conn: &mut Conn, hash: &str) -> Result<bool, Error> {
    let found: Option<(FileId,)> = conn.first("SELECT id FROM files WHERE hash = $1 LIMIT 1", args![hash]).await?;
    Ok(found.is_none())
}
