//! When the record is sealed, by whom, and that reading it is on record itself.

use std::time::Duration;

use desk::jobs::{forget_expired, seal_committed};
use model::event::EventKind;
use model::time::{DAY, HOUR, MINUTE, SECOND};
use model::{Actor, Time};
use sqlx::AssertSqlSafe;

use crate::support::TestDesk;
use crate::support::cast::{OPERATOR, OTHER_OPERATOR};

async fn seal(desk: &TestDesk) -> u64 {
    seal_committed(&desk.desk).await.expect("the record is sealed")
}

/// How many are sealed and how many wait; nothing is broken.
async fn whole(desk: &TestDesk) -> (i64, i64) {
    let verdict = desk.act(Actor::System).records().verify(None).await.expect("the record can be read");
    assert_eq!(verdict.breach, None);
    (verdict.sealed, verdict.unsealed)
}

/// An event of another process, committed now and dated so.
async fn commit_dated(desk: &TestDesk, number: u32, at: Time) {
    let sql = format!(
        "INSERT INTO events (id, at, kind, actor_kind) VALUES ('01990000-0000-7000-8000-0000{number:08}', {}, 'signed_in', 'visitor')",
        at.0
    );
    let done = desk.desk.store().write(sql, |tx, sql| Box::pin(tx.run(AssertSqlSafe(sql.as_str()), Vec::new())));
    done.await.expect("an event");
}

/// Many events, a second apart.
async fn many(desk: &TestDesk, count: i64) {
    let first = desk.desk.now() - count * SECOND;
    let sql = format!(
        "INSERT INTO events (id, at, kind, actor_kind)
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
         SELECT '01990000-0000-7000-9000-' || SUBSTR(CAST(100000000000 + i AS TEXT), 1, 12), {} + i * 1000, 'signed_in', 'visitor' FROM n",
        first.0
    );
    let done = desk.desk.store().write(sql, |tx, sql| Box::pin(tx.run(AssertSqlSafe(sql.as_str()), Vec::new())));
    done.await.expect("many events");
}

