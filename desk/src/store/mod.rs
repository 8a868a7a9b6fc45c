//! The store: SQLite or PostgreSQL behind one SQL text.
//!
//! Reads take a connection; every write goes through one door, [`Store::write`], as a deed that may be run again.

mod bulk;
mod conn;
mod sql;
mod writer;

pub use conn::Conn;
pub(crate) use sql::args;
pub use sql::{Select, Value};

use std::cmp::Ordering;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use futures::future::BoxFuture;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, SqlitePool};

use crate::Error;

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// Connections that read at the same time. SQLite's are threads of this process.
const READERS: u32 = 6;
const POSTGRES_CONNECTIONS: u32 = 16;

/// Where the data is.
#[derive(Clone, Debug)]
pub enum Location {
    /// A file, made when it is missing.
    Sqlite(PathBuf),
    /// A URL, `postgres://…`.
    Postgres(String),
}

impl Location {
    /// What a person calls it. A URL carries a password.
    fn name(&self) -> String {
        match self {
            Self::Sqlite(path) => path.display().to_string(),
            Self::Postgres(_) => "DATABASE_URL".into(),
        }
    }
}

/// A handle on the store; cheap to clone.
#[derive(Clone)]
pub struct Store {
    pool: Pool,
}

#[derive(Clone)]
enum Pool {
    Sqlite { read: SqlitePool, writer: writer::Writer },
    Postgres(PgPool),
}

/// One deed's work inside a transaction. It may run more than once, and must not touch anything but the connection; its
/// context is lent to it to read.
pub type Work<'c, T> = BoxFuture<'c, Result<T, Error>>;

impl Store {
    /// Opens the store and brings its schema up to date.
    pub async fn open(location: &Location) -> Result<Self, OpenError> {
        match location {
            Location::Sqlite(path) => Self::open_sqlite(path.clone()).await,
            Location::Postgres(url) => Self::open_postgres(url).await,
        }
    }

    /// Opens a store that is there, with the schema of this program: for what only looks, and must make nothing.
    pub async fn open_existing(location: &Location) -> Result<Self, OpenError> {
        let store = match location {
            Location::Sqlite(path) if !path.exists() => return Err(OpenError::Missing(path.display().to_string())),
            Location::Sqlite(path) => Self::connect_sqlite(path, None).await?,
            Location::Postgres(url) => Self::connect_postgres(url).await?,
        };
        let applied = store.schema().await.ok_or_else(|| OpenError::Missing(location.name()))?;
        let newest = MIGRATIONS.iter().map(|step| step.version).max().unwrap_or_default();
        match applied.cmp(&newest) {
            Ordering::Less => Err(OpenError::Older(applied)),
            Ordering::Equal => Ok(store),
            Ordering::Greater => Err(OpenError::Newer(applied)),
        }
    }

    /// The schema's number, where there is one.
    async fn schema(&self) -> Option<i64> {
        let mut conn = self.read().await.ok()?;
        let found = conn.one::<(Option<i64>,)>("SELECT MAX(version) FROM _sqlx_migrations", args![]).await;
        found.ok().and_then(|(version,)| version)
    }

    async fn open_sqlite(path: PathBuf) -> Result<Self, OpenError> {
        Self::connect_sqlite(&path, Some(&MIGRATIONS)).await
    }

