//! The demo store as somebody would check it who has only the pictures, on both databases.

mod database;
mod histories;
mod pictures;
mod shelf;
mod whole;

use std::sync::Arc;

use model::deadline::Policy;
use model::{AccountId, Actor, Bilingual, MemberRole, SellerId, Time};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{FromRow, SqlSafeStr};

use self::database::Database;
use super::load;
use crate::store::args;
use crate::{Acting, Chance, Clock, Desk, Ledger, Limits, Setup, Store, Vault};

/// Friday 20 November 2026, 14:32 in Seoul: the moment of the pictures.
const NOW: Time = Time(1_795_152_720_000);

/// A row of either database.
trait Row: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}
impl<T> Row for T where T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}

struct Demo {
    desk: Desk,
    database: Database,
}

/// Runs each story on SQLite and on PostgreSQL.
macro_rules! twins {
    ($($(#[$meta:meta])* async fn $name:ident($demo:ident: Demo) $body:block)+) => {$(
        async fn $name($demo: &$crate::demo::tests::Demo) $body

        mod $name {
            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let demo = $crate::demo::tests::Demo::on($crate::demo::tests::database::Database::sqlite()).await;
                super::$name(&demo).await;
                demo.end().await;
            }

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                let demo = $crate::demo::tests::Demo::on($crate::demo::tests::database::Database::postgres().await).await;
                super::$name(&demo).await;
                demo.end().await;
            }
        }
    )+};
}
use twins;

impl Demo {
    /// A desk with an empty store.
    async fn on(database: Database) -> Self {
        let store = Store::open(&database.location).await.expect("the store opens");
        let desk = Desk::new(Setup {
            shelf: crate::Shelf::memory(),
            scanner: None,
            gateway: Arc::new(Ledger(store.clone())),
            store,
            clock: Clock::fixed(NOW),
            chance: Chance::seeded(7),
            vault: Vault::from_hex(&"ab".repeat(32)).expect("a key"),
            policy: Policy::default(),
            four_eyes: model::refund::FourEyes::default(),
            retention: model::retention::Retention::default(),
            store_name: Bilingual::new("누리스토어", "Nuri Store"),
            center_email: "center@nuristore.example".to_owned(),
            limits: Limits::default(),
            push_keys: crate::PushKeys::new(&Chance::seeded(7)).expect("a key"),
            push_reach: crate::Reach::Public,
            pns: crate::PnsApps::default(),
            mail: model::mail::MailPolicy::default(),
        });
        Self { desk: desk.expect("a desk"), database }
    }

    async fn load(&self) {
        load(&self.desk, 1, |_, _| {}).await.expect("the demo store loads");
    }

    async fn end(self) {
        self.desk.store().close().await;
        self.database.remove().await;
    }

    async fn rows<T: Row>(&self, sql: impl SqlSafeStr) -> Vec<T> {
        self.desk.store().read().await.expect("a connection").all(sql, args![]).await.expect("rows")
    }

    async fn count(&self, sql: &'static str) -> i64 {
        self.rows::<(i64,)>(sql).await[0].0
    }

    /// The desk through the eyes of the account with this address.
    async fn as_account(&self, email: &str) -> Acting {
        let mut conn = self.desk.store().read().await.expect("a connection");
        let (id, role, seller, member): (AccountId, String, Option<SellerId>, Option<MemberRole>) = conn
            .one("SELECT id, role, seller_id, member_role FROM accounts WHERE email = $1", args![email])
            .await
            .expect("an account");
        self.desk.act_as(match (role.as_str(), seller.zip(member)) {
            ("customer", _) => Actor::Customer(id),
            ("operator", _) => Actor::Operator(id),
            (_, Some((seller, role))) => Actor::Developer { account: id, seller, role },
            _ => panic!("a developer belongs to a seller"),
        })
    }
}
