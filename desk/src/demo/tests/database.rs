//! Where a test's data is: a file of its own, or a database of its own in all runs' PostgreSQL.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};

use crate::Location;

const VARIABLE: &str = "HEARBACK_TEST_POSTGRES";

pub(super) struct Database {
    pub location: Location,
    /// What has to go with it: a folder, or the cluster's own address and the database's name in it.
    folder: Option<PathBuf>,
    made: Option<(String, String)>,
}

fn name() -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    format!("demo_{}_{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed))
}

impl Database {
    pub(super) fn sqlite() -> Self {
        let folder = std::env::temp_dir().join(format!("hearback-{}", name()));
        std::fs::create_dir_all(&folder).expect("a folder for the test");
        Self { location: Location::Sqlite(folder.join("hearback.sqlite")), folder: Some(folder), made: None }
    }

    /// Without a cluster this fails: a test that was left out looks like one that passed.
    pub(super) async fn postgres() -> Self {
        let cluster = std::env::var(VARIABLE).unwrap_or_else(|_| {
            panic!(
                "{VARIABLE} is not set, so this test has no PostgreSQL: run it as scripts/postgres run -- cargo test …"
            )
        });
        let name = name();
        command(&cluster, format!("CREATE DATABASE {name} TEMPLATE template0")).await;
        let (place, query) = cluster.split_once('?').unwrap_or((&cluster, ""));
        let (server, _) = place.rsplit_once('/').expect("an address ends with its database");
        let location = Location::Postgres(format!("{server}/{name}?{query}"));
        Self { location, folder: None, made: Some((cluster, name)) }
    }

    pub(super) async fn remove(self) {
        if let Some(folder) = self.folder {
            std::fs::remove_dir_all(folder).expect("the folder goes");
        }
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