twins! {
    async fn what_has_just_happened_waits_a_moment_for_what_commits_beside_it(desk: TestDesk) {
        desk.ask("앱이 꺼져요").await;
        assert_eq!(seal(&desk).await, 0);
        assert_eq!(whole(&desk).await, (0, 1));
        desk.later(SECOND);
        assert_eq!(seal(&desk).await, 1);
        assert_eq!(whole(&desk).await, (1, 0));
    }

    async fn what_commits_late_is_sealed_after_what_was_faster(desk: TestDesk) {
        let now = desk.desk.now();
        commit_dated(&desk, 2, now).await;
        desk.later(2 * SECOND);
        assert_eq!(seal(&desk).await, 1);
        commit_dated(&desk, 1, now - SECOND).await;
        assert_eq!(seal(&desk).await, 1, "an earlier time, and an earlier id");
        commit_dated(&desk, 3, now - 9 * MINUTE).await;
        desk.later(MINUTE);
        assert_eq!(seal(&desk).await, 1, "within a minute also what is very late");
        assert_eq!(whole(&desk).await, (3, 0));
    }

    async fn a_stop_of_days_leaves_nothing_unsealed(desk: TestDesk) {
        commit_dated(&desk, 1, desk.desk.now()).await;
        desk.later(2 * SECOND);
        seal(&desk).await;
        for day in 2..9 {
            desk.later(DAY);
            commit_dated(&desk, day, desk.desk.now()).await;
        }
        desk.later(DAY);
        assert_eq!(seal(&desk).await, 7);
        assert_eq!(whole(&desk).await, (8, 0));
    }

    async fn a_clock_that_was_put_back_shuts_nothing_out_and_is_told(desk: TestDesk) {
        commit_dated(&desk, 1, desk.desk.now()).await;
        desk.later(2 * SECOND);
        seal(&desk).await;
        desk.later(-DAY);
        commit_dated(&desk, 2, desk.desk.now()).await;
        desk.later(2 * SECOND);
        assert_eq!(seal(&desk).await, 1);
        assert_eq!(whole(&desk).await, (2, 0));
        let verdict = desk.act(Actor::System).records().verify(None).await.expect("read");
        assert_eq!(verdict.late, Some((2, 1)));
    }

    async fn two_processes_at_once_make_one_chain(desk: TestDesk) {
        many(&desk, 6_000).await;
        let other = desk.neighbour().await;
        other.later(2 * SECOND);
        desk.later(2 * SECOND);
        let mut runs = Vec::new();
        for at in 0..8 {
            let desk = if at % 2 == 0 { desk.clone() } else { other.clone() };
            runs.push(tokio::spawn(async move {
                let mut sealed = 0;
                for _ in 0..12 {
                    sealed += seal(&desk).await;
                }
                sealed
            }));
        }
        let sealed: u64 = futures::future::join_all(runs).await.into_iter().map(|run| run.expect("no panic")).sum();
        assert_eq!(sealed + seal(&desk).await, 6_000);
        assert_eq!(whole(&desk).await, (6_000, 0));
        other.desk.store().close().await;
    }

    async fn a_sealer_that_is_ended_anywhere_leaves_a_chain_to_go_on_with(desk: TestDesk) {
        many(&desk, 6_000).await;
        desk.later(2 * SECOND);
        for round in 0..12_u64 {
            let ended = tokio::time::timeout(Duration::from_millis(round * 4), seal_committed(&desk.desk)).await;
            drop(ended);
            whole(&desk).await;
        }
        while seal(&desk).await > 0 {}
        // What an ended run had handed in was still kept.
        assert_eq!(whole(&desk).await, (6_000, 0));
    }

    async fn reading_the_records_is_on_record_once_an_hour_for_each_reader(desk: TestDesk) {
        let reads = "SELECT COUNT(*) FROM events WHERE kind = 'audit_read'";
        for _ in 0..3 {
            desk.act(OPERATOR).records().audit(None, None).await.expect("read");
        }
        assert_eq!(desk.count(reads).await, 1);
        desk.act(OTHER_OPERATOR).records().audit(None, None).await.expect("read");
        desk.act(OPERATOR).records().looks(None).await.expect("read");
        assert_eq!(desk.count(reads).await, 3);
        desk.later(HOUR);
        let first = desk.act(OPERATOR).records().audit(None, None).await.expect("read").facts.rows.remove(0).fact;
        assert_eq!((first.kind, first.detail.map(|detail| detail.ko)), (EventKind::AuditRead, Some("audit".into())));
        assert_eq!(desk.count(reads).await, 4);
    }

    async fn ten_pages_at_once_are_one_reading(desk: TestDesk) {
        let pages = (0..10).map(|_| {
            let desk = desk.clone();
            tokio::spawn(async move { desk.act(OPERATOR).records().audit(None, None).await.map(|_| ()) })
        });
        for page in futures::future::join_all(pages).await {
            page.expect("no panic").expect("read");
        }
        assert_eq!(desk.count("SELECT COUNT(*) FROM events WHERE kind = 'audit_read'").await, 1);
    }

    async fn the_page_tells_how_far_it_is_sealed(desk: TestDesk) {
        let page = desk.act(OPERATOR).records().audit(None, None).await.expect("read");
        assert_eq!(page.sealed, None);
        let at = desk.desk.now();
        desk.later(2 * SECOND);
        seal(&desk).await;
        let sealed = desk.act(OPERATOR).records().audit(None, None).await.expect("read").sealed.expect("sealed");
        let verdict = desk.act(Actor::System).records().verify(None).await.expect("read");
        assert_eq!((sealed.until, sealed.count), (at, 1));
        assert_eq!(Some(sealed.head), verdict.head.map(|head| head.to_string()));
    }

    async fn housekeeping_leaves_the_record_alone(desk: TestDesk) {
        let number = desk.escalated_refund().await;
        desk.act(OPERATOR).consents().reveal(number, "match_payment", "").await.expect("a look");
        desk.later(2 * SECOND);
        let sealed = seal(&desk).await;
        desk.later(3_650 * DAY);
        forget_expired(&desk.desk).await.expect("housekeeping");
        assert_eq!(whole(&desk).await, (i64::try_from(sealed).expect("few"), 0));
    }
}