    async fn connect_sqlite(path: &Path, bring_up: Option<&Migrator>) -> Result<Self, OpenError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(bring_up.is_some())
            .journal_mode(SqliteJournalMode::Wal)
            // An acknowledged write survives a power cut: WAL with NORMAL may lose the last commits.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(10))
            .foreign_keys(true)
            .statement_cache_capacity(256)
            .pragma("cache_size", "-32768")
            .pragma("mmap_size", "268435456");
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await?;
        if let Some(steps) = bring_up {
            steps.run(&write).await?;
        }
        let read = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(Duration::from_secs(10))
            // A file does not hang up; asking it costs as much as a small query.
            .test_before_acquire(false)
            .connect_with(options.pragma("query_only", "ON"))
            .await?;
        Ok(Self { pool: Pool::Sqlite { read, writer: writer::Writer::start(write) } })
    }

    async fn open_postgres(url: &str) -> Result<Self, OpenError> {
        let store = Self::connect_postgres(url).await?;
        if let Pool::Postgres(pool) = &store.pool {
            MIGRATIONS.run(pool).await?;
        }
        Ok(store)
    }

    async fn connect_postgres(url: &str) -> Result<Self, OpenError> {
        let options = PgConnectOptions::from_str(url)?
            .statement_cache_capacity(256)
            // The ROLLBACK below mostly finds no transaction, and PostgreSQL warns of it each time.
            .options([("client_min_messages", "error")]);
        let pool = PgPoolOptions::new()
            .max_connections(POSTGRES_CONNECTIONS)
            .acquire_timeout(Duration::from_secs(10))
            // A dropped transaction must not be handed on to the next borrower (sqlx #4393).
            .after_release(|conn, _| {
                Box::pin(async move {
                    sqlx::query("ROLLBACK").execute(conn).await?;
                    Ok(true)
                })
            })
            .connect_with(options)
            .await?;
        Ok(Self { pool: Pool::Postgres(pool) })
    }

    /// A connection to read with.
    pub async fn read(&self) -> Result<Conn, Error> {
        Ok(match &self.pool {
            Pool::Sqlite { read, .. } => Conn::Sqlite(read.acquire().await?),
            Pool::Postgres(pool) => Conn::Postgres(pool.acquire().await?),
        })
    }

    /// Runs a deed in a transaction of its own, and answers after the commit is durable.
    ///
    /// On SQLite one writer takes all waiting deeds and commits them together; one that is refused is undone alone. On
    /// PostgreSQL each runs serialisable, and again when it collides with another. Either way it runs in a task of its
    /// own, so that a client who hangs up cannot leave a transaction half-way.
    ///
    /// Since a deed may run more than once, it cannot give what it captured to one run. What it works with is its
    /// `context`: the store owns it, and lends it to each run. A deed that needs nothing has `()`.
    pub async fn write<C, T, F>(&self, context: C, deed: F) -> Result<T, Error>
    where
        C: Send + Sync + 'static,
        T: Send + 'static,
        F: for<'c> FnMut(&'c mut Conn, &'c C) -> Work<'c, T> + Send + 'static,
    {
        match &self.pool {
            Pool::Sqlite { writer, .. } => writer.write(context, deed).await,
            Pool::Postgres(pool) => {
                let pool = pool.clone();
                match tokio::spawn(async move { writer::write_postgres(&pool, context, deed).await }).await {
                    Ok(result) => result,
                    Err(lost) => Err(Error::internal(format!("a deed was lost: {lost}"))),
                }
            }
        }
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), Error> {
        self.read().await?.one::<(i64,)>("SELECT CAST(1 AS BIGINT)", args![]).await.map(|_| ())
    }

    /// Waits for the deeds under way, then closes all connections.
    pub async fn close(&self) {
        match &self.pool {
            Pool::Sqlite { read, writer } => {
                writer.stop().await;
                read.close().await;
            }
            Pool::Postgres(pool) => pool.close().await,
        }
    }
}

/// Why the store cannot be opened, in a sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error(
        "the database is newer than this program (it has schema {0}): start the newer hearback, or restore an older backup"
    )]
    Newer(i64),
    #[error("there is no database of Hearback at {0}: say where it is, with --data or DATABASE_URL")]
    Missing(String),
    #[error(
        "the database is older than this program (it has schema {0}): start hearback serve once, which brings it up to date"
    )]
    Older(i64),
    #[error("the database's schema {0} was changed by hand: restore it from a backup")]
    Changed(i64),
    #[error("the database cannot be opened: {0}")]
    Unreachable(String),
}

impl From<sqlx::Error> for OpenError {
    fn from(error: sqlx::Error) -> Self {
        Self::Unreachable(error.to_string())
    }
}

impl From<MigrateError> for OpenError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(version) => Self::Newer(version),
            MigrateError::VersionMismatch(version) => Self::Changed(version),
            other => Self::Unreachable(other.to_string()),
        }
    }
}
