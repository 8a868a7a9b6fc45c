//! Where a test's data is: a folder of its own, and on PostgreSQL a database of its own in it all runs' cluster.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use desk::{Location, Store};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use tempfile::TempDir;

const VARIABLE: &str = "HEARBACK_TEST_POSTGRES";

pub struct Database {
    pub location: Location,
    folder: TempDir,
    /// The cluster's own address and the name of the database made in it.
    made: Option<(String, String)>,
}

fn folder() -> TempDir {
    tempfile::Builder::new().prefix("hearback-desk-").tempdir().expect("a folder for the test")
}

impl Database {
    pub fn sqlite() -> Self {
        let folder = folder();
        Self { location: Location::Sqlite(folder.path().join("hearback.sqlite")), folder, made: None }
    }

    /// Without a cluster this fails: a test that was left out looks like one that passed.
    pub async fn postgres() -> Self {
        let cluster = std::env::var(VARIABLE).unwrap_or_else(|_| {
            panic!(
                "{VARIABLE} is not set, so this test has no PostgreSQL: run it as scripts/postgres run -- cargo test …"
            )
        });
        static MADE: AtomicU32 = AtomicU32::new(0);
        let name = format!("desk_{}_{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        command(&cluster, format!("CREATE DATABASE {name} TEMPLATE template0")).await;
        Self { location: Location::Postgres(renamed(&cluster, &name)), folder: folder(), made: Some((cluster, name)) }
    }

    pub fn is_postgres(&self) -> bool {
        self.made.is_some()
    }

    pub fn mail(&self) -> PathBuf {
        self.folder.path().join("mail")
    }

    /// Opens it, once more if it is open already: as another process would.
    pub async fn open(&self) -> Store {
        Store::open(&self.location).await.expect("the store opens")
    }

    pub async fn remove(self) {
        if let Some((cluster, name)) = self.made {
            command(&cluster, format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

async fn command(cluster: &str, sql: String) {
    let mut conn = PgConnection::connect(cluster).await.expect("the PostgreSQL of the tests answers");
    conn.execute(AssertSqlSafe(sql)).await.expect("the cluster obeys");
    conn.close().await.expect("the connection closes");
}

/// The same address with another database.
fn renamed(cluster: &str, name: &str) -> String {
    let (place, query) = cluster.split_once('?').unwrap_or((cluster, ""));
    let (server, _) = place.rsplit_once('/').expect("an address ends with its database");
    format!("{server}/{name}?{query}")
}
