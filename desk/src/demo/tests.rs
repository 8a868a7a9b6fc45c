use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use model::consent::ConsentState;
use model::event::EventKind;
use model::inquiry::{Channel, InquiryKind, InquiryNumber, InquiryState};
use model::refund::RefundState;
use model::time::{HOUR, MINUTE};
use model::view::{Entry, SilenceKind};
use model::{Actor, AccountId, Bilingual, Time};
use sqlx::AssertSqlSafe;

use super::{PASSWORD, accounts, load};
use crate::store::{Row, args};
use crate::{Chance, Clock, Desk, Ledger, Limits, Location, Setup, Store, Vault};

/// Friday 20 November 2026, 14:32 in Seoul: the moment of the pictures.
const NOW: Time = Time(1_795_152_720_000);

struct Demo {
    desk: Desk,
    _folder: tempfile::TempDir,
}

async fn empty() -> Demo {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&Location::Sqlite(folder.path().join("hearback.sqlite"))).await.expect("a store");
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

impl Demo {
    async fn rows<T: Row>(&self, sql: &'static str) -> Vec<T> {
        self.desk.store().read().await.expect("a connection").all(sql, args![]).await.expect("rows")
    }

    async fn count(&self, sql: &'static str) -> i64 {
        self.rows::<(i64,)>(sql).await[0].0
    }

    async fn account(&self, email: &str) -> AccountId {
        let mut conn = self.desk.store().read().await.expect("a connection");
        let (id,): (AccountId,) = conn.one("SELECT id FROM accounts WHERE email = $1", args![email]).await.expect("an account");
        id
    }
}

#[tokio::test]
async fn peek() {
    let demo = empty().await;
    let summary = load(&demo.desk, 1, |_, _| {}).await.expect("the demo store loads");
    println!("{summary:?}");
}
