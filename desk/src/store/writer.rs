//! The one door for writes.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use futures::FutureExt;
use sqlx::{PgPool, SqlitePool};
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio::task::JoinHandle;

use super::Work;
use super::conn::Conn;
use crate::Error;

/// Deeds that wait at most; more callers wait to hand theirs in.
const QUEUE: usize = 1_024;
/// Deeds that share one commit at most, so that the first of them is not kept waiting.
const BATCH: usize = 128;
/// How often a deed is run again on PostgreSQL before its caller hears of a conflict.
const ATTEMPTS: u32 = 40;

/// SQLite's one writer: takes all waiting deeds, commits once, then answers all of them.
#[derive(Clone)]
pub(super) struct Writer {
    deeds: mpsc::Sender<Box<dyn Waiting>>,
    task: Arc<Mutex<Option<JoinHandle<()>>>>,
    stop: Arc<tokio::sync::Notify>,
}

/// A deed that waits for the writer.
#[async_trait]
trait Waiting: Send {
    /// Runs the deed, perhaps a second time after a rollback; tells whether to keep what it did.
    async fn run(&mut self, conn: &mut Conn) -> bool;
    /// Tells the caller: after the commit, or with what prevented it.
    fn answer(self: Box<Self>, committed: Result<(), Error>);
}

struct Deed<C, T, F> {
    context: C,
    work: F,
    result: Option<Result<T, Error>>,
    caller: oneshot::Sender<Result<T, Error>>,
}

#[async_trait]
impl<C, T, F> Waiting for Deed<C, T, F>
where
    C: Send + Sync + 'static,
    T: Send + 'static,
    F: for<'c> FnMut(&'c mut Conn, &'c C) -> Work<'c, T> + Send + 'static,
{
    async fn run(&mut self, conn: &mut Conn) -> bool {
        // A panic in one deed must not take the others' writer with it.
        let result = AssertUnwindSafe(async { (self.work)(conn, &self.context).await }).catch_unwind().await;
        let result = result.unwrap_or_else(|_| Err(Error::internal("a deed panicked")));
        let keep = result.is_ok();
        self.result = Some(result);
        keep
    }

    fn answer(self: Box<Self>, committed: Result<(), Error>) {
        let result = match (self.result, committed) {
            (Some(Ok(value)), Ok(())) => Ok(value),
            // What the deed itself refused is true whatever became of the commit.
            (Some(Err(error)), _) => Err(error),
            (_, Err(error)) => Err(error),
            (None, Ok(())) => Err(Error::internal("a deed was not run")),
        };
        // The caller may have hung up; the deed stands all the same.
        let _ = self.caller.send(result);
    }
}

impl Writer {
    pub(super) fn start(pool: SqlitePool) -> Self {
        let (deeds, waiting) = mpsc::channel(QUEUE);
        let stop = Arc::new(tokio::sync::Notify::new());
        let task = tokio::spawn(serve(pool, waiting, stop.clone()));
        Self { deeds, task: Arc::new(Mutex::new(Some(task))), stop }
    }

    pub(super) async fn write<C, T, F>(&self, context: C, work: F) -> Result<T, Error>
    where
        C: Send + Sync + 'static,
        T: Send + 'static,
        F: for<'c> FnMut(&'c mut Conn, &'c C) -> Work<'c, T> + Send + 'static,
    {
        let (caller, answer) = oneshot::channel();
        let deed = Box::new(Deed { context, work, result: None, caller });
        self.deeds.send(deed).await.map_err(|_| Error::internal("the store is closed"))?;
        answer.await.unwrap_or_else(|_| Err(Error::internal("the writer is gone")))
    }

    /// Finishes what was handed in, then stops.
    pub(super) async fn stop(&self) {
        self.stop.notify_one();
        if let Some(task) = self.task.lock().await.take() {
            // Only a panic of the writer itself ends otherwise, and it was logged.
            let _ = task.await;
        }
    }
}

