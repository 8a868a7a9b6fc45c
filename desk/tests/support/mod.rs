//! A desk to test, with the small cast in it: the same story runs on SQLite and on PostgreSQL.

pub mod acts;
pub mod cast;
pub mod clamd;
pub mod database;
pub mod dump;
pub mod gateway;
pub mod line;
pub mod names;
pub mod notices;
pub mod post;
pub mod push;
pub mod rulings;
pub mod smtp;
pub mod tour;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use cast::START;
use database::Database;
use desk::mail::{Shop, Transport};
use desk::outbox::{Ran, Relay};
use desk::store::Value;
use desk::{Acting, Chance, Clock, Desk, Error, Ledger, Limits, PushKeys, Reach, Setup, Shelf, Store, Vault};
use model::deadline::Policy;
use model::mail::MailPolicy;
use model::{Actor, Bilingual, Invalid, Reason, Time};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, SqlSafeStr};

/// The values of a statement, in the order of its placeholders.
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$(::desk::store::Value::from($value)),*] };
}
pub(crate) use args;

/// One desk and its relay. Clones are one.
#[derive(Clone)]
pub struct TestDesk {
    pub desk: Desk,
    pub relay: Relay,
    pub database: Arc<Database>,
}

/// Tells a story, and looks afterwards whether all that it left to be done can be done.
pub async fn tell<F, Told>(database: Database, story: F)
where
    F: FnOnce(TestDesk) -> Told,
    Told: Future<Output = ()>,
{
    let desk = TestDesk::on(Arc::new(database)).await;
    cast::enter(&desk.desk).await;
    story(desk.clone()).await;
    desk.relay.drain().await.expect("the outbox runs empty");
    let undone = desk
        .rows::<(String, String)>("SELECT payload, error FROM outbox WHERE error IS NOT NULL AND state = 'waiting'")
        .await;
    assert_eq!(undone, [], "errands that a story leaves can be run");
    desk.desk.store().close().await;
    if let Ok(database) = Arc::try_unwrap(desk.database) {
        database.remove().await;
    }
}

/// What every test desk is set up with. Each has its own chance: two of them must not make the same ids.
pub fn setup(store: Store, now: Time) -> Setup {
    static SEED: AtomicU64 = AtomicU64::new(1);
    Setup {
        gateway: Arc::new(Ledger(store.clone())),
        shelf: Shelf::memory(),
        scanner: None,
        store,
        clock: Clock::fixed(now),
        chance: Chance::seeded(SEED.fetch_add(1, Ordering::Relaxed) + u64::from(std::process::id()) * 1_000_000),
        vault: Vault::from_hex(&"5a".repeat(32)).expect("a key"),
        policy: Policy::default(),
        four_eyes: model::refund::FourEyes::default(),
        retention: model::retention::Retention::default(),
        store_name: Bilingual::new("누리스토어", "Nuri Store"),
        center_email: "center@nuristore.example".to_owned(),
        limits: Limits::default(),
        mail: MailPolicy::default(),
        // The same for all: browsers of one store know it.
        push_keys: PushKeys::from_text(&"2f".repeat(32)).expect("a key"),
        push_reach: Reach::Anywhere,
        pns: desk::PnsApps::default(),
    }
}

pub fn shop() -> Shop {
    Shop::new(Bilingual::new("누리스토어", "Nuri Store"), "https://nuristore.example", "reply.nuristore.example")
}

impl TestDesk {
    pub async fn on(database: Arc<Database>) -> Self {
        let store = database.open().await;
        Self::made_of(setup(store, START), database)
    }

    fn made_of(setup: Setup, database: Arc<Database>) -> Self {
        let desk = Desk::new(setup).expect("a desk");
        let relay = Relay::new(desk.clone(), shop(), Transport::Folder(database.mail()));
        Self { desk, relay, database }
    }

    /// Another process on the same database: its own connections, clock and chance.
    pub async fn neighbour(&self) -> Self {
        let store = self.database.open().await;
        Self::made_of(setup(store, self.desk.now()), self.database.clone())
    }

    /// The same store under other rules.
    pub fn changed(&self, change: impl FnOnce(Setup) -> Setup) -> Self {
        Self::made_of(change(setup(self.desk.store().clone(), self.desk.now())), self.database.clone())
    }

    pub fn mailing_to(&self, url: &str) -> Relay {
        let transport = Transport::from_url(Some(url), "unused").expect("a mail server's address");
        Relay::new(self.desk.clone(), shop(), transport)
    }

    pub fn act(&self, actor: Actor) -> Acting {
        self.desk.act_as(actor)
    }

    pub fn key(&self) -> String {
        self.desk.new_key().to_string()
    }

    pub fn later(&self, millis: i64) {
        self.desk.clock().advance(millis);
    }

    /// Runs what waits in the outbox.
    pub async fn deliver(&self) -> Ran {
        self.relay.drain().await.expect("the relay runs")
    }

    pub async fn rows<T>(&self, sql: impl SqlSafeStr) -> Vec<T>
    where
        T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow>,
    {
        let mut conn = self.desk.store().read().await.expect("a connection");
        conn.all(sql, Vec::new()).await.expect("a query of the test")
    }

    pub async fn count(&self, sql: &'static str) -> i64 {
        self.rows::<(i64,)>(sql).await.first().expect("a count").0
    }

    pub async fn run(&self, sql: &'static str, values: Vec<Value>) {
        apply(self.desk.store(), vec![(sql, values)]).await;
    }
}

/// Plain statements in one commit.
pub async fn apply(store: &Store, statements: Vec<(&'static str, Vec<Value>)>) {
    let done = store.write(statements, move |tx, statements| {
        Box::pin(async move {
            for (sql, values) in statements {
                tx.run(*sql, values.clone()).await?;
            }
            Ok(())
        })
    });
    done.await.expect("plain statements of the test");
}

/// The status that the public gets; 200 when it went well.
pub fn status<T>(result: &Result<T, Error>) -> u16 {
    result.as_ref().map_or_else(|error| error.public("request").status(), |_| 200)
}

/// The name of the rule that refused, `ok`, or what else happened.
pub fn rule<T>(result: &Result<T, Error>) -> String {
    match result {
        Ok(_) => "ok".to_owned(),
        Err(Error::Illegal(rule)) => rule.to_string(),
        Err(other) => format!("not a rule: {other}"),
    }
}

/// The fields that were refused, and why.
pub fn fields<T: std::fmt::Debug>(result: Result<T, Error>) -> Vec<(String, Reason)> {
    match result {
        Err(Error::Invalid(fields)) => {
            fields.into_iter().map(|Invalid { field, reason, .. }| (field, reason)).collect()
        }
        other => panic!("fields should have been refused: {other:?}"),
    }
}

/// The same with literal names, to compare with.
pub fn refused(fields: &[(&str, Reason)]) -> Vec<(String, Reason)> {
    fields.iter().map(|&(field, reason)| (field.to_owned(), reason)).collect()
}
