use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use model::consent::ConsentState;
use model::event::EventKind;
use model::inquiry::{Channel, InquiryKind, InquiryNumber, InquiryState};
use model::refund::RefundState;
use model::time::{HOUR, MINUTE};
use model::view::{Entry, SilenceKind};
use model::{AccountId, Actor, Bilingual, Time};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, FromRow};

use super::{PASSWORD, accounts, load};
use crate::store::args;
use crate::{Chance, Clock, Desk, Ledger, Limits, Location, Setup, Store, Vault};

/// Friday 20 November 2026, 14:32 in Seoul: the moment of the pictures.
const NOW: Time = Time(1_795_152_720_000);

struct Demo {
    desk: Desk,
    _folder: Folder,
}

/// A folder of its own, removed with the test.
struct Folder(std::path::PathBuf);

impl Folder {
    fn new() -> Self {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let name = format!("hearback-demo-{}-{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

async fn empty() -> Demo {
    let folder = Folder::new();
    let location = Location::Sqlite(folder.0.join("hearback.sqlite"));
    Demo { _folder: folder, ..on(location).await }
}

async fn on(location: Location) -> Demo {
    let folder = Folder::new();
    let store = Store::open(&location).await.expect("a store");
    let desk = Desk::new(Setup {
        gateway: Arc::new(Ledger(store.clone())),
        store,
        clock: Clock::fixed(NOW),
        chance: Chance::seeded(7),
        vault: Vault::from_hex(&"ab".repeat(32)).expect("a key"),
        policy: model::deadline::Policy::default(),
        store_name: Bilingual::new("누리스토어", "Nuri Store"),
        center_email: "center@nuristore.example".to_owned(),
        limits: Limits::default(),
    });
    Demo { desk: desk.expect("a desk"), _folder: folder }
}

async fn loaded() -> Demo {
    let demo = empty().await;
    load(&demo.desk, 1, |_, _| {}).await.expect("the demo store loads");
    demo
}

/// What a row of either database can become.
trait FromBoth: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}
impl<T> FromBoth for T where T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}

impl Demo {
    async fn rows<T: FromBoth>(&self, sql: &'static str) -> Vec<T> {
        self.desk.store().read().await.expect("a connection").all(sql, args![]).await.expect("rows")
    }

    async fn count(&self, sql: &'static str) -> i64 {
        self.rows::<(i64,)>(sql).await[0].0
    }

    async fn account(&self, email: &str) -> AccountId {
        let mut conn = self.desk.store().read().await.expect("a connection");
        let (id,): (AccountId,) =
            conn.one("SELECT id FROM accounts WHERE email = $1", args![email]).await.expect("an account");
        id
    }
}

#[tokio::test]
async fn peek() {
    let demo = empty().await;
    let summary = load(&demo.desk, 1, |_, _| {}).await.expect("the demo store loads");
    println!("{summary:?}");
    if let Ok(to) = std::env::var("PEEK") {
        demo.desk.store().close().await;
        for file in ["hearback.sqlite", "hearback.sqlite-wal"] {
            let _ = std::fs::copy(demo._folder.0.join(file), std::path::Path::new(&to).join(file));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "measure"]
async fn measure() {
    let scale: u32 = std::env::var("SCALE").ok().and_then(|s| s.parse().ok()).unwrap_or(1);
    let demo = match std::env::var("PGURL") {
        Ok(url) => on(Location::Postgres(url)).await,
        Err(_) => empty().await,
    };
    let begun = std::time::Instant::now();
    let mut again: Vec<(String, String)> = Vec::new();
    if std::env::var("DROP").is_ok() {
        again = demo.rows("SELECT name, sql FROM sqlite_master WHERE type='index' AND sql IS NOT NULL").await;
        for (name, _) in again.clone() {
            demo.desk.store().write(move |tx| { let name = name.clone(); Box::pin(async move { tx.run(AssertSqlSafe(format!("DROP INDEX {name}")), args![]).await }) }).await.expect("drop");
        }
    }
    if let Ok(size) = std::env::var("CACHE") {
        demo.desk.store().write(move |tx| { let size = size.clone(); Box::pin(async move { tx.all::<(i64,)>(AssertSqlSafe(format!("PRAGMA cache_size = {size}")), args![]).await }) }).await.expect("cache");
    }
    let summary = load(&demo.desk, scale, |done, total| {
        if std::env::var("SHOW").is_ok() { eprintln!("{done}/{total} {:?}", begun.elapsed()); }
    }).await.expect("loads");
    println!("{summary:?} in {:?}", begun.elapsed());
    for (_, sql) in again {
        demo.desk.store().write(move |tx| { let sql = sql.clone(); Box::pin(async move { tx.run(AssertSqlSafe(sql), args![]).await }) }).await.expect("create");
    }
    println!("with indexes {:?}", begun.elapsed());
    if let Ok(meta) = std::fs::metadata(demo._folder.0.join("hearback.sqlite")) { println!("{} MB", meta.len() / 1_000_000); }
}