async fn serve(pool: SqlitePool, mut waiting: mpsc::Receiver<Box<dyn Waiting>>, stop: Arc<tokio::sync::Notify>) {
    let mut batch = Vec::with_capacity(BATCH);
    loop {
        tokio::select! {
            biased;
            taken = waiting.recv_many(&mut batch, BATCH) => if taken == 0 { break },
            () = stop.notified() => {
                waiting.close();
                continue;
            }
        }
        let committed = commit_together(&pool, &mut batch).await.map_err(Error::from);
        for deed in batch.drain(..) {
            deed.answer(committed.as_ref().copied().map_err(undone));
        }
    }
    pool.close().await;
}

/// What each of them hears of a commit that failed. One error serves all, and is not to be copied.
fn undone(error: &Error) -> Error {
    match error {
        Error::Full(text) => Error::Full(text.clone()),
        error => Error::internal(error.detail()),
    }
}

async fn commit_together(pool: &SqlitePool, batch: &mut [Box<dyn Waiting>]) -> Result<(), sqlx::Error> {
    let mut conn = Conn::Sqlite(pool.acquire().await?);
    // Nearly always all of them succeed, and then savepoints would be work for nothing: two statements for each deed,
    // and a copy of every page before it is changed. Only when one is refused do the others need to be kept apart.
    if !transaction(&mut conn, batch, Savepoints::Without).await? && batch.len() > 1 {
        transaction(&mut conn, batch, Savepoints::With).await?;
    }
    Ok(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Savepoints {
    /// The first refused deed ends all of it.
    Without,
    /// A refused deed is undone alone.
    With,
}

/// Runs deeds and commits them; tells whether it did, or rolled back because one was refused.
async fn transaction(
    conn: &mut Conn,
    batch: &mut [Box<dyn Waiting>],
    savepoints: Savepoints,
) -> Result<bool, sqlx::Error> {
    conn.control("BEGIN IMMEDIATE").await?;
    let kept = run_each(conn, batch, savepoints).await;
    let ended = match &kept {
        Ok(true) => conn.control("COMMIT").await,
        Ok(false) | Err(_) => conn.control("ROLLBACK").await,
    };
    if ended.is_err() {
        // After a failed commit (a full disk) the transaction is still open: it must not be there for the next batch.
        let _ = conn.control("ROLLBACK").await;
    }
    let kept = kept?;
    ended.map(|()| kept)
}

async fn run_each(
    conn: &mut Conn,
    batch: &mut [Box<dyn Waiting>],
    savepoints: Savepoints,
) -> Result<bool, sqlx::Error> {
    for deed in batch {
        if savepoints == Savepoints::Without {
            if !deed.run(conn).await {
                return Ok(false);
            }
            continue;
        }
        conn.control("SAVEPOINT deed").await?;
        if !deed.run(conn).await {
            conn.control("ROLLBACK TO deed").await?;
        }
        conn.control("RELEASE deed").await?;
    }
    Ok(true)
}

/// Runs a deed serialisable, again and again while it collides with others.
pub(super) async fn write_postgres<C, T, F>(pool: &PgPool, context: C, mut work: F) -> Result<T, Error>
where
    C: Send + Sync,
    F: for<'c> FnMut(&'c mut Conn, &'c C) -> Work<'c, T> + Send,
{
    for attempt in 0..ATTEMPTS {
        let mut conn = Conn::Postgres(pool.acquire().await?);
        conn.control("BEGIN ISOLATION LEVEL SERIALIZABLE").await?;
        let outcome = match work(&mut conn, &context).await {
            Ok(value) => conn.control("COMMIT").await.map(|()| value).map_err(Error::from),
            Err(error) => {
                // A connection that is gone has rolled back by itself.
                let _ = conn.control("ROLLBACK").await;
                Err(error)
            }
        };
        match outcome {
            // Two that insert the same key at once meet as a duplicate; the second run sees the first one's row.
            Err(error) if error.is_collision() || (error.is_duplicate() && attempt < 8) => {
                drop(conn);
                tokio::time::sleep(pause(attempt)).await;
            }
            outcome => return outcome,
        }
    }
    Err(Error::Conflict)
}

/// Longer each time, and different for neighbours, so that they do not meet again.
fn pause(attempt: u32) -> Duration {
    use std::hash::{BuildHasher, Hasher, RandomState};
    let chance = RandomState::new().build_hasher().finish();
    let longest = u64::from(attempt + 1) * 5;
    Duration::from_millis(chance % longest.min(120) + 1)
}
